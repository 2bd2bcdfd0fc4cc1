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
    why: "Who marks it, and who practises, has something to compare with; without one there is no flashcard.",
    languages: null,
    bad: 'type: open\nstem: "Why did the port of Northwick close in May 2019?"',
    good: 'type: open\nstem: "Why did the port of Northwick close in May 2019?"\nanswer: "A storm had damaged it."',
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
    why: "Nobody can earn what nothing is given for.",
    languages: null,
    bad: 'type: open\nstem: "Why did the port of Northwick close in May 2019?"\npoints: 3\nanswer: "A storm had damaged it."\nrubric: [{ points: 2, for: the storm }]',
    good: 'type: open\nstem: "Why did the port of Northwick close in May 2019?"\npoints: 2\nanswer: "A storm had damaged it."\nrubric: [{ points: 2, for: the storm }]',
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
    why: "What is asked for can't be written down in the room that there is.",
    languages: null,
    bad: 'type: open\nstem: "Why did the port of Northwick close in May 2019?"\nlines: 1\nanswer: "A storm had damaged it, and the boats that had come until then were too long for what was left of its pier."',
    good: 'type: open\nstem: "Why did the port of Northwick close in May 2019?"\nlines: 2\nanswer: "A storm had damaged it, and the boats that had come until then were too long for what was left of its pier."',
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
