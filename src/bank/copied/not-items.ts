import { type Page } from "../../typing/slip.js";

/** Lines below `items:` that are questions in another form: where they begin, and what to do. */
export interface NotItems {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** A table or a typed list that was pasted where items belong. */
export function notItems(page: Page): NotItems | null {
  const { lines, starts } = page;
  const items = lines.findIndex((line) => /^(?:items|questions)\s*:\s*$/.test(line));
  if (items < 0) return null;
  const below = [...lines.keys()].filter((i) => i > items && lines[i]!.trim() !== "");
  const [first] = below;
  if (first === undefined || below.some((i) => /^\s*-\s+["']?(?:stem|question|id|type|text)["']?\s*:/i.test(lines[i]!)))
    return null;
  const rows = below.filter((i) => lines[i]!.trim().split("\t").length > 1 || /^\s*\|.*\|\s*$/.test(lines[i]!));
  const isTable = rows.length === below.length;
  const options = below.filter((i) => /^\s*(?:[-*]\s+)?[(*]*[A-Da-d][.)]\s*\S/.test(lines[i]!));
  const isList =
    options.length > 1 && /^\s*(?:[-*]\s+)?(?:\*\*)?(?:\d{1,3}[.)]|Q\d*[.:)]|Question\b)/i.test(lines[first]!);
  if (!isTable && !isList) return null;
  const what = isTable ? "a table" : "questions as people type them in a text";
  return {
    at: starts[first]! + lines[first]!.search(/\S/),
    message: `What stands below items is ${what}, not items.`,
    hint: `move these lines (from line ${first + 1} on) into a file of their own, questions.txt; then broadsheet import questions.txt makes a bank of them`,
  };
}
