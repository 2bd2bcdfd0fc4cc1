import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Article } from "../model/article.js";

/** What pages put between paragraphs, and no reader takes for the article. */
const NO_PROSE = "figcaption, figure, nav, aside, button, form, script, style, template, noscript, table";
const BLOCKS = "p, li, blockquote, pre, h1, h2, h3, h4, h5, h6";
/** The end of a sentence, in the scripts that end them with a sign; quotation marks that open in English close in German. */
const ENDS_A_SENTENCE = /[.!?…。！？।؟۔][\s"'“”‘’«»‹›)\]]*$/u;

/**
 * Reads a saved HTML page: the headline, then the article's paragraphs. Menus, captions, notices and headings in
 * between are left out. No script runs and nothing is loaded. Load this module only for a page: what reads pages is
 * slow to load.
 */
export function readPage(html: string): Article {
  const { document } = parseHTML(html);
  const language = document.documentElement?.getAttribute("lang")?.trim() || null;
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  if (found === null) return { title: null, publisher: null, author: null, published: null, language, paragraphs: [] };
  const content = parseHTML(`<!doctype html><html><body>${found.content ?? ""}</body></html>`).document;
  for (const element of content.querySelectorAll(NO_PROSE)) element.remove();
  const blocks = [...content.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector("p, li, blockquote, pre") === null && !/^H\d$/.test(block.tagName))
    .map((block) => oneLine(block.textContent ?? ""))
    .filter((text) => ENDS_A_SENTENCE.test(text));
  const title = oneLine(found.title ?? "") || null;
  return {
    title,
    publisher: oneLine(found.siteName ?? "") || null,
    author: oneLine(found.byline ?? "") || null,
    published: /^\d{4}-\d{2}-\d{2}/.exec(found.publishedTime ?? "")?.[0] ?? null,
    language,
    paragraphs: title === null ? blocks : [title, ...blocks],
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
