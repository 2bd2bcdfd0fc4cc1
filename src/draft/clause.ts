import { hasFiniteVerb } from "../analysis/finite-verb.js";

const MOST_WORDS = 24;
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What adds another clause to a main one, and may go without changing it. */
const FURTHER =
  /,? (?:while|whereas|although|though|even though|as well as|but|and (?:he|she|it|they|that|will|would|was|were|had|has|have|is|are|said|added|called|told|also)|which|who|where|because)\b|; | - |, (?=\p{L}+ing\b|according to\b|and\b|but\b|with\b|as\b|including\b|such as\b|after\b|before\b|\p{Ll}+ed\b)/gu;
/** What may go as well, where a clause is still long. */
const ASIDE = / (?:after|before|during|amid|following|despite|as part of|when|as|since) /gu;

/** A clause that was opened before the main one: what it leads to may be cut off. */
const OPENED =
  /\b(?:that|said|says) (?:if|when|once|unless|although|while|for every|after|before|as|because|since|despite|whenever)\b/;

/** Whether quotation marks and brackets come in pairs. */
export const isEven = (text: string): boolean =>
  (text.match(/"/g) ?? []).length % 2 === 0 &&
  (text.match(/[([]/g) ?? []).length === (text.match(/[)\]]/g) ?? []).length;

/** A closed source's words in a row that are still anybody's, the verb among them. */
const MOST_OF_CLOSED = 11;
/** Says where or when, or adds another deed: without it, the rest is as true, unless something is denied. */
const MAY_GO =
  / (?:at|in|after|before|during|following|despite|amid|throughout|across|until|within|near|because|when|while|as|as well as|along with|over|under|by the end of) | and (?=\p{Ll}+ed\b)|,(?= \p{Lu}[\p{L}.]+$)/gu;
/** What is denied, or holds in general or some day, may hold there or then alone. */
const DENIES =
  /\b(?:not|no|never|n't|only|few|hardly|without|unless|until|is|are|will|would|can|could|should|must|may|might)\b/i;

/**
 * The first clause of some words, its end cut off; null where too much or too little would stay.
 *
 * @param least words that it must have
 * @param isClosed whether the source may not be copied: then it is cut shorter
 */
export function mainClause(
  words: string,
  { least, isClosed }: { readonly least: number; readonly isClosed: boolean },
): string | null {
  let clause = words.replace(/[.!?]["']?$/, (end) => (end.length > 1 ? end[1]! : "")).trim();
  clause = cutAt(clause, FURTHER, least);
  if (countWords(clause) > MOST_WORDS / 2) clause = cutAt(clause, ASIDE, Math.max(least, 7));
  clause = clause.replace(/[,;:\s-]+$/, "");
  if (isClosed) clause = shortened(clause, least);
  const isFit = !OPENED.test(clause) && isEven(clause) && !/[.!?]\s/.test(clause);
  return isFit && countWords(clause) >= least && countWords(clause) <= MOST_WORDS ? clause : null;
}

/** Without the last words that say where or when, as many as it takes. */
function shortened(clause: string, least: number): string {
  let rest: string | null = clause;
  while (rest !== null && countWords(rest.replace(/"[^"]*"/g, " ")) > MOST_OF_CLOSED) rest = withoutTail(rest, least);
  return rest ?? clause;
}

/** A clause without its last words that may go; null where none may, or too few would stay. */
export function withoutTail(clause: string, least: number): string | null {
  if (DENIES.test(clause.replace(/["“][^"”]*["”]/g, " "))) return null;
  const last = [...clause.matchAll(MAY_GO)].at(-1)?.index;
  if (last === undefined || countWords(clause.slice(0, last)) < least + 1 || !mayEnd(clause, last)) return null;
  return clause.slice(0, last).replace(/[,;:\s-]+$/, "");
}

/** `From … to …`, `between … and …`, not at its end yet. */
const IN_STRETCH = /\b(?:from|between)\b[^,]*$/;

/** Neither the verb of a clause that is left nor the end of a stretch (`from … to …`) is behind the cut. */
function mayEnd(text: string, at: number): boolean {
  if (/\b(?:an?|the|of|to|for|with|and|or|by|at|in|on|its|their|his|her|\p{L}+ed)$/iu.test(text.slice(0, at)))
    return false;
  const [left, gone] = [text.slice(0, at), text.slice(at)];
  if (!isEven(left) || IN_STRETCH.test(left)) return false;
  return /^ (?:because|when|while|as|after|before|and) /.test(gone) || !hasFiniteVerb(gone.replace(/"[^"]*"/g, " "));
}

function cutAt(text: string, pattern: RegExp, least: number): string {
  for (const { index } of text.matchAll(pattern)) {
    const before = text.slice(0, index);
    if (countWords(before) >= least && isEven(before) && !/\b(?:from|between)\b[^,]*$/.test(before)) return before;
  }
  return text;
}
