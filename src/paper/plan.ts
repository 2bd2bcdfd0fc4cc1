import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { drawable } from "./arrange.js";
import { lacks, poolsOf } from "./pick.js";

/**
 * What keeps a blueprint from being met by these banks: ids that two banks share, and sections that lack
 * items. Empty when papers can be assembled.
 *
 * @param file how the diagnostics name the blueprint (or the bank that is built without one)
 */
export function checkPlan(banks: readonly Bank[], blueprint: Blueprint, file: string): Diagnostic[] {
  const clashes = [...sharedIds(banks, file), ...differingSources(banks, file)];
  return clashes.length > 0 ? clashes : lacking(banks, blueprint, file);
}

function sharedIds(banks: readonly Bank[], file: string): Diagnostic[] {
  const owner = new Map<string, Bank>();
  return banks.flatMap((bank) =>
    bank.items.flatMap(({ id }) => {
      const first = owner.get(id);
      owner.set(id, bank);
      if (first === undefined) return [];
      const message = `Banks "${first.id}" and "${bank.id}" both have an item "${id}".`;
      return [problem("plan/shared-id", message, "an id names an item's draws: give one of the two another id", file)];
    }),
  );
}

/** Banks about the same article may share its id; two articles may not. */
function differingSources(banks: readonly Bank[], file: string): Diagnostic[] {
  const known = new Map<string, string>();
  return banks.flatMap((bank) =>
    bank.sources.flatMap((source) => {
      const text = JSON.stringify(source);
      const same = (known.get(source.id) ?? text) === text;
      known.set(source.id, text);
      const message = `Bank "${bank.id}" describes the source "${source.id}" otherwise than a bank before it.`;
      return same ? [] : [problem("plan/differing-source", message, "give the two sources different ids, or describe them alike", file)];
    }),
  );
}

function lacking(banks: readonly Bank[], { sections }: Blueprint, file: string): Diagnostic[] {
  const pools = poolsOf(banks.flatMap(({ items }) => items.map(drawable)), sections);
  return lacks(pools).flatMap((lack, i) => {
    if (lack === 0) return [];
    const { title, pick } = sections[i]!;
    const name = sections.length === 1 && title === null ? "The paper" : `Section ${i + 1}${title === null ? "" : ` "${title}"`}`;
    const fitting = pools.items[i]!.length;
    const shared = fitting >= (pick === "all" ? 1 : pick) ? ", but other sections need them" : "";
    const message = `${name} asks for ${pick === "all" ? "all items that fit" : items(pick)}; the bank has ${fitting} that ${fitting === 1 ? "fits" : "fit"}${shared}: ${lack} too few.`;
    return [problem("plan/too-few-items", message, "pick fewer, widen where, or add items", file)];
  });
}

const items = (count: number): string => (count === 1 ? "1 item" : `${count} items`);

const problem = (code: string, message: string, hint: string, file: string): Diagnostic => ({
  severity: "error",
  code,
  message,
  hint,
  place: { file, line: 1, column: 1 },
});
