import type { SourceText } from "../reading/source.js";
import { withField } from "./add-field.js";
import { freeId } from "./free-id.js";

/** A bank with a source among its own. */
export interface WithSource {
  readonly text: SourceText;
  /** The id that it has there. */
  readonly source: string;
  /** Whether an item has to name it, since there are others. */
  readonly hasMany: boolean;
}

/**
 * A bank with one source more, unless it has it.
 *
 * @param isSame whether a source of the bank is this one
 * @throws Uneditable where the file can't be changed in place
 */
export function withSource(
  into: SourceText,
  id: string,
  value: Readonly<Record<string, unknown>>,
  isSame: (source: Readonly<Record<string, unknown>>, id: string) => boolean,
): WithSource {
  const { sources = {}, defaults = {} } = into.value as {
    readonly sources?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
    readonly defaults?: Readonly<Record<string, unknown>>;
  };
  const names = Object.keys(sources);
  const known = names.find((name) => isSame(sources[name] ?? {}, name));
  if (known !== undefined) {
    const isDefault = names.length === 1 || defaults["source"] === known;
    return { text: into, source: known, hasMany: !isDefault };
  }
  const source = freeId(id, new Set(names));
  const withIt =
    names.length === 0
      ? withField(into, [], "sources", { [source]: value }, "language")
      : withField(into, ["sources"], source, value);
  // What leaves its source to the bank would be of none, now that there are two.
  const needsDefault = names.length === 1 && defaults["source"] === undefined;
  const settled = !needsDefault
    ? withIt
    : Object.keys(defaults).length === 0
      ? withField(withIt, [], "defaults", { source: names[0] }, "sources")
      : withField(withIt, ["defaults"], "source", names[0]);
  return { text: settled, source, hasMany: names.length > 0 };
}
