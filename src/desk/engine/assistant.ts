import { analyse } from "../../analysis/analyse.js";
import { readAnswer } from "../../assistant/answer.js";
import { converse } from "../../assistant/converse.js";
import { type Against, type Examined, examine } from "../../assistant/passes.js";
import { promptFor } from "../../assistant/prompt.js";
import { roundTwo } from "../../assistant/round-two.js";
import { PROMPT_VERSION } from "../../assistant/rules.js";
import type { Draft } from "../../model/draft.js";
import type { DeskArticle } from "../state/work.js";
import { EVERYTHING } from "../../draft/starts/ground.js";
import { articleValue, namedAs } from "./article-value.js";
import { askPage } from "./ask-page.js";
import { type Joined, joined } from "./drafts.js";

/** What to paste into a chat assistant. */
export const promptOf = (about: DeskArticle): string => promptFor(articleValue(about), EVERYTHING).text;

/** What became of an assistant's answer. */
export interface TakenAnswer {
  /** Its questions that passed. */
  readonly fresh: Draft;
  /** How many each check threw out. */
  readonly rejected: readonly (readonly [cause: string, count: number])[];
  readonly remark: string | null;
  /** What to paste back, so that it mends its questions. */
  readonly again: string;
}

/** Takes what an assistant answered through all checks. */
export function takeAnswer(about: DeskArticle, text: string): TakenAnswer {
  return taken(examine(readAnswer(text), against(about, "assistant", null)));
}

/** Has a language model that the page reaches write questions, and takes them through the same checks. */
export async function askModel(about: DeskArticle, model: string): Promise<TakenAnswer> {
  return taken(await converse(against(about, "model", model), false, { ask: askPage, tell: () => {} }));
}

/**
 * Questions beside those that are there already, or in the place of those that an answer mends; what was decided and written
 * stays.
 *
 * @param inHand the key of the proposal that somebody is writing about just now
 */
export const joinDrafts = (before: Draft | null, fresh: Draft, inHand: string | null): Joined =>
  joined(before, fresh, inHand);

const against = (about: DeskArticle, method: string, model: string | null): Against => ({
  article: articleValue(about),
  named: namedAs(about),
  options: EVERYTHING,
  analyse,
  origin: { method, version: PROMPT_VERSION, model },
});

const taken = (examined: Examined): TakenAnswer => ({
  fresh: examined.drafted.draft,
  rejected: [...examined.drafted.rejected],
  remark: examined.drafted.shortages.join(" ") || null,
  again: roundTwo(examined),
});
