import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { charsetOf } from "../text/charset.js";
import { isDay } from "../text/days.js";
import { isLanguageTag } from "../bank/language-tag.js";
import { isId } from "../bank/stem-id.js";
import type { ImportSource } from "../exchange/into-bank.js";
import { parseText } from "./arguments.js";
import { type Facts, fileName, parseFacts } from "./draft-options.js";
import { UsageError } from "./world.js";

/** As yargs hands them over. */
export interface ImportArguments {
  readonly files: readonly string[];
  readonly from: unknown;
  readonly out: unknown;
  readonly into: unknown;
  readonly source: unknown;
  readonly title: unknown;
  readonly publisher: unknown;
  readonly published: unknown;
  readonly licence: unknown;
  readonly url: unknown;
  readonly asOf: unknown;
  readonly language: unknown;
  readonly credit: unknown;
  readonly pictureLicence: unknown;
  readonly charset: unknown;
  readonly json: boolean;
}

/** What the command line asks for. */
export interface ImportRequest {
  readonly files: readonly string[];
  /** The bank that the questions go into, and whether it is there. */
  readonly bank: string;
  readonly isThere: boolean;
  readonly facts: Facts;
  /** An id of a source, as the command line names it. */
  readonly source: string | null;
  readonly asOf: string | null;
  readonly language: string | null;
  readonly credit: string | null;
  readonly pictureLicence: string | null;
  readonly charset: string | null;
}

export function parseImport(args: ImportArguments): ImportRequest {
  const [first = ""] = args.files;
  const out = parseText("out", args.out);
  const into = parseText("into", args.into);
  if (out !== undefined && into !== undefined)
    throw new UsageError("--out makes a new bank and --into takes one that is there: give one of them");
  const bank = into ?? out ?? join(dirname(first), `${fileName(first)}.yaml`);
  const isThere = existsSync(bank);
  if (into === undefined && isThere)
    throw new UsageError(`${bank} exists; --into ${bank} adds to it, --out FILE names a new one`);
  if (!isThere && !/\.(?:ya?ml|json)$/.test(bank))
    throw new UsageError(`${bank} can't be a new bank; name a file that ends in .yaml or .json`);
  const asOf = parseText("as-of", args.asOf) ?? null;
  if (asOf !== null && !isDay(asOf))
    throw new UsageError(`--as-of is ${JSON.stringify(asOf)}; give a day, such as 2026-05-04`);
  const language = parseText("language", args.language) ?? null;
  if (language !== null && !isLanguageTag(language))
    throw new UsageError(`--language is ${JSON.stringify(language)}; give a tag, such as en, de or pt-BR`);
  const charset = parseText("charset", args.charset) ?? null;
  if (charset !== null && charsetOf(charset) === null)
    throw new UsageError(`--charset is ${JSON.stringify(charset)}, which nobody knows; try windows-1252`);
  const source = parseText("source", args.source) ?? null;
  if (source !== null && !isId(source))
    throw new UsageError(`--source is ${JSON.stringify(source)}; give an id, such as harbour-news`);
  const facts = parseFacts(args);
  return {
    files: args.files,
    bank,
    isThere,
    facts,
    source,
    asOf,
    language,
    credit: parseText("credit", args.credit) ?? null,
    pictureLicence: parseText("picture-licence", args.pictureLicence) ?? null,
    charset,
  };
}

/**
 * The source that the command line tells of.
 *
 * @param there ids of the bank's sources
 */
export function importSource(
  { facts, source }: ImportRequest,
  title: string,
  id: string,
  there: readonly string[],
): ImportSource | null {
  const { publisher, published, licence, url } = facts;
  const said = { publisher, published, licence };
  const isSaid = [publisher, published, licence, url].some((one) => one !== undefined);
  if (!isSaid) {
    if (source === null) return null;
    if (there.includes(source)) return { id: source, fields: null };
    throw new UsageError(
      there.length > 0
        ? `the bank has no source ${JSON.stringify(source)}; it has ${there.join(", ")}`
        : `a new source ${JSON.stringify(source)} needs more: --publisher, --published and --licence`,
    );
  }
  if (source !== null && there.includes(source))
    throw new UsageError(`the bank has a source ${JSON.stringify(source)}; leave its facts out, or name another`);
  const missing = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [`--${name}`] : []));
  if (missing.length > 0)
    throw new UsageError(
      `a source needs a publisher, the day it was published and a licence: add ${missing.join(", ")}`,
    );
  return { id: source ?? id, fields: { title: facts.title ?? title, ...said, ...(url !== undefined && { url }) } };
}
