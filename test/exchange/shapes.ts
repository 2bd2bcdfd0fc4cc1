import { checkedItem } from "../../src/bank/one-item.js";
import type { Item } from "../../src/model/bank.js";

/** An item of a bank without sources, as its fields say it. */
export function itemOf(fields: Readonly<Record<string, unknown>>): Item {
  const checked = checkedItem({ bank: "b", title: "T", language: "en" }, { id: "one", ...fields });
  if (!checked.ok) throw new Error(checked.findings[0]!.message);
  return checked.item;
}
