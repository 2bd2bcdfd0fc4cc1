import type { DraftOptions } from "../model/draft.js";
import type { Proposal } from "./proposal.js";

/** Whether all evidence of a proposal lies in the part of the article that was asked for. */
export const withinPart =
  (ranges: DraftOptions["paragraphs"]) =>
  ({ evidence }: Proposal): boolean =>
    ranges === null ||
    evidence.every(({ paragraph }) => ranges.some(([from, to]) => paragraph >= from && paragraph <= to));
