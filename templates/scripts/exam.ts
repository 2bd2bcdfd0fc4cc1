/**
 * Lets candidates look over what they answered and take it with them, as a file, as text, and as a short code.
 * Nothing is marked or sent; the page knows no key. Answers last as long as their tab.
 */
import { answerOf, responseCode } from "./exam/response.ts";
import { clockBar } from "./exam/clock-bar.ts";
import { answeredOf, showOpen } from "./exam/review.ts";
import { all, goTo, onAction, one } from "./page/dom.ts";
import { saveFile } from "./page/save-file.ts";
import { wordsOf } from "./page/words.ts";
import { questionsIn } from "./quiz/answers.ts";
import { clock } from "./quiz/clock.ts";
import { isAnswered } from "./quiz/response.ts";
import { savedAnswers } from "./quiz/saved.ts";

const root = one("#response");
const review = one(".review", root);
const words = wordsOf(root);
const paper = root.dataset.code ?? "";
const questions = questionsIn(document);

const field = (name: string): string =>
  document.querySelector<HTMLInputElement>(`[data-field=${name}]`)?.value.trim() ?? "";

function count(): void {
  one(".progress", root).textContent = words("Answered", answeredOf(questions));
}

// A tab that is reloaded or dropped comes back with its answers; another one knows nothing of them.
const fields = all<HTMLInputElement>("[data-field]");
const keeping = { name: paper, questions, fields, storage: () => sessionStorage };
const saved = savedAnswers(keeping, words, (question) => {
  count();
  goTo(question);
});

function show(): void {
  const answers = questions.map(answerOf);
  const code = responseCode(paper, questions);
  const heading = one("h2", review);
  heading.textContent = words("Answered", answeredOf(questions));
  showOpen(review, questions, words);
  one("output", review).textContent = code;
  const lines = answers.map(({ letters, typed }, i) => `${i + 1}. ${letters || typed.join(" | ")}`);
  one<HTMLTextAreaElement>("textarea", review).value = [paper, field("name"), field("class"), ...lines, code]
    .filter((line) => line !== "")
    .join("\n");
  review.hidden = false;
  heading.focus();
}

function download(): void {
  const content = {
    broadsheet: "answers",
    version: 1,
    paper,
    name: field("name"),
    class: field("class"),
    answers: questions.map((question, i) => ({ number: i + 1, ...answerOf(question) })),
    response: responseCode(paper, questions),
  };
  saveFile(`answers-${paper}.json`, `${JSON.stringify(content, null, 2)}\n`);
}

onAction(root, { review: show, download });
document.addEventListener("input", () => {
  // What was looked over is no longer what is there.
  review.hidden = true;
  count();
  saved.keep();
});
// What is closed by mistake would be lost.
window.addEventListener("beforeunload", (event) => {
  if (questions.some(isAnswered)) event.preventDefault();
});

clock();
clockBar();
count();
one("[data-action=review]", root).hidden = false;
