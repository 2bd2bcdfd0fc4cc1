import type { Numbering, StatementsAsk } from "../model/bank.js";
import type { WrittenMarking } from "./marking.js";

/** What an exam is known for: it holds where a blueprint says nothing else. */
export interface Profile {
  readonly numbering: Numbering;
  /** What it asks about statements, where questions are composed of them. */
  readonly asks: readonly StatementsAsk[];
  readonly marking: WrittenMarking;
  readonly secondsPerQuestion: number;
}

/**
 * Exams by name, as their latest notices and papers have it: marks of a right and a wrong answer, the time for a question,
 * how statements are numbered, and what is asked about them. Of the official papers of 2022 to 2025 of the first, 7 to 45 %
 * of the questions ask how many are right and at most 2 % which are not; state papers ask the latter in one of eight.
 */
export const PROFILES = {
  /** Union Public Service Commission, preliminary examination, paper I: 100 questions in two hours; a third is taken off. */
  upsc: {
    numbering: "roman",
    asks: ["which", "how-many"],
    marking: { right: 2, wrong: "-2/3" },
    secondsPerQuestion: 72,
  },
  /** Uttar Pradesh: 150 questions in two hours, 200 marks; a third is taken off. */
  uppsc: {
    numbering: "arabic",
    asks: ["which", "which-not"],
    marking: { right: "4/3", wrong: "-4/9" },
    secondsPerQuestion: 48,
  },
  /** Staff Selection Commission, combined graduate level, tier I: 100 questions in an hour. */
  ssc: { numbering: "arabic", asks: ["which"], marking: { right: 2, wrong: -0.5 }, secondsPerQuestion: 36 },
  /** Clerks and officers of banks, preliminary examination: 100 questions in an hour; a quarter is taken off. */
  banking: { numbering: "arabic", asks: ["which"], marking: { right: 1, wrong: -0.25 }, secondsPerQuestion: 36 },
  /** Central Superior Services of Pakistan: nothing is taken off. */
  css: { numbering: "arabic", asks: ["which"], marking: { right: 1, wrong: 0 }, secondsPerQuestion: 90 },
  /** Bangladesh Civil Service, preliminary test: 200 questions in two hours; half is taken off. */
  bcs: { numbering: "arabic", asks: ["which"], marking: { right: 1, wrong: -0.5 }, secondsPerQuestion: 36 },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;
