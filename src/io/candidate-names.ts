import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CANDIDATES } from "../make/sink.js";
import { SEPARATORS, eachRow } from "../text/csv-rows.js";
import { readRosterText } from "./roster-text.js";

/** Who has which paper, as the teacher's list beside a manifest says. */
export interface CandidateNames {
  /** By the codes of papers; empty where there is no list, or it can't be read. */
  readonly names: ReadonlyMap<string, string>;
  /** The list, where it is there and can't be read. */
  readonly unreadable: string | null;
}

export function candidateNames(manifest: string): CandidateNames {
  const list = join(dirname(manifest), basename(CANDIDATES));
  if (!existsSync(list)) return { names: new Map(), unreadable: null };
  const read = readRosterText(list);
  const text = read.ok ? read.value.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") : "";
  // A spreadsheet that saved the list anew may have taken another separator and encoding.
  for (const separator of SEPARATORS) {
    const names = namesIn(text, separator);
    if (names !== null) return { names, unreadable: null };
  }
  return { names: new Map(), unreadable: list };
}

/** Null where the first line names no papers and names. */
function namesIn(text: string, separator: string): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  let at = { paper: -1, name: -1 };
  eachRow(text, separator, ({ line, cells }) => {
    if (line === 1) at = { paper: cells.indexOf("paper"), name: cells.indexOf("name") };
    // The apostrophe keeps a spreadsheet from running a name.
    else names.set(cells[at.paper] ?? "", (cells[at.name] ?? "").replace(/^'(?=[=+\-@])/, ""));
  });
  return at.paper < 0 || at.name < 0 ? null : names;
}
