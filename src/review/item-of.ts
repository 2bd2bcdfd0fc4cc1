import { bankChecker } from "../bank/checker.js";
import type { Item } from "../model/bank.js";
import type { Candidate, DraftFields, DraftSource } from "../model/draft.js";
import type { Finding } from "../reading/finding.js";

/** In the place of what nobody knows yet of a source, so that all else can be looked at. */
export const UNKNOWN = { title: "-", publisher: "-", published: "1000-01-01", licence: "unknown" };

/** A candidate as a bank would have it, or what is wrong with it; paths begin at the item. */
export type AsItem =
  | { readonly ok: true; readonly item: Item }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Holds a candidate against the rules of a bank. */
export function itemOf(
  { id, item }: Pick<Candidate, "id"> & { readonly item: DraftFields },
  { language, source }: { readonly language: string; readonly source: DraftSource },
): AsItem {
  const { title, publisher, published, licence, text } = source;
  const known = Object.fromEntries(
    Object.entries({ title, publisher, published, licence }).filter(([, value]) => value !== null),
  );
  const check = bankChecker({ hasAliases: true });
  const sources = { [source.id]: { ...UNKNOWN, ...known, text } };
  check.head({ bank: "draft", title: "-", language, sources, items: [] });
  const read = check.item({ id, ...item });
  const findings = check
    .end()
    .findings.filter(({ path }) => path[0] === "items")
    .map((one) => ({ ...one, path: one.path.slice(2) }));
  return read !== null && findings.every(({ severity }) => severity !== "error")
    ? { ok: true, item: read }
    : { ok: false, findings };
}
