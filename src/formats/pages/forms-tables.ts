import { LETTERS } from "../../model/letters.js";
import type { Report } from "../../model/report.js";
import type { Kit } from "../format.js";
import { MAX_COLUMNS, type ReportTable, row, share } from "./report-table.js";

export function formsTables(forms: NonNullable<Report["forms"]>, { t }: Kit): ReportTable[] {
  const letters = LETTERS.slice(0, Math.max(...forms.map((form) => form.letters.length)));
  const isRated = forms.every(({ difficulties }) => difficulties.unrated === undefined);
  const levels = [t("report_easy"), t("report_medium"), t("report_hard"), ...(isRated ? [] : [t("report_unrated")])];
  const single: ReportTable = {
    title: t("report_forms"),
    note: t("report_forms_note"),
    columns: [t("report_form"), t("questions"), t("report_points"), t("report_longest_run"), ...letters, ...levels],
    rows: forms.map(
      ({ form, questions, points, longestRun, letters: counts, difficulties: { easy, medium, hard, unrated = 0 } }) => {
        const byLetter = [...letters].map((_, place) => counts[place] ?? 0);
        const byLevel = [easy, medium, hard, ...(isRated ? [] : [unrated])];
        return row(form, [questions, points, longestRun, ...byLetter, ...byLevel].map(String), {
          parts: (
            [
              [0, easy, 1],
              [easy, medium, 2],
              [easy + medium, hard, 3],
            ] as const
          ).map(([before, own, tone]) => ({ x: share(before, questions), width: share(own, questions), tone })),
          mark: null,
        });
      },
    ),
  };
  if (forms.length > MAX_COLUMNS) return [single];
  const matrix: ReportTable = {
    title: t("report_shared"),
    note: null,
    columns: [t("report_form"), ...forms.map(({ form }) => form)],
    rows: forms.map(({ form, shared }, i) =>
      row(
        form,
        shared.map((count, j) => (i === j ? "–" : String(count))),
      ),
    ),
  };
  return [single, matrix];
}
