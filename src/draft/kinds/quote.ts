import { isEven } from "../clause.js";
import { datedText } from "../dated.js";
import { monthInWords } from "../days.js";
import { inOwnWords } from "../own-words.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";
import { sentenceOf } from "../sentences.js";
import type { Quote } from "../../model/analysis.js";
import { namesYear } from "../names-year.js";

const MOST_HIDDEN = 3;
const MOST_WORDS = 30;
/** Who it is about stands in another sentence. */
const LEANS =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|so|the (?:two|three|man|woman|girls|boys))\b/i;

/** Which few words did somebody use? Where a sentence quotes no more of a speech, those are the striking ones. */
export const quote: Rule = (material) =>
  material.analysis.quotes.flatMap((one) => (one.isWhole ? [] : (gapOf(one, material) ?? [])));

function gapOf(found: Quote, material: Material): Proposal | null {
  const { analysis, article } = material;
  const words = found.words.replace(/[.,;:!?]+$/, "");
  const count = words.split(" ").length;
  const sentence = sentenceOf(analysis, found);
  if (found.speaker === null || LEANS.test(sentence?.text ?? "")) return null;
  if (sentence === null || !sentence.isWhole || count > MOST_HIDDEN || contentWords(words).size === 0) return null;
  if (/[{}:]/.test(words)) return null;
  const { paragraph, start, end } = sentence;
  const [before, after] = [
    inOwnWords(datedText(analysis, { paragraph, start, end: found.start }) ?? ""),
    inOwnWords(datedText(analysis, { paragraph, start: found.end, end }) ?? ""),
  ];
  if (before === "") return null;
  const rest = `${before} ${after}`;
  if (rest.toLowerCase().includes(words.toLowerCase()) || !isEven(rest) || /[{}]/.test(rest)) return null;
  if (rest.split(" ").length > MOST_WORDS) return null;
  const isDated = namesYear(rest);
  const when = isDated || article.published === null ? "" : `${monthInWords(article.published)}: `;
  const trailing = /[.,;:!?]+$/.exec(found.words)?.[0] ?? "";
  const text = `${when}${before} “{{c1::${words}}}${/^[.,]/.test(after) ? "" : trailing}”${/^[.,;:!?]/.test(after) || after === "" ? "" : " "}${after}`;
  return {
    kind: "quote",
    evidence: [sentence],
    item: { text: text.replace(/"([^"]*)"/g, "“$1”") },
    keys: [words],
    distractors: [],
    people: [found.speaker],
    reasons: [],
    score: Math.min(100, 30 + 5 * contentWords(words).size + contentWords(rest).size),
  };
}
