import { directionOf } from "../text/direction.js";
import { pointsShown } from "../marking/marks.js";
import type { Artefact } from "../model/artefact.js";
import type { Paper, Question } from "../model/paper.js";
import type { PrintSize } from "../model/roster.js";
import { fileName } from "./file-name.js";
import type { Kit, PaperFormat } from "./format.js";
import { Markup } from "./pages/markup.js";
import { markingView } from "./pages/marking-view.js";
import { pageView } from "./pages/page.js";
import { paperNotices } from "./pages/paper-notices.js";
import { openStyle } from "./pages/open-questions.js";
import { openView } from "./pages/question-view.js";

/** What lies on candidates' desks. Like the exam page it holds no trace of the key. */
export const print: PaperFormat = {
  name: "print",
  summary: "Paper to print, with an answer sheet; large print on request",
  from: "paper",
  audience: "student",
  next: { verb: "print", file: /^print\b.*\.html$/, where: "from a browser" },
  forExam: true,
  inSizes: true,
  renderer: (kit) => (paper) => paper.print.sizes.map((size) => sheetOf(paper, size, kit)),
};

function sheetOf(paper: Paper, size: PrintSize, kit: Kit): Artefact {
  const { title, form, code, seat, language, date, minutes, points, sections, print: settings } = paper;
  const heading = form === null ? title : kit.t("title_with_form", { title, form });
  const questions = sections.flatMap((section) => section.questions);
  const view = {
    page: pageView(
      kit,
      kit.t("print_title", { title: heading }),
      "print",
      null,
      styleOf(paper, size) + (openStyle(paper, kit) ?? ""),
    ),
    quiz: {
      title,
      form,
      code,
      seat,
      lang: language,
      dir: directionOf(language),
      date,
      minutes,
      points: pointsShown(
        questions.map(({ item }) => item),
        points,
        paper.marking,
      ),
      marking: markingView(paper, kit),
      count: questions.length,
      notices: paperNotices(paper, kit),
      sheet: settings.sheet ? questions.map(rowOf) : null,
      sections: sections.map((section) => ({
        title: section.title,
        points: pointsShown(
          section.questions.map(({ item }) => item),
          section.points,
          paper.marking,
        ),
        questions: section.questions.map((question) => {
          const q = openView(question, paper, kit);
          return { ...q, html: new Markup(kit.render(`items/${q.type}.njk`, { q })) };
        }),
      })),
    },
  };
  const name = size === 11 ? "print" : `print-${size}pt`;
  return { path: fileName(name, paper, "html"), mediaType: "text/html", content: kit.render("print.njk", view) };
}

/** What differs from sheet to sheet: code and form (both of letters and digits alone) stand on each page. */
function styleOf({ code, form, print: { paper, columns } }: Paper, size: PrintSize): string {
  const narrow = size === 11 && columns === 2;
  const label = [code, ...(form === null ? [] : [form])].join(" \u00B7 ");
  return [
    `:root{--sheet:"${label}"}`,
    `@page{size:${paper}}`,
    `@media print{html{font-size:${narrow ? 10 : size === 11 ? 10.5 : size}pt}}`,
    ...(narrow ? ["@media print{.questions{columns:2;column-gap:9mm}}"] : []),
    ...(size > 11 ? [".marks{columns:1}"] : []),
  ].join("");
}

/** A row of the answer sheet: bubbles for letters, one line of them for each box; a line to write on otherwise. */
export function rowOf({ number, item, options, asked, notAttempted }: Question): {
  number: number;
  lines: readonly (readonly string[])[];
} {
  const further = notAttempted === null ? [] : [notAttempted];
  const letters = [...options.map(({ letter }) => letter), ...further];
  if (asked !== null) return { number, lines: [letters] };
  switch (item.type) {
    case "true-false":
      return { number, lines: [["A", "B", ...further]] };
    case "choice":
    case "multiple":
    case "statements":
    case "explains":
      return { number, lines: [letters] };
    case "ordering":
      return { number, lines: item.options.map(() => letters) };
    case "matching":
      return { number, lines: item.pairs.map(() => letters) };
    // Answered on the paper, where there are lines for it.
    case "open":
      return { number, lines: [] };
    case "short":
    case "numeric":
      return { number, lines: [[]] };
    case "cloze":
      return { number, lines: item.segments.flatMap((part) => (typeof part === "string" ? [] : [[]])) };
  }
}
