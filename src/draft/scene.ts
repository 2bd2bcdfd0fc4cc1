import type { Material } from "./proposal.js";
import { standsIn } from "./stands.js";

const FEWEST_WORDS = 4;
const MOST_WORDS = 14;

/** What a page adds to its headline: ` - SpaceNews.com`, ` | A. Writer`. */
const TAIL = / (?:\||-|:) (?:[\p{Lu}][\p{L}.]*(?: [\p{Lu}][\p{L}.]*){0,3}|[\p{L}]+\.\p{Ll}{2,3})$/u;

/**
 * The headline of the article, where it tells a learner what a question is about and none of its answers.
 *
 * @param answers names that must not be in it
 */
export function sceneOf({ text }: Material, answers: readonly string[]): string | null {
  const headline = (text.paragraphs[0] ?? "").replace(/ \|.*$/, "").replace(TAIL, "");
  const words = headline.split(" ");
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  if (/[<>{}[\]_"|]|\.\.\.|https?:/.test(headline) || !/^['\p{Lu}\d]/u.test(headline)) return null;
  const parts = answers.flatMap((name) => name.split(" ").filter((part) => part.length > 2));
  if (parts.some((part) => standsIn(headline, part))) return null;
  return headline.replace(/[.,;]+$/, "");
}
