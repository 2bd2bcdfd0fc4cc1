import { textOf } from "../../article/text.js";
import { readArticleFrom } from "../../article/read.js";
import type { Checked } from "../../model/diagnostic.js";
import { LEFT_OUT } from "../../model/article.js";
import type { DeskArticle } from "../state/work.js";

/** Reads an article as the command does: the same paragraphs, with the same digest. */
export async function readArticle(file: string, bytes: Uint8Array): Promise<Checked<Omit<DeskArticle, "id">>> {
  const read = await readArticleFrom(file, bytes);
  if (!read.ok) return read;
  const { title, publisher, published, licence, language, leftOut } = read.value;
  const { paragraphs, sha256 } = textOf(read.value);
  return {
    ok: true,
    warnings: read.warnings,
    value: {
      title: title ?? paragraphs[0] ?? "",
      publisher: publisher ?? "",
      published: published ?? "",
      licence: licence ?? "all-rights-reserved",
      url: "",
      language: language ?? "en",
      paragraphs,
      sha256,
      leftOut: leftOut.map(({ kind, text }) => `${LEFT_OUT[kind]}: ${text}`),
    },
  };
}
