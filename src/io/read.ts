import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { foreignFile } from "../typing/foreign.js";
import { parseCopied } from "../bank/copied/parse.js";
import type { ReadSource } from "../reading/source.js";
import { closest } from "../reading/suggest.js";
import { MAX_TEXT_BYTES, tooLarge } from "../reading/too-large.js";
import { bytesAsText, textIn } from "../text/charset.js";
import type { Checked } from "../model/diagnostic.js";
import { isMissing, whyUnreadable } from "./why-unreadable.js";

/** Whether somebody named a page of the web, and no file. */
export const isOfWeb = (file: string): boolean => /^https?:/i.test(file);
const FROM_WEB = "nothing is fetched from the web: save the page in your browser, and name that file";

/** Reads a text file that a person named. Not asynchronously: nothing else is to be done meanwhile, and it starts sooner. */
export function readText(file: string): Checked<string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textIn("utf-8", bytes.value);
  if (text !== null) return { ok: true, value: text, warnings: [] };
  const form = foreignFile(bytesAsText(bytes.value.subarray(0, 4096)));
  return unreadable(file, form?.message ?? "It is not UTF-8 text.", form?.hint ?? "save it as UTF-8 in your editor");
}

/** The bytes of a file that a person named, if it is one of a person's size. */
export function readBytes(file: string): Checked<Uint8Array> {
  try {
    const found = statSync(file);
    const { size } = found;
    if (!found.isFile()) return unreadable(file, "It is a folder or a device, not a file.", "name the file in it");
    if (size > MAX_TEXT_BYTES) {
      const { message, hint } = tooLarge(size);
      return unreadable(file, message, hint);
    }
    return { ok: true, value: readFileSync(file), warnings: [] };
  } catch (cause) {
    const why = whyUnreadable(cause) ?? (cause as Error).message;
    return unreadable(file, why, isMissing(cause) ? aboutMissing(file) : undefined);
  }
}

/** Where a file may be that was named otherwise. */
function aboutMissing(file: string): string | undefined {
  if (isOfWeb(file)) return FROM_WEB;
  const whole = ENDINGS.map((ending) => `${file}${ending}`).find((one) => existsSync(one));
  if (whole !== undefined) return `did you mean ${JSON.stringify(whole)}?`;
  const near = nearName(file);
  if (near !== undefined) return `did you mean ${JSON.stringify(near)}?`;
  return /\.\w+$/.test(file) ? undefined : "a file is named with its ending, such as questions.yaml";
}

/** A file of nearly that name beside where it should be, or of that very name in the folder above. */
function nearName(file: string): string | undefined {
  const folder = dirname(file);
  const above = join(folder, "..", basename(file));
  const ending = extname(file);
  // Of a short name with an ending, most letters are the ending's.
  const twin = namesIn(folder).find(
    (name) => name !== basename(file) && basename(name, extname(name)) === basename(file, ending),
  );
  if (twin !== undefined && ENDINGS.includes(extname(twin))) return join(folder, twin);
  const alike = namesIn(folder).flatMap((name) => (extname(name) === ending ? [basename(name, ending)] : []));
  const name = closest(basename(file, ending), alike);
  return name !== undefined ? join(folder, `${name}${ending}`) : existsSync(above) ? above : undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    // Of two that are as near, the same one on every disk.
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

const ENDINGS = [".yaml", ".yml", ".json", ".jsonl", ".txt", ".html", ".csv"];

const unreadable = (file: string, message: string, hint?: string): Checked<never> => ({
  ok: false,
  diagnostics: [
    {
      severity: "error",
      code: "io/unreadable",
      message,
      ...(hint !== undefined && { hint }),
      place: { file, line: 1, column: 1 },
    },
  ],
});

/** Reads and parses a file that a person wrote. */
export function readSource(file: string): ReadSource {
  const text = readText(file);
  return text.ok ? parseCopied(file, text.value) : text;
}
