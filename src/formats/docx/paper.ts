import { pointsShown } from "../../marking/marks.js";
import type { Paper } from "../../model/paper.js";
import { markingView } from "../pages/marking-view.js";
import { paperNotices } from "../pages/paper-notices.js";
import { directionOf } from "../../text/direction.js";
import { questionXml } from "./question.js";
import { tab } from "./runs.js";
import { sheetRows } from "./sheet.js";
import { sectionOf } from "./sizes.js";
import { type Writing, block, notice, said, written } from "./writing.js";

/** What lies on candidates' desks, as paragraphs: nothing of it knows a key. */
export function* paperBody(paper: Paper, writing: Writing): Iterable<string> {
  const { kit, sizes } = writing;
  const isRtl = directionOf(writing.language) === "rtl";
  yield headOf(paper, writing);
  if (sizes.columns > 1) yield sectionBreak(sectionOf(sizes, 1, { isRtl, begins: "nextPage" }), isRtl);
  for (const section of paper.sections) {
    if (section.title !== null) yield sectionTitle(section.title, pointsOf(section, paper), writing);
    for (const question of section.questions) yield questionXml(question, paper, writing, () => false);
  }
  yield notice(writing, "EndOfPaper", kit.t("exam_end"))(false);
  const begins = sizes.columns > 1 ? "continuous" : "nextPage";
  const questions = sectionOf(sizes, sizes.columns, { isRtl, begins });
  if (!paper.print.sheet) return yield questions;
  yield sectionBreak(questions, isRtl);
  yield sheetHead(paper, writing);
  yield sectionBreak(sectionOf(sizes, 1, { isRtl, begins: "nextPage" }), isRtl);
  yield sheetRows(paper.sections, writing);
  // Columns are of one height where something follows them.
  yield sectionBreak(sectionOf(sizes, sizes.sheetColumns, { isRtl, begins: "continuous" }), isRtl);
  yield block(writing, "Cell", "")(false) + sectionOf(sizes, 1, { isRtl, begins: "continuous" });
}

/** Ends a section. */
export const sectionBreak = (section: string, isRtl: boolean): string =>
  `<w:p><w:pPr><w:pStyle w:val="Cell"/>${isRtl ? "<w:bidi/>" : ""}${section}</w:pPr></w:p>`;

const pointsOf = ({ questions, points }: Paper["sections"][number], paper: Paper): number =>
  pointsShown(
    questions.map(({ item }) => item),
    points,
    paper.marking,
  );

export const sectionTitle = (title: string, points: number, writing: Writing): string =>
  block(
    writing,
    "Heading1",
    written(title, writing, null) +
      tab +
      said(writing.kit.t("points_count", { n: points }), writing, { style: "Points" }),
  )(true);

/** Facts of a paper: questions, points, day, time, seat and code. */
function factsOf(paper: Paper, { kit: { t } }: Writing): string {
  const { date, minutes, seat, code, points } = paper;
  const questions = paper.sections.flatMap((section) => section.questions);
  return [
    t("questions_count", { n: questions.length }),
    t("points_count", {
      n: pointsShown(
        questions.map(({ item }) => item),
        points,
        paper.marking,
      ),
    }),
    ...(date === null ? [] : [t("date", { date })]),
    ...(minutes === null ? [] : [t("minutes_allowed", { n: minutes })]),
    ...(seat === null ? [] : [t("seat", { room: seat.room, row: seat.row, n: seat.column })]),
    t("code", { code }),
  ].join(" \u00B7 ");
}

/** Lines for what candidates write of themselves: two labels share one. */
const blanks = (lines: readonly (readonly string[])[], writing: Writing): string =>
  lines
    .map((labels) => {
      const content = labels.map((label, i) => said(`${i > 0 ? "  " : ""}${label}: `, writing) + tab).join("");
      return block(writing, "CandidateLine", content, { language: writing.kit.language })(true);
    })
    .join("");

function headOf(paper: Paper, writing: Writing): string {
  const { title, form, date } = paper;
  const { t } = writing.kit;
  const kicker = form === null ? t("kicker_exam") : t("kicker_exam_form", { form });
  const marking = markingView(paper, writing.kit);
  return [
    notice(writing, "Subtitle", kicker)(true),
    block(writing, "Title", said(title, writing, { language: writing.language }))(true),
    notice(writing, "Facts", factsOf(paper, writing))(true),
    blanks([[t("name"), t("class")], ...(date === null ? [[t("exam_day")]] : [])], writing),
    ...paperNotices(paper, writing.kit).map((one) => notice(writing, "Instruction", one)(true)),
    ...(marking === null ? [] : [notice(writing, "Instruction", marking.sentences.join(" "))(true)]),
  ].join("");
}

function sheetHead({ title, form, code }: Paper, writing: Writing): string {
  const { t } = writing.kit;
  return [
    notice(writing, "SheetTitle", t("sheet_title"))(true),
    notice(
      writing,
      "Facts",
      `${form === null ? title : t("title_with_form", { title, form })} \u00B7 ${t("code", { code })}`,
    )(true),
    blanks([[t("name"), t("class")]], writing),
    notice(writing, "Instruction", t("sheet_fill"))(true),
  ].join("");
}
