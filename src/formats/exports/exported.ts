import type { Criterion, Gap, Match, Media, Passage } from "../../model/bank.js";
import type { Question } from "../../model/paper.js";
import { fromDecimal, over, times, toDecimal } from "../../text/fraction.js";
import type { Say } from "../../words/words.js";
import { marksOfType } from "../../marking/marks.js";
import type { Fraction, Marking, MultipleRule } from "../../model/marking.js";
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

/** A question as another tool is told it. Whatever is drawn is settled; texts are in our Markdown. */
export interface ExportedQuestion {
  /** Of the item in its bank. */
  readonly id: string;
  readonly number: number;
  /** Several lines where it holds numbered statements. */
  readonly stem: string;
  readonly passage: Passage | null;
  readonly picture: Media | null;
  /** What a right answer earns. */
  readonly points: number;
  /** Null where nobody has said how it is marked. */
  readonly marks: ExportedMarks | null;
  readonly explanation: string | null;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly lang: string | null;
  /** Whether the order of its options or rows means something, so that no tool may change it. */
  readonly isOrderFixed: boolean;
  /** Whether the other tool is asked to shuffle options and rows; never those of a fixed order. Pinned ones stay last. */
  readonly shuffleThere: boolean;
  readonly asks: Exported;
}

interface ExportedMarks {
  /** What a wrong answer earns, and none at all, for each point of a right one: -1/3, or 0. */
  readonly wrong: Fraction;
  readonly blank: Fraction;
  readonly multiple: MultipleRule;
}

/** What a question needs to know of its paper. */
export interface OfPaper {
  /** The text that it asks about, which a paper prints with the first question of its group alone. */
  readonly passage: Passage | null;
  readonly marking: Marking | null;
  readonly shuffleThere: boolean;
}

/** All that an export may ask of the world beside its questions: words in the language of the build. */
export interface Saying {
  readonly t: Say;
}

export function exported(
  question: Question,
  { passage, marking, shuffleThere }: OfPaper,
  kit: Saying,
): ExportedQuestion {
  const { item, number } = question;
  const isOrderFixed = question.asked !== null || ("placement" in item && item.placement !== null);
  return {
    id: item.id,
    number,
    stem: stemOf(question, kit),
    passage,
    picture: item.media,
    ...worth(item, marking),
    explanation: explanationOf(question, kit),
    topics: item.topics,
    tags: item.tags,
    lang: item.lang,
    isOrderFixed,
    shuffleThere: shuffleThere && !isOrderFixed,
    asks: asksOf(question, kit),
  };
}

function worth(
  { type, points }: Question["item"],
  marking: Marking | null,
): Pick<ExportedQuestion, "points" | "marks"> {
  if (marking === null) return { points, marks: null };
  const { right, wrong, blank } = marksOfType(marking, type);
  return {
    points: toDecimal(times(right, fromDecimal(points)), 6),
    marks: { wrong: over(wrong, right), blank: over(blank, right), multiple: marking.multiple },
  };
}

/** The item's own, and what is true where a statement is not: another tool has no other place for it. */
function explanationOf({ item, asked }: Question, kit: Saying): string | null {
  if (asked === null || asked.ask === "codes") return item.explanation;
  const corrections = asked.shown.flatMap(({ isTrue, correction, why }, i) => {
    const said = isTrue ? why : (why ?? correction);
    return said === null ? [] : [`${markerText(i + 1, asked, kit.t)} ${said}`];
  });
  return item.explanation === null && corrections.length === 0
    ? null
    : [...(item.explanation === null ? [] : [item.explanation]), ...corrections].join("\n");
}

/** What is asked, with the statements or lists that it is about. */
function stemOf({ item, asked }: Question, kit: Saying): string {
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

function asksOf(question: Question, kit: Saying): Exported {
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
