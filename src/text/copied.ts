/** What copying out of a chat or a mail leaves on lines. */
export interface Leftover {
  /** From 0. */
  readonly line: number;
  /** How many characters of the line's beginning it is; of a line that says nothing else, all of them. */
  readonly length: number;
  /** When and by whom it was sent; nothing but that; or that it is quoted. */
  readonly kind: "stamp" | "sender" | "quote";
}

const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u00A0\u202F]?[apAP]\.?[ \u00A0\u202F]?[mM]\.?)?`;
const WHEN = String.raw`(?:(?:${DAY}|\p{Lu}[\p{L}.]{2,9})(?:,| at)?[ \u202F]+)?${TIME}(?:,?[ \u202F]+${DAY})?`;
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3}|~? ?\+[\d ()-]{6,20})`;
/** `[12.03.26, 09:14] Anna: ` of WhatsApp on iPhones and in browsers, `12/03/2026, 09:14 - Anna: ` of its exports. */
const STAMP = new RegExp(
  String.raw`^[\u200E\u200F]?(?:\[${WHEN}\]\s+|${DAY},?[ \u202F]+${TIME}\s+[-–]\s+)[\u200E\u200F]?(?:~\s?)?${NAME}:(?: |$)`,
  "iu",
);
/** `Anna Meier  9:14 AM` of Slack, `[09:14] Anna Meier` of Teams, `Anna — Today at 9:14` of Discord. */
const SENDER = new RegExp(
  String.raw`^(?:\[${WHEN}\] ${NAME}|${NAME}(?:,? +|\s+[—–-]\s+)(?:\[${WHEN}\]|\(?${WHEN}\)?)):?\s*$`,
  "u",
);
/** Without any of these, `Monday 9:14` may be an answer. */
const SURELY = new RegExp(String.raw`\[|[ap]\.?m\b|\sat\s|${DAY}|Today|Yesterday`, "iu");
/** `On Thu, 12 Mar 2026 at 09:14, Anna Meier wrote:`, in the languages of mail programs. */
const WROTE =
  /^(?:On|Am|Le|El|Il|Op|Em|Den)\s.{4,160}\b(?:wrote|schrieb|écrit|escribió|scritto|schreef|escreveu|skrev)\b.{0,80}:\s*$|^-{2,} ?(?:Original|Forwarded|Ursprüngliche|Message|Mensaje).{0,40}-{2,}$/u;
const QUOTE = /^(?:>[ \u00A0]?)+/;

/** How much of a text is quoted where a mail is: others write lines of their own between. */
const MOSTLY = 0.5;

/** Every trace of a chat or a mail in a text; none in one that only looks like it in a line. */
export function leftovers(text: string): readonly Leftover[] {
  const lines = text.split("\n");
  const written = lines.filter((line) => line.trim() !== "");
  const isQuoted = written.filter((line) => QUOTE.test(line)).length > Math.max(1, written.length * MOSTLY);
  return lines.flatMap((line, i): Leftover[] => {
    const quote = isQuoted ? QUOTE.exec(line)?.[0] : undefined;
    if (quote !== undefined) return [{ line: i, length: quote.length, kind: "quote" }];
    if (line.length > 300) return [];
    const stamp = STAMP.exec(line)?.[0];
    if (stamp !== undefined) return [{ line: i, length: stamp.length, kind: "stamp" }];
    const isSender = WROTE.test(line) || (SENDER.test(line) && (SURELY.test(line) || line === written[0]));
    return isSender ? [{ line: i, length: line.length, kind: "sender" }] : [];
  });
}

/** A text without what copying left, line by line as it was, and what was left out. */
export function uncopied(text: string): { readonly text: string; readonly found: readonly Leftover[] } {
  const found = leftovers(text);
  if (found.length === 0) return { text, found };
  const lengths = new Map(found.map(({ line, length }) => [line, length]));
  const lines = text.split("\n").map((line, i) => line.slice(lengths.get(i) ?? 0));
  return { text: lines.join("\n"), found };
}

const KINDS = {
  stamp: "the time and name of a chat",
  sender: "the line that says who wrote it",
  quote: "the > of a quoted mail",
} as const;

/** What was left out, in a few words: kind by kind, with the first of each. */
export function namedLeftovers(text: string, found: readonly Leftover[]): readonly string[] {
  const lines = text.split("\n");
  return (Object.keys(KINDS) as Leftover["kind"][]).flatMap((kind) => {
    const of = found.filter((one) => one.kind === kind);
    const [first] = of;
    if (first === undefined) return [];
    const written = kind === "quote" ? "" : ` ${JSON.stringify(lines[first.line]!.slice(0, first.length).trim())}`;
    const more = of.length === 1 ? ` (line ${first.line + 1})` : ` (line ${first.line + 1} and ${of.length - 1} more)`;
    return [`${KINDS[kind]}${written}${more}`];
  });
}

/** `lines 1 to 3, 14`: how lines are named to people, who count from 1. */
export function namedLines(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  const named = runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1} to ${to + 1}`));
  return `${lines.length === 1 ? "line" : "lines"} ${named.join(", ")}`;
}
