import giftPegjs from "gift-pegjs";
import { describe, expect, test } from "vitest";
import { read } from "./text-reading.js";

/** What both readers must agree on: the kind of a question, its text, its options and which of them are right. */
interface Agreed {
  readonly kind: string;
  readonly stem: string;
  readonly options: readonly (readonly [string, boolean])[];
}

const TEXTS = [
  "Which port?{=Northwick ~Easthaven ~Southmere}",
  "Which port?{\n  ~Easthaven#Closed.\n  =Northwick#Yes.\n}",
  "::Name::Which port?{=Northwick ~Easthaven}",
  "Which two?{~%50%One ~%50%Two ~%-100%Three}",
  "Which three?{~%33.333%One ~%33.333%Two ~%33.333%Three ~Four}",
  "The pier is new.{T}",
  "The pier is old.{FALSE#No.#Yes.}",
  "Who opened it?{=Ada Holm =Holm}",
  "Describe the harbour.{}",
  "How many boats?{#12}",
  "How many boats?{#12:2}",
  "Match.{=Canada -> Ottawa =Italy -> Rome =Japan -> Tokyo}",
  String.raw`What is 1 \= 1\: \{a\}?{=\~yes\# ~a\\b}`,
  "// [id:q1] [tag:a]\nWhich?{=a ~b####All in all.}",
  "[markdown]Is *it* so?{=yes ~no}",
  "Which?{=a #good ~%25%b #nearly ~c}",
];

type Parsed = ReturnType<typeof giftPegjs.parse>[number];

function theirs(question: Parsed): Agreed {
  const of = (kind: string, options: Agreed["options"]): Agreed => {
    const stem = "stem" in question && question.stem !== null ? question.stem.text.trim() : "";
    return { kind, stem, options };
  };
  switch (question.type) {
    case "MC": {
      const isSeveral = !question.choices.some(({ isCorrect }) => isCorrect);
      return of(
        isSeveral ? "multiple" : "choice",
        question.choices.map(({ text, isCorrect, weight }) => [text.text, isSeveral ? (weight ?? 0) > 0 : isCorrect]),
      );
    }
    case "TF":
      return of("true-false", [[String(question.isTrue), true]]);
    case "Short":
      return of(
        "short",
        question.choices.map(({ text }) => [text.text, true]),
      );
    case "Essay":
      return of("open", []);
    case "Numerical": {
      const { choices } = question;
      const one = Array.isArray(choices) ? choices[0]! : choices;
      const { number, range = 0 } = one as { number: number; range?: number };
      return of("numeric", [[`${number} ${range}`, true]]);
    }
    case "Matching":
      return of(
        "matching",
        question.matchPairs.map(({ subquestion, subanswer }) => [`${subquestion.text} > ${subanswer}`, true]),
      );
    default:
      return of(question.type, []);
  }
}

const unescaped = (text: string): string => text.replace(/\\([\\*_`[\]])/g, "$1");
const textOf = (option: unknown): string =>
  unescaped(typeof option === "string" ? option : (option as { text: string }).text);

function ours(fields: Readonly<Record<string, unknown>>): Agreed {
  const { key, keys, distractors, pairs, tolerance = 0, type } = fields;
  const stem = unescaped(String(fields["stem"]));
  const of = (kind: string, options: Agreed["options"]): Agreed => ({ kind, stem, options });
  const list = (one: unknown, isRight: boolean) =>
    ((one ?? []) as unknown[]).map((option) => [textOf(option), isRight] as const);
  if (pairs !== undefined)
    return of(
      "matching",
      (pairs as { left: string; right: string }[]).map(({ left, right }) => [`${left} > ${right}`, true]),
    );
  if (type === "open") return of("open", []);
  if (typeof key === "boolean") return of("true-false", [[String(key), true]]);
  if (typeof key === "number") return of("numeric", [[`${key} ${String(tolerance)}`, true]]);
  if (distractors === undefined) return of("short", list(keys, true));
  const options = [...list(keys ?? [key], true), ...list(distractors, false)];
  return of(keys === undefined ? "choice" : "multiple", options);
}

const sorted = ({ options, ...rest }: Agreed) => ({
  ...rest,
  options: options.toSorted(([a], [b]) => (a < b ? -1 : 1)),
});

describe("GIFT is read as another parser of it does", () => {
  test.each(TEXTS)("%s", (text) => {
    const parsed = giftPegjs.parse(`${text}\n`).map((question) => sorted(theirs(question)));
    expect(read("gift", text).items.map(({ fields }) => sorted(ours(fields)))).toEqual(parsed);
  });
});
