import { existsSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { analyse } from "../analysis/analyse.js";
import { textOf } from "../article/text.js";
import { isEnglish } from "../draft/language.js";
import type { Against } from "../assistant/passes.js";
import { propose } from "../draft/propose.js";
import { sourceOf } from "../draft/source.js";
import { readArticle } from "../io/article.js";
import { readSource } from "../io/read.js";
import { replaceFile } from "../io/replace-file.js";
import { rewrite } from "../io/rewrite.js";
import type { Article } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Draft, Drafted } from "../model/draft.js";
import { emptyBank } from "../review/empty-bank.js";
import { type DraftFile, readDraft } from "../review/read-draft.js";
import { redrafted } from "../review/redraft.js";
import { savedDraft } from "../review/save-draft.js";
import { draftText } from "../review/write-draft.js";
import { slug } from "../typing/meant-value.js";
import { acceptFrom } from "./accept.js";
import { askedQuestions, listThrownOut, printAgain, printPrompt } from "./assistant.js";
import { type Assistant, type AssistantArguments, parseAssistant } from "./assistant-options.js";
import { parseText } from "./arguments.js";
import { type DraftArguments, type Facts, parseDraftOptions, parseFacts, withFacts } from "./draft-options.js";
import { draftSummary, missingLine, type Other } from "./draft-summary.js";
import { printMaterial } from "./material.js";
import { printableJson } from "./printable.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Proposes questions on an article, or takes some of a draft into a bank. */
export async function draft(args: DraftArguments & AssistantArguments, world: World): Promise<number> {
  const facts = parseFacts(args);
  const accept = parseText("accept", args.accept);
  const into = parseText("into", args.into);
  if (accept !== undefined) return acceptFrom({ ...args, accept, into }, facts, world);
  if (into !== undefined) throw new UsageError("--into needs the questions to take: --accept ID,… or --accept all");
  if (args.material && args.empty)
    throw new UsageError("--material prints and --empty writes a bank: give one of them");
  const options = parseDraftOptions(args);
  const assistant = parseAssistant(args, world.env);
  const read = await readArticle(args.file);
  if (!read.ok) return refused(read.diagnostics, args, world);
  const article = withFacts(read.value, facts);
  if (args.material) return printMaterial(article, args, world);
  const name = slug(basename(args.file, extname(args.file))) || "article";
  if (args.empty) return makeEmpty(article, name, facts, args, world);
  const named = { id: name, url: facts.url ?? null };
  if (assistant?.by === "prompt") {
    printPrompt({ article, options }, args.file, world);
    return EXIT.fine;
  }
  if (assistant !== null) return fromAssistant(assistant, { article, named, options, analyse }, facts, args, world);
  if (!isEnglish(article, textOf(article).paragraphs)) return refused([notEnglish(args.file)], args, world);
  const drafted = propose(article, named, options, analyse);
  return keep(drafted, "rules", facts, args, world);
}

/** Takes what an assistant or a model wrote, or says what it has to mend. */
async function fromAssistant(
  assistant: Exclude<Assistant, { by: "prompt" }>,
  against: Omit<Against, "origin">,
  facts: Facts,
  args: DraftArguments,
  world: World,
): Promise<number> {
  const examined = await askedQuestions(assistant, against, world);
  if (!examined.ok) return refused(examined.diagnostics, args, world);
  const { outcomes, unreadable, drafted } = examined.value;
  if (outcomes.length + unreadable.length === 0)
    return refused([noQuestions(drafted.shortages.join(" "))], args, world);
  listThrownOut(examined.value, world);
  if (assistant.by === "answer" && assistant.isAgain) {
    printAgain(examined.value, world);
    return EXIT.fine;
  }
  return keep(drafted, assistant.by === "model" ? "model" : "assistant", facts, args, world);
}

const noQuestions = (why: string): Diagnostic => ({
  severity: "error",
  code: "draft/no-questions",
  message: why === "" ? "No questions came back." : why,
  hint: "broadsheet draft FILE --prompt prints what to ask an assistant, and the form of the answer",
});

/** Rules read English alone; what was found is of use all the same. */
const notEnglish = (file: string): Diagnostic => ({
  severity: "error",
  code: "draft/not-english",
  message: "This article is not in English, and questions are proposed on English ones only.",
  hint: "--material prints what it has to ask about; --empty makes a bank with its source filled in",
  place: { file, line: 1, column: 1 },
});

/** Writes the draft, or adds what is new to the one that is there. */
async function keep(
  drafted: Drafted,
  method: "rules" | "assistant" | "model",
  facts: Facts,
  args: DraftArguments,
  world: World,
): Promise<number> {
  const out = parseText("out", args.out) ?? join(dirname(args.file), `${drafted.draft.id}.draft.yaml`);
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
  const { draft: after, added, gone } = redrafted(before.value.draft, fresh, facts);
  const saved = savedDraft(before.value, after);
  if (saved.text !== before.value.text.text) await rewrite(before.value.text, saved.text);
  // What others proposed is no matter of these.
  const own = new Set(
    after.candidates.flatMap(({ id, origin }) => (origin.method.split("/")[0] === method ? [id] : [])),
  );
  return done(drafted, after, out, { added, gone: gone.filter((id) => own.has(id)) }, args, world);
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
  { json }: DraftArguments,
  world: World,
): number {
  world.stderr.write(draftSummary({ uncovered, shortages, rejected, draft }, file, other, world.command));
  if (json) {
    const result = { ok: true, file, uncovered, shortages, rejected: Object.fromEntries(rejected), ...other, draft };
    world.stdout.write(`${printableJson(result)}\n`);
  }
  return EXIT.fine;
}

async function makeEmpty(
  article: Article,
  name: string,
  { url = null }: Facts,
  args: DraftArguments,
  world: World,
): Promise<number> {
  const out = parseText("out", args.out) ?? join(dirname(args.file), `${name}.yaml`);
  if (existsSync(out)) throw new UsageError(`${out} exists; name a new file: --out FILE`);
  const text = textOf(article);
  const source = sourceOf(article, text, { id: name, url });
  const title = article.title ?? text.paragraphs[0] ?? name;
  await replaceFile(
    out,
    emptyBank({ id: name, title, language: article.language ?? "en", source }),
    (now) => now === null,
  );
  const seen = args.file;
  world.stderr.write(
    `Made ${out}, a bank without questions\n${missingLine(source)}  number  ${world.command} article ${seen}\n  write   items in ${out}\n  check   ${world.command} check ${out} --source ${seen}\n`,
  );
  if (args.json) world.stdout.write(`${printableJson({ ok: true, file: out, source })}\n`);
  return EXIT.fine;
}

const fileSeenFrom = (out: string, file: string): string =>
  relative(dirname(out), file).replaceAll("\\", "/") || basename(file);

function refused(diagnostics: readonly Diagnostic[], { json }: DraftArguments, world: World): number {
  report(diagnostics, world);
  if (json) world.stdout.write(`${printableJson({ ok: false, diagnostics })}\n`);
  return EXIT.inputHasErrors;
}
