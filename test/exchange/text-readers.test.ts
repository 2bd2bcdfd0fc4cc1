import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectSound, incoming, read, textReaders, type TextReader } from "./text-reading.js";

const GIFT_PIECES = [
  "\n\n",
  "\n0\n",
  "::",
  "->",
  "..",
  "####",
  "[html]",
  "{T}",
  "{#1..2}",
  "%50%",
  "// [id:1]",
  "$CATEGORY: a/b\n",
];
const LIST_PIECES = [
  "1. ",
  "Q2) ",
  "a) ",
  "*b) ",
  "(C) ",
  "Answer: ",
  "ANSWER: A\n",
  "**",
  "- [x] ",
  "Explanation: ",
  "Key\n1. B 2. C\n",
];
const QUIZ_PIECES = ["Quiz title: ", "... ", "= 3 +- 1%\n", "____\n", "GROUP\n", "```\n", "COMMENT\n", "^^^^\n"];
const EXERCISE_PIECES = [
  "Question\n====\n",
  "Answerlist\n----\n",
  "Solution\n====\n",
  "Meta-information\n====\n",
  "extype: schoice\n",
  "exsolution: 01\n",
];
const ODD_PIECES = [
  "word",
  "Ünïcode",
  "नमस्ते",
  "\u0000",
  "\uFEFF",
  "\uD800",
  "\uFDD0",
  "\u202E",
  "__proto__",
  "<img src=x>",
  "&nbsp;",
  "$x_1$",
];
/** What forms of text are made of, and what breaks them. */
const PIECES = [
  ..."{}=~#:%\\/*_`[]()<>&$|!+-.?0123aBCD \t\n",
  ...GIFT_PIECES,
  ...LIST_PIECES,
  ...QUIZ_PIECES,
  ...EXERCISE_PIECES,
  ...ODD_PIECES,
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const texts = fc.oneof({ weight: 4, arbitrary: soup }, fc.string({ unit: "binary", maxLength: 200 }));

/** A question whose every text has a word of its own. */
interface Asked {
  readonly stem: string;
  readonly options: readonly string[];
  readonly right: number;
  readonly why: string;
}

const questions = (n: number, count: number, right: number): Asked => ({
  stem: `stem${n}x stands here`,
  options: Array.from({ length: count }, (_, i) => `option${n}x${i}x`),
  right: right % count,
  why: `why${n}x`,
});

const asked = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(5)), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([count, right], n) => questions(n, count, right)));

const letter = (i: number): string => "abcdef"[i]!;
const WRITTEN: Readonly<Record<Exclude<TextReader, "r-exams">, (one: Asked, n: number) => string>> = {
  gift: ({ stem, options, right, why }) =>
    `${stem}{\n${options.map((text, i) => `${i === right ? "=" : "~"}${text}#${why}`).join("\n")}\n}`,
  aiken: ({ stem, options, right }) =>
    `${stem}\n${options.map((text, i) => `${letter(i).toUpperCase()}. ${text}`).join("\n")}\nANSWER: ${letter(right).toUpperCase()}`,
  text2qti: ({ stem, options, right, why }, n) =>
    `${n + 1}. ${stem}\n... ${why}\n${options.map((text, i) => `${i === right ? "*" : ""}${letter(i)}) ${text}`).join("\n")}`,
  "numbered-list": ({ stem, options, right, why }, n) =>
    `${n + 1}. ${stem}\n${options.map((text, i) => `${letter(i)}) ${text}`).join("\n")}\nAnswer: ${letter(right)}\nExplanation: ${why}`,
};
const FORMS = Object.keys(WRITTEN) as (keyof typeof WRITTEN)[];

describe("readers of texts", () => {
  test.each(textReaders.map((reader) => [reader.name, reader] as const))(
    "%s never throws, whatever the text is",
    (_, reader) =>
      fc.assert(
        fc.property(texts, (text) => {
          expect(typeof reader.recognises(incoming(text))).toBe("boolean");
          expectSound(read(reader.name as TextReader, text));
        }),
        { numRuns: 300 },
      ),
  );

  test.each(FORMS)("%s reads every question that is written in it", (form) =>
    fc.assert(
      fc.property(asked, (list) => {
        const found = read(form, list.map((one, n) => WRITTEN[form](one, n)).join("\n\n"));
        expect(found.left).toEqual([]);
        expect(
          found.items.map(({ fields: { stem, key } }) => [
            stem,
            typeof key === "object" ? (key as { text: string }).text : key,
          ]),
        ).toEqual(list.map(({ stem, options, right }) => [stem, options[right]]));
      }),
      { numRuns: 100 },
    ),
  );

  test.each(FORMS)("%s drops no word in silence where a character or a line is missing or doubled", (form) =>
    fc.assert(
      fc.property(asked, fc.nat(), fc.constantFrom("character", "line", "doubled"), (list, at, what) => {
        const whole = list.map((one, n) => WRITTEN[form](one, n)).join("\n\n");
        const text = mutated(whole, at, what);
        const found = read(form, text);
        const said = JSON.stringify([found.title, found.items, found.lost, found.left.map(({ what: words }) => words)]);
        const lines = text.split("\n");
        const starts = [
          ...found.items.map(({ where }) => [where.line!, false] as const),
          ...found.left.map(({ where }) => [where.line!, true] as const),
        ];
        const words = list.flatMap(({ stem, options }) => [stem.split(" ")[0]!, ...options]);
        const silent = words.filter((word) => {
          const line = lines.findIndex((one) => one.includes(word)) + 1;
          // Of what is left, only the first words are told.
          const [, isLeft] = starts.filter(([start]) => start <= line).toSorted(([x], [y]) => y - x)[0] ?? [0, false];
          return line > 0 && !isLeft && !said.includes(word);
        });
        expect(silent, text).toEqual([]);
      }),
      { numRuns: 200 },
    ),
  );
});

function mutated(text: string, at: number, what: "character" | "line" | "doubled"): string {
  if (what === "character") {
    const place = at % text.length;
    return text.slice(0, place) + text.slice(place + 1);
  }
  const lines = text.split("\n");
  const place = at % lines.length;
  return lines.toSpliced(place, what === "line" ? 1 : 0, ...(what === "line" ? [] : [lines[place]!])).join("\n");
}
