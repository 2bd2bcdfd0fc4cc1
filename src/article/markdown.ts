import type { Article } from "../model/article.js";
import { type Piece, articleOf } from "./article-of.js";
import { blocksOf } from "./blocks.js";
import { parseDocument } from "./document.js";
import { frontMatterOf } from "./front-matter.js";
import { furnitureOf } from "./furniture.js";
import { htmlOf } from "./markdown-parser.js";
import { checkMarkdown } from "./too-large.js";

/**
 * Reads Markdown: as the page that it describes. Front matter (`title: …` between `---`) says what the text is; else
 * the first heading of the first level, or the first paragraph, is the headline. Load this module only for Markdown.
 *
 * @throws TooLarge
 */
export function readMarkdown(text: string): Article {
  checkMarkdown(text);
  const { said, others, rest } = frontMatterOf(text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
  const { body } = parseDocument(`<html><head></head><body>${htmlOf(rest)}</body></html>`);
  const blocks = blocksOf(body!, furnitureOf(body!));
  const pieces: Piece[] = blocks.map((block) => ({ kind: block.kind ?? "paragraph", text: block.text }));
  const heading = blocks.find(({ element }) => element.localName === "h1");
  const first = pieces.find(({ kind }) => kind === "paragraph");
  const title = said.title ?? heading?.text ?? first?.text ?? null;
  return articleOf({ ...said, title }, [...others.map((line): Piece => ({ kind: "metadata", text: line })), ...pieces]);
}
