import { objectionsToBanks, objectionsToPlan as objectionsTo } from "../make/objections.js";
import type { Plan } from "../make/plan.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Order } from "../policy/builds.js";
import type { MakeOptions } from "./make.js";
import { diagnosticsBehind } from "./diagnostics-behind.js";
import { templateKit } from "./templates.js";
import { loadWords } from "./words.js";

/** All that is to be said before a plan is built, each at its place: an error refuses the build. */
export const objectionsToPlan = (
  plan: Plan,
  order: Order & Pick<MakeOptions, "seed" | "shard" | "theme" | "language">,
): readonly Diagnostic[] =>
  unlessMistaken(plan, () =>
    objectionsTo(plan, order, ofBanks(plan, order), (language) => templateKit(order.theme, language)),
  );

/** A theme's words for cards are looked at first here: a mistake in them is one more thing to say. */
const ofBanks = (plan: Plan, order: Order & Pick<MakeOptions, "theme">): readonly Diagnostic[] =>
  unlessMistaken(plan, () =>
    objectionsToBanks(plan, order, { wordsIn: loadWords(order.theme), shippedWords: loadWords(null) }),
  );

function unlessMistaken(plan: Plan, find: () => readonly Diagnostic[]): readonly Diagnostic[] {
  try {
    return find();
  } catch (cause) {
    const mistakes = diagnosticsBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return mistakes;
  }
}
