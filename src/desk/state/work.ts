import type { ItemType, Published } from "../../model/bank.js";
import type { Draft } from "../../model/draft.js";
import type { PrintSize } from "../../model/roster.js";
import type { Fields } from "./question.js";

/** An article on the desk: its paragraphs as they were read, and what is known of it. */
export interface DeskArticle {
  /** The source's id in the bank. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Empty where nobody has said it. */
  readonly published: Published | "";
  readonly licence: string;
  readonly url: string;
  readonly language: string;
  /** Normalised; paragraph n is at n − 1. */
  readonly paragraphs: readonly string[];
  readonly sha256: string;
  /** What of the file is no paragraph of it: kind and words. */
  readonly leftOut: readonly string[];
}

/** What a person makes: all of it is in this value, and undoing anything is going back to an earlier one. */
export interface Work {
  /** Random, made once: what the device keeps it under. */
  readonly id: string;
  readonly title: string;
  readonly articles: readonly DeskArticle[];
  /** Proposed questions, by the article's id. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** The bank as a file, to the letter: questions that were accepted, written or opened. */
  readonly bank: string;
  /** How the bank's file is called. */
  readonly file: string;
  /** Pictures that stand beside the bank, by name, in base64. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly handOut: HandOut;
  /** Banks of earlier works, to the letter: what they ask is not asked again. */
  readonly earlier: readonly string[];
  /** What somebody has begun to write in a form; no question yet. */
  readonly unfinished: Unfinished | null;
}

export interface Unfinished {
  /** Of the entry whose form it is. */
  readonly key: string;
  /** What the entry said when its form was opened: another entry may have its key later. */
  readonly of: Fields;
  readonly type: ItemType;
  readonly fields: Fields;
  /** What other kinds of question ask and this one doesn't. */
  readonly aside: Fields;
}

/** The key of a question that is in no bank yet. */
export const NEW = "new";

export const HAND_OUTS = ["quiz", "papers", "cards"] as const;
export type HandOutKind = (typeof HAND_OUTS)[number];

/** What is to be made of the questions. */
export interface HandOut {
  /** How many questions; null for all. */
  readonly pick: number | null;
  readonly forms: 1 | 2 | 3 | 4;
  /** Allowed on paper; null for as long as it takes. */
  readonly minutes: number | null;
  /** Type sizes of the sheets, a file each. */
  readonly sizes: readonly PrintSize[];
  /** Whether an answer sheet comes with each; without one answers are marked beside the questions. */
  readonly sheet: boolean;
  /** The code for the same test again. */
  readonly seed: string;
}

/** What somebody gets who sets nothing. */
export const newHandOut = (seed: string): HandOut => ({
  pick: null,
  forms: 2,
  minutes: null,
  sizes: [11],
  sheet: false,
  seed,
});

/** What the file of a bank is called that was begun here. */
export const UNNAMED = "questions.yaml";

export const newWork = (id: string, seed: string): Work => ({
  id,
  title: "",
  articles: [],
  drafts: {},
  bank: "",
  file: UNNAMED,
  pictures: {},
  handOut: newHandOut(seed),
  unfinished: null,
  earlier: [],
});

export const withDraft = (work: Work, article: string, draft: Draft): Work => ({
  ...work,
  drafts: { ...work.drafts, [article]: draft },
});

/** A proposal that was changed: what was said of its earlier words is no longer said. */
export const withReasons = (draft: Draft, id: string, reasons: readonly string[]): Draft => ({
  ...draft,
  candidates: draft.candidates.map((one) =>
    one.id === id ? { ...one, reasons, tier: reasons.length === 0 ? "ready" : "edit" } : one,
  ),
});

/** How many earlier works are remembered: a school year of weeks. */
const MAX_EARLIER = 40;

/** A work after another: made in the same way, of other questions. */
export const nextWork = (id: string, seed: string, { bank, earlier, handOut }: Work): Work => ({
  ...newWork(id, seed),
  handOut: { ...handOut, seed },
  earlier: [...earlier, ...(bank === "" ? [] : [bank])].slice(-MAX_EARLIER),
});

/** Where a person's own questions come from: no text, and everything else is theirs to say. Cards know a bank by this id. */
export const ownSource = (id: string, language: string): DeskArticle => ({
  id,
  title: "",
  publisher: "",
  published: "",
  licence: "all-rights-reserved",
  url: "",
  language,
  paragraphs: [],
  sha256: "",
  leftOut: [],
});

/** What nobody has said about an article yet, and no question can do without. */
export const lacksFacts = (article: DeskArticle): boolean => missingFacts(article).length > 0;

const FACTS = ["title", "publisher", "published", "licence"] as const;

/** Which of these it is, in the order of the form. */
export const missingFacts = (article: DeskArticle): readonly (typeof FACTS)[number][] =>
  FACTS.filter((fact) => article[fact] === "");

/** Whether there is anything that a person would miss. */
export const isEmpty = (work: Work): boolean => work.articles.length === 0 && work.bank === "";
