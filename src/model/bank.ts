import type { TaxonomyName } from "#generated/topics.js";
import type { LintSettings } from "./item-base.js";
import type { Item } from "./item.js";
import type { IsoDate, Source } from "./source.js";

export type * from "./item-base.js";
export type * from "./item.js";
export type * from "./source.js";
export type * from "./statement.js";

/** A set of items about one or more sources, checked and complete: null is what nobody has said, and never a guess. */
export interface Bank {
  readonly id: string;
  /** Its id when its flashcards were first given out, where that was another one. */
  readonly formerly: string | null;
  readonly title: string;
  /** BCP 47 language tag of the items. */
  readonly language: string;
  /** Day of the last change, where the authors keep it. */
  readonly updated: IsoDate | null;
  /** The list that its topics are of; null where they are free. */
  readonly taxonomy: TaxonomyName | null;
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  readonly items: readonly Item[];
  /** Ids that are made of the stems and written nowhere: with another wording they would be others. */
  readonly unpinned: readonly string[];
  /** What the authors decided not to hear about. */
  readonly lint: LintSettings;
  /** SHA-256 of the file's text with LF line ends, 64 hex digits. */
  readonly digest: string;
}

/** Text that several items ask about; they stand together below it. */
export interface Passage {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}
