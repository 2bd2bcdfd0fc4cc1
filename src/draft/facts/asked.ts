import { isOfScene, loose } from "../checks/definite.js";
import { tellsOfStory } from "../checks/story.js";
import { dayInWords, monthInWords } from "../days.js";
import type { Material } from "../proposal.js";
import { sceneOf } from "../scene.js";
import { standsIn } from "../stands.js";
import type { Fact } from "./fact.js";
import { namesYear } from "../names-year.js";

/** A question made of a fact. */
export interface Asked {
  /** Begins with a small letter and ends without a mark: `how many votes did …`. */
  readonly words: string;
  /** What the clause has in front of its subject: `in 1998`. */
  readonly lead: string;
  readonly subject: string;
  /** The question word stands where the answer stood, and not in front. */
  readonly isInPlace: boolean;
  /** It was so on the day of publication. */
  readonly isOfPresent: boolean;
}

/** What is so only as seen from a day: `the last attack`. */
const SEEN_FROM = /\b(?:last|latest|previous|next|first|only|biggest|largest|highest|lowest|longest|worst|best|most)\b/;

/** In front of the question stands when it was so, and who says so; and the headline, where it tells what is meant. */
export function inContext(asked: Asked, fact: Fact, material: Material, answers: readonly string[]): string {
  const { published } = material.article;
  const { words, lead, isOfPresent: isPresent } = asked;
  const { source } = fact;
  const asksWhen = /\bwhich (?:year|month)\b/.test(words);
  const isTold = asksWhen ? !SEEN_FROM.test(asked.subject) : namesYear(`${lead} ${words}`);
  const from = source === null ? [] : [`according to ${source}`];
  const when =
    isTold || published === null
      ? from
      : isPresent || asksWhen
        ? [`as of ${monthInWords(published)}`, ...from]
        : [`according to ${source === null ? "" : `${source} in `}a news report of ${dayInWords(published)}`];
  const text = [...when, lead === "" ? [] : lead, words].flat().join(", ");
  const unclear = unclearIn(asked, text, fact, material);
  const scene = unclear === null || published === null ? null : sceneOf(material, answers);
  if (scene !== null) {
    const staged = `“${scene}” (${monthInWords(published!)}): ${text}?`;
    if (isOfScene(unclear!, staged)) return staged;
  }
  const stray = unclear === null && published !== null && !tellsOfStory(text, answers, material);
  const headline = stray && namesSomethingKept(text, material) ? sceneOf(material, answers) : null;
  if (headline !== null && !mayTell(headline, asksWhen)) {
    // The month beside the headline says when: only who says so stays.
    return `“${headline}” (${monthInWords(published!)}): ${[...from, lead === "" ? [] : lead, words].flat().join(", ")}?`;
  }
  return `${text[0]!.toUpperCase()}${text.slice(1)}?`;
}

/** What a text names once may be beside its story: no headline says what it means. */
const namesSomethingKept = (text: string, { analysis }: Material): boolean =>
  [...analysis.people, ...analysis.organisations, ...analysis.places].some(
    ({ name, aliases, mentions }) => mentions.length > 1 && [name, ...aliases].some((one) => standsIn(text, one)),
  );

/** A headline with a figure in it may be the answer, or help to it. */
const mayTell = (headline: string, asksWhen: boolean): boolean =>
  asksWhen
    ? namesYear(headline)
    : /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|double|hundreds?|thousands?|millions?|billions?)\b/i.test(
        headline,
      );

const OBVIOUS =
  /^(?:world|country|government|president|police|army|public|media|internet|moon|sun|earth|sea|sky|time|year|end|beginning|start|case|number|area|way|same|most|rest|coast|economy|city|town|state|nation|school|future|past)$/;

/** What has a `the` though the question doesn't say which is meant: a subject without a name, or a word that an earlier sentence told of. */
function unclearIn({ subject }: Asked, text: string, { sentence }: Fact, { analysis }: Material): string | null {
  const ofSubject = loose(`${subject.replace(/^The /, "the ")} is`) ?? loose(text);
  if (ofSubject !== null) return ofSubject;
  const before = analysis.sentences.filter(
    ({ paragraph, start }) =>
      paragraph > 1 && (paragraph < sentence.paragraph || (paragraph === sentence.paragraph && start < sentence.start)),
  );
  for (const { 0: found, 1: noun = "", index } of text.matchAll(
    /\bthe (\p{Ll}{3,})(?! of\b| \p{Ll}+s?\b(?<! (?:in|on|at|to|for|with|by|from|after|before|when|and|or)))/gu,
  )) {
    if (
      OBVIOUS.test(noun) ||
      /\bthe (?:last|latest|previous|next|first|only|biggest|largest|highest|lowest|longest|worst|best|most)$/.test(
        found,
      )
    )
      continue;
    if (/^ (?:of|that|which|who)\b/.test(text.slice(index + found.length))) continue;
    if (before.some((one) => new RegExp(`\\b${noun}\\b`, "i").test(one.text))) return found;
  }
  return null;
}

/** Why a question wants a hand: it doesn't say which one is meant, and no headline does. */
export function whyUnclear(asked: Asked, stem: string, fact: Fact, material: Material): readonly string[] {
  const found = stem.startsWith("“") ? null : unclearIn(asked, stem, fact, material);
  const isSeenFrom = SEEN_FROM.test(asked.subject) && material.article.published === null;
  return [...(found === null ? [] : [`Say which one “${found}” is.`]), ...(isSeenFrom ? ["Say when this was."] : [])];
}

/** The first words of a sentence, where they stand in the middle of one. */
export const decapital = (lead: string): string =>
  lead.replace(/^\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase());
