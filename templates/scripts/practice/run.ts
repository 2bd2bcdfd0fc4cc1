import { all, one, onAction, scriptRuns } from "../page/dom.ts";
import { type Words, wordsOf } from "../page/words.ts";
import { byStatement } from "./by-statement.ts";
import { copyText } from "./copy.ts";
import { digitKeys } from "./digits.ts";
import { sayWithout, showByHand } from "./by-hand.ts";
import { addFeedback } from "./feedback.ts";
import { markStale } from "./freshness.ts";
import type { Rule } from "./marking.ts";
import { scoreOf } from "./points.ts";
import { showResult, wrongOnes } from "./result.ts";
import { steps } from "./steps.ts";
import { clearVerdict, showVerdict } from "./verdict.ts";
import { inputsOf, questionAt, questionsIn } from "../quiz/answers.ts";
import { clock } from "../quiz/clock.ts";
import { isJudged, isOpen } from "../quiz/open.ts";
import { isAnswered } from "../quiz/response.ts";
import { type Flag, savedAnswers } from "../quiz/saved.ts";

/** What a page does besides that says how it is marked. */
export interface More {
  readonly flag: Flag;
  readonly begin: (keep: () => void) => void;
  /** @param again the questions to answer anew */
  readonly restart: (again: readonly HTMLElement[]) => void;
  /** Says what an exam would say. */
  readonly tell: () => void;
}

/** Marks the quiz of the page. All answers and all words are in it, and nothing is sent. */
export function run(
  rule: Rule,
  moreOf?: (form: HTMLElement, questions: readonly HTMLElement[], words: Words) => More,
): void {
  const form = one("#quiz");
  const words = wordsOf(form);
  const result = one(".result", form);
  const questions = questionsIn(form);

  const more = moreOf?.(form, questions, words);
  const haltClock = clock();
  const stepping = steps(form, questions, words);
  const statements = byStatement(form, questions, words, (changed) => {
    changed.forEach(clearVerdict);
    count();
    saved.keep();
  });
  const keeping = {
    name: form.dataset.code ?? "",
    questions,
    fields: [],
    storage: () => localStorage,
    flag: more?.flag,
    way: statements.way,
  };
  const saved = savedAnswers(keeping, words, (question) => {
    count();
    stepping.resume(question);
  });

  function check(): void {
    stepping.end();
    haltClock();
    for (const question of questions)
      if (HAS_OPEN && isOpen(question)) showByHand(question, words);
      else showVerdict(question, words, rule);
    more?.tell();
    showResult(result, HAS_OPEN ? questions.filter(isJudged) : questions, words, rule);
    if (HAS_OPEN) sayWithout(result, questions, words);
    saved.forget();
  }

  /** @param again the questions to answer anew */
  function restart(again: readonly HTMLElement[]): void {
    again.forEach(statements.empty);
    more?.restart(again);
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
      if (question !== null)
        if (HAS_OPEN && isOpen(question)) showByHand(question, words);
        else showVerdict(question, words, rule);
    },
    retry: () => restart(wrongOnes(HAS_OPEN ? questions.filter(isJudged) : questions, rule)),
    restart: () => restart(questions),
    copy: () =>
      void copyText(
        words("ScoreText", scoreOf(HAS_OPEN ? questions.filter(isJudged) : questions, rule)),
        result,
        words,
      ),
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
  questions.forEach((question, i) => addFeedback(question, i + 1, words));
  more?.begin(() => saved.keep());
  statements.begin();
  showChecks();
  count();
}
