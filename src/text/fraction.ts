import type { Fraction } from "../model/marking.js";

/** A fraction in lowest terms: `fraction(-2, 6)` is −1/3. Throws a `RangeError` for parts that are no integers, or a denominator of 0. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1): Fraction {
  const [over, under] = [BigInt(numerator), BigInt(denominator)];
  let [divisor, rest] = [under, over % under];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  if (divisor < 0n !== under < 0n) divisor = -divisor;
  return [over / divisor, under / divisor];
}

export const NOTHING = fraction(0);
export const ONE = fraction(1);

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d + c * b, b * d);

export const minus = (from: Fraction, [c, d]: Fraction): Fraction => plus(from, [-c, d]);

export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);

/** Throws a `RangeError` where the second is 0. */
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d, b * c);

export const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, NOTHING);

/** Points as they are written, to the millionth: 0.1 is a tenth. */
export const fromDecimal = (points: number): Fraction => fraction(Math.round(points * 1e6), 1e6);

/** The nearest number with so many decimals; halves go up. For showing: nothing is added up from it. */
export function toDecimal([numerator, denominator]: Fraction, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number(numerator * BigInt(scale)) / Number(denominator)) / scale;
}

/** `-2/3`, `2`: what `parseFraction` reads. */
export const fractionText = ([numerator, denominator]: Fraction): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;

/** Among all that a value may hold, which JSON can't write. */
export const isFraction = (value: unknown): value is Fraction =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "bigint");

const WRITTEN = /^([-−+]?)(\d{1,15})(?:\.(\d{1,6})|\/(\d{1,15}))?$/;

/** The number that a text writes as a fraction or a decimal, `-2/3`, `0.66`; null where it is none. */
export function parseFraction(text: string): Fraction | null {
  const [, sign, whole = "", decimals = "", under = "1"] = WRITTEN.exec(text) ?? [];
  if (sign === undefined || /^0+$/.test(under)) return null;
  const [numerator, denominator] = [BigInt(whole + decimals), BigInt(under) * 10n ** BigInt(decimals.length)];
  return fraction(sign === "" || sign === "+" ? numerator : -numerator, denominator);
}
