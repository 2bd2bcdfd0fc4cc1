import type { PersonSign } from "../model/analysis.js";
import { indexFrom } from "./by-start.js";
import { isFirstName } from "./first-names.js";
import type { Name } from "./names.js";
import { COURTESY, oneRole } from "./role-words.js";
import { isSpeechVerb } from "./speech.js";
import type { Token } from "./tokens.js";

/** What may stand between a name and its verb. */
const ADVERB =
  /^(?:also|then|later|has|had|have|again|himself|herself|once|recently|reportedly|repeatedly|simply|still)$|ly$/;
const DETERMINER = /^(?:a|an|the|his|her|its|their|our|my|one|another|then|now|both)$/i;
const FAMILY = /^(?:wife|husband|son|daughter|mother|father|brother|sister)$/;
/** Longer appositions are clauses. */
const APPOSITION_WORDS = 9;

/** Why a name is taken for a person's, as far as its sentence and the next one say. */
export function signsOf(name: Name, before: Name | undefined): readonly PersonSign[] {
  const signs: PersonSign[] = [];
  const { tokens, text } = name.paragraph;
  const [previous, next] = [tokens[name.from - 1], tokens[name.to]];
  if (isAfterTitle(name, before, previous)) signs.push("title");
  if (isSpeaker(name)) signs.push("speech-verb");
  if (isExplained(name)) signs.push("apposition");
  if (hasAge(text, name)) signs.push("age");
  if (hasPronoun(name, next)) signs.push("pronoun");
  if (name.to - name.from > 1 && isFirstName(tokens[name.from]!.text)) signs.push("first-name");
  return signs;
}

/** `President X`, `director X`. */
function isAfterTitle(name: Name, before: Name | undefined, previous: Token | undefined): boolean {
  if (before !== undefined && before.kind === "title" && before.run === name.run && before.to === name.from)
    return true;
  if (previous === undefined || name.paragraph.text.slice(previous.end, name.start) !== " ") return false;
  if (previous.isPossessive) return false;
  if (COURTESY.has(previous.text.toLowerCase())) return true;
  // "fellow Ennahda members": one word alone may be anything.
  return (
    isRole(previous.text) && (name.to - name.from > 1 || /^\p{Lu}/u.test(previous.text) || FAMILY.test(previous.text))
  );
}

const isRole = (word: string): boolean => oneRole(word) !== null;

/** `X said`, `X, the mayor, said`, `said X`, `according to X`. */
function isSpeaker({ paragraph: { tokens, text }, from, to, end }: Name): boolean {
  let at = to;
  if (text.startsWith(", ", end)) at = afterComma(tokens, text, to);
  for (let words = 0; words < 2 && tokens[at] !== undefined && ADVERB.test(tokens[at]!.text); words += 1) at += 1;
  const next = tokens[at];
  const gap = next === undefined ? "" : text.slice(tokens[at - 1]!.end, next.start);
  if (next !== undefined && isSpeechVerb(next.text) && (gap === " " || gap === ", ")) return true;
  let back = from - 1;
  while (back >= 0 && from - back < 8 && (tokens[back]!.isCapital || isRole(tokens[back]!.text))) back -= 1;
  const previous = tokens[back];
  if (previous === undefined || text.slice(previous.end, tokens[back + 1]!.start) !== " ") return false;
  if (previous.text === "to" && /^[Aa]ccording$/.test(tokens[back - 1]?.text ?? "")) return true;
  return isSpeechVerb(previous.text) && /["',] ?$/.test(text.slice(Math.max(0, previous.start - 2), previous.start));
}

/** After the apposition that begins with a comma here; its beginning where none ends soon. */
function afterComma(tokens: readonly Token[], text: string, from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + 14); at += 1) {
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length);
    if (gap.startsWith(", ")) return at + 1;
    if (/[.;:!?]/.test(gap)) return from;
  }
  return from;
}

/** `X, the mayor of Y`, `X, who …`, `the mayor, X,`. */
function isExplained({ paragraph: { tokens, text }, from, to, start, end }: Name): boolean {
  if (/^(?:, | \()/.test(text.slice(end, end + 2))) {
    const first = tokens[to]?.text ?? "";
    if (/^(?:who|whose|whom)$/.test(first) || /^\d\d$/.test(first)) return true;
    if (hasRole(tokens, text, to, DETERMINER.test(first) || /\p{Lu}/u.test(first))) return true;
  }
  if (text.slice(start - 2, start) !== ", " || !/^[,.]/.test(text.slice(end))) return false;
  return from > 0 && isRole(tokens[from - 1]!.text);
}

function hasRole(tokens: readonly Token[], text: string, from: number, isOpen: boolean): boolean {
  const words = isOpen ? APPOSITION_WORDS : 4;
  for (let at = from; at < Math.min(tokens.length, from + words); at += 1) {
    if (isRole(tokens[at]!.text)) return true;
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length);
    if (/[,.;:!?()"]/.test(gap) || isSpeechVerb(tokens[at]!.text)) return false;
  }
  return false;
}

/** `X, 19,`, `X (19)`, `X, aged 19`, `19-year-old X`. */
function hasAge(text: string, { start, end }: Name): boolean {
  if (/^(?:, (?:aged )?\d{1,2}[,.;]| \(\d{1,2}\)|, an? \d{1,2}-year-old)/.test(text.slice(end, end + 24))) return true;
  return /\b\d{1,2}-year-old (?:\p{Ll}+ ){0,2}$/u.test(text.slice(Math.max(0, start - 40), start));
}

/** The next sentence speaks of him or her, or the rest of this one does. */
function hasPronoun({ paragraph, sentence, to, from }: Name, next: Token | undefined): boolean {
  if (next !== undefined && /^(?:who|himself|herself)$/.test(next.text)) return true;
  const { tokens, sentences } = paragraph;
  const following = sentences[indexFrom(sentences, sentence.start + 1)];
  if (following !== undefined && /^["']?(?:He|She|His|Her)\b/.test(following.text) && from - sentence.from < 6)
    return true;
  for (let at = to; at < Math.min(sentence.to, to + 10); at += 1)
    if (/^(?:he|she|himself|herself)$/.test(tokens[at]!.text)) return true;
  return false;
}
