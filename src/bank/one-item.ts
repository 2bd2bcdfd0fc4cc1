import type { Item } from "../model/bank.js";
import type { Finding } from "../reading/finding.js";
import { bankChecker } from "./checker.js";

/** An item as a bank has it, or what is wrong with it; paths begin at the item. */
export type AsItem =
  | { readonly ok: true; readonly item: Item }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Holds one item, as it is written, against the rules of a bank.
 *
 * @param head what stands around the items
 */
export function checkedItem(
  head: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): AsItem {
  const check = bankChecker({ hasAliases: true });
  check.head({ ...head, items: [] });
  const read = check.item(fields);
  const findings = check
    .end()
    .findings.filter(({ path }) => path[0] === "items" && path.length > 1)
    .map((one) => ({ ...one, path: one.path.slice(2) }));
  return read !== null && findings.every(({ severity }) => severity !== "error")
    ? { ok: true, item: read }
    : { ok: false, findings };
}
