import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import { LETTERS } from "../model/letters.js";
import { error, type Finding } from "../reading/finding.js";
import { type PoolItem, poolItemsOf } from "./pool.js";
import { Undecided } from "./solver.js";
import { constraintsOf } from "./constraints.js";
import { capsOf, isUsableIn, pickerOf } from "./overlap.js";
import { Uncomposed } from "./uncomposed.js";
import { UnmetBlueprint } from "./unmet-blueprint.js";
import { explainInfeasible } from "./explain-infeasible.js";
import { findInfeasible } from "./infeasible.js";
import { paperCount } from "../blueprint/versions.js";

/**
 * What keeps a blueprint from being met by these banks: ids that two banks share, and sections that lack
 * items. Empty when papers can be assembled.
 *
 * The paths lead into the blueprint as it is written.
 */
export function checkPlan(banks: readonly Bank[], blueprint: Blueprint): Finding[] {
  const found = clashes(banks);
  return found.length > 0 ? found : [...lacking(banks, blueprint), ...withoutLetter(banks, blueprint)];
}

/** What two banks name alike that is not the same: all that keeps flashcards from being made of them. */
export const clashes = (banks: readonly Bank[]): Finding[] =>
  banks.length < 2 ? [] : [...sharedIds(banks), ...differingSources(banks)];

function sharedIds(banks: readonly Bank[]): Finding[] {
  const owner = new Map<string, Bank>();
  return banks.flatMap((bank) =>
    bank.items.flatMap(({ id }) => {
      const first = owner.get(id);
      owner.set(id, bank);
      if (first === undefined) return [];
      const message = `Banks "${first.id}" and "${bank.id}" both have an item "${id}".`;
      return [
        error("plan/shared-id", ["banks"], message, "an id names an item's draws: give one of the two another id"),
      ];
    }),
  );
}

/** Banks about the same article may share its id; two articles may not. */
function differingSources(banks: readonly Bank[]): Finding[] {
  const known = new Map<string, string>();
  return banks.flatMap((bank) =>
    bank.sources.flatMap((source) => {
      const text = JSON.stringify(source);
      const same = (known.get(source.id) ?? text) === text;
      known.set(source.id, text);
      const message = `Bank "${bank.id}" describes the source "${source.id}" differently from an earlier bank.`;
      return same
        ? []
        : [
            error(
              "plan/differing-source",
              ["banks"],
              message,
              "give the two sources different ids, or describe them alike",
            ),
          ];
    }),
  );
}

/** Items whose options leave no letter for the one that says that they were not attempted. */
const withoutLetter = (banks: readonly Bank[], blueprint: Blueprint): Finding[] =>
  blueprint.marking?.notAttempted !== true
    ? []
    : banks
        .flatMap(({ items }) => items)
        .filter((item) => item.type === "choice" && (item.shows ?? item.options.length) === LETTERS.length)
        .filter(isUsableIn(blueprint))
        .map(({ id }) =>
          error(
            "plan/no-letter-left",
            ["marking", "notAttempted"],
            `Item ${JSON.stringify(id)} has ${LETTERS.length} options, and no letter is left for "not attempted".`,
            "take away a distractor, or the item",
          ),
        );

function lacking(banks: readonly Bank[], blueprint: Blueprint): Finding[] {
  let pool: readonly PoolItem[];
  try {
    // As many can be made whatever the seed, or so it is taken: a build that finds otherwise says so.
    pool = poolItemsOf(banks, blueprint, "trial");
  } catch (cause) {
    if (!(cause instanceof Uncomposed)) throw cause;
    return cause.lacks.map(({ entry, message, hint }) =>
      error("plan/unmet", ["compose", entry], `Not all can be composed: ${message}.`, hint),
    );
  }
  const items = pool.map(({ item }) => item);
  try {
    const { overlap } = blueprint;
    const papers = typeof overlap === "object" && overlap.atMost === 0 ? paperCount(blueprint) : 1;
    const constraints = constraintsOf(
      items.filter(isUsableIn(blueprint)),
      blueprint.sections,
      capsOf(items, blueprint),
      [papers],
    );
    const failures = findInfeasible(constraints);
    if (failures.length > 0)
      return failures.map((failure) => explainInfeasible(failure, { constraints, items, blueprint, papers }));
    // What the constraints leaves out are enemies: one draw on trial finds out, whatever its seed.
    if (papers > 1 || items.some(({ enemies }) => enemies.length > 0)) pickerOf(pool, blueprint, "trial")(0);
    return [];
  } catch (cause) {
    if (cause instanceof UnmetBlueprint) {
      const message = `The sections can't be filled: ${cause.message}.`;
      return [error("plan/unmet", ["sections"], message, "pick fewer, or add items that have no enemies")];
    }
    if (!(cause instanceof Undecided)) throw cause;
    const message = `Whether the sections can be filled is still open: ${cause.message}.`;
    return [error("plan/undecided", ["sections"], message, "use fewer quotas that cross each other")];
  }
}
