import { analyse } from "../../analysis/analyse.js";
import { propose as proposeFrom } from "../../draft/propose.js";
import type { Draft, Drafted } from "../../model/draft.js";
import type { DeskArticle } from "../state/work.js";
import { EVERYTHING, articleValue, namedAs } from "./article-value.js";
import { joined } from "./drafts.js";

/** What rules propose, with what a person should know of it. */
export type Proposed = Pick<Drafted, "draft" | "uncovered" | "shortages">;

/** Proposes questions on an article; decisions about an earlier draft of it stay. */
export function propose(about: DeskArticle, before: Draft | null): Proposed {
  const { draft, uncovered, shortages } = proposeFrom(articleValue(about), namedAs(about), EVERYTHING, analyse);
  return { draft: joined(before, draft), uncovered, shortages };
}
