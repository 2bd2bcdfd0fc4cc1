import { LETTERS } from "../../model/letters.js";
import type { CodedAsk, CodedForm, TruthShare } from "../../model/report.js";
import type { MessageKey } from "../../words/words.js";
import type { Kit } from "../format.js";
import { type ReportTable, fixed, percent, row, total, upTo } from "./report-table.js";
import { codeSaid } from "./statements.js";

/** What questions with codes ask. */
export const ASKS = {
  which: "ask_which",
  "which-not": "ask_which_not",
  "how-many": "ask_how_many",
  "pairs-which": "ask_pairs",
  "pairs-how-many": "ask_pairs_count",
  codes: "ask_codes",
  order: "ask_order",
  explains: "type_explains",
  assertion: "type_explains",
} as const satisfies Record<CodedAsk, MessageKey>;

/** How truth and letters of questions with codes are spread, and which of their codes are right. */
export function codedTables(forms: readonly CodedForm[], { t }: Kit): ReportTable[] {
  const letters = [...LETTERS].slice(0, Math.max(...forms.map((form) => form.letters.options)));
  const nameOf = ({ ask, shown }: CodedForm) => `${t(ASKS[ask])} (${shown})`;
  const spread: ReportTable = {
    title: t("report_coded"),
    note: t("report_coded_note"),
    columns: [
      t("report_kind"),
      t("questions"),
      t("true"),
      ...letters,
      t("report_chi_square"),
      t("report_by_list"),
      t("report_by_chance"),
    ],
    rows: forms.map((form) => {
      const { questions, isTrue, byList, byChance } = form;
      const { counts, chiSquare, limit } = form.letters;
      return row(nameOf(form), [
        String(questions),
        isTrue === null ? "–" : percent(isTrue, 1),
        ...letters.map((_, place) => String(counts[place] ?? "–")),
        `${fixed(chiSquare, 2)} (${fixed(limit, 2)})`,
        percent(byList, 1),
        percent(byChance, 1),
      ]);
    }),
  };
  const right = forms.filter(({ codes }) => codes.length > 0);
  return [spread, ...right.map((form) => codesTable(form, `${t("report_codes")}: ${nameOf(form)}`, t))];
}

function codesTable(form: CodedForm, title: string, t: Kit["t"]): ReportTable {
  const { codes, questions } = form;
  const chance = questions / total(codes.map(({ offered }) => offered));
  return {
    title,
    note: t("report_codes_note"),
    columns: [t("report_code"), t("report_offered"), t("report_times"), t("report_share")],
    rows: codes.map(({ code, offered, right }) =>
      row(codeSaid(code, form, t), [String(offered), String(right), percent(right / offered, 1)], {
        parts: upTo(right, offered),
        mark: 100 * chance,
      }),
    ),
  };
}

/** How often each statement is shown as it is true. */
export const truthsTable = (truths: readonly TruthShare[], { t }: Kit): ReportTable => ({
  title: t("report_truths"),
  note: t("report_truths_note"),
  columns: [t("type_statements"), t("report_shown"), t("true"), t("report_share")],
  rows: truths.map(({ item, statement, shown, isTrue }) => ({
    ...row(`${item}/${statement}`, [String(shown), String(isTrue), percent(isTrue / shown, 1)], {
      parts: upTo(isTrue, shown),
      mark: 50,
    }),
    isName: true,
  })),
});
