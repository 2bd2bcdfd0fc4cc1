import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/assistant/answer.js";
import { good } from "./harbour.js";

const json = JSON.stringify([good]);
const wrong = good.wrong.map(({ text }) => text);
const read = (text: string) => readAnswer(text).suggestions;
const { kind: _, explanation: __, ...asked } = good;

describe("questions are found whatever stands around them", () => {
  test.each([
    ["alone", json],
    ["in a fence, with prose around it", `Sure! Here they are:\n\n\`\`\`json\n${json}\n\`\`\`\nI hope this {helps}.`],
    ["in a fence that was left open", `\`\`\`\n${json}`],
    ["in prose, without a fence", `[Note] as you asked: ${json} Good luck!`],
    ["after thoughts with braces in them", `<think>{"stem": "no", "quote": "no", "key": "no"}</think>\n${json}`],
    ["after thoughts whose beginning was cut off", `{"stem": "no", "quote": "no", "key": "no"}</think>${json}`],
    ["after a channel of thoughts", `<|channel|>analysis<|message|>[{"stem":"no"}]<|channel|>final<|message|>${json}`],
    ["in a group with a name", JSON.stringify({ quiz: { questions: [good] } })],
    ["numbered by their names", JSON.stringify({ 1: good })],
    [
      "with the ends of lines of Windows",
      `\`\`\`json\r\n${JSON.stringify([good], null, 2).replaceAll("\n", "\r\n")}\r\n\`\`\``,
    ],
  ])("%s", (_name, text) => {
    expect(read(text)).toEqual([{ nth: 1, ...good }]);
  });

  test("in several blocks", () => {
    const other = { ...good, key: "The town" };
    const blocks = [good, other].map((one) => `\`\`\`json\n${JSON.stringify([one])}\n\`\`\``).join("\nand\n");
    expect(read(blocks)).toEqual([
      { nth: 1, ...good },
      { nth: 2, ...other },
    ]);
  });

  test("once, where a draft comes before the answer; the last one stays, and the other is counted", () => {
    const draft = { ...good, stem: "Who paid?" };
    const { suggestions, repeated } = readAnswer(JSON.stringify([draft, good]));
    expect(suggestions.map(({ stem }) => stem)).toEqual([good.stem]);
    expect(repeated).toBe(1);
  });
});

describe("what is not quite JSON is read, where it can be meant in one way only", () => {
  const fields = `"paragraph": 5, "quote": "${good.quote}", "stem": "${good.stem}", "key": "${good.key}"`;
  const expected = [{ ...asked, wrong: wrong.map((text) => ({ text, why: null })) }];
  test.each([
    ["trailing commas", `[{${fields}, "wrong": ["${wrong[0]}", "${wrong[1]}",],},]`],
    ["curly quotation marks", `[{${fields}, "wrong": ["${wrong[0]}", "${wrong[1]}"]}]`.replace(/"([^"]*)"/g, "“$1”")],
    ["names without marks", `[{${fields}, "wrong": ["${wrong[0]}", "${wrong[1]}"]}]`.replace(/"(\w+)":/g, "$1:")],
    ["comments", `[{ // the first\n${fields}, /* two */ "wrong": ["${wrong[0]}", "${wrong[1]}"]}]`],
    ["a comma that is missing between lines", `[{${fields}\n"wrong": ["${wrong[0]}"\n"${wrong[1]}"]}]`],
    ["a paragraph in words", `[{${fields.replace("5", '"[P5]"')}, "wrong": ["${wrong[0]}", "${wrong[1]}"]}]`],
  ])("%s", (_name, text) => {
    expect(read(text)).toMatchObject(expected);
  });

  test("quotation marks that nobody escaped, and line breaks, inside a text", () => {
    const text = `[{"paragraph": 3, "quote": "She said "no", and
 left", "stem": "What?", "key": "no", "wrong": []}]`;
    expect(read(text)).toMatchObject([{ quote: 'She said "no", and left', key: "no" }]);
  });

  test("an end that broke off costs the last question alone, and that is named", () => {
    const { suggestions, unreadable } = readAnswer(`[${JSON.stringify(good)}, {"paragraph": 3, "stem": "And then wh`);
    expect(suggestions).toHaveLength(1);
    expect(unreadable).toEqual([{ nth: 2, begins: "And then wh", why: "has no quote from the article" }]);
  });
});

describe("the right answer is taken by what it says", () => {
  const options = ["The ferry company", "The region", "The ministry"];
  const withOptions = (key: unknown, list: unknown = options) => {
    const { quote, paragraph, stem } = good;
    return readAnswer(JSON.stringify([{ question: stem, evidence: { paragraph, quote }, options: list, answer: key }]));
  };
  test.each<[string, unknown, unknown]>([
    ["by its words", "the region", options],
    ["by a letter", "B", options],
    ["by a letter in brackets", "(b)", options],
    ["by a letter and its words", "B) The region", options],
    ["by the letter of a labelled list", "B", options.map((text, i) => `${"ABC"[i]}. ${text}`)],
    ["by the name of a field", "B", { A: options[0], B: options[1], C: options[2] }],
    ["by a mark on it", undefined, options.map((text, i) => ({ text, correct: i === 1 }))],
  ])("%s", (_name, key, list) => {
    expect(withOptions(key, list).suggestions).toMatchObject([
      { key: "The region", wrong: [{ text: "The ferry company" }, { text: "The ministry" }], paragraph: 5 },
    ]);
  });

  test.each<[string, unknown, RegExp]>([
    ["a number, which may count from 0 or from 1", 1, /as number 1 of a list/],
    ["words that are no option", "The town", /none of its options/],
    ["a letter with other words than its option has", "B) The ministry", /none of its options/],
    ["nothing", undefined, /does not say which option is right/],
    ["several", ["The region", "The ministry"], /several right answers/],
    ["yes or no", true, /yes-or-no/],
  ])("and not by %s", (_name, key, why) => {
    const { suggestions, unreadable } = withOptions(key);
    expect(suggestions).toEqual([]);
    expect(unreadable).toMatchObject([{ nth: 1, why: expect.stringMatching(why) as string }]);
  });

  test("nor by a letter of a list that isn't there", () => {
    expect(readAnswer(JSON.stringify([{ ...good, key: "B" }])).unreadable).toMatchObject([{ nth: 1 }]);
  });

  test("nor are wrong answers taken that run together", () => {
    const [one, other] = wrong;
    expect(readAnswer(JSON.stringify([{ ...good, wrong: `${one}, ${other}` }])).unreadable).toMatchObject([{ nth: 1 }]);
  });
});

describe("tables and lists", () => {
  test("a table whose head names its columns", () => {
    const text = `| # | Question | Paragraph | Quote | Key | Wrong 1 | Wrong 2 |
|---|---|---|---|---|---|---|
| 1 | ${good.stem} | 5 | "${good.quote}" | ${good.key} | ${wrong[0]} | ${wrong[1]} |`;
    expect(read(text)).toMatchObject([{ ...asked, wrong: wrong.map((one) => ({ text: one })) }]);
  });

  test("a list that names its parts", () => {
    const text = `Here you are.

**1. Question:** ${good.stem}
- **Paragraph:** 5
- **Quote:** “${good.quote}”
- **Key:** ${good.key}
- **Wrong answers:**
  - ${wrong[0]} — ${good.wrong[0].why}
  - ${wrong[1]}
- **Explanation:** ${good.explanation}

---

**2. Question:** ${good.stem}
A) ${wrong[0]}
B) ${good.key}
C) ${wrong[1]}
**Answer:** B
**Quote:** “Sand promised a third pier for Easthaven by 2028.”
**Paragraph:** 11`;
    expect(read(text)).toMatchObject([
      { ...asked, wrong: [{ text: wrong[0], why: good.wrong[0].why }, { text: wrong[1] }] },
      { nth: 2, key: good.key, paragraph: 11, wrong: [{ text: wrong[0] }, { text: wrong[1] }] },
    ]);
  });
});

describe("what holds no questions says so", () => {
  test.each([
    ["", /empty/],
    ["   \n", /empty/],
    ["I'm sorry, I can't help with that.", /No questions/],
    ["<think>hm {", /No questions/],
    ["question: who?", /can't be read for sure/],
    ["x".repeat(9_000_000), /more than 8 MB/],
  ])("%.30s", (text, remark) => {
    expect(readAnswer(text)).toMatchObject({
      suggestions: [],
      unreadable: [],
      remark: expect.stringMatching(remark) as string,
    });
  });
});

describe("texts that would take a careless reader for ever", () => {
  const long = 500_000;
  test.each([
    ["brackets", "[{".repeat(long)],
    ["quotation marks", `[{"a": ${'"'.repeat(long)}`],
    ["thoughts", "<think>".repeat(long / 5)],
    ["closed thoughts", "</think>".repeat(long / 5)],
    ["fences", "```\n{\n".repeat(long / 5)],
    ["starts of groups", '{"a":'.repeat(long / 5)],
    ["white space", `[{"stem":${" ".repeat(long)}`],
    ["labels", "key: \n- x\n".repeat(long / 10)],
    ["pipes", `|${"-|".repeat(long)}\n`.repeat(2)],
    ["stars", `${"*".repeat(long)}\n- `.repeat(3)],
    ["comments", `[{ ${"/*".repeat(long)}`],
    ["backslashes", `[{"stem": "${"\\".repeat(long)}`],
    ["questions", `[${'{"stem":"q?","quote":"w","key":"k"},'.repeat(20_000)}]`],
  ])("%s", (_name, text) => {
    expect(readAnswer(text).suggestions.length).toBeLessThanOrEqual(300);
  });
});

test.each<[string, (count: number) => string]>([
  ["JSON", (count) => JSON.stringify(Array.from({ length: count }, (_, i) => ({ ...good, key: `${good.key} ${i}` })))],
  ["a list", (count) => Array.from({ length: count }, (_, i) => `Stem: Who?\nQuote: w\nKey: k${i}\n`).join("\n")],
  [
    "a table",
    (count) => `|Stem|Quote|Key|\n|--|--|--|\n${Array.from({ length: count }, (_, i) => `|Who?|w|k${i}|`).join("\n")}`,
  ],
])("three hundred questions in %s are looked at, and more are named", (_name, written) => {
  expect(readAnswer(written(300))).toMatchObject({ suggestions: { length: 300 }, remark: null });
  expect(readAnswer(written(301))).toMatchObject({
    suggestions: { length: 300 },
    remark: "Only the first 300 questions of it were looked at.",
  });
});
