import type { ExportedQuestion } from "./exported.js";

/** A name that XML, and every tool that reads packages, takes for an identifier: ASCII, short, with a letter in front. */
export const identifier = (kind: string, name: string): string => `${kind}_${name.replace(/[^A-Za-z0-9-]+/g, "-")}`;

/**
 * An identifier for each question, made of its item's id alone: it stays the same in every paper. Where two banks have an
 * item of one id, the later one is numbered.
 */
export function questionIdentifiers(questions: readonly ExportedQuestion[]): readonly string[] {
  const taken = new Map<string, number>();
  return questions.map(({ id }) => {
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return `${identifier("q", id)}${count === 1 ? "" : `_${count}`}`;
  });
}
