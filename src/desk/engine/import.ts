import { toBase64 } from "#platform";
import { isOfAnki } from "../../anki/recognise.js";
import type { ImportOptions } from "../../exchange/into-bank.js";
import { intoBank, newBank } from "../../exchange/into-bank.js";
import { foreignKind } from "../../exchange/foreign-kinds.js";
import { opened } from "../../exchange/incoming.js";
import { readers } from "../../exchange/index.js";
import { placeOf } from "../../exchange/item-lines.js";
import { readRecognised, recognise } from "../../exchange/recognise.js";
import { slug } from "../../typing/meant-value.js";
import type { Checked, Diagnostic } from "../../model/diagnostic.js";
import type { Imported } from "../../model/exchange.js";
import { parseSource } from "../../reading/source.js";
import type { Work } from "../state/work.js";
import { bytesIn } from "./picture.js";

/** What came of a file with questions of another tool. */
export interface TakenQuestions {
  readonly bank: string;
  /** With those that came. */
  readonly pictures: Work["pictures"];
  readonly title: string;
  readonly added: number;
  /** Questions that the bank has already. */
  readonly known: number;
  /** What was lost or left out, each in words with its place. */
  readonly notes: readonly string[];
}

/** Whether a file is for the program that reads those of Anki. */
export function isForAnki(name: string, bytes: Uint8Array): boolean {
  const open = opened(name, bytes, null);
  return open.ok && foreignKind(open.file) === null && isOfAnki(open.file);
}

/** What questions join. */
type Joined = Pick<Work, "bank" | "file" | "pictures" | "title">;

/** Null for a file that holds no questions as far as anybody can tell; it may be an article. */
export async function takeQuestions(
  work: Joined,
  name: string,
  bytes: Uint8Array,
): Promise<Checked<TakenQuestions> | null> {
  const open = opened(name, bytes, null);
  if (!open.ok) return null;
  const found = recognise(open.file, readers, null);
  if (!found.ok) return open.file.text === null ? refused(found.message) : null;
  const { name: format } = found.reader;
  const read = await readRecognised(found);
  const taken = takeRead(work, name, format, read);
  return read.ok && format === WORD && (!taken.ok || taken.value.added + taken.value.known === 0) ? null : taken;
}

/** Files of a word processor hold questions or an article, and only a look at all of it tells. */
const WORD = "docx";

/** The same with what a program of its own has read of a file. */
export function takeRead(
  { bank, file, pictures, title }: Joined,
  name: string,
  format: string,
  read: Checked<Imported>,
): Checked<TakenQuestions> {
  if (!read.ok) return read;
  const source = bank === "" ? null : parseSource(file, bank);
  if (source !== null && !source.ok) return source;
  const imported = read.value;
  const files = [{ file: name, format, imported }];
  const called = title || imported.title || name.replace(/\.\w+$/, "");
  const about = { id: slug(called) || "questions", title: called, language: imported.language };
  const done =
    source === null ? newBank(files, about, optionsFor(pictures)) : intoBank(files, source.value, optionsFor(pictures));
  if (!done.ok) return done;
  const [sorted] = done.value.files;
  const { candidates, known, left, lost } = sorted!;
  if (candidates.length + known.length + left.length === 0) return refused("There is no question in it.");
  return {
    ok: true,
    value: {
      bank: candidates.length === 0 ? bank : done.value.text,
      pictures: {
        ...pictures,
        ...Object.fromEntries([...done.value.pictures].map(([at, one]) => [at, toBase64(one)])),
      },
      title: called,
      added: candidates.length,
      known: known.length,
      notes: [
        ...lost,
        ...candidates.flatMap((one) => one.lost.map((what) => `${placeOf(one.where)}: ${what}`)),
        ...left.map(({ where, what, why }) => `${placeOf(where)}, ${JSON.stringify(what)}: ${why}`),
      ],
    },
    warnings: read.warnings,
  };
}

const optionsFor = (pictures: Work["pictures"]): ImportOptions => ({
  source: null,
  asOf: null,
  credit: null,
  pictureLicence: null,
  bytesAt: bytesIn(pictures),
});

const refused = (message: string): Checked<never> => {
  const why: Diagnostic = { severity: "error", code: "import/unreadable", message };
  return { ok: false, diagnostics: [why] };
};
