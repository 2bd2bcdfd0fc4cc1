import type { Media, Passage } from "../../model/bank.js";
import type { Question } from "../../model/paper.js";
import { fromDecimal, over, times, toDecimal } from "../../text/fraction.js";
import { marksOfType } from "../../marking/marks.js";
import type { Fraction, Marking, MultipleRule } from "../../model/marking.js";
import { askText, markerText } from "../pages/statements.js";
import { type Exported, type Saying, asksOf } from "./kinds.js";

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
