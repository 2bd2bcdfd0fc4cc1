import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSource } from "../io/read.js";
import { replaceFile } from "../io/replace-file.js";
import { rewrite } from "../io/rewrite.js";
import { listFirst } from "../reading/suggest.js";
import { counted } from "../reading/counted.js";
import { type Accepted, accepted } from "../review/accept.js";
import { type DraftFile, readDraft } from "../review/read-draft.js";
import { savedDraft } from "../review/save-draft.js";
import { inFormOf } from "./in-form.js";
import type { DraftArguments, Facts } from "./draft-options.js";
import { printableJson } from "./printable.js";
import { refused } from "./refused.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";

type AcceptArguments = DraftArguments & { readonly accept: string; readonly into: string | undefined };

/** Takes questions of a draft into a bank; what the command line says of the article is written into the draft. */
export async function acceptFrom(args: AcceptArguments, facts: Facts, world: World): Promise<number> {
  const { file, accept, into } = args;
  if (into === undefined) throw new UsageError("--accept needs the bank to take the questions into: --into BANK");
  const source = readSource(file);
  const read = source.ok ? readDraft(source.value) : source;
  if (!read.ok) return refused(read.diagnostics, args, world);
  const draftFile = withFacts(read.value, facts);
  const ids = accept === "all" ? "all" : accept.split(",").map((id) => id.trim());
  const bank = existsSync(into) ? readSource(into) : null;
  if (bank !== null && !bank.ok) return refused(bank.diagnostics, args, world);
  const taken = accepted(draftFile, ids, bank?.value ?? null);
  if (!taken.ok) return refused(taken.diagnostics, args, world);
  world.signal.throwIfAborted();
  const { text, added } = taken.value;
  if (draftFile !== read.value) await rewrite(read.value.text, draftFile.text.text);
  if (added.length > 0) {
    if (bank === null) await replaceFile(into, inFormOf(into, text), (now) => now === null);
    else await rewrite(bank.value, text);
  }
  world.stderr.write(summary(draftFile, taken.value, args, world.command));
  if (args.json) {
    const { known, unconfirmed } = taken.value;
    world.stdout.write(`${printableJson({ ok: true, bank: into, added, known, unconfirmed })}\n`);
  }
  return EXIT.fine;
}

/** The draft as its file will be once the facts are written down. */
function withFacts(file: DraftFile, facts: Facts): DraftFile {
  if (Object.keys(facts).length === 0) return file;
  const draft = { ...file.draft, source: { ...file.draft.source, ...facts } };
  const again = readDraft(savedDraft(file, draft));
  return again.ok ? again.value : { ...file, draft };
}

function summary(
  { draft: { source } }: DraftFile,
  { added, known, unconfirmed }: Accepted,
  { file, into, accept }: AcceptArguments,
  command: string,
): string {
  const article = source.file === undefined ? "ARTICLE" : join(dirname(file), source.file);
  const none = accept === "all" ? " (none of the draft's is accepted, or ready without a remark)" : "";
  const isNothing = added.length + known.length + unconfirmed.length === 0;
  return [
    `${into}: ${counted(added.length, "question")} added${added.length > 0 ? ` (${listFirst(added)})` : isNothing ? none : ""}`,
    ...(known.length === 0
      ? []
      : [`  there   ${listFirst(known.map(({ id, as }) => (id === as ? id : `${id} (as ${as})`)))}: asked already`]),
    ...(unconfirmed.length === 0
      ? []
      : [
          `  waiting ${listFirst(unconfirmed)}: a person confirms what is false (C in ${command} review ${argument(file)})`,
        ]),
    added.length > 0
      ? `  next    ${command} check ${argument(into!)} --source ${argument(article)}`
      : `  next    ${command} review ${argument(file)}`,
    "",
  ].join("\n");
}
