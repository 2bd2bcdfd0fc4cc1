import type { Block } from "./blocks.js";
import type { PageElement } from "./document.js";
import { isHidden } from "./furniture.js";

/** A shorter one between a headline and its text may be a line about it. */
const SENTENCE = 60;

/** Elements further out hold all of a page. */
const AROUND = 40;

/**
 * The paragraphs between the headline of an article and the first block that was found of it. Pages set an opening in a
 * box of its own, and what finds articles takes the box with most text.
 *
 * @returns asks for the numbers of those that were found. What finds them takes the page apart, so look at it before.
 */
export function openings(blocks: readonly Block[]): (found: ReadonlySet<number>) => readonly number[] {
  const around = blocks.map(({ element }) => elementsAround(element));
  return (found) => {
    const first = Math.min(...found);
    const headline = blocks.findLastIndex(
      ({ element, kind }, i) => i < first && isHeadline(element) && kind !== "hidden",
    );
    if (headline < 0 || found.size === 0) return [];
    const story = around[headline]!.find((element) => around[first]!.includes(element));
    if (story === undefined || story.localName === "body") return [];
    // A page may hide all of its text until a program runs; what alone is hidden stays so.
    const isShown = (i: number) =>
      around[i]!.every((element) => !isHidden(element) || around[first]!.includes(element));
    return blocks.flatMap((block, i) => (i > headline && i < first && isProse(block) && isShown(i) ? [i] : []));
  };
}

function elementsAround(element: PageElement): readonly PageElement[] {
  const found = [element];
  for (let at = element; at.localName !== "body" && at.parentNode !== null && found.length < AROUND; found.push(at))
    at = at.parentNode as PageElement;
  return found;
}

const isHeadline = ({ localName }: PageElement): boolean => localName === "h1";

const isProse = ({ kind, element, text, linked }: Block): boolean =>
  kind === null &&
  element.localName === "p" &&
  text.length >= SENTENCE &&
  linked * 2 < text.length &&
  /[\p{Sentence_Terminal}…]["'’”»)\]]*$/u.test(text);
