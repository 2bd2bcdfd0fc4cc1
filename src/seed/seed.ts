import { BASE_32 } from "./base-32.js";
import { utf8Length } from "#platform";
import type { Blueprint } from "../model/blueprint.js";
import { guessBits } from "./guesses.js";

const CONTROL = /[\u0000-\u001F\u007F-\u009F]/;

/**
 * Why something can't be a seed, or nothing when it can. Seeds are text and stay as they are: `1`, `01` and
 * `1.0` are three seeds, and nothing is converted or trimmed.
 */
export function seedProblem(seed: unknown): string | undefined {
  if (Array.isArray(seed)) return "it is given more than once";
  if (typeof seed !== "string") return "it must be text";
  if (seed === "") return "it is empty";
  if (!seed.isWellFormed()) return "it holds half a character (a lone surrogate)";
  if (CONTROL.test(seed)) return "it holds a control character";
  if (seed !== seed.trim()) return "it starts or ends with white space";
  if (utf8Length(seed.normalize("NFC")) > 1024) return "it is longer than 1024 bytes";
  return undefined;
}

/** What holds where nobody gives a seed. */
export const defaultSeed = ({ seed, id }: Pick<Blueprint, "seed" | "id">): string => seed ?? id;

/** Five bits each: 140 bits. */
export const UNGUESSABLE_LENGTH = 28;

/** Writes bytes that chance gave as a seed: `7R3K-91TB-XX0M-2CQD-5WJE-40HD-…`. */
export const seedFromBytes = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => BASE_32[byte & 31]!)
    .join("")
    .replace(/.{4}(?=.)/g, "$&-");

/** One printed code tells a right guess from a wrong one, at some two million guesses a second: 2⁷² would take 10,000 processors 7,000 years. */
const LEAST_BITS = 72;

/** Why somebody could find out a seed by guessing; undefined where that is hopeless. */
export function seedWeakness(seed: string, names: readonly string[]): string | undefined {
  if (names.includes(seed)) return "it is a name that stands in the files";
  const bits = Math.floor(guessBits(seed, names));
  return bits < LEAST_BITS ? `there are only about 2^${bits} seeds like it` : undefined;
}
