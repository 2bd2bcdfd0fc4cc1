import type { Difficulty, IsoDate, ItemType, Numbering, StatementsAsk } from "./bank.js";
import type { DeckOptions } from "./deck.js";
import type { Marking } from "./marking.js";
import type { PrintSize, Roster } from "./roster.js";

/** Which items a section may use. An empty list means: any. */
export interface Where {
  readonly types: readonly ItemType[];
  /** `diplomacy` also takes `diplomacy/us-russia`. */
  readonly topics: readonly string[];
  readonly difficulties: readonly Difficulty[];
  readonly tags: readonly string[];
  /** Ids of sources, of which an item must cite at least one. */
  readonly sources: readonly string[];
  /** The days that `asOf` may be, both included; null is open. */
  readonly asOf: { readonly from: IsoDate | null; readonly to: IsoDate | null };
}

/** How many of a section's items are of some kind. */
export interface Quota {
  readonly where: Where;
  readonly atLeast: number;
  /** Null for as many as there are. */
  readonly atMost: number | null;
}

export interface Section {
  readonly title: string | null;
  /** How many items, or every one that fits. */
  readonly pick: number | "all";
  readonly where: Where;
  readonly quotas: readonly Quota[];
  /** What each question is worth here; null leaves it to the item. */
  readonly points: number | null;
}

/** Statements items that are made of others: of true-false items, or of those that say their fact as a sentence. */
export interface Compose {
  readonly from: "true-false" | "says";
  readonly where: Where;
  /** How many statements each shows. */
  readonly shows: number;
  /** How many are made. */
  readonly count: number;
  readonly asks: readonly StatementsAsk[];
}

/** What a paper may repeat of papers that an earlier manifest records. */
export interface Earlier {
  /** Path of the manifest, relative to the blueprint. */
  readonly manifest: string;
  /** How many of its items a paper may ask again; with 0 they count as if they were not in the bank. */
  readonly atMost: number;
  /** Ids of the items that its papers used, in code-unit order; null until the file has been read. */
  readonly items: readonly string[] | null;
}

/** Where candidates sit. Papers fill the seats row by row, the front row first; then the next room. */
export interface Seating {
  readonly columns: number;
  readonly rows: number;
}

/** How papers are set for printing. */
export interface PrintSettings {
  readonly paper: "A4" | "Letter";
  /** Of ordinary print; large print has one. */
  readonly columns: 1 | 2;
  /** Type sizes: one file each, with the same numbering. */
  readonly sizes: readonly PrintSize[];
  /** Whether a sheet with bubbles comes with each paper. */
  readonly sheet: boolean;
}

/** What a paper must contain. */
export interface Blueprint {
  readonly id: string;
  readonly title: string;
  /** Paths of the bank files, relative to the blueprint. */
  readonly banks: readonly string[];
  readonly seed: string | null;
  readonly date: IsoDate | null;
  /** Minutes allowed; null for as long as it takes. */
  readonly minutes: number | null;
  /** The day that freshness is judged on: `--today`, or else `date`. */
  readonly today: IsoDate | null;
  /** Names of the versions to make; `null` stands for a single unnamed one. */
  readonly forms: readonly (string | null)[];
  /** The candidates, who get a paper each instead of forms. */
  readonly roster: Roster | null;
  /** Path of the roster, relative to the blueprint, where that names one. */
  readonly rosterFile: string | null;
  /** `same-items`: all forms ask the same questions. `any`: each form picks its own. Or how many two forms may share. */
  readonly overlap: "same-items" | "any" | { readonly atMost: number };
  readonly earlier: readonly Earlier[];
  /** Absent where nothing is composed: manifests of years ago have no such setting. */
  readonly compose?: readonly Compose[];
  /** How statements are numbered, where an item does not say it. Absent where nobody has said it. */
  readonly numbering?: Numbering;
  readonly sections: readonly Section[];
  /** `there`: tools that papers go to shuffle options anew for everybody. Absent where nobody has asked for it. */
  readonly shuffle: { readonly items: boolean; readonly options: boolean; readonly there?: boolean };
  /**
   * `soft`: redraw a paper whose key letters form a visible pattern. `none`: take the first draw. `exact`: every
   * letter as often as every other.
   */
  readonly balance: "soft" | "none" | "exact";
  /** Null where nothing is said of it. */
  readonly marking: Marking | null;
  /** Null where neighbours don't matter. */
  readonly seating: Seating | null;
  readonly print: PrintSettings;
  /** How flashcards are made. */
  readonly cards: DeckOptions;
  /** Formats to make when the command names none. */
  readonly to: readonly string[];
  /** SHA-256 of the file's text with LF line ends; null for a blueprint that no file holds. */
  readonly digest: string | null;
}
