import { headingOf } from "./headings.js";
import { gameLayout } from "./tables/game-layout.js";
import { tableReader } from "./tables/layout.js";

/**
 * The sheet that Kahoot imports. The template has its headings in row 8, other programs write them in row 1; an older one
 * allows 95 and 60 characters, where the newer one has 120 and 75.
 */
export const kahoot = tableReader(
  gameLayout({
    name: "kahoot",
    summary: "The sheet that Kahoot imports",
    columnsIn(header) {
      const headings = header.map(headingOf);
      const question = headings.findIndex((one) => /^question\b.* max \d+ char/.test(one));
      const answers = [1, 2, 3, 4].flatMap((n) => {
        const column = headings.findIndex((one) => new RegExp(`^answer ${n}\\b.* max \\d+ char`).test(one));
        return column < 0 ? [] : [column];
      });
      const right = headings.findIndex((one) => one.startsWith("correct answer"));
      if (question < 0 || answers.length < 2 || right < 0) return null;
      const time = headings.findIndex((one) => one.startsWith("time limit"));
      // Rows are numbered in front of the questions, below no heading.
      const number = question === 1 && headings[0] === "" ? 0 : -1;
      return { question, answers, right, time, picture: -1, number };
    },
  }),
);
