import type { Incoming } from "../model/exchange.js";
import { didYouMean } from "../reading/suggest.js";
import { foreignKind, otherKind, unreadKind } from "./foreign-kinds.js";
import type { Reader } from "./reader.js";

/** Who reads a file, or why nobody does. */
export type Recognised =
  | {
      readonly ok: true;
      readonly reader: Reader;
      /** What the content looks like instead; null where it is what somebody says it is. */
      readonly looksLike: Reader | null;
    }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/**
 * Tells what a file is: by its content alone, never by its name. The readers are asked in their order, which is from what
 * is told most surely to what may be anything.
 *
 * @param from the reader that somebody names; it is believed, unless the content can hold no questions at all
 */
export function recognise(file: Incoming, readers: readonly Reader[], from: Reader | null): Recognised {
  const foreign = foreignKind(file);
  if (foreign !== null) return refused(file, foreign.what, foreign.hint, from);
  if (from?.recognises(file) === true) return { ok: true, reader: from, looksLike: null };
  const other = otherKind(file);
  if (other !== null) return refused(file, other.what, other.hint, from);
  const looksLike = readers.find((one) => one.recognises(file)) ?? null;
  if (from !== null && (looksLike !== null || file.text !== null)) return { ok: true, reader: from, looksLike };
  if (looksLike !== null) return { ok: true, reader: looksLike, looksLike: null };
  const unread = unreadKind(file);
  if (unread !== null) return refused(file, unread.what, unread.hint, from);
  return {
    ok: false,
    message: "Nothing in it tells what it is.",
    hint: `if it holds questions, say in which form, --from NAME: ${readers.map(({ name }) => name).join(", ")}`,
  };
}

function refused({ name }: Incoming, what: string, hint: string, from: Reader | null): Recognised {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0];
  const isPromised = ending !== undefined && PROMISING.has(ending.toLowerCase());
  const begin =
    from !== null
      ? `--from says ${JSON.stringify(from.name)}, but it is`
      : isPromised
        ? `It is named ${ending}, but it is`
        : "It is";
  return { ok: false, message: `${begin} ${what}.`, hint };
}

/** Names by which people expect questions. */
const PROMISING = new Set([
  ".apkg",
  ".colpkg",
  ".gift",
  ".xml",
  ".zip",
  ".imscc",
  ".csv",
  ".tsv",
  ".xlsx",
  ".docx",
  ".rmd",
  ".json",
]);

/** The reader of a name, or what to do about one that nobody has. */
export function readerOf(name: string, readers: readonly Reader[]): Reader | string {
  const names = readers.map((one) => one.name);
  return readers.find((one) => one.name === name) ?? didYouMean(name, names) ?? `choose from ${names.join(", ")}`;
}
