/** An article is none: it has more of something than any has, and to read it would take minutes. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** Ten times those of the largest page of a newspaper. What reads pages takes a second for every few ten thousand. */
const MAX_TAGS = 100_000;
/** What is escaped in a page's own data counts as well. */
const MAX_ENTITIES = 1_000_000;
/** A long novel; ten times the longest article. */
const MAX_CHARACTERS = 1_000_000;
/** Mail that is answered and passed on for weeks nests less deep. */
const MAX_NESTING = 20;

/** @throws TooLarge */
export function checkPage(html: string): void {
  check(count(html, "<"), MAX_TAGS, "tags");
  check(count(html, "&"), MAX_ENTITIES, "entities");
}

/** @throws TooLarge */
export const checkMarkdown = (text: string): void => check(text.length, MAX_CHARACTERS, "characters");

/** @throws TooLarge */
export const checkNesting = (depth: number): void => check(depth, MAX_NESTING, "parts within parts");

function check(found: number, most: number, what: string): void {
  if (found > most) throw new TooLarge(`It has ${found} ${what}; no article has more than ${most}.`);
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}
