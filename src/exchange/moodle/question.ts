import type { Outcome } from "../outcome.js";
import type { QuestionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf, textOf } from "../xml-parts.js";
import { readExplanation } from "./texts.js";

/** How a question of one type becomes an item. */
export type ReadQuestion = (question: XmlElement, stem: string, notes: QuestionNotes) => Outcome;

/** Share of the points, 1 for all: Moodle writes hundredths. */
export const shareOf = (answer: XmlElement): number => {
  const share = Number(attribute(answer, "fraction") ?? 0) / 100;
  return Number.isFinite(share) ? share : 0;
};

export const feedbackOf = (answer: XmlElement, notes: QuestionNotes): string =>
  notes.other(readExplanation(childOf(answer, "feedback")), "feedback");

export const answersOf = (question: XmlElement): XmlElement[] => childrenOf(question, "answer");

/** `true` and `1` are the same in its files; null where nothing is said. */
export function flagOf(question: XmlElement, name: string): boolean | null {
  const said = textOf(childOf(question, name)).trim().toLowerCase();
  return said === "" ? null : said === "true" || said === "1";
}
