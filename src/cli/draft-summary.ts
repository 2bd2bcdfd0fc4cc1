import type { Candidate, Draft, Drafted, DraftSource, Tier } from "../model/draft.js";
import { listFirst } from "../reading/suggest.js";
import { missingFacts } from "../review/source-facts.js";
import { printable } from "./printable.js";
import { argument } from "../reading/argument.js";

/** What a new draft of the same article has changed. */
export interface Other {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly mended: readonly string[];
  readonly kept: readonly string[];
}

/** What came of an article, and the next command. */
export function draftSummary(
  { draft, uncovered, shortages, rejected }: Drafted,
  file: string,
  article: string,
  other: Other | null,
  command: string,
): string {
  const left = [...rejected].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const thrown = left.reduce((sum, [, n]) => sum + n, 0);
  const first = other === null ? "Made" : "Kept";
  return [
    `${first} ${file}: ${stateOf(draft)}`,
    ...(other === null ? [] : [line("new", some(other.added)), line("gone", `${some(other.gone)}${stays(other)}`)]),
    ...(uncovered.length === 0 ? [] : [line("without", `paragraphs ${ranges(uncovered)} have no question`)]),
    ...shortages.map((one) => line("lacks", one)),
    ...(thrown === 0 ? [] : [line("dropped", `${thrown}: ${left.map(([cause, n]) => `${cause} ${n}`).join(", ")}`)]),
    ...missingLine(draft.source).split("\n").filter(Boolean),
    line(
      "next",
      draft.candidates.length === 0
        ? `${command} draft --empty ${argument(article)}`
        : `${command} review ${argument(file)}`,
    ),
    "",
  ].join("\n");
}

/** `8 ready, 12 to edit, 3 decided`. */
export function stateOf({ candidates }: Draft): string {
  const count = (is: (one: Candidate) => boolean) => candidates.filter(is).length;
  const open = (wanted: Tier) => count(({ tier, status }) => tier === wanted && status === "proposed");
  const decided = count(({ status }) => status !== "proposed");
  return `${open("ready")} ready, ${open("edit")} to edit${decided === 0 ? "" : `, ${decided} decided`}`;
}

const line = (what: string, text: string): string => `  ${what.padEnd(7)} ${printable(text)}`;
const some = (ids: readonly string[]): string => (ids.length === 0 ? "nothing" : `${ids.length}: ${listFirst(ids)}`);
const stays = ({ gone }: Other): string => (gone.length === 0 ? "" : " (proposed no more; they stay in the file)");

/** What a person still has to say of the article; empty where nothing is. */
export function missingLine(source: DraftSource): string {
  const missing = missingFacts(source).map(({ field, flag }) => `${field} (--${flag})`);
  return missing.length === 0 ? "" : `${line("missing", missing.join(", "))}\n`;
}

/** `2, 5–8`. */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
