import { describe, expect, test } from "vitest";
import { answerKey } from "../../src/paper/key.js";
import { bankOf, chiSquare, choice, choices, papersOf } from "../sample.js";

const keysOf = (count: number, seed: string, balance: "soft" | "none") =>
  answerKey(papersOf(bankOf(choices(count)), seed, { balance })[0]!).answers.map(({ letters }) => letters.join(""));
const longestRun = (letters: readonly string[]) =>
  letters.reduce(
    (state, letter, i) => {
      const run = letter === letters[i - 1] ? state.run + 1 : 1;
      return { run, longest: Math.max(state.longest, run) };
    },
    { run: 0, longest: 0 },
  ).longest;
const seeds = Array.from({ length: 400 }, (_, i) => `seed ${i}`);

describe("soft balance", () => {
  test.each([
    { count: 10, least: 0, most: 5, run: 3 },
    { count: 20, least: 2, most: 8, run: 3 },
    { count: 50, least: 8, most: 17, run: 3 },
    { count: 100, least: 18, most: 32, run: 4 },
  ])(
    "$count items of four options: every letter $least to $most times, runs up to $run",
    ({ count, least, most, run }) => {
      for (const seed of seeds.slice(0, 100)) {
        const keys = keysOf(count, seed, "soft");
        for (const letter of "ABCD") {
          const times = keys.filter((key) => key === letter).length;
          expect(times).toBeGreaterThanOrEqual(least);
          expect(times).toBeLessThanOrEqual(most);
        }
        expect(longestRun(keys)).toBeLessThanOrEqual(run);
      }
    },
  );

  test("without it, some papers do show a pattern", () => {
    expect(seeds.some((seed) => longestRun(keysOf(20, seed, "none")) > 3)).toBe(true);
  });

  test("keeps the first draw of most papers and leaves letters uniform", () => {
    const same = seeds.filter((seed) => keysOf(20, seed, "soft").join() === keysOf(20, seed, "none").join());
    expect(same.length).toBeGreaterThan(seeds.length / 2);
    const first = seeds.map((seed) => keysOf(20, seed, "soft")[0]!);
    expect(chiSquare([..."ABCD"].map((letter) => first.filter((key) => key === letter).length))).toBeLessThan(16.27);
  });

  test("a paper that can't be balanced is still made", () => {
    const stuck = Array.from({ length: 8 }, (_, i) =>
      choice(`item-${i}`, [], {
        options: [
          { text: "yes", role: "distractor", why: null, pin: null },
          { text: "none of these", role: "key", why: null, pin: "last" },
        ],
      }),
    );
    expect(answerKey(papersOf(bankOf(stuck), "s")[0]!).answers.map(({ letters }) => letters[0])).toEqual(
      Array(8).fill("B"),
    );
  });
});
