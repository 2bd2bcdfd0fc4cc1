import { describe, expect, test } from "vitest";
import { lint, lintRules } from "../../src/lint/index.js";
import { type Fields, bankWith, choiceItem, fieldsOf, shortItem } from "./banks.js";
import { sections } from "./pages.js";

const codes = (items: readonly Fields[], off: readonly string[] = [], more: Fields = {}) => [
  ...new Set(lint(bankWith(items, more), off).map(({ code }) => code)),
];

const towns = "Ashby Barrow Corby Denton Elmley Fenwick Grimsby Hadley Ilkley Jarrow Kendal Linton".split(" ");
const paragraph = (i: number) => [{ source: "news", paragraph: i + 1, quote: "q" }];
const statement = (town: string, key: boolean): Fields => ({
  type: "true-false",
  stem: `In 2019 ${town} bought a ship.`,
  key,
  correction: key ? null : "It sold one.",
});

let heads = 0;
/** A statements item with one more statement of its own. */
const about = (
  statements: readonly (readonly [says: string, wrong: string])[],
  truth: readonly boolean[] | null = null,
): Fields => {
  heads += 1;
  const one = towns[heads % towns.length]!;
  return {
    head: `Consider these statements about port ${heads} in May 2019:`,
    statements: [
      ...statements,
      [`Boat ${heads} of ${one} was sold [for ${heads + 40} crowns].`, `for ${heads * 3 + 90} crowns`] as const,
    ].map(([says, wrong]) => ({ says, false: [wrong] })),
    ...(truth !== null && { truth }),
  };
};

/** Banks for the rules that compare items: the first has the flaw, the second is mended. */
const planted: Readonly<Record<string, readonly [bad: readonly Fields[], good: readonly Fields[], more?: Fields]>> = {
  "lint/keys-often-longest": [
    towns.map((town, i) =>
      choiceItem(`What was sold in ${town} in 2019?`, "The old salt-works", { evidence: paragraph(i) }),
    ),
    towns.map((town, i) =>
      choiceItem(`What was sold in ${town} in 2019?`, i < 5 ? "The old salt-works" : "Salt", {
        evidence: paragraph(i),
      }),
    ),
  ],
  "lint/keys-in-one-place": [
    towns.slice(0, 8).map((town, i) =>
      choiceItem(`What lay off ${town} in 2019?`, "Ship", {
        order: "fixed",
        keyAt: 2,
        evidence: paragraph(i),
      }),
    ),
    towns.slice(0, 8).map((town, i) =>
      choiceItem(`What lay off ${town} in 2019?`, "Ship", {
        order: "fixed",
        keyAt: 1 + (i % 3),
        evidence: paragraph(i),
      }),
    ),
  ],
  "lint/true-false-lopsided": [
    towns.slice(0, 8).map((town, i) => statement(town, i === 0)),
    towns.slice(0, 8).map((town, i) => statement(town, i % 2 === 0)),
  ],
  "lint/similar-stems": [
    [
      shortItem("Which of the towns on the northern coast opened its harbour first in May 2019?", "Corby"),
      shortItem("Which of the towns on the northern coast opened its old harbour first in May 2019?", "Denton"),
    ],
    [
      shortItem("Which of the towns on the northern coast opened its harbour first in May 2019?", "Corby"),
      shortItem("Who paid for the lighthouse of Ashby in 2019?", "Ada Holm"),
    ],
  ],
  "lint/same-fact": [
    [
      shortItem("Who opened the new pier in May 2019?", "Ada Holm"),
      choiceItem("In May 2019, which mayor opened the long pier?", "Ada Holm"),
    ],
    [
      shortItem("Who opened the new pier in May 2019?", "Ada Holm"),
      choiceItem("In May 2019, which mayor opened the long pier?", "Ada Holm", { enemies: ["item-0"] }),
    ],
  ],
  "lint/other-stem-has-key": [
    [
      shortItem("Who opened the pier in May 2019?", "Ada Holm"),
      shortItem("When did Ada Holm open a pier?", "May 2019"),
    ],
    [shortItem("Who opened the pier in May 2019?", "Ada Holm"), shortItem("What was sold in 2019?", "salt")],
  ],
  "lint/reverse-not-unique": [
    [
      shortItem("Who opened the pier in May 2019?", "Ada Holm", { cards: { reverse: true } }),
      shortItem("Which mayor spoke in Corby that summer of 2019?", "Ada Holm", {
        evidence: [{ source: "news", paragraph: 2, quote: "q" }],
      }),
    ],
    [
      shortItem("Who opened the pier in May 2019?", "Ada Holm", { cards: { reverse: true } }),
      shortItem("Which mayor spoke in Corby that summer of 2019?", "Kofi Asante"),
    ],
  ],
  "lint/superseded-twice": [
    [
      { ...statement("Ashby", true), supersededBy: "item-1" },
      { ...statement("Barrow", false), supersededBy: "item-2" },
      statement("Corby", true),
    ],
    [
      { ...statement("Ashby", true), supersededBy: "item-2" },
      { ...statement("Barrow", false), supersededBy: "item-2" },
      statement("Corby", true),
    ],
  ],
  "lint/unrated": [
    towns.slice(0, 5).map((town, i) => ({ ...statement(town, i % 2 === 0), ...(i === 3 && { difficulty: null }) })),
    towns.slice(0, 5).map((town, i) => ({ ...statement(town, i % 2 === 0), difficulty: null })),
  ],
  "lint/false-statements-longer": [
    towns
      .slice(0, 10)
      .map((town) =>
        about([
          [
            `The ships of ${town} sailed [in May 2019].`,
            "in a month of the year that nobody in the whole town could name any more",
          ],
        ]),
      ),
    towns.slice(0, 10).map((town) => about([[`The ships of ${town} sailed [in May 2019].`, "in June 2019"]])),
  ],
  "lint/statements-lopsided": [
    towns
      .slice(0, 10)
      .map((town, i) => about([[`The ships of ${town} sailed [in May 2019].`, "in June 2019"]], [true, i < 5])),
    towns
      .slice(0, 10)
      .map((town) => about([[`The ships of ${town} sailed [in May 2019].`, "in June 2019"]], [true, false])),
  ],
  "lint/same-statement": [
    [
      about([["The pier of Ashby opened in [2019].", "2018"]]),
      about([["The pier of Ashby opened in [2019].", "2017"]]),
    ],
    [
      about([["The pier of Ashby opened in [2019].", "2018"]]),
      about([["The pier of Corby opened in [2019].", "2017"]]),
    ],
  ],
  "lint/contradicts": [
    [
      about([["The pier of Ashby opened in [2019].", "2018"]]),
      about([["The pier of Ashby opened in [2018].", "2017"]]),
    ],
    [
      about([["The pier of Ashby opened in [2019].", "2018"]]),
      about([["The pier of Corby opened in [2018].", "2017"]]),
    ],
  ],
  "lint/topic-unknown": [
    [{ ...statement("Ashby", true), topics: ["ecology"] }],
    [{ ...statement("Ashby", true), topics: ["environment"] }],
    { taxonomy: "exam-syllabus" },
  ],
  "lint/topic-spelling": [
    towns
      .slice(0, 5)
      .map((town, i) => ({ ...statement(town, i % 2 === 0), topics: [i === 4 ? "harbors" : "harbours"] })),
    towns
      .slice(0, 5)
      .map((town, i) => ({ ...statement(town, i % 2 === 0), topics: [i === 4 ? "fishing" : "harbours"] })),
  ],
};

describe("each rule finds its own planted flaw, and nothing in the mended item", () => {
  test.each(lintRules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
    const shown = sections.find((one) => one.code === code)!;
    const [bad, good, more = {}] =
      rule.of === "item" ? [[fieldsOf(shown.bad)], [fieldsOf(shown.good)]] : (planted[code] ?? [[], []]);
    expect(codes(bad, [], more)).toEqual([code]);
    expect(codes(good, [], more)).toEqual([]);
    const finding = lint(bankWith(bad, more)).find((one) => one.code === code)!;
    expect(finding.severity).toBe(rule.level);
    expect(finding.message).toMatch(/^[A-Z].*\.$/);
    expect(finding.hint).toBeDefined();
  });

  test("there are more than 30, no two alike", () => {
    expect(new Set(lintRules.map(({ code }) => code)).size).toBe(lintRules.length);
    expect(lintRules.length).toBeGreaterThan(30);
  });
});

describe("a rule can be switched off", () => {
  const flawed = shortItem("Who spoke first in May 2019? Who spoke last?", "Ada Holm");
  const code = "lint/two-questions";
  test("for an item, with a reason", () => {
    expect(codes([flawed])).toEqual([code]);
    expect(codes([{ ...flawed, lint: { [code]: "Both have one answer." } }])).toEqual([]);
  });
  test("for a bank, with a reason", () =>
    expect(lint(bankWith([flawed], { lint: { [code]: "As the syllabus wants it." } }))).toEqual([]));
  test("for a run", () => expect(codes([flawed], [code])).toEqual([]));
  test("for an item, where it compares items", () => {
    const [bad] = planted["lint/similar-stems"]!;
    expect(codes([bad[0]!, { ...bad[1], lint: { "lint/similar-stems": "Two harbours." } }])).toEqual([]);
  });
  test("but not by a name that no rule has", () => {
    const [found] = lint(
      bankWith([
        { ...shortItem("Who spoke first in May 2019?", "Ada Holm"), lint: { "lint/two-question": "A typo." } },
      ]),
    );
    expect(found).toMatchObject({
      severity: "error",
      code: "bank/unknown-rule",
      hint: 'did you mean "lint/two-questions"?',
    });
  });
});

test("rules for English leave other languages alone", () => {
  const english = shortItem("Did the ferry leave last month?", "yes");
  expect(codes([english]).length).toBeGreaterThan(0);
  expect(codes([{ ...english, lang: "de" }])).toEqual([]);
  expect(lint(bankWith([english], { language: "de-AT" }))).toEqual([]);
});

const payloads = [
  "</script><script>alert(1)</script>",
  "{{ 7*7 }}{% raw %}",
  "__proto__",
  "[x](javascript:alert(1))",
  "a".repeat(3900),
  "\u202Egnp.exe",
  "👩‍👩‍👧‍👦".repeat(100),
  "(a+)+$".repeat(300),
  "%s%n%x".repeat(300),
  "'; DROP TABLE items; --",
  "=cmd|' /C calc'!A0",
  "not not except ".repeat(250),
];

test.each(payloads)("hostile text in every field crashes no rule: %#", (payload) => {
  const why = { text: `${payload} one`.slice(-4000), why: payload };
  const items: Fields[] = [
    {
      type: "choice",
      stem: payload,
      key: payload,
      distractors: [why, `${payload} two`.slice(-4000)],
      explanation: payload,
    },
    { type: "multiple", stem: `${payload} 2`.slice(-4000), keys: [payload], distractors: [why] },
    { type: "true-false", stem: `${payload} 3`.slice(-4000), key: false, correction: payload },
    {
      type: "short",
      stem: `${payload} 4`.slice(-4000),
      keys: [payload.slice(0, 200)],
      cards: { front: payload, reverse: true },
    },
    { type: "numeric", stem: `${payload} 5`.slice(-4000), key: 5, unit: payload.slice(0, 30) },
    { type: "ordering", stem: `${payload} 6`.slice(-4000), sequence: [payload, `${payload} b`.slice(-4000)] },
    {
      type: "matching",
      stem: `${payload} 7`.slice(-4000),
      pairs: [
        { left: payload, right: payload },
        { left: `${payload} b`.slice(-4000), right: payload },
      ],
    },
  ];
  for (const { message } of lint(bankWith(items))) expect(message.length).toBeLessThan(1000);
});
