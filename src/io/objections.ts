import { located } from "../bank/source.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { seedProblem } from "../paper/seed.js";
import { type Order, makesPapers, objectionsToBuild } from "../policy/builds.js";
import { guessableSeed } from "../policy/exams.js";
import type { Plan } from "./load.js";
import type { MakeOptions } from "./make.js";
import { mistakesBehind } from "./mistakes.js";
import { loadWords } from "./templates.js";

/** All that is to be said before a plan is built, each at its place: an error refuses the build. */
export function objectionsToPlan(
  plan: Plan,
  order: Order & Pick<MakeOptions, "seed" | "shard" | "theme">,
): Diagnostic[] {
  const { banks, blueprint, file } = plan;
  const { seed, formats, shard } = order;
  const found = objectionsToBanks(plan, order);
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
    : [...found, ...guessableSeed(seed, blueprint, banks, formats).map((one) => ({ ...one, place }))];
}

/** A theme's words for cards are looked at first here: a mistake in them is one more thing to say. */
function objectionsToBanks(plan: Plan, order: Order & Pick<MakeOptions, "theme">): Diagnostic[] {
  const { banks, sources, blueprint, locks } = plan;
  try {
    const words = { wordsIn: loadWords(order.theme), shippedWords: loadWords(null) };
    return banks.flatMap((bank, i) =>
      located(sources[i]!, objectionsToBuild(bank, blueprint, locks.get(bank.id) ?? null, order, words)),
    );
  } catch (cause) {
    const mistakes = mistakesBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return [...mistakes];
  }
}
