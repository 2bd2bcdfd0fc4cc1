import type { ChoiceItem } from "../model/bank.js";
import type { Paper, Question } from "../model/paper.js";
import type { GuessRate, LetterCount, Report } from "../model/report.js";
import { rightPlace } from "../paper/key.js";
import { type Drawn, guessing } from "./guess.js";
import { keyLetters } from "./key-letters.js";

/** 99 % points of chi-square with 1 to 9 degrees of freedom. */
const CHI_SQUARE_99 = [6.63, 9.21, 11.34, 13.28, 15.09, 16.81, 18.48, 20.09, 21.67];
/** Enough papers to know how well guessing does. */
const GUESSED_PAPERS = 1000;
const SHARES = [0.5, 0.75];

/** Counts which letters are right, paper by paper. */
export function letterTally() {
  const counts = new Map<number, number[]>();
  const runs = new Map<number, number>();
  const guesses = SHARES.map((sure) => ({ sure, guessed: 0, right: 0, chance: 0 }));
  const drawn: Drawn = new Map();
  let papers = 0;
  return {
    add(paper: Paper): void {
      const questions = paper.sections.flatMap((section) => section.questions);
      const keys = questions.flatMap((question) => {
        const { item } = question;
        if (item.type !== "choice") return [];
        const place = rightPlace(question);
        const movable = movableOptions(item, question.options);
        if (movable > 1) {
          const own = counts.get(movable) ?? Array<number>(movable).fill(0);
          own[place]! += 1;
          counts.set(movable, own);
        }
        return [{ place, options: question.options.length }];
      });
      if (keys.length === 0) return;
      const { run } = keyLetters(paper);
      runs.set(run, (runs.get(run) ?? 0) + 1);
      papers += 1;
      if (papers > GUESSED_PAPERS) return;
      for (const sum of guesses) {
        const { guessed, right, chance } = guessing(keys, sum.sure, drawn);
        sum.guessed += guessed;
        sum.right += right;
        sum.chance += chance;
      }
    },
    result(): Pick<Report, "letters" | "runs" | "guessing"> {
      return {
        letters: [...counts].toSorted(([a], [b]) => a - b).map(([options, own]) => letterCount(options, own)),
        runs: [...runs].toSorted(([a], [b]) => a - b).map(([run, number]) => ({ run, papers: number })),
        guessing: guesses.flatMap(({ sure, guessed, right, chance }): GuessRate[] =>
          guessed === 0 ? [] : [{ sure, byLetters: right / guessed, byChance: chance / guessed }],
        ),
      };
    },
  };
}

/** Among how many places a draw puts the key; 0 where it stays. */
function movableOptions({ placement }: ChoiceItem, shown: Question["options"]): number {
  if (placement !== null) return 0;
  const isFixed = shown.some(({ option: { role, pin } }) => role === "key" && pin !== null);
  return isFixed ? 0 : shown.filter(({ option }) => option.pin === null).length;
}

/** @param options among how many the right one may be */
export function letterCount(options: number, counts: readonly number[]): LetterCount {
  const expected = counts.reduce((sum, count) => sum + count, 0) / options;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { options, counts, chiSquare, limit: CHI_SQUARE_99[options - 2]! };
}
