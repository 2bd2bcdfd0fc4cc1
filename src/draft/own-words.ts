/** What a writer may say otherwise without saying anything else. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/\b(\p{L}+)n't\b/giu, "$1n't"],
  [/\bdidn't\b/g, "did not"],
  [/\bdoesn't\b/g, "does not"],
  [/\bdon't\b/g, "do not"],
  [/\bwon't\b/g, "will not"],
  [/\bwouldn't\b/g, "would not"],
  [/\bcan't\b/g, "cannot"],
  [/\bcouldn't\b/g, "could not"],
  [/\bisn't\b/g, "is not"],
  [/\baren't\b/g, "are not"],
  [/\bwasn't\b/g, "was not"],
  [/\bweren't\b/g, "were not"],
  [/\bhasn't\b/g, "has not"],
  [/\bhaven't\b/g, "have not"],
  [/\bhadn't\b/g, "had not"],
  [/\bmore than (?=\d)/g, "over "],
  [/\bU\.S\.(?= [a-z])/g, "US"],
  [/\b(?:also|very|really|actually|simply|just|now|currently|recently|still|already) (?=\p{L})/gu, ""],
  [/ per ?cent\b/g, "%"],
];

/** A clause of an article a little further from it: no contractions outside quotes, none of the words that only link it to others. */
export const inOwnWords = (clause: string): string =>
  clause
    .split(/("[^"]*")/)
    .map((part, i) => (i % 2 === 1 ? part : OTHERWISE.reduce((text, [from, to]) => text.replace(from, to), part)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
