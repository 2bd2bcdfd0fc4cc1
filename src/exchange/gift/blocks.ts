/** Lines that stand together, without comments. */
export interface GiftBlock {
  /** Of its first line that is no comment. */
  readonly line: number;
  readonly text: string;
  /** What `[id:…]` in a comment says. */
  readonly id: string | null;
  readonly tags: readonly string[];
  /** How many lines of comments for people it has. */
  readonly comments: number;
}

/**
 * A file's questions. A line without text ends one, and so does a line that is `0`, which PHP takes for empty
 * (`readquestions` in Moodle's question/format.php).
 */
export function* giftBlocks(text: string): Iterable<GiftBlock> {
  let lines: string[] = [];
  let first: number | null = null;
  let id: string | null = null;
  let tags: string[] = [];
  let comments = 0;
  let number = 0;
  const block = (): GiftBlock => ({ line: first ?? number, text: lines.join("\n").trim(), id, tags, comments });
  for (const raw of text.split("\n")) {
    number += 1;
    const line = raw.trim();
    if (line === "" || line === "0") {
      // Comments of their own speak of the next question, as other readers of GIFT take it.
      if (first === null) continue;
      yield block();
      [lines, first, id, tags, comments] = [[], null, null, [], 0];
    } else if (line.startsWith("//")) {
      const found = marksOf(line);
      id = found.id ?? id;
      tags.push(...found.tags);
      comments += found.isForPeople ? 1 : 0;
      lines.push("");
    } else {
      first ??= number;
      lines.push(raw);
    }
  }
  if (first !== null || comments > 0) yield block();
}

function marksOf(comment: string): {
  readonly id: string | null;
  readonly tags: string[];
  readonly isForPeople: boolean;
} {
  const marks = [...comment.matchAll(/\[(id|tag):([^\]\n]{1,300})\]/g)];
  const isOurs = marks.length > 0 || /^\/\/\s*question: \d+\s+name:/.test(comment) || !/[\p{L}\p{N}]/u.test(comment);
  return {
    id: marks.find(([, kind]) => kind === "id")?.[2]?.trim() ?? null,
    tags: marks.flatMap(([, kind, value]) => (kind === "tag" ? [value!.trim()] : [])),
    isForPeople: !isOurs,
  };
}
