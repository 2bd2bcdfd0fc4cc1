import type { TaxonomyName } from "#generated/topics.js";
import type {
  Difficulty,
  IsoDate,
  Match,
  Numbering,
  PairsAsk,
  ReasonsStyle,
  StatementsAsk,
  Volatility,
} from "../model/bank.js";

/** What the schema lets people write. Used nowhere but in this room: everybody else sees a `Bank`. */
export interface WrittenBank {
  readonly bank: string;
  readonly formerly?: string;
  readonly title: string;
  readonly language: string;
  readonly updated?: IsoDate;
  readonly taxonomy?: TaxonomyName;
  readonly defaults?: WrittenDefaults;
  readonly sources?: Readonly<Record<string, WrittenSource>>;
  readonly passages?: Readonly<Record<string, { readonly title?: string; readonly text: string }>>;
  readonly lint?: WrittenLint;
  readonly items: readonly WrittenItem[];
}

export interface WrittenSource {
  readonly title: string;
  readonly publisher: string;
  readonly published: IsoDate;
  readonly licence: string;
  readonly url?: string;
  readonly text?: { readonly sha256: string; readonly paragraphs: number };
}

/** Codes of rules that are off, each with the reason. */
export type WrittenLint = Readonly<Record<string, string>>;

export type WrittenOption = string | { readonly text: string; readonly why?: string; readonly pin?: "last" };

/** What holds for every item that does not say otherwise. */
export interface WrittenDefaults {
  readonly source?: string;
  readonly difficulty?: Difficulty;
  readonly topics?: readonly string[];
  readonly tags?: readonly string[];
  readonly points?: number;
  readonly asOf?: IsoDate;
  readonly volatility?: Volatility;
  readonly reviewBy?: IsoDate;
}

export interface WrittenEvidence {
  readonly source?: string;
  readonly paragraph: number;
  readonly quote?: string;
  readonly hash?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A wrong value in the place of the brackets, or more about it. */
export type WrittenFalse = string | { readonly value?: string; readonly says?: string; readonly why?: string };

export interface WrittenStatement {
  readonly id?: string;
  /** Absent where nobody knows what is right in the place of a false sentence. */
  readonly says?: string;
  readonly false?: readonly WrittenFalse[];
  readonly cardAs?: string;
  readonly paragraph?: number;
  readonly evidence?: readonly WrittenEvidence[];
  readonly asOf?: IsoDate;
  readonly volatility?: Volatility;
  readonly reviewBy?: IsoDate;
}

export interface WrittenReason extends WrittenStatement {
  readonly explains?: boolean;
}

interface WrittenCommon {
  readonly id?: string;
  readonly points?: number;
  readonly difficulty?: Difficulty;
  readonly topics?: readonly string[];
  readonly tags?: readonly string[];
  readonly paragraph?: number;
  readonly evidence?: readonly WrittenEvidence[];
  readonly asOf?: IsoDate;
  readonly volatility?: Volatility;
  readonly reviewBy?: IsoDate;
  readonly formerly?: string;
  readonly retired?: boolean;
  readonly supersededBy?: string;
  readonly explanation?: string;
  readonly origin?: { readonly method: string; readonly version?: string; readonly model?: string };
  readonly lang?: string;
  readonly group?: string;
  readonly enemies?: readonly string[];
  readonly media?: { readonly image: string; readonly alt: string; readonly credit: string; readonly licence: string };
  readonly cards?: WrittenCards;
  readonly lint?: WrittenLint;
}

export interface WrittenCards {
  readonly type?: "basic" | "cloze" | "none";
  readonly front?: string;
  readonly back?: string;
  readonly context?: string;
  readonly hint?: string;
  readonly reverse?: boolean;
  readonly typed?: boolean;
  readonly options?: boolean;
  readonly numbers?: readonly number[];
}

export interface WrittenOrder {
  readonly order?: "shuffled" | "natural" | "fixed";
  readonly keyAt?: number | readonly number[];
  readonly shows?: number;
}

export type WrittenItem = WrittenCommon &
  (
    | (WrittenOrder & {
        readonly type?: "choice";
        readonly stem: string;
        readonly says?: string;
        readonly key: WrittenOption;
        readonly distractors: readonly WrittenOption[];
      })
    | (WrittenOrder & {
        readonly type?: "multiple";
        readonly stem: string;
        readonly keys: readonly WrittenOption[];
        readonly distractors: readonly WrittenOption[];
      })
    | { readonly type?: "true-false"; readonly stem: string; readonly key: boolean; readonly correction?: string }
    | {
        readonly type?: "short";
        readonly stem: string;
        readonly says?: string;
        readonly keys: readonly string[];
        readonly match?: Partial<Match>;
      }
    | {
        readonly type?: "numeric";
        readonly stem: string;
        readonly key: number | string;
        readonly tolerance?: number | string;
        readonly unit?: string;
        readonly decimal?: "point" | "comma";
        readonly accept?: readonly string[];
      }
    | { readonly type?: "cloze"; readonly text: string }
    | {
        readonly type?: "open";
        readonly stem: string;
        readonly lines?: number;
        readonly answer?: string;
        readonly rubric?: readonly { readonly points: number; readonly for: string }[];
      }
    | {
        readonly type?: "ordering";
        readonly stem: string;
        readonly sequence: readonly string[];
        readonly asks?: readonly "codes"[];
      }
    | {
        readonly type?: "matching";
        readonly stem: string;
        readonly pairs: readonly { readonly left: string; readonly right: string }[];
        readonly extras?: readonly WrittenOption[];
        readonly asks?: readonly PairsAsk[];
        readonly shows?: number;
        readonly alsoTrue?: readonly (readonly [string, string])[];
      }
    | {
        readonly type?: "explains";
        readonly head?: string;
        readonly statement: WrittenStatement;
        readonly reasons: readonly WrittenReason[];
        readonly shows?: 1 | 2;
        readonly style?: ReasonsStyle;
      }
    | {
        readonly type?: "statements";
        readonly head: string;
        readonly statements: readonly WrittenStatement[];
        readonly asks?: readonly StatementsAsk[];
        readonly truth?: "drawn" | readonly boolean[];
        readonly shows?: number;
        readonly order?: "drawn" | "fixed";
        readonly numbering?: Numbering;
      }
  );
