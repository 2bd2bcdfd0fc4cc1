import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { eachRow } from "../roster/rows.js";
import { readText } from "./read.js";

/** Who has which paper, as the teacher's list beside a manifest says: names by the codes of papers. */
export function candidateNames(manifest: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const list = join(dirname(manifest), "candidates.csv");
  const text = existsSync(list) ? readText(list) : undefined;
  if (text?.ok !== true) return names;
  let columns: readonly string[] = [];
  eachRow(text.value.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"), ",", ({ line, cells }) => {
    if (line === 1) columns = cells;
    // The apostrophe keeps a spreadsheet from running a name.
    else
      names.set(
        cells[columns.indexOf("paper")] ?? "",
        (cells[columns.indexOf("name")] ?? "").replace(/^'(?=[=+\-@])/, ""),
      );
  });
  return names;
}
