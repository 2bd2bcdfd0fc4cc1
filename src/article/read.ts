import type { Article } from "../model/article.js";
import type { Checked } from "../model/diagnostic.js";
import { type Decoded, declaredCharset, decoded } from "./charset.js";
import { type ArticleForm, formOf } from "./form.js";
import { readPlainText } from "./plain-text.js";
import { leftInText } from "./copied-text.js";
import { type Found, type Read, undecodable } from "./found.js";
import { TooLarge } from "./too-large.js";

const AS_TEXT = "save the article's text in a .txt file, one paragraph a line";

/**
 * Reads the text of a source: a saved page, a web archive, Markdown, or plain text, as the ending of its name says.
 * Any other file is refused.
 *
 * @param file its name, which diagnostics name
 */
export async function readArticleFrom(file: string, bytes: Uint8Array): Promise<Checked<Article>> {
  const place = { file, line: 1, column: 1 };
  const refuse = (found: Found): Checked<never> => ({
    ok: false,
    diagnostics: [{ severity: "error", ...found, place }],
  });
  const form = formOf(file, bytes);
  if (typeof form !== "string") return refuse(form);
  try {
    const read = await readAs(form, bytes);
    if (!read.ok) return refuse(read.why);
    if (read.article.paragraphs.length > 0) {
      const warnings = read.remarks.map((one) => ({ severity: "warning" as const, ...one, place }));
      return { ok: true, value: read.article, warnings };
    }
    return refuse({ code: "article/empty", message: "No paragraphs were found in it.", hint: AS_TEXT });
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return refuse({ code: "article/too-large", message: cause.message, hint: AS_TEXT });
  }
}

/** What reads pages and Markdown is slow to load, so it is loaded for them alone. */
async function readAs(form: ArticleForm, bytes: Uint8Array): Promise<Read> {
  switch (form) {
    case "text":
      return readText(decoded(bytes, null));
    case "markdown":
      return readAll(decoded(bytes, null), (await import("./markdown.js")).readMarkdown);
    case "page":
      return readAll(decoded(bytes, declaredCharset(bytes)), (await import("./page.js")).readPage);
    case "archive":
      return (await import("./archived.js")).readArchived(bytes);
  }
}

const readAll = (text: Decoded, read: (text: string) => Article): Read =>
  text.ok ? { ok: true, article: read(text.text), remarks: [] } : { ok: false, why: undecodable(text) };

const readText = (text: Decoded): Read => {
  const read = readAll(text, readPlainText);
  return text.ok && read.ok ? { ...read, remarks: leftInText(text.text) } : read;
};
