import { Readability } from "@mozilla/readability";
import type { Article } from "../model/article.js";
import { dayAtStart } from "../text/days.js";
import { articleOf } from "./article-of.js";
import { type Block, blocksOf } from "./blocks.js";
import { type PageDocument, type PageElement, parseDocument } from "./document.js";
import { furnitureOf } from "./furniture.js";
import { headlineOf } from "./headline.js";
import { oneLine } from "./joined.js";
import { licenceOf } from "./licence.js";
import { openings } from "./opening.js";
import { asParagraphs } from "./paragraphs.js";

/**
 * Reads a saved HTML page: the headline, then the article's paragraphs. What else can be read on it is left out, and
 * said. No script runs and nothing is loaded. Load this module only for a page: what reads pages is slow to load.
 *
 * @throws TooLarge
 */
export function readPage(html: string): Article {
  const document = parseDocument(html);
  const { documentElement, body } = document;
  if (documentElement === null || body === null) return articleOf({}, []);
  const language = documentElement.getAttribute("lang")?.trim() || null;
  const told = alternatives(document);
  const blocks = blocksOf(body, furnitureOf(body)).map((block) =>
    block.kind === null && told.has(block.text.replace(/\.$/, "")) ? { ...block, kind: "caption" as const } : block,
  );
  const headings = blocks.flatMap(({ element, text }) => (element.localName === "h1" ? [text] : []));
  const licence = licenceOf(document);
  const openingOf = openings(blocks);
  mark(document, blocks);
  const found = new Readability<PageElement>(document as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: (content) => content as unknown as PageElement,
  }).parse();
  const inArticle = new Set(found?.content ? [...found.content.querySelectorAll(MARK)].map(numberOf) : []);
  const publisher = oneLine(found?.siteName ?? "") || null;
  return articleOf(
    {
      title: headlineOf(oneLine(found?.title ?? ""), headings, publisher) || null,
      publisher,
      author: oneLine(found?.byline ?? "") || null,
      published: dayAtStart((found?.publishedTime ?? "").trim()),
      language,
      licence,
    },
    asParagraphs(blocks, new Set([...inArticle, ...openingOf(inArticle)])),
  );
}

/**
 * All words of a page, block by block.
 *
 * @throws TooLarge
 */
export function wordsOf(html: string): readonly string[] {
  const { body } = parseDocument(html);
  return body === null ? [] : blocksOf(body, () => null).map(({ text }) => text);
}

/** Longer than a caption that repeats what its picture is said to show. */
const MAX_CAPTION = 120;

/** What is said in the place of pictures. Some pages show it below them as well. */
function alternatives(document: PageDocument): ReadonlySet<string> {
  const texts = [...document.querySelectorAll("img[alt]")].map((image) => oneLine(image.getAttribute("alt") ?? ""));
  return new Set(
    texts.filter(({ length }) => length > 0 && length < MAX_CAPTION).map((text) => text.replace(/\.$/, "")),
  );
}

/** An element that changes nothing for what finds the article, and stays where its words go. */
const MARK = "data";
const numberOf = (element: PageElement): number => Number(element.getAttribute("value"));

/** Writes its number around each block, and takes away what is no part of any article. */
function mark(document: PageDocument, blocks: readonly Block[]): void {
  for (const [number, { nodes, kind }] of blocks.entries()) {
    for (const node of nodes) {
      if (kind !== null && kind !== "heading") {
        node.textContent = "";
        continue;
      }
      const marked = document.createElement(MARK);
      marked.setAttribute("value", String(number));
      node.parentNode!.replaceChild(marked, node);
      marked.append(node);
    }
  }
}
