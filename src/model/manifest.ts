import type { Amendment } from "./amendment.js";
import type { Audience } from "./artefact.js";
import type { IsoDate, ItemType } from "./bank.js";
import type { Blueprint } from "./blueprint.js";
import type { Asked } from "./paper.js";
import type { DeckOptions } from "./deck.js";
import type { Credit, Marks, MultipleRule } from "./marking.js";
import type { PrintSize } from "./roster.js";

/** What a command changes in a blueprint. Data, so that the same can be asked for again years later. */
export interface Changes {
  readonly pick?: number;
  readonly forms?: number | readonly string[];
  /** Time allowed. */
  readonly minutes?: number;
  /** Type sizes of printed papers, one file each. */
  readonly sizes?: readonly PrintSize[];
  /** Whether an answer sheet comes with each printed paper. */
  readonly sheet?: boolean;
  /** As it is written: `rows:6x5`. */
  readonly seating?: string;
  readonly to?: readonly string[];
  readonly today?: IsoDate;
  readonly cards?: Partial<DeckOptions>;
  /** Has the tools that papers go to shuffle options. */
  readonly shuffleThere?: boolean;
  /** The column of the roster that holds the ids, by its header. */
  readonly rosterId?: string;
  /** The one that holds the names, or several with a plus sign between. */
  readonly rosterName?: string;
}

/** One of several shares of the papers, made on its own. They count from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What made the papers, before the first of them. */
export interface ManifestHead {
  readonly format: "broadsheet-manifest";
  readonly version: 1;
  /** The version of Broadsheet. */
  readonly broadsheet: string;
  /** The seed contract. */
  readonly contract: string;
  readonly seed: string;
  readonly blueprint: Digested;
  readonly banks: readonly Digested[];
  /** Null for forms. */
  readonly roster: { readonly sha256: string; readonly candidates: number } | null;
  /** SHA-256 of the lock file of each bank that has one. */
  readonly locks: Readonly<Record<string, string>>;
  /** SHA-256 of each folder of templates. */
  readonly templates: Readonly<Record<string, string>>;
  /** Of headings and buttons, where one was asked for. */
  readonly language: string | null;
  readonly changes: Changes;
  /** Whether copies of the inputs are among the teacher's files. */
  readonly embed: boolean;
  /** Decisions since the papers were given out, in their order. */
  readonly amendments: readonly Amendment[];
  /** The blueprint as it was used, changes included; its forms are those of the papers. */
  readonly settings: Settings;
  /** Only where these are not all papers. */
  readonly shard?: Shard;
}

export interface Settings extends Omit<
  Blueprint,
  "id" | "banks" | "seed" | "forms" | "roster" | "rosterFile" | "digest" | "marking"
> {
  /** Where the blueprint says it. */
  readonly marking?: RecordedMarking;
}

/** What answers earn, fractions as they are written: `-2/3`. */
export interface RecordedMarking extends Record<keyof Marks, string> {
  readonly byType: Readonly<Partial<Record<ItemType, Partial<Record<keyof Marks, string>>>>>;
  readonly multiple: MultipleRule;
  /** Left out where it is `whole`. */
  readonly credit?: Credit;
  readonly cutOff: string | null;
  readonly notAttempted: boolean;
}

/** A file by the id in it; the digest is null where there is none (a bank built without a blueprint). */
export interface Digested {
  readonly id: string;
  readonly sha256: string | null;
}

/** One paper, settled. */
export interface PaperRecord {
  readonly code: string;
  readonly form: string | null;
  /** Id of the candidate. Names are in the roster alone. */
  readonly candidate: string | null;
  /** Questions in order, section by section. */
  readonly sections: readonly (readonly QuestionRecord[])[];
  readonly artefacts: readonly ArtefactRecord[];
}

export interface QuestionRecord {
  readonly item: string;
  /** Which option stands first, second …: options count as written, keys before distractors, from 0. */
  readonly order: string;
  /** Letters of the right options, as printed. */
  readonly key: string;
  /** Where codes are offered. */
  readonly statements?: CodedRecord;
}

/** What a paper settled of a question with codes. */
export interface CodedRecord {
  readonly asks: Asked["ask"];
  /**
   * Ids of statements in the order shown: `strait` as it is true, `strait/1` in its first false wording; pairs by their number
   * in the bank. Of lists, the entries of the right one, by their number in the bank.
   */
  readonly shows: readonly string[];
  /** Codes in the order of their letters. */
  readonly options: readonly string[];
}

export interface ArtefactRecord {
  readonly audience: Audience;
  /** Relative to the build's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A used item: what of it has changed can be told without the item itself. */
export interface ItemRecord {
  /** Of the item as written. */
  readonly sha256: string;
  /** Of what candidates see: stem, options, passage, picture. */
  readonly wording: string;
  /** Of what is right. */
  readonly key: string;
  readonly points: number;
}

/** What all papers share, after the last of them. */
export interface ManifestTail {
  /** Made of all papers together. */
  readonly shared: readonly ArtefactRecord[];
  readonly decks: readonly { readonly name: string; readonly artefacts: readonly ArtefactRecord[] }[];
  /** By id, in code-unit order. */
  readonly items: Readonly<Record<string, ItemRecord>>;
}
