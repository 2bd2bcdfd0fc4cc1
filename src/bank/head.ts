import { exampleAt } from "../reading/examples.js";
import { error, type Finding } from "../reading/finding.js";
import { didYouMean, listed } from "../reading/suggest.js";
import type { WrittenBank } from "./written.js";

/** A head as items are held against it: a bank without sources has none. */
export type Head = Omit<WrittenBank, "items" | "sources"> & Required<Pick<WrittenBank, "sources">>;

/** In the place of what a broken head lacks: a language that no rule is for, and nothing that a text could name. */
const NOTHING: Head = { bank: "bank", title: "", language: "und", sources: {} };

/** The fields of a head that have no mistake: the items below can be looked at all the same. */
export function soundHead(written: unknown, found: readonly Finding[]): Head {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return NOTHING;
  const broken = new Set(found.map(({ path }) => path[0]));
  return { ...NOTHING, ...Object.fromEntries(Object.entries(written).filter(([field]) => !broken.has(field))) };
}

/** Whether a bank says nothing of sources, rather than something that can't be read. */
export const lacksSources = (written: unknown): boolean =>
  typeof written === "object" && written !== null && !Array.isArray(written) && !Object.hasOwn(written, "sources");

/** What the schema can't say of a head. */
export function headFindings({ defaults = {}, sources }: Head): Finding[] {
  const { source } = defaults;
  const known = Object.keys(sources);
  if (source === undefined || known.length === 0 || known.includes(source)) return [];
  const message = `The default source is ${JSON.stringify(source)}; this bank has ${listed(known)}.`;
  return [error("bank/unknown-source", ["defaults", "source"], message, didYouMean(source, known))];
}

/** The sources that a bank lacks although its defaults name one. */
export const missingForDefaults = ({ defaults = {} }: Head): Finding[] =>
  defaults.source === undefined
    ? []
    : [missingSources(`its defaults name the source ${JSON.stringify(defaults.source)}`, defaults.source)];

/** The sources that a bank lacks although an item names a place in one; null where it names none. */
export function missingForItem(item: unknown, name: string): Finding | null {
  const [first] = placesIn(item);
  if (first === undefined) return null;
  const { paragraph, source } = first as { readonly paragraph?: unknown; readonly source?: unknown };
  const place = typeof paragraph === "number" ? `paragraph ${paragraph}` : "a place";
  return missingSources(`${name} names ${place} of one`, typeof source === "string" ? source : null);
}

/** A source is told in several fields; who names it in one is shown all of them. */
export const withSources = (found: Finding): Finding =>
  found.path[0] === "source" ? { ...found, hint: `write: ${exampleAt(["sources"])}`, fix: undefined } : found;

function missingSources(why: string, id: string | null): Finding {
  const hint = `add: ${exampleAt(["sources"])!.replace("pier", id ?? "pier")}; questions without a source name no paragraph`;
  return error("bank/missing-field", [], `The file has no field "sources", and ${why}.`, hint);
}

/** All that an item says of where its key is found, or those of its statements. */
function placesIn(item: unknown): readonly unknown[] {
  if (typeof item !== "object" || item === null) return [];
  const { paragraph, evidence, statement, statements, reasons } = item as Readonly<Record<string, unknown>>;
  return [
    ...(paragraph === undefined ? [] : [{ paragraph }]),
    ...(Array.isArray(evidence) ? evidence : []),
    ...[statement, statements, reasons].flat().flatMap(placesIn),
  ].filter((one) => typeof one === "object" && one !== null);
}
