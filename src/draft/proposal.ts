import type { ArticleText } from "../article/text.js";
import type { Analysis, Mention } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import type { DraftFields, DraftKind, DraftOptions } from "../model/draft.js";

/** A rule's kind, or that somebody else proposed it: a model, whose answer is checked as rules are. */
export type ProposalKind = DraftKind | "assistant";

/** What a rule proposes before any check. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** The words of the article that hold the keys, one mention or more; none crosses a paragraph. */
  readonly evidence: readonly [Mention, ...Mention[]];
  /** The item in its light form (type where fields don't tell it, stem, keys, distractors …), without id, evidence and asOf. */
  readonly item: DraftFields;
  /** Must stand in the evidence, as they are written there; a name may stand there by another of its forms. */
  readonly keys: readonly string[];
  /** Must not stand in it, nor be another name of a key. */
  readonly distractors: readonly string[];
  /** Indices of the people that it asks about or names. */
  readonly people: readonly number[];
  /** Why it needs a hand, in sentences; empty where the rule knows no reason. */
  readonly reasons: readonly string[];
  /** 0 to 100: the rule's own confidence. */
  readonly score: number;
  /** The keys say what the evidence says in other words; absent where they stand in it. Such a one has a reason to look at it. */
  readonly isParaphrase?: true;
}

/** What every rule gets. */
export interface Material {
  readonly article: Article;
  readonly text: ArticleText;
  readonly analysis: Analysis;
  readonly options: DraftOptions;
}

/** Finds questions of one kind, in order of the text. What it gives is checked afterwards, so it need not check twice. */
export type Rule = (material: Material) => readonly Proposal[];
