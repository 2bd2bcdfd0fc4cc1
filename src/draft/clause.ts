const MOST_WORDS = 24;
const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What adds another clause to a main one, and may go without changing it. */
const FURTHER =
  /,? (?:while|whereas|although|though|even though|as well as|but|and (?:he|she|it|they|that|will|would|was|were|had|has|have|is|are|said|added|called|told|also)|which|who|where|because)\b|; | - |, (?=\p{L}+ing\b|according to\b|and\b|but\b|with\b|as\b|including\b|such as\b|after\b|before\b|\p{Ll}+ed\b)/gu;
/** What may go as well, where a clause is still long. */
const ASIDE =
  / (?:after|before|during|amid|following|despite|as part of|when|as|since|in an? \p{L}+ (?:to|on|with)|at an?|in an?) /gu;

/** A clause that was opened before the main one: what it leads to may be cut off. */
const OPENED =
  /\b(?:that|said|says) (?:if|when|once|unless|although|while|for every|after|before|as|because|since|despite|whenever)\b/;

/** Whether quotation marks and brackets come in pairs. */
export const isEven = (text: string): boolean =>
  (text.match(/"/g) ?? []).length % 2 === 0 &&
  (text.match(/[([]/g) ?? []).length === (text.match(/[)\]]/g) ?? []).length;

/** The first clause of some words, its end cut off; null where too much or too little would stay. */
export function mainClause(words: string, least: number): string | null {
  let clause = words.replace(/[.!?]["']?$/, (end) => (end.length > 1 ? end[1]! : "")).trim();
  clause = cutAt(clause, FURTHER, least);
  if (countWords(clause) > MOST_WORDS / 2) clause = cutAt(clause, ASIDE, Math.max(least, 7));
  clause = clause.replace(/[,;:\s-]+$/, "");
  return !OPENED.test(clause) &&
    countWords(clause) >= least &&
    countWords(clause) <= MOST_WORDS &&
    isEven(clause) &&
    !/[.!?]\s/.test(clause)
    ? clause
    : null;
}

function cutAt(text: string, pattern: RegExp, least: number): string {
  for (const { index } of text.matchAll(pattern)) {
    const before = text.slice(0, index);
    if (countWords(before) >= least && isEven(before)) return before;
  }
  return text;
}
