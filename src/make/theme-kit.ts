import type { Kit } from "../formats/format.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { WordsIn } from "../words/words.js";

/** A kit, and what a build says and records about it. */
export interface ThemeKit extends Kit {
  /** SHA-256 of all that pages are made with: ours, and the theme's. */
  readonly digests: Readonly<Record<string, string>>;
  readonly warnings: readonly Diagnostic[];
  /** What cards say: each in the language of its item. */
  readonly wordsIn: WordsIn;
}
