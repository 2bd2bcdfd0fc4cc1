import type { Article } from "../model/article.js";
import { blocks } from "./plain-text.js";

/**
 * Reads Markdown. Paragraphs are what stands between empty lines, without marks; pictures and tables' rulers are
 * left out. Front matter (`title: …` between `---`) says what the text is.
 */
export function readMarkdown(text: string): Article {
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(plain);
  const said = fieldsOf(front?.[1] ?? "");
  const lines = plain
    .slice(front?.[0].length ?? 0)
    .split("\n")
    .flatMap((line) =>
      /^#{1,6}\s/.test(line)
        ? ["", unmarked(line), ""]
        : /^\s*(?:[-*+]|\d+[.)])\s/.test(line)
          ? ["", unmarked(line)]
          : [unmarked(line)],
    );
  const body = blocks(lines);
  const title = said.get("title") ?? body[0] ?? null;
  const isNamed = title !== null && body[0] !== title;
  const published = said.get("published") ?? said.get("date") ?? "";
  return {
    title,
    publisher: said.get("publisher") ?? null,
    author: said.get("author") ?? null,
    published: /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? null,
    language: said.get("language") ?? said.get("lang") ?? null,
    paragraphs: isNamed ? [title, ...body] : body,
  };
}

function fieldsOf(front: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of front.split("\n")) {
    const found = /^([a-z]+):[ \t]*(.*)$/.exec(line);
    const value = found?.[2]!.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (found !== null && value !== "") fields.set(found[1]!, value!);
  }
  return fields;
}

/** A line without its marks. Emphasis inside words (`snake_case`) is none. */
const unmarked = (line: string): string =>
  line
    .trim()
    .replace(/^(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+|\d+[.)]\s+|[-*_=]{3,}$)/, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*{1,3}|`+|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, "")
    .trim();
