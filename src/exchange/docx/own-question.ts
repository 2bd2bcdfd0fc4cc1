import { gapFields } from "../gap-fields.js";
import { withGaps } from "../gap-places.js";
import { explanationOfHtml, textOfHtml } from "../html.js";
import { matchingFields, orderingFields } from "../list-fields.js";
import { keyNumber } from "../number-fields.js";
import { optionFields } from "../option-fields.js";
import { ifAny, type Lose, type Outcome } from "../outcome.js";

/** A question as a key of ours prints it, and what it says below; texts are HTML. */
export interface OwnQuestion {
  /** Lines of what is asked, with `gapPlace` where a gap is. */
  readonly stem: string[];
  readonly hints: (string | null)[];
  /** Whether a line says how to answer: none does where one option is chosen, or one answer typed. */
  hasHint: boolean;
  lines: number;
  readonly options: { readonly html: string; readonly isRight: boolean }[];
  /** Whether its options are the words for true and false. */
  isTruth: boolean;
  readonly lefts: string[];
  /** What stands in front of the statements that its options name by number: those stay in their order. */
  readonly markers: string[];
  /** Whether there are boxes for the places of an order. */
  hasPlaces: boolean;
  readonly answers: string[];
  readonly letters: string[];
  /** A number, as a key shows it: `1250 ± 50 km`. */
  number: string | null;
  readonly whys: Map<string, string>;
  readonly rubric: { readonly points: number; readonly html: string }[];
  correction: string;
  readonly explanation: string[];
  /** What is true of statements, each with what stands in front of it. */
  readonly truths: string[];
}

export const ownQuestion = (): OwnQuestion => ({
  stem: [],
  hints: [],
  hasHint: false,
  lines: 0,
  options: [],
  isTruth: false,
  lefts: [],
  markers: [],
  hasPlaces: false,
  answers: [],
  letters: [],
  number: null,
  whys: new Map(),
  rubric: [],
  correction: "",
  explanation: [],
  truths: [],
});

const NUMBER = /^([+−-]?\d+(?:([.,])\d+)?)(?: ± (\d[\d.,e-]*))?(?: (.+))?$/s;

const NO_ANSWER = "its key names no right answer";

/** The fields of an item; or why there is none. */
export function ownFields(question: OwnQuestion, lose: Lose): Outcome {
  const text = (html: string): string => {
    const { text: words, lost } = textOfHtml(html);
    for (const one of lost) lose(one);
    return words;
  };
  const explanation = explanationOfHtml([...question.explanation, ...question.truths].join("<br>"));
  for (const one of explanation.lost) lose(one);
  const made = asked(question, text, lose);
  return "why" in made ? made : { fields: { ...made.fields, ...ifAny("explanation", explanation.text) } };
}

function asked(question: OwnQuestion, text: (html: string) => string, lose: Lose): Outcome {
  const { stem: lines, options, lefts, letters, answers, number, isTruth, hasHint, hasPlaces } = question;
  const stem = text(lines.join("<br>"));
  const optionOf = (letter: string): string => text(options[letter.charCodeAt(0) - 65]?.html ?? "");
  if (stem === "") return { why: "it asks nothing in words" };
  if (question.hints.length > 0) return gaps(question, stem, text, lose);
  if (lefts.length > 0) {
    const belonging = new Set(letters);
    const extras = options.flatMap(({ html }, i) => (belonging.has(String.fromCharCode(65 + i)) ? [] : [text(html)]));
    const pairs = lefts.map((left, i) => ({ left: text(left), right: optionOf(letters[i] ?? "") }));
    return matchingFields(stem, pairs, extras, lose);
  }
  if (hasPlaces) return orderingFields(stem, letters.map(optionOf));
  if (isTruth) {
    if (letters.length !== 1) return { why: NO_ANSWER };
    const fields = { type: "true-false", stem, key: letters[0] === "A" };
    return { fields: { ...fields, ...ifAny("correction", text(question.correction)) } };
  }
  if (options.length > 0) {
    const read = options.map(({ html, isRight }, i) => ({
      text: text(html),
      share: isRight ? 1 : 0,
      why: text(question.whys.get(String.fromCharCode(65 + i)) ?? ""),
      isPicture: false,
    }));
    return optionFields(stem, read, { isSingle: !hasHint, isFixed: question.markers.length > 0 }, lose);
  }
  if (number !== null) return numeric(stem, number, answers.map(text));
  if (hasHint) return open(question, stem, text);
  const keys = answers.map(text).filter((answer) => answer !== "");
  return keys.length === 0 ? { why: NO_ANSWER } : { fields: { type: "short", stem, keys } };
}

function gaps({ hints, answers }: OwnQuestion, stem: string, text: (html: string) => string, lose: Lose): Outcome {
  if (answers.length !== hints.length) return { why: `it has ${hints.length} gaps and ${answers.length} answers` };
  const filled = hints.map((hint, i) => ({ kind: "filled", answer: text(answers[i]!), hint: hint ?? "" }) as const);
  return gapFields(withGaps(stem, filled), lose);
}

function numeric(stem: string, shown: string, accept: readonly string[]): Outcome {
  const [, key, mark, margin, unit] = NUMBER.exec(shown) ?? [];
  const tolerance = margin === undefined ? null : keyNumber(margin.replace(",", "."));
  if (key === undefined || (margin !== undefined && tolerance === null))
    return { why: `its answer ${JSON.stringify(shown.slice(0, 60))} is no number that a bank can write` };
  const isComma = mark === "," || margin?.includes(",") === true;
  return {
    fields: {
      type: "numeric",
      stem,
      key: String(Number(key)) === key ? Number(key) : key,
      ...(tolerance !== null && { tolerance: Number(tolerance) }),
      ...(isComma && { decimal: "comma" }),
      ...(unit !== undefined && { unit }),
      ...(accept.length > 0 && { accept }),
    },
  };
}

function open({ lines, answers, rubric }: OwnQuestion, stem: string, text: (html: string) => string): Outcome {
  const answer = answers.map(text).join("\n");
  return {
    fields: {
      type: "open",
      stem,
      ...(lines >= 1 && lines <= 60 && { lines }),
      ...ifAny("answer", answer),
      ...(rubric.length > 0 && { rubric: rubric.map(({ points, html }) => ({ points, for: text(html) })) }),
    },
  };
}
