import { directionOf } from "../../text/direction.js";
import { isExpired } from "../../bank/freshness.js";
import { pointsShown } from "../../marking/marks.js";
import type { Evidence, Source } from "../../model/bank.js";
import type { Paper, Question } from "../../model/paper.js";
import { answerOf } from "../../paper/key.js";
import type { Kit } from "../format.js";
import { evidenceOf, paragraphsIn } from "./evidence.js";
import { Markup } from "./markup.js";
import { marksText } from "./marking-view.js";
import {
  boxesOf,
  headOf,
  imageView,
  labelled,
  lettersNote,
  listsOf,
  matchOf,
  passageView,
  rubricOf,
  segmentsOf,
  statementsOf,
} from "./question-parts.js";
import { rich } from "./rich.js";
import { askText } from "./statements.js";
import type { AnswerView, QuestionView } from "./viewed-question.js";

/**
 * A question without any trace of its key: what was right, why, since when and says who are not there to be
 * printed by mistake.
 */
export function openView(question: Question, paper: Paper, kit: Kit): QuestionView {
  const { item, number, passage, notAttempted } = question;
  return {
    number,
    type: question.asked === null ? item.type : "statements",
    lang: item.lang,
    dir: item.lang === null ? null : directionOf(item.lang),
    voice: (item.lang ?? paper.language) === kit.language ? "" : new Markup(` lang="${kit.language}"`),
    passage: passage === null ? null : passageView(passage),
    // Of a statement with reasons what is asked may be all that stands above it.
    stem: item.stem === "" ? "" : rich(item.stem),
    ...headOf(item),
    image: imageView(item),
    points: pointsShown([item], item.points, paper.marking),
    marks: null,
    code: null,
    options: labelled(question, kit).map(({ letter, text }) => ({ letter, text, right: null, why: null })),
    notAttempted: notAttempted === null ? null : { letter: notAttempted, text: kit.t("not_attempted") },
    ask: question.asked === null ? null : askText(question.asked, kit.t),
    statements: statementsOf(question, kit).map((one) => ({
      ...one,
      right: null,
      correction: null,
      why: null,
      paragraphs: null,
      asOf: null,
    })),
    areOptionsShort: question.asked !== null && question.asked.ask !== "explains",
    lists: listsOf(question, kit),
    lettersNote: lettersNote(question, kit),
    boxes: question.asked === null ? boxesOf(item, () => null) : [],
    numeric: item.type === "numeric" ? { key: null, tolerance: null, decimal: item.decimal, unit: item.unit } : null,
    open: item.type === "open" ? { lines: item.lines, rubric: [] } : null,
    segments: segmentsOf(item).map((segment) => ({ ...segment, answer: null })),
    answers: null,
    match: null,
    answer: null,
  };
}

/** A question with its answer, for practice pages and keys. */
export function solvedView(question: Question, paper: Paper, code: string, kit: Kit): QuestionView {
  const { item } = question;
  return {
    ...openView(question, paper, kit),
    marks: marksText(item, paper.marking),
    code,
    options: labelled(question, kit),
    statements: statementsOf(question, kit),
    boxes:
      question.asked !== null
        ? []
        : boxesOf(item, (right) => question.options.find(({ option }) => option === right)!.letter),
    numeric:
      item.type === "numeric"
        ? { key: item.key, tolerance: item.tolerance, decimal: item.decimal, unit: item.unit }
        : null,
    open: item.type === "open" ? { lines: item.lines, rubric: rubricOf(item) } : null,
    segments: segmentsOf(item),
    answers: item.type === "short" ? item.keys : item.type === "numeric" ? item.accept : null,
    match: matchOf(item),
    answer: answerView(question, paper, kit),
  };
}

function answerView(question: Question, { sources, today }: Paper, kit: Kit): AnswerView {
  const { item } = question;
  const { letters, texts } = answerOf(question);
  return {
    letters,
    texts:
      item.type === "true-false" || question.asked !== null
        ? labelled(question, kit).flatMap(({ text, right }) => (right ? [text] : []))
        : texts.map((text) => rich(text)),
    correction: item.type === "true-false" && item.correction !== null ? rich(item.correction) : null,
    explanation: item.explanation === null ? null : rich(item.explanation, "links"),
    asOf: item.asOf,
    reviewBy: item.reviewBy,
    expired: isExpired(item, today),
    refs: refsOf(question, sources, kit),
  };
}

/** A line for each place; of statements, which have several, a line for each source. */
function refsOf(question: Question, sources: readonly Source[], kit: Kit): AnswerView["refs"] {
  const evidence = evidenceOf(question);
  const places = question.asked === null ? evidence.map((one): [Evidence] => [one]) : bySource(evidence);
  return places.map((some) => {
    const [{ source: id, paragraph }] = some;
    const { title, publisher, published, url } = sources.find((source) => source.id === id)!;
    return {
      title,
      publisher,
      published,
      url,
      paragraph,
      paragraphs: some.length === 1 ? null : paragraphsIn(some, kit),
    };
  });
}

function bySource(evidence: readonly Evidence[]): readonly (readonly [Evidence, ...Evidence[]])[] {
  const found = new Map<string, [Evidence, ...Evidence[]]>();
  for (const one of evidence) {
    const some = found.get(one.source);
    if (some === undefined) found.set(one.source, [one]);
    else some.push(one);
  }
  return [...found.values()];
}
