import type { Imported } from "../model/exchange.js";

/** A file that was read, and in which form it is. */
export interface ReadFile {
  readonly file: string;
  /** As `--from` names it. */
  readonly format: string;
  readonly imported: Imported;
}
