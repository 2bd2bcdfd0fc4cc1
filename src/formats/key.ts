import { directionOf } from "../text/direction.js";
import { plain } from "../text/inline.js";
import type { Amendment } from "../model/amendment.js";
import { pointsShown } from "../marking/marks.js";
import type { Answer, Paper, Question } from "../model/paper.js";
import { questionCode } from "../seed/paper-code.js";
import { answerKey, answerOf } from "../paper/key.js";
import { spreadsheetRow } from "./delimited.js";
import { fileName } from "./file-name.js";
import type { Kit, PaperFormat } from "./format.js";
import { keyMatrix, leftOutOfMatrix } from "./key-matrix.js";
import { cssString, pageView } from "./pages/page.js";
import { openStyle } from "./pages/open-questions.js";
import { solvedView } from "./pages/question-view.js";
import { rich } from "./pages/rich.js";
import { glanceAt } from "./pages/short-answer.js";
import type { QuestionView } from "./pages/viewed-question.js";

/** The answers to one paper, made from that paper. */
export const key: PaperFormat = {
  name: "key",
  summary: "Answer key of each paper, as a page and as a table (CSV)",
  from: "paper",
  audience: "teacher",
  next: { verb: "mark", file: /^key\b.*\.html$/, where: null },
  forExam: false,
  leavesOut: leftOutOfMatrix,
  renderer(kit) {
    const render = (paper: Paper) => {
      const rows = paper.sections.flatMap(({ questions }) => questions.map((question) => rowOf(question, paper, kit)));
      return [
        { path: fileName("key", paper, "html"), mediaType: "text/html", content: page(paper, rows, kit) },
        { path: fileName("key", paper, "csv"), mediaType: "text/csv", content: table(paper, kit) },
      ];
    };
    return Object.assign(render, { whole: keyMatrix(kit) });
  },
};

type Row = Omit<QuestionView, "answer"> &
  NonNullable<QuestionView["answer"]> & {
    readonly id: string;
    readonly inShort: readonly string[];
    readonly decisions: readonly string[];
  };

function rowOf(question: Question, paper: Paper, kit: Kit): Row {
  const { answer, ...view } = solvedView(question, paper, questionCode(question.item.id), kit);
  const decided = answerOf(question, paper.amendments);
  const { amendments, letters, texts } = decided;
  const decisions = amendments.map((one) => decisionText(one, kit));
  const row = { ...view, ...answer!, id: question.item.id, inShort: glanceAt(decided, " ", kit), decisions };
  if (amendments.length === 0) return row;
  const shown =
    question.item.type === "true-false"
      ? [kit.t(letters[0] === "A" ? "true" : "false")]
      : texts.map((text) => rich(text));
  return { ...row, letters, texts: shown, points: pointsIn([decided], paper) };
}

/** `Also right: Yalta. Both cities hosted talks. (2026-12-03)` */
export function decisionText({ decision, reason, date }: Amendment, kit: Kit): string {
  const answers = decision.answers.map((text) => plain(text)).join("; ");
  return kit.t(`amended_${decision.kind}`, { answers, reason, date });
}

function page(paper: Paper, rows: readonly Row[], kit: Kit): string {
  const { title, form, code, date, language } = paper;
  // Printed, a sheet that lies by itself still says what it is.
  const warning = cssString(`${kit.t("teacher_copy")} \u00B7 ${code}`);
  const onEverySheet = `@page{size:${paper.print.paper};@bottom-left{content:${warning};font:9pt sans-serif}}`;
  const heading = form === null ? title : kit.t("title_with_form", { title, form });
  return kit.render("key.njk", {
    page: pageView(
      kit,
      kit.t("key_title", { title: heading }),
      "key",
      null,
      onEverySheet + (openStyle(paper, kit) ?? ""),
    ),
    key: {
      title,
      lang: language,
      dir: directionOf(language),
      form,
      code,
      date,
      count: rows.length,
      points: pointsIn(answerKey(paper).answers, paper),
      rows,
    },
  });
}

/** What right answers earn, where questions count. */
const pointsIn = (answers: readonly Answer[], { marking }: Paper): number =>
  pointsShown(
    answers.flatMap(({ item, counts }) => (counts ? [item] : [])),
    answers.reduce((sum, { points }) => sum + points, 0),
    marking,
  );

function table(paper: Paper, kit: Kit): string {
  const lines = answerKey(paper).answers.map((answer) => {
    const { number, item, letters, texts, also, amendments } = answer;
    return spreadsheetRow([
      paper.code,
      paper.form ?? "",
      String(number),
      item.id,
      item.type,
      letters.join(""),
      item.type === "true-false"
        ? kit.t(letters[0] === "A" ? "true" : "false")
        : texts.map((text) => plain(text)).join("; "),
      String(pointsIn([answer], paper)),
      also.map(({ letter, text }) => letter ?? plain(text)).join("; "),
      amendments.map((one) => decisionText(one, kit)).join(" "),
    ]);
  });
  return `\uFEFF${spreadsheetRow(["paper", "form", "number", "item", "type", "letters", "answer", "points", "also right", "decisions"])}${lines.join("")}`;
}
