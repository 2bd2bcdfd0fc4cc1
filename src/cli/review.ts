import { dirname, join } from "node:path";
import { type ArticleText, textOf } from "../article/text.js";
import { readArticle } from "../io/article.js";
import { readSource } from "../io/read.js";
import type { Checked } from "../model/diagnostic.js";
import { type DraftFile, readDraft } from "../review/read-draft.js";
import { parseText } from "./arguments.js";
import { reviewed } from "./review-loop.js";
import { openTerminal } from "./terminal.js";
import { refused } from "./refused.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";

/** Goes through a draft in the terminal, a question at a time. */
export async function review(
  { draft: file, source: given }: { readonly draft: string; readonly source: unknown },
  world: World,
): Promise<number> {
  const named = parseText("source", given) ?? null;
  const source = readSource(file);
  const read = source.ok ? readDraft(source.value) : source;
  if (!read.ok) return refused(read.diagnostics, {}, world);
  const article = await articleOf(file, read.value, named);
  if (!article.ok) return refused(article.diagnostics, {}, world);
  const terminal = openTerminal(world);
  if (terminal === null)
    throw new UsageError(
      `review needs a terminal to ask in; in an editor, write status: accepted or status: rejected into ${file}`,
    );
  const after = await reviewed({ file: read.value, article: article.value, terminal });
  world.stderr.write(summary(file, after, world.command));
  return EXIT.fine;
}

/** The text that the draft was made of: as named, or beside it under the name that it has there. */
async function articleOf(file: string, { draft }: DraftFile, named: string | null): Promise<Checked<ArticleText>> {
  const { source } = draft;
  const path = named ?? (source.file === undefined ? null : join(dirname(file), source.file));
  if (path === null) throw new UsageError("review needs the article: --source FILE");
  const article = await readArticle(path);
  if (!article.ok) return named === null ? withHint(article) : article;
  const text = textOf(article.value);
  if (text.sha256 === source.text.sha256) return { ok: true, value: text, warnings: [] };
  const message = `It is not the text that ${file} was made of: it was changed, or it is another one.`;
  const hint = "name the right one: --source FILE";
  const place = { file: path, line: 1, column: 1 };
  return { ok: false, diagnostics: [{ severity: "error", code: "draft/other-article", message, hint, place }] };
}

const withHint = ({ diagnostics }: Extract<Checked<unknown>, { ok: false }>): Checked<never> => ({
  ok: false,
  diagnostics: diagnostics.map((one) => ({ ...one, hint: "name the article: --source FILE" })),
});

function summary(file: string, { draft: { candidates } }: DraftFile, command: string): string {
  const count = (wanted: string) => candidates.filter(({ status }) => status === wanted).length;
  const next =
    count("accepted") > 0 ? `  next    ${command} draft --accept all ${argument(file)} --into BANK.yaml\n` : "";
  return `${file}: ${count("accepted")} accepted, ${count("rejected")} rejected, ${count("proposed")} to go\n${next}`;
}
