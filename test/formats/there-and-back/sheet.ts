import type { Target } from "./loss.js";

/** Our own sheet holds all: as a workbook, and as text. */
export const sheets: readonly Target[] = ["xlsx", "csv"].map((file) => ({
  format: "sheet",
  reader: "sheet",
  file,
  always: [],
  losses: [],
}));
