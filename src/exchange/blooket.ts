import { headingOf, numbered } from "./headings.js";
import { gameLayout } from "./tables/game-layout.js";
import { tableReader } from "./tables/layout.js";

/** The sheet that Blooket imports: a title, and headings with line feeds and remarks in them. */
export const blooket = tableReader(
  gameLayout({
    name: "blooket",
    summary: "The sheet that Blooket imports",
    columnsIn(header) {
      const headings = header.map(headingOf);
      const [number, question] = [headings.indexOf("question #"), headings.indexOf("question text")];
      const answers = numbered(headings, "answer");
      const right = headings.findIndex((one) => one.startsWith("correct answer"));
      if (number < 0 || question < 0 || answers === null || right < 0) return null;
      const time = headings.findIndex((one) => one.startsWith("time limit"));
      return { question, answers, right, time, picture: headings.indexOf("image"), number };
    },
  }),
);
