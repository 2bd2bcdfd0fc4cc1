import type { IsoDate, Origin } from "./bank.js";

export type { Origin };

/** How a rule finds a question, the surest first. */
export const DRAFT_KINDS = [
  "statements",
  "who-said",
  "year",
  "number",
  "enumeration",
  "who-did",
  "quote",
  "changed-fact",
  "timeline",
  "roles",
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Hardly ever good as they are: proposed only where somebody asks for the kind. */
const ON_REQUEST: ReadonlySet<DraftKind> = new Set(["who-did", "quote"]);

/** What is proposed where nobody names kinds. */
export const DEFAULT_DRAFT_KINDS: readonly DraftKind[] = DRAFT_KINDS.filter((kind) => !ON_REQUEST.has(kind));

export type DraftStatus = "proposed" | "accepted" | "rejected";

/** `ready`: every check passed. `edit`: worth keeping, and the reasons say what a person has to do. */
export type Tier = "ready" | "edit";

/** The fields of an item as people write them in a bank, `id` apart; `evidence` names the paragraph and quotes it by hash. */
export type DraftFields = Readonly<Record<string, unknown>>;

/** A candidate: a question that nobody has agreed to. */
export interface Candidate {
  /** Its own within the draft, made of what it asks: the same in the next draft of the same article. */
  readonly id: string;
  readonly status: DraftStatus;
  readonly tier: Tier;
  /** What a person has to look at; sentences. Empty for a ready one. */
  readonly reasons: readonly string[];
  readonly origin: Origin;
  /** False statements that a person has read and found false, as they stand there: another wording has to be confirmed anew. */
  readonly confirmed: readonly string[];
  /** Why a person rejected it, where they said so. */
  readonly because?: string;
  /** A fingerprint of `item` as an assistant's answer had it: it tells whether a person has changed it since. */
  readonly asProposed?: string;
  readonly item: DraftFields;
}

/** What is known of the article; null is for a person to fill in before anything goes into a bank. */
export interface DraftSource {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly licence: string | null;
  readonly url: string | null;
  /** The file that it was read from, seen from the draft's own; absent where nobody needs to find it. */
  readonly file?: string;
  readonly text: { readonly sha256: string; readonly paragraphs: number };
}

/** Candidates from one article. No build takes it: what a person accepts goes into a bank. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly source: DraftSource;
  /** In order of the article within their tier, ready ones first. */
  readonly candidates: readonly Candidate[];
}

/** What came of an article: the draft, and what it doesn't have. */
export interface Drafted {
  readonly draft: Draft;
  /** Paragraphs, counted from 1, that no candidate has its evidence in. */
  readonly uncovered: readonly number[];
  /** What the article has too little of, in sentences: nothing is padded. */
  readonly shortages: readonly string[];
  /** How many candidates each check threw out. */
  readonly rejected: ReadonlyMap<string, number>;
}

export interface DraftOptions {
  /** Null for those of `DEFAULT_DRAFT_KINDS`. */
  readonly kinds: readonly DraftKind[] | null;
  /** How many candidates at most; null for no limit. */
  readonly max: number | null;
  /** From and to, counted from 1, both included; null for the whole article. */
  readonly paragraphs: readonly (readonly [from: number, to: number])[] | null;
  /** Decides where several wrong answers are equally good; the same seed gives the same bytes. */
  readonly seed: string;
  /** Ask about victims, and people under suspicion of a crime, too. */
  readonly isSensitive: boolean;
}
