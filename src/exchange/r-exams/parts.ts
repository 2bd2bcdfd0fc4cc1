/** An exercise of R/exams, taken apart. */
export interface Exercise {
  readonly question: string;
  readonly options: readonly string[];
  readonly solution: string;
  /** What the solution says of each option. */
  readonly comments: readonly string[];
  /** Names in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** The first line of the question. */
  readonly line: number;
  /** The line of a chunk or of an expression in R; null where there is none. */
  readonly code: number | null;
}

type Section = "question" | "solution" | "meta";

const NAMED = /^(question|solution|meta-?information|answerlist)$/i;

/** Takes an exercise apart by its headings, in either of the two ways in which Markdown writes them. */
export function exerciseIn(text: string): Exercise {
  const lines = text.split("\n");
  const parts: Record<Section, string[]> = { question: [], solution: [], meta: [] };
  const lists: Record<Section, string[]> = { question: [], solution: [], meta: [] };
  let section: Section | null = null;
  let isList = false;
  let first: number | null = null;
  let code: number | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const trimmed = line.trim();
    if (code === null && (/^(?:```+|~~~+)\s*\{r\b/i.test(trimmed) || /`r\s/.test(line))) code = at + 1;
    const isUnderlined = /^(?:={3,}|-{3,})$/.test(lines[at + 1]?.trim() ?? "");
    const name = isUnderlined ? trimmed : (/^#{1,3}\s+(.*?)\s*#*$/.exec(trimmed)?.[1] ?? "");
    const heading = NAMED.exec(name)?.[1]?.toLowerCase();
    if (heading === "answerlist") isList = true;
    else if (heading !== undefined) {
      section = heading === "question" || heading === "solution" ? heading : "meta";
      isList = false;
    }
    if (heading !== undefined) {
      if (isUnderlined) at += 1;
      continue;
    }
    if (section === null) continue;
    if (section === "question" && trimmed !== "") first ??= at + 1;
    if (!isList) parts[section].push(line);
    else addEntry(lists[section], line);
  }
  return {
    question: parts.question.join("\n"),
    options: lists.question.map((one) => one.trim()),
    solution: parts.solution.join("\n"),
    comments: lists.solution.map((one) => one.trim()),
    meta: metaIn(parts.meta),
    line: first ?? 1,
    code,
  };
}

function addEntry(list: string[], line: string): void {
  const entry = /^\s{0,3}[*+-]\s+(.*)$/.exec(line)?.[1] ?? (/^\s{0,3}[*+-]\s*$/.test(line) ? "" : null);
  if (entry !== null) list.push(entry);
  else if (list.length > 0) list[list.length - 1] += `\n${line.trim()}`;
}

function metaIn(lines: readonly string[]): Map<string, string> {
  const meta = new Map<string, string>();
  let last: string | null = null;
  for (const line of lines) {
    const [, name, value] = /^\s*(ex[a-z]+(?:\[[^\]]{0,100}\])?)\s*:\s*(.*)$/i.exec(line) ?? [];
    if (name !== undefined) meta.set((last = name.toLowerCase()), value!.trim());
    else if (last !== null && line.trim() !== "") meta.set(last, `${meta.get(last)} ${line.trim()}`);
  }
  return meta;
}
