import { indexFrom } from "./by-start.js";
import type { Quoted } from "./quote-marks.js";
import {
  type Named,
  type Attribution,
  type Place,
  NONE,
  OTHER,
  ADVERB,
  isVerb,
  mentionAt,
  isOfSomebody,
  person,
} from "./attribution.js";
import { afterQuote } from "./speaker-after.js";

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
