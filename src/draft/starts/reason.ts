import { hasFiniteVerb } from "../../analysis/finite-verb.js";
import type { Mention, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import type { Ground } from "../checks/check.js";
import { isEven } from "../clause.js";
import { clauseOf, inverted } from "../facts/clause.js";
import { LINKS, capital, rewritten } from "../facts/fact.js";
import { lowered } from "../facts/lowered.js";
import { inOwnWords } from "../own-words.js";
import { ownWords, stemOf, typographic } from "./ground.js";

/** `… because a storm had destroyed it`, and the like: what stands behind the word is why, or what came before. */
const LEADS_ON = /,? (because of|because|due to|thanks to|as a result of|so that|in order to|after) (?=[\p{L}\d$£€])/gu;
const FEWEST_BEFORE = 4;
const FEWEST_BEHIND = 3;

export interface Reason extends Mention {
  /** The word that leads on to it. */
  readonly word: string;
  /** What of the sentence stands before that word. */
  readonly before: string;
}

/** What a sentence gives as its reason, or as what came before; null where it has none, or it can't be told where it ends. */
export function reasonIn(sentence: Sentence): Reason | null {
  const { paragraph, start, text } = sentence;
  if (!sentence.isWhole || text.includes('"')) return null;
  for (const { 0: led, 1: word = "", index } of text.matchAll(LEADS_ON)) {
    const from = index + led.length;
    const behind =
      /^[^.;:()]*?(?=,? (?:and|but|while|although) (?:the|a|he|she|it|they|\p{Lu})|, (?:said|according|which|who)\b| because\b|[.;:()]|$)/u.exec(
        text.slice(from),
      )![0];
    const before = text.slice(0, index);
    if (countWords(before) < FEWEST_BEFORE || countWords(behind) < FEWEST_BEHIND || !isEven(before)) continue;
    // `After two trawlers collided` tells something; `after the war` only when.
    if (word === "after" && !hasFiniteVerb(behind) && !/^\p{Ll}+ing\b/u.test(behind)) continue;
    if (
      /\b(?:named|called|looks?|looking|looked|took|takes|that|if|whether|years?|months?|weeks?|days?|hours?|minutes?|shortly|soon|just|long|not|only)$/.test(
        before,
      )
    )
      continue;
    return { paragraph, start: start + from, end: start + from + behind.length, text: behind, word, before };
  }
  return null;
}

const countWords = (text: string): number => text.split(" ").filter((word) => /[\p{L}\d]/u.test(word)).length;

/** `Why …?`, answered in sentences; where its clause can't be turned round, it is to be completed. */
export function fromReason(reason: Reason, sentence: Sentence, ground: Ground): DraftFields {
  const { analysis } = ground.material;
  const { word } = reason;
  const first = { ...sentence, end: sentence.start + reason.before.length, text: reason.before };
  const told = inOwnWords((rewritten(first, null, analysis) ?? reason.before).replace(LINKS, ""));
  const clause = word === "after" ? null : clauseOf(capital(told));
  const lead =
    clause === null || clause.lead === "" ? null : clause.lead.charAt(0).toLowerCase() + clause.lead.slice(1);
  const turned =
    clause === null ? null : (inverted({ ...clause, subject: lowered(clause.subject, analysis) })?.trim() ?? null);
  const stem =
    turned === null
      ? typographic(`Complete the sentence: ${ownWords(capital(told), sentence, ground)} ${word} …`)
      : stemOf([lead, `why ${ownWords(turned, sentence, ground)}`]);
  return { type: "open", stem, answer: typographic(capital(turned === null ? reason.text : `${word} ${reason.text}`)) };
}
