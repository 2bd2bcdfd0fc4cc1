import type { Question } from "../../src/model/paper.js";

type Shares = Readonly<Record<string, number>>;

export declare const GUESSES: readonly string[];
export declare function guessed(questions: Iterable<Pick<Question, "asked" | "options">>): {
  readonly options: number;
  readonly guesses: Shares;
  readonly letters: Shares;
  readonly answers: Shares;
  readonly offered: Shares;
};
