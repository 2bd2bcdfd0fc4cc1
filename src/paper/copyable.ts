import type { Paper } from "../model/paper.js";
import { rightPlace } from "./key.js";

/** What can be copied from a paper: which question has which number, and which letter is right there. */
export interface Copyable {
  /** Ids of the items, question by question. */
  readonly items: readonly string[];
  /** From 0 for A; -1 where no single letter is right. */
  readonly letters: readonly number[];
}

export function copyableFrom({ sections }: Paper): Copyable {
  const questions = sections.flatMap((section) => section.questions);
  return {
    items: questions.map(({ item }) => item.id),
    // What codes stand for differs from paper to paper, and is drawn with them.
    letters: questions.map((question) => (question.asked === null ? rightPlace(question) : -1)),
  };
}
