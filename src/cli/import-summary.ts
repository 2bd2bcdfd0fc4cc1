import type { Sorted } from "../exchange/candidates.js";
import type { IntoBank } from "../exchange/into-bank.js";
import { placeOf } from "../exchange/item-lines.js";
import { counted } from "../reading/counted.js";
import { listFirst } from "../reading/suggest.js";
import type { ImportRequest } from "./import-options.js";
import { printable } from "./printable.js";
import { argument } from "../reading/argument.js";

/** Lines of a kind that anybody reads; the bank's notes and --json have all. */
const MOST = 8;

/** Whether there is nothing to write. */
export const isNothing = ({ files }: IntoBank): boolean => files.every(({ candidates }) => candidates.length === 0);

/** What came of an import, file by file, and what to do next. */
export function importSummary(result: IntoBank, request: ImportRequest, isChanged: boolean, command: string): string {
  const { files, pictures } = result;
  const added = files.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const { bank, isThere } = request;
  const made = !isChanged
    ? isThere
      ? `${bank}: nothing added`
      : "Nothing was written"
    : isThere
      ? `${bank}: ${counted(added, "question")} added`
      : `Made ${bank}: ${counted(added, "question")}`;
  const next = isChanged
    ? [`  check   ${command} check ${argument(bank)}`, `  make    ${command} build ${argument(bank)}`]
    : isThere
      ? []
      : [`  ask     ${command} import --help`];
  return [
    ...files.flatMap(fileLines),
    `${made}${pictures.size > 0 && isChanged ? `, and ${counted(pictures.size, "picture")} beside it` : ""}`,
    ...next,
    "",
  ].join("\n");
}

function fileLines({ file, format, candidates, known, left, lost }: Sorted): string[] {
  const all = candidates.length + known.length + left.length;
  return [
    `${printable(file)} (${format}): ${counted(all, "question")}, ${candidates.length} new`,
    ...some("lost", [
      ...(candidates.length === 0 ? [] : lost),
      ...candidates.flatMap(({ where, lost }) => lost.map((one) => `${placeOf(where)}: ${one}`)),
    ]),
    ...some(
      "picture",
      candidates.flatMap(({ id, picture }) =>
        picture === null ? [] : [`${picture.path} of ${id}: complete the line "media" below it in the bank`],
      ),
    ),
    ...some(
      "besides",
      candidates.flatMap(({ id, besides }) =>
        besides === null ? [] : [`${id}: the bank has ${besides}, of the same name, which says something else`],
      ),
    ),
    ...(known.length === 0
      ? []
      : [
          `  there   ${printable(listFirst(known.map(({ where, as }) => `${where.label} (as ${as})`)))}: asked already`,
        ]),
    ...some(
      "left",
      left.map(({ where, what, why }) => `${placeOf(where)}, ${JSON.stringify(what)}: ${why}`),
    ),
  ];
}

function some(label: string, lines: readonly string[]): string[] {
  const more = lines.length - MOST;
  return [
    ...lines.slice(0, MOST).map((line) => `  ${label.padEnd(7)} ${printable(line)}`),
    ...(more > 0 ? [`  ${label.padEnd(7)} … and ${more} more; --json lists all, the bank's notes too`] : []),
  ];
}
