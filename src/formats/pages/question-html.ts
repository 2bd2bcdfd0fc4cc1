import type { Item, Option } from "../../model/bank.js";
import { LETTERS } from "../../model/letters.js";
import type { Paper, Question, Shown } from "../../model/paper.js";
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
    const options = question.options.map(({ option }) => option);
    const { asked } = question;
    const textOf = (text: string) => (asked === null ? richHtml(text) : escape(codeText(text, asked, kit.t)));
    return {
      pieces,
      slots: holes.map((name) => (name === "number" ? NUMBER : Number(name))),
      options,
      texts: options.map(({ text }) => bytes(textOf(text))),
      textOf,
    };
  };
  const wordings = new Map<Shown, string>();
  const wordingHtml = (shown: Shown) => memo(wordings, shown, () => bytes(richHtml(shown.text)));
  /** Whether its texts are filled in: of pairs and lists each arrangement is rendered. */
  const isFilled = ({ asked }: Question) =>
    page.optionsLookAlike &&
    (asked === null || (asked.ask !== "codes" && asked.shown.every(({ right }) => right === null)));

  return (question, paper) => {
    const orders = memo(known, question.item, () => new Map<string, Fragment>());
    const name = `${question.passage?.count ?? 0}${isFilled(question) ? shapeOf(question.asked) : orderOf(question)}`;
    const fragment = orders.get(name) ?? memo(orders, name, () => render(question, paper));
    const { pieces, slots } = fragment;
    let html = pieces[0]!;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i]!;
      if (slot === NUMBER) html += String(question.number);
      else if (slot < MAX_OPTIONS) html += optionHtml(fragment, question.options[slot]!.option);
      else html += wordingHtml(shownIn(question)[slot - MAX_OPTIONS]!);
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
  /** Options that were met, in any order, and their texts as bytes. */
  readonly options: Option[];
  readonly texts: string[];
  readonly textOf: (text: string) => string;
}

const NUMBER = -1;
const MAX_OPTIONS = LETTERS.length;

function optionHtml({ options, texts, textOf }: Fragment, option: Option): string {
  const at = options.indexOf(option);
  if (at >= 0) return texts[at]!;
  options.push(option);
  const text = bytes(textOf(option.text));
  texts.push(text);
  return text;
}

const shownIn = ({ asked }: Question): readonly Shown[] => (asked === null || asked.ask === "codes" ? [] : asked.shown);

/** What else tells two renderings of an item apart, where all texts are filled in. */
const shapeOf = (asked: Question["asked"]): string =>
  asked === null || asked.ask === "codes" ? "" : `${asked.ask}${asked.shown.length}`;

/** A name for what is shown, and for options in this order. */
const orderOf = (question: Question): string =>
  [
    ...(question.asked === null ? [] : [question.asked.ask]),
    ...(question.asked?.ask === "codes" ? [...(question.asked.left ?? []), ...question.asked.right] : []),
    ...shownIn(question).map(({ name }) => name),
    ...question.options.map(({ option }) => option.text),
  ].join("\uFDD2");
