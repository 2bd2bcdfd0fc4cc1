import { analyse } from "../../analysis/analyse.js";
import { readAnswer } from "../../assistant/answer.js";
import { examine } from "../../assistant/passes.js";
import { promptFor } from "../../assistant/prompt.js";
import { roundTwo } from "../../assistant/round-two.js";
import { PROMPT_VERSION } from "../../assistant/rules.js";
import type { Draft } from "../../model/draft.js";
import type { DeskArticle } from "../state/work.js";
import { EVERYTHING, articleValue, namedAs } from "./article-value.js";
import { joined } from "./drafts.js";

/** What to paste into a chat assistant. */
export const promptOf = (about: DeskArticle): string => promptFor(articleValue(about), EVERYTHING).text;

/** What became of an assistant's answer. */
export interface TakenAnswer {
  readonly draft: Draft;
  /** How many of its questions are in the draft. */
  readonly taken: number;
  /** How many each check threw out. */
  readonly rejected: readonly (readonly [cause: string, count: number])[];
  readonly remark: string | null;
  /** What to paste back, so that it mends its questions. */
  readonly again: string;
}

/** Takes what an assistant answered through all checks, into the draft that is there. */
export function takeAnswer(about: DeskArticle, before: Draft | null, text: string): TakenAnswer {
  const answer = readAnswer(text);
  const origin = { method: "assistant", version: PROMPT_VERSION, model: null };
  const examined = examine(answer, {
    article: articleValue(about),
    named: namedAs(about),
    options: EVERYTHING,
    analyse,
    origin,
  });
  return {
    draft: joined(before, examined.drafted.draft),
    taken: examined.drafted.draft.candidates.length,
    rejected: [...examined.drafted.rejected],
    remark: answer.remark,
    again: roundTwo(examined),
  };
}
