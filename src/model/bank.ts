import type { TaxonomyName } from "#generated/topics.js";

/** A calendar day, `YYYY-MM-DD`. Never a `Date`: days have no time zone. */
export type IsoDate = string;

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

export interface LintSettings {
  /** Codes of rules that are off, each with the reason. */
  readonly off: ReadonlyMap<string, string>;
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
  /** `qn1:<code points>:<SHA-256>` of the normalised quote. */
  readonly hash: string | null;
  /** What stands right before and after the quote, where it occurs more than once. */
  readonly prefix: string | null;
  readonly suffix: string | null;
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

interface ItemBase {
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

/** One answer that a choice item offers. */
export interface Option {
  readonly text: string;
  readonly role: "key" | "distractor";
  /** Why this option is wrong (or right). */
  readonly why: string | null;
  /** `last`: stays behind the shuffled options, whatever the draw says. */
  readonly pin: "last" | null;
}

interface WithOptions extends ItemBase {
  /** Keys before distractors, as written. */
  readonly options: readonly Option[];
  /** Indices of the options in the order that every paper shows, or null where each paper draws its own. */
  readonly placement: readonly number[] | null;
}

/** A sentence that an answer makes true: what stands before it and behind it. */
export interface Says {
  readonly before: string;
  readonly after: string;
}

/** Options of which a paper may show some. */
interface WithPool extends WithOptions {
  /** How many a paper shows: all keys, all that are pinned, and distractors that it draws. Null where it shows all. */
  readonly shows: number | null;
  /** Places of the keys among what is shown, from 1, the lowest first; null where all is shown, or the order is not fixed. */
  readonly keyAt: readonly number[] | null;
}

/** Exactly one option is the key. */
export interface ChoiceItem extends WithPool {
  readonly type: "choice";
  /** The fact as a sentence, for statements that are composed; null where nobody has written it. */
  readonly says: Says | null;
}

/** One or more options are keys. */
export interface MultipleItem extends WithPool {
  readonly type: "multiple";
}

export interface TrueFalseItem extends ItemBase {
  readonly type: "true-false";
  readonly key: boolean;
  /** The true statement, when the stem is false and somebody has written it. */
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
  /** The fact as a sentence, for statements that are composed; null where nobody has written it. */
  readonly says: Says | null;
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

/** A number is typed. */
export interface NumericItem extends ItemBase {
  readonly type: "numeric";
  readonly key: number;
  /** The key as it is shown, without its unit. */
  readonly shown: string;
  /** How far off an answer may be, in the key's own unit. */
  readonly tolerance: number;
  readonly unit: string | null;
  /** What separates the fraction; the other one of `.` and `,` may group thousands. */
  readonly decimal: "point" | "comma";
  /** Other ways to write the answer, compared as text: `ninety`. */
  readonly accept: readonly string[];
}

/** Steps to put in order. The options are the steps, in the right order. */
export interface OrderingItem extends WithOptions {
  readonly type: "ordering";
  /** Whether papers offer whole orders to choose from, in place of a letter for each step. */
  readonly coded: boolean;
}

/** How papers ask about pairs where they offer whole answers to choose from. */
export interface CodedPairs {
  /** One of these in each paper. */
  readonly asks: readonly PairsAsk[];
  /** How many pairs a paper shows. */
  readonly shows: number;
  /** What is right as well: never shown as a wrong pair. */
  readonly alsoTrue: readonly (readonly [left: string, right: string])[];
}

/** Left-hand entries, each with its right-hand option. The options are all right-hand texts, extras last. */
export interface MatchingItem extends WithOptions {
  readonly type: "matching";
  readonly pairs: readonly { readonly left: string; readonly right: Option }[];
  /** Null where a letter is wanted for each left-hand entry. */
  readonly coded: CodedPairs | null;
}

/** What is asked about statements: which are right, which are not, or how many are right. */
export type StatementsAsk = "which" | "which-not" | "how-many";

/** What is asked about pairs, where whole answers are offered: which are right, how many, or the code of two lists. */
export type PairsAsk = "pairs-which" | "pairs-how-many" | "codes";

/** `statements`: Statement I and II. `assertion`: assertion and reason. */
export type ReasonsStyle = "statements" | "assertion";

/** How statements are numbered where they are shown. */
export type Numbering = "arabic" | "roman" | "circled";

/** One way to say a statement. */
export interface Wording {
  readonly text: string;
  readonly isTrue: boolean;
  /** Why it is wrong. */
  readonly why: string | null;
}

/** A sentence that a paper shows as it is true, or in one of its false wordings. */
export interface Statement {
  /** Its own within the item. Draws and flashcards know it by that. */
  readonly id: string;
  /** The true one first. */
  readonly wordings: readonly [Wording, ...Wording[]];
  /** What its flashcard says, with the value that it asks for; null where that is the whole sentence. */
  readonly card: { readonly before: string; readonly value: string; readonly after: string } | null;
  /** Places of its evidence in that of the item. */
  readonly evidence: readonly number[];
  readonly asOf: IsoDate | null;
  readonly volatility: Volatility | null;
  readonly reviewBy: IsoDate | null;
}

/**
 * Statements, of which each paper shows some, true or false, with options that tell nothing of which are right. The stem
 * says what they are about. The item's day is that of its oldest statement, its evidence that of all.
 */
export interface StatementsItem extends ItemBase {
  readonly type: "statements";
  readonly statements: readonly Statement[];
  readonly asks: readonly StatementsAsk[];
  /** Which wordings are shown: drawn, or for each statement whether it stands there as it is true. */
  readonly truth: "drawn" | readonly boolean[];
  /** How many of them a paper shows, 2 to 5. */
  readonly shows: number;
  readonly order: "drawn" | "fixed";
  readonly numbering: Numbering | null;
}

/** A reason, and whether it explains the statement that it stands below. */
export interface Reason extends Statement {
  readonly explains: boolean;
}

/**
 * A statement and reasons for it, of which a paper shows one or two: is each true, and does it explain the statement? Options
 * always say the same, in the same order.
 */
export interface ExplainsItem extends ItemBase {
  readonly type: "explains";
  readonly statement: Statement;
  readonly reasons: readonly Reason[];
  /** How many reasons a paper shows. */
  readonly shows: 1 | 2;
  readonly style: ReasonsStyle;
}

/** Points, and what an answer must say to earn them. */
export interface Criterion {
  readonly points: number;
  readonly for: string;
}

/** An answer in sentences. People mark it: no machine ever says whether it is right. */
export interface OpenItem extends ItemBase {
  readonly type: "open";
  /** How many lines there are to write on. */
  readonly lines: number;
  /** A model answer; null where nobody has written one. */
  readonly answer: string | null;
  /** Empty where nobody has said what earns points. */
  readonly rubric: readonly Criterion[];
}

export type Item =
  | ChoiceItem
  | MultipleItem
  | TrueFalseItem
  | ShortItem
  | NumericItem
  | ClozeItem
  | OrderingItem
  | MatchingItem
  | StatementsItem
  | ExplainsItem
  | OpenItem;
export type ItemType = Item["type"];
/** Types whose answers a machine can mark. */
export type JudgedType = Exclude<ItemType, "open">;
