import { withoutEmoji } from "./emoji.js";

/** A line as people write lists of questions, with its marks taken apart. */
export interface ListLine {
  /** From 1. */
  readonly number: number;
  /** Without marks of headings and bullets, and without the marks of letters that are bold as a whole. */
  readonly text: string;
  readonly isHeading: boolean;
  readonly isBullet: boolean;
  readonly isBold: boolean;
  /** Ticked or crossed out, where the line has a box or a mark; else null. */
  readonly tick: boolean | null;
  /** A star right before a letter: `*b) Paris`. */
  readonly hasStar: boolean;
  /** Nothing stands in the line before it. */
  readonly isBehindGap: boolean;
  /** Stands among lines of code. */
  readonly isCode: boolean;
}

/** Elements that fold answers away or only set out a page; where one begins a line, it is there for that. */
const OPENING = /^(?:<(?:details|summary|p|div|center|hr|h[1-6])(?:\s[^<>]{0,200})?>\s*)+/i;
const CLOSING = /<\/(?:details|summary|p|div|center|h[1-6])>/gi;
const ANCHOR = /<a\s+(?:name|id)=[^<>]{0,200}>(?:<\/a>)?/gi;
const BOLD = /<(b|strong)>([^<>]{0,2000})<\/\1>/gi;
const BULLET = /^(?:[-*+•–▪●○◦·‣]|o(?=\s+\S))\s+/;
const BOX = /^(?:\[([ xX✓✔*]?)\](?!\()\s*|([☐□❌✗✘☒])\s*(?=\S)|([☑✅✓✔])\s*(?=\S))/u;
const STAR = /^\*(?=\(?[A-Za-z][).])/;
const RULE = /^(?:[-*_=]\s?){3,}$/;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["shy", ""],
  ["nbsp", " "],
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
]);

/** Markdown takes names of characters from HTML. */
const decoded = (line: string): string =>
  line.includes("&") ? line.replace(/&([a-z]{2,4});/g, (whole, name: string) => ENTITIES.get(name) ?? whole) : line;

/**
 * Takes away the tags that only set out a page, line by line: those that begin lines, and their ends. Anywhere else a tag is
 * what somebody asks about: `a) <p>`.
 */
function withoutLayout(): (line: string) => string {
  let open = 0;
  return (line) => {
    const [begin = ""] = OPENING.exec(line.trimStart()) ?? [];
    open += begin.match(/<(?!hr\b)/gi)?.length ?? 0;
    return line
      .trimStart()
      .slice(begin.length)
      .replace(CLOSING, (tag) => (open > 0 ? ((open -= 1), "") : tag))
      .replace(ANCHOR, "")
      .replace(BOLD, "**$2**");
  };
}

/** The lines of a list that say something, and none of those that are there to be looked at. */
export function* listLines(text: string): Iterable<ListLine> {
  let isBehindGap = true;
  let isCode = false;
  let number = 0;
  const ofText = withoutLayout();
  for (const raw of text.split("\n")) {
    number += 1;
    const line = decoded(raw.includes("<") ? ofText(raw) : raw)
      .replace(/[ \t\u00A0\u3000]{3,}/g, "   ")
      .trim();
    if (/^(?:```[^`]*$|~~~)/.test(line)) {
      isCode = !isCode;
      continue;
    }
    if (isCode) {
      const code = raw.trimEnd();
      if (code !== "") yield { ...plainLine, number, text: code, isCode };
      continue;
    }
    if (line === "" || RULE.test(line) || /^<!--.*-->$/.test(line)) {
      isBehindGap = true;
      continue;
    }
    yield { ...marksOf(withoutEmoji(line)), number, isBehindGap };
    isBehindGap = false;
  }
}

const plainLine: ListLine = {
  number: 0,
  text: "",
  isHeading: false,
  isBullet: false,
  isBold: false,
  tick: null,
  hasStar: false,
  isBehindGap: false,
  isCode: false,
};

function marksOf(line: string): ListLine {
  const heading = /^#{1,6}\s+/.exec(line)?.[0] ?? "";
  let text = line.slice(heading.length).replace(/\s+#+$/, "");
  const bullet = heading === "" ? (BULLET.exec(text)?.[0] ?? "") : "";
  text = text.slice(bullet.length);
  const [box, inside, no, yes] = BOX.exec(text) ?? [];
  // `[b] Paris` is an option b.
  const tick = box === undefined ? null : yes !== undefined || (no === undefined && /[xX✓✔*]/.test(inside ?? ""));
  text = text.slice(box?.length ?? 0);
  const star = STAR.test(text);
  const bold = opened(star ? text.slice(1) : text);
  return { ...plainLine, ...bold, isHeading: heading !== "", isBullet: bullet !== "", tick, hasStar: star };
}

/** A line whose first words are bold, or all of them. */
function opened(line: string): { readonly text: string; readonly isBold: boolean } {
  const mark = /^(?:\*\*|__)(?=[^\s*_])/.exec(line)?.[0];
  if (mark === undefined) return { text: unpaired(line), isBold: false };
  const close = line.indexOf(mark, 2);
  if (close < 0) return { text: line.slice(2), isBold: true };
  const isWhole = /^[\s.:;)]*$/.test(line.slice(close + 2));
  const text = line.slice(2, close) + line.slice(close + 2);
  // Bold behind the first words stays: `**1.** Who **is** it?`
  return { text: isWhole ? text.trim() : unpaired(text.trim()), isBold: isWhole };
}

/** Bold that began in a line before ends here. */
const unpaired = (line: string): string =>
  line.endsWith("**") && line.split("**").length === 2 ? line.slice(0, -2).trim() : line;
