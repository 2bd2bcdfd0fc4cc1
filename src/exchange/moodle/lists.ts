import { matchingFields, orderingFields } from "../list-fields.js";
import { childOf, childrenOf, textOf } from "../xml-parts.js";
import { answersOf, type ReadQuestion } from "./question.js";
import { readText } from "./texts.js";

/** A right side without a left one belongs to nothing. */
export const matching: ReadQuestion = (question, stem, notes) => {
  const pairs = childrenOf(question, "subquestion").map((pair) => ({
    left: notes.other(readText(pair), "a left side"),
    right: notes.option(readText(childOf(pair, "answer"))).text,
  }));
  const extras = pairs.filter(({ left }) => left === "").map(({ right }) => right);
  return matchingFields(
    stem,
    pairs.filter(({ left }) => left !== ""),
    extras,
    notes.lose,
  );
};

/** The answers stand in their right order (qtype_ordering). */
export const ordering: ReadQuestion = (question, stem, notes) => {
  const said = textOf(childOf(question, "selecttype")).trim();
  if (said !== "" && said !== "0" && said !== "ALL") notes.lose("that it shows a part of its steps");
  return orderingFields(
    stem,
    answersOf(question).map((answer) => notes.option(readText(answer)).text),
  );
};
