import type { Single } from "./headings.js";

/** What the cells of a row say. */
export interface Cells {
  /** As it stands there; empty where there is none. */
  readonly bare: (role: Single) => string;
  /** A cell as Markdown. */
  readonly text: (cell: string) => string;
  readonly options: readonly string[];
  readonly wrong: readonly string[];
  readonly answers: readonly string[];
  readonly lefts: readonly string[];
  /** Why `b`, `wrong 1` or `correct` is so. */
  readonly why: (of: string) => string;
}
