import { indexFrom } from "./by-start.js";
import type { Quoted } from "./quote-marks.js";
import { roleClassOf, standsInRole } from "./role-words.js";
import { isSpeechVerb } from "./speech.js";
import type { Token } from "./tokens.js";
import {
  type Named,
  type Attribution,
  type Place,
  NONE,
  OTHER,
  isVerb,
  mentionAt,
  verbFrom,
  isOfSomebody,
} from "./attribution.js";

/** `"…," said X`, `"…," X said`, `"…," he said`. */
export function afterQuote(
  { paragraph: { tokens, text }, sentence, named, quotes }: Place,
  quote: Quoted,
): Attribution {
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
      return isOfSomebody(tokens, text, at) || isOneOfTwo(tokens, named, who)
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

/** `said X and Y`: the words are not X's alone. */
function isOneOfTwo(tokens: readonly Token[], named: readonly Named[], { end }: Named): boolean {
  const next = indexFrom(tokens, end);
  return tokens[next]?.text === "and" && mentionAt(named, tokens[next + 1]) !== undefined;
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
