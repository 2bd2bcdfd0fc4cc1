import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import { error, type Finding } from "../bank/finding.js";
import { drawables } from "./arrange.js";
import { UnmetBlueprint, kindsOf, lacks, pickItems, poolsOf } from "./pick.js";
import { drawsOf } from "./random.js";

/**
 * What keeps a blueprint from being met by these banks: ids that two banks share, and sections that lack
 * items. Empty when papers can be assembled.
 *
 * The paths lead into the blueprint as it is written.
 */
export function checkPlan(banks: readonly Bank[], blueprint: Blueprint): Finding[] {
  const clashes = [...sharedIds(banks), ...differingSources(banks)];
  return clashes.length > 0 ? clashes : lacking(banks, blueprint);
}

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
      const message = `Bank "${bank.id}" describes the source "${source.id}" otherwise than a bank before it.`;
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

function lacking(banks: readonly Bank[], { sections }: Blueprint): Finding[] {
  const kinds = kindsOf(
    banks.flatMap((bank) => bank.items),
    sections,
  );
  const short = lacks(kinds).flatMap((lack, i) => {
    if (lack === 0) return [];
    const { title, pick } = sections[i]!;
    const name =
      sections.length === 1 && title === null ? "The paper" : `Section ${i + 1}${title === null ? "" : ` "${title}"`}`;
    const fitting = kinds.members[i]!.length;
    const shared = fitting >= (pick === "all" ? 1 : pick) ? ", but other sections need them" : "";
    const message = `${name} asks for ${pick === "all" ? "all items that fit" : items(pick)}; the bank has ${fitting} that ${fitting === 1 ? "fits" : "fit"}${shared}: ${lack} too few.`;
    return [error("plan/too-few-items", ["sections", i], message, "pick fewer, widen where, or add items")];
  });
  return short.length > 0 ? short : tooManyEnemies(banks, sections);
}

/** Draws once on trial: what no attempt of one seed can fill, others can hardly fill either. */
function tooManyEnemies(banks: readonly Bank[], sections: Blueprint["sections"]): Finding[] {
  if (banks.every(({ items }) => items.every(({ enemies }) => enemies.length === 0))) return [];
  try {
    pickItems(poolsOf(drawables(banks), sections), drawsOf("trial", null).pick);
    return [];
  } catch (cause) {
    if (!(cause instanceof UnmetBlueprint)) throw cause;
    return [
      error(
        "plan/unmet",
        ["sections"],
        `The sections can't be filled: ${cause.message}.`,
        "pick fewer, or add items that have no enemies",
      ),
    ];
  }
}

const items = (count: number): string => (count === 1 ? "1 item" : `${count} items`);
