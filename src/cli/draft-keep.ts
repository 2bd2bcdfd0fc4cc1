import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { readSource } from "../io/read.js";
import { replaceFile } from "../io/replace-file.js";
import { rewrite } from "../io/rewrite.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Candidate, Draft, Drafted } from "../model/draft.js";
import { type DraftFile, readDraft } from "../review/read-draft.js";
import { type Redrafted, redrafted } from "../review/redraft.js";
import { savedDraft } from "../review/save-draft.js";
import { draftText } from "../review/write-draft.js";
import { parseText } from "./arguments.js";
import { type DraftArguments, type Facts, fileName } from "./draft-options.js";
import { draftSummary, type Other } from "./draft-summary.js";
import { printable, printableJson } from "./printable.js";
import { refused } from "./refused.js";
import { EXIT, type World } from "./world.js";

/** Writes the draft, or adds what is new to the one that is there. */
export async function keep(
  drafted: Drafted,
  method: "rules" | "assistant" | "model",
  facts: Facts,
  args: DraftArguments,
  world: World,
): Promise<number> {
  const out = parseText("out", args.out) ?? join(dirname(args.file), `${fileName(args.file)}.draft.yaml`);
  const about = { ...drafted.draft.source, file: fileSeenFrom(out, args.file) };
  const fresh = { ...drafted.draft, source: about };
  if (!existsSync(out)) {
    await replaceFile(out, draftText(fresh), (now) => now === null);
    return done(drafted, fresh, out, null, args, world);
  }
  const source = readSource(out);
  const before = source.ok ? readDraft(source.value) : source;
  if (!before.ok) return refused([...before.diagnostics, notWritten(out)], args, world);
  if (before.value.draft.source.text.sha256 !== fresh.source.text.sha256)
    return refused([otherArticle(out, before.value)], args, world);
  const { draft: after, added, gone, mended, kept } = redrafted(before.value.draft, fresh, facts);
  const saved = savedDraft(before.value, after);
  if (saved.text !== before.value.text.text) await rewrite(before.value.text, saved.text);
  // What others proposed is no matter of these.
  const own = new Set(
    after.candidates.flatMap(({ id, origin }) => (origin.method.split("/")[0] === method ? [id] : [])),
  );
  listReplaced({ mended, kept }, world);
  const other = { added, gone: gone.filter((id) => own.has(id)), mended: mended.map(idOf), kept: kept.map(idOf) };
  return done(drafted, after, out, other, args, world);
}

const idOf = ({ id }: Candidate): string => id;

/** By their own words, what an answer took the place of, and what it didn't. */
function listReplaced({ mended, kept }: Pick<Redrafted, "mended" | "kept">, world: World): void {
  const list = (title: string, some: readonly Candidate[]): string =>
    some.length === 0
      ? ""
      : `${title}:\n${some.map(({ id, item }) => `  ${printable(`${id}  ${String(item["stem"])}`)}\n`).join("")}`;
  world.stderr.write(list("Replaced by what the new answer makes of them", mended));
  world.stderr.write(list("Kept as they are: yours, or better than what came", kept));
}

const notWritten = (out: string): Diagnostic => ({
  severity: "error",
  code: "draft/not-written",
  message: `${out} stands there already, and a new draft would have to keep what is in it. Nothing was written.`,
  hint: "name another file: --out FILE",
});

const otherArticle = (file: string, { draft: { source } }: DraftFile): Diagnostic => ({
  severity: "error",
  code: "draft/other-article",
  message: `This draft is of another text${source.title === null ? "" : ` (${JSON.stringify(source.title)})`}: the article was changed, or it is another one.`,
  hint: "name another file: --out FILE",
  place: { file, line: 1, column: 1 },
});

function done(
  { uncovered, shortages, rejected }: Drafted,
  draft: Draft,
  file: string,
  other: Other | null,
  args: DraftArguments,
  world: World,
): number {
  world.stderr.write(draftSummary({ uncovered, shortages, rejected, draft }, file, args.file, other, world.command));
  if (args.json) {
    const result = { ok: true, file, uncovered, shortages, rejected: Object.fromEntries(rejected), ...other, draft };
    world.stdout.write(`${printableJson(result)}\n`);
  }
  return EXIT.fine;
}

const fileSeenFrom = (out: string, file: string): string =>
  relative(dirname(out), file).replaceAll("\\", "/") || basename(file);
