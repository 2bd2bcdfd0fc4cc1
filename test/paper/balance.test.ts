import { describe, expect, test } from "vitest";
import type { ChoiceItem, Option } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Paper } from "../../src/model/paper.js";
import { placeOf } from "../../src/paper/arrange.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { longestRun as runIn, softBalance } from "../../src/paper/balance.js";
import { exactBalance } from "../../src/paper/exact.js";
import { answerKey } from "../../src/paper/key.js";
import { EVERYBODY, drawsOf } from "../../src/seed/random.js";
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

test.each([
  [[], 0],
  [[-1, -1], 0],
  [[0], 1],
  [[1, 1, 1], 3],
  [[0, 1, 1, 0], 2],
  [[0, -1, 0], 2],
  [[2, 2, 0, 2, 2, 2], 3],
])("of the places %j one stands %i times running", (places, run) => expect(runIn(places)).toBe(run));

describe("letters are level, or not, to the very limit", () => {
  const draws = Array.from({ length: 400 }, (_, seed) => drawsOf(String(seed), EVERYBODY).options(0));
  const options = (count: number, pinned: boolean): Option[] =>
    Array.from({ length: count }, (_, i) => ({
      text: `${i}`,
      role: i === 0 ? "key" : "distractor",
      why: null,
      pin: pinned && i === 0 ? "last" : null,
    }));
  const drawn = (count: number, of: number, pinned = false) =>
    poolItemsOf([
      bankOf(
        Array.from({ length: count }, (_, i): ChoiceItem => choice(`item-${i}`, [], { options: options(of, pinned) })),
      ),
    ]);
  test("a run of three is level, one of four is not", () => {
    expect([1, 2, 3, 4, 5].map((count) => softBalance(drawn(count, 2, true))(draws[0]!).flaw)).toEqual([0, 0, 0, 1, 1]);
    expect([3, 4].map((count) => exactBalance(drawn(count, 2, true))(draws[0]!).flaw)).toEqual([0, 1]);
  });
  test("three of three options may all have one letter: (3 - 1)² is 3 × 2/3 + 2", () => {
    const three = drawn(3, 3);
    const alike = draws.filter(
      (draw) => new Set(three.map(({ key, movable }) => placeOf(key, movable, draw))).size === 1,
    );
    expect(alike.length).toBeGreaterThan(10);
    expect(alike.map((draw) => softBalance(three)(draw).flaw)).toEqual(alike.map(() => 0));
  });
});

test("equal ranks go by id: of two keys too many for one letter, the first by id keeps it", () => {
  // No two ids have one rank; these are made to.
  const [one, other] = poolItemsOf([bankOf(choices(2))]);
  const twins = ["b", "a"].map((id) => ({ ...one!, item: { ...one!.item, id }, words: other!.words }));
  const draws = Array.from({ length: 20 }, (_, seed) => drawsOf(String(seed), EVERYBODY).options(0));
  for (const draw of draws) {
    const own = placeOf(one!.key, one!.movable, draw);
    const { places } = exactBalance(twins)(draw);
    expect(places![1]).toBe(own);
    expect(places![0]).not.toBe(own);
    expect(exactBalance(twins.toReversed())(draw).places).toEqual(places!.toReversed());
  }
});

/** What candidates see: questions in order, options with their letters. */
const seen = (paper: Paper): string =>
  JSON.stringify(
    paper.sections.map(({ questions }) =>
      questions.map(({ item, options }) => [item.id, options.map(({ letter, option }) => letter + option.text)]),
    ),
  );
/** The same item with another of its options right. */
const rekeyed = (item: ChoiceItem): ChoiceItem => ({
  ...item,
  options: item.options.map((option, i) => ({ ...option, role: i === 1 ? "key" : "distractor" })),
});

describe("a corrected key moves", () => {
  const items = choices(20);
  const corrected = items.map((item, i) => (i === 7 ? rekeyed(item) : item));
  const moved = (parts: Partial<Blueprint>): number =>
    seeds.filter((seed) => {
      const [before, after] = [items, corrected].map((some) => seen(papersOf(bankOf(some), seed, parts)[0]!));
      return before !== after;
    }).length / seeds.length;

  test.each([
    ["no paper", "where nothing is said", {}, 0, 0],
    ["no paper", "with none", { balance: "none" }, 0, 0],
    ["about a fifth of the papers", "with soft", { balance: "soft" }, 0.12, 0.26],
    ["nearly every paper", "with exact", { balance: "exact" }, 0.9, 1],
  ] as const)("%s %s", (_share, _when, parts, least, most) => {
    const share = moved(parts);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });
});
