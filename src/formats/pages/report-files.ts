import type { Report } from "../../model/report.js";
import { reportBuilder } from "../../statistics/report.js";
import { directionOf } from "../../text/direction.js";
import { fractionText, isFraction } from "../../text/fraction.js";
import type { Kit, Whole } from "../format.js";
import { pageView } from "./page.js";
import type { ReportTable } from "./report-table.js";
import { reportTables } from "./report-tables.js";
import { reportText } from "./report-text.js";

/** The report on all papers: a page, a text, and data. */
export function reportOf(kit: Kit): Whole {
  const { add, result } = reportBuilder();
  let language = kit.language;
  return {
    add(paper) {
      language = paper.language;
      add(paper);
    },
    end: () => artefacts(result(), language, kit),
  };
}

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
