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

/** A code as an option, right and wrong, with every letter: papers share them. */
interface CodeOption {
  readonly words: Hash128;
  readonly key: readonly PlacedOption[];
  readonly distractor: readonly PlacedOption[];
}

/** The codes of one item as options. */
export interface CodeOptions {
  readonly optionOf: (code: string) => CodeOption;
  /** The place that a draw gives a code. */
  readonly rankOf: (code: string, draw: Hash128) => number;
  /** Codes with their letters, in this order. */
  readonly lettered: (codes: readonly string[], right: string) => readonly PlacedOption[];
}

/** As many codes are offered at most. */
const CODE_LETTERS = [...LETTERS].slice(0, 4);

/** Each code is made once: this runs for every question of every paper. */
export function codeOptions(id: string): CodeOptions {
  const known = new Map<string, CodeOption>();
  const optionOf = (code: string): CodeOption => {
    let made = known.get(code);
    if (made === undefined) {
      const placed = (role: Option["role"]) => {
        const option: Option = { text: code, role, why: null, pin: null };
        return CODE_LETTERS.map((letter) => ({ letter, option }));
      };
      made = { words: hashOfName(id, "code", code), key: placed("key"), distractor: placed("distractor") };
      known.set(code, made);
    }
    return made;
  };
  return {
    optionOf,
    rankOf: (code, draw) => rank(draw, optionOf(code).words),
    lettered: (codes, right) => codes.map((code, i) => optionOf(code)[code === right ? "key" : "distractor"][i]!),
  };
}
