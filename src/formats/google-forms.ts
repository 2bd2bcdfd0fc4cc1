import { fileName } from "./file-name.js";
import { exportFormat } from "./exports/export-format.js";
import { formsObjections } from "./google-forms/objections.js";
import { formQuestions } from "./google-forms/questions.js";
import { formScript } from "./google-forms/script.js";

/** A script that makes a quiz in Google Forms, which takes no files: a teacher pastes it at script.google.com and runs it. */
export const googleForms = exportFormat({
  name: "google-forms",
  summary: "A script that makes a quiz in Google Forms, to paste at script.google.com",
  next: { verb: "paste", file: /\.gs$/, where: "at script.google.com, in a new project; then run makeQuiz" },
  objections: formsObjections,
  files: (questions, paper, kit) => [
    {
      path: fileName("google-forms", paper, "gs"),
      mediaType: "text/javascript",
      content: formScript(paper.title, formQuestions(questions, kit)),
    },
  ],
});
