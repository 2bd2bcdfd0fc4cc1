import type { Option } from "../model/bank.js";
import { LETTERS } from "../model/letters.js";
import type { Asked, PlacedOption } from "../model/paper.js";
import { type Hash128, hashOfName, rank } from "../seed/random.js";

/** What a paper asks of an item whose options are codes, and these, with their letters. */
export interface SettledAsk {
  readonly asked: Asked;
  readonly options: readonly PlacedOption[];
}

/** Asks by a draw. */
export type Asker = (draw: Hash128) => SettledAsk;

/** The place that a draw gives each code of an item. */
export function codeRanks(id: string): (code: string, draw: Hash128) => number {
  const words = new Map<string, Hash128>();
  return (code, draw) => {
    const known = words.get(code) ?? hashOfName(id, "code", code);
    words.set(code, known);
    return rank(draw, known);
  };
}

/** A code as an option, right or wrong, with each letter that it may have. */
export function placedCode(text: string, isRight: boolean): readonly PlacedOption[] {
  const option: Option = { text, role: isRight ? "key" : "distractor", why: null, pin: null };
  return Array.from(LETTERS, (letter) => ({ letter, option }));
}

/** Codes as options, with their letters, in this order. */
export const lettered = (codes: readonly string[], right: string): readonly PlacedOption[] =>
  codes.map((code, i) => placedCode(code, code === right)[i]!);
