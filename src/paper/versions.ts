import type { Blueprint } from "../model/blueprint.js";
import type { Candidate } from "../model/roster.js";
import { codeBits } from "./code.js";

/** What tells a paper from the others of its exam: the form, or the candidate who gets it. */
export type Version =
  | { readonly form: string | null; readonly candidate: null }
  | { readonly form: null; readonly candidate: Candidate };

/** How many papers a blueprint makes. */
export const paperCount = ({ roster, forms }: Blueprint): number =>
  (roster === null ? forms : roster.candidates).length;

/** One version: the candidates of the roster in its order, or else the forms. */
export const versionAt = ({ roster, forms }: Blueprint, index: number): Version =>
  roster === null ? { form: forms[index]!, candidate: null } : { form: null, candidate: roster.candidates[index]! };

/** Two papers would have the same code. */
export class RepeatedCode extends Error {
  override readonly name = "RepeatedCode";
  constructor(versions: readonly [Version, Version]) {
    const [one, other] = versions.map(({ form, candidate }) => JSON.stringify(candidate?.id ?? form));
    super(`the papers of ${one} and ${other} would have the same code`);
  }
}

/**
 * Two papers with one code, should there be any: of 100,000 papers, one seed in 7,000 gives such a pair. Another
 * seed is the way out; a code that depended on others would move with them.
 */
export function repeatedCode(blueprint: Blueprint, seed: string): readonly [Version, Version] | undefined {
  const seen = new Map<number, number>();
  const count = paperCount(blueprint);
  for (let index = 0; index < count; index += 1) {
    const version = versionAt(blueprint, index);
    const bits = codeBits(seed, blueprint.id, version);
    const first = seen.get(bits);
    if (first !== undefined) return [versionAt(blueprint, first), version];
    seen.set(bits, index);
  }
  return undefined;
}
