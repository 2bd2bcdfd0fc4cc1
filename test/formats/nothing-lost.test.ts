import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { bytesOf } from "../../src/formats/content.js";
import type { DeckFormat, PaperFormat } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import type { Note } from "../../src/model/deck.js";
import type { ChoiceItem } from "../../src/model/bank.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { kit } from "./kit.js";
import { basic, cloze, deck } from "./notes.js";
import { dump, opened } from "./package.js";

/** Fields of a note that hold words, each with a word that stands nowhere else. */
const SHARED = ["context", "passage", "hint", "explanation", "asOf", "notice", "source"] as const;
const BASIC = ["question", "answer", "detail", "options", ...SHARED] as const;
const CLOZE = ["extra", ...SHARED] as const;

/** What a remark calls the fields that it is about. */
const CALLED: Readonly<Record<string, string>> = { asOf: "dates", extra: "texts behind gaps" };
const called = (word: string): string => CALLED[word.slice(4)] ?? word.slice(4);

const wordsFor = (fields: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field, `Word${field}`]));

const anyNote: fc.Arbitrary<{ readonly note: Note; readonly words: readonly string[] }> = fc.oneof(
  fc.subarray(BASIC.slice(2)).map((some) => {
    const words = wordsFor(["question", "answer", ...some]);
    return { note: basic(words), words: Object.values(words) };
  }),
  fc.subarray([...CLOZE]).map((some) => {
    const words = wordsFor(some);
    const text = "Wordbefore {{c1::Wordgap::Wordclue}} Wordafter";
    return {
      note: cloze({ ...words, text }),
      words: ["Wordbefore", "Wordgap", "Wordclue", "Wordafter", ...Object.values(words)],
    };
  }),
);

function textOf(path: string, bytes: Uint8Array): string {
  if (path.endsWith(".apkg")) return dump(opened(bytes));
  if (path.endsWith(".mochi"))
    return Object.values(unzipSync(bytes))
      .map((one) => Buffer.from(one).toString())
      .join("\n");
  return Buffer.from(bytes).toString();
}

describe("every word of a note is in what a format makes of it, or in a remark on it", () => {
  const decks = formats.filter((format): format is DeckFormat => format.from === "deck");
  test.each(decks.map((format) => [format.name, format] as const))("%s", (_, format) => {
    fc.assert(
      fc.property(anyNote, ({ note, words }) => {
        const made = deck([note]);
        const text = [...format.render(made, kit, DECK_OPTIONS)]
          .map(({ path, content }) => textOf(path, bytesOf(content)))
          .join("\n");
        const remarks = [...(format.objections?.(made, DECK_OPTIONS) ?? [])].map(({ message }) => message).join("\n");
        const lost = words.filter((word) => !text.includes(word) && !remarks.includes(called(word)));
        expect(lost).toEqual([]);
      }),
      { numRuns: 60, seed: 14 },
    );
  });
});

/** What the candidates may not see. */
const SECRET = ["Wordexplanation", "Wordwhy"];
const WRONG = Array.from({ length: 5 }, (_, i) => `Wordoption${i + 1}`);
const anyItem = fc.record({
  options: fc.integer({ min: 2, max: 6 }),
  explanation: fc.constantFrom(null, "Wordexplanation"),
  why: fc.constantFrom(null, "Wordwhy"),
});

describe("every word of an item is on its paper, but for what candidates may not see", () => {
  const shows: readonly (readonly [string, readonly string[]])[] = [
    ["practice", []],
    ["exam", SECRET],
    ["print", SECRET],
    // The paper has the wrong options; the key says why, where somebody has.
    ["key", WRONG],
    ["json", []],
  ];
  test.each(shows)("%s", (name, hidden) => {
    const format = formats.find((one): one is PaperFormat => one.from === "paper" && one.name === name)!;
    fc.assert(
      fc.property(anyItem, ({ options, explanation, why }) => {
        const texts = Array.from({ length: options }, (_, i) => `Wordoption${i}`);
        const item: ChoiceItem = choice("a", texts, { stem: "Wordstem?", explanation });
        const reasoned = item.options.map((one, i) => (i === 1 ? { ...one, why } : one));
        const [paper] = papersOf(bankOf([{ ...item, options: reasoned }]), "s");
        const render = format.renderer(kit);
        const made = [...render(paper!), ...(render.whole?.end() ?? [])];
        const text = made.map(({ path, content }) => textOf(path, bytesOf(content))).join("\n");
        const words = ["Wordstem", ...texts, ...[explanation, why].filter((one) => one !== null)];
        expect(words.filter((word) => !text.includes(word) && !hidden.includes(word))).toEqual([]);
      }),
      { numRuns: 30, seed: 14 },
    );
  });
});
