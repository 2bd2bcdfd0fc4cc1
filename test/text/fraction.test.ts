import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fraction,
  fractionText,
  fromDecimal,
  isFraction,
  isLess,
  minus,
  over,
  parseFraction,
  plus,
  sum,
  times,
  toDecimal,
} from "../../src/text/fraction.js";
import type { Fraction } from "../../src/model/marking.js";

const whole = fc.bigInt({ min: -1000n, max: 1000n });
const fractions = fc.tuple(whole, fc.bigInt({ min: 1n, max: 1000n })).map(([over, under]) => fraction(over, under));
const value = ([numerator, denominator]: Fraction) => Number(numerator) / Number(denominator);

describe("a fraction", () => {
  test.each<[over: number, under: number, reduced: Fraction]>([
    [2, 6, [1n, 3n]],
    [-2, 6, [-1n, 3n]],
    [2, -6, [-1n, 3n]],
    [-2, -6, [1n, 3n]],
    [0, 6, [0n, 1n]],
    [0, -6, [0n, 1n]],
    [6, 6, [1n, 1n]],
    [7, 1, [7n, 1n]],
    [6, 4, [3n, 2n]],
    [4, 6, [2n, 3n]],
    [3, 7, [3n, 7n]],
  ])("%d/%d is in lowest terms, its denominator positive", (over, under, reduced) =>
    expect(fraction(over, under)).toEqual(reduced),
  );

  test("is made of integers, and not of nothing", () => {
    expect(fraction(3)).toEqual([3n, 1n]);
    expect(() => fraction(0.5)).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  test("is added and multiplied exactly: three thirds are one", () => {
    const third = fraction(1, 3);
    expect(sum([third, third, third])).toEqual([1n, 1n]);
    expect(sum([])).toEqual([0n, 1n]);
    expect(plus(fraction(1, 2), fraction(1, 3))).toEqual([5n, 6n]);
    expect(plus(fraction(1, 2), fraction(-1, 3))).toEqual([1n, 6n]);
    expect(times(fraction(2, 3), fraction(3, 5))).toEqual([2n, 5n]);
    expect(sum(Array.from({ length: 10 }, () => fromDecimal(0.1)))).toEqual([1n, 1n]);
  });

  test("keeps the laws of numbers", () =>
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, b)).toEqual(times(b, a));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(value(plus(a, b))).toBeCloseTo(value(a) + value(b), 9);
      }),
    ));
});

test.each<[number: number, exact: Fraction]>([
  [0, [0n, 1n]],
  [1, [1n, 1n]],
  [0.1, [1n, 10n]],
  [2.5, [5n, 2n]],
  [-0.25, [-1n, 4n]],
  [1000, [1000n, 1n]],
  [0.000001, [1n, 1_000_000n]],
  [0.0000004, [0n, 1n]],
  [999.999999, [999_999_999n, 1_000_000n]],
])("%d points are that exactly", (number, exact) => expect(fromDecimal(number)).toEqual(exact));

test.each<[exact: Fraction, decimals: number, shown: number]>([
  [[1n, 3n], 1, 0.3],
  [[2n, 3n], 1, 0.7],
  [[2n, 3n], 2, 0.67],
  [[2n, 3n], 0, 1],
  [[1n, 20n], 1, 0.1],
  [[49_999n, 1_000_000n], 1, 0],
  [[-1n, 3n], 2, -0.33],
  [[7n, 1n], 1, 7],
  [[1005n, 1000n], 2, 1.01],
])("%s to %d decimals is %d", (exact, decimals, shown) => expect(toDecimal(exact, decimals)).toBe(shown));

test.each<[text: string, exact: Fraction | null]>([
  ["2", [2n, 1n]],
  ["-2/3", [-2n, 3n]],
  ["\u22122/3", [-2n, 3n]],
  ["+4/6", [2n, 3n]],
  ["0.66", [33n, 50n]],
  ["-0.5", [-1n, 2n]],
  ["0", [0n, 1n]],
  ["", null],
  ["1/0", null],
  ["1/00", null],
  [".5", null],
  ["1.5/2", null],
  ["1/-2", null],
  ["a", null],
  ["1e3", null],
  ["1".repeat(16), null],
])("%j is written for it", (text, exact) => expect(parseFraction(text)).toEqual(exact));

test("a fraction reads back as it is written, and is compared and taken apart exactly", () =>
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(parseFraction(fractionText(a))).toEqual(a);
      expect(plus(minus(a, b), b)).toEqual(a);
      expect(isLess(a, b)).toBe(value(a) < value(b));
      expect(b[0] === 0n ? a : times(over(a, b), b)).toEqual(a);
    }),
  ));

test.each([
  [fraction(1, 3), true],
  [[1n], false],
  [[1, 3], false],
  ["1/3", false],
  [null, false],
])("%s is one: %s", (given, expected) => expect(isFraction(given)).toBe(expected));
