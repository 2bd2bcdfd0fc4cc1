import { type ArticleText, textOf } from "../article/text.js";
import type { SourceTexts } from "../bank/evidence.js";
import type { Bank } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { readArticle } from "./article.js";

/** A text that somebody has of a source. */
export interface GivenText {
  readonly file: string;
  /** Which source of the bank it is; null to find out by its fingerprint. */
  readonly id: string | null;
  readonly text: ArticleText;
}

/** Reads texts given as `FILE` or `id=FILE`. */
export async function readGivenTexts(given: readonly string[]): Promise<Checked<GivenText[]>> {
  const read = await Promise.all(
    given.map(async (one) => {
      const { id, file } = named(one);
      return { file, id, article: await readArticle(file) };
    }),
  );
  const diagnostics: Diagnostic[] = read.flatMap(({ article }) => (article.ok ? [] : article.diagnostics));
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const texts = read.flatMap(({ file, id, article }) =>
    article.ok ? [{ file, id, text: textOf(article.value) }] : [],
  );
  return { ok: true, value: texts, warnings: read.flatMap(({ article }) => (article.ok ? article.warnings : [])) };
}

/** `FILE` or `id=FILE`, taken apart. */
export function named(given: string): { readonly id: string | null; readonly file: string } {
  const [, id = null, file = given] = /^([a-z0-9]+(?:-[a-z0-9]+)*)=(.+)$/s.exec(given) ?? [];
  return { id, file };
}

/** Which text belongs to which source: as named, else by fingerprint, else the only text to the only source. */
export function matchTexts({ sources }: Bank, given: readonly GivenText[]): SourceTexts {
  const texts = new Map<string, ArticleText>();
  for (const { id, text } of given) {
    const source =
      id ??
      sources.find((one) => one.text?.sha256 === text.sha256)?.id ??
      (sources.length === 1 && given.length === 1 ? sources[0]!.id : null);
    if (source !== null && sources.some((one) => one.id === source)) texts.set(source, text);
  }
  return texts;
}
