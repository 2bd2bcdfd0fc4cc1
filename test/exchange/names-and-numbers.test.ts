import { describe, expect, test } from "vitest";
import { itemId } from "../../src/exchange/item-id.js";
import { keyNumber, middleOf, numberFields } from "../../src/exchange/number-fields.js";
import { orderOf } from "../../src/exchange/option-order.js";
import { percent, quoted } from "../../src/exchange/shares.js";
import { paperIn, slugOf, topicOf } from "../../src/exchange/topic.js";
import { truthOf, truthWord } from "../../src/exchange/truth-words.js";
import { unwrapped } from "../../src/exchange/wrapped-lines.js";

test.each<[string, string | null]>([
  ["12", "12"],
  ["+12", "12"],
  [" −12 ", "-12"],
  ["–12", "-12"],
  ["007", "7"],
  ["0", "0"],
  ["00.50", "0.50"],
  [".5", "0.5"],
  ["5.", "5"],
  ["1.5e3", "1500"],
  ["1.2345e2", "123.45"],
  ["12e-1", "1.2"],
  ["12e-2", "0.12"],
  ["12e-3", "0.012"],
  ["1e14", "100000000000000"],
  ["1e15", null],
  ["1e-15", "0.000000000000001"],
  ["1e-16", null],
  ["0e30", "0"],
  ["0e31", null],
  [".", null],
  ["", null],
  ["-", null],
  ["1,5", null],
  ["1.5.1", null],
  ["1e", null],
  ["x1", null],
  ["1x", null],
  [`${"0".repeat(59)}1`, "1"],
  [`${"0".repeat(60)}1`, null],
])("%j as a key is %j", (written, key) => expect(keyNumber(written)).toBe(key));

test.each<[string, string, unknown]>([
  ["3.141", "3.142", { key: "3.1415", tolerance: "0.0005" }],
  ["1", "2", { key: "1.5", tolerance: "0.5" }],
  ["-2", "2", { key: "0", tolerance: "2" }],
  ["-3", "-1.5", { key: "-2.25", tolerance: "0.75" }],
  ["5", "5", { key: "5", tolerance: "0" }],
  ["5", "4.9", null],
  ["x", "5", null],
  ["5", "x", null],
])("between %s and %s is %j", (from, to, middle) => expect(middleOf(from, to)).toEqual(middle));

describe("a number to be typed", () => {
  test.each<[string, string | null, unknown]>([
    ["12", null, { stem: "Q?", key: 12 }],
    ["12.50", null, { stem: "Q?", key: "12.50" }],
    ["12", "2", { stem: "Q?", key: 12, tolerance: 2 }],
    ["12", "0", { stem: "Q?", key: 12 }],
    ["12", "5%", { stem: "Q?", key: 12, tolerance: "5%" }],
    ["12", "0.123456%", { stem: "Q?", key: 12, tolerance: "0.123456%" }],
    ["12", "0.1234567%", 'its tolerance "0.1234567%" is no share'],
    ["12", "1000%", 'its tolerance "1000%" is no share'],
    ["12", "x%", 'its tolerance "x%" is no share'],
    ["12", "-1", 'its tolerance "-1" is no number'],
    ["12", "x", 'its tolerance "x" is no number'],
    ["x".repeat(61), null, `its answer "${"x".repeat(60)}" is no number`],
  ])("%s within %s", (key, tolerance, found) => {
    const read = numberFields("Q?", key, tolerance);
    expect("why" in read ? read.why : read.fields).toEqual(found);
  });
  test("needs a question", () => expect(numberFields("", "12", null)).toEqual({ why: "it has no question text" }));
});

test.each<[string, string | null]>([
  ["Big Ships", "big-ships"],
  ["  Ünïcode & co. ", "unicode-co"],
  ["Порт", null],
  ["x".repeat(65), "x".repeat(64)],
  [`${"x".repeat(63)} y`, "x".repeat(63)],
])("%j as a tag is %j", (name, slug) => expect(slugOf(name)).toBe(slug));

test.each<[readonly string[], string | null]>([
  [["Ports", "Sea"], "ports/sea"],
  [[], null],
  [["Ports", "…"], null],
  [["x".repeat(50), "y".repeat(49)], `${"x".repeat(50)}/${"y".repeat(49)}`],
  [["x".repeat(50), "y".repeat(50)], null],
])("%j as a topic is %j", (path, topic) => expect(topicOf(path)).toBe(topic));

test.each<[readonly string[], string | null]>([
  [["A", "Week 12 (0AHJK-MNPTV)"], "Week 12"],
  [["Week 12 (0AHJK-MNPTV)", "A"], null],
  [["Week 12 (0AHJI-MNPTV)"], null],
  [["Week 12 (0AHJK-MNPTV) b"], null],
  [["(0AHJK-MNPTV)"], null],
  [[], null],
])("%j ends with the paper %j", (path, title) => expect(paperIn(path)).toBe(title));

test.each<[string, boolean | null]>([
  ["True", true],
  ["TRUE.", true],
  ["false!", false],
  ["richtig", true],
  ["falso", false],
  ["सही", true],
  ["truest", null],
  ["", null],
])("%j says that it is true: %j", (word, truth) => expect(truthWord(word)).toBe(truth));

describe("of two options the right one says", () => {
  const of = (right: number, ...texts: readonly string[]) =>
    truthOf(texts.map((text, i) => ({ text, isRight: i === right })));
  test("true or false", () => {
    expect(of(0, "True", "False")).toBe(true);
    expect(of(1, "True", "False")).toBe(false);
    expect(of(0, "False", "True")).toBe(false);
  });
  test("neither, where they are others", () => {
    expect(of(0, "True", "True")).toBeNull();
    expect(of(0, "True", "Maybe")).toBeNull();
    expect(of(0, "Maybe", "False")).toBeNull();
    expect(of(0, "True", "False", "Maybe")).toBeNull();
    expect(of(0, "True")).toBeNull();
  });
});

describe("options that speak of others", () => {
  const order = (...texts: readonly string[]) => {
    const { pins, fields } = orderOf(texts.map((text, i) => ({ text, isRight: i === 0 })));
    return pins.size > 0 ? [...pins] : fields;
  };
  const FIXED = { order: "fixed", keyAt: 1 };
  test.each<[readonly string[], unknown]>([
    [["a", "b", "All of the above"], [2]],
    [["a", "b", "None of these"], [2]],
    [["a", "All of the above", "b"], FIXED],
    [["a", "None of these", "All of the above"], FIXED],
    [["a", "b", "Both of the above"], FIXED],
    [["a", "b", "Two of those, both above"], FIXED],
    [["a", "b", "Both of these"], [2]],
    [["a", "b", "Both A and B"], FIXED],
    [["a", "b", "A, B and C"], FIXED],
    [["a", "b", "a & b only."], FIXED],
    [["a", "b", "A and I"], {}],
    [["a", "b", `all ${"x".repeat(18)} above`], [2]],
    [["a", "b", `all ${"x".repeat(19)} above`], {}],
    [["a", "b", `All of the above ${"x".repeat(182)}`], [2]],
    [["a", "b", `All of the above ${"x".repeat(183)}`], {}],
    [["a", "b", "c"], {}],
  ])("%j", (texts, found) => expect(order(...texts)).toEqual(found));
  test("with several right ones keep all places", () =>
    expect(
      orderOf([
        { text: "Both A and B", isRight: true },
        { text: "b", isRight: false },
        { text: "c", isRight: true },
      ]).fields,
    ).toEqual({ order: "fixed", keyAt: [1, 3] }));
});

test.each<[string, string]>([
  ["a\nb", "a b"],
  ["A\nB", "A\nB"],
  ["a:\nb", "a:\nb"],
  ["a?\nb", "a?\nb"],
  ["a,\n\n b  c", "a, b c"],
  ["a\nb) c", "a\nb) c"],
  ["a\nb. c", "a\nb. c"],
  ["\na", "a"],
  ["", ""],
])("%j without wrapped lines is %j", (text, whole) => expect(unwrapped(text)).toBe(whole));

test("shares and quoted words", () => {
  expect([percent(1 / 3), percent(0.5), percent(0.12345)]).toEqual(["33.33 %", "50 %", "12.35 %"]);
  expect(quoted(" a\n b ")).toBe('"a b"');
  expect(quoted("x".repeat(80))).toBe(`"${"x".repeat(80)}"`);
  expect(quoted("x".repeat(81))).toBe(`"${"x".repeat(79)}…"`);
});

describe("the id of an item", () => {
  const id = (name: string | null, taken: readonly string[] = [], stem = "Which port?") =>
    itemId(name, { stem }, new Set(taken));
  test.each<[string | null, string]>([
    ["Ferry-Line", "ferry-line"],
    ["ferry-line", "ferry-line"],
    [null, "which-port"],
    [" ", "which-port"],
    ["Q12", "which-port"],
    ["question no. 3", "which-port"],
    ["Frage 4", "which-port"],
    ["ex7", "which-port"],
    ["7", "which-port"],
    ["untitled", "which-port"],
    ["Multiple choice", "which-port"],
    ["Multiple choices", "multiple-choices"],
    ["Q12 ferries", "q12-ferries"],
    ["Порт", "which-port"],
  ])("of name %j is %s", (name, found) => expect(id(name)).toBe(found));
  test("is the stem's where the name is taken, and counted where both are", () => {
    expect(id("ferry", ["ferry"])).toBe("which-port");
    expect(id("ferry", ["ferry", "which-port"])).toBe("which-port-2");
  });
});
