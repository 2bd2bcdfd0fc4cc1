import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { guessBits } from "../../src/seed/guesses.js";
import { UNGUESSABLE_LENGTH, seedFromBytes, seedWeakness } from "../../src/seed/seed.js";

const NAMES = ["sochi-2019", "Current affairs, test 1", "a very long name that stands in the file"];

describe("what people think up is weak, however long it is", () => {
  test.each([
    ["term-2", "about 2^11"],
    ["2026", "about 2^7"],
    ["12345678901234567890", "about 2^12"],
    ["aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "about 2^6"],
    ["abababababababababababababab", "seeds like it"],
    ["password1234password1234", "seeds like it"],
    ["correcthorsebatterystaple", "about 2^56"],
    ["2026-06-15-history-class-7b", "seeds like it"],
    ["current affairs exam term 2 2026", "seeds like it"],
    ["CURRENT AFFAIRS, TEST 1, FORM A", "seeds like it"],
    ["परीक्षा 2026", "seeds like it"],
    ["15.06.2026 15.06.2026 15.06.2026", "seeds like it"],
    ["sochi-2019", "a name"],
    ["a very long name that stands in the file", "a name"],
  ])("%s", (seed, weakness) => expect(seedWeakness(seed, NAMES)).toContain(weakness));
});

test.each(["YV0A-0PSR-3YJN-EAD9-92VQ-Q85W-6S2G", "Экзамен, которого никто не угадает", "xkqvzpwmtrhbnlcgdsfjxkwq"])(
  "%s is not",
  (seed) => expect(seedWeakness(seed, NAMES)).toBeUndefined(),
);

test("what was seen before, or stands in the files, costs next to nothing", () => {
  expect(guessBits("harbour")).toBe(14);
  expect(guessBits("harbour", ["The Harbour, 2026"])).toBe(2);
  expect(guessBits("harbour harbour")).toBe(18);
  expect(guessBits("Harbour")).toBe(15);
});

test.each([
  ["abc", 14],
  ["abcd", 6],
  ["9876", 6],
  ["98765", 6],
  ["1358", 4 * 3.4],
  ["1999", 7],
  ["1999-12-31", 15],
  ["19991231", 15],
  ["harbour", 14],
  ["harbours", 28],
  ["xkq", 15],
  ["qwertyuiop", 6],
  ["zyxw", 6],
  ["abcdx", 6 + 5],
  ["xabcd", 14],
  ["aaab", 14],
  ["1111-abcd", 6 + 2 + 6],
  ["🙂🙂🙂🙂", 2],
])("%s has %d bits", (seed, bits) => expect(guessBits(seed)).toBeCloseTo(bits, 5));

test("72 bits are enough, and less are not", () => {
  // Letters that nobody can say have five bits each, a mark two.
  const exact = "xkqvzpwmtrhbnl-";
  expect(guessBits(exact)).toBe(72);
  expect(seedWeakness(exact, [])).toBeUndefined();
  expect(seedWeakness("xkqvzpwmtrhbnl", [])).toBe("there are only about 2^70 seeds like it");
});

test("a seed that the command prints never draws a warning", () => {
  for (let i = 0; i < 2000; i += 1) {
    const bytes = createHash("sha256").update(String(i)).digest().subarray(0, UNGUESSABLE_LENGTH);
    expect(seedWeakness(seedFromBytes(bytes), NAMES)).toBeUndefined();
  }
});
