/** A calendar day, `YYYY-MM-DD`. Never a `Date`: days have no time zone. */
export type IsoDate = string;

/** A set of items about one or more sources, checked and complete: no field is left to guess. */
export interface Bank {
  readonly id: string;
  readonly title: string;
  /** BCP 47 language tag of the items. */
  readonly language: string;
  readonly updated: IsoDate;
  readonly sources: readonly Source[];
  readonly items: readonly Item[];
  /** SHA-256 of the file's text with LF line ends, 64 hex digits. */
  readonly digest: string;
}

/** The article (or other text) that items are built from. Its text stays with its owner. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: IsoDate;
  readonly licence: string;
  readonly url: string | null;
  readonly text: { readonly sha256: string; readonly paragraphs: number } | null;
}

/** Where in a source the key can be found. Paragraphs count from 1, the headline, over non-empty lines. */
export interface Evidence {
  readonly source: string;
  readonly paragraph: number;
  readonly quote: string | null;
  readonly hash: string | null;
}

export type Difficulty = "easy" | "medium" | "hard";
export type Volatility = "never" | "slow" | "fast";

interface ItemBase {
  readonly id: string;
  /** The question as plain text. For cloze items: the text with its gaps shown as `____`. */
  readonly stem: string;
  readonly points: number;
  readonly difficulty: Difficulty;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The day on which the key was true. */
  readonly asOf: IsoDate;
  readonly volatility: Volatility;
  /** The day by which somebody must look again; null for facts that do not change. */
  readonly reviewBy: IsoDate | null;
  readonly explanation: string | null;
  /** SHA-256 of the item as written, independent of its place, layout and field order. */
  readonly digest: string;
}

/** One answer that a choice item offers. */
export interface Option {
  readonly text: string;
  readonly role: "key" | "distractor";
  /** Why this option is wrong (or right). */
  readonly why: string | null;
  /** `last`: stays behind the shuffled options, whatever the draw says. */
  readonly pin: "last" | null;
}

/** Exactly one option is the key. */
export interface ChoiceItem extends ItemBase {
  readonly type: "choice";
  readonly options: readonly Option[];
}

/** One or more options are keys. */
export interface MultipleItem extends ItemBase {
  readonly type: "multiple";
  readonly options: readonly Option[];
}

export interface TrueFalseItem extends ItemBase {
  readonly type: "true-false";
  readonly key: boolean;
  /** The true statement, when the stem is false. */
  readonly correction: string | null;
}

/** What is compared when a typed answer is marked. */
export interface Match {
  readonly case: "ignore" | "exact";
  readonly diacritics: "ignore" | "exact";
  readonly punctuation: "ignore" | "exact";
}

export interface ShortItem extends ItemBase {
  readonly type: "short";
  /** Accepted answers; the first one is shown as the answer. */
  readonly keys: readonly string[];
  readonly match: Match;
}

/** A hole in a cloze text. Gaps with the same number belong to one Anki card. */
export interface Gap {
  readonly gap: number;
  readonly answer: string;
  readonly hint: string | null;
}

export interface ClozeItem extends ItemBase {
  readonly type: "cloze";
  readonly segments: readonly (string | Gap)[];
}

export type Item = ChoiceItem | MultipleItem | TrueFalseItem | ShortItem | ClozeItem;
export type ItemType = Item["type"];
