import { sha256 } from "#platform";
import type { Article } from "../model/article.js";
import { qn1 } from "./qn1.js";

/** A source as evidence is looked up in it. */
export interface ArticleText {
  /** Normalised (`qn1`). */
  readonly paragraphs: readonly string[];
  /** SHA-256 of the normalised paragraphs, joined by line feeds, in UTF-8. */
  readonly sha256: string;
  readonly codePoints: number;
}

export function textOf({ paragraphs }: Pick<Article, "paragraphs">): ArticleText {
  const normalised = paragraphs.map(qn1).filter((paragraph) => paragraph !== "");
  const text = normalised.join("\n");
  return { paragraphs: normalised, sha256: sha256(text), codePoints: [...text].length };
}
