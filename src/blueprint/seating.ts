import type { Seating } from "../model/blueprint.js";

/** Reads `rows:6x5`: five rows of six. Null for anything else. */
export function parseSeating(written: string): Seating | null {
  const [, columns, rows] = /^rows:([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(written) ?? [];
  return columns === undefined ? null : { columns: Number(columns), rows: Number(rows) };
}
