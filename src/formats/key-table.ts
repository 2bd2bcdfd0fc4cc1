import type { Artefact } from "../model/artefact.js";
import type { Paper } from "../model/paper.js";
import { answerKey } from "../paper/key.js";
import { spreadsheetRow } from "./delimited.js";
import type { Whole } from "./format.js";
import { rightInShort } from "./right-in-short.js";

/** More candidates than a spreadsheet is pleasant with; each still has their own key. */
const MAX_CANDIDATES = 10_000;

/** The keys of all candidates, one below the other: a row for each, a column for each number on the paper. */
export function keyTable(): Whole {
  const rows: string[] = [];
  let longest = 0;
  return {
    add(paper: Paper): void {
      if (paper.candidate === null || rows.length > MAX_CANDIDATES) return;
      const { answers } = answerKey(paper);
      longest = Math.max(longest, answers.length);
      const right = answers.map((answer) => rightInShort(answer, "").join("; "));
      rows.push(spreadsheetRow([paper.candidate.id, paper.code, ...right]));
    },
    end(): Artefact[] {
      if (rows.length < 2 || rows.length > MAX_CANDIDATES) return [];
      const head = spreadsheetRow(["id", "paper", ...Array.from({ length: longest }, (_, i) => String(i + 1))]);
      const content = `\uFEFF${head}${rows.join("")}`;
      return [{ path: "key-all-candidates.csv", mediaType: "text/csv", content }];
    },
  };
}
