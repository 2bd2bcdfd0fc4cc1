import type { RosterColumns } from "../model/roster.js";
import { didYouMean, listed } from "../reading/suggest.js";
import { columnsNamed, likelyColumn } from "./columns.js";
import { type Say, TOP } from "./complaints.js";
import type { CsvTable } from "../text/csv-rows.js";
import { type Layout, likelyHeader } from "./layout.js";

const named = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== "")),
];

/** The first two lines of a table as Markdown has them. */
const MARKDOWN = /^\s*\|.*\|\s*\n\s*\|[\s|:-]+\|\s*(?:\n|$)/;
/** What only a candidate has: a number, an id, an e-mail address. */
const OWN = /^(?:\p{L}{0,3}[-_ ]?\d{2,}|\d|\S+@\S+\.\S+)$/u;

/** Says which columns there are, so that one can be chosen. */
export function noIds(table: CsvTable, { id }: RosterColumns, say: Say): void {
  const header = likelyHeader(table);
  const start = "start with a header, such as: id,name,class";
  if (id !== undefined) {
    const columns = named(header?.cells ?? []);
    const message = `There is no column ${JSON.stringify(id)}${columns.length > 0 ? `; there are ${columns.map((one) => JSON.stringify(one)).join(", ")}` : ""}.`;
    say(
      "error",
      "no-column",
      TOP,
      message,
      didYouMean(id, columns) ?? "name one of them as it is written: --roster-id COLUMN",
    );
  } else if (MARKDOWN.test(table.text)) {
    const cells = table.text
      .split("\n", 1)[0]!
      .split("|")
      .map((cell) => cell.trim());
    const first = cells.filter((cell) => cell !== "").join(",");
    const hint = `write commas between the cells, and no line of hyphens: ${first}`;
    say("error", "no-csv", TOP, "It is a table of Markdown, whose cells stand between |, not CSV.", hint);
  } else if (/^\s*[[{]/.test(table.text)) {
    const hint = "write a line for each candidate below the names of the columns: id,name";
    say("error", "no-csv", TOP, "It is JSON, not CSV.", hint);
  } else if (header === undefined) {
    const [only = ""] = named(table.text.split("\n", 1));
    if (only === "") say("error", "no-id", TOP, "The first line has no column for ids.", start);
    else {
      const message = `The first line has no column for ids; it is ${JSON.stringify(only)}.`;
      const name = only.replace(/^(?:[-*•]|\d{1,4}[.)])\s+/, "");
      const isList = name !== only;
      const hint = isList
        ? `write: id,name, and below it a line for each: 1,${name}`
        : "give each candidate an id, and name both columns: id,name";
      say("error", "no-id", TOP, message, hint);
    }
  } else if (header.cells.length > 1 && header.cells.every((cell) => /\S@\S+\.\S/.test(cell))) {
    const hint = "write each on a line of its own, with an id before it, below the names of the columns: id,name";
    say("error", "no-header", [header, 0], "Several people stand on this line, with their addresses.", hint);
  } else if (header.cells.some((cell) => OWN.test(cell.trim()))) {
    const message = `The first line is a candidate, ${listed(named(header.cells)).replace(" or ", ", ")}: nothing names the columns.`;
    const names = header.cells.map((cell) => (OWN.test(cell.trim()) ? "id" : "name"));
    say("error", "no-header", [header, 0], message, `put a line above it: ${[...new Set(names)].join(",")}`);
  } else {
    const columns = named(header.cells);
    const message = `No column is known to hold ids; there are ${columns.map((one) => JSON.stringify(one)).join(", ")}.`;
    say("error", "no-id", TOP, message, `choose one: --roster-id ${JSON.stringify(columns[0])}; or ${start}`);
  }
}

/** Says what of a header is not used, guessed or joined. */
export function sayColumns({ header, columns }: Layout, chosen: RosterColumns, say: Say): void {
  const { at, guessed, repeated, otherIds } = columns;
  const used = new Set(Object.values(at).flat());
  const cell = (i: number): string => JSON.stringify(header.cells[i]!.trim());
  if (chosen.name !== undefined && columnsNamed(header.cells, chosen.name) === undefined) {
    const all = named(header.cells);
    const message = `There is no column ${JSON.stringify(chosen.name)}; there are ${listed(all)}.`;
    say("error", "no-column", [header, 0], message, didYouMean(chosen.name, all));
  }
  if (guessed !== null) {
    const message = `No column is known to hold ids; ${cell(at.id[0]!)} is taken.`;
    say("warning", "guessed-id", [header, at.id[0]!], message, "another one: --roster-id COLUMN");
  }
  if (at.name.length > 1)
    say("info", "joined-name", [header, at.name[0]!], `The name is joined from ${at.name.map(cell).join(" and ")}.`);
  for (const [i, written] of header.cells.entries()) {
    const twin = repeated.find((one) => one.at === i);
    if (twin !== undefined)
      say("error", "repeated-column", [header, i], `Another column says the ${twin.column} too.`, "delete one of them");
    else if (!used.has(i) && written.trim() !== "") {
      const hint = otherIds.includes(i) ? `to take it for ids: --roster-id ${cell(i)}` : likelyColumn(written);
      say("warning", "unused-column", [header, i], `The column ${JSON.stringify(written)} is not used.`, hint);
    }
  }
}
