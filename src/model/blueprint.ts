import type { Difficulty, IsoDate, ItemType } from "./bank.js";

/** Which items a section may use. An empty list means: any. */
export interface Where {
  readonly types: readonly ItemType[];
  /** `diplomacy` also takes `diplomacy/us-russia`. */
  readonly topics: readonly string[];
  readonly difficulties: readonly Difficulty[];
  readonly tags: readonly string[];
}

export interface Section {
  readonly title: string | null;
  /** How many items, or every one that fits. */
  readonly pick: number | "all";
  readonly where: Where;
}

/** How papers are set for printing. */
export interface PrintSettings {
  readonly paper: "A4" | "Letter";
  /** Of ordinary print; large print has one. */
  readonly columns: 1 | 2;
  /** Type sizes in points: one file each, with the same numbering. */
  readonly sizes: readonly (11 | 18 | 24)[];
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
  /** The day that freshness is judged on: `--today`, or else `date`. */
  readonly today: IsoDate | null;
  /** Names of the versions to make; `null` stands for a single unnamed one. */
  readonly forms: readonly (string | null)[];
  /** `same-items`: all forms ask the same questions. `any`: each form picks its own. */
  readonly overlap: "same-items" | "any";
  readonly sections: readonly Section[];
  readonly shuffle: { readonly items: boolean; readonly options: boolean };
  /** `soft`: redraw a paper whose key letters form a visible pattern. `none`: take the first draw. */
  readonly balance: "soft" | "none";
  readonly print: PrintSettings;
  /** Formats to make when the command names none. */
  readonly to: readonly string[];
  /** SHA-256 of the file's text with LF line ends; null for a blueprint that no file holds. */
  readonly digest: string | null;
}
