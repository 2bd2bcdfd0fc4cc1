import type { Option } from "../model/bank.js";
import type { Asked, PlacedOption } from "../model/paper.js";
import { type Hash128, hashOfName } from "../seed/random.js";

/** What a paper asks of an item whose options are codes, and these, with their letters. */
export interface SettledAsk {
  readonly asked: Asked;
  readonly options: readonly PlacedOption[];
}

/** Asks by a draw. */
export type Asker = (draw: Hash128) => SettledAsk;

/** A code as an option: with each letter as it is wrong, then with each as it is right. Papers share them. */
interface CodeOption {
  readonly words: Hash128;
  readonly placed: readonly PlacedOption[];
}

/** The codes of one item as options, each made once: this runs for every question of every paper. */
export type CodeOptions = (code: string) => CodeOption;

/** As many codes are offered at most. */
const LETTERS = ["A", "B", "C", "D"] as const;

export function codeOptions(id: string): CodeOptions {
  const known = new Map<string, CodeOption>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      const placed = (["distractor", "key"] as const).flatMap((role) => {
        const option: Option = { text, role, why: null, pin: null };
        return LETTERS.map((letter) => ({ letter, option }));
      });
      made = { words: hashOfName(id, "code", text), placed };
      known.set(text, made);
    }
    return made;
  };
}

/** Codes with their letters, in this order. */
export const lettered = (options: readonly CodeOption[], right: CodeOption): readonly PlacedOption[] =>
  options.map((one, i) => one.placed[one === right ? LETTERS.length + i : i]!);
