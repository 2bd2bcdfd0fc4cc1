import type { Article, LeftOut } from "../model/article.js";
import { oneLine } from "./joined.js";
import { qn1 } from "./qn1.js";

/** A piece of a text, in order: a paragraph, or what was left out. */
export type Piece = { readonly kind: "paragraph"; readonly text: string } | LeftOut;

type Said = Partial<Omit<Article, "paragraphs" | "leftOut">>;

/**
 * An article of its pieces, the headline before them. A headline or pieces in which nothing can be seen are none; a heading that
 * repeats the headline isn't left out but there already.
 */
export function articleOf(said: Said, pieces: readonly Piece[]): Article {
  const seen = pieces.map((piece) => ({ ...piece, text: oneLine(piece.text) })).filter(({ text }) => text !== "");
  const title = oneLine(said.title ?? "") || null;
  const headline = title === null ? null : qn1(title);
  const isHeadline = (text: string) => qn1(text) === headline;
  const paragraphs = seen.flatMap((piece) => (piece.kind === "paragraph" ? [piece.text] : []));
  return {
    publisher: null,
    author: null,
    published: null,
    language: null,
    licence: null,
    ...said,
    title,
    paragraphs:
      title === null || (paragraphs[0] !== undefined && isHeadline(paragraphs[0]))
        ? paragraphs
        : [title, ...paragraphs],
    leftOut: seen.flatMap((piece) =>
      piece.kind === "paragraph" || (piece.kind === "heading" && isHeadline(piece.text)) ? [] : [piece],
    ),
  };
}
