import { questionCode } from "../seed/paper-code.js";
import type { PaperFormat } from "./format.js";
import { paperPages } from "./pages/paper-page.js";
import { solvedView } from "./pages/question-view.js";

/** For learning: the answers are in the page and it says so. */
export const practice: PaperFormat = {
  name: "practice",
  summary: "Practice page with answers, feedback and score; works without JavaScript too",
  from: "paper",
  audience: "student",
  next: { verb: "open", file: /^practice\b.*\.html$/, where: null },
  forExam: false,
  renderer: (kit) =>
    paperPages(
      {
        name: "practice",
        title: "practice_title",
        script: ({ marking }) => (marking === null ? "scripts/practice.js" : "scripts/marked-practice.js"),
        showsSources: true,
        optionsLookAlike: false,
        view: (question, paper) => solvedView(question, paper, questionCode(question.item.id), kit),
      },
      kit,
    ),
};
