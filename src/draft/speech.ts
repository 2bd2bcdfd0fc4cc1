import { dangling } from "./checks/pronouns.js";
import { contentWords } from "./sentence-index.js";
import { countWords, isEven } from "./clause.js";

const MOST_WORDS = 25;
const FEWEST_WORDS = 6;
const FEWEST_CONTENT = 4;

/** Opens with a word that leans on what was said before. */
const LEANS =
  /^(?:it|it's|they|they're|that|that's|this|these|those|or|he|he's|she|she's|him|her|his|yes|no|well|then|because|which|also|such|here|here's|either|both|again|therefore|however|instead|perhaps|already|for example|maybe|like|not|even|nor|still|also|too|one)\b/i;

/** What of a quote can be asked about by itself: the sentence with most in it, cut to a clause where it is long. Null where there is none. */
export function tellingPart(words: string): { readonly text: string; readonly content: number } | null {
  const parts = words
    .split(/(?<=[.!?]["')]*)\s+(?=["'(]?\p{Lu})/u)
    .flatMap((sentence) => clauseOf(sentence.trim()) ?? []);
  const told = parts
    .filter(
      (text) =>
        countWords(text) >= FEWEST_WORDS &&
        !LEANS.test(text.replace(/^… /, "")) &&
        dangling(text) === null &&
        isEven(text),
    )
    .map((text) => ({ text, content: contentWords(text).size }))
    .filter(({ content }) => content >= FEWEST_CONTENT);
  return told.reduce<(typeof told)[number] | null>(
    (best, one) => (one.content > (best?.content ?? 0) ? one : best),
    null,
  );
}

/** A word that only links a sentence to the one before it may go, and that is shown. */
const LINK = /^(?:And so|And|But|So|Well),? (?=\p{Ll}|\p{Lu})/u;

function clauseOf(sentence: string): string | null {
  const whole = sentence.replace(/[,;:-]+$/, "").trim();
  if (/\.\.\./.test(whole)) return null;
  const plain = LINK.test(whole) ? `… ${whole.replace(LINK, "")}` : whole;
  if (countWords(plain) <= MOST_WORDS) return plain;
  for (const { index } of [
    ...plain.matchAll(/, (?:and|but|because|so|while|although|though|which)\b|; | - | because\b/g),
  ].toReversed()) {
    const clause = plain.slice(0, index).replace(/[,;:-]+$/, "");
    const length = countWords(clause);
    if (length <= MOST_WORDS && length >= FEWEST_WORDS + 2 && isClosed(clause)) return `${clause} …`;
  }
  return null;
}

/** Nothing was opened that the rest would have closed: `If you come, and …`. */
const isClosed = (clause: string): boolean =>
  !/^(?:… )?(?:if|when|while|although|though|as|since|once|unless|because|after|before)\b/i.test(clause);
