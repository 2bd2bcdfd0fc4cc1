import fc from "fast-check";
import { checkBank } from "../../../src/bank/load.js";
import { checkedItem } from "../../../src/bank/one-item.js";
import type { Bank } from "../../../src/model/bank.js";
import { folded, sameAnswer } from "../../../src/bank/repeats.js";
import { plain } from "../../../src/text/inline.js";
import { parseSource } from "../../../src/reading/source.js";
import { lines, shortTexts, texts } from "./random-texts.js";

type Fields = Readonly<Record<string, unknown>>;

const PASSAGES = {
  paper: { title: "The *paper*", text: "A ferry & a pier.\n\n**Two** paragraphs, <b>no HTML</b>." },
  bare: { text: "ANSWER: B" },
  marked: { title: "**Bold** & \\*more\\*", text: "\\(x\\), &lt;, &amp;nbsp; [gap1] and `a < b`.\n\n____ {=a ~b}" },
  untitled: { text: "**No title.**\n\nMore *of it*." },
};

const HEAD: Fields = {
  bank: "there-and-back",
  title: "There & back: a test",
  language: "en",
  sources: { news: { title: "News", publisher: "P", published: "2026-01-01", licence: "CC0-1.0" } },
  passages: PASSAGES,
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const several = <T>(value: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.uniqueArray(value, { minLength, maxLength, selector: (one) => sameAnswer(textOf(one)) });
const textOf = (one: unknown): string =>
  typeof one === "string" ? one : String((one as { readonly text: string }).text);

const option = fc.oneof(
  { weight: 2, arbitrary: texts },
  { weight: 1, arbitrary: fc.record({ text: texts, why: texts }) },
  { weight: 1, arbitrary: fc.record({ text: texts, pin: fc.constant("last") }) },
);
/** Texts that differ from each other, cut into two lists. */
const rightAndWrong = (most: number) =>
  fc.tuple(several(option, 2, most), fc.nat({ max: 8 })).map(([all, at]) => {
    const cut = 1 + (at % (all.length - 1));
    return { keys: all.slice(0, cut), distractors: all.slice(cut) };
  });
/** Places for a fixed order, and how many options are shown: what doesn't fit is refused by the bank's own rules. */
const order = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ order: fc.constant("fixed"), at: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ shows: fc.integer({ min: 2, max: 6 }) }) },
);
function placed({ at, ...rest }: { readonly at?: number } & Fields, keys: number, all: number): Fields {
  if (at === undefined) return rest;
  const places = Array.from({ length: keys }, (_, i) => ((at + i) % all) + 1).toSorted((a, b) => a - b);
  return { ...rest, keyAt: keys === 1 ? places[0] : places };
}

const numbers = fc.constantFrom<Fields>(
  { key: 0 },
  { key: 86 },
  { key: -7.25 },
  { key: "7.50" },
  { key: "007" },
  { key: "7,50", decimal: "comma" },
  { key: 1.5, decimal: "comma" },
  { key: "999999999999999" },
  { key: "0.000000000000001" },
  { key: 12, tolerance: 0.5 },
  { key: 0.3, tolerance: 0.1 },
  { key: 3, tolerance: 1e-7 },
  { key: 40, tolerance: "5%" },
  { key: "-33", tolerance: "12.5%" },
  { key: 7, unit: "%" },
  { key: 90, unit: "km/h & <more>" },
);
const gap = fc.tuple(lines, maybe(lines)).map(
  ([answer, hint]) =>
    (number: number) =>
      `{{c${number}::${answer}${hint === undefined ? "" : `::${hint}`}}}`,
);
const cloze = fc.array(fc.tuple(texts, fc.constantFrom("", " "), gap, fc.constantFrom("", " ", ".")), {
  minLength: 1,
  maxLength: 3,
});

/** What an item asks, as people write it: every type that the schema has. */
const ASKED: Readonly<Record<string, fc.Arbitrary<Fields>>> = {
  choice: fc.tuple(texts, several(option, 2, 6), order).map(([stem, [key, ...distractors], how]) => ({
    stem,
    key,
    distractors,
    ...placed(how, 1, distractors.length + 1),
  })),
  multiple: fc.tuple(texts, rightAndWrong(7), order).map(([stem, { keys, distractors }, how]) => ({
    type: "multiple",
    stem,
    keys,
    distractors,
    ...placed(how, keys.length, keys.length + distractors.length),
  })),
  "true-false": fc.oneof(
    fc.record({ stem: texts, key: fc.boolean() }),
    fc.record({ stem: texts, key: fc.constant(false), correction: texts }),
  ),
  short: fc
    .tuple(texts, several(lines, 1, 5), maybe(fc.constant({ case: "exact" })))
    .map(([stem, keys, match]) => ({ stem, keys, ...(match && { match }) })),
  numeric: fc
    .tuple(texts, numbers, maybe(several(lines, 1, 2)))
    .map(([stem, number, accept]) => ({ stem, ...number, ...(accept && { accept }) })),
  cloze: cloze.map((parts) => ({
    text: parts.map(([before, space, write, after], i) => `${before}${space}${write(i + 1)}${after}`).join(" "),
  })),
  ordering: fc.record({ stem: texts, sequence: several(texts, 2, 5) }),
  matching: fc
    .tuple(texts, several(texts, 2, 4), several(texts, 2, 6), fc.boolean())
    .map(([stem, lefts, rights, isShared]) => {
      const pairs = lefts.map((left, i) => ({ left, right: rights[isShared ? 0 : i % rights.length]! }));
      const extras = rights.slice(isShared ? 1 : lefts.length);
      return { stem, pairs, ...(extras.length > 0 && { extras }) };
    }),
  open: fc
    .tuple(
      texts,
      fc.integer({ min: 1, max: 60 }),
      maybe(texts),
      maybe(fc.array(fc.record({ points: fc.constantFrom(1, 0.5, 2), for: lines }), { minLength: 1, maxLength: 3 })),
    )
    .map(([stem, lines, answer, rubric]) => ({
      stem,
      lines,
      ...(answer !== undefined && { answer }),
      ...(rubric && { rubric, points: 10 }),
    })),
  statements: fc
    .tuple(shortTexts, several(shortTexts, 2, 4), fc.constantFrom("which", "which-not", "how-many"))
    .map(([head, says, ask]) => ({
      head,
      statements: says.map((one, i) => ({ says: one, false: [{ says: `${one} (${i})`, why: one }] })),
      asks: [ask],
    })),
  explains: fc.tuple(several(shortTexts, 2, 2), maybe(shortTexts)).map(([[says, reason], head]) => ({
    ...(head !== undefined && { head }),
    statement: { says, false: [{ says: `${says} (1)` }] },
    reasons: [{ says: reason, false: [{ says: `${reason} (2)` }] }],
  })),
};

const about = fc.record(
  {
    explanation: shortTexts,
    points: fc.constantFrom(2, 0.5, 3, 1000, 0.125),
    difficulty: fc.constantFrom("easy", "hard"),
    topics: fc.constantFrom(["ports"], ["ports/ferries", "money"]),
    tags: fc.constantFrom(["week-3"], ["0", "html", "answer"]),
    lang: fc.constantFrom("ar", "de-CH"),
    group: fc.constantFrom("paper", "bare", "marked", "untitled"),
    retired: fc.constant(true),
  },
  { requiredKeys: [] },
);
const ids = fc.constantFrom("ferry", "a", "true", "answer", "x".repeat(60), "html-1b", "q");

const item = (type: string): fc.Arbitrary<Fields> =>
  fc
    .tuple(ASKED[type]!, about, ids)
    .map(([fields, more, id]): Fields => ({ id, ...more, ...fields }))
    // With a passage in front of it, or its unit behind it, a long text would be longer than a bank's may be.
    .map((fields) => {
      const { group: _, unit: __, ...rest } = fields;
      return JSON.stringify(rest).length > 3500 ? rest : fields;
    })
    .filter((fields) => checkedItem(HEAD, fields).ok);

/** Two items that ask the same are one for an import, whatever is emphasised in them. */
const asks = (fields: Fields): string =>
  folded(
    plain(String(fields["stem"] ?? fields["text"] ?? JSON.stringify(fields["statements"] ?? fields["reasons"]))),
  ).replace(/\s+/g, " ");

/** Banks that the schema and the rules allow, of items of some types. */
export const randomBanks = (types: readonly string[] = Object.keys(ASKED)): fc.Arbitrary<Bank> =>
  fc
    .uniqueArray(fc.oneof(...types.map(item)), { minLength: 1, maxLength: 3, selector: asks })
    .map((items) => loaded(items.map((one, i) => ({ ...one, id: `${String(one["id"])}-${i}` }))))
    .filter((bank) => bank !== null && bank.items.some(({ retired }) => !retired)) as fc.Arbitrary<Bank>;

/** A bank of items as people write them; null where the rules refuse it. */
export function loaded(items: readonly Fields[]): Bank | null {
  const source = parseSource("bank.json", JSON.stringify({ ...HEAD, items }));
  const bank = source.ok ? checkBank(source.value) : null;
  return bank?.ok === true ? bank.value : null;
}
