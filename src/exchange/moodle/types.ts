import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { childOf } from "../xml-parts.js";
import { multianswer } from "./cloze.js";
import { matching, ordering } from "./lists.js";
import { multichoice, truefalse } from "./options.js";
import type { ReadQuestion } from "./question.js";
import { readText } from "./texts.js";
import { essay, numerical, shortanswer } from "./typed.js";
import { gapfill, wordGaps } from "./word-gaps.js";

/** Types whose text is a stem. */
const WITH_STEM: ReadonlyMap<string, ReadQuestion> = new Map([
  ["multichoice", multichoice],
  [
    "oumultiresponse",
    (question, stem, notes) => multichoice({ ...question, children: [...question.children, SEVERAL] }, stem, notes),
  ],
  ["truefalse", truefalse],
  ["shortanswer", shortanswer],
  ["numerical", numerical],
  ["matching", matching],
  ["ddmatch", matching],
  ["ordering", ordering],
  ["essay", essay],
]);

/** Several options may be chosen in all questions of that type; none says so. */
const SEVERAL: XmlElement = { name: "single", attributes: new Map(), children: ["false"], line: 0, column: 0 };

/** Types whose text has the gaps in it. */
const WITH_GAPS: ReadonlyMap<string, (question: XmlElement, notes: QuestionNotes) => Outcome> = new Map([
  ["cloze", multianswer],
  ["multianswer", multianswer],
  ["ddwtos", wordGaps],
  ["gapselect", wordGaps],
  ["gapfill", gapfill],
]);

const CALCULATED = "its numbers are drawn and calculated anew for everybody";
const ON_PICTURE = "it asks for places on a picture";

const LEFT: ReadonlyMap<string, string> = new Map([
  ["description", "it is a text that asks nothing"],
  ["calculated", CALCULATED],
  ["calculatedsimple", CALCULATED],
  ["calculatedmulti", CALCULATED],
  ["formulas", CALCULATED],
  ["stack", CALCULATED],
  ["ddimageortext", ON_PICTURE],
  ["ddmarker", ON_PICTURE],
  ["random", "it stands for a question that is drawn from a category"],
  ["randomsamatch", "it stands for questions that are drawn from a category"],
]);

/** What becomes of a question, by its type. */
export function readQuestion(type: string, question: XmlElement, notes: QuestionNotes): Outcome {
  const withStem = WITH_STEM.get(type);
  if (withStem !== undefined) return withStem(question, notes.stem(readText(childOf(question, "questiontext"))), notes);
  const withGaps = WITH_GAPS.get(type);
  if (withGaps !== undefined) return withGaps(question, notes);
  return { why: LEFT.get(type) ?? `a bank has no questions of the type ${JSON.stringify(type)}` };
}
