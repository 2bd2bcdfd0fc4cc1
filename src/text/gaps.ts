/** A character that no text has, and no mark of Markdown: it stands where a gap is. */
const HOLE = "\uFDD1";

/**
 * What stands between the gaps of a text, written down as one line: emphasis may begin before a gap and end behind it.
 *
 * @param parts the text in its order; null stands for a gap
 * @param write how a line is written down
 * @returns one piece more than there are gaps
 */
export const aroundGaps = (parts: readonly (string | null)[], write: (text: string) => string): readonly string[] =>
  write(parts.map((part) => part ?? HOLE).join("")).split(HOLE);
