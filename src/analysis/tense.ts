import { isPast } from "./verbs.js";

/** Words that say that something was still to come, and past tenses, of which the one nearest to a date decides. */
const AHEAD =
  "will|'ll|won't|shall|upcoming|scheduled|expected|set to|due|plans? to|are to|is to|to be held|to begin|to start|to take place|to come|begins|starts|set for|slated|going to|should";
const TENSES = new RegExp(`\\b(?:(${AHEAD})(?: be [a-z]+)?|([a-z]+))\\b`, "g");
const AUXILIARIES = new Set(["was", "were", "had", "did"]);
/** Long enough for a clause; it keeps the time linear where a paragraph has no full stop. */
const CLAUSE = 160;

/** Whether each tense in some words looks ahead, in order. */
const tensesOf = (words: string): readonly boolean[] =>
  [...words.matchAll(TENSES)].flatMap(([, ahead, word]) =>
    ahead !== undefined ? [true] : AUXILIARIES.has(word!) || isPast(word!) ? [false] : [],
  );

/** Whether the clause around some words looks ahead: as its verb before them says, or else the one behind them. */
export function looksAhead(paragraph: string, start: number, end: number): boolean {
  const before = paragraph.slice(Math.max(0, start - CLAUSE), start);
  const after = paragraph.slice(end, end + CLAUSE);
  const from = Math.max(...[". ", "; ", '" ', "? ", "! "].map((stop) => before.lastIndexOf(stop) + 1));
  const to = after.search(/[.;?!]["']? |[.;?!]$|, (?:after|when|but|and) /);
  return tensesOf(before.slice(from)).at(-1) ?? tensesOf(to < 0 ? after : after.slice(0, to))[0] ?? false;
}
