import { describe, expect, test } from "vitest";
import { keyEntry, keyPairs } from "../../src/exchange/list/key.js";
import { isKeyTitle, isSection, labelOf } from "../../src/exchange/list/labels.js";
import {
  columns,
  inlineOptions,
  letterMarker,
  numberMarker,
  questionMarker,
  romanMarker,
  tailOf,
} from "../../src/exchange/list/marks.js";
import type { Marker } from "../../src/exchange/list/marks.js";

const shown = (marker: Marker | null) => (marker === null ? null : [marker.style, marker.place, marker.rest]);

describe("marks in front of a question", () => {
  test.each<[string, unknown]>([
    ["Q1. Which?", ["Q", 1, "Which?"]],
    ["q 12) Which?", ["Q", 12, "Which?"]],
    ["Question 1: Which?", ["Q", 1, "Which?"]],
    ["Question No. 1 – Which?", ["Q", 1, "Which?"]],
    ["Question #1", ["Q", 1, ""]],
    ["Ques. 12345] Which?", ["Q", 12345, "Which?"]],
    ["Q123456. Which?", null],
    ["Q1.5 Which?", null],
    ["Frage 2: Welche?", ["Q", 2, "Welche?"]],
    ["Вопрос 3. Где?", ["Q", 3, "Где?"]],
    ["प्रश्न 4. कहाँ?", ["Q", 4, "कहाँ?"]],
    ["Q: Which?", ["Q", null, "Which?"]],
    ["Question) Which?", ["Q", null, "Which?"]],
    ["Q:", null],
    ["Quite 1. Which?", null],
    ["1. Which?", ["1.", 1, "Which?"]],
    ["(12) Which?", ["(1)", 12, "Which?"]],
    ["1.) Which?", ["1.)", 1, "Which?"]],
    ["1: Which?", ["1:", 1, "Which?"]],
    ["1:Which?", null],
    ["1 - Which?", ["1-", 1, "Which?"]],
    ["1- Which?", null],
    ["1)", ["1)", 1, ""]],
    ["3.14 is what?", null],
    ["123456. Which?", null],
    ["1 Which?", null],
    ["Which 1. is it?", null],
  ])("%s", (text, found) => expect(shown(questionMarker(text))).toEqual(found));
  test("figures alone are asked for apart", () => {
    expect(shown(numberMarker("Q1. Which?"))).toBeNull();
    expect(shown(numberMarker("2) Which?"))).toEqual(["1)", 2, "Which?"]);
  });
});

describe("marks in front of an option or a step", () => {
  test.each<[string, unknown]>([
    ["a) one", ["a)", 1, "one"]],
    ["(B) two", ["(A)", 2, "two"]],
    ["[Z] last", ["[A]", 26, "last"]],
    ["a)one", ["a)", 1, "one"]],
    ["C. three", ["A.", 3, "three"]],
    ["C.three", null],
    ["C: three", ["A:", 3, "three"]],
    ["C - three", ["A-", 3, "three"]],
    ["C.) three", ["A.)", 3, "three"]],
    ["C.)three", null],
    ["[a) one", null],
    ["a] one", null],
    ["a)", null],
    ["ab) one", null],
    ["1) one", null],
  ])("%s", (text, found) => expect(shown(letterMarker(text))).toEqual(found));
  test.each<[string, unknown]>([
    ["i) one", ["i)", 1, "one"]],
    ["(iv) four", ["(i)", 4, "four"]],
    ["XII. twelve", ["i.", 12, "twelve"]],
    ["xiii) more", null],
    ["iix) none", null],
    ["iV) none", null],
    ["i)one", null],
    ["v", null],
  ])("%s", (text, found) => expect(shown(romanMarker(text))).toEqual(found));
});

describe("options in one line", () => {
  test.each<[Parameters<typeof columns>, readonly string[]]>([
    [
      ["a)", 1, "x b) y  c) z"],
      ["x", "y", "z"],
    ],
    [
      ["a)", 2, "x b) y  c) z"],
      ["x b) y", "z"],
    ],
    [["A.", 1, "x B. y"], ["x B. y"]],
    [
      ["A.", 1, "x  B. y"],
      ["x", "y"],
    ],
    [
      ["A.", 1, "x\tB. y"],
      ["x", "y"],
    ],
    [["A.", 1, "x  B.y"], ["x  B.y"]],
    [
      ["(a)", 1, "x (b)y"],
      ["x", "y"],
    ],
    [["(a)", 1, "x(b) y"], ["x(b) y"]],
    [["a)", 1, "x b)"], ["x b)"]],
    [
      ["a)", 25, "x z) y {) w"],
      ["x", "y {) w"],
    ],
  ])("%j", (given, found) => expect(columns(...given)).toEqual(found));

  test.each<[string, unknown]>([
    ["Which? (a) one (b) two", { before: "Which?", style: "(a)", options: ["one", "two"] }],
    ["Which? [A] one [B] two", { before: "Which?", style: "[A]", options: ["one", "two"] }],
    ["Which?  A. one  B. two", { before: "Which?", style: "A.", options: ["one", "two"] }],
    ["Which? a) one", null],
    ["Which? b) one c) two", null],
    ["(a) one (b) two", null],
  ])("%s", (text, found) => expect(inlineOptions(text)).toEqual(found));
});

test.each<[string, string, boolean | null]>([
  ["Oslo (correct)", "Oslo", true],
  ["Oslo [right answer]", "Oslo", true],
  ["Oslo **(correct answer)**", "Oslo", true],
  ["Oslo (answer).", "Oslo", true],
  ["Oslo ✓", "Oslo", true],
  ["Oslo✅!", "Oslo", true],
  ["Oslo <-- correct answer", "Oslo", true],
  ["Oslo <=====", "Oslo", true],
  ["Oslo <------", "Oslo <------", null],
  ["Oslo ← here", "Oslo", true],
  ["Oslo - correct", "Oslo", true],
  ["Oslo-correct", "Oslo-correct", null],
  ["Oslo (correctly)", "Oslo (correctly)", null],
  ["Oslo (wrong)", "Oslo", false],
  ["Oslo ✗", "Oslo", false],
  ["Oslo*", "Oslo", true],
  ["Oslo ***", "Oslo", true],
  ["*Oslo*", "*Oslo*", null],
  ["2*3*", "2*3*", null],
  ["Oslo", "Oslo", null],
])("%s says %j, which is right: %j", (text, rest, tick) => expect(tailOf(text)).toEqual({ text: rest, tick }));

describe("the lines of a key", () => {
  test.each<[string, unknown]>([
    [
      "1. B 2. C 3. A",
      [
        [1, "B"],
        [2, "C"],
        [3, "A"],
      ],
    ],
    [
      "1 B 2 C",
      [
        [1, "B"],
        [2, "C"],
      ],
    ],
    [
      "1B,2C;3A|4D.",
      [
        [1, "B"],
        [2, "C"],
        [3, "A"],
        [4, "D"],
      ],
    ],
    [
      "1.) (b), 2.) [C]",
      [
        [1, "b"],
        [2, "C"],
      ],
    ],
    ["**1.** B", [[1, "B"]]],
    ["| 1 | B |", [[1, "B"]]],
    ["12345-b", [[12345, "b"]]],
    ["123456-b", null],
    ["1...B", null],
    ["1. Bo", null],
    ["1. B2", null],
    ["1. B and more", null],
    ["B", null],
    ["", null],
  ])("pairs: %s", (line, pairs) => expect(keyPairs(line)).toEqual(pairs));
  test.each<[string, unknown]>([
    ["3. Paris", [3, "Paris"]],
    ["Q3: Paris", [3, "Paris"]],
    ["Question 3) Paris", [3, "Paris"]],
    ["| 3 | Paris |", [3, "Paris"]],
    ["3 - - Paris", [3, "Paris"]],
    ["3 Paris", null],
    ["3.", null],
    ["Paris", null],
  ])("in words: %s", (line, entry) => expect(keyEntry(line)).toEqual(entry));
});

describe("labels", () => {
  test.each<[string, unknown]>([
    ["Answer: B", ["answer", "B"]],
    ["The correct answer is: B", ["answer", "B"]],
    ["The right answer is B", ["answer", "B"]],
    ["Answer is B", null],
    ["Ans. (b) Oslo", ["answer", "(b) Oslo"]],
    ["Ans (b)", ["answer", "(b)"]],
    ["Ans b", null],
    ["Answer(s) = B", ["answer", "B"]],
    ["Answers - B", ["answer", "B"]],
    ["Answer-B", null],
    ["Answer", ["answer", ""]],
    ["Best answer**:** B", ["answer", "B"]],
    ["Respuesta correcta: B", ["answer", "B"]],
    ["Lösung: B", ["answer", "B"]],
    ["उत्तर: ख", ["answer", "ख"]],
    ["Answering: B", null],
    ["Explanation: so", ["explanation", "so"]],
    ["Explanation", ["explanation", ""]],
    ["Why. So it is", ["explanation", "So it is"]],
    ["Why not: so", null],
    ["Points: 2", ["points", "2"]],
    ["Mark = 2", ["points", "2"]],
    ["Points:", null],
    ["Difficulty: easy", ["difficulty", "easy"]],
    ["Subject: ports", ["topic", "ports"]],
    ["Tags: a, b", ["tags", "a, b"]],
    ["Bloom's level: 2", ["other", "2"]],
    ["Hint: look", ["other", "look"]],
    ["Author: me", null],
  ])("%s", (line, found) => {
    const label = labelOf(line);
    expect(label === null ? null : [label.kind, label.rest]).toEqual(found);
  });

  test.each([
    ["Answer Key", true],
    ["ANSWERS:", true],
    ["Keys", true],
    ["Solutions", true],
    ["Gabarito", true],
    ["Answer key 1", false],
    ["The keys", false],
  ])("%s is the title of a key: %s", (line, is) => expect(isKeyTitle(line)).toBe(is));
  test.each([
    ["Section A", true],
    ["PART II – Geography", true],
    ["Chapter 123: x", true],
    ["Chapter 1234", false],
    ["Unit one", true],
    ["Part Aa", false],
    ["Section", false],
    ["Section A?", false],
    [`Section A ${"x".repeat(79)}`, true],
    [`Section A ${"x".repeat(80)}`, false],
  ])("%s is a section: %s", (line, is) => expect(isSection(line)).toBe(is));
});
