import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bankSchema } from "#generated/bank-schema.js";
import type { ItemType } from "../../src/model/bank.js";
import { addItem } from "../../src/desk/engine/bank-text.js";
import { look } from "../../src/desk/engine/look.js";
import { FORMS, HIDDEN, TYPES } from "../../src/desk/state/forms.js";
import type { Fields } from "../../src/desk/state/question.js";
import { type InForm, asideFields, isCommon, opened, turned } from "../../src/desk/state/turned.js";
import { written } from "../../src/desk/state/written.js";
import { ownSource } from "../../src/desk/state/work.js";

const shownBy = (type: ItemType): string[] => FORMS[type].map(({ field }) => field);
const after = (start: InForm, ...types: ItemType[]): InForm => types.reduce(turned, start);

test("the form and what it hides are what the schema lets each kind say", () => {
  for (const type of TYPES) {
    const { type: _, ...own } = bankSchema.$defs[type].properties as Fields;
    expect([...shownBy(type), ...HIDDEN[type].filter((name) => name !== "cards")].toSorted()).toEqual(
      Object.keys(own).toSorted(),
    );
  }
  const { type: _, cards: __, ...common } = bankSchema.$defs.common.properties as Fields;
  expect(Object.keys(common).filter((name) => !isCommon(name))).toEqual([]);
});

const words = fc
  .string({ unit: fc.constantFrom("a", "é", " ", "7", "Z"), minLength: 1, maxLength: 12 })
  .map((one) => `w${one}`);
const answer = fc.oneof(words, fc.record({ text: words, why: words }));
const answers = fc.array(answer, { minLength: 1, maxLength: 4 });
const lines = fc.uniqueArray(words, { minLength: 1, maxLength: 4 });
const statement = fc.record({ says: words, false: fc.array(words, { minLength: 1, maxLength: 2 }) });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const OF: Readonly<Record<ItemType, fc.Arbitrary<Fields>>> = {
  choice: fc.record({ stem: words, key: answer, distractors: answers, order: maybe(fc.constant("natural")) }),
  multiple: fc.record({ stem: words, keys: answers, distractors: answers, shows: maybe(fc.constant(3)) }),
  "true-false": fc.record({ stem: words, key: fc.boolean(), correction: maybe(words) }),
  short: fc.record({ stem: words, keys: lines, match: maybe(fc.constant({ case: "exact" })) }),
  numeric: fc.record({
    stem: words,
    key: fc.oneof(fc.integer(), fc.constantFrom(6.99, "7.50", "1000")),
    tolerance: maybe(fc.constantFrom(0.01, "5%")),
    unit: maybe(words),
  }),
  cloze: fc.record({ text: words.map((one) => `It was {{c1::${one}}}.`) }),
  ordering: fc.record({ stem: words, sequence: lines }),
  matching: fc.record({
    stem: words,
    pairs: fc.array(fc.record({ left: words, right: words }), { minLength: 1, maxLength: 3 }),
    extras: maybe(lines),
    asks: maybe(fc.constant(["codes"])),
  }),
  statements: fc.record({ head: words, statements: fc.array(statement, { minLength: 1, maxLength: 3 }) }),
  explains: fc.record({ statement, reasons: fc.array(statement, { minLength: 1, maxLength: 2 }), head: maybe(words) }),
  open: fc.record({ stem: words, answer: maybe(words), lines: maybe(fc.constant(5)) }),
};
const said = (fields: Fields): Fields => JSON.parse(JSON.stringify(fields)) as Fields;
const question = fc
  .constantFrom(...TYPES)
  .chain((type) =>
    fc
      .tuple(
        OF[type].map(said),
        fc
          .record({ id: maybe(fc.constant("one")), points: maybe(fc.constant(2)), paragraph: maybe(fc.constant(3)) })
          .map(said),
        fc.constantFrom<Fields>({}, { cards: { type: "none" } }),
      )
      .map(([own, common, cards]) => ({ type, fields: { ...own, ...common, ...cards } as Fields })),
  );
const RUNS = { seed: 17, numRuns: 400 };

describe("a question that is turned into another kind", () => {
  test("keeps no field that the form of the new kind doesn’t show, whatever it was before", () =>
    fc.assert(
      fc.property(
        question,
        fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 4 }),
        ({ type, fields }, way) => {
          const end = after(opened(type, fields), ...way);
          const own = Object.keys(end.fields).filter((name) => !isCommon(name));
          if (way.every((one) => one === type)) return;
          const mayHave =
            way.includes(type) && end.type === type ? [...shownBy(type), ...HIDDEN[type]] : shownBy(end.type);
          for (const name of own) expect(mayHave).toContain(name);
          const bank = look("q.yaml", addItem("", "q.yaml", [SOURCE], "T", written(end)));
          expect(bank.questions[0]!.remarks.map(({ code }) => code)).not.toContain("bank/unknown-field");
        },
      ),
      RUNS,
    ));

  test("is what it was once it is turned back, by whatever way", () =>
    fc.assert(
      fc.property(question, fc.array(fc.constantFrom(...TYPES), { maxLength: 4 }), ({ type, fields }, way) => {
        expect(after(opened(type, fields), ...way, type).fields).toEqual(fields);
      }),
      RUNS,
    ));

  test("opens without what only other kinds ask, which comes back with them", () => {
    const left = {
      stem: "It sank.",
      key: true,
      keys: ["Ann", "Bo"],
      answer: "Ann",
      pairs: [{ left: "a", right: "b" }],
    };
    const open = opened("true-false", { type: "true-false", ...left });
    expect(open.fields).toEqual({ stem: "It sank.", key: true });
    expect(turned(open, "matching").fields).toEqual({ stem: "It sank.", pairs: left.pairs });
    expect(turned(open, "multiple").fields["keys"]).toEqual(["Ann", "Bo"]);
    expect(opened("short", { stem: "Who?", keys: ["Ann"], foo: 1 })).toEqual({
      type: "short",
      fields: { stem: "Who?", keys: ["Ann"], foo: 1 },
      aside: {},
    });
  });
});

const SOURCE = { ...ownSource("own", "en"), title: "T", publisher: "P", published: "2026-01-01" };

describe("what one kind asks goes with another", () => {
  const short = opened("short", { stem: "Who?", keys: ["Ann", "A."] });
  test.each<[string, InForm, ItemType[], Fields]>([
    ["all right answers", short, ["multiple"], { stem: "Who?", keys: ["Ann", "A."] }],
    ["the first right answer, and the others again", short, ["choice"], { stem: "Who?", key: "Ann" }],
    ["a model answer", short, ["open"], { stem: "Who?", answer: "Ann" }],
    [
      "wrong answers",
      opened("multiple", { stem: "Who?", keys: ["Ann"], distractors: ["Bo", { text: "Cy", why: "No." }] }),
      ["choice"],
      { stem: "Who?", key: "Ann", distractors: ["Bo", { text: "Cy", why: "No." }] },
    ],
    [
      "a sum as a number",
      opened("short", { stem: "How much?", keys: ["$6.99"] }),
      ["numeric"],
      { stem: "How much?", key: 6.99 },
    ],
    ["its unit", opened("short", { keys: ["2,300 tons"] }), ["numeric"], { key: 2300, unit: "tons" }],
    ["no number of a name", short, ["numeric"], { stem: "Who?" }],
    [
      "a text without its gaps",
      opened("cloze", { text: "{{c1::Ann::who}} sank." }),
      ["true-false"],
      { stem: "Ann sank." },
    ],
    ["a question as a text", short, ["cloze"], { text: "Who?" }],
    ["a heading", opened("statements", { head: "Of the ferry:" }), ["short"], { stem: "Of the ferry:" }],
  ])("%s", (_, start, way, fields) => expect(after(start, ...way).fields).toEqual(fields));

  test.each<[string, InForm, Fields, ItemType, Fields]>([
    ["a number that was typed anew", opened("numeric", { key: "7.50" }), { keys: ["8"] }, "numeric", { key: 8 }],
    [
      "a number that stays as it was written",
      opened("numeric", { key: "7.50" }),
      { keys: ["7.50"] },
      "numeric",
      { key: "7.50" },
    ],
    [
      "its unit, where the number is another",
      opened("numeric", { key: 7, unit: "m" }),
      { keys: ["8 km"] },
      "numeric",
      { key: 8, unit: "m" },
    ],
    [
      "an answer with its reason, where its text is the same",
      opened("choice", { key: { text: "A", why: "So." } }),
      { keys: ["A", "B"] },
      "multiple",
      { keys: [{ text: "A", why: "So." }, "B"] },
    ],
    [
      "an answer of other words, without it",
      opened("choice", { key: { text: "A", why: "So." } }),
      { keys: ["B"] },
      "choice",
      { key: "B" },
    ],
  ])("%s, typed between", (_, start, fields, to, expected) =>
    expect(turned({ ...after(start, "short"), fields }, to).fields).toEqual(expected),
  );

  test("a gap is no answer where there is one already", () => {
    const cloze = after(short, "cloze");
    const typed = { ...cloze, fields: { text: "It was {{c1::Bo}}." } };
    expect(turned(typed, "choice").fields).toMatchObject({ key: "Ann" });
  });

  test("what is changed meanwhile counts", () => {
    const choice = after(short, "choice");
    const changed = { ...choice, fields: { ...choice.fields, key: "Bo" } };
    expect(turned(changed, "short").fields).toEqual({ stem: "Who?", keys: ["Bo", "A."] });
    expect(turned({ ...choice, fields: { stem: "Who?" } }, "short").fields).toEqual({ stem: "Who?", keys: ["A."] });
    expect(after({ ...short, fields: { stem: "Who?" } }, "choice").fields).toEqual({ stem: "Who?" });
  });

  test("what has no place is named", () => {
    const names = (one: InForm) => asideFields(one).map(({ field }) => field);
    expect(names(after(short, "choice"))).toEqual(["keys"]);
    expect(names(after(short, "multiple"))).toEqual([]);
    const one = opened("short", { stem: "Who?", keys: ["Ann"] });
    expect(names(after(one, "choice"))).toEqual([]);
    expect(names({ ...after(one, "choice"), fields: { stem: "Who?", key: " " } })).toEqual(["keys"]);
    expect(names(after(one, "ordering"))).toEqual(["keys"]);
    expect(names(after(opened("choice", { key: "a", distractors: [" "] }), "open"))).toEqual([]);
    expect(names(after(opened("numeric", { key: 7 }), "ordering"))).toEqual(["keys"]);
    expect(names(after(opened("true-false", { key: true, correction: "No." }), "statements"))).toEqual([
      "key",
      "correction",
    ]);
    // Of one name, the kind that had it last.
    const both = after(opened("statements", { statements: [{ says: "A." }] }), "explains", "ordering");
    expect(names(both)).toEqual(["statements"]);
    expect(names(after(opened("choice", { key: "a", distractors: ["b"] }), "true-false"))).toEqual([
      "keys",
      "distractors",
    ]);
    expect(names(after(opened("numeric", { key: 7, tolerance: 1, unit: "m", decimal: "comma" }), "short"))).toEqual([
      "tolerance",
      "unit",
    ]);
  });
});

test("lines that nobody has filled in are not written", () =>
  expect(
    written({
      type: "choice",
      fields: { stem: " ", key: "", distractors: ["", "Bo", { text: "", why: "" }], topics: [] },
    }),
  ).toEqual({ type: "choice", distractors: ["Bo"] }));

test.each<[ItemType, Fields, Fields]>([
  [
    "matching",
    {
      pairs: [
        { left: "", right: "" },
        { left: 1, right: 2 },
      ],
      extras: [3],
    },
    { pairs: [{ left: "1", right: "2" }], extras: ["3"] },
  ],
  [
    "choice",
    { key: false, distractors: [true, { text: 7, why: "" }] },
    { key: "false", distractors: ["true", { text: "7", why: "" }] },
  ],
  ["cloze", { text: 7, points: 7 }, { text: "7", points: 7 }],
  ["true-false", { key: false, correction: null }, { key: false }],
  ["numeric", { key: 7, unit: 5, tolerance: 0 }, { key: 7, unit: "5", tolerance: 0 }],
  [
    "open",
    {
      lines: 3,
      answer: 7,
      rubric: [
        { points: "", for: "" },
        { points: 2, for: "x" },
      ],
    },
    { lines: 3, answer: "7", rubric: [{ points: 2, for: "x" }] },
  ],
])("%s: what its form knows as text is one, and lines without words are none", (type, fields, expected) =>
  expect(written({ type, fields: { type: "other", ...fields } })).toEqual({ type, ...expected }),
);

test("points for nothing are none, and a year as an answer is a text", () => {
  const rubric = [
    { points: 1, for: "the port" },
    { points: 1, for: " " },
  ];
  expect(written({ type: "open", fields: { stem: "Why?", rubric } })).toEqual({
    type: "open",
    stem: "Why?",
    rubric: rubric.slice(0, 1),
  });
  expect(written({ type: "short", fields: { stem: "When?", keys: [1999], points: 2 } })).toEqual({
    type: "short",
    stem: "When?",
    keys: ["1999"],
    points: 2,
  });
});

test.each(["questions/sochi-2019.yaml", "test/fixtures/all-types.yaml", "test/fixtures/rich.yaml"])(
  "a question of %s opens as it is written",
  (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    for (const { type, fields } of look(file, text).questions) {
      const { type: _, ...own } = fields;
      expect(opened(type!, fields)).toEqual({ type, fields: own, aside: {} });
    }
  },
);

describe("one gap as another kind asks for what stands in it", () => {
  const gap: InForm = {
    type: "cloze",
    fields: { text: "He breathed again after {{c1::six::months}} months." },
    aside: {},
  };
  test.each<[ItemType, Fields]>([
    ["choice", { stem: "He breathed again after ____ months.", key: "six" }],
    ["short", { stem: "He breathed again after ____ months.", keys: ["six"] }],
    ["true-false", { stem: "He breathed again after six months." }],
  ])("%s", (type, fields) => expect(turned(gap, type).fields).toEqual(fields));
  test("and is the gap again when it becomes one", () =>
    expect(after(gap, "choice", "short", "cloze").fields).toEqual(gap.fields));
  test("of several gaps none is the answer", () => {
    const two = { ...gap, fields: { text: "{{c1::A}} and {{c2::B}}." } };
    expect(turned(two, "choice").fields).toMatchObject({ stem: "A and B." });
  });
});
