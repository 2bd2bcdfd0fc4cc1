import type { Article } from "../model/article.js";

const NOTHING_SAID = { title: null, publisher: null, author: null, published: null, language: null };

/**
 * Reads plain text. Paragraphs are the lines that are not empty; the first is the headline. Where lines are
 * wrapped (one goes on in the next with a small letter), they are what stands between empty lines, and a word
 * that a hyphen divides at a line's end is put together again.
 */
export function readPlainText(text: string): Article {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line) => line.trim());
  const paragraphs = isWrapped(lines) ? blocks(lines) : lines.filter((line) => line !== "");
  return { ...NOTHING_SAID, title: paragraphs[0] ?? null, paragraphs };
}

const isWrapped = (lines: readonly string[]): boolean =>
  lines.some((line, i) => i > 0 && /^\p{Ll}/u.test(line) && /[\p{L}\p{N},;-]$/u.test(lines[i - 1]!));

/** Lines between empty ones, as one each. */
export function blocks(lines: readonly string[]): string[] {
  const all: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    if (line === "") open = null;
    else if (open === null) all.push((open = line));
    else all[all.length - 1] = open = joined(open, line);
  }
  return all;
}

/** A soft hyphen stays where a word was divided: the words compare as if it had not been. */
const joined = (before: string, line: string): string =>
  /\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(line)
    ? `${before.slice(0, -1)}\u00AD${line}`
    : `${before} ${line}`;
