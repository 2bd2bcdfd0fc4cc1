import type { Bank, IsoDate, Item } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Finding } from "../reading/finding.js";

/** Whether an item's day of review is past. Without a day to judge by nothing is. */
export const isExpired = ({ reviewBy }: Item, today: IsoDate | null): boolean =>
  reviewBy !== null && today !== null && reviewBy < today;

/**
 * Items of a bank that nobody should trust on a day: those past their review, and facts that are not yet true.
 * Superseded and retired items are history and may be old.
 *
 * @param concerns which items count
 */
export function staleItems(
  { items }: Bank,
  today: IsoDate,
  severity: Diagnostic["severity"],
  concerns: (item: Item) => boolean = () => true,
): Finding[] {
  return items.flatMap((item, i): Finding[] => {
    if (item.supersededBy !== null || item.retired || !concerns(item)) return [];
    const name = `Item ${JSON.stringify(item.id)}`;
    if (isExpired(item, today)) {
      return [
        {
          severity,
          code: "fresh/expired",
          path: ["items", i, "reviewBy"],
          message: `${name} was to be checked again by ${item.reviewBy}; the day is ${today}.`,
          hint: "if the key still holds, give it a later asOf and reviewBy; if not, add a new item and name it in supersededBy",
        },
      ];
    }
    if (item.asOf === null || item.asOf <= today) return [];
    const message = `${name} is true as of ${item.asOf}; the day is ${today}.`;
    return [{ severity, code: "fresh/from-the-future", path: ["items", i, "asOf"], message, hint: "check both dates" }];
  });
}
