/** A text whose lines stand for something: paragraphs, and lists whose entries keep the marks that they were written with. */
export interface TextLines {
  /** The first line. */
  readonly head: string;
  readonly blocks: readonly TextBlock[];
}

type TextBlock =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "list"; readonly entries: readonly { readonly mark: string; readonly text: string }[] };

/** `1.`, `(2)`, `iii)`, `b.`, `①`, `•` or `-` in front of an entry. */
const ENTRY = /^(\(?(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4}|[A-Za-z])[.)]|\p{No}|[-•–*])\s+(?=\S)(.+)$/u;

/** A text of several lines, as they are meant; of one line, that line. */
export function linesOf(text: string): TextLines {
  const [head = "", ...rest] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const blocks: TextBlock[] = [];
  let list: { mark: string; text: string }[] | null = null;
  for (const line of rest) {
    const [, mark, entry] = ENTRY.exec(line) ?? [];
    if (mark === undefined || entry === undefined) {
      blocks.push({ kind: "line", text: line });
      list = null;
      continue;
    }
    if (list === null) blocks.push({ kind: "list", entries: (list = []) });
    list.push({ mark, text: entry });
  }
  return { head, blocks };
}
