import { textOfHtml } from "../html.js";
import { numericFields, shortFields } from "../typed-fields.js";
import { childOf, textOf, withinOf } from "../xml-parts.js";
import { answersOf, feedbackOf, flagOf, type ReadQuestion, shareOf } from "./question.js";
import { rubricIn } from "../rubric-list.js";
import { readText, readTyped, textIn } from "./texts.js";

export const shortanswer: ReadQuestion = (question, stem, notes) => {
  const answers = answersOf(question).map((answer) => ({
    text: notes.other(readTyped(answer), "an answer"),
    share: shareOf(answer),
    why: feedbackOf(answer, notes),
  }));
  const isCaseExact = flagOf(question, "usecase") ?? false;
  return shortFields(stem, answers, { isCaseExact, hasWildcards: true }, notes.lose);
};

export const numerical: ReadQuestion = (question, stem, notes) => {
  const answers = answersOf(question).map((answer) => ({
    value: textIn(answer).trim(),
    tolerance: Number(textOf(childOf(answer, "tolerance")).trim() || 0),
    share: shareOf(answer),
    why: feedbackOf(answer, notes),
  }));
  const units = withinOf(question, "unit").map((unit) => ({
    name: textOf(childOf(unit, "unit_name")).trim(),
    factor: Number(textOf(childOf(unit, "multiplier")).trim() || 1),
  }));
  const own = units.find(({ factor, name }) => factor === 1 && name !== "");
  for (const { name, factor } of units)
    if (name !== own?.name && name !== "") notes.lose(`the unit ${name} (times ${factor})`);
  return numericFields(stem, answers, own?.name ?? "", notes.lose);
};

/** Its answer is a text that people mark. */
export const essay: ReadQuestion = (question, stem, notes) => {
  if (stem === "") return { why: "it asks nothing in words" };
  const said = (name: string): string => textOf(childOf(question, name)).trim();
  if (said("responseformat") === "noinline") return { why: "it asks for a file to be handed in" };
  if (Number(said("attachments")) !== 0) notes.lose("files that may be handed in with the answer");
  const template = notes.other(readText(childOf(question, "responsetemplate")), "the template");
  if (template !== "") notes.lose(`the text that the answer begins with: ${JSON.stringify(template)}`);
  const limits = [
    [said("minwordlimit"), "fewest"],
    [said("maxwordlimit"), "most"],
  ];
  for (const [words, which] of limits)
    if (Number(words) > 0) notes.lose(`the ${which} words that it asks for: ${words}`);
  const lines = Number(said("responsefieldlines"));
  const { model, rubric, lost } = rubricIn(textIn(childOf(question, "graderinfo")), Number(said("defaultgrade") || 1));
  for (const one of lost) notes.lose(one);
  const told = rubric.length > 0 ? textOfHtml(model) : readText(childOf(question, "graderinfo"));
  const answer = notes.other(told, "what markers are told");
  return {
    fields: {
      type: "open",
      stem,
      ...(Number.isInteger(lines) && lines >= 1 && lines <= 60 && { lines }),
      ...(answer !== "" && { answer }),
      ...(rubric.length > 0 && { rubric }),
    },
  };
};
