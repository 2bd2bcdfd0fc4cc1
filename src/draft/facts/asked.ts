import { isOfScene, loose } from "../checks/definite.js";
import { dayInWords, monthInWords } from "../days.js";
import type { Material } from "../proposal.js";
import { sceneOf } from "../scene.js";
import type { Fact } from "./fact.js";

const YEAR = /\b(?:1\d|20)\d\d\b/;

/** A question made of a fact. */
export interface Asked {
  /** Begins with a small letter and ends without a mark: `how many votes did …`. */
  readonly words: string;
  /** What the clause has in front of its subject: `in 1998`. */
  readonly lead: string;
  readonly subject: string;
  /** It was so on the day of publication. */
  readonly isOfPresent: boolean;
}

/** In front of the question stands when it was so, and who says so. */
export function inContext(
  { words, lead, subject, isOfPresent: isPresent }: Asked,
  { source }: Fact,
  material: Material,
  answers: readonly string[],
): string {
  const { published } = material.article;
  const isDated = YEAR.test(`${lead} ${words}`) || /^\p{L}+ which (?:year|month)/u.test(words) || published === null;
  const from = source === null ? [] : [`according to ${source}`];
  const when = isDated
    ? from
    : isPresent
      ? [`as of ${monthInWords(published)}`, ...from]
      : [`according to ${source === null ? "" : `${source} in `}a news report of ${dayInWords(published)}`];
  const text = [...when, lead === "" ? [] : lead, words].flat().join(", ");
  const unclear = loose(text) ?? loose(`${subject} is`);
  const scene = unclear === null ? null : sceneOf(material, answers);
  const staged = `“${scene ?? ""}” (${published === null ? "" : monthInWords(published)}): ${text}?`;
  if (scene !== null && published !== null && isOfScene(unclear!, staged)) return staged;
  return `${text[0]!.toUpperCase()}${text.slice(1)}?`;
}

/** Why a question wants a hand: what it asks about has only an article in front of it, and the headline doesn't say which. */
export function unclearSubject({ subject }: Asked, stem: string): readonly string[] {
  const found = loose(`${subject} is`);
  return found === null || stem.startsWith("“") ? [] : [`Say which one “${found}” is.`];
}

/** The first words of a sentence, where they stand in the middle of one. */
export const decapital = (lead: string): string =>
  lead.replace(/^\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase());
