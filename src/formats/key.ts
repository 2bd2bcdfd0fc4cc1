import { directionOf } from "../bank/direction.js";
import { plain } from "../bank/inline.js";
import type { Paper, Question } from "../model/paper.js";
import { answerKey } from "../paper/key.js";
import { spreadsheetRow } from "./delimited.js";
import { fileName } from "./file-name.js";
import type { Kit, PaperFormat } from "./format.js";
import { keyMatrix } from "./key-matrix.js";
import { pageView } from "./page.js";
import { type QuestionView, solvedView } from "./question-view.js";

/** The answers to one paper, made from that paper. */
export const key: PaperFormat = {
  name: "key",
  summary: "Answer key of each paper, as a page and as a table (CSV)",
  from: "paper",
  audience: "teacher",
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

type Row = Omit<QuestionView, "answer"> & NonNullable<QuestionView["answer"]> & { readonly id: string };

function rowOf(question: Question, paper: Paper, kit: Kit): Row {
  const { answer, ...view } = solvedView(question, paper, "", kit);
  return { ...view, ...answer!, id: question.item.id };
}

function page(paper: Paper, rows: readonly Row[], kit: Kit): string {
  const { title, form, code, date, points, language } = paper;
  const heading = form === null ? title : kit.t("title_with_form", { title, form });
  return kit.render("key.njk", {
    page: pageView(kit, kit.t("key_title", { title: heading }), "key", null),
    key: { title, lang: language, dir: directionOf(language), form, code, date, count: rows.length, points, rows },
  });
}

function table(paper: Paper, kit: Kit): string {
  const lines = answerKey(paper).answers.map(({ number, item, letters, texts, points }) =>
    spreadsheetRow([
      paper.code,
      paper.form ?? "",
      String(number),
      item.id,
      item.type,
      letters.join(""),
      item.type === "true-false" ? kit.t(item.key ? "true" : "false") : texts.map((text) => plain(text)).join("; "),
      String(points),
    ]),
  );
  return `\uFEFF${spreadsheetRow(["paper", "form", "number", "item", "type", "letters", "answer", "points"])}${lines.join("")}`;
}
