import type { Checked } from "../model/diagnostic.js";
import type { Imported, Incoming } from "../model/exchange.js";

/** What Broadsheet reads of one kind of file that other tools write. */
export interface Reader {
  /** As `--from` names it: `gift`. */
  readonly name: string;
  /** One line for help and README. */
  readonly summary: string;
  /** Whether the content is of this kind, and of no other. Cheap: it sees every file. */
  readonly recognises: (file: Incoming) => boolean;
  /**
   * The questions. A file that is broken as a whole is refused with the place; a question that has no home is named in
   * `left`, a part of one in `lost`.
   */
  readonly read: (file: Incoming) => Checked<Imported> | Promise<Checked<Imported>>;
}
