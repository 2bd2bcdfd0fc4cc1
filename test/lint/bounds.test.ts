import { describe, expect, test } from "vitest";
import type { Bank, Item } from "../../src/model/bank.js";
import { lint } from "../../src/lint/index.js";
import { bankWith, choiceItem, shortItem } from "./banks.js";

const template = bankWith([choiceItem("Which port opened in May 2019?", "Northwick")]).items[0]!;

/** Numbers below a bound, the same ones each time. */
function dice(): (sides: number) => number {
  let state = 1;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const word = (i: number) => `w${i.toString(36)}x`;
const bank = (count: number, make: (i: number) => Partial<Item>): Bank => ({
  ...bankWith([choiceItem("Which port opened in May 2019?", "Northwick")]),
  items: Array.from({ length: count }, (_, i) => ({ ...template, id: `item-${i}`, ...make(i) }) as Item),
});

/** Banks that would make a rule which compares every item with every other one work hard. */
const hard: Readonly<Record<string, (count: number) => Bank>> = {
  "stems that share most of their words, all from one paragraph": (count) =>
    bank(count, (i) => ({
      stem: `In which town on the northern coast did the mayor meet the ${word(i)} delegation in May 2019?`,
    })),
  // So few words that the lists of who has them are full by the first thousand.
  "stems of a few words in all orders": (count) => {
    const roll = dice();
    return bank(count, () => ({ stem: `${Array.from({ length: 12 }, () => word(roll(30))).join(" ")}?` }));
  },
  "stems that are the same but for punctuation": (count) =>
    bank(count, (i) => ({ stem: `Which port opened${" ,".repeat(i % 7)} in May 2019?` })),
  "topics one letter apart": (count) =>
    bank(count, (i) => ({ topics: [`harbours-${word(i % Math.ceil(count / 3))}`, `harbour-${word(i)}`] })),
  "one answer for all": (count) =>
    bank(
      count,
      (i) =>
        ({ ...shortItem("", "Ada Holm"), match: undefined, stem: `Who met Ada Holm in ${word(i)}?` }) as Partial<Item>,
    ),
};

const COUNTED: readonly [object, string][] = [
  [Set.prototype, "has"],
  [Set.prototype, "add"],
  [Map.prototype, "get"],
  [Map.prototype, "set"],
  [Array.prototype, "push"],
  [Array.prototype, "includes"],
  [Array.prototype, "find"],
  [RegExp.prototype, "exec"],
  [RegExp.prototype, "test"],
  [String.prototype, "match"],
  [String.prototype, "includes"],
  [String.prototype, "charCodeAt"],
];

/** Counts what comparing is made of, instead of the time it takes. */
function workOf(run: () => void): number {
  let count = 0;
  const undo = COUNTED.map(([prototype, method]) => {
    const original = (prototype as Record<string, (...values: unknown[]) => unknown>)[method]!;
    const counting = function (this: unknown, ...values: unknown[]) {
      count += 1;
      return Reflect.apply(original, this, values);
    };
    Object.defineProperty(prototype, method, { value: counting, configurable: true, writable: true });
    return () => Object.defineProperty(prototype, method, { value: original, configurable: true, writable: true });
  });
  try {
    run();
  } finally {
    for (const one of undo) one();
  }
  return count;
}

describe("ten times the items are about ten times the work", () => {
  test.each(Object.entries(hard))(
    "%s",
    (_, make) => {
      const [few, many] = [make(1000), make(10_000)];
      const once = workOf(() => lint(few));
      expect(once).toBeGreaterThan(10_000);
      expect(workOf(() => lint(many)) / once).toBeLessThanOrEqual(12);
    },
    60_000,
  );
});

/** Shapes that make a careless pattern go back and try again. */
const LONG = 100_000;
const parts = [
  "a ",
  " ",
  "\u00A0",
  '"',
  "“",
  "„",
  "«",
  "in",
  "In, ",
  "May 12 ",
  "1,000,",
  "9",
  "0",
  "J. ",
  "! A",
  "A! ",
  "they call in ",
  '" or ',
  "one of ",
  "what is a ",
  "? ",
  "a/",
  "They in ",
  "x.",
  "_",
  "*",
  ":",
  "\u200D",
  "北",
  "(A,",
  "[",
  "](a:",
  "](a:()",
  "`",
];

test.each(parts)(
  "a hundred thousand characters of %j in every text keep no rule busy",
  (part) => {
    const flood = part.repeat(LONG / part.length);
    const texts = [`a${flood}x`];
    const option = { role: "distractor", why: flood, pin: null } as const;
    const items = texts.flatMap((text, i): Partial<Item>[] =>
      [
        {
          type: "choice",
          options: [
            { ...option, text, role: "key" },
            { ...option, text: `${text}!` },
            { ...option, text: "x" },
          ],
          media: { image: "a.png", alt: text, credit: "c", licence: "CC0-1.0", content: null },
        } as Partial<Item>,
        { type: "short", keys: [text, "x"] } as Partial<Item>,
        { type: "true-false", key: false, correction: text } as Partial<Item>,
        {
          type: "numeric",
          key: 1,
          shown: "1234567890.12345",
          tolerance: 0,
          unit: text,
          accept: [text],
        } as Partial<Item>,
        { type: "cloze", segments: [text, { gap: 1, answer: text, hint: text }] } as Partial<Item>,
        {
          type: "ordering",
          options: [
            { ...option, text, role: "key" },
            { ...option, text: `${i}`, role: "key" },
          ],
        } as Partial<Item>,
      ].map(
        (more, j) =>
          ({
            ...more,
            stem: text,
            explanation: text,
            id: `item-${i}-${j}`,
            cards: { front: text, back: text, reverse: true },
          }) as Partial<Item>,
      ),
    );
    for (const { message } of lint(bank(items.length, (i) => items[i]!))) expect(message.length).toBeLessThan(2000);
  },
  60_000,
);

/** Texts that make a careless pattern try everything. */
const nearMatches = ["not ", "a, ", "last ", "(A ", "which two ", "1,", "_ ", "who? ", "as an ", "of the "].map(
  (part) => part.repeat(Math.ceil(100_000 / part.length)),
);

test.each(nearMatches.map((text) => [text.slice(0, 12), text] as const))(
  "a hundred thousand characters of %j keep no rule busy",
  (_, text) => {
    const choice = bankWith([choiceItem("Which port opened in May 2019?", "Northwick")]);
    const typed = bankWith([shortItem("Who spoke first in May 2019?", "Ada Holm")]);
    const items = [
      { ...choice.items[0]!, stem: text, explanation: text },
      { ...typed.items[0]!, stem: text, keys: [text], explanation: text },
    ] as Item[];
    for (const { message } of lint({ ...choice, items })) expect(message.length).toBeLessThan(2000);
  },
);
