import type { ItemType } from "../../model/bank.js";
import type { Paper } from "../../model/paper.js";
import type { Kit } from "../format.js";

/** What has no letters to mark. */
const WRITTEN: ReadonlySet<ItemType> = new Set(["short", "numeric", "cloze", "open"]);

/** What a printed paper says before its questions of how they are answered, and where an answer counts. */
export function paperNotices({ sections, print }: Paper, { t }: Kit): readonly string[] {
  const types = new Set(sections.flatMap(({ questions }) => questions.map(({ item }) => item.type)));
  return [
    ...([...types].some((type) => WRITTEN.has(type)) ? [] : [t("exam_choose")]),
    ...(print.sheet ? [t("sheet_counts"), ...(types.has("open") ? [t("sheet_counts_open")] : [])] : []),
  ];
}
