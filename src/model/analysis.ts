import type { IsoDate } from "./bank.js";

/** Words of an article. Offsets count UTF-16 units of the normalised (`qn1`) paragraph; `end` is exclusive. */
export interface Mention {
  /** Counts from 1, the headline, as evidence does. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sentence; a headline, and what a list or a caption has in its place, is one too, and `isWhole` says that it is not. */
export interface Sentence extends Mention {
  /** It has a verb and ends as sentences do. */
  readonly isWhole: boolean;
}

/** Why somebody is taken for a person: two of these are wanted. */
export type PersonSign = "title" | "speech-verb" | "apposition" | "age" | "pronoun" | "first-name" | "named-again";

export type RoleClass = "politics" | "business" | "science" | "law" | "sport" | "arts" | "other";

/** What somebody is called: `the foreign minister of Russia`. */
export interface Role extends Mention {
  /** Said of one person only: `the`, an office, a possessive; not `a senator`. */
  readonly isDefinite: boolean;
  readonly class: RoleClass;
}

export interface Person {
  /** The longest form without titles: `Michael Pompeo`. */
  readonly name: string;
  /** How later sentences call them: `Pompeo`. */
  readonly surname: string;
  /** Every form that occurs, titles apart, the longest first. */
  readonly aliases: readonly string[];
  /** As the article's pronouns and titles say; null where they don't. */
  readonly pronoun: "he" | "she" | null;
  readonly roles: readonly Role[];
  readonly signs: readonly PersonSign[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** Higher is more: in the headline, early, repeated. */
  readonly salience: number;
}

export type PlaceKind = "country" | "city" | "region" | "water" | "continent" | "other";

export interface Place {
  readonly name: string;
  /** Other forms, demonyms among them: `US`, `American`. */
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  readonly mentions: readonly Mention[];
  readonly salience: number;
}

export interface Organisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  readonly salience: number;
}

/** A day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

export interface DateMention extends Mention {
  /** Null where the text and the day of publication don't settle it: `the day before`. */
  readonly value: PartialDate | null;
  /** Only the day of publication says which one is meant: `on Tuesday`, `last year`, `Nov 11`. */
  readonly isRelative: boolean;
}

export type NumberKind = "count" | "money" | "percent" | "age" | "duration" | "measure" | "ordinal" | "other";

/** A number as a whole token, with its currency, unit and hedge in the mention: `more than $1.5 billion`. */
export interface NumberMention extends Mention {
  readonly kind: NumberKind;
  /** As a number is written in JSON, without a unit: `1.5`, `90`; `six` is `6`. A scale word stays with the unit. */
  readonly value: string;
  /** The digits or words of the number itself, as written. */
  readonly written: string;
  /** What is counted or measured in: `billion dollars`, `minutes`, `percent`; null where a bare number stands. */
  readonly unit: string | null;
  /** `more than`, `about`, `nearly`; null where none. */
  readonly hedge: string | null;
}

/** How a quote's speaker was found, from the surest to the least sure. */
export type QuoteMethod = "said-name" | "name-said" | "according-to" | "continued" | "pronoun" | "far";

export interface Quote extends Mention {
  /** The words between the marks. */
  readonly words: string;
  /** Index in `people`; null where nobody is named. */
  readonly speaker: number | null;
  readonly method: QuoteMethod | null;
  /** Of 100: how often this method is right. */
  readonly confidence: number;
  /** It covers a sentence or more; not a word or phrase in somebody else's sentence. */
  readonly isWhole: boolean;
}

/** What an article says, as far as it can be found. All lists are in order of the text, or of first mention. */
export interface Analysis {
  /** Normalised; paragraph n is at n − 1. */
  readonly paragraphs: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly organisations: readonly Organisation[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  readonly quotes: readonly Quote[];
}

/** Finds what an article says; another analyser can take the place of the one that is shipped. */
export type Analyser = (article: {
  /** Normalised. */
  readonly paragraphs: readonly string[];
  readonly published: IsoDate | null;
}) => Analysis;
