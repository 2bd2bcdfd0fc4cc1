/**
 * Marks a practice quiz inside its own page. All answers and all words are in the page, and nothing is sent.
 * Without this script the page is complete, only unmarked.
 */
import { all, one, onAction, scriptRuns } from "./page/dom.ts";
import { wordsOf } from "./page/words.ts";
import { markStale } from "./practice/freshness.ts";
import { showResult, wrongOnes } from "./practice/result.ts";
import { clearVerdict, showVerdict } from "./practice/verdict.ts";
import { empty, inputsOf, questionAt, questionsIn } from "./quiz/answers.ts";

const form = one("#quiz");
const words = wordsOf(form);
const result = one(".result", form);
const questions = questionsIn(form);

function check(): void {
  for (const question of questions) showVerdict(question, words);
  showResult(result, questions, words);
}

/** @param again the questions to answer anew */
function restart(again: readonly HTMLElement[]): void {
  again.forEach(empty);
  questions.forEach(clearVerdict);
  result.hidden = true;
  inputsOf(again[0] ?? form)[0]?.focus();
}

/** In "after each question", a button per question: moving through options with the arrow keys is no answer yet. */
function showChecks(): void {
  const isInstant = one<HTMLInputElement>("[name=mode][value=instant]", form).checked;
  for (const button of all("[data-action=check-one]", form)) button.hidden = !isInstant;
}

onAction(form, {
  check,
  "check-one": (button) => {
    const question = button.closest<HTMLElement>(".question");
    if (question !== null) showVerdict(question, words);
  },
  retry: () => restart(wrongOnes(questions)),
  restart: () => restart(questions),
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  const question = questionAt(event);
  if (question === null) showChecks();
  // A changed answer is no longer the one that was judged.
  else if (question.dataset.mark !== undefined) clearVerdict(question);
});

markStale(form);
scriptRuns();
for (const hidden of all(".mode, .actions", form)) hidden.hidden = false;
showChecks();
