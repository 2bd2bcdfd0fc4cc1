import type { Analysis, Mention, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import type { Ground } from "../checks/check.js";
import { isEven } from "../clause.js";
import {
  GAP,
  LINKS,
  capital,
  factOf,
  ownClause,
  rewritten,
  shortened,
  tidied,
  withoutAsides,
  withoutSecondClause,
  withoutSpeaker,
} from "../facts/fact.js";
import { inOwnWords } from "../own-words.js";
import { ownWords, typographic } from "./ground.js";

/** More words in a gapped text are hard to keep in mind: it is cut where that can be done. */
const LONG = 24;
const FEWEST = 4;

/**
 * The clause of a sentence that holds some words, as a text that stands alone as far as rules can tell, with a gap in
 * their place. What it can't shorten it leaves whole: somebody looks at it.
 */
export const gapItem = (value: Mention, sentence: Sentence, ground: Ground): DraftFields => ({
  type: "cloze",
  text: ownWords(filled(clauseAround(value, sentence, ground.material.analysis), value.text), sentence, ground),
});

/** The sentence as it stands, with a gap: of a language whose clauses no rule here can tell. */
export const plainGap = (value: Mention, sentence: Sentence): DraftFields => ({
  type: "cloze",
  text: filled(typographic(within(withGap(sentence, value))), value.text),
});

/** The same as a question with a blank, to which somebody chooses or types what stands there. */
export const blankStem = (value: Mention, sentence: Sentence, ground: Ground): string =>
  String(gapItem(value, sentence, ground)["text"]).replace(/\{\{c1::.*?\}\}/s, "____");

/** Braces would begin a gap of their own, and colons a hint. */
const filled = (text: string, answer: string): string =>
  text
    .replace(/[{}]/g, "")
    .replace(GAP, () => `{{c1::${answer.replace(/[{}]/g, "").replace(/::+/g, ":").replaceAll('"', "'").trim()}}}`);

/** A sentence as a statement that is true, shortened as a gapped text is. */
export function statementItem(sentence: Sentence, ground: Ground): DraftFields {
  const { analysis } = ground.material;
  const stem = ownWords(clauseAround(null, sentence, analysis).replace(/[{}]/g, ""), sentence, ground);
  return { type: "true-false", stem, key: true };
}

function clauseAround(value: Mention | null, sentence: Sentence, analysis: Analysis): string {
  const own = alone(sentence, value);
  const fact = factOf(own, value, analysis);
  if (fact !== null && !isTorn(fact.whole)) return ended(withSource(fact.whole, fact.source));
  return typographic(within(inSpeech(value, analysis) ?? loosely(value, own, analysis)));
}

/** `Her deputy` is nobody, to somebody who reads this sentence alone. */
const withSource = (text: string, source: string | null): string =>
  source === null || /^(?:his|her|its|their|my|our)\b|\b(?:has|have|had|also)$/i.test(source)
    ? text
    : `${text}, according to ${source}`;

/** No clause has so many words: what a page has run together is cut around the gap. */
const MOST = 70;
const MOST_ASIDE = 25;

function within(text: string): string {
  const words = text.split(" ");
  if (words.length <= MOST) return text;
  const at = Math.max(
    0,
    words.findIndex((word) => word.includes(GAP)),
  );
  const [from, to] = [Math.max(0, at - MOST_ASIDE), Math.min(words.length, at + MOST_ASIDE + 1)];
  const cut = words.slice(from, to).join(" ").replaceAll('"', "'");
  return `${from > 0 ? "… " : ""}${cut}${to < words.length ? " …" : ""}`;
}

/** Of what somebody said, the sentence with the gap and their name. */
function inSpeech(value: Mention | null, { quotes, people }: Analysis): string | null {
  if (value === null) return null;
  const quote = quotes.find(
    (one) => one.paragraph === value.paragraph && one.start < value.start && value.end < one.end,
  );
  if (quote === undefined || !quote.isWhole || quote.speaker === null) return null;
  const from = quote.start + quote.text.indexOf(quote.words);
  const gapped = quote.words.slice(0, value.start - from) + GAP + quote.words.slice(value.end - from);
  const part = gapped.split(/(?<=[.!?])\s+(?=['(]?[\p{Lu}\uE000])/u).find((one) => one.includes(GAP));
  if (part === undefined) return null;
  const end = /[!?]$/.exec(part)?.[0] ?? ".";
  return `${people[quote.speaker]!.name} said: "${part.replace(/[.,;:!?]+$/, "").replaceAll('"', "'")}${end}"`;
}

function loosely(value: Mention | null, own: Sentence, analysis: Analysis): string {
  const whole = (rewritten(own, value, analysis) ?? withGap(own, value)).replace(/^Then,, |(?<=,),(?= )/g, "");
  if (/["?!]/.test(whole)) return ended(capital(whole));
  const said = withoutSpeaker(capital(ownClause(whole.replace(/\.$/, ""))));
  const text = said?.text ?? whole;
  const cut = tidied(inOwnWords(shortened(withoutSecondClause(withoutAsides(text)), LONG)));
  if (!isSound(cut, value)) return ended(capital(whole));
  return ended(capital(withSource(cut, said?.source ?? null)));
}

/** `NORTHWICK, March 4 (Tidewater News) - `, `Northwick - `: where and when it was written. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu} .,'-]{2,40}(?:, [^()-]{2,30})?(?: \([^)]{2,40}\))? - (?=\S)|(?:\p{Lu}\p{L}+,? ){1,3}- (?=\p{Lu}))/u;

/** How much of a sentence says where it was written. */
export const datelineOf = ({ text }: Sentence): number => DATELINE.exec(text)?.[0].length ?? 0;

/** Without what says where it was written, or ties it to the sentence before: `But`. */
export function alone(sentence: Sentence, value: Mention | null): Sentence {
  const { start, text } = sentence;
  const dateline = datelineOf(sentence);
  const link = dateline + (LINKS.exec(text.slice(dateline))?.[0].length ?? 0);
  if (link === 0 || (value !== null && value.start - start < link)) return sentence;
  return { ...sentence, start: start + link, text: capital(text.slice(link)) };
}

const withGap = ({ start, text }: Sentence, value: Mention | null): string =>
  value === null ? text : text.slice(0, value.start - start) + GAP + text.slice(value.end - start);

/** What was cut off took more with it than it should: half an aside is left, a preposition, or a clause that hangs on nothing. */
const isTorn = (text: string): boolean =>
  text.split(" - ").length === 2 ||
  /\b(?:of|with|the|an?|to|in|on|at|for|by|from|and|or|as|than|that|which|who|has|have|also)$/i.test(text) ||
  (/^(?:if|when|once|while|although|though|because|since|unless|until|after|before|as)\b/i.test(text) &&
    !text.includes(","));

const isSound = (text: string, value: Mention | null): boolean =>
  !isTorn(text) &&
  text.split(GAP).length === (value === null ? 1 : 2) &&
  isEven(text) &&
  text.split(" ").length >= FEWEST;

const ended = (text: string): string => stopped(/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text);
const stopped = (text: string): string => (/[.!?]["”')]*$/.test(text) ? text : `${text.replace(/[,;:]$/, "")}.`);
