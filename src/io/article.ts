import { readMarkdown } from "../article/markdown.js";
import { readPlainText } from "../article/plain-text.js";
import type { Article } from "../model/article.js";
import type { Checked } from "../model/diagnostic.js";
import { readText } from "./read.js";

/** Reads the text of a source: a saved HTML page, Markdown, or plain text, by the ending of its name. */
export async function readArticle(file: string): Promise<Checked<Article>> {
  const text = readText(file);
  if (!text.ok) return text;
  const article = /\.html?$/i.test(file)
    ? (await import("../article/page.js")).readPage(text.value)
    : /\.(?:md|markdown)$/i.test(file)
      ? readMarkdown(text.value)
      : readPlainText(text.value);
  if (article.paragraphs.length > 0) return { ok: true, value: article, warnings: [] };
  return {
    ok: false,
    diagnostics: [
      {
        severity: "error",
        code: "article/empty",
        message: "No paragraphs were found in it.",
        hint: "save the article's text in a .txt file, one paragraph a line",
        place: { file, line: 1, column: 1 },
      },
    ],
  };
}
