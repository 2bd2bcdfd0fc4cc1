/** Words between quotation marks of one paragraph. */
export interface Quoted {
  /** Of the opening mark, and after the closing one. */
  readonly start: number;
  readonly end: number;
  readonly mark: '"' | "'";
  /** False where the paragraph ends before the quote: it goes on in the next one. */
  readonly isClosed: boolean;
}

/** What may stand before an opening mark. */
const BEFORE_OPENING = /[\s([{"'/-]/;
const AFTER_CLOSING = /[\s,.;:!?)\]}"'/-]/;

/** The quotes of a normalised paragraph, outermost ones alone, in order. Both sides of a quote have the same mark there. */
export function quotedIn(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (mark !== '"' && mark !== "'") continue;
    if (!opens(text, at)) continue;
    const close = mark === '"' ? closingDouble(text, at) : closingSingle(text, at);
    if (close !== null) {
      found.push({ start: at, end: close + 1, mark, isClosed: true });
      at = close;
    } else if (mark === '"' && !text.includes('"', at + 1)) {
      found.push({ start: at, end: text.length, mark, isClosed: false });
      break;
    }
  }
  return found;
}

function opens(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (after === undefined || after === " ") return false;
  return before === undefined || BEFORE_OPENING.test(before) || (text[at] === '"' && !/[\p{L}\p{N}.,!?]/u.test(before));
}

/** Where a quote ends; null where the next mark opens another one, or there is none. */
function closingDouble(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const [before, after] = [text[at - 1]!, text[at + 1]];
    if (before === " " && after !== undefined && /[\p{L}\p{N}[(]/u.test(after)) return null;
    return at;
  }
  return null;
}

/** Letters that are left out at the beginning of a word: 'em, '90s. */
const LEFT_OUT = /^'(?:em|tis|twas|cause|til|n|bout|round|\d\ds?)\b/i;
/** Single marks are apostrophes where they close no quote of a sensible length. */
const LONGEST_SINGLE = 600;

function closingSingle(text: string, from: number): number | null {
  const rest = text.slice(from, from + LONGEST_SINGLE);
  if (LEFT_OUT.test(rest)) return null;
  let weak: number | null = null;
  for (let at = rest.indexOf("'", 1); at !== -1; at = rest.indexOf("'", at + 1)) {
    const [before, after] = [rest[at - 1]!, rest[at + 1]];
    if (before === " ") break;
    if (after !== undefined && !AFTER_CLOSING.test(after)) continue;
    if (rest.slice(1, at).includes('"')) break;
    if (/[.,!?]/.test(before)) return from + at;
    // "the workers' rights" has such a mark, too.
    if (before !== "s" || after === undefined || after !== " ") return from + (weak ?? at);
    weak ??= at;
  }
  return weak === null ? null : from + weak;
}
