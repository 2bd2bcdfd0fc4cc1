import { dump } from "js-yaml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";

const HEAD = {
  bank: "pier",
  title: "Wordtitle",
  language: "en",
  sources: { news: { title: "Wordsource", publisher: "Wordpublisher", published: "2026-05-02", licence: "CC0-1.0" } },
};
/** Fields that an item may have, known or not, each with a word that stands nowhere else. */
const FIELDS = {
  key: "Wordkey",
  keys: ["Wordkeys", "Wordmore"],
  distractors: ["Wordfirst", { text: "Wordsecond", why: "Wordwhy" }, "Wordthird"],
  explanation: "Wordexplanation",
  answer: "Wordanswer",
  note: "Wordnote",
  Correction: "Wordcorrection",
  tags: ["wordtag"],
  topics: ["wordtopic"],
  passage: "wordpassage",
  cards: { front: "Wordfront", hint: "Wordhint", unknown: "Wordunknown" },
  unit: "Wordunit",
} as const;
type Field = keyof typeof FIELDS;

const wordsIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/[Ww]ord[a-z]+/g) ?? [];
const KNOWN: Field[] = ["key", "distractors", "explanation", "tags", "topics"];
const anyFields = fc.oneof(fc.subarray(KNOWN), fc.subarray(Object.keys(FIELDS) as Field[]));

test.each([
  ["b.yaml", (bank: object) => dump(bank)],
  ["b.json", (bank: object) => JSON.stringify(bank)],
  [
    "b.jsonl",
    ({ items, ...head }: { items?: readonly object[] }) =>
      [head, ...(items ?? [])].map((one) => JSON.stringify(one)).join("\n"),
  ],
])("every word of a bank is in what is read of it, or its field is named: %s", (file, written) => {
  fc.assert(
    fc.property(anyFields, (some) => {
      const item = { id: "one", stem: "Wordstem?", ...Object.fromEntries(some.map((field) => [field, FIELDS[field]])) };
      const read = loadBank(file, written({ ...HEAD, items: [item] }));
      // What is refused is not lost: somebody is told.
      const kept = read.ok ? JSON.stringify(read.value) : null;
      const lost = wordsIn({ ...HEAD, item }).filter((word) => kept !== null && !kept.includes(word));
      expect([lost, !read.ok && read.diagnostics.length === 0]).toEqual([[], false]);
    }),
    { numRuns: 300, seed: 14 },
  );
});
