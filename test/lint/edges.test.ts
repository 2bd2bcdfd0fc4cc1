import { expect, test } from "vitest";
import type { Item } from "../../src/model/bank.js";
import { lint, lintRules } from "../../src/lint/index.js";
import { bankFile } from "../sample.js";
import { type Fields, bankWith, choiceItem, fieldsOf, shortItem } from "./banks.js";
import { sections } from "./pages.js";

const codes = (items: readonly Fields[], more: Fields = {}) => [
  ...new Set(lint(bankWith(items, more)).map(({ code }) => code)),
];
const offers = (...texts: string[]): Fields => ({
  distractors: texts.map((text) => ({ text, why: "It was closed." })),
});
const numeric = (stem: string, key: number | string, more: Fields = {}): Fields => ({
  type: "numeric",
  stem,
  key,
  ...more,
});
const cloze = (text: string): Fields => ({ type: "cloze", text });
const statement = (stem: string, more: Fields = {}): Fields => ({ type: "true-false", stem, key: true, ...more });

/** Items that look flawed to a careless rule, and are not. */
const careful: Readonly<Record<string, readonly Fields[]>> = {
  "extras, though two pairs share a right side": [
    {
      type: "matching",
      stem: "Who ran what in 2019?",
      pairs: [
        { left: "the harbour", right: "Holm" },
        { left: "the ferry", right: "Asante" },
        { left: "the customs", right: "Holm" },
      ],
      extras: ["Brandt"],
    },
  ],
  "signs that change a value": [
    choiceItem("What did the pier cost in 2019?", "$5 million", offers("€5 million", "£5 million")),
    choiceItem("How cold was it in Corby in 2019?", "-5 degrees", offers("5 degrees", "+15 degrees")),
    choiceItem("Which language was taught in Denton in 2019?", "C++", offers("C", "C#")),
  ],
  "a key that begins with no": [
    choiceItem("What came of the talks of May 2019?", "No agreement at all", offers("No new talks", "One new treaty")),
  ],
  "a number with its thousands grouped": [shortItem("How many people came to Corby in 2019?", "1,250,000")],
  "a list that is a noun": [shortItem("Who was put on the sanctions list in May 2019?", "Ada Holm")],
  "the day of a date": [numeric("How many ships left Corby on 12 May 2019?", 12, { unit: "ships" })],
  "alternatives in a typed question": [shortItem("Was Corby or Denton the first to sell salt in 2019?", "Corby")],
  "a reason for not doing something": [
    choiceItem("Which reason did the mayor give in 2019 for not selling the pier?", "Storms"),
  ],
  "a plan for two years": [
    {
      type: "multiple",
      stem: "Which two-year plans were made in 2019?",
      keys: ["Piers", "Ports", "Parks"],
      ...offers("Roads"),
    },
  ],
  "current affairs": [shortItem("Which magazine about current affairs was founded in Corby?", "The Pier")],
  "what somebody else said": [statement('The mayor said: "We will sail tomorrow."')],
  "what somebody else asked": [shortItem('Who asked "Why now?" when the pier of Corby was sold in 2019?', "Ada Holm")],
  "topics one letter apart that are names": [
    ...["iran", "iran", "iran", "iraq"].map((topic, i) =>
      statement(`In 2019 ${"ABCD"[i]!} sold salt.`, { topics: [topic] }),
    ),
    ...["vote-2016", "vote-2016", "vote-2016", "vote-2018"].map((topic, i) =>
      statement(`In 2019 ${"EFGH"[i]!} bought tea.`, {
        topics: [topic],
        key: i < 2,
        ...(i >= 2 && { correction: "It sold some." }),
      }),
    ),
  ],
  "joiners in scripts and emoji that need them": [
    statement("در سال 2019 می\u200Cخواهند.", { lang: "fa" }),
    statement("The sign 👩\u200D🚀 was first shown in 2019."),
  ],
  "initials and titles": [statement("In 2019 Mr. J. K. Holm and Dr. A. Brandt met the U.S. President in Corby.")],
  "a link to a mailbox, and links that are code": [
    statement("In 2019 `[x](y:z)` was typed in Corby.", {
      explanation: "Ask [the mayor](mailto:ada@example.org), or see [the log](HTTPS://example.org/a(b)).",
    }),
  ],
  "an article before a spoken vowel": [
    choiceItem("In May 2019 the town was given a", "university", offers("castle", "union hall")),
  ],
};

test.each(Object.entries(careful))("no rule is misled by %s", (_, items) => expect(codes(items)).toEqual([]));

/** Flaws that hide from a careless rule. */
const hidden: Readonly<Record<string, readonly [code: string, items: readonly Fields[], more?: Fields]>> = {
  accents: ["lint/near-duplicate-options", [choiceItem("Who won in 2019?", "Zola", offers("Ines", "Inés"))]],
  "grouped thousands": [
    "lint/near-duplicate-options",
    [choiceItem("How many came in 2019?", "200 people", offers("1,000 people", "1000 people"))],
  ],
  "stems with other punctuation": [
    "lint/similar-stems",
    [shortItem("Which port opened, in May 2019?", "Corby"), shortItem("Which port opened in May 2019?", "Denton")],
  ],
  "words of the key in another order": [
    "lint/stem-has-key",
    [shortItem("Which centre of research in Moscow, once Carnegie's, closed in 2019?", "Moscow Carnegie Centre")],
  ],
  "a number in words": [
    "lint/stem-has-key",
    [numeric("How many of the twelve ships sank in 2019?", 12, { unit: "ships" })],
  ],
  "a small number with its unit": [
    "lint/stem-has-key",
    [numeric("How many ships sank in 2019, when three ships left?", 3, { unit: "ships" })],
  ],
  "a link that runs a program": [
    "lint/dropped-link",
    [statement("In 2019 Corby sold salt.", { explanation: "See [a](https://example.org) and [b]( JavaScript:go())." })],
  ],
  "a link out of a question": ["lint/dropped-link", [statement("In 2019 [Corby](https://example.org/key) sold salt.")]],
  "a key in a script without spaces": [
    "lint/stem-has-key",
    [shortItem("北京市在2019年是哪里?", "北京", { lang: "zh" })],
  ],
  "a pronoun after the verb": ["lint/dangling-pronoun", [shortItem("What did she open in May 2019?", "a pier")]],
  "an undated explanation": [
    "lint/undated-words",
    [shortItem("Who opened the pier of Corby?", "Ada Holm", { explanation: "The mayor opened it last week." })],
  ],
  "what is so now": ["lint/undated-words", [shortItem("Who is now the owner of the pier?", "Ada Holm")]],
  "current in front of an office": [
    "lint/undated-words",
    [shortItem("What did the current owner of Corby pier sell?", "salt")],
  ],
  "a negation in the middle": [
    "lint/negative-stem",
    [choiceItem("According to the report of 2019, which port was not open?", "Corby")],
  ],
  "a typed stem that is only a noun": ["lint/no-question", [shortItem("Mayor of Corby in 2019", "Ada Holm")]],
  "a statement that begins with a date": [
    "lint/no-question",
    [shortItem("In 2019 the mayor of Corby sold salt.", "Ada Holm")],
  ],
  "three sentences": [
    "lint/long-stem",
    [shortItem("Corby sold salt. Denton sold tea. What did Elmley sell in 2019?", "coal")],
  ],
  "a long answer without spaces": ["lint/long-answer", [shortItem("What was said in Corby in 2019?", "a".repeat(90))]],
  "steps, the latest first": [
    "lint/steps-are-numbered",
    [
      {
        type: "ordering",
        stem: "Put these in order, the latest first.",
        sequence: ["Opening of 2019", "Repairs of 2018", "Storm of 2017"],
      },
    ],
  ],
  "override in a correction": [
    "lint/hidden-characters",
    [statement("In 2019 Corby sold salt.", { key: false, correction: "It sold \u202Etea." })],
  ],
  "a joiner in a typed key": ["lint/hidden-characters", [shortItem("Who spoke first in May 2019?", "Ho\u200Dlm")]],
  "a plural topic": [
    "lint/topic-spelling",
    ["diplomacy", "diplomacy", "diplomacy", "diplomacies"].map((topic, i) =>
      statement(`In 2019 ${"ABCD"[i]!} sold salt.`, { topics: [topic] }),
    ),
  ],
  "swapped letters in a topic": [
    "lint/topic-spelling",
    ["sanctions", "sanctions", "sanctions", "sanctoins"].map((topic, i) =>
      statement(`In 2019 ${"ABCD"[i]!} sold salt.`, { topics: [topic] }),
    ),
  ],
  "the same fact under another name for the answer": [
    "lint/same-fact",
    [
      shortItem("Who opened the new pier in May 2019?", "Ada Holm", { keys: ["Ada Holm", "Holm"] }),
      shortItem("In May 2019, which mayor opened the long pier?", "Holm"),
    ],
  ],
};

test.each(Object.entries(hidden))("%s are found", (_, [code, items, more]) =>
  expect(codes(items, more)).toEqual([code]),
);

test("gaps are where a cloze asks", () =>
  expect(codes([cloze("In 2019 {{c1::Corby}} and {{c2::Denton}} sold salt to towns in the north.")])).toEqual([]));

const english = lintRules.filter((rule) => rule.of === "item" && rule.languages !== null);

test.each(english.map(({ code }) => code))("%s leaves a German item alone", (code) => {
  const { bad } = sections.find((one) => one.code === code)!;
  expect(codes([{ ...fieldsOf(bad), lang: "de-AT" }])).not.toContain(code);
});

test("a code that no rule has is an error at the top of a bank, too", () =>
  expect(
    lint(
      bankWith([shortItem("Who spoke first in May 2019?", "Ada Holm")], { lint: { "lint/two-question": "A typo." } }),
    ),
  ).toMatchObject([{ severity: "error", code: "bank/unknown-rule", path: ["lint", "lint/two-question"] }]));

const payloads = [
  "</script>",
  "{{7*7}}",
  "__proto__",
  "javascript:alert(1)",
  "a".repeat(10_000),
  "\u202Egnp.exe",
  "👩‍👩‍👧‍👦".repeat(200),
  "(a+)+$".repeat(500),
  "%s%n".repeat(500),
  "'; DROP TABLE items; --",
  "=cmd|' /C calc'!A0",
  "constructor",
];

/** Every string of a value, replaced; ids and names of fields are left alone. */
const poisoned = (value: unknown, payload: string, field = ""): unknown => {
  if (typeof value === "string") return FIXED.has(field) ? value : payload;
  if (value instanceof Map || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, payload, field));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, payload, name)]));
};
const FIXED = new Set([
  "id",
  "type",
  "role",
  "pin",
  "lang",
  "source",
  "asOf",
  "reviewBy",
  "volatility",
  "shown",
  "decimal",
]);

test.each(payloads)("hostile text in every text of every type crashes no rule: %#", (payload) => {
  for (const file of ["fixtures/all-types.yaml", "fixtures/rich.yaml"]) {
    const bank = bankFile(file);
    const items = bank.items.map((item) => poisoned(item, payload) as Item);
    for (const { message } of lint({ ...bank, items })) expect(message.length).toBeLessThan(1000);
  }
});
