import type { Bank, IsoDate, Passage, Source } from "../model/bank.js";
import type { Change, DeckOptions } from "../model/deck.js";
import type { Wording } from "./wording.js";

/** What all notes of a bank have in common. */
export interface DeckContext {
  readonly bank: Pick<Bank, "id" | "formerly" | "language" | "updated" | "sources">;
  readonly title: string;
  readonly decks: DeckOptions["decks"];
  readonly sources: ReadonlyMap<string, Source>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Where those stand that hold an answer. */
  readonly passagesStand: "behind" | "above";
  /** The day that freshness is judged on; null leaves it to the reader. */
  readonly today: IsoDate | null;
  /** What cards say in a language. */
  readonly wordingIn: (language: string) => Wording;
  /** When the notes of each item last changed, where a lock file says so. */
  readonly changes: ReadonlyMap<string, Change>;
}
