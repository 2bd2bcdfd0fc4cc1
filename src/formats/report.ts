import type { Report } from "../model/report.js";
import { directionOf } from "../text/direction.js";
import { MAX_FORMS } from "../statistics/forms.js";
import { reportBuilder } from "../statistics/report.js";
import { fractionText, isFraction } from "../text/fraction.js";
import type { Kit, PaperFormat, Whole } from "./format.js";
import { pageView } from "./pages/page.js";
import type { ReportTable } from "./pages/report-table.js";
import { MAX_COLUMNS, reportTables } from "./pages/report-tables.js";
import { reportText } from "./pages/report-text.js";

/** What all papers have in common, and how they differ: one report, three ways to read it. */
export const report: PaperFormat = {
  name: "report",
  summary: "Report on all papers: key letters, overlap, exposure, difficulty, what guessing gains",
  from: "paper",
  audience: "teacher",
  next: { verb: "open", file: /^report\.html$/, where: null },
  forExam: false,
  leavesOut: (forms) =>
    forms > MAX_FORMS
      ? [`the forms one by one (up to ${MAX_FORMS} are compared)`]
      : forms > MAX_COLUMNS
        ? ["how many questions two forms share, on its page (report.json has it)"]
        : [],
  renderer(kit) {
    const { add, result } = reportBuilder();
    let language = kit.language;
    const whole: Whole = {
      add(paper) {
        language = paper.language;
        add(paper);
      },
      end: () => artefacts(result(), language, kit),
    };
    return Object.assign(() => [], { whole });
  },
};

function artefacts(found: Report, language: string, kit: Kit) {
  if (found.papers === 0) return [];
  const title = kit.t("report_title", { title: found.title });
  const facts = [
    kit.t("papers_count", { n: found.papers }),
    kit.t("questions_count", { n: between(found.questions) }),
    kit.t("points_count", { n: between(found.points) }),
  ];
  const tables = reportTables(found, kit);
  const page = kit.render("report.njk", {
    page: pageView(kit, title, "report", null),
    report: { title: found.title, lang: language, dir: directionOf(language), facts, tables: tables.map(charted) },
  });
  return [
    { path: "report.html", mediaType: "text/html", content: page },
    { path: "report.txt", mediaType: "text/plain", content: reportText(title, facts, tables) },
    { path: "report.json", mediaType: "application/json", content: asJson(found) },
  ];
}

const charted = (table: ReportTable) => ({ ...table, charted: table.rows.some(({ bar }) => bar !== null) });

const between = ({ least, most }: Report["points"]): string => (least === most ? String(most) : `${least}–${most}`);

/** Four decimals are more than papers are worth. */
const asJson = (found: Report): string =>
  `${JSON.stringify(
    { format: "broadsheet-report", version: 1, report: found },
    (_, value: unknown) => {
      if (isFraction(value)) return fractionText(value);
      return typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;
    },
    2,
  )}\n`;
