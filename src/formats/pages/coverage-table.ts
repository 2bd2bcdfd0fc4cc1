import type { Coverage } from "../../model/report.js";
import { numbersAndDays } from "../../words/numbers-and-days.js";
import type { Kit } from "../format.js";
import { topicName } from "./topic-name.js";

/** A row of the table: how many questions are about a topic, in all and in each column. */
interface CoverageRow {
  readonly head: string;
  readonly all: number;
  readonly counts: readonly number[];
}

/** More columns would not fit on a page. */
const MAX_COLUMNS = 12;

/** Columns are months; of many months years, and of many years the earliest are one. */
export function coverageTable({ taxonomy, months, topics }: Coverage, { t, language }: Kit) {
  const dated = months.flatMap((month) => month ?? []);
  const isByYear = dated.length > MAX_COLUMNS;
  const units = [...new Set(dated.map((month) => (isByYear ? month.slice(0, 4) : month)))];
  const first = Math.max(0, units.length - MAX_COLUMNS);
  const columnOf = (month: string | null): number =>
    month === null ? units.length - first : Math.max(0, units.findIndex((unit) => month.startsWith(unit)) - first);
  const { month: nameOf } = numbersAndDays({ language, message: (key) => t(key) });
  const label = (unit: string): string =>
    isByYear ? unit : t("report_month", { month: nameOf(`${unit}-01`), year: unit.slice(0, 4) });
  const labels = [
    ...units.slice(first).map((unit, i) => (i === 0 && first > 0 ? `≤ ${label(unit)}` : label(unit))),
    ...(months.includes(null) ? [t("report_undated")] : []),
  ];
  const rows = topics.map(({ topic, items }): CoverageRow => {
    const counts = labels.map(() => 0);
    for (const [i, count] of items.entries()) counts[columnOf(months[i]!)]! += count;
    const head = topic === null ? t("report_other_topics") : topicName([taxonomy], topic, language)!;
    return { head, all: counts.reduce((sum, count) => sum + count, 0), counts };
  });
  return { labels, rows };
}
