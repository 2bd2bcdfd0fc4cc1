/** What a heading says, whatever its capitals, marks, remarks in brackets and breaks: `Answer 3\n(Optional)` is `answer 3`. */
export const headingOf = (cell: string): string =>
  cell
    .slice(0, 200)
    .normalize("NFKC")
    // `correctAnswer` and `wrong1`, as programs name their columns.
    .replace(/(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z]{3})(?=\d{1,2}$)/g, " ")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[\s_*:.)?-]+/g, " ")
    .trim();

/** The columns of numbered headings, such as `answer 1`, by their numbers less one; null unless there are the first two. */
export function numbered(headings: readonly string[], prefix: string): readonly number[] | null {
  const columns: number[] = [];
  for (let n = 1; ; n += 1) {
    const column = headings.indexOf(`${prefix} ${n}`);
    if (column < 0) break;
    columns.push(column);
  }
  return columns.length < 2 ? null : columns;
}
