import { readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { bankSchema } from "#generated/bank-schema.js";
import { look } from "../../src/desk/engine/look.js";
import { FORMS, TYPES } from "../../src/desk/state/forms.js";
import type { Fields, Question } from "../../src/desk/state/question.js";
import { missingIn, plainRemark, reasonsOf } from "../../src/desk/state/plain-remark.js";
import type { ItemType } from "../../src/model/bank.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { sayIn } from "../../src/desk/words/say.js";
import { sections } from "../lint/pages.js";

const say = sayIn("en");
const plain = (message: string, hint?: string, code = "lint/some") =>
  plainRemark({ severity: "warning", code, message, ...(hint !== undefined && { hint }) }, { say, type: null });

describe("a remark on the desk names no part of a file", () => {
  test.each([
    ['Item "port" has no explanation.', "This question has no explanation."],
    ['The stem of item "port" holds its key.', "The question of this question holds its right answer."],
    ['Distractor 2 of item "port" is longer.', "Wrong answer 2 of this question is longer."],
    ['Item "a \\"b\\"" asks twice.', "This question asks twice."],
    ["Item 3 asks twice.", "This question asks twice."],
  ])("%s", (message, said) => expect(plain(message).message).toBe(said));
  test("what authors wrote stays", () =>
    expect(plain('Item "port" says "the key item" and “a stem”.').message).toBe(
      'This question says "the key item" and “a stem”.',
    ));
});

test("a remark among those of several questions says which it means", () => {
  const question = (id: string, fields: Fields): Question => ({
    index: 0,
    id,
    type: "choice",
    fields,
    points: 1,
    evidence: [],
    remarks: [],
  });
  const questions = [
    question("port", { stem: "Which port?" }),
    question("cost", { text: "The ferry of Northwick cost {{c1::12}} crowns in the year of the storm." }),
    question("why", { statement: { says: "The works were [late]." } }),
    question("two-items", {}),
  ];
  const reader = { say, type: null, questions };
  const said = 'Item "port" is lost, and so are "cost", "why", "two-items" and 1 more; "key" is no id.';
  const other = 'Item "cost" says "port".';
  expect(plainRemark({ severity: "warning", code: "lint/some", message: other }, reader).message).toContain('"port"');
  expect(plainRemark({ severity: "warning", code: "export/loses", message: said }, reader).message).toBe(
    '“Which port?” is lost, and so are “The ferry of Northwick cost … crowns in …”, “The works were late.”, “two-items” and 1 more; "key" is no id.',
  );
});

describe("a hint is given", () => {
  test.each([
    ["ask for one thing only", "Ask for one thing only."],
    [
      "shorten the key, or say as much in the distractors",
      "Shorten the right answer, or say as much in the wrong answers.",
    ],
    ["soften the distractor", "Soften the wrong answer."],
    ["write **not**, or ask for what is so", "Write NOT, or ask for what is so."],
  ])("in words: %s", (hint, said) => expect(plain("m", hint).hint).toBe(said));
  test.each([
    "add: why: …",
    "leave such questions out with --leave-out",
    "run broadsheet update",
    "write {{c1::answer}}",
  ])("not where it says what to type: %s", (hint) => expect(plain("m", hint).hint).toBeNull());
});

test("reasons to look at a question are its remarks, but for what could merely be better", () =>
  expect(
    reasonsOf(
      [
        { severity: "warning", code: "lint/some", message: 'The key of item "a" is long.', hint: "shorten the key" },
        { severity: "info", code: "lint/other", message: 'Item "a" has no explanation.' },
        { severity: "error", code: "bank/missing-field", message: 'Item 1 has no field "key".' },
      ],
      { say, type: "choice" },
    ),
  ).toEqual(["The right answer of this question is long. Shorten the right answer.", "Still to write: Right answer"]));

const inFile = (message: string, code: string, type: ItemType) =>
  plainRemark({ severity: "error", code, message, hint: "add: x: …" }, { say, type });

describe("what is wrong in a form is said with its labels", () => {
  test.each<[string, string, ItemType, string, string | null]>([
    [
      'Question 1 has no field "distractors".',
      "bank/missing-field",
      "choice",
      "Still to write: Wrong answers",
      "Wrong answers",
    ],
    ['Field "stem" of question 1 is empty.', "bank/empty", "true-false", "Still to write: Statement", "Statement"],
    [
      'Field "key" of item 9 is ""; allowed: true or false.',
      "bank/wrong-type",
      "true-false",
      "Still to write: Is it true?",
      "Is it true?",
    ],
    [
      'Field "key" of item 2 can\'t be "$6.99".',
      "bank/malformed",
      "numeric",
      "“Right answer” must be a number, such as 6.99.",
      null,
    ],
    [
      'Field "tolerance" of item 2 can\'t be "a bit".',
      "bank/malformed",
      "numeric",
      "“Off by at most” must be a number, such as 6.99.",
      null,
    ],
    [
      'Field "left" of pair 1 of item 6 is empty.',
      "bank/empty",
      "matching",
      "Still to write: Pairs (1): Left",
      "Pairs (1): Left",
    ],
    [
      'Field "for" of entry of "rubric", 1 of item 9 is empty.',
      "bank/empty",
      "open",
      "Still to write: What earns points, for those who mark (1): What for",
      "What earns points, for those who mark (1): What for",
    ],
    [
      'Distractor 2 of item "port" is longer than 4000 characters.',
      "bank/too-long",
      "choice",
      "“Wrong answer (2)” is too long.",
      null,
    ],
    [
      'Field "sequence" of item 2 needs at least 2 entries.',
      "bank/empty",
      "ordering",
      "“Steps, in the right order”: there must be at least 2.",
      null,
    ],
  ])("%s", (message, code, type, said, missing) =>
    expect(inFile(message, code, type)).toEqual({ severity: "error", message: said, hint: null, missing }),
  );

  test("and where nobody says which kind it is, as the first form that has it does", () =>
    expect(
      plainRemark(
        { severity: "error", code: "bank/missing-field", message: 'Item 1 has no field "pairs".' },
        { say, type: null },
      ).missing,
    ).toBe("Pairs"));

  test("and what no form shows is pointed to in the file, and not named", () => {
    const said = inFile('Item 3 has a field "colour".', "bank/unknown-field", "choice");
    expect(said.message).toContain("The saved file as text, for experts");
    expect(said.message).not.toContain("colour");
  });
});

/** Names of fields and other words that no label of a form has. */
const FIELDS = Object.values(bankSchema.$defs).flatMap((one) =>
  "properties" in one ? Object.keys(one.properties) : [],
);
const JARGON =
  /\b(?:stems?|distractors?|keys?|rubrics?|sequence|tolerance|keyAt|asOf|reviewBy|cloze|extras?|enemies|volatility|supersededBy|cardAs|alsoTrue|items?|YAML|no field|quotes|patterns?|fields?)\b/i;

/** What of a remark is not for somebody who sees a form. */
function notForForms(one: Diagnostic, type: ItemType | null): string[] {
  const { message, hint } = plainRemark(one, { say, type });
  const said = `${message} ${hint ?? ""}`;
  const outside = said.replace(/"(?:[^"\\]|\\.)*"|\u201C[^\u201D]*\u201D/g, "…");
  const names = [...said.matchAll(/"([^"]*)"/g)].filter(([, name]) => FIELDS.includes(name!));
  const typed = FIELDS.filter((field) => new RegExp(`\\b${field}: `).test(outside) && !/^\p{Lu}/u.test(outside));
  const isSentence = /^(?:\p{Lu}|\p{N}|["“…])/u.test(message) && (hint === null || /^(?:\p{Lu}|["“…])/u.test(hint));
  return JARGON.test(outside) || /\{\{|\*\*|--\w/.test(outside) || names.length > 0 || typed.length > 0 || !isSentence
    ? [`${one.code}: ${said} ← ${one.message} (${one.hint ?? ""})`]
    : [];
}

describe("nothing of what can be said of a question names a part of its file", () => {
  const root = new URL("../../", import.meta.url);
  const read = (name: string): string => readFileSync(new URL(name, root), "utf8");
  const whole = load(read("test/fixtures/all-types.yaml")) as Fields & { items: readonly Fields[] };
  const open = {
    id: "why-early",
    type: "open",
    stem: "Why did the harbour open early?",
    answer: "The ice was gone.",
    lines: 4,
    rubric: [{ points: 1, for: "the ice" }],
  };
  const goodOf = (type: ItemType): Fields => whole.items.find((one) => one["type"] === type) ?? open;
  const found = (items: readonly unknown[]): string[] => {
    const looked = look("a.json", JSON.stringify({ ...whole, items }));
    return looked.questions.flatMap(({ remarks, type }) => remarks.flatMap((one) => notForForms(one, type)));
  };
  const WRONG = [
    undefined,
    "",
    " ",
    null,
    7,
    -5,
    true,
    "zzz",
    "x".repeat(4001),
    [],
    {},
    [""],
    [7],
    [{}],
    ["a", "a"],
    [[]],
  ];
  const LEVELS = Array.from({ length: 25 }, (_, i) => `x${i}`);

  test.each(TYPES)("of the schema, for %s", (type) => {
    const good = goodOf(type);
    const names = [
      ...Object.keys(bankSchema.$defs[type].properties),
      ...Object.keys(bankSchema.$defs.common.properties),
      "colour",
    ].filter((name) => name !== "type");
    const broken = names.flatMap((name) => [
      ...[...WRONG, LEVELS].map((value) => ({ ...good, [name]: value })),
      ...nested(good[name]).map((value) => ({ ...good, [name]: value })),
    ]);
    expect(broken.length).toBeGreaterThan(200);
    const said = new Set<string>();
    for (let i = 0; i < broken.length; i += 8) for (const one of found(broken.slice(i, i + 8))) said.add(one);
    expect([...said]).toEqual([]);
  });

  test.each(TYPES)("and what the form of %s shows is named by its label", (type) => {
    const good = goodOf(type);
    for (const { field, label } of FORMS[type])
      for (const value of [undefined, "", "x".repeat(4001)]) {
        const { remarks } = look("a.json", JSON.stringify({ ...whole, items: [{ ...good, [field]: value }] }))
          .questions[0]!;
        const errors = remarks.filter(({ severity }) => severity === "error");
        for (const one of errors) expect(plainRemark(one, { say, type }).message).toContain(say(label));
      }
  });

  test("of the rules of lint", () => {
    const items = sections.flatMap(({ bad }): unknown[] => {
      try {
        const fields = load(bad);
        return typeof fields === "object" && fields !== null && !Array.isArray(fields) ? [fields] : [];
      } catch {
        return [];
      }
    });
    expect(items.length).toBeGreaterThan(50);
    expect(items.flatMap((one) => found([one]))).toEqual([]);
  });

  test.each(readdirSync(new URL("test/fixtures/bad-banks", root)).filter((name) => name.endsWith(".yaml")))(
    "of %s",
    (name) => {
      const looked = look(name, read(`test/fixtures/bad-banks/${name}`));
      const said = looked.questions.flatMap(({ remarks, type }) => remarks.flatMap((one) => notForForms(one, type)));
      expect(said).toEqual([]);
    },
  );
});

/** A list or a group with one part of it broken. */
function nested(value: unknown): unknown[] {
  const broken = ["", 7, null, {}, "x".repeat(4001)];
  if (Array.isArray(value)) {
    const [first, ...rest] = value as unknown[];
    return [...nested(first), ...broken].map((one) => [one, ...rest]);
  }
  if (typeof value !== "object" || value === null) return [];
  return [...Object.keys(value), "colour"].flatMap((name) => [
    ...broken.map((one) => ({ ...value, [name]: one })),
    ...nested((value as Fields)[name]).map((one) => ({ ...value, [name]: one })),
    Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)),
  ]);
}

describe("what a form still waits for", () => {
  const waits = (fields: Fields) => {
    const bank = JSON.stringify({ bank: "a", title: "A", language: "en", items: [fields, fields] });
    const remarks = look("a.json", bank).questions.flatMap((one) => one.remarks);
    return missingIn(remarks, { say, type: "short" });
  };
  test.each<[string, Fields, readonly string[]]>([
    ["is each field once, of several questions too", { type: "short" }, [say("field_stem"), say("field_answers")]],
    ["is what is empty", { type: "short", stem: " ", keys: ["Ann"] }, [say("field_stem")]],
    ["is nothing that is wrong", { type: "short", stem: "Who?", keys: ["Ann"], points: -1 }, []],
    ["is nothing where all is written", { type: "short", stem: "Who was it?", keys: ["Ann"] }, []],
  ])("%s", (_, fields, fieldsMissing) => expect([...waits(fields)].toSorted()).toEqual([...fieldsMissing].toSorted()));
});

test.each<[Diagnostic["severity"], string | undefined, readonly string[]]>([
  ["info", "Look.", []],
  ["warning", undefined, ["It is long."]],
  ["warning", "shorten it", ["It is long. Shorten it."]],
  ["warning", "write stem: …", ["It is long."]],
  ["error", "shorten it", ["It is long. Shorten it."]],
])("of what is said as %s with the hint %j, somebody looks at %j", (severity, hint, reasons) =>
  expect(
    reasonsOf([{ severity, code: "lint/x", message: "It is long.", ...(hint !== undefined && { hint }) }], {
      say,
      type: null,
    }),
  ).toEqual(reasons),
);
