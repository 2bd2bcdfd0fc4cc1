import type { Evidence, IsoDate } from "./source.js";

export interface LintSettings {
  /** Codes of rules that are off, each with the reason. */
  readonly off: ReadonlyMap<string, string>;
}

export type Difficulty = "easy" | "medium" | "hard";
export type Volatility = "never" | "slow" | "fast";

/** A picture, shown with the stem. */
export interface Media {
  /** Path of the file, relative to the bank. */
  readonly image: string;
  /** What it shows, for those who can't see it. It must not give the key away. */
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
  /** Null until the file has been read. */
  readonly content: ImageContent | null;
}

export interface ImageContent {
  readonly mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
  readonly base64: string;
  readonly sha256: string;
}

/** How an item's flashcards differ from the question itself. */
export interface Cards {
  /** What they are made as; null leaves it to the item's type. */
  readonly type: "basic" | "cloze" | "none" | null;
  readonly front: string | null;
  readonly back: string | null;
  /** Place, month, year: shown with the question. */
  readonly context: string | null;
  /** Shown when asked for. */
  readonly hint: string | null;
  /** Another card that asks for the question when shown the answer. */
  readonly reverse: boolean;
  /** The answer is typed and compared. */
  readonly typed: boolean;
  /** Whether the question shows its options; null leaves it to the stem. */
  readonly options: boolean | null;
  /** By which number the cards of each key, step or pair are known; null where that is its place. */
  readonly numbers: readonly number[] | null;
}

/** What made an item that began as a draft. */
export interface Origin {
  /** `rules/who-said`, `assistant` (an answer pasted by a person), `model` (an endpoint), `person`. */
  readonly method: string;
  /** Of the rules, or of the prompt. */
  readonly version: string | null;
  /** As the endpoint calls it. */
  readonly model: string | null;
}

export interface ItemBase {
  readonly id: string;
  /** BCP 47 tag, where it is not the bank's language. */
  readonly lang: string | null;
  /** The question, in Markdown. For cloze items: the text with its gaps shown as `____`. */
  readonly stem: string;
  readonly media: Media | null;
  /** Id of the passage that it asks about. */
  readonly group: string | null;
  /** Ids of items that never stand in one paper with it; it may be named by them instead. */
  readonly enemies: readonly string[];
  readonly points: number;
  /** Null for an item that nobody has rated. */
  readonly difficulty: Difficulty | null;
  /** Empty where nobody has named any. */
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  /** Empty where nobody has said where the key can be found. */
  readonly evidence: readonly Evidence[];
  /** The day on which the key was true; null where neither the item nor one source tells it. */
  readonly asOf: IsoDate | null;
  /** Null where nobody has said whether the key can change. */
  readonly volatility: Volatility | null;
  /** The day by which somebody must look again; null for facts that do not change, as far as anybody has said. */
  readonly reviewBy: IsoDate | null;
  /** Its id, or `bank/id`, when its flashcards were first given out, where that was another one. */
  readonly formerly: string | null;
  /** It is not picked any more, and nothing took its place. */
  readonly retired: boolean;
  /** Id of the item that took its place: it is not picked any more. */
  readonly supersededBy: string | null;
  readonly explanation: string | null;
  /** Null for an item that people wrote. */
  readonly origin: Origin | null;
  readonly cards: Cards;
  readonly lint: LintSettings;
  /** SHA-256 of the item as written, independent of its place, layout and field order. */
  readonly digest: string;
}
