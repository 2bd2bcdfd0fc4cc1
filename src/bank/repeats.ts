import type { Finding } from "../reading/finding.js";

/** What a reader takes for the same text: compared without case, width of spaces or composition. */
export const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s\s+|[^\S ]/gu, " ")
    .trim();

/** What is the same answer: MB and Mb are two, and so are May and may. */
export const sameAnswer = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/**
 * Reports every text that repeats an earlier one of the list.
 *
 * @param by what texts have in common that are the same
 */
export function repeats(
  texts: readonly string[],
  report: (text: string, index: number, first: number) => Finding,
  by: (text: string) => string = folded,
): Finding[] {
  if (texts.length < 2) return [];
  const seen = new Map<string, number>();
  return texts.flatMap((text, index) => {
    const key = by(text);
    // What is empty is reported as that.
    if (key === "") return [];
    const first = seen.get(key);
    if (first !== undefined) return [report(text, index, first)];
    seen.set(key, index);
    return [];
  });
}
