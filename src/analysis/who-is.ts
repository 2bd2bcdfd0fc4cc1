import type { QuoteMethod } from "../model/analysis.js";
import { indexFrom } from "./by-start.js";
import type { Quoted } from "./quote-marks.js";
import type { ReadParagraph, ReadSentence } from "./reading.js";
import type { Named } from "./attribution.js";
import { isSpeechVerb } from "./speech.js";

export interface Speaker {
  readonly speaker: number | null;
  readonly method: QuoteMethod | null;
  readonly confidence: number;
}

export const NOBODY: Speaker = { speaker: null, method: null, confidence: 0 };

/** What the search for a speaker carries from quote to quote. */
export interface Last {
  readonly paragraph: number;
  readonly quote: Quoted;
  readonly found: Speaker;
}

export const inSentence = (named: readonly Named[], { start, end }: ReadSentence): readonly Named[] =>
  named.slice(indexFrom(named, start), indexFrom(named, end));

/** `the Trump campaign`: who is named is not who is spoken of. */
const isAttribute = ({ paragraph, end }: Named, paragraphs: readonly ReadParagraph[]): boolean =>
  /^ (?:administration|campaign|government|era|report|team|family|presidency|supporters?|allies|aides?|officials?|ally|rally|speech|book|letter|regime|cabinet|plan|deal|case|trial|investigation)\b/.test(
    paragraphs[paragraph - 1]!.text.slice(end, end + 16),
  );

/** `X said he …`: he is most likely X. */
const isTeller = ({ end }: Named, { text }: ReadParagraph): boolean => {
  const next = /^ (?:also )?(\p{Ll}+) (?:that )?(?:he|she)\b/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && isSpeechVerb(next);
};

/** Whom `he` or `she` means: the speaker before, else the first in the nearest sentence before whom it fits. */
export function whoIs(
  pronoun: "he" | "she",
  at: number,
  paragraph: ReadParagraph,
  last: Last | null,
  paragraphs: readonly ReadParagraph[],
  byParagraph: ReadonlyMap<number, readonly Named[]>,
  pronouns: readonly ("he" | "she" | null)[],
): Speaker {
  const fits = (person: number): boolean => pronouns[person] === null || pronouns[person] === pronoun;
  const sentences = [paragraphs[paragraph.number - 3], paragraphs[paragraph.number - 2], paragraph]
    .filter((one) => one !== undefined && one.number > 1)
    .flatMap((one) => one!.sentences.map((sentence) => ({ sentence, number: one!.number })))
    .filter(({ sentence, number }) => number < paragraph.number || sentence.start <= at);
  for (const { sentence, number } of sentences.reverse()) {
    const people = inSentence(byParagraph.get(number) ?? [], sentence).filter(
      (one) => fits(one.person) && (number < paragraph.number || one.end <= at) && !isAttribute(one, paragraphs),
    );
    const teller = people.find((one) => number === paragraph.number && isTeller(one, paragraph));
    if (teller !== undefined) return { speaker: teller.person, method: "pronoun", confidence: 84 };
    const several = new Set(people.map(({ person }) => person)).size;
    if (several === 0) continue;
    const sure = pronouns[people[0]!.person] === pronoun;
    const spoke = last?.found.speaker ?? null;
    const isLast = spoke !== null && people.some(({ person }) => person === spoke) && last!.paragraph >= number;
    const speaker = isLast ? spoke : people[0]!.person;
    return { speaker, method: "pronoun", confidence: several > 1 ? 55 : sure || isLast ? 82 : 70 };
  }
  return NOBODY;
}
