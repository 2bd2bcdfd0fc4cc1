const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** A table of Markdown as the sheet that says the same; null for a text that is none. */
export function markdownTable(text: string): string | null {
  const lines = text.split("\n");
  const rule = lines.findIndex(
    (line, i) => i > 0 && RULE.test(line) && line.includes("|") && lines[i - 1]!.includes("|"),
  );
  if (rule < 0) return null;
  const rows = lines.map((line, i) =>
    i === rule || i < rule - 1 || !line.includes("|") ? "" : cellsOf(line).map(quoted).join(","),
  );
  return rows.join("\n");
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .replaceAll("\\|", "|")
        .replace(/<br\s*\/?>/gi, "\n")
        .replace(/^(\*\*|__)(.*)\1$/, "$2"),
    );

const quoted = (cell: string): string => (cell === "" ? "" : `"${cell.replaceAll('"', '""')}"`);
