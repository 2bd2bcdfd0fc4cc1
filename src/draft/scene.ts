import type { Material } from "./proposal.js";
import { monthInWords } from "./days.js";
import { standsIn } from "./stands.js";

const MOST_WORDS = 11;

/**
 * The headline of the article, where it tells a learner what a question is about and none of its answers.
 *
 * @param answers names that must not be in it
 */
export function sceneOf({ text }: Material, answers: readonly string[]): string | null {
  const headline = text.paragraphs[0]?.replace(/ (?:-|\|) [\p{Lu}][\p{L}. ]{2,30}$/u, "") ?? "";
  const words = headline.split(" ");
  if (
    words.length < 4 ||
    words.length > MOST_WORDS ||
    /[|"?:<>{}[\]_]|\.\.\.|^\W|\b(?:you|your|this|here|how|why|what|i)\b/i.test(headline)
  )
    return null;
  const parts = answers.flatMap((name) => name.split(" ").filter((part) => part.length > 2));
  if (parts.some((part) => standsIn(headline, part) || standsIn(headline, `${part}'s`))) return null;
  return headline.replace(/[.!,;]+$/, "");
}

/** `In May 2019, who …`, or `Who …` where nobody knows when. */
export const inMonth = ({ article: { published } }: Material): string | null =>
  published === null ? null : `In ${monthInWords(published)}`;
