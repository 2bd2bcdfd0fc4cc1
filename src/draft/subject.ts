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
  /** The sentence that names the person, where this one has a pronoun alone. */
  readonly naming: Sentence | null;
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
/** Within the month of publication, or near enough to it for `in May`. */
const VAGUE_LEAD = /^(?:Earlier this|This) (?:week|month), /;
/** A phrase in front of the main clause that this is as true without; dates stand elsewhere. */
export const LEADING =
  /^(?:with|after|before|while|as|on|in|at|during|since|despite|following|amid|although|though|when|by|from|over) [^,;:"]{3,110}, /i;
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

/** Every clean main clause whose subject is one person, by name or by a pronoun that can mean nobody else, in order of the text. */
export function doings(analysis: Analysis): readonly Doing[] {
  const opening = openings(analysis);
  const found: Doing[] = [];
  let before: { readonly subject: Opening; readonly sentence: Sentence } | null = null;
  for (const sentence of analysis.sentences) {
    const own = opening.get(placeOf(sentence));
    const named = own === undefined || !sentence.isWhole ? null : doingOf(analysis, sentence, own);
    if (named !== null) found.push(named);
    const meant = own === undefined && before !== null && sentence.isWhole ? meantBy(analysis, sentence, before) : null;
    if (meant !== null) found.push(meant);
    before = named !== null && own !== undefined && own.isAlone ? { subject: own, sentence } : null;
  }
  return found;
}

const placeOf = ({ paragraph, start }: Mention): string => `${paragraph} ${start}`;

/** `She promised …`, right behind a sentence that has her, and nobody else, as its subject. */
function meantBy(
  { people }: Analysis,
  sentence: Sentence,
  { subject: { person }, sentence: naming }: { readonly subject: Opening; readonly sentence: Sentence },
): Doing | null {
  const [opening = "", pronoun = ""] = /^(He|She) /.exec(sentence.text) ?? [];
  if (pronoun.toLowerCase() !== people[person]!.pronoun) return null;
  const verb = verbBehind(sentence.text.slice(opening.length));
  if (verb === null) return null;
  return { person, sentence, naming, lead: null, ...verb, from: sentence.start + opening.length + verb.skipped };
}

interface Opening {
  readonly person: number;
  /** No other person is named in the sentence. */
  readonly isAlone: boolean;
  readonly mention: Mention;
}

/** For each sentence the first person in it. */
function openings({ people, sentences }: Analysis): ReadonlyMap<string, Opening> {
  const all = people
    .flatMap((one, person) => one.mentions.map((mention) => ({ person, mention })))
    .toSorted((a, b) => a.mention.paragraph - b.mention.paragraph || a.mention.start - b.mention.start);
  const found = new Map<string, Opening>();
  let at = 0;
  for (const sentence of sentences) {
    const { paragraph, start, end } = sentence;
    while (at < all.length && isBefore(all[at]!.mention, paragraph, start)) at += 1;
    let upto = at;
    while (upto < all.length && all[upto]!.mention.paragraph === paragraph && all[upto]!.mention.end <= end) upto += 1;
    const [first, ...others] = all.slice(at, upto);
    if (first === undefined) continue;
    found.set(placeOf(sentence), { ...first, isAlone: others.every(({ person }) => person === first.person) });
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
  const vague = VAGUE_LEAD.exec(opening)?.[0] ?? null;
  if (vague !== null) opening = opening.slice(vague.length);
  else if (first !== undefined && first.value !== null) {
    const led = /^(?:(?:In|On|By|Since|During)\s)?/u.exec(opening)!;
    if (first.start - start > led[0].length) return null;
    const upto = /^,?\s*/.exec(text.slice(first.end - start))![0].length;
    lead = first.value;
    opening = text.slice(first.end - start + upto, mention.start - start);
  }
  if (lead === null && first === undefined) opening = opening.replace(LEADING, "");
  if (LEADS_ELSEWHERE.test(opening) || !BEFORE_NAME.test(opening)) return null;
  const behind = text.slice(mention.end - start);
  if (/^\s*(?:and|or)\s+\p{Lu}/u.test(behind)) return null;
  const apposition = APPOSITION.exec(behind)?.[0].length ?? 0;
  const verb = verbBehind(behind.slice(apposition));
  if (verb === null) return null;
  return { person, sentence, naming: null, lead, ...verb, from: mention.end + apposition + verb.skipped };
}

/** The verb that some words begin with, adverbs before it apart. */
function verbBehind(
  words: string,
): { readonly verb: string; readonly isSpoken: boolean; readonly skipped: number } | null {
  const adverbs = SKIPPED.exec(words)?.[0].length ?? 0;
  const skipped = adverbs + /^\s*/.exec(words.slice(adverbs))![0].length;
  const after = words.slice(skipped);
  const verb = /^\p{Ll}[\p{Ll}-]*/u.exec(after)?.[0];
  if (verb === undefined || !(isPast(verb) || AUXILIARY.test(verb))) return null;
  const next = /^\p{Ll}+ (\p{Ll}+)/u.exec(after)?.[1] ?? "";
  // What somebody was or is, or was doing, is no deed: `was there`, `is best known`.
  if (verb === "is" || (verb === "was" && !isParticiple(next))) return null;
  if (/^\p{Ll}+ by\b/u.test(after) && !AUXILIARY.test(verb)) return null;
  return { verb, isSpoken: verb !== "was" && isSpeech(AUXILIARY.test(verb) ? next : verb), skipped };
}
