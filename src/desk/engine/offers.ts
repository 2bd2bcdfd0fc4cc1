import { analyse } from "../../analysis/analyse.js";
import { type Wanting, otherWrongAnswers } from "../../draft/other-wrong-answers.js";
import { otherType } from "../../review/other-type.js";
import type { Fields } from "../state/question.js";
import { knownDay } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";

/** What can be done with a question besides writing. */
export interface Offers {
  /** It can be asked in another form. */
  readonly otherType: boolean;
  /** The article has another wrong answer for it. */
  readonly anotherWrong: boolean;
}

/** @param wanting how wrong answers of a choice are looked for; null for a question that has none to choose from */
export const offersFor = (about: DeskArticle | null, fields: Fields, wanting: Wanting | null): Offers => ({
  otherType: otherType(fields) !== null,
  anotherWrong:
    about !== null &&
    wanting !== null &&
    otherWrongAnswers(wanting, analyse({ paragraphs: about.paragraphs, published: knownDay(about) })).length > 0,
});
