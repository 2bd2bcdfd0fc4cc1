import type { Difficulty, IsoDate, Match, Volatility } from "../model/bank.js";

/** What the schema lets people write. Used nowhere but in this room: everybody else sees a `Bank`. */
export interface WrittenBank {
  readonly bank: string;
  readonly title: string;
  readonly language: string;
  readonly updated: IsoDate;
  readonly sources: Readonly<Record<string, WrittenSource>>;
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

export type WrittenDistractor = string | { readonly text: string; readonly why?: string; readonly pin?: "last" };

interface WrittenCommon {
  readonly id: string;
  readonly points?: number;
  readonly difficulty: Difficulty;
  readonly topics: readonly string[];
  readonly tags?: readonly string[];
  readonly evidence: readonly {
    readonly source: string;
    readonly paragraph: number;
    readonly quote?: string;
    readonly hash?: string;
  }[];
  readonly asOf: IsoDate;
  readonly volatility: Volatility;
  readonly reviewBy?: IsoDate;
  readonly explanation?: string;
}

export type WrittenItem = WrittenCommon &
  (
    | {
        readonly type: "choice";
        readonly stem: string;
        readonly key: string;
        readonly distractors: readonly WrittenDistractor[];
      }
    | {
        readonly type: "multiple";
        readonly stem: string;
        readonly keys: readonly string[];
        readonly distractors: readonly WrittenDistractor[];
      }
    | { readonly type: "true-false"; readonly stem: string; readonly key: boolean; readonly correction?: string }
    | {
        readonly type: "short";
        readonly stem: string;
        readonly keys: readonly string[];
        readonly match?: Partial<Match>;
      }
    | { readonly type: "cloze"; readonly text: string }
  );
