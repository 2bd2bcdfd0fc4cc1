import { sha256, utf8Length } from "#platform";
import seedrandom from "seedrandom/seedrandom.js";

/** The seed contract. A change in bytes for the same seed is a new contract with a new id. */
export const CONTRACT = "bs1";

/** That of papers with statements: all that `bs1` draws is drawn as it was. */
export const CONTRACT_2 = "bs2";

export const CONTRACTS = [CONTRACT, CONTRACT_2] as const;
export type Contract = (typeof CONTRACTS)[number];

/** 128 bits as four 32-bit integers. Signed: V8 keeps those in place, and the bits are the same. */
export type Hash128 = readonly [number, number, number, number];

const netstring = (text: string): string => `${utf8Length(text)}:${text},`;
const message = (labels: readonly string[], contract: Contract = CONTRACT): string =>
  `${contract}\n${labels.map(netstring).join("")}`;

/**
 * What seedrandom gets instead of a person's seed: 64 hex digits of SHA-256 over contract, seed, purpose and
 * labels. Handed over raw, "1" would equal "11" and a Cyrillic а would equal "0".
 */
export const key = (seed: string, purpose: string, ...labels: readonly string[]): string =>
  sha256(message([seed.normalize("NFC"), purpose, ...labels]));

/** The words of a named thing (an item, an option), the same in every paper. */
export function hashOfName(...names: readonly string[]): Hash128 {
  const digits = sha256(message(["name", ...names]));
  const word = (at: number): number => Number.parseInt(digits.slice(at, at + 8), 16) | 0;
  return [word(0), word(8), word(16), word(24)];
}

/** The draws of one paper, by purpose. */
export interface Draws {
  /** Orders the candidates of a pick, once more for every attempt 0, 1, 2 … to fill the paper. */
  readonly pick: (attempt: number) => Hash128;
  /** Orders the questions of a section, once more for every attempt 0, 1, 2 … to differ from neighbours. */
  readonly order: (attempt: number) => Hash128;
  /** Orders the options of all questions, once more for every attempt 0, 1, 2 … to balance the key. */
  readonly options: (attempt: number) => Hash128;
}

/** Whose draws they are: a form's, a candidate's or, with neither, the exam's as a whole. */
export interface Owner {
  readonly form: string | null;
  readonly candidate: { readonly id: string } | null;
}

/** The exam as a whole. */
export const EVERYBODY: Owner = { form: null, candidate: null };

/** The key of what is drawn for one paper alone. A form and a candidate of the same name have nothing in common. */
export function ownKey(
  seed: string,
  purpose: string,
  { form, candidate }: Owner,
  ...labels: readonly string[]
): string {
  if (candidate !== null) return key(seed, `candidate-${purpose}`, ...labels, candidate.id);
  return key(seed, purpose, ...labels, ...(form === null ? [] : [form]));
}

/** The draws of one paper, or those that all papers share. */
export function drawsOf(seed: string, owner: Owner): Draws {
  const next = seedrandom(ownKey(seed, "paper", owner));
  const block = (from = next): Hash128 => [from.int32(), from.int32(), from.int32(), from.int32()];
  const pick = block();
  const order = [block()];
  const attempts: Hash128[] = [];
  let seat: typeof next | null = null;
  return {
    pick: (attempt) => (attempt === 0 ? pick : block(seedrandom(ownKey(seed, "pick", owner, String(attempt))))),
    order(attempt) {
      while (order.length <= attempt) order.push(block((seat ??= seedrandom(ownKey(seed, "seat", owner)))));
      return order[attempt]!;
    },
    options(attempt) {
      while (attempts.length <= attempt) attempts.push(block());
      return attempts[attempt]!;
    },
  };
}

/** The words of a paper's statements: which are shown, where, and how. */
export function statementsDraw(seed: string, { form, candidate }: Owner): Hash128 {
  const owner =
    candidate !== null ? ["candidate-statements", candidate.id] : ["statements", ...(form === null ? [] : [form])];
  const next = seedrandom(sha256(message([seed.normalize("NFC"), ...owner], CONTRACT_2)));
  return [next.int32(), next.int32(), next.int32(), next.int32()];
}

/** The words of what is composed for all papers of an exam. */
export function composeDraw(seed: string): Hash128 {
  const next = seedrandom(sha256(message([seed.normalize("NFC"), "compose"], CONTRACT_2)));
  return [next.int32(), next.int32(), next.int32(), next.int32()];
}

/** The 32-bit finaliser of MurmurHash3 (Austin Appleby, public domain): every input bit moves every output bit. */
function mix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The place that a draw gives a named thing: an integer from 0 to 2^53 - 1. To put things in order, sort by
 * it; ties go by name. It depends on this draw and this name alone, so neighbours never move each other.
 */
export const rank = (draw: Hash128, name: Hash128): number => rankAt(draw, name, 0);

/**
 * The same for the name whose words stand in a longer list, from `at` on; Infinity where it is sure to be above
 * `limit`, which most are when few of many are picked.
 */
export function rankAt(draw: Hash128, names: Hash128 | Int32Array, at: number, limit = Infinity): number {
  const first = mix(draw[0] ^ names[at]!);
  const second = mix(first ^ draw[1] ^ names[at + 1]!);
  const third = mix(second ^ draw[2] ^ names[at + 2]!);
  const high = mix(third ^ draw[3] ^ names[at + 3]!);
  const coarse = (high >>> 0) * 0x200000;
  return coarse > limit ? Infinity : coarse + (mix(high ^ second) >>> 11);
}
