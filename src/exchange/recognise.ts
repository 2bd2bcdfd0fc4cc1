import type { Checked } from "../model/diagnostic.js";
import type { Imported, Incoming } from "../model/exchange.js";
import { didYouMean } from "../reading/suggest.js";
import { foreignKind, otherKind, unreadKind } from "./foreign-kinds.js";
import { type Prepared, fromData, otherClothes, withoutTraces } from "./copied/prepared.js";
import type { Reader } from "./reader.js";

/** Who reads a file, or why nobody does. */
export type Recognised = Known | { readonly ok: false; readonly message: string; readonly hint: string };

interface Known {
  readonly ok: true;
  readonly reader: Reader;
  /** What the content looks like instead; null where it is what somebody says it is. */
  readonly looksLike: Reader | null;
  /** The file as it is to be read: without what copying left around it. */
  readonly file: Incoming;
  /** What was left out for that. */
  readonly lost: readonly string[];
}

/** What the reader of a recognised file reads in it, with what was left out around it. */
export async function readRecognised({ reader, file, lost }: Known): Promise<Checked<Imported>> {
  const read = await reader.read(file);
  return read.ok ? { ...read, value: { ...read.value, lost: [...lost, ...read.value.lost] } } : read;
}

/**
 * Tells what a file is: by its content alone, never by its name. The readers are asked in their order, which is from what
 * is told most surely to what may be anything.
 *
 * @param from the reader that somebody names; it is believed, unless the content can hold no questions at all
 */
export function recognise(given: Incoming, readers: readonly Reader[], from: Reader | null): Recognised {
  const foreign = foreignKind(given);
  if (foreign !== null) return refused(given, foreign.what, foreign.hint, from);
  const as = (reader: Reader, looksLike: Reader | null, { file, lost }: Prepared): Recognised => ({
    ok: true,
    reader,
    looksLike,
    file,
    lost,
  });
  const bare = withoutTraces(given);
  if (from?.recognises(bare.file) === true) return as(from, null, bare);
  const data = fromData(bare.file);
  const sheet = data === null ? null : readers.find((one) => one.recognises(data.file));
  const looksLike = readers.find((one) => one.recognises(bare.file)) ?? null;
  // Lists are told by so little that data may look like one.
  const isSurer = sheet != null && (looksLike === null || looksLike === readers.at(-1));
  if (isSurer && from === null) return as(sheet, null, { file: data!.file, lost: [...bare.lost, ...data!.lost] });
  const other = otherKind(given);
  if (other !== null) return refused(given, other.what, other.hint, from);
  if (from !== null && (looksLike !== null || given.text !== null)) return as(from, looksLike, bare);
  if (looksLike !== null) return as(looksLike, null, bare);
  for (const one of otherClothes(bare.file)) {
    const reader = readers.find((known) => known.recognises(one.file));
    if (reader !== undefined) return as(reader, null, { ...one, lost: [...bare.lost, ...one.lost] });
  }
  const unread = unreadKind(given);
  if (unread !== null) return refused(given, unread.what, unread.hint, from);
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
