import { directionOf } from "../../text/direction.js";
import { LETTERS } from "../../model/letters.js";
import type { Fraction } from "../../model/marking.js";
import type { Coverage, Kind, Report, Sharing } from "../../model/report.js";
import { UNRATED } from "../../statistics/contents.js";
import type { Kit } from "../format.js";
import { ASKS, codedTables, truthsTable } from "./coded-tables.js";
import { coverageTable } from "./coverage-table.js";
import { TYPES, figure } from "./marking-view.js";
import { NARROW, type ReportTable, fixed, percent, row, share, total, upTo } from "./report-table.js";
import { topicName } from "./topic-name.js";
import { formsTables } from "./forms-tables.js";

/** Rows that a person reads; the rest is in the JSON file. */
const MAX_ROWS = 30;

export function reportTables(report: Report, kit: Kit): ReportTable[] {
  const { t } = kit;
  return [
    ...lettersTables(report, kit),
    ...(report.runs.length === 0 ? [] : [runsTable(report, kit)]),
    ...(report.guessing.length === 0 ? [] : [guessingTable(report, kit)]),
    ...(report.marked === undefined ? [] : [markedTable(report.marked, kit)]),
    ...(report.coded === undefined ? [] : codedTables(report.coded, kit)),
    ...(report.truths === undefined ? [] : [shortened(truthsTable(report.truths, kit), t)]),
    ...(report.sharing === null ? [] : [sharingTable(report.sharing, report.neighbours, kit)]),
    ...(report.forms === null || report.forms.length < 2 ? [] : formsTables(report.forms, kit)),
    shortened(kindsTable(report, kit), t),
    ...(report.coverage ?? []).map((coverage) => topicsTable(coverage, kit)),
    shortened(exposureTable(report, kit), t),
  ];
}

const lettersTables = ({ letters }: Report, { t }: Kit): ReportTable[] =>
  letters.map(({ options, counts, chiSquare, limit }) => {
    const expected = total(counts) / options;
    const scale = Math.max(...counts);
    return {
      title: t("report_letters", { n: options }),
      note: t("report_letters_note", { chi: fixed(chiSquare, 2), limit: fixed(limit, 2) }),
      columns: [t("report_letter"), t("report_times"), t("report_by_chance")],
      rows: counts.map((count, place) =>
        row(LETTERS[place]!, [String(count), fixed(expected, 1)], {
          parts: upTo(count, scale),
          mark: (100 * expected) / scale,
        }),
      ),
    };
  });

const runsTable = ({ runs }: Report, { t }: Kit): ReportTable => ({
  title: t("report_runs"),
  note: null,
  columns: [t("report_length"), t("report_papers")],
  rows: runs.map(({ run, papers }) =>
    row(String(run), [String(papers)], { parts: upTo(papers, total(runs.map((one) => one.papers))), mark: null }),
  ),
});

const guessingTable = ({ guessing }: Report, { t }: Kit): ReportTable => ({
  title: t("report_guessing"),
  note: t("report_guessing_note"),
  columns: [t("report_sure"), t("report_by_letters"), t("report_by_chance")],
  rows: guessing.map(({ sure, byLetters, byChance }) =>
    row(percent(sure, 0), [percent(byLetters, 1), percent(byChance, 1)], {
      parts: upTo(byLetters, 1),
      mark: 100 * byChance,
    }),
  ),
});

function markedTable(marked: NonNullable<Report["marked"]>, kit: Kit): ReportTable {
  const { t } = kit;
  const isSure = marked.some(({ oneSure }) => oneSure !== undefined);
  const shown = (gain: Fraction | undefined) => (gain === undefined ? "–" : figure(gain, kit));
  const columns = [t("report_options"), t("report_right"), t("report_blind"), t("report_eliminated")];
  return {
    title: t("report_marking"),
    note: t("report_marking_note"),
    columns: [t("report_kind"), ...columns, ...(isSure ? [t("report_one_sure")] : [])],
    rows: marked.map(({ type, asks, options, right, blind, oneOut, oneSure }) =>
      row(t(asks === undefined ? TYPES[type] : ASKS[asks]), [
        String(options),
        ...[right, blind, oneOut, ...(isSure ? [oneSure] : [])].map(shown),
      ]),
    ),
  };
}

function sharingTable(any: Sharing, neighbours: Sharing | null, { t }: Kit): ReportTable {
  const numbers = ({ items, sameNumber, sameLetter }: Sharing) =>
    [items, sameNumber, sameLetter].map((number) => fixed(number, 2));
  return {
    title: t("report_sharing"),
    note: t("report_sharing_note"),
    columns: ["", t("questions"), t("report_same_number"), t("report_same_letter")],
    rows: [
      row(t("report_any_two"), numbers(any)),
      ...(neighbours === null ? [] : [row(t("report_neighbours"), numbers(neighbours))]),
    ],
  };
}

function kindsTable({ kinds, questions, coverage = [] }: Report, { t, language }: Kit): ReportTable {
  const lists = coverage.map(({ taxonomy }) => taxonomy);
  /** A name in the page's language; null for one of the bank's own. */
  const nameOf = ({ of, name }: Kind): string | null => {
    if (isUnrated(of, name)) return t("report_unrated");
    return of === "topic" ? topicName(lists, name, language) : null;
  };
  return {
    title: t("report_kinds"),
    note: t("report_kinds_note"),
    columns: [t("report_kind"), t("report_least"), t("report_mean"), t("report_most")],
    rows: kinds.map((kind) => {
      const { least, mean, most } = kind;
      const head = nameOf(kind);
      return {
        ...row(head ?? kind.name, [String(least), fixed(mean, 1), String(most)], {
          parts: [
            { x: share(least, questions.most), width: Math.max(1, share(most - least, questions.most)), tone: 3 },
          ],
          mark: share(mean, questions.most),
        }),
        isName: head === null,
      };
    }),
  };
}

/** Where nothing is asked stands a dash: what a term lacks is seen at once. */
function topicsTable(coverage: Coverage, kit: Kit): ReportTable {
  const { labels, rows } = coverageTable(coverage, kit);
  const most = Math.max(...rows.map(({ all }) => all));
  const shown = (count: number) => (count === 0 ? "–" : String(count));
  return {
    title: kit.t("report_coverage", { name: coverage.taxonomy }),
    note: kit.t("report_coverage_note"),
    columns: [kit.t("report_topic"), kit.t("questions"), ...labels],
    rows: rows.map(({ head, all, counts }) =>
      row(head, [all, ...counts].map(shown), { parts: upTo(all, most), mark: null }),
    ),
  };
}

/** All other names are the bank's own. */
const isUnrated = (of: Kind["of"], name: string): boolean => of === "difficulty" && name === UNRATED;

function exposureTable({ exposure, papers }: Report, { t }: Kit): ReportTable {
  const hasPools = exposure.some(({ pool }) => pool !== undefined);
  return {
    title: t("report_exposure"),
    note: t("report_exposure_note", { n: exposure.length, m: exposure.at(-1)?.papers ?? 0 }),
    columns: [t("questions"), t("report_papers"), ...(hasPools ? [t("report_pool")] : [])],
    rows: exposure.map(({ item, stem, lang, papers: asked, pool }) => ({
      ...row(
        item,
        [
          `${asked}${NARROW}(${percent(asked / papers, 0)})`,
          ...(hasPools ? [pool === undefined ? "–" : `${pool}`] : []),
        ],
        { parts: upTo(asked, papers), mark: null },
      ),
      isName: true,
      detail: { text: stem, lang, dir: lang === null ? null : directionOf(lang) },
    })),
  };
}

const shortened = (table: ReportTable, t: Kit["t"]): ReportTable =>
  table.rows.length <= MAX_ROWS
    ? table
    : {
        ...table,
        rows: table.rows.slice(0, MAX_ROWS),
        note: `${table.note ?? ""} ${t("report_more", { n: table.rows.length - MAX_ROWS })}`.trim(),
      };
