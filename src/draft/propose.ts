import { textOf } from "../article/text.js";
import type { Analyser } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import { DRAFT_KINDS, type Drafted, type DraftOptions, type DraftSource } from "../model/draft.js";
import { candidateOf } from "./candidate.js";
import { RULES } from "./rules.js";
import { sourceOf } from "./source.js";

/**
 * Proposes questions on an article: each has its evidence in it, and passed every check. What is not known of the article
 * (its day, its licence) stays null in the draft.
 *
 * @param named the id that the draft and its source have
 * @returns the same for the same article, options and version
 */
export function propose(
  article: Article,
  named: Pick<DraftSource, "id" | "url">,
  options: DraftOptions,
  analyse: Analyser,
): Drafted {
  const text = textOf(article);
  const source = sourceOf(article, text, named);
  const analysis = analyse({ paragraphs: text.paragraphs, published: article.published });
  const kinds = options.kinds ?? DRAFT_KINDS;
  const proposals = kinds.flatMap((kind) => RULES[kind]({ article, text, analysis, options }));
  const candidates = proposals.map((proposal) =>
    candidateOf(proposal, source, { tier: "edit", reasons: proposal.reasons }),
  );
  const covered = new Set(proposals.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph)));
  return {
    draft: {
      id: named.id,
      title: article.title ?? named.id,
      language: article.language ?? "en",
      source,
      candidates,
    },
    uncovered: text.paragraphs.flatMap((_, i) => (covered.has(i + 1) ? [] : [i + 1])),
    shortages: [],
    rejected: new Map(),
  };
}
