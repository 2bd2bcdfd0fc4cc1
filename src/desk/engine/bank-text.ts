import { emptyBank } from "../../review/empty-bank.js";
import { rearranged } from "../../reading/rearrange.js";
import { type SourceText, parseSource } from "../../reading/source.js";
import { yamlFields } from "../../reading/write-yaml.js";
import type { Fields } from "../state/question.js";
import type { DeskArticle } from "../state/work.js";
import { sourceOf } from "./source.js";

function read(bank: string, file: string): SourceText {
  const source = parseSource(file, bank);
  if (!source.ok) throw new Error(source.diagnostics[0]?.message ?? `${file} can't be read.`);
  return source.value;
}

/** A bank without questions, from the first article; the source of a person's own questions is named after the work. */
function begun([article]: readonly DeskArticle[], title: string): string {
  if (article !== undefined) {
    const { id, language } = article;
    return emptyBank({ id, title: title || article.title, language, source: sourceOf(article) });
  }
  const own = { title: "Own questions", publisher: "-", published: "2000-01-01", licence: "unknown" };
  return `${yamlFields({ bank: "questions", title: title || "Questions", language: "en", sources: { own }, items: [] }, 0).join("\n")}\n`;
}

/** The bank's text with a question more; every other line stays as it is. */
export function addItem(
  bank: string,
  file: string,
  articles: readonly DeskArticle[],
  title: string,
  fields: Fields,
): string {
  const source = read(bank === "" ? begun(articles, title) : bank, file);
  const { items } = source.value as { items?: unknown };
  const at = Array.isArray(items) ? items.length : 0;
  return rearranged(source, { kind: "insert", path: ["items", at], value: fields }).text;
}

/** With another question in the place of one. */
export const putItem = (bank: string, file: string, index: number, fields: Fields): string =>
  rearranged(read(bank, file), { kind: "rewrite", path: ["items", index], value: fields }).text;

/** Without a question. */
export const removeItem = (bank: string, file: string, index: number): string =>
  rearranged(read(bank, file), { kind: "remove", path: ["items", index] }).text;
