import { error, type Finding } from "../reading/finding.js";
import { didYouMean, listed } from "../reading/suggest.js";
import type { WrittenBank } from "./written.js";

type Head = Omit<WrittenBank, "items">;

/** In the place of what a broken head lacks: a language that no rule is for, and nothing that a text could name. */
const NOTHING: Head = { bank: "bank", title: "", language: "und", sources: {} };

/** The fields of a head that have no mistake: the items below can be looked at all the same. */
export function soundHead(written: unknown, found: readonly Finding[]): Head {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return NOTHING;
  const broken = new Set(found.map(({ path }) => path[0]));
  return { ...NOTHING, ...Object.fromEntries(Object.entries(written).filter(([field]) => !broken.has(field))) };
}

/** What the schema can't say of a head. */
export function headFindings({ defaults = {}, sources }: Head): Finding[] {
  const { source } = defaults;
  const known = Object.keys(sources);
  if (source === undefined || known.length === 0 || known.includes(source)) return [];
  const message = `The default source is ${JSON.stringify(source)}; this bank has ${listed(known)}.`;
  return [error("bank/unknown-source", ["defaults", "source"], message, didYouMean(source, known))];
}
