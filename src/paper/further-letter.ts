import { LETTERS } from "../model/letters.js";
import type { Question } from "../model/paper.js";
import { kindOf } from "./response.js";

/** The letter behind the options of a question with one letter to choose; null for others. */
export function furtherLetter(question: Pick<Question, "item" | "asked" | "options">): string | null {
  const { item, options } = question;
  return kindOf(question) === "one" ? LETTERS[item.type === "true-false" ? 2 : options.length]! : null;
}
