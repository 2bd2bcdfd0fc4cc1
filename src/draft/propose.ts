import { textOf } from "../article/text.js";
import type { Analyser } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import { DEFAULT_DRAFT_KINDS, DRAFT_KINDS, type Drafted, type DraftOptions, type DraftSource } from "../model/draft.js";
import { candidateOf } from "./candidate.js";
import { withinPart } from "./part.js";
import { DUPLICATE, withoutDuplicates } from "./duplicates.js";
import { withEnough } from "./enough.js";
import { type Passed, judge } from "./judge.js";
import { groundOf, materialOf } from "./ground.js";
import { isEnglish } from "./language.js";
import { RULES } from "./rules.js";
import { shortagesOf } from "./shortages.js";
import { sourceOf } from "./source.js";
import { tooLong } from "./too-long.js";

const NOT_ENGLISH =
  "It isn't in English: rules propose questions on English texts alone. What was found in it is shown by --material.";

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
  const rejected = new Map<string, number>();
  const count = (cause: string, n = 1): void => void (n > 0 && rejected.set(cause, (rejected.get(cause) ?? 0) + n));
  const drafted = (kept: readonly Passed[], shortages: readonly string[]): Drafted => {
    const covered = new Set(kept.flatMap(({ proposal }) => proposal.evidence.map(({ paragraph }) => paragraph)));
    return {
      draft: {
        id: named.id,
        title: article.title ?? text.paragraphs[0] ?? named.id,
        language: article.language ?? "en",
        source,
        candidates: kept.map((one) => candidateOf(one.proposal, source, one)),
      },
      uncovered: text.paragraphs.flatMap((_, i) => (covered.has(i + 1) ? [] : [i + 1])),
      shortages,
      rejected,
    };
  };
  if (text.paragraphs.length > 0 && !isEnglish(article, text.paragraphs)) return drafted([], [NOT_ENGLISH]);

  const long = tooLong(text.paragraphs);
  if (long !== null) {
    const { words, most } = long;
    const why = `It has ${words} words: rules read articles of up to ${most}. Draft from a part of it, in a file of its own.`;
    return drafted([], [why]);
  }
  const material = materialOf(article, text, options, analyse);
  const ground = groundOf(material, source);
  const kinds = options.kinds ?? DEFAULT_DRAFT_KINDS;
  const proposals = DRAFT_KINDS.filter((kind) => kinds.includes(kind))
    .flatMap((kind) => RULES[kind](material))
    .filter(withinPart(options.paragraphs));
  const passed = proposals.flatMap((proposal): Passed[] => {
    const judged = judge(proposal, ground);
    if (judged.passed !== null) return [judged.passed];
    count(judged.cause);
    return [];
  });
  const { kept, dropped } = withoutDuplicates(passed.toSorted(bestFirst));
  count(DUPLICATE, dropped);
  const found = withEnough(kept, ground).toSorted(bestFirst);
  const best = options.max === null ? found : found.slice(0, options.max);
  count("more were found than were asked for", found.length - best.length);
  const ready = best.filter(({ tier }) => tier === "ready").length;
  const shortages = shortagesOf(article, material.analysis, options, { ready, all: best.length });
  return drafted(best.toSorted(inOrder), shortages);
}

const tierRank = ({ tier }: Passed): number => (tier === "ready" ? 0 : 1);
const kindRank = ({ proposal }: Passed): number => (DRAFT_KINDS as readonly string[]).indexOf(proposal.kind);
const place = ({ proposal: { evidence } }: Passed): number => evidence[0].paragraph * 1e6 + evidence[0].start;

const bestFirst = (one: Passed, other: Passed): number =>
  tierRank(one) - tierRank(other) ||
  one.faults - other.faults ||
  other.proposal.score - one.proposal.score ||
  kindRank(one) - kindRank(other) ||
  place(one) - place(other);

const inOrder = (one: Passed, other: Passed): number =>
  tierRank(one) - tierRank(other) || place(one) - place(other) || kindRank(one) - kindRank(other);
