import { textOf } from "../../article/text.js";
import type { Analyser, Mention, Sentence } from "../../model/analysis.js";
import type { Article } from "../../model/article.js";
import type { DraftFields } from "../../model/draft.js";
import { mayQuote } from "../../bank/licence.js";
import type { Ground } from "../checks/check.js";
import { groundOf, materialOf } from "../ground.js";
import type { Proposal } from "../proposal.js";
import { withOwnWords } from "../rewording.js";
import { sourceOf } from "../source.js";

/** A person asks: nothing is left out for its kind, and chance decides nothing but wrong answers. */
export const EVERYTHING = { kinds: null, max: null, paragraphs: null, seed: "", isSensitive: false } as const;

/** What starts are made of, and held against. */
export function startGround(article: Article, analyse: Analyser): Ground {
  const text = textOf(article);
  const source = sourceOf(article, text, { id: "article", url: null });
  return groundOf(materialOf(article, text, EVERYTHING, analyse), source);
}

/** Some fields as the proposal that rules for proposals read. */
export const asProposal = (
  item: DraftFields,
  evidence: Mention,
  { keys = [], people = [] }: Partial<Pick<Proposal, "keys" | "people">> = {},
): Proposal => ({
  kind: "number",
  evidence: [evidence],
  item,
  keys,
  distractors: [],
  people,
  reasons: [],
  score: 0,
});

/** A text with fewer words in a row of a source that may not be copied. */
export function ownWords(text: string, sentence: Sentence, ground: Ground): string {
  return withOwnWords(asProposal({ text }, sentence), ground).item["text"] as string;
}

export const isClosed = ({ source }: Ground): boolean => !mayQuote(source.licence ?? "");

/** In typographic marks: those of the article were made plain when it was read. */
export const typographic = (text: string): string => text.replace(/"([^"]*)"/g, "“$1”");

/** Parts of a question in front of which it begins with a capital: `According to officials, in 2019, how many …?` */
export function stemOf(parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null && part !== "").join(", ");
  return typographic(`${text.charAt(0).toUpperCase()}${text.slice(1)}?`);
}
