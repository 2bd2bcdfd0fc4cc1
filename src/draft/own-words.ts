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
  rewordedBy(OTHERWISE, clause, /("[^"]*")/)
    .replace(/\s+/g, " ")
    .trim();

/** A text with some words for others, but for the parts of it that `kept` finds and captures. */
export const rewordedBy = (
  rewordings: readonly (readonly [from: RegExp, to: string])[],
  text: string,
  kept: RegExp,
): string =>
  text
    .split(kept)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : withArticles(
            rewordings.reduce((now, [from, to]) => now.replace(from, to), part),
            part,
          ),
    )
    .join("");

/** `an hour`, `an honest`; `a useful`, `a European`, `a one-way`. */
const VOWEL_SOUND = /^(?:[aeio]|u(?!ni[tqofvlcs]|s[aeiu]|ti|r[aei]n)|h(?:onest|our|eir|onou?r))/i;
const OTHER_SOUND = /^(?:eu|one\b|ewe|ubiq)/i;

/** Where another word stands behind an article than did before, that agrees with it: `an already hot day` less a word is `a hot day`. */
function withArticles(text: string, before: string): string {
  return text.replace(/\b([Aa])n? (\p{Ll}[\p{L}-]*)/gu, (led, a: string, word: string) => {
    if (before.includes(led)) return led;
    return `${a}${VOWEL_SOUND.test(word) && !OTHER_SOUND.test(word) ? "n" : ""} ${word}`;
  });
}
