import type { Gap, Match, Media, Passage } from "../../model/bank.js";
import type { Question } from "../../model/paper.js";
import type { Kit } from "../format.js";
import { codeText, askText, markerText } from "../pages/statements.js";

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
  | { readonly kind: "cloze"; readonly segments: readonly (string | Gap)[] }
  /** `steps` in the right order; `shown` are their places in the order of the paper. */
  | { readonly kind: "ordering"; readonly steps: readonly string[]; readonly shown: readonly number[] }
  /** `rights` as the paper shows them, those that belong to nothing among them. */
  | {
      readonly kind: "matching";
      readonly pairs: readonly { readonly left: string; readonly right: string }[];
      readonly rights: readonly string[];
    };

/** A question as another tool is told it. Whatever is drawn is settled; texts are in our Markdown. */
export interface ExportedQuestion {
  /** Of the item in its bank. */
  readonly id: string;
  readonly number: number;
  /** Several lines where it holds numbered statements. */
  readonly stem: string;
  readonly passage: Passage | null;
  readonly picture: Media | null;
  readonly points: number;
  readonly explanation: string | null;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly lang: string | null;
  /** Whether options and rows may be shuffled by the other tool. */
  readonly mayShuffle: boolean;
  readonly asks: Exported;
}

/** @param passage the text that it asks about, which stands with the first question of its group alone */
export function exported(question: Question, passage: Passage | null, kit: Kit): ExportedQuestion {
  const { item, number } = question;
  return {
    id: item.id,
    number,
    stem: stemOf(question, kit),
    passage,
    picture: item.media,
    points: item.points,
    explanation: item.explanation,
    topics: item.topics,
    tags: item.tags,
    lang: item.lang,
    mayShuffle: question.asked === null && !("placement" in item && item.placement !== null),
    asks: asksOf(question, kit),
  };
}

/** What is asked, with the statements or lists that it is about. */
function stemOf({ item, asked }: Question, kit: Kit): string {
  if (asked === null) return item.stem;
  const lines =
    asked.ask === "codes"
      ? [
          ...(asked.left ?? []).map((text, i) => `${"ABCDE"[i]!}. ${text}`),
          ...asked.right.map((text, i) => `${kit.t("statement_number", { n: i + 1 })} ${text}`),
        ]
      : asked.shown.map(
          ({ text, right }, i) =>
            `${markerText(i + 1, asked, kit.t)} ${text}${right === null ? "" : ` \u2014 ${right}`}`,
        );
  return [...(item.stem === "" ? [] : [item.stem]), ...lines, askText(asked, kit.t)].join("\n");
}

function asksOf(question: Question, kit: Kit): Exported {
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
