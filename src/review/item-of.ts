import { type AsItem, checkedItem } from "../bank/one-item.js";
import type { Candidate, DraftFields, DraftSource } from "../model/draft.js";

/** In the place of what nobody knows yet of a source, so that all else can be looked at. */
export const UNKNOWN = { title: "-", publisher: "-", published: "1000-01-01", licence: "unknown" };

/** Holds a candidate against the rules of a bank. */
export function itemOf(
  { id, item }: Pick<Candidate, "id"> & { readonly item: DraftFields },
  { language, source }: { readonly language: string; readonly source: DraftSource },
): AsItem {
  const { title, publisher, published, licence, text } = source;
  const known = Object.fromEntries(
    Object.entries({ title, publisher, published, licence }).filter(([, value]) => value !== null),
  );
  const sources = { [source.id]: { ...UNKNOWN, ...known, text } };
  return checkedItem({ bank: "draft", title: "-", language, sources }, { id, ...item });
}
