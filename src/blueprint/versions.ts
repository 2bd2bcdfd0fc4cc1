import type { Blueprint } from "../model/blueprint.js";
import type { Candidate } from "../model/roster.js";
import { codeBits } from "../seed/paper-code.js";

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
 * What the codes of some papers say, in 45 bits each: of 100,000 papers, one seed in 7,000 gives two the same.
 * Another seed is the way out; a code that depended on others would move with them.
 *
 * @throws RepeatedCode
 */
export function codesOf(blueprint: Blueprint, seed: string, from: number, to: number): Float64Array {
  const codes = new Float64Array(to - from);
  for (let i = 0; i < codes.length; i += 1) codes[i] = codeBits(seed, blueprint.id, versionAt(blueprint, from + i));
  const sorted = codes.toSorted();
  const twice = sorted.find((bits, i) => bits === sorted[i + 1]);
  if (twice === undefined) return codes;
  const [first, last] = [codes.indexOf(twice), codes.lastIndexOf(twice)];
  throw new RepeatedCode([versionAt(blueprint, from + first), versionAt(blueprint, from + last)]);
}
