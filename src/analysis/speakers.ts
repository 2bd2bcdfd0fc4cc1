import type { Mention, QuoteMethod } from "../model/analysis.js";
import { indexFrom } from "./by-start.js";
import type { Quoted } from "./quote-marks.js";
import type { ReadParagraph, ReadSentence } from "./reading.js";
import { oneRole, roleClassOf, standsInRole } from "./role-words.js";
import { isShort } from "./runs.js";
import { isNamingVerb, isSpeechVerb } from "./speech.js";
import type { Token } from "./tokens.js";

/** A mention of somebody, with the index of who it is. */
export interface Named extends Mention {
  readonly person: number;
}

/** Who said something, as the words around a quote say it: a person by name, a pronoun, or somebody who is no known person. */
export type Attribution =
  | { readonly kind: "person"; readonly person: number; readonly method: QuoteMethod; readonly confidence: number }
  | { readonly kind: "pronoun"; readonly pronoun: "he" | "she"; readonly at: number }
  | { readonly kind: "other" }
  | { readonly kind: "none" };

export interface Place {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  /** Of the paragraph, in order. */
  readonly named: readonly Named[];
  readonly quotes: readonly Quoted[];
}

const NONE: Attribution = { kind: "none" };
const OTHER: Attribution = { kind: "other" };
const ADVERB =
  /^(?:also|then|later|has|had|have|again|once|recently|repeatedly|simply|still|further|himself|herself|first|never|just)$|\p{Ll}ly$/u;
const isVerb = (word: string): boolean => isSpeechVerb(word) || isNamingVerb(word);

/**
 * What the sentence of a quote says about who said it: directly before it, after it, further before. A quote that
 * begins a sentence has nothing before it.
 */
export function attributionIn(place: Place, quote: Quoted): Attribution {
  const before = beforeQuote(place, quote);
  if (before.isDirect && isSomebody(before.by)) return before.by;
  const after = afterQuote(place, quote);
  if (isSomebody(after)) return after;
  if (before.by.kind !== "none") return before.by;
  const source = accordingTo(place, quote);
  if (source.kind !== "none") return source;
  const last = atEnd(place, quote);
  return last.kind === "none" ? after : last;
}

const isSomebody = ({ kind }: Attribution): boolean => kind === "person" || kind === "pronoun";

const mentionAt = (named: readonly Named[], token: Token | undefined): Named | undefined =>
  token === undefined
    ? undefined
    : named
        .slice(Math.max(0, indexFrom(named, token.start) - 1), indexFrom(named, token.start) + 1)
        .find(({ start, end }) => start <= token.start && token.end <= end);

/** `"…," said X`, `"…," X said`, `"…," he said`. */
function afterQuote({ paragraph: { tokens, text }, sentence, named, quotes }: Place, quote: Quoted): Attribution {
  const last = text[quote.end - 2] ?? "";
  if (!/[,?!.-]/.test(last) && text[quote.end] !== ",") return NONE;
  const from = indexFrom(tokens, quote.end);
  if (from === tokens.length || tokens[from]!.start >= sentence.end) return NONE;
  if (!/^[,-]? ?-? ?$/.test(text.slice(quote.end, tokens[from]!.start))) return NONE;
  const until = quotes.find(({ start }) => start >= quote.end)?.start ?? sentence.end;
  const to = indexFrom(tokens, Math.min(until, sentence.end));
  const first = verbFrom(tokens, from, to);
  if (first !== null) return speakerAfterVerb(tokens, text, named, first + 1, to);
  return speakerBeforeVerb(tokens, text, named, from, to);
}

/** Where the speech verb is that stands here, adverbs apart. */
function verbFrom(tokens: readonly Token[], from: number, to: number): number | null {
  let at = from;
  while (at < Math.min(to, from + 3) && ADVERB.test(tokens[at]!.text)) at += 1;
  return at < to && isSpeechVerb(tokens[at]!.text) ? at : null;
}

/** `said the mayor, X`, `said talent manager X`. */
function speakerAfterVerb(
  tokens: readonly Token[],
  text: string,
  named: readonly Named[],
  from: number,
  to: number,
): Attribution {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const token = tokens[at]!;
    const who = mentionAt(named, token);
    if (who !== undefined && !token.isPossessive)
      return isOfSomebody(tokens, text, at)
        ? OTHER
        : { kind: "person", person: who.person, method: "said-name", confidence: 97 };
    if (at === from && /^(?:he|she)$/.test(token.text))
      return { kind: "pronoun", pronoun: token.text as "he" | "she", at: token.start };
    if (/^(?:in|on|at|to|that|as|when|while|after|before|during|about|who)$/.test(token.text) && at === from)
      return OTHER;
    if (isVerb(token.text) || /^(?:who|that|which|when|while|after|but)$/.test(token.text)) return OTHER;
    const gap = text.slice(token.end, tokens[at + 1]?.start ?? text.length);
    if (/[;:!?"]|\.$|\. (?=["\p{Lu}])/u.test(gap) && token.text.length > 3) return OTHER;
  }
  return OTHER;
}

/** `X said`, `Foreign minister X, who was there, said`. */
function speakerBeforeVerb(
  tokens: readonly Token[],
  text: string,
  named: readonly Named[],
  from: number,
  to: number,
): Attribution {
  const first = tokens[from]!.text;
  if (/^(?:he|she)$/i.test(first) && verbFrom(tokens, from + 1, to) !== null)
    return { kind: "pronoun", pronoun: first.toLowerCase() as "he" | "she", at: tokens[from]!.start };
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    const token = tokens[at]!;
    const who = mentionAt(named, token);
    if (who !== undefined) {
      let after = at;
      while (after < to && tokens[after]!.start < who.end) after += 1;
      if (tokens[after - 1]!.isPossessive) return NONE;
      if (isOfSomebody(tokens, text, at)) return OTHER;
      return hasVerbAfter(tokens, text, after, to)
        ? { kind: "person", person: who.person, method: "name-said", confidence: 96 }
        : NONE;
    }
    if (isVerb(token.text)) return OTHER;
    const belongs =
      token.isCapital ||
      token.isPossessive ||
      standsInRole(token.text) ||
      roleClassOf(token.text) !== undefined ||
      /^(?:the|a|an|of|and|for|his|her|its|their)$/.test(token.text);
    if (!belongs) return verbSoon(tokens, at, to) ? OTHER : NONE;
  }
  return NONE;
}

const verbSoon = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, Math.min(to, from + 8)).some(({ text }) => isSpeechVerb(text));

/** `lawyers for X`, `a friend of X`, `Y and X`: somebody else speaks, or not X alone. */
function isOfSomebody(tokens: readonly Token[], text: string, at: number): boolean {
  let back = at - 1;
  for (; back >= Math.max(0, at - 10); back -= 1) {
    const { text: word, isCapital, isPossessive, end } = tokens[back]!;
    const gap = text.slice(end, tokens[back + 1]!.start);
    if (gap !== " " && !(gap === ". " && isShort(word))) return false;
    const isTitle =
      word === "of" && tokens[back - 1]?.isCapital === true && tokens[back + 1]!.isCapital && back + 1 < at;
    const belongs =
      isCapital ||
      isPossessive ||
      isTitle ||
      standsInRole(word) ||
      oneRole(word) !== null ||
      (word === "and" && oneRole(tokens[back - 1]?.text ?? "") !== null) ||
      /^(?:the|an?)$/i.test(word);
    if (!belongs) break;
  }
  const before = tokens[back]?.text ?? "";
  if (before === "to") return !/^according$/i.test(tokens[back - 1]?.text ?? "");
  return /^(?:of|for|with|by|from|about|behind|against|like|representing|and|or|than|near)$/.test(before);
}

/** A speech verb directly, after adverbs, or after an apposition. */
function hasVerbAfter(tokens: readonly Token[], text: string, from: number, to: number): boolean {
  if (verbFrom(tokens, from, to) !== null && /^ $/.test(text.slice(tokens[from - 1]!.end, tokens[from]!.start)))
    return true;
  if (!/^(?:,| \()/.test(text.slice(tokens[from - 1]!.end))) return false;
  for (let at = from; at < Math.min(to, from + 22); at += 1) {
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length);
    if (/^\)?,? ?$/.test(gap) && /[,)]/.test(gap) && at + 1 < to && verbFrom(tokens, at + 1, to) !== null) return true;
    if (/[.;:!?"]\s/.test(gap) && tokens[at]!.text.length > 3) return false;
  }
  return false;
}

/** `X said "…"`, `X called it "…"`, `X said the talks were "…"`. */
function beforeQuote(place: Place, quote: Quoted): { readonly by: Attribution; readonly isDirect: boolean } {
  const { paragraph, sentence, quotes } = place;
  const { tokens, text } = paragraph;
  const floor = quotes.findLast(({ end }) => end <= quote.start && end > sentence.start)?.end ?? sentence.start;
  const to = indexFrom(tokens, quote.start);
  const from = indexFrom(tokens, floor);
  for (let at = to - 1; at >= from; at -= 1) {
    if (!isVerb(tokens[at]!.text)) continue;
    const isDirect =
      to - at === 1 || (to - at <= 8 && /[,:] $/.test(text.slice(Math.max(0, quote.start - 2), quote.start)));
    const by = subjectOf(place, at, from, isDirect ? 95 : 84);
    if (by.kind !== "none") return { by, isDirect };
  }
  return { by: NONE, isDirect: false };
}

/** Whose verb it is: the name or pronoun before it, apposition and adverbs between; after `and`, that of the verb before. */
function subjectOf(place: Place, verb: number, from: number, confidence: number): Attribution {
  const {
    paragraph: { tokens, text },
    named,
  } = place;
  let at = verb - 1;
  while (at >= from && ADVERB.test(tokens[at]!.text)) at -= 1;
  if (at < from) return NONE;
  const gap = text.slice(tokens[at]!.end, tokens[at + 1]!.start);
  const word = tokens[at]!;
  const who = mentionAt(named, word);
  if (who !== undefined && !word.isPossessive)
    return isOfSomebody(tokens, text, indexFrom(tokens, who.start)) ? OTHER : person(who, confidence);
  if (/^(?:he|she)$/i.test(word.text)) {
    const pronoun = word.text.toLowerCase() as "he" | "she";
    return { kind: "pronoun", pronoun, at: word.start };
  }
  if (/^(?:and|or|but)$/.test(word.text) || (gap === ", " && /^\p{Ll}+ing$/u.test(tokens[verb]!.text))) return NONE;
  if (gap === ", ") {
    const before = beforeApposition(place, at, from);
    if (before !== undefined) return person(before, confidence - 1);
  }
  return OTHER;
}

const person = ({ person: who }: Named, confidence: number): Attribution => ({
  kind: "person",
  person: who,
  method: "name-said",
  confidence,
});

/** The name that an apposition explains, whose last word is given. */
function beforeApposition(
  { paragraph: { tokens, text }, named }: Place,
  last: number,
  from: number,
): Named | undefined {
  for (let at = last; at >= Math.max(from, last - 20); at -= 1) {
    const who = mentionAt(named, tokens[at]);
    if (who !== undefined && text.slice(who.end, who.end + 2) === ", ") return who;
    if (/[.;:!?"]/.test(text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length))) return undefined;
  }
  return undefined;
}

/** `"…" in that law, X said.`: at the end of the sentence. */
function atEnd({ paragraph: { tokens, text }, sentence, named }: Place, quote: Quoted): Attribution {
  const verb = sentence.to - 1;
  if (verb < 1 || tokens[verb]!.start < quote.end || !/^(?:said|says|added|wrote)$/.test(tokens[verb]!.text))
    return NONE;
  const who = mentionAt(named, tokens[verb - 1]);
  if (who === undefined || text.slice(who.start - 2, who.start) !== ", ") return NONE;
  return person(who, 84);
}

/** `according to X`, in the same sentence. */
function accordingTo({ paragraph: { tokens, text }, sentence, named }: Place, quote: Quoted): Attribution {
  for (let at = sentence.from; at + 2 < sentence.to; at += 1) {
    if (!/^according$/i.test(tokens[at]!.text) || tokens[at + 1]!.text !== "to") continue;
    if (tokens[at]!.start > quote.start && tokens[at]!.start < quote.end) continue;
    for (let next = at + 2; next < Math.min(sentence.to, at + 12); next += 1) {
      const who = mentionAt(named, tokens[next]);
      if (who !== undefined && isOfSomebody(tokens, text, next)) return OTHER;
      if (who !== undefined && !tokens[next]!.isPossessive)
        return { kind: "person", person: who.person, method: "according-to", confidence: 90 };
      if (/[,;:"]/.test(text.slice(tokens[next]!.end, tokens[next + 1]?.start ?? text.length))) break;
    }
    return OTHER;
  }
  return NONE;
}
