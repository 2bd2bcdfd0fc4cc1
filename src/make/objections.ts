import { placed } from "../bank/places.js";
import { located } from "../reading/source.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { seedProblem } from "../seed/seed.js";
import { type CardWords, type Order, makesPapers, objectionsToBuild } from "../policy/builds.js";
import { guessableSeed } from "../policy/exams.js";
import { leftOutOfForms } from "../policy/left-out.js";
import type { Wanted } from "./make.js";
import type { Plan } from "./plan.js";

/** What is to be said of each bank before a plan is built, at its place. */
export const objectionsToBanks = (
  { banks, sources, blueprint, locks }: Plan,
  order: Order,
  words: CardWords,
): Diagnostic[] =>
  banks.flatMap((bank, i) =>
    located(
      sources[i]!,
      placed(
        sources[i]!,
        objectionsToBuild({ bank, file: sources[i]!.file }, blueprint, locks.get(bank.id) ?? null, order, words),
      ),
    ),
  );

/**
 * All that is to be said before a plan is built: an error refuses the build.
 *
 * @param ofBanks what is said of its banks
 */
export function objectionsToPlan(
  { banks, blueprint, file }: Plan,
  { seed, formats, shard }: Order & Pick<Wanted, "seed" | "shard">,
  ofBanks: readonly Diagnostic[],
): Diagnostic[] {
  const found = [...ofBanks];
  const place = { file, line: 1, column: 1 };
  const problem = seedProblem(seed);
  if (problem !== undefined)
    found.push({ severity: "error", code: "seed/unusable", message: `The seed can't be used: ${problem}.` });
  if (shard !== undefined && !makesPapers(formats)) {
    const message = "A shard is a share of the papers, and no papers are made.";
    const hint = "ask for a format that is made of papers, or build without a shard";
    found.push({ severity: "error", code: "plan/no-papers", message, hint, place });
  }
  const isRefused = found.some(({ severity }) => severity === "error");
  // A seed that nothing is made with can't be guessed.
  return isRefused
    ? found
    : [
        ...found,
        ...[...guessableSeed(seed, blueprint, banks, formats), ...leftOutOfForms(blueprint, formats)].map((one) => ({
          ...one,
          place,
        })),
      ];
}
