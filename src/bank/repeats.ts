import type { Finding } from "../reading/finding.js";

/** What a reader takes for the same text: compared without case, width of spaces or composition. */
export const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s\s+|[^\S ]/gu, " ")
    .trim();

/** Reports every text that repeats an earlier one of the list. */
export function repeats(
  texts: readonly string[],
  report: (text: string, index: number, first: number) => Finding,
): Finding[] {
  if (texts.length < 2) return [];
  const seen = new Map<string, number>();
  return texts.flatMap((text, index) => {
    const key = folded(text);
    // What is empty is reported as that.
    if (key === "") return [];
    const first = seen.get(key);
    if (first !== undefined) return [report(text, index, first)];
    seen.set(key, index);
    return [];
  });
}
