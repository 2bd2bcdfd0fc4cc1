import type { Mention, QuoteMethod } from "../model/analysis.js";
import { indexFrom } from "./by-start.js";
import type { Quoted } from "./quote-marks.js";
import type { ReadParagraph, ReadSentence } from "./reading.js";
import { oneRole, standsInRole } from "./role-words.js";
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

export const NONE: Attribution = { kind: "none" };
export const OTHER: Attribution = { kind: "other" };
export const ADVERB =
  /^(?:also|then|later|has|had|have|again|once|recently|repeatedly|simply|still|further|himself|herself|first|never|just)$|\p{Ll}ly$/u;
export const isVerb = (word: string): boolean => isSpeechVerb(word) || isNamingVerb(word);

export const mentionAt = (named: readonly Named[], token: Token | undefined): Named | undefined =>
  token === undefined
    ? undefined
    : named
        .slice(Math.max(0, indexFrom(named, token.start) - 1), indexFrom(named, token.start) + 1)
        .find(({ start, end }) => start <= token.start && token.end <= end);

/** Where the speech verb is that stands here, adverbs apart. */
export function verbFrom(tokens: readonly Token[], from: number, to: number): number | null {
  let at = from;
  while (at < Math.min(to, from + 3) && ADVERB.test(tokens[at]!.text)) at += 1;
  return at < to && isSpeechVerb(tokens[at]!.text) ? at : null;
}

/** `lawyers for X`, `a friend of X`, `Y and X`: somebody else speaks, or not X alone. */
export function isOfSomebody(tokens: readonly Token[], text: string, at: number): boolean {
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

export const person = ({ person: who }: Named, confidence: number): Attribution => ({
  kind: "person",
  person: who,
  method: "name-said",
  confidence,
});
