import { basename } from "node:path";
import type { ReadFile } from "../exchange/read-file.js";
import { type ImportOptions, type IntoBank, intoBank, newBank } from "../exchange/into-bank.js";
import { opened } from "../exchange/incoming.js";
import { readers } from "../exchange/index.js";
import type { Reader } from "../exchange/reader.js";
import { readerOf, readRecognised, recognise } from "../exchange/recognise.js";
import { ankiReader } from "../anki/reader.js";
import { readImportFile } from "../io/import-file.js";
import { pauseUntil } from "../io/pause.js";
import { bytesBeside, withPicturesBeside } from "../io/pictures-beside.js";
import { readSource } from "../io/read.js";
import { replaceFile } from "../io/replace-file.js";
import { rewrite } from "../io/rewrite.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { SourceText } from "../reading/source.js";
import { isDay } from "../text/days.js";
import { loadMarkdown } from "../text/inline.js";
import { fileName } from "./draft-options.js";
import { parseText } from "./arguments.js";
import { inFormOf } from "./in-form.js";
import { type ImportArguments, type ImportRequest, importSource, parseImport } from "./import-options.js";
import { importSummary, isNothing } from "./import-summary.js";
import { printableJson } from "./printable.js";
import { report } from "./report.js";
import { refuseSplitNames } from "./whole-names.js";
import { refused } from "./refused.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Takes questions of other tools into a bank. */
export async function importQuestions(args: ImportArguments, world: World): Promise<number> {
  const request = parseImport(args);
  refuseSplitNames(request.files);
  const all = [ankiReader(pauseUntil(world.signal)), ...readers];
  const from = readerNamed(parseText("from", args.from), all);
  await loadMarkdown();
  const read: ReadFile[] = [];
  const wrong: Diagnostic[] = [];
  const remarks: Diagnostic[] = [];
  for (const file of request.files) {
    const one = await questionsIn(file, all, from, request, world);
    if (one.ok) {
      read.push(one.value);
      remarks.push(...one.warnings);
    } else wrong.push(...one.diagnostics);
  }
  if (wrong.length > 0) return refused([...remarks, ...wrong], args, world);
  report(remarks, world);
  const bank = request.isThere ? readSource(request.bank) : null;
  if (bank !== null && !bank.ok) return refused(bank.diagnostics, args, world);
  const taken = taking(read, bank?.value ?? null, request);
  if (!taken.ok) return refused(taken.diagnostics, args, world);
  world.signal.throwIfAborted();
  const result = taken.value;
  const isChanged = bank === null ? !isNothing(result) : result.text !== bank.value.text;
  if (isChanged)
    await withPicturesBeside(request.bank, result.pictures, () =>
      bank === null
        ? replaceFile(request.bank, inFormOf(request.bank, result.text), (now) => now === null)
        : rewrite(bank.value, result.text),
    );
  world.stderr.write(importSummary(result, request, isChanged, world.command));
  if (args.json) world.stdout.write(`${printableJson(asJson(result, request))}\n`);
  const hasAny = result.files.some(({ candidates, known }) => candidates.length + known.length > 0);
  return hasAny ? EXIT.fine : EXIT.inputHasErrors;
}

function readerNamed(name: string | undefined, all: readonly Reader[]): Reader | null {
  if (name === undefined) return null;
  const found = readerOf(name, all);
  if (typeof found !== "string") return found;
  throw new UsageError(`there is no form of questions ${JSON.stringify(name)}; ${found}`);
}

async function questionsIn(
  file: string,
  all: readonly Reader[],
  from: Reader | null,
  { charset }: ImportRequest,
  world: World,
): Promise<Checked<ReadFile>> {
  const bytes = await readImportFile(file, world.signal);
  if (!bytes.ok) return bytes;
  const open = opened(file, bytes.value, charset);
  if (!open.ok) return unreadable(file, open.message, open.hint, open.line);
  const known = recognise(open.file, all, from);
  if (!known.ok) return unreadable(file, known.message, known.hint);
  const { reader, looksLike } = known;
  const read = await readRecognised(known);
  world.signal.throwIfAborted();
  if (!read.ok) return read;
  return {
    ok: true,
    value: { file: basename(file), format: reader.name, imported: read.value },
    warnings: [...(looksLike === null ? [] : [contradicted(file, reader, looksLike)]), ...read.warnings],
  };
}

const contradicted = (file: string, from: Reader, looksLike: Reader): Diagnostic => ({
  severity: "warning",
  code: "import/looks-like-another",
  message: `It is read as ${from.name}, as --from says; it looks like ${looksLike.name}.`,
  hint: "leave --from out to have it told by its content",
  place: { file, line: 1, column: 1 },
});

const unreadable = (file: string, message: string, hint: string, line = 1): Checked<never> => ({
  ok: false,
  diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place: { file, line, column: 1 } }],
});

/** The questions in their bank, or in a new one. */
function taking(read: readonly ReadFile[], bank: SourceText | null, request: ImportRequest): Checked<IntoBank> {
  const { asOf, credit, pictureLicence, facts, language } = request;
  const id = fileName(request.bank);
  const title = facts.title ?? read.find(({ imported }) => imported.title !== null)?.imported.title ?? titleOf(request);
  const sources =
    (bank?.value as { readonly sources?: Readonly<Record<string, { published?: string }>> } | null)?.sources ?? {};
  const source = importSource(request, title, id, Object.keys(sources));
  const named = source?.fields === null ? (sources[source.id]?.published ?? null) : null;
  const options: ImportOptions = {
    source,
    asOf: asOf ?? (named !== null && isDay(named) ? named : null),
    credit,
    pictureLicence,
    bytesAt: bytesBeside(request.bank),
  };
  if (bank !== null) return intoBank(read, bank, options);
  const said = language ?? read.find(({ imported }) => imported.language !== null)?.imported.language ?? null;
  return newBank(read, { id, title, language: said }, options);
}

const titleOf = ({ files: [first = ""] }: ImportRequest): string =>
  basename(first).replace(/\.[A-Za-z0-9]{1,8}$/, "") || "Questions";

function asJson({ files, pictures }: IntoBank, { bank }: ImportRequest) {
  return {
    ok: true,
    bank,
    files: files.map(({ file, format, candidates, known, left, lost }) => ({
      file,
      format,
      added: candidates.map(({ id, where, lost, picture, besides }) => ({ id, where, lost, picture, besides })),
      known,
      left: left.map(({ where, what, why }) => ({ where, what, why })),
      lost,
    })),
    pictures: [...pictures.keys()],
  };
}
