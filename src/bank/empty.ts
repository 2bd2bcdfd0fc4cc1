import type { SourceText } from "../reading/source.js";

/** Whether a file is the skeleton of a bank, which nobody has written a question into yet. */
export function isEmptyBank({ value, itemLines }: SourceText): boolean {
  const { bank, items } = (value ?? {}) as { readonly bank?: unknown; readonly items?: unknown };
  return itemLines === null && bank !== undefined && (items === null || (Array.isArray(items) && items.length === 0));
}
