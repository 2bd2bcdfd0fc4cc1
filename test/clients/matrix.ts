/** What passed in which version, as a table in Markdown. */
export function matrix(
  results: ReadonlyMap<string, ReadonlyMap<string, boolean>>,
  versions: readonly string[],
): string {
  const cell = (passed: boolean | undefined): string => (passed === undefined ? "–" : passed ? "yes" : "NO");
  const rows = [...results]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([check, byVersion]) => [check, ...versions.map((version) => cell(byVersion.get(version)))]);
  const head = ["check", ...versions];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((text, i) => text.padEnd(widths[i]!)).join(" | ")} |\n`;
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("");
}
