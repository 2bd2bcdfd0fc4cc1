/**
 * Marks a practice quiz inside its own page. All answers and all words are in the page, and nothing is sent.
 * Without this script the page is complete, only unmarked.
 */
import { all, one, onAction, scriptRuns } from "./page/dom.ts";
import { wordsOf } from "./page/words.ts";
import { copyText } from "./practice/copy.ts";
import { digitKeys } from "./practice/digits.ts";
import { addFeedback } from "./practice/feedback.ts";
import { markStale } from "./practice/freshness.ts";
import { scoreOf } from "./practice/points.ts";
import { showResult, wrongOnes } from "./practice/result.ts";
import { steps } from "./practice/steps.ts";
import { showTally } from "./practice/tally.ts";
import { times } from "./practice/times.ts";
import { addUnsure, isUnsure, setUnsure } from "./practice/unsure.ts";
import { clearVerdict, showVerdict } from "./practice/verdict.ts";
import { empty, inputsOf, questionAt, questionsIn } from "./quiz/answers.ts";
import { clock } from "./quiz/clock.ts";
import { isAnswered } from "./quiz/response.ts";
import { savedAnswers } from "./quiz/saved.ts";

const form = one("#quiz");
const words = wordsOf(form);
const result = one(".result", form);
const questions = questionsIn(form);

const haltClock = clock();
const stepping = steps(form, questions, words);
const timing = times(form);
const keeping = {
  name: form.dataset.code ?? "",
  questions,
  fields: [],
  storage: () => localStorage,
  flag: { isOn: isUnsure, set: setUnsure },
};
const saved = savedAnswers(keeping, words, (question) => {
  count();
  stepping.resume(question);
});

function check(): void {
  stepping.end();
  haltClock();
  for (const question of questions) showVerdict(question, words);
  showTally(form, questions, timing.spent(), words);
  showResult(result, questions, words);
  saved.forget();
}

/** @param again the questions to answer anew */
function restart(again: readonly HTMLElement[]): void {
  for (const question of again) {
    empty(question);
    setUnsure(question, false);
  }
  timing.restart();
  questions.forEach(clearVerdict);
  result.hidden = true;
  stepping.restart(again[0]);
  count();
  saved.keep();
  inputsOf(again[0] ?? form)[0]?.focus();
}

function count(): void {
  one(".progress", form).textContent = words("Answered", {
    n: questions.filter(isAnswered).length,
    m: questions.length,
  });
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
  unsure: (button) => {
    const question = button.closest<HTMLElement>(".question");
    if (question !== null) setUnsure(question, !isUnsure(question));
    saved.keep();
  },
  retry: () => restart(wrongOnes(questions)),
  restart: () => restart(questions),
  copy: () => void copyText(words("ScoreText", scoreOf(questions)), result, words),
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  const question = questionAt(event);
  if (question === null) return showChecks();
  // A changed answer is no longer the one that was judged.
  if (question.dataset.mark !== undefined) clearVerdict(question);
  count();
  saved.keep();
});

digitKeys(form);
markStale(form);
scriptRuns();
for (const hidden of all(".settings, .actions", form)) hidden.hidden = false;
questions.forEach((question, i) => {
  addFeedback(question, i + 1, words);
  addUnsure(question, words);
});
showChecks();
count();
