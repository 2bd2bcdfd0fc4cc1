import { isParticiple, isPast } from "../analysis/verbs.js";
import type { Analysis, Mention, Sentence } from "../model/analysis.js";
import { datesIn } from "./dated.js";
import { isSpeech } from "./speech-verbs.js";

/** A sentence that says what one named person did. */
export interface Doing {
  readonly person: number;
  readonly sentence: Sentence;
  /** A date that the sentence begins with: `In 1997`. */
  readonly lead: string | null;
  readonly verb: string;
  /** It tells what the person said. */
  readonly isSpoken: boolean;
  /** Where the verb begins in the paragraph. */
  readonly from: number;
}

const SKIPPED =
  /^(?:\s*(?:also|then|later|once|again|however|meanwhile|separately|previously|repeatedly|\p{Ll}{3,}ly)\b,?)+(?=\s)/u;
const APPOSITION = /^, (?:\d{1,3}|(?:(?:a|an|the|who|his|her|whose|[\p{Lu}][\p{L}.'-]*)\b[^,;:"]{0,110})), /u;
/** `Was` and `is` carry a clause; what somebody will or could do is no fact yet. */
const AUXILIARY = /^(?:has|had|was|is)$/;
/** A sentence that begins with these says more than what one person did. */
const LEADS_ELSEWHERE =
  /^(?:when|while|if|after|before|as|because|although|though|but|and|in|on|at|for|with|by|since|once|until|unless|like|unlike|according|asked|despite|during|under|where|whether|why|how|what|that|both|neither|either|not|from|among|between|about|to|of|so|yet|then|even)\b/i;
/** Titles, offices and adjectives that may stand before a name. */
const BEFORE_NAME =
  /^(?:(?:the|former|acting|then|late|new|current|its|their)\s+)?(?:(?:\p{Lu}[\p{L}.&'-]*|minister|president|secretary|director|spokesman|spokeswoman|spokesperson|chief|leader|professor|senator|governor|mayor|executive|chairman|of|for|and|the|general|prime|foreign|deputy|vice|officer|coach|manager|analyst|economist|founder|co-founder|author|researcher|scientist),?\s+)*$/u;

/** `…, Shotwell said.`: what was said stands before the name. */
const SAID_BEHIND =
  /^(.+?), (?:(?:\p{Lu}|the )[^,"]{0,80}? (?:said|says|added|warned|argued|noted|explained|announced|estimated|predicted)(?: (?:on |in )?(?:\p{Lu}\p{Ll}+day|a statement|an interview|a tweet|a report)){0,2}|(?:said|according to) \p{Lu}[^"]{0,110})\.$/u;

/** What one person by name said, in sentences that name them at their end. */
export function sayings(analysis: Analysis): readonly Saying[] {
  const speakers = analysis.people.flatMap((one, person) => one.mentions.map((mention) => ({ person, mention })));
  const byParagraph = new Map<number, typeof speakers>();
  for (const one of speakers) {
    const group = byParagraph.get(one.mention.paragraph);
    if (group === undefined) byParagraph.set(one.mention.paragraph, [one]);
    else group.push(one);
  }
  return analysis.sentences.flatMap((sentence) => {
    if (!sentence.isWhole || sentence.text.includes('"')) return [];
    const said = SAID_BEHIND.exec(sentence.text)?.[1];
    if (said === undefined) return [];
    const end = sentence.start + said.length;
    const naming = (byParagraph.get(sentence.paragraph) ?? []).filter(
      ({ mention }) => mention.start >= sentence.start && mention.end <= sentence.end,
    );
    const behind = naming.filter(({ mention }) => mention.start >= end);
    const [first] = behind;
    if (first === undefined || new Set(behind.map(({ person }) => person)).size > 1) return [];
    return [{ person: first.person, sentence, end }];
  });
}

export interface Saying {
  readonly person: number;
  readonly sentence: Sentence;
  /** Where what was said ends in the paragraph; it begins with the sentence. */
  readonly end: number;
}

/** Every clean main clause whose subject is one person by name, in order of the text. */
export function doings(analysis: Analysis): readonly Doing[] {
  const opening = openings(analysis);
  return analysis.sentences.flatMap((sentence) => {
    if (!sentence.isWhole) return [];
    const found = opening.get(`${sentence.paragraph} ${sentence.start}`);
    return found === undefined ? [] : (doingOf(analysis, sentence, found) ?? []);
  });
}

interface Opening {
  readonly person: number;
  readonly mention: Mention;
}

/** For each sentence the first person in it. */
function openings({ people, sentences }: Analysis): ReadonlyMap<string, Opening> {
  const all = people
    .flatMap((one, person) => one.mentions.map((mention) => ({ person, mention })))
    .toSorted((a, b) => a.mention.paragraph - b.mention.paragraph || a.mention.start - b.mention.start);
  const found = new Map<string, Opening>();
  let at = 0;
  for (const { paragraph, start, end } of sentences) {
    while (at < all.length && isBefore(all[at]!.mention, paragraph, start)) at += 1;
    const next = all[at];
    if (next !== undefined && next.mention.paragraph === paragraph && next.mention.end <= end)
      found.set(`${paragraph} ${start}`, next);
  }
  return found;
}

const isBefore = (mention: Mention, paragraph: number, start: number): boolean =>
  mention.paragraph < paragraph || (mention.paragraph === paragraph && mention.start < start);

function doingOf(analysis: Analysis, sentence: Sentence, { person, mention }: Opening): Doing | null {
  const { paragraph, start, text } = sentence;
  let opening = text.slice(0, mention.start - start);
  let lead: string | null = null;
  const [first] = datesIn(analysis, { paragraph, start, end: mention.start });
  if (first !== undefined && first.value !== null) {
    const led = /^(?:(?:In|On|By|Since|During)\s)?/u.exec(opening)!;
    if (first.start - start > led[0].length) return null;
    const upto = /^,?\s*/.exec(text.slice(first.end - start))![0].length;
    lead = first.value;
    opening = text.slice(first.end - start + upto, mention.start - start);
  }
  if (LEADS_ELSEWHERE.test(opening) || !BEFORE_NAME.test(opening)) return null;
  let after = text.slice(mention.end - start);
  let from = mention.end;
  const skip = (pattern: RegExp): void => {
    const length = pattern.exec(after)?.[0].length ?? 0;
    after = after.slice(length);
    from += length;
  };
  skip(APPOSITION);
  skip(SKIPPED);
  skip(/^\s+/);
  const verb = /^\p{Ll}[\p{Ll}-]*/u.exec(after)?.[0];
  if (verb === undefined || !(isPast(verb) || AUXILIARY.test(verb))) return null;
  const next = /^\p{Ll}+ (\p{Ll}+)/u.exec(after)?.[1] ?? "";
  // What somebody was or is, or was doing, is no deed: `was there`, `is best known`.
  if (verb === "is" || (verb === "was" && !isParticiple(next))) return null;
  if (/^\p{Ll}+ by\b/u.test(after) && !AUXILIARY.test(verb)) return null;
  if (/^\s*(?:and|or)\s+\p{Lu}/u.test(text.slice(mention.end - start))) return null;
  return { person, sentence, lead, verb, isSpoken: isSpeech(AUXILIARY.test(verb) ? next : verb), from };
}
