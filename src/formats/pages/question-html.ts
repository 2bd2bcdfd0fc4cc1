import type { Item, Option } from "../../model/bank.js";
import { LETTERS } from "../../model/letters.js";
import type { Asked, Paper, Question, Shown } from "../../model/paper.js";
import type { Kit } from "../format.js";
import { memo } from "../memo.js";
import { Markup } from "./markup.js";
import { richHtml } from "./rich.js";
import { codeText } from "./statements.js";
import { bytes, escape, hole, stencil } from "./stencil.js";
import type { QuestionView } from "./viewed-question.js";

/** How a page shows a question. */
export interface QuestionPage {
  /** Whether options differ in nothing but letter and text: then their order is filled in, not rendered anew. */
  readonly optionsLookAlike: boolean;
  readonly view: (question: Question, paper: Paper) => QuestionView;
}

/**
 * The bytes of a question. Its template is rendered once for every order of its options, or once for all of
 * them, where options look alike: then their texts are filled in, and those of statements.
 */
export function fragments(page: QuestionPage, kit: Kit): (question: Question, paper: Paper) => string {
  const known = new Map<Item, Map<string, Fragment>>();
  /** Most items have most pieces in common: what stands once stays near the processor. */
  const shared = new Map<string, string>();
  const ofCodes = new Map<string, OptionTexts>();
  const textsOf = (asked: Question["asked"]): OptionTexts => {
    const made = () => ({
      options: [],
      texts: [],
      textOf: (text: string) => bytes(asked === null ? richHtml(text) : escape(codeText(text, asked, kit.t))),
    });
    // Items that are asked alike have their codes in common.
    return asked === null || asked.ask === "codes"
      ? made()
      : memo(ofCodes, `${shapeOf(asked)} ${asked.ask === "explains" ? asked.style : asked.numbering}`, made);
  };

  const render = (question: Question, paper: Paper): Fragment => {
    const view = page.view(question, paper);
    const fillsTexts = isFilled(question) && question.options.length > 0;
    const filled = <T extends object>(all: readonly T[], first: number) =>
      fillsTexts ? all.map((one, i) => ({ ...one, text: hole(String(first + i)) })) : all;
    const q = {
      ...view,
      number: new Markup(hole("number")),
      options: filled(view.options, 0),
      statements: filled(view.statements, MAX_OPTIONS),
    };
    const { pieces, holes } = stencil(kit.render(`items/${q.type}.njk`, { q }));
    return {
      pieces: pieces.map((piece) => memo(shared, piece, () => piece)),
      slots: holes.map((name) => (name === "number" ? NUMBER : Number(name))),
      texts: textsOf(question.asked),
    };
  };
  const wordings = new Map<Shown, string>();
  const wordingHtml = (shown: Shown) => wordings.get(shown) ?? memo(wordings, shown, () => bytes(richHtml(shown.text)));
  /** Whether its texts are filled in: of pairs, where all have a right side, and of lists each arrangement is rendered. */
  const isFilled = ({ asked }: Question) =>
    page.optionsLookAlike && (asked === null || (asked.ask !== "codes" && asked.shown[0]!.right === null));

  return (question, paper) => {
    const orders = memo(known, question.item, () => new Map<string, Fragment>());
    const shape = isFilled(question) ? shapeOf(question.asked) : orderOf(question);
    const name = question.passage === null ? shape : `${question.passage.count}\uFDD2${shape}`;
    const fragment = orders.get(name) ?? memo(orders, name, () => render(question, paper));
    const { pieces, slots, texts } = fragment;
    const shown = shownIn(question);
    let html = pieces[0]!;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i]!;
      if (slot === NUMBER) html += String(question.number);
      else if (slot < MAX_OPTIONS) html += optionHtml(texts, question.options[slot]!.option);
      else html += wordingHtml(shown[slot - MAX_OPTIONS]!);
      html += pieces[i + 1]!;
    }
    return html;
  };
}

/** A question's stencil, its holes told apart by number: this is read many million times. */
interface Fragment {
  readonly pieces: readonly string[];
  /** Which option's text goes between two pieces, or which statement's from MAX_OPTIONS on, or NUMBER. */
  readonly slots: readonly number[];
  readonly texts: OptionTexts;
}

/** Options that were met, in any order, and their texts as bytes. */
interface OptionTexts {
  readonly options: Option[];
  readonly texts: string[];
  readonly textOf: (text: string) => string;
}

const NUMBER = -1;
const MAX_OPTIONS = LETTERS.length;

function optionHtml({ options, texts, textOf }: OptionTexts, option: Option): string {
  const at = options.indexOf(option);
  if (at >= 0) return texts[at]!;
  options.push(option);
  const text = textOf(option.text);
  texts.push(text);
  return text;
}

const shownIn = ({ asked }: Question): readonly Shown[] => (asked === null || asked.ask === "codes" ? [] : asked.shown);

/** What else tells two renderings of an item apart, where all texts are filled in. Each name is made once: it is looked up sooner. */
function shapeOf(asked: Question["asked"]): string {
  if (asked === null || asked.ask === "codes") return "";
  return ((SHAPES[asked.ask] ??= [])[asked.shown.length] ??= `${asked.ask}${asked.shown.length}`);
}
const SHAPES: Partial<Record<Asked["ask"], string[]>> = {};

/** A name for what is shown, and for options in this order. */
const orderOf = (question: Question): string =>
  [
    ...(question.asked === null ? [] : [question.asked.ask]),
    ...(question.asked?.ask === "codes" ? [...(question.asked.left ?? []), ...question.asked.right] : []),
    ...shownIn(question).map(({ name }) => name),
    ...question.options.map(({ option }) => option.text),
  ].join("\uFDD2");
