import { optionFields, trueFalseFields } from "../option-fields.js";
import { textOf, childOf } from "../xml-parts.js";
import { answersOf, feedbackOf, flagOf, type ReadQuestion, shareOf } from "./question.js";
import { readText } from "./texts.js";

export const multichoice: ReadQuestion = (question, stem, notes) => {
  const options = answersOf(question).map((answer) => ({
    ...notes.option(readText(answer)),
    share: shareOf(answer),
    why: feedbackOf(answer, notes),
  }));
  const isSingle = flagOf(question, "single") ?? true;
  return optionFields(stem, options, { isSingle, isFixed: flagOf(question, "shuffleanswers") === false }, notes.lose);
};

/** By their English names; else the first of them is the true one (question/format/xml/format.php). */
export const truefalse: ReadQuestion = (question, stem, notes) => {
  const answers = answersOf(question);
  const named = (name: string) => answers.find((one) => textOf(childOf(one, "text")).trim().toLowerCase() === name);
  const right = named("true") ?? answers[0];
  const wrong = named("false") ?? answers.find((one) => one !== right);
  if (right === undefined || wrong === undefined) return { why: "it names no right answer" };
  const key = shareOf(right) === shareOf(wrong) ? null : shareOf(right) > shareOf(wrong);
  const whys = { whyTrue: feedbackOf(right, notes), whyFalse: feedbackOf(wrong, notes) };
  return trueFalseFields(stem, key, whys, notes.lose);
};
