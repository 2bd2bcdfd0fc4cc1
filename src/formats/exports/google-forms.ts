import { ABOUT } from "./about.js";
import { fileName } from "../file-name.js";
import { exportFormat } from "./export-format.js";
import { formsObjections } from "../google-forms/objections.js";
import { formQuestions } from "../google-forms/questions.js";
import { formScript } from "../google-forms/script.js";

/** A script that makes a quiz in Google Forms, which takes no files: a teacher pastes it at script.google.com and runs it. */
export const googleForms = exportFormat({
  ...ABOUT.googleForms,
  objections: formsObjections,
  files: (questions, paper, kit) => [
    {
      path: fileName("google-forms", paper, "gs"),
      mediaType: "text/javascript",
      content: formScript(paper.title, formQuestions(questions, kit)),
    },
  ],
});
