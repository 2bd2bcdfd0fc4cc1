import type { Verdict } from "../../../src/model/marking.ts";
import { NOTHING, isLess, minus, parseFraction, sum, toDecimal } from "../../../src/text/fraction.ts";
import { all, linkTo, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { timeOf } from "../quiz/clock.ts";
import { type Rule, earnedIn, judged } from "./marking.ts";
import { medianOf } from "./times.ts";
import { isUnsure } from "./unsure.ts";

type Times = readonly (readonly [question: HTMLElement, time: number])[];

/** Says what an exam says of its answers, where the page says how it is marked. */
export function showTally(
  form: HTMLElement,
  questions: readonly HTMLElement[],
  spent: Times,
  words: Words,
  rule: Rule,
): void {
  const counts = countsOf(questions, words, rule);
  const lines = [
    marksOf(questions, words, rule),
    cutOffOf(form, questions, words, rule),
    guessesOf(questions, words, rule),
  ].filter((line) => line !== "");
  for (const root of all(".tally", form))
    root.replaceChildren(
      listOf(counts.map((text) => element("li", text))),
      ...lines.map((line) => element("p", line)),
      ...timesOf(spent, words),
    );
}

function countsOf(questions: readonly HTMLElement[], words: Words, rule: Rule): string[] {
  const verdicts = questions.map((question) => judged(question, rule).verdict);
  const count = (...of: readonly Verdict[]) => verdicts.filter((verdict) => of.includes(verdict)).length;
  const partly = count("partly");
  return [
    words("Attempted", { n: questions.length - count("blank") }),
    words("TallyRight", { n: count("right") }),
    ...(partly > 0 ? [words("TallyPartly", { n: partly })] : []),
    words("TallyWrong", { n: count("wrong", "several") }),
    words("TallyBlank", { n: count("blank") }),
  ];
}

/** What was earned and what was lost, where something was. */
function marksOf(questions: readonly HTMLElement[], words: Words, rule: Rule): string {
  const earned = questions.map((question) => earnedIn(question, rule));
  const lost = sum(earned.filter((one) => isLess(one, NOTHING)));
  if (!isLess(lost, NOTHING)) return "";
  const won = sum(earned.filter((one) => !isLess(one, NOTHING)));
  return words("Marks", { n: toDecimal(won, 2), m: toDecimal(minus(NOTHING, lost), 2) });
}

function cutOffOf({ dataset }: HTMLElement, questions: readonly HTMLElement[], words: Words, rule: Rule): string {
  const cutOff = parseFraction(dataset.cutOff ?? "");
  if (cutOff === null) return "";
  const isMissed = isLess(sum(questions.map((question) => earnedIn(question, rule))), cutOff);
  return words(isMissed ? "Missed" : "Reached", { points: toDecimal(cutOff, 2) });
}

/** What answers brought that the reader was not sure of, against leaving them out. */
function guessesOf(questions: readonly HTMLElement[], words: Words, rule: Rule): string {
  const guesses = questions.filter((question) => isUnsure(question) && judged(question, rule).verdict !== "blank");
  if (guesses.length === 0) return "";
  const brought = guesses.map((question) => minus(earnedIn(question, rule), rule.marksIn(question).blank));
  return words("Guesses", {
    n: guesses.length,
    m: guesses.filter((question) => judged(question, rule).verdict === "right").length,
    points: toDecimal(sum(brought), 2),
  });
}

const SLOWEST = 5;

function timesOf(spent: Times, words: Words): HTMLElement[] {
  if (spent.length === 0) return [];
  const median = medianOf(spent.map(([, time]) => time));
  const links = spent.slice(0, SLOWEST).map(([question, time]) => {
    const name = one(".number", question).textContent;
    return linkTo(question, words("TimeLink", { question: name, time: timeOf(time) }));
  });
  return [element("p", words("Median", { time: timeOf(median) })), element("p", words("Slowest")), listOf(links)];
}

function element(name: "li" | "p", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function listOf(entries: readonly HTMLElement[]): HTMLUListElement {
  const list = document.createElement("ul");
  list.append(...entries);
  return list;
}
