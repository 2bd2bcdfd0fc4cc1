import type { ItemType } from "../model/bank.js";
import type { RecordedMarking } from "../model/manifest.js";
import type { Credit, Fraction, Marking, Marks, MultipleRule } from "../model/marking.js";
import { type Finding, type Path, error } from "../reading/finding.js";
import { NOTHING, fractionText, fromDecimal, isLess, parseFraction } from "../text/fraction.js";
import { DEFAULT_MARKING } from "./default-marking.js";

/** What an answer earns: `2`, `0.66`, `-1/3`. */
type WrittenMark = number | string;
type WrittenMarks = Partial<Record<keyof Marks, WrittenMark>>;

export interface WrittenMarking extends WrittenMarks {
  readonly byType?: Readonly<Partial<Record<ItemType, WrittenMarks>>>;
  readonly multiple?: MultipleRule;
  readonly credit?: Credit;
  readonly cutOff?: WrittenMark;
  readonly notAttempted?: boolean;
}

export const markingOf = ({
  byType = {},
  multiple,
  credit,
  cutOff,
  notAttempted,
  ...marks
}: WrittenMarking): Marking => ({
  ...DEFAULT_MARKING,
  ...marksIn(marks),
  byType: Object.fromEntries(Object.entries(byType).map(([type, own]) => [type, marksIn(own)])),
  multiple: multiple ?? DEFAULT_MARKING.multiple,
  credit: credit ?? DEFAULT_MARKING.credit,
  cutOff: cutOff === undefined ? null : fractionIn(cutOff),
  notAttempted: notAttempted ?? false,
});

export const recordedMarking = ({
  right,
  wrong,
  blank,
  byType,
  multiple,
  credit,
  cutOff,
  notAttempted,
}: Marking): RecordedMarking => ({
  right: fractionText(right),
  wrong: fractionText(wrong),
  blank: fractionText(blank),
  byType: Object.fromEntries(Object.entries(byType).map(([type, marks]) => [type, valuesOf(marks, fractionText)])),
  multiple,
  // Manifests of years ago have no such rule.
  ...(credit !== "whole" && { credit }),
  cutOff: cutOff === null ? null : fractionText(cutOff),
  notAttempted,
});

const MARKS = ["right", "wrong", "blank"] as const;

/** What is there of the three, each made into something else. */
const valuesOf = <From, To>(marks: Partial<Record<keyof Marks, From>>, made: (mark: From) => To) => {
  const values: Partial<Record<keyof Marks, To>> = {};
  for (const name of MARKS) {
    const mark = marks[name];
    if (mark !== undefined) values[name] = made(mark);
  }
  return values;
};

const marksIn = (written: WrittenMarks): Partial<Marks> => valuesOf(written, fractionIn);

/** The schema has seen to it that the text is one. */
const fractionIn = (written: WrittenMark): Fraction =>
  typeof written === "number" ? fromDecimal(written) : parseFraction(written)!;

/** What no schema can say about marks. */
export function brokenMarking(written: WrittenMarking | undefined): Finding[] {
  if (written === undefined) return [];
  const { byType = {}, cutOff } = written;
  const all: (readonly [Path, WrittenMarks])[] = [
    [["marking"], written],
    ...Object.entries(byType).map(([type, own]) => [["marking", "byType", type], own] as const),
  ];
  const rough = [
    ...all.flatMap(([path, marks]) => MARKS.map((name) => tooFine(marks[name], [...path, name]))),
    tooFine(cutOff, ["marking", "cutOff"]),
  ].flat();
  if (rough.length > 0) return rough;
  const general: Marks = markingOf(written);
  return [
    ...all.flatMap(([path, own]) => oddMarks({ ...general, ...marksIn(own) }, own, path)),
    ...(cutOff !== undefined && isLess(fractionIn(cutOff), NOTHING)
      ? [error("blueprint/odd-marks", ["marking", "cutOff"], `The cut-off is ${cutOff}, below nothing.`)]
      : []),
  ];
}

/** Decimals that would have to be rounded. */
const tooFine = (mark: WrittenMark | undefined, path: Path): Finding[] =>
  typeof mark !== "number" || Number(mark.toFixed(6)) === mark
    ? []
    : [
        error(
          "blueprint/marks-too-fine",
          path,
          `${mark} has more than six decimals.`,
          "write what it stands for as a fraction, such as 2/3 or -1/3",
        ),
      ];

/** A slip in a sign, most likely. Said where it is written. */
function oddMarks({ right, wrong, blank }: Marks, own: WrittenMarks, path: Path): Finding[] {
  const at = (...names: (keyof Marks)[]): Path => {
    const name = names.find((one) => own[one] !== undefined);
    return name === undefined ? path : [...path, name];
  };
  const odd = (where: Path, message: string, hint?: string) => [error("blueprint/odd-marks", where, message, hint)];
  if (!isLess(NOTHING, right))
    return odd(at("right"), `A right answer would earn ${own.right ?? fractionText(right)}.`);
  if (isLess(NOTHING, wrong)) {
    const text = own.wrong ?? fractionText(wrong);
    return odd(at("wrong"), `A wrong answer would earn ${text}.`, `to take that off, write -${text}`);
  }
  return isLess(blank, right)
    ? []
    : odd(at("blank", "right"), "No answer would earn as much as a right one.", "give blank less than right");
}
