import { locate } from "../article/locate.js";
import type { ArticleText } from "../article/text.js";
import type { Item } from "../model/bank.js";
import type { Candidate, Draft } from "../model/draft.js";
import { statementsOf } from "../bank/statement.js";
import { itemOf } from "./item-of.js";

/** A question with what is needed to decide about it. */
export interface ShownCandidate {
  /** Paragraphs that hold the key, with the words that do. */
  readonly passages: readonly Passage[];
  readonly asked: string;
  readonly lines: readonly ShownLine[];
  /** What is wrong with it; empty for a good one. */
  readonly mistakes: readonly string[];
}

interface Passage {
  readonly paragraph: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** An answer, or a statement. */
export interface ShownLine {
  readonly mark: "right" | "wrong" | "unconfirmed" | "confirmed" | "note";
  readonly text: string;
}

export function shownCandidate(candidate: Candidate, draft: Draft, article: ArticleText): ShownCandidate {
  const read = itemOf(candidate, draft);
  const asked = String(candidate.item["stem"] ?? candidate.item["head"] ?? candidate.item["text"] ?? "");
  if (!read.ok) {
    const lines = Object.entries(candidate.item).flatMap(([name, value]): ShownLine[] =>
      ["stem", "head", "text", "evidence", "asOf"].includes(name)
        ? []
        : [{ mark: "note", text: `${name}: ${JSON.stringify(value)}` }],
    );
    return { passages: [], asked, lines, mistakes: read.findings.map(({ message }) => message) };
  }
  return { passages: passagesOf(read.item, article), asked, lines: linesOf(read.item, candidate), mistakes: [] };
}

function passagesOf({ evidence }: Item, article: ArticleText): Passage[] {
  const found = evidence.flatMap((one): Passage[] => {
    const located = locate(article, one);
    if (located.status !== "verified" && located.status !== "moved") return [];
    const { paragraph, start, end } = located.span;
    const points = [...article.paragraphs[paragraph - 1]!];
    const part = (from: number, to?: number) => points.slice(from, to).join("");
    return [{ paragraph, before: part(0, start), marked: part(start, end), after: part(end) }];
  });
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function linesOf(item: Item, { confirmed }: Candidate): ShownLine[] {
  const falsely = (text: string): ShownLine => ({
    mark: confirmed.includes(text) ? "confirmed" : "unconfirmed",
    text,
  });
  const right = (text: string): ShownLine => ({ mark: "right", text });
  switch (item.type) {
    case "choice":
    case "multiple":
      return item.options.map(({ text, role }) => (role === "key" ? right(text) : { mark: "wrong", text }));
    case "true-false":
      return [
        item.key ? right("true") : falsely(item.stem),
        ...(item.correction === null ? [] : [right(item.correction)]),
      ];
    case "short":
      return item.keys.map(right);
    case "open":
      return item.answer === null ? [] : [right(item.answer)];
    case "numeric":
      return [right(item.unit === null ? item.shown : `${item.shown} ${item.unit}`)];
    case "cloze":
      return item.segments.flatMap((one) => (typeof one === "string" ? [] : [right(one.answer)]));
    case "ordering":
      return item.options.map(({ text }, i) => right(`${i + 1}. ${text}`));
    case "matching":
      return item.pairs.map((pair) => right(`${pair.left} – ${pair.right.text}`));
    case "statements":
    case "explains":
      return statementsOf(item).flatMap(({ wordings }) =>
        wordings.map(({ text, isTrue }) => (isTrue ? right(text) : falsely(text))),
      );
  }
}
