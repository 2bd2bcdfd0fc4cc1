import { sha256 } from "#platform";
import type { Article, LeftOut } from "../model/article.js";
import { qn1 } from "./qn1.js";

/** A source as evidence is looked up in it. */
export interface ArticleText {
  /** Normalised (`qn1`). */
  readonly paragraphs: readonly string[];
  /** SHA-256 of the normalised paragraphs, joined by line feeds, in UTF-8. */
  readonly sha256: string;
  /** Of all paragraphs, with the line feeds between them. */
  readonly codePoints: number;
  /** Words of the file that are no paragraph, normalised: quotes are not looked up in them, but what they are is said. */
  readonly leftOut: readonly LeftOut[];
}

/** The text of an article as evidence, hashes and drafts count it: normalised (`qn1`), without paragraphs that show nothing. */
export function textOf({ paragraphs, leftOut = [] }: Pick<Article, "paragraphs"> & Partial<Article>): ArticleText {
  const normalised = paragraphs.map(qn1).filter((paragraph) => paragraph !== "");
  const text = normalised.join("\n");
  const others = leftOut.map(({ kind, text: words }) => ({ kind, text: qn1(words) }));
  return { paragraphs: normalised, sha256: sha256(text), codePoints: [...text].length, leftOut: others };
}
