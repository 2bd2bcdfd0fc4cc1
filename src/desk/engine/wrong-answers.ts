import { analyse } from "../../analysis/analyse.js";
import { type Wanting, otherWrongAnswers } from "../../draft/other-wrong-answers.js";
import { knownDay } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";

/** What else of the article could be offered as a wrong answer, the likeliest first. */
export const wrongAnswers = (about: DeskArticle, question: Wanting): readonly string[] =>
  otherWrongAnswers(question, analyse({ paragraphs: about.paragraphs, published: knownDay(about) }));
