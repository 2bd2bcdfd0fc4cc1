import type { Article } from "../model/article.js";
import { type Piece, articleOf } from "./article-of.js";
import { isDivided, joined } from "./joined.js";
import { copiedAlong } from "./phrases.js";
import { isSeen } from "./qn1.js";

/** No program wraps at more, and few paragraphs are shorter. */
const WIDEST = 120;
/** Narrower columns are lists and verses. */
const NARROWEST = 30;
/** Of the line breaks within blocks, at least so many stand where the next word did not fit. */
const MOSTLY = 0.8;
/** As a part of the widest line: a person who wraps by hand breaks somewhat earlier. */
const FULL = 0.8;

/**
 * Reads plain text. Paragraphs are the lines that are not empty; the first is the headline. Where lines are wrapped,
 * they are what stands between empty lines, and a word that a hyphen divides at a line's end is put together again. Lines that
 * a page's surroundings alone have, such as "Advertisement", are left out.
 */
export function readPlainText(text: string): Article {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map((line) => (isSeen(line) ? line.trim() : ""));
  const blocks = blocksOf(lines);
  const pieces = withoutCount(areWrapped(blocks) ? blocks.flatMap(unwrapped) : blocks.flat());
  return articleOf({ title: pieces.find(({ kind }) => kind === "paragraph")?.text ?? null }, pieces);
}

/** `Paragraph 3: …` before each, as assistants count them, is no part of what they say. */
function withoutCount(paragraphs: readonly string[]): readonly Piece[] {
  const counts = paragraphs.map((text) =>
    /^(?:paragraph|absatz|paragraphe|párrafo|¶) ?(\d{1,4}) ?[:.)–-] ?(?=\S)/iu.exec(text),
  );
  const isCounted = counts.length > 1 && counts.every((count, i) => Number(count?.[1]) === Number(counts[0]?.[1]) + i);
  return paragraphs.flatMap((text, i): Piece[] => {
    const count = isCounted ? counts[i]![0] : "";
    const said = text.slice(count.length);
    const piece: Piece = { kind: copiedAlong(said) ?? "paragraph", text: said };
    return count === "" ? [piece] : [{ kind: "surroundings", text: count }, piece];
  });
}

/** Lines between empty ones. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === "") blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/**
 * Whether the lines of a text are wrapped at a width: its blocks have several lines, none is wider than a page, and
 * nearly each ends where the next word would not have fitted. No single line, and no single letter, decides.
 */
function areWrapped(blocks: readonly (readonly string[])[]): boolean {
  const width = blocks.flat().reduce((widest, line) => Math.max(widest, line.length), 0);
  const breaks = blocks.flatMap((block) => block.slice(1).map((line, i) => [block[i]!, line] as const));
  if (blocks.length < 2 || breaks.length === 0 || width > WIDEST || width < NARROWEST) return false;
  const full = breaks.filter(
    ([line, next]) => isDivided(line) || line.length + 1 + firstWord(next).length > FULL * width,
  );
  const unfinished = breaks.filter(([line]) => !/[\p{Sentence_Terminal}…]["'’”»)\]]*$/u.test(line));
  return full.length >= MOSTLY * breaks.length && unfinished.length * 4 > breaks.length;
}

const firstWord = (line: string): string => /^\S*/.exec(line)![0];

/** A wrapped block as one line; each entry of a list begins another. */
function unwrapped(block: readonly string[]): string[] {
  const entries = entriesOf(block);
  const paragraphs: string[][] = [[]];
  for (const [i, line] of block.entries()) {
    if (i > 0 && entries.has(i)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.map(joined);
}

/** Lines that begin an entry of a list: with the same mark as another, or counting from 1. One alone may be a dash or a date. */
function entriesOf(block: readonly string[]): ReadonlySet<number> {
  const marked = block.flatMap((line, i) => {
    const mark = /^(?:([-*•‣·▪◦])|(\d{1,3})[.)])\s/.exec(line);
    return mark === null ? [] : [{ i, bullet: mark[1], number: Number(mark[2]) }];
  });
  const counted = marked.filter(({ number }) => !Number.isNaN(number));
  const counts = counted.every(({ number }, n) => number === n + 1) ? counted : [];
  const bullets = marked.filter(({ bullet }) => bullet !== undefined && bullet === marked[0]!.bullet);
  return new Set([counts, bullets].flatMap((list) => (list.length > 1 ? list.map(({ i }) => i) : [])));
}
