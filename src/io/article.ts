import { readArticleFrom } from "../article/read.js";
import type { Article } from "../model/article.js";
import type { Checked } from "../model/diagnostic.js";
import { readBytes } from "./read.js";

/** Reads the text of a source from a file that a person named: a saved web page, Markdown or plain text, told by its content. */
export async function readArticle(file: string): Promise<Checked<Article>> {
  const bytes = readBytes(file);
  return bytes.ok ? readArticleFrom(file, bytes.value) : bytes;
}
