import { describe, expect, test } from "vitest";
import { codeIn, codesOf, countIn, isCoded } from "../../src/lint/coded.js";
import { isName, isQuantity, isTitle, longForm, speaksOfOthers } from "../../src/lint/kinds.js";
import { numberedIn, placeOf } from "../../src/lint/numbered.js";
import { asksToReckon, isRiddle, questionsIn, sentencesIn } from "../../src/lint/sentences.js";
import { choice } from "../sample.js";

describe("codes about three numbered lines", () => {
  test.each<[option: string, places: readonly number[] | null]>([
    ["1 only", [0]],
    ["1 and 3 only", [0, 2]],
    ["(a) 1 only", [0]],
    ["Both 1 and 2", [0, 1]],
    ["All 1, 2 and 3", [0, 1, 2]],
    ["ii and iii", [1, 2]],
    ["① and ③", [0, 2]],
    ["1and3", [0, 2]],
    ["केवल 1 और 2", [0, 1]],
    ["4 only", null],
    ["1 and 4", null],
    ["All of the above", [0, 1, 2]],
    ["All three", [0, 1, 2]],
    ["all of them say so", null],
    ["None", []],
    ["None of the above can be cited", []],
    ["Neither 1 nor 2", null],
    ["Neither 1, 2 nor 3", []],
    ["none of us", []],
    ["no port", null],
    ["1 port", null],
    ["Oslo", null],
    ["two", null],
    ["", null],
  ])("%j", (option, places) => expect(codeIn(option, 3)).toEqual(places));

  test.each<[option: string, count: number | null]>([
    ["Only one", 1],
    ["two pairs", 2],
    ["3", 3],
    ["All", 3],
    ["All three", 3],
    ["all of the above", 3],
    ["None", 0],
    ["Neither of the two", 0],
    ["one or two", null],
    ["eight", 8],
    ["nine", null],
    ["Oslo", null],
    ["12", null],
  ])("counts: %j", (option, count) => expect(countIn(option, 3)).toBe(count));

  const asked = (stem: string, ...options: readonly string[]) => choice("a", options, { stem });
  const STEM = "Consider:\n1. a\n2. b\n3. c\nWhich are correct?";
  test.each<[what: string, item: ReturnType<typeof choice>, codes: unknown, coded: boolean]>([
    ["codes", asked(STEM, "1 only", "2 and 3"), [[0], [1, 2]], true],
    ["one that is none", asked(STEM, "1 only", "Oslo"), null, false],
    ["orders", asked(STEM, "1, 2, 3", "3, 2, 1"), null, true],
    ["counts", asked(STEM, "Only one", "Only two"), null, true],
    ["no lines", asked("Which?", "1 only", "2 only"), null, false],
    [
      "a statement and a reason",
      asked("Assertion (A): so\nReason (R): thus", "A is true but R is false", "Both are true"),
      null,
      true,
    ],
    ["one that says more", asked("Statement-I: so", "1 is true", "Oslo is"), null, false],
  ])("options that are %s", (_, item, codes, coded) => {
    expect(codesOf(item)).toEqual(codes);
    expect(isCoded(item)).toBe(coded);
  });
});

describe("numbered lines of a stem", () => {
  test.each<[stem: string, found: unknown]>([
    ["a\n1. x\n2. y\nb", { above: "a", lines: ["x", "y"], below: "b" }],
    ["a\nb\n(i) x\n(ii) y\n(iii) z", { above: "a b", lines: ["x", "y", "z"], below: "" }],
    ["a\n1. x\nmore\n2. y", { above: "a", lines: ["x more", "y"], below: "" }],
    ["a\n1. x\n3. y\n2. z\nb\nc", { above: "a", lines: ["x 3. y", "z"], below: "b c" }],
    ["a\n2. x\n1. y\n2. z", { above: "a 2. x", lines: ["y", "z"], below: "" }],
    ["a\n1. x", null],
    ["a\n- x\n- y", null],
    ["a", null],
  ])("%j", (stem, found) => expect(numberedIn(stem)).toEqual(found));
  test.each([
    ["1", 0],
    ["8", 7],
    ["9", -1],
    ["iv", 3],
    ["b", 1],
    ["⑧", 7],
    ["३", 2],
    ["x", -1],
  ])("%s stands at %i", (number, place) => expect(placeOf(number)).toBe(place));
});

describe("what kind of text an option is", () => {
  test.each([
    ["Ada Holm", true, true],
    ["Port of Northwick", true, true],
    ["Northwick", true, false],
    ["the Port", false, false],
    ["Port opens", false, false],
    ["2nd Avenue", false, false],
    ["Avenue 2nd", true, true],
    ["Apollo 11", true, true],
    ["", false, false],
    ["日本", false, false],
  ])("%s: name %s, title %s", (text, name, title) => expect([isName(text), isTitle(text)]).toEqual([name, title]));

  test.each([
    ["Brandt Ltd", "Ltd"],
    ["Kingdom of Norway", "Kingdom of"],
    ["Republic of Holm", "Republic of"],
    ["Democratic Republic of Holm", undefined],
    ["United States of America", undefined],
    ["the United States", "United States"],
    ["Holm", undefined],
  ])("%s has a part that is left out: %s", (text, part) => expect(longForm(text)).toBe(part));

  test.each([
    ["2018", true],
    ["about 5 km", true],
    ["$5.5 million", true],
    ["Before 2018", true],
    ["14 May 2019", true],
    ["5 %", true],
    ["Apollo 11", false],
    ["Holm", false],
    [`5 ${"m".repeat(59)}`, false],
    [`5 ${"m".repeat(58)}`, true],
  ])("%s is a quantity: %s", (text, is) => expect(isQuantity(text)).toBe(is));

  test.each([
    ["All of the above", true],
    ["None of these", true],
    ["Both of them are correct.", true],
    ["Neither of these ports", true],
    ["All of Norway", false],
    ["None", false],
  ])("%s speaks of others: %s", (text, is) => expect(speaksOfOthers(text)).toBe(is));
});

describe("sentences of a stem", () => {
  test.each([
    ["Who left?", 0],
    ["Who left? Who came?", 2],
    ["Who left? Is that so?", 2],
    ["It rained, did it? Who left?", 2],
    ["The pier? The quay? Who left?", 1],
    ["Who left? In other words, who went?", 1],
    ["“Who left?” she asked. Who came?", 0],
  ])("%s asks %i times, where more than once", (stem, count) => expect(questionsIn(stem, "en")).toBe(count));
  test.each([
    ["Kdo odešel? Kdo přišel?", "cs", 2],
    ["Wer ging? Wer kam?", "de-AT", 2],
    ["Der Hafen? Wer kam?", "de", 1],
    ["Qui est parti ? Est-ce lui ?", "fr", 2],
    ["谁走了？谁来了？", "en", 2],
  ])("%s (%s): %i", (stem, language, count) => expect(questionsIn(stem, language)).toBe(count));

  test.each([
    ["One.", 1],
    ["One. Two!", 2],
    ["One", 0],
    ["J. Holm left.", 1],
    ["Dr. Holm left.", 1],
    ["It costs 1.5 million.", 1],
    ["Let It Snow! Let It Snow!", 1],
    ["一。二。", 2],
    ["One.”  “Two.", 2],
  ])("%j has %i", (text, count) => expect(sentencesIn(text)).toBe(count));

  test.each([
    ["A farm has 12 gulls and 3 terns. How many are left?", true],
    ["A farm has 12 gulls. How many are left?", false],
    ["A farm has 12 gulls and 3 terns. Who is left?", false],
    ["How many are left of 12 gulls and 3 terns? Say so.", false],
    ["How many are left of 12 gulls and 3 terns? Say so", false],
    ["Two and three: what is the sum of them?", true],
    ["Il a 3 ports et deux quais. Combien en a-t-il ?", true],
    [`A farm has 12 gulls and 3 terns. ${"It rains. ".repeat(4)}How many?`, false],
    [`A farm has 12 gulls and 3 terns. ${"It rains. ".repeat(3)}How many?`, true],
    [`A farm has 12 gulls and 3 terns, ${"x".repeat(560)} how many?`, false],
  ])("%s asks to reckon: %s", (text, is) => expect(asksToReckon(text)).toBe(is));

  test.each([
    ["I have claws. What am I?", true],
    ["I have claws. Who am I", true],
    ["Ich habe Krallen. Wer bin ich?", true],
    ["What am I to do?", false],
  ])("%s is a riddle: %s", (text, is) => expect(isRiddle(text)).toBe(is));
});
