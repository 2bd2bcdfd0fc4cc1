import { readMarkdown } from "../article/markdown.js";
import { readPlainText } from "../article/plain-text.js";
import type { Article } from "../model/article.js";
import type { Checked } from "../model/diagnostic.js";
import { INPUTS, type InputForm } from "../model/input.js";
import { readText } from "./read.js";

const READERS: Readonly<Record<InputForm<"article">, (text: string) => Article | Promise<Article>>> = {
  page: async (text) => (await import("../article/page.js")).readPage(text),
  markdown: readMarkdown,
  text: readPlainText,
};

/** What a name ends in that says nothing else is plain text. */
function formatOf(file: string): InputForm<"article"> {
  const forms: Readonly<Record<InputForm<"article">, readonly string[]>> = INPUTS.article;
  const name = file.toLowerCase();
  const found = Object.entries(forms).find(([, endings]) => endings.some((ending) => name.endsWith(ending)));
  return (found?.[0] as InputForm<"article"> | undefined) ?? "text";
}

/** Reads the text of a source: a saved HTML page, Markdown, or plain text, by the ending of its name. */
export async function readArticle(file: string): Promise<Checked<Article>> {
  const text = readText(file);
  if (!text.ok) return text;
  const article = await READERS[formatOf(file)](text.value);
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
