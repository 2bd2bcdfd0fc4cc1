import { analyse } from "../../analysis/analyse.js";
import { propose as proposeFrom } from "../../draft/propose.js";
import type { Draft, Drafted } from "../../model/draft.js";
import { knownDay } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";
import { EVERYTHING } from "../../draft/starts/ground.js";
import { articleValue, namedAs } from "./article-value.js";
import { joined } from "./drafts.js";

/** What rules propose, with what a person should know of it. */
export type Proposed = Pick<Drafted, "draft" | "uncovered">;

/** Proposes questions on an article; decisions about an earlier draft of it stay. */
export function propose(about: DeskArticle, before: Draft | null): Proposed {
  const { draft, uncovered } = proposedOn(about);
  const kept = before === null ? null : withoutUntouched(about, before);
  const { draft: whole } = joined(kept, draft);
  const { published } = draft.source;
  return { draft: { ...whole, source: { ...whole.source, published } }, uncovered };
}

const proposedOn = (about: DeskArticle): Drafted =>
  proposeFrom(articleValue(about), namedAs(about), EVERYTHING, analyse);

/** Questions say when they are true: those of another day that nobody has decided about or changed make room. */
function withoutUntouched(about: DeskArticle, before: Draft): Draft {
  const published = knownDay(before.source) ?? "";
  if (published === (knownDay(about) ?? "")) return before;
  const then = new Map(
    proposedOn({ ...about, published }).draft.candidates.map((one) => [one.id, JSON.stringify(one)]),
  );
  return { ...before, candidates: before.candidates.filter((one) => then.get(one.id) !== JSON.stringify(one)) };
}
