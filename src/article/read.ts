import type { Article } from "../model/article.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { type Decoded, type Undecoded, declaredCharset, decoded } from "./charset.js";
import { type ArticleForm, formOf } from "./form.js";
import { pageOfArchive } from "./mhtml.js";
import { readPlainText } from "./plain-text.js";
import { TooLarge } from "./too-large.js";

const AS_TEXT = "save the article's text in a .txt file, one paragraph a line";

/**
 * Reads the text of a source: a saved page, a web archive, Markdown, or plain text, as the ending of its name says.
 * Any other file is refused.
 *
 * @param file its name, which diagnostics name
 */
export async function readArticleFrom(file: string, bytes: Uint8Array): Promise<Checked<Article>> {
  const refuse = (found: Omit<Diagnostic, "place" | "severity">): Checked<never> => ({
    ok: false,
    diagnostics: [{ severity: "error", ...found, place: { file, line: 1, column: 1 } }],
  });
  const form = formOf(file, bytes);
  if (typeof form !== "string") return refuse(form);
  const text = textOf(form, bytes);
  if (text === null) {
    const hint = "save the page anew, as a web page (.html)";
    return refuse({ code: "article/empty", message: "No page was found in this archive.", hint });
  }
  if (!text.ok) return refuse(undecodable(text));
  try {
    const article = await articleOf(form, text.text);
    if (article.paragraphs.length > 0) return { ok: true, value: article, warnings: [] };
    return refuse({ code: "article/empty", message: "No paragraphs were found in it.", hint: AS_TEXT });
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return refuse({ code: "article/too-large", message: cause.message, hint: AS_TEXT });
  }
}

/** @returns null for an archive without a page */
function textOf(form: ArticleForm, bytes: Uint8Array): Decoded | null {
  switch (form) {
    case "text":
    case "markdown":
      return decoded(bytes, null);
    case "page":
      return decoded(bytes, declaredCharset(bytes));
    case "archive": {
      const page = pageOfArchive(bytes);
      return page === null ? null : decoded(page.bytes, page.charset ?? declaredCharset(page.bytes));
    }
  }
}

/** What reads pages and Markdown is slow to load, so it is loaded for them alone. */
async function articleOf(form: ArticleForm, text: string): Promise<Article> {
  switch (form) {
    case "text":
      return readPlainText(text);
    case "markdown":
      return (await import("./markdown.js")).readMarkdown(text);
    case "page":
    case "archive":
      return (await import("./page.js")).readPage(text);
  }
}

function undecodable(found: Undecoded): Omit<Diagnostic, "place" | "severity"> {
  return { code: "article/charset", message: whyUndecodable(found), hint: "save it as UTF-8 in your editor" };
}

function whyUndecodable(found: Undecoded): string {
  switch (found.why) {
    case "unknown":
      return `It says that it is in ${JSON.stringify(found.charset)}, which is no known charset.`;
    case "misread":
      return `It is not ${found.charset.toUpperCase()} text${found.charset === "utf-8" ? "" : ", though it says so"}.`;
    case "binary":
      return "It holds binary data, or UTF-16 text without a byte order mark.";
  }
}
