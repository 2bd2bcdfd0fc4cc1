import { expect, test } from "vitest";
import { isSame, paperDifference } from "../../src/manifest/differences.js";
import { itemRecord } from "../../src/manifest/item-record.js";
import { pairUp } from "../../src/manifest/match-papers.js";
import { changedParts } from "../../src/manifest/differences.js";
import type { PaperRecord } from "../../src/model/manifest.js";
import { isNearCode, paperCode, readCode } from "../../src/seed/paper-code.js";
import { bankOf, choice } from "../sample.js";

const paper = (form: string, ...questions: string[]): PaperRecord => ({
  code: "00000-00000",
  form,
  candidate: null,
  artefacts: [],
  sections: [
    questions.map((question) => {
      const [item, order, key] = question.split(" ");
      return { item: item!, order: order ?? "01", key: key ?? "A" };
    }),
  ],
});

test("what differs between two papers", () => {
  const old = paper("A", "out", "stays", "moves", "turns 01 A", "other-key 01 A");
  const now = paper("A", "in", "stays", "turns 10 B", "moves", "other-key 01 B");
  expect(paperDifference(old, now)).toEqual({
    in: ["in"],
    out: ["out"],
    moved: [
      { item: "moves", from: 3, to: 4 },
      { item: "turns", from: 4, to: 3 },
    ],
    reordered: ["turns"],
    restated: [],
    key: [
      { item: "turns", from: "A", to: "B" },
      { item: "other-key", from: "A", to: "B" },
    ],
  });
  expect(isSame(paperDifference(old, old))).toBe(true);
});

test("papers are paired by form, wherever they stand", () => {
  const [a, b, c] = ["A", "B", "C"].map((form) => paper(form));
  const pairs = [...pairUp([a!, b!].values(), [c!, a!].values())];
  expect(pairs.map(([old, now]) => [old?.form, now?.form])).toEqual([
    ["A", "A"],
    ["B", undefined],
    [undefined, "C"],
  ]);
});

test("what of an item has changed", () => {
  const record = (more: Parameters<typeof choice>[2] = {}, texts?: string[]) =>
    itemRecord(choice("item", texts, more), bankOf([]));
  const old = record();
  expect(changedParts(old, record())).toEqual([]);
  expect(changedParts(old, record({ digest: "other" }))).toEqual(["notes"]);
  expect(changedParts(old, record({ points: 2 }))).toEqual(["points"]);
  expect(changedParts(old, record({ stem: "Another?" }))).toEqual(["wording"]);
  // The same options, another one of them right: no candidate sees a difference.
  expect(changedParts(old, record({}, ["two", "one", "three", "four"]))).toEqual(["key"]);
  expect(changedParts(old, record({}, ["one", "two", "three", "five"]))).toEqual(["wording"]);
});

test("every wrong character and every swap of neighbours in a code is found out, and leads back", () => {
  const code = paperCode("s", "t", { form: "A", candidate: null });
  expect(readCode(` ${code.toLowerCase().replace("-", " ")}`)).toBe(code);
  const characters = [...code];
  for (const [i, character] of characters.entries()) {
    if (character === "-") continue;
    for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
      if (other === character) continue;
      const typed = characters.with(i, other).join("");
      expect([readCode(typed), isNearCode(code, typed)]).toEqual([null, true]);
    }
  }
  const plain = [...code.replace("-", "")];
  for (let i = 0; i + 1 < plain.length; i += 1) {
    const typed = plain
      .with(i, plain[i + 1]!)
      .with(i + 1, plain[i]!)
      .join("");
    expect(isNearCode(code, typed)).toBe(plain[i] !== plain[i + 1]);
    // Luhn's algorithm misses one swap in 32 · 31 / 2: 0 with the last letter of the alphabet.
    const isBlind = [plain[i], plain[i + 1]].toSorted().join("") === "0Z" || plain[i] === plain[i + 1];
    expect(readCode(typed) === null).toBe(!isBlind);
  }
  expect(isNearCode(code, "00000-00000")).toBe(false);
});
