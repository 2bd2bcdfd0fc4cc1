import { sha256 } from "#platform";
import type { Located, Span } from "../model/article.js";
import { cuts } from "./boundary.js";
import { qn1 } from "./qn1.js";
import type { ArticleText } from "./text.js";

/** What is looked for: the words themselves, or their hash, or (with neither) just a paragraph. */
export interface Wanted {
  readonly paragraph: number;
  readonly quote: string | null;
  readonly hash: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** Stands for words that may not be repeated: `qn1:<code points>:<SHA-256 of the normalised words>`. */
export function hashOf(span: string): string {
  const text = qn1(span);
  return `qn1:${[...text].length}:${sha256(text)}`;
}

/** Looks evidence up in a source. Words must be there exactly, after normalisation: nothing is fuzzy. */
export function locate(text: ArticleText, wanted: Wanted): Located {
  const { quote, paragraph } = wanted;
  if (quote === null && wanted.hash === null) {
    const whole = text.paragraphs[paragraph - 1];
    if (whole === undefined) return { status: "missing", nearest: null, leftOut: null };
    return { status: "verified", span: { paragraph, start: 0, end: [...whole].length } };
  }
  const found = quote === null ? hashed(text, wanted.hash!, paragraph) : quoted(text, qn1(quote));
  const spans = found.filter((span) => hasContext(text, span, wanted));
  const here = spans.filter((span) => span.paragraph === paragraph);
  if (spans.length === 0) {
    if (quote === null) return { status: "missing", nearest: null, leftOut: null };
    const words = qn1(quote);
    const leftOut = text.leftOut.find((one) => words !== "" && one.text.includes(words))?.kind ?? null;
    return { status: "missing", nearest: nearest(text, words), leftOut };
  }
  if (here.length === 1) return { status: "verified", span: here[0]! };
  return spans.length === 1 ? { status: "moved", span: spans[0]! } : { status: "ambiguous", spans };
}

function quoted({ paragraphs }: ArticleText, words: string): Span[] {
  if (words === "") return [];
  const length = codePoints(words);
  return paragraphs.flatMap((text, i) => {
    const spans: Span[] = [];
    let [counted, start] = [0, 0];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (cuts(text, at) || cuts(text, at + words.length)) continue;
      start += codePoints(text.slice(counted, at));
      counted = at;
      spans.push({ paragraph: i + 1, start, end: start + length });
    }
    return spans;
  });
}

const codePoints = (text: string): number => [...text].length;

/** The paragraph that was named is tried first; in most banks no other one is needed. */
function hashed({ paragraphs }: ArticleText, wanted: string, paragraph: number): Span[] {
  const [, length = "0", digest = ""] = wanted.split(":");
  const spansIn = (i: number) =>
    windows(paragraphs[i] ?? "", Number(length), digest).map((start) => ({
      paragraph: i + 1,
      start,
      end: start + Number(length),
    }));
  const here = spansIn(paragraph - 1);
  return here.length > 0 ? here : paragraphs.flatMap((_, i) => spansIn(i));
}

/** Where in a text so many code points have that digest. */
function windows(text: string, length: number, digest: string): number[] {
  const points = [...text];
  if (length === 0) return [];
  const offsets = [0];
  for (const point of points) offsets.push(offsets.at(-1)! + point.length);
  const starts: number[] = [];
  for (let start = 0; start + length <= points.length; start += 1) {
    const [from, to] = [offsets[start]!, offsets[start + length]!];
    if (points[start] === " " || points[start + length - 1] === " " || cuts(text, from) || cuts(text, to)) continue;
    if (sha256(text.slice(from, to)) === digest) starts.push(start);
  }
  return starts;
}

function hasContext({ paragraphs }: ArticleText, { paragraph, start, end }: Span, { prefix, suffix }: Wanted): boolean {
  if (prefix === null && suffix === null) return true;
  const points = [...paragraphs[paragraph - 1]!];
  const before = points.slice(0, start).join("").trimEnd();
  const after = points.slice(end).join("").trimStart();
  return before.endsWith(qn1(prefix ?? "")) && after.startsWith(qn1(suffix ?? ""));
}

const MAX_SHOWN = 160;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The paragraph that shares most words with a quote, from the first of them on. It helps a person; it proves nothing. */
function nearest({ paragraphs }: ArticleText, quote: string): { paragraph: number; text: string } | null {
  const wanted = new Set(wordsOf(quote));
  let best = { shared: 0, index: -1 };
  paragraphs.forEach((text, index) => {
    const shared = new Set(wordsOf(text).filter((word) => wanted.has(word))).size;
    if (shared > best.shared) best = { shared, index };
  });
  if (best.index < 0) return null;
  const text = paragraphs[best.index]!;
  const at = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(({ 0: word }) => wanted.has(word.toLowerCase()))?.index ?? 0;
  const shown = Array.from(text.slice(at)).slice(0, MAX_SHOWN).join("");
  return {
    paragraph: best.index + 1,
    text: `${at > 0 ? "… " : ""}${shown}${at + shown.length < text.length ? " …" : ""}`,
  };
}
