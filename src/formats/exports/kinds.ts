import type { Criterion, Gap, Match } from "../../model/bank.js";
import type { Question } from "../../model/paper.js";
import type { Say } from "../../words/words.js";
import { codeText } from "../pages/statements.js";

/** An answer that is offered, in our Markdown. */
export interface ExportedOption {
  readonly text: string;
  readonly isRight: boolean;
  readonly why: string | null;
  /** It stays behind the others wherever they are shuffled. */
  readonly isPinned: boolean;
}

/** What is asked and what is right, in the kinds that other tools know. */
export type Exported =
  | { readonly kind: "choice" | "multiple"; readonly options: readonly ExportedOption[] }
  | { readonly kind: "true-false"; readonly isTrue: boolean; readonly correction: string | null }
  | { readonly kind: "short"; readonly accepted: readonly string[]; readonly match: Match }
  | {
      readonly kind: "numeric";
      readonly key: number;
      readonly shown: string;
      readonly tolerance: number;
      readonly unit: string | null;
      readonly accepted: readonly string[];
    }
  /** An answer in sentences: `answer` is a model of it, null where there is none. */
  | {
      readonly kind: "open";
      readonly lines: number;
      readonly answer: string | null;
      readonly rubric: readonly Criterion[];
    }
  | { readonly kind: "cloze"; readonly segments: readonly (string | Gap)[] }
  /** `steps` in the right order; `shown` are their places in the order of the paper. */
  | { readonly kind: "ordering"; readonly steps: readonly string[]; readonly shown: readonly number[] }
  /** `rights` as the paper shows them, those that belong to nothing among them. */
  | {
      readonly kind: "matching";
      readonly pairs: readonly { readonly left: string; readonly right: string }[];
      readonly rights: readonly string[];
    };

/** All that an export may ask of the world beside its questions: words in the language of the build. */
export interface Saying {
  readonly t: Say;
}

export function asksOf(question: Question, kit: Saying): Exported {
  const { item, options, asked } = question;
  if (asked !== null) {
    return {
      kind: "choice",
      options: options.map(({ option: { text, role } }) => ({
        text: codeText(text, asked, kit.t),
        isRight: role === "key",
        why: null,
        isPinned: false,
      })),
    };
  }
  switch (item.type) {
    case "choice":
    case "multiple":
      return {
        kind: item.type,
        options: options.map(({ option: { text, role, why, pin } }) => ({
          text,
          isRight: role === "key",
          why,
          isPinned: pin === "last",
        })),
      };
    case "true-false":
      return { kind: "true-false", isTrue: item.key, correction: item.correction };
    case "short":
      return { kind: "short", accepted: item.keys, match: item.match };
    case "numeric": {
      const { key, shown, tolerance, unit, accept } = item;
      return { kind: "numeric", key, shown, tolerance, unit, accepted: accept };
    }
    case "open":
      return { kind: "open", lines: item.lines, answer: item.answer, rubric: item.rubric };
    case "cloze":
      return { kind: "cloze", segments: item.segments };
    case "ordering":
      return {
        kind: "ordering",
        steps: item.options.map(({ text }) => text),
        shown: options.map(({ option }) => item.options.indexOf(option)),
      };
    case "matching":
      return {
        kind: "matching",
        pairs: item.pairs.map(({ left, right }) => ({ left, right: right.text })),
        rights: options.map(({ option }) => option.text),
      };
    case "statements":
    case "explains":
      throw new Error(`A paper asks nothing of ${item.id}`);
  }
}
