import { withSource } from "../../bank/add-source.js";
import { emptyBank } from "../../review/empty-bank.js";
import { type Edit, edited, sorted } from "../../reading/edit.js";
import { rearranged } from "../../reading/rearrange.js";
import { type SourceText, parseSource } from "../../reading/source.js";
import { Refusal } from "../state/refusal.js";
import type { Fields } from "../state/question.js";
import type { DeskArticle } from "../state/work.js";
import { evidenceFor } from "./evidence.js";
import { sourceOf } from "./source.js";

function read(bank: string, file: string): SourceText {
  const source = parseSource(file, bank);
  if (!source.ok) throw new Refusal(source.diagnostics[0]?.message ?? `${file} can't be read.`);
  return source.value;
}

/** A bank without questions, whose source is the first article. */
function begun([article]: readonly DeskArticle[], title: string): string {
  if (article === undefined) throw new Refusal("Questions need a source: an article, or your own.");
  const { id, language } = article;
  return emptyBank({ id, title: title || article.title, language, source: sourceOf(article) });
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

/** A bank that has an article among its sources, and words of it as the evidence of a question there. */
export function evidenceIn(
  bank: string,
  file: string,
  article: DeskArticle,
  title: string,
  words: { readonly paragraph: number; readonly text: string },
): { readonly bank: string; readonly evidence: readonly Fields[] } {
  const { id, title: headline, publisher, published, licence, text } = sourceOf(article);
  const known = (one: Fields, name: string): boolean =>
    name === id || (one["text"] as { readonly sha256?: unknown } | undefined)?.sha256 === text.sha256;
  const begunOrRead = read(bank === "" ? begun([article], title) : bank, file);
  const {
    text: into,
    source,
    hasMany,
  } = withSource(begunOrRead, id, { title: headline, publisher, published, licence, text }, known);
  const evidence = evidenceFor(article, words.paragraph, words.text);
  return {
    bank: into.text,
    evidence: hasMany ? evidence.map((one) => ({ source, ...one })) : evidence.map((one) => ({ ...one })),
  };
}

/** With another question in the place of one; one that says the same leaves every byte. */
export function putItem(bank: string, file: string, index: number, fields: Fields): string {
  const source = read(bank, file);
  const { items } = source.value as { items: readonly unknown[] };
  if (sorted(items[index]) === sorted(fields)) return bank;
  return rearranged(source, { kind: "rewrite", path: ["items", index], value: fields }).text;
}

/** With a question at another place, and its notes with it. */
export const moveItem = (bank: string, file: string, index: number, to: number): string =>
  rearranged(read(bank, file), { kind: "move", path: ["items", index], to }).text;

/** With another title. */
export const putTitle = (bank: string, file: string, title: string): string =>
  bank === "" ? bank : edited(read(bank, file), [{ kind: "replace", path: ["title"], value: title }]);

/** Without a question. */
export const removeItem = (bank: string, file: string, index: number): string =>
  rearranged(read(bank, file), { kind: "remove", path: ["items", index] }).text;

/** Without several questions. */
export const withoutItems = (bank: string, file: string, indices: readonly number[]): string =>
  indices.toSorted((a, b) => b - a).reduce((text, index) => removeItem(text, file, index), bank);

/** With what is said of an article now, and nothing else changed; a bank that doesn't have it stays as it is. */
export function putSource(bank: string, file: string, article: DeskArticle): string {
  const source = bank === "" ? null : read(bank, file);
  const { sources } = (source?.value ?? {}) as {
    sources?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const known = sources?.[article.id];
  if (source === null || known === undefined) return bank;
  const { title, publisher, published, licence } = sourceOf(article);
  const said = Object.entries({ title, publisher, published, licence });
  if (said.some(([, value]) => value === null)) return bank;
  const edits = said.flatMap(([field, value]): Edit[] => {
    if (known[field] === value) return [];
    const path = ["sources", article.id];
    return known[field] === undefined
      ? [{ kind: "add", path: [...path, Object.keys(known)[0]!], field, value: JSON.stringify(value) }]
      : [{ kind: "replace", path: [...path, field], value: value! }];
  });
  return edits.length === 0 ? bank : edited(source, edits);
}
