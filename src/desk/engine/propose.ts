import { analyse } from "../../analysis/analyse.js";
import type { Draft, Drafted } from "../../model/draft.js";
import { propose as proposeFrom } from "../../draft/propose.js";
import type { DeskArticle } from "../state/work.js";
import { joined } from "./drafts.js";

/** What rules propose, with what a person should know of it. */
export interface Proposed extends Omit<Drafted, "draft" | "rejected"> {
  readonly draft: Draft;
}

/** Proposes questions on an article; decisions about an earlier draft of it stay. */
export function propose(about: DeskArticle, before: Draft | null): Proposed {
  const article = {
    title: about.title || null,
    publisher: about.publisher || null,
    author: null,
    published: about.published || null,
    language: about.language,
    licence: about.licence || null,
    paragraphs: about.paragraphs,
    leftOut: [],
  };
  const options = { kinds: null, max: null, paragraphs: null, seed: "", isSensitive: false };
  const { draft, uncovered, shortages } = proposeFrom(
    article,
    { id: about.id, url: about.url || null },
    options,
    analyse,
  );
  return { draft: joined(before, draft), uncovered, shortages };
}
