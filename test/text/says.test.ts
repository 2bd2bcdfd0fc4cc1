import { describe, expect, test } from "vitest";
import { leans } from "../../src/text/leaning.js";
import { linesOf } from "../../src/text/lines.js";
import { inDigits, says, ungrouped } from "../../src/text/says.js";
import { folded, holds, wordsOf } from "../../src/text/words.js";

test.each([
  ["The **Harbour**, 1905!", "the harbour 1905"],
  ["e\u0301te\u0301", "été"],
  ["it's U.S.-led", "it s u s led"],
  ["हिन्दी", "हिन्दी"],
  ["… – !", ""],
])("%j is read as %j", (text, words) => {
  expect(folded(text)).toBe(words);
  expect(wordsOf(text)).toEqual(words === "" ? [] : words.split(" "));
});

test.each<[text: string, phrase: string, isHeld: boolean]>([
  ["the port of x", "port", true],
  ["the port of x", "the port", true],
  ["the port of x", "of x", true],
  ["the port of x", "por", false],
  ["the ports of x", "port", false],
  ["the port of x", "", false],
  ["", "port", false],
  ["東京都", "京", true],
  ["これは", "れ", true],
  ["カナダ", "ナダ", true],
  ["ประเทศไทย", "ไทย", true],
  ["서울시", "서울", false],
])("%j holds %j: %s", (text, phrase, isHeld) => expect(holds(text, phrase)).toBe(isHeld));

test.each([
  ["1,000", "1000"],
  ["1'000’000", "1000000"],
  ["1\u00A0000\u2009000\u202F000", "1000000000"],
  ["1,00", "1,00"],
  ["1,0000", "1,0000"],
  ["1.000", "1.000"],
  ["1 000", "1 000"],
  ["a,000", "a,000"],
])("%j without marks between its groups is %j", (text, plain) => expect(ungrouped(text)).toBe(plain));

test.each([
  ["thirty-five", "35"],
  ["Thirty five ships", "35 ships"],
  ["twenty", "20"],
  ["ninety nine", "99"],
  ["zero one nine ten eleven nineteen", "0 1 9 10 11 19"],
  ["five thirty", "5 30"],
  ["twenty ten", "20 10"],
  ["twenty zero", "20 0"],
  ["thirty five six", "35 6"],
  ["1,200 men", "1200 men"],
])("%j is in digits %j", (text, digits) => expect(inDigits(text)).toBe(digits));

describe("whether a text says an answer", () => {
  const TEXT = inDigits(
    "In 1905 the Treaty of Portsmouth ended the war; 5 ships and twenty men came home. 東京 was glad. NATO, too.",
  );
  test.each<[answer: string, unit: string | null, isSaid: boolean]>([
    ["Treaty of Portsmouth", null, true],
    ["the Portsmouth Treaty", null, true],
    ["Portsmouth war", null, true],
    ["Portsmouth peace", null, false],
    ["Portsmouth", null, true],
    ["Portsmout", null, false],
    ["the peace", null, false],
    ["the treaty", null, true],
    ["the Portsmouth", null, false],
    ["of an it", null, false],
    ["1905", null, true],
    ["1906", null, false],
    ["20", null, true],
    ["twenty", null, true],
    ["5", null, false],
    ["five", null, false],
    ["5", "ships", true],
    ["five", "ships", true],
    ["5", "men", false],
    ["20", "ships", true],
    ["US", null, false],
    ["an", null, false],
    ["東京", null, true],
    ["東", null, false],
    ["京都", null, false],
    ["", null, false],
  ])("%j (%s): %s", (answer, unit, isSaid) => expect(says(TEXT, answer, unit)).toBe(isSaid));

  test.each([
    ["abc", true],
    ["ab", false],
    ["äöü", true],
    ["äö", true],
    ["é", false],
    ["où", false],
    ["a1", false],
    ["1 2", false],
    ["aéb", true],
    ["aé", false],
    ["12", true],
    ["१२", true],
    ["१", false],
  ])("%j is long enough: %s", (word, isLong) => expect(says(`x ${word} y`, word, null)).toBe(isLong));
});

test.each([
  ["It ended the war.", true],
  ["They came.", true],
  ["Its end came.", true],
  ["The report named him.", true],
  ["the said man", true],
  ["The treaty ended it.", true],
  ["वह आया", true],
  ["इसके बाद", true],
  ["Item one", false],
  ["The reporter came.", false],
  ["Heat is felt.", false],
  ["So it was", false],
  ["It was in 1905 that it ended.", false],
  ["It has been Japan who won.", false],
  ["It was late, and that was all.", true],
  ["The Act of 1935 said so.", false],
  ["The report “1905” said so.", false],
  ["The report between two", false],
  ["The report often says", true],
  ["वहाँ", false],
])("%j leans on what stands before: %s", (sentence, isLeaning) => expect(leans(sentence)).toBe(isLeaning));

describe("a text of several lines", () => {
  const line = (text: string) => ({ kind: "line", text });
  const list = (...entries: readonly (readonly [string, string])[]) => ({
    kind: "list",
    entries: entries.map(([mark, text]) => ({ mark, text })),
  });
  test.each<[text: string, head: string, blocks: readonly unknown[]]>([
    ["a", "a", []],
    ["", "", []],
    ["\n \n a \n\n b ", "a", [line("b")]],
    ["a\n1. x\n2. y", "a", [list(["1.", "x"], ["2.", "y"])]],
    ["a\n1. x\nand\n2. y", "a", [list(["1.", "x"]), line("and"), list(["2.", "y"])]],
    ["a\n1. x\n\n2. y\nb\nc", "a", [list(["1.", "x"], ["2.", "y"]), line("b"), line("c")]],
    ["1. x\n2. y", "1. x", [list(["2.", "y"])]],
    ["a\n(2) x\niii) y\nb. z", "a", [list(["(2)", "x"], ["iii)", "y"], ["b.", "z"])]],
    ["a\n① x\n• y\n- z\n– u\n* v", "a", [list(["①", "x"], ["•", "y"], ["-", "z"], ["–", "u"], ["*", "v"])]],
    ["a\n12. x\n123. y", "a", [list(["12.", "x"]), line("123. y")]],
    ["a\nXIV. x\nxviii. y", "a", [list(["XIV.", "x"]), line("xviii. y")]],
    ["a\n1.x\n-y\n1.\nab. z", "a", [line("1.x"), line("-y"), line("1."), line("ab. z")]],
  ])("%j", (text, head, blocks) => expect(linesOf(text)).toEqual({ head, blocks }));
});
