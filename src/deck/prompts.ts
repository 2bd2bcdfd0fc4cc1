import { plain } from "../text/inline.js";
import { numberText } from "../text/numbers.js";
import type {
  ChoiceItem,
  ExplainsItem,
  Item,
  MatchingItem,
  MultipleItem,
  Option,
  StatementsItem,
} from "../model/bank.js";
import { field, lineField } from "./field.js";
import type { Wording } from "./wording.js";

/** What a basic card asks, as HTML. */
export interface Prompt {
  /** Tells the notes of one item apart. */
  readonly part: string;
  readonly question: string;
  readonly answer: string;
  readonly detail: string;
  readonly options: string;
  /** The answer as plain text. */
  readonly typed: string;
}

/** The questions of an item: mostly one. */
export function promptsOf(item: Exclude<Item, StatementsItem | ExplainsItem>, words: Wording): Prompt[] {
  const stem = lineField(item.cards.front ?? item.stem);
  const one = (answer: string, more: Partial<Prompt> = {}): Prompt[] => [
    { part: "", question: stem, answer, detail: "", options: "", typed: "", ...more },
  ];
  switch (item.type) {
    case "choice":
    case "multiple": {
      const keys = item.options.filter(({ role }) => role === "key");
      const options = showsOptions(item, words) ? list("ul", inOrder(item)) : "";
      if (keys.length > 1) return one(list("ul", keys), { options });
      return one(lineField(keys[0]!.text), { options, typed: plain(keys[0]!.text) });
    }
    case "true-false": {
      const question = item.cards.front === null ? words.say("card_true_or_false", { statement: stem }) : stem;
      const detail = item.correction === null ? "" : lineField(item.correction);
      return one(words.say(item.key ? "true" : "false"), { question, detail });
    }
    case "short": {
      const [key = "", ...others] = item.keys;
      return one(field(key), { detail: alsoRight(others, words), typed: key });
    }
    case "numeric": {
      const range = item.tolerance === 0 ? [] : [field(numberText(item))];
      const detail = [...range, ...[alsoRight(item.accept, words)].filter((text) => text !== "")].join("<br>");
      return one(field(numberText({ ...item, tolerance: 0 })), { detail, typed: item.shown });
    }
    // Without a model answer there is nothing on the back, and no card.
    case "open": {
      const answer = item.answer ?? (item.cards.back === null ? null : "");
      return answer === null ? [] : one(lineField(answer));
    }
    case "ordering":
      return one(list("ol", item.options), { options: list("ul", alphabetical(item.options)) });
    case "matching":
      return item.cards.front === null && item.cards.type === null ? pairByPair(item, stem) : one(...pairsAtOnce(item));
    case "cloze":
      throw new Error(`item ${item.id} makes no basic note`);
  }
}

/** By which number a key, step or pair of an item is known. */
export const numberOf = ({ cards }: Item, place: number): number => cards.numbers?.[place] ?? place + 1;

const alsoRight = (answers: readonly string[], words: Wording): string =>
  answers.length === 0 ? "" : words.say("card_also", { answers: answers.map(field).join("; ") });

/** By number, not by wording, so that a corrected wording updates its note. */
const pairByPair = (item: MatchingItem, stem: string): Prompt[] =>
  item.pairs.map(({ left, right }, i) => ({
    part: `-${numberOf(item, i)}`,
    question: `${stem}<br><br>${lineField(left)}`,
    answer: lineField(right.text),
    detail: "",
    options: "",
    typed: plain(right.text),
  }));

function pairsAtOnce({ pairs }: MatchingItem): [answer: string, more: Partial<Prompt>] {
  const lines = pairs.map(({ left, right }) => `<li>${lineField(left)} → ${lineField(right.text)}</li>`);
  const lefts = pairs.map(({ left }) => `<li>${lineField(left)}</li>`);
  return [`<ul>${lines.join("")}</ul>`, { options: `<ul>${lefts.join("")}</ul>` }];
}

/** Some questions make no sense without their options, whoever asks them. */
function showsOptions({ cards, stem, options }: ChoiceItem | MultipleItem, words: Wording): boolean {
  if (cards.options !== null) return cards.options;
  if (cards.front !== null) return false;
  return words.namesOptions.test(stem) || options.some(({ role, pin }) => role === "key" && pin !== null);
}

/** As every paper shows them, or else in an order that says nothing about the key. */
function inOrder(item: ChoiceItem | MultipleItem): Option[] {
  const { placement, options } = item;
  const shown = shownOnCard(item);
  return placement !== null
    ? placement.map((i) => options[i]!).filter((option) => shown.includes(option))
    : [
        ...alphabetical(shown.filter(({ pin }) => pin === null)),
        ...alphabetical(shown.filter(({ pin }) => pin !== null)),
      ];
}

/** A card draws nothing: of a pool it shows the first distractors as they are written, as many as a paper does. */
function shownOnCard({ shows, options }: ChoiceItem | MultipleItem): readonly Option[] {
  if (shows === null) return options;
  const isAlways = ({ role, pin }: Option) => role === "key" || pin !== null;
  const first = options.filter((option) => !isAlways(option)).slice(0, shows - options.filter(isAlways).length);
  return options.filter((option) => isAlways(option) || first.includes(option));
}

const alphabetical = (options: readonly Option[]): Option[] => options.toSorted((a, b) => (a.text < b.text ? -1 : 1));

const list = (tag: "ul" | "ol", options: readonly Option[]): string =>
  `<${tag}>${options.map(({ text }) => `<li>${lineField(text)}</li>`).join("")}</${tag}>`;
