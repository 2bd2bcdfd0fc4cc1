import { pointsInAll } from "../bank/rubric.js";
import type { ItemRule } from "./rule.js";
import { name, named } from "./words.js";

/** More rarely stand on a line that is written by hand. */
const LETTERS_A_LINE = 60;

/** Answers in sentences: what those who mark them need, and those who write. */
export const open: readonly ItemRule[] = [
  {
    code: "lint/no-model-answer",
    of: "item",
    level: "info",
    title: "A question that is answered in sentences has a model answer.",
    languages: null,
    check: (item) =>
      item.type !== "open" || item.answer !== null
        ? []
        : [
            {
              path: [],
              message: `${named(item)} has no model answer, and makes no flashcard.`,
              hint: "add: answer: …",
            },
          ],
  },
  {
    code: "lint/rubric-points",
    of: "item",
    level: "warning",
    title: "A rubric gives all points of its item.",
    languages: null,
    check(item) {
      if (item.type !== "open" || item.rubric.length === 0) return [];
      const given = pointsInAll(item.rubric);
      if (given === item.points) return [];
      const message = `The rubric of ${name(item)} gives ${given} of its ${item.points} points.`;
      return [{ path: ["rubric"], message, hint: `say what earns the rest, or write points: ${given}` }];
    },
  },
  {
    code: "lint/long-model-answer",
    of: "item",
    level: "warning",
    title: "A model answer fits on the lines of its item.",
    languages: null,
    check(item) {
      if (item.type !== "open" || item.answer === null) return [];
      const needed = item.answer
        .split("\n")
        .reduce((lines, line) => lines + Math.max(1, Math.ceil([...line].length / LETTERS_A_LINE)), 0);
      if (needed <= item.lines) return [];
      const message = `The model answer of ${name(item)} takes about ${needed} lines; there are ${item.lines} to write on.`;
      return [{ path: ["answer"], message, hint: `write lines: ${Math.min(needed, 60)}, or a shorter answer` }];
    },
  },
];
