import { describe, expect, test } from "vitest";
import { codeOf, codesAbout, countsAbout, numbersIn, ordersAbout } from "../../src/paper/codes.js";

/** Every way to be true or false, of so many statements. */
const patterns = (count: number): boolean[][] =>
  Array.from({ length: 2 ** count }, (_, bits) => Array.from({ length: count }, (_none, i) => (bits >> i) % 2 === 1));
/** How many pairs of masks there are, in order: three groups for each statement, at least two of them used. */
const masks = (count: number): number => 3 ** count - 3;

describe.each([
  [2, 1],
  [3, 8],
  [4, 52],
  [5, 320],
])("all lists of codes of %i statements", (count, lists) => {
  const all = patterns(count).flatMap((isRight) =>
    Array.from({ length: masks(count) }, (_, drawn) => ({ isRight, codes: codesAbout(isRight, drawn) })),
  );

  const different = [...new Map(all.map(({ codes }) => [codes.join("|"), codes])).values()];

  test(`are ${lists}, and hold the right one`, () => {
    expect(different).toHaveLength(lists);
    expect(different.filter((codes) => new Set(codes).size !== 4)).toEqual([]);
    expect(all.filter(({ isRight, codes }) => !codes.includes(codeOf(isRight)))).toEqual([]);
  });

  test("name each statement in two of four codes, so that knowing one leaves two", () => {
    const named = (codes: readonly string[], number: number) =>
      codes.filter((code) => numbersIn(code).includes(number)).length;
    const numbers = Array.from({ length: count }, (_, i) => i + 1);
    expect(different.filter((codes) => numbers.some((number) => named(codes, number) !== 2))).toEqual([]);
  });

  test("have each of their codes as the right one equally often, with every pattern as likely as any other", () => {
    const right = new Map<string, Map<string, number>>();
    for (const { isRight, codes } of all) {
      const counts = right.get(codes.join("|")) ?? new Map<string, number>();
      counts.set(codeOf(isRight), (counts.get(codeOf(isRight)) ?? 0) + 1);
      right.set(codes.join("|"), counts);
    }
    for (const counts of right.values()) {
      expect(counts.size).toBe(4);
      expect(new Set(counts.values()).size).toBe(1);
    }
  });

  test("put none of them last, and small ones first", () => {
    const sizes = (codes: readonly string[]) => codes.map((code) => numbersIn(code).length || Infinity);
    const isSorted = (list: readonly number[]) => list.every((size, i) => i === 0 || list[i - 1]! <= size);
    expect(different.filter((codes) => !isSorted(sizes(codes)))).toEqual([]);
  });
});

test("two statements have the list that everybody knows", () =>
  expect(codesAbout([true, false], 4)).toEqual(["1", "2", "1,2", "0"]));

describe("numbers to choose from", () => {
  const asWritten = () => 0;
  test.each<[number, string, string[]]>([
    [3, "0", ["1", "2", "3", "0"]],
    [3, "3", ["1", "2", "3", "0"]],
    [4, "4", ["1", "2", "3", "4"]],
    [4, "0", ["1", "2", "3", "0"]],
    [5, "5", ["1", "2", "3", "5"]],
  ])("of %i statements, %s of them right", (count, right, expected) =>
    expect(countsAbout(count, right, asWritten)).toEqual(expected),
  );

  test("each is left out as often as the others, whichever is right", () => {
    for (const right of ["0", "1", "2", "3", "4"]) {
      const left = ["0", "1", "2", "3", "4"].filter((number) => number !== right);
      for (const out of left)
        expect(countsAbout(4, right, (number) => (number === out ? 1 : 0))).toEqual(
          ["1", "2", "3", "4", "0"].filter((number) => number !== out),
        );
    }
  });
});

describe("orders to choose from", () => {
  const permutations = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => permutations(rest.filter((other) => other !== one)).map((more) => [one, ...more]));
  const drawn = Array.from({ length: 60 }, (_, i) => i);

  test.each([
    [4, true, 1],
    [4, false, 3],
    [5, true, 3],
    [5, false, 15],
  ])(
    "%i entries (neighbours: %s): %i pairs of swaps, each place the same in two of four or in all",
    (count, neighbours, pairs) => {
      const right = permutations(Array.from({ length: count }, (_, i) => i))[7]!;
      const lists = drawn.map((one) => ordersAbout(right, neighbours, one));
      expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(pairs);
      for (const list of lists) {
        expect(new Set(list.map(String)).size).toBe(4);
        for (let place = 0; place < count; place += 1) {
          const same = list.filter((order) => order[place] === list[0]![place]).length;
          expect([2, 4]).toContain(same);
        }
      }
    },
  );

  test.each([true, false])(
    "of four entries each order of a list is as likely to be the right one (neighbours: %s)",
    (neighbours) => {
      const counts = new Map<string, number>();
      for (const right of permutations([0, 1, 2, 3]))
        for (let one = 0; one < 3; one += 1) {
          const list = ordersAbout(right, neighbours, one).map(String);
          const name = `${list.toSorted().join("|")} ${list[0]!}`;
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      expect(new Set(counts.values()).size).toBe(1);
    },
  );

  test("three entries: two with every place changed, and one with a swap", () => {
    for (const neighbours of [true, false])
      for (const one of drawn) {
        const [right, a, b, swap] = ordersAbout([2, 0, 1], neighbours, one) as [number[], number[], number[], number[]];
        const same = (other: readonly number[]) => other.filter((entry, i) => entry === right[i]).length;
        expect([right, same(a), same(b), same(swap)]).toEqual([[2, 0, 1], 0, 0, 1]);
      }
  });
});
