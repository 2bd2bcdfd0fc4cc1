import type { PaperFormat } from "./format.js";
import { paperPages } from "./pages/paper-page.js";
import { openView } from "./pages/question-view.js";

/** What candidates get. Its bytes don't change when a key does. */
export const exam: PaperFormat = {
  name: "exam",
  summary: "Exam page without any trace of the key",
  from: "paper",
  audience: "student",
  next: { verb: "open", file: /^exam\b.*\.html$/, where: null },
  forExam: true,
  renderer: (kit) =>
    paperPages(
      {
        name: "exam",
        title: "exam_title",
        script: () => "scripts/exam.js",
        showsSources: false,
        optionsLookAlike: true,
        view: (question, paper) => openView(question, paper, kit),
      },
      kit,
    ),
};
