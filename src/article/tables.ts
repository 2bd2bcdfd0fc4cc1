import { type PageElement, holds } from "./document.js";

/** Longer text in a cell is a paragraph, and its table there for the look of the page. */
const MAX_CELL = 200;

/**
 * Whether a table holds data, to be read as one paragraph: short cells in rows and columns, or with headings. Old pages
 * and newsletters lay their text out in tables, which are looked through.
 */
export function isDataTable(table: PageElement): boolean {
  if (table.getAttribute("role") === "presentation" || holds(table, "table")) return false;
  const cells = [...table.querySelectorAll("td, th")];
  if (cells.some(({ textContent }) => (textContent ?? "").trim().length > MAX_CELL)) return false;
  const rows = [...table.querySelectorAll("tr")].filter((row) => [...row.querySelectorAll("td, th")].length > 1);
  return rows.length > 1 || holds(table, "th, thead, caption");
}
