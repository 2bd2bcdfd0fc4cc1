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

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d + c * b, b * d);

export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, NOTHING);

/** Points as they are written, to the millionth: 0.1 is a tenth. */
export const fromDecimal = (points: number): Fraction => fraction(Math.round(points * 1e6), 1e6);

/** The nearest number with so many decimals; halves go up. For showing: nothing is added up from it. */
export function toDecimal([numerator, denominator]: Fraction, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number(numerator * BigInt(scale)) / Number(denominator)) / scale;
}
