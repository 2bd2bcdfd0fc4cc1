import type { Item, ItemType } from "../../model/bank.js";
import type { Fraction, Marking, Marks, MultipleRule } from "../../model/marking.js";
import type { Paper } from "../../model/paper.js";
import { marksOf, marksOfType } from "../../marking/marks.js";
import { fractionText, fromDecimal, over, times, toDecimal } from "../../text/fraction.js";
import type { MessageKey } from "../../words/words.js";
import type { Kit } from "../format.js";

/** How a paper is marked, as a page says it and its script does it. */
export interface MarkingView {
  readonly sentences: readonly string[];
  readonly multiple: Marking["multiple"];
  /** As `parseFraction` reads it. */
  readonly cutOff: string | null;
}

/** Null where nobody has said how the paper is marked. */
export const markingView = (paper: Paper, kit: Kit): MarkingView | null =>
  paper.marking === null
    ? null
    : {
        sentences: sentencesOf(paper, paper.marking, kit),
        multiple: paper.marking.multiple,
        cutOff: paper.marking.cutOff === null ? null : fractionText(paper.marking.cutOff),
      };

/** What right, wrong and missing answers earn, as a page's script reads it; null where nobody has said it. */
export function marksText(item: Item, marking: Marking | null): string | null {
  if (marking === null) return null;
  const { right, wrong, blank } = marksOf(item, marking);
  return [right, wrong, blank].map(fractionText).join(" ");
}

/** What the types of items are called. */
export const TYPES = {
  choice: "type_choice",
  multiple: "type_multiple",
  "true-false": "type_true_false",
  short: "type_short",
  numeric: "type_numeric",
  cloze: "type_cloze",
  ordering: "type_ordering",
  matching: "type_matching",
  statements: "type_statements",
  explains: "type_explains",
  open: "type_open",
} as const satisfies Record<ItemType, MessageKey>;

const MULTIPLE = {
  "all-or-nothing": "marking_multiple_all_or_nothing",
  "per-option": "marking_multiple_per_option",
  none: "marking_multiple_none",
  false: "marking_multiple_false",
  false2: "marking_multiple_false2",
  true: "marking_multiple_true",
  all: "marking_multiple_all",
} as const satisfies Record<MultipleRule, MessageKey>;

function sentencesOf(paper: Paper, marking: Marking, kit: Kit): string[] {
  const questions = paper.sections.flatMap((section) => section.questions);
  const points = new Set(questions.map(({ item }) => item.points));
  const types = [...new Set(questions.map(({ item }) => item.type))].toSorted();
  const rule = (marks: Marks) => ruleText(marks, points.size === 1 ? [...points][0]! : null, kit);
  const byRule = new Map<string, ItemType[]>();
  for (const type of types) {
    const text = rule(marksOfType(marking, type));
    byRule.set(text, [...(byRule.get(text) ?? []), type]);
  }
  const general = rule(marking);
  const others = byRule.size === 1 ? [] : [...byRule].filter(([text]) => text !== general);
  const { t } = kit;
  return [
    ...(byRule.size === 1 || byRule.has(general)
      ? [t("marking", { rule: byRule.has(general) ? general : [...byRule.keys()][0]! })]
      : []),
    ...others.map(([text, own]) =>
      t("marking_of", { types: own.map((type) => t(TYPES[type])).join(t("list_comma")), rule: text }),
    ),
    ...(questions.some(({ item, asked }) => item.type === "multiple" && asked === null)
      ? [t(MULTIPLE[marking.multiple])]
      : []),
    ...(questions.some(({ notAttempted }) => notAttempted !== null)
      ? [t("marking_not_attempted", { option: t("not_attempted") })]
      : []),
    ...(marking.cutOff === null ? [] : [t("marking_cut_off", { points: figure(marking.cutOff, kit) })]),
  ];
}

/** @param points what each question is worth; null where they differ: then marks are said as parts of it */
function ruleText({ right, wrong, blank }: Marks, points: number | null, kit: Kit): string {
  const shown = (mark: Fraction) => figure(mark, kit);
  if (points === null)
    return kit.t("marking_parts", { wrong: shown(over(wrong, right)), blank: shown(over(blank, right)) });
  const each = (mark: Fraction) => shown(times(mark, fromDecimal(points)));
  return kit.t("marking_rule", { right: each(right), wrong: each(wrong), blank: each(blank) });
}

/** An exact number as people write it: a decimal where two places are enough, otherwise a fraction. */
export function figure(mark: Fraction, { t }: Pick<Kit, "t">): string {
  const isShort = 100n % mark[1] === 0n;
  const text = isShort ? String(toDecimal(mark, 2)) : fractionText(mark);
  const digits = [...t("digits")];
  return text.replace(/[-.\d]/g, (character) =>
    character === "-" ? "−" : character === "." ? t("decimal_sign") : digits[Number(character)]!,
  );
}
