import { plain } from "../../text/inline.js";
import type { MultipleRule } from "../../model/marking.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { plainLines } from "../exports/texts.js";

/** What a right answer is, in the words of QTI, whatever its version. */
export interface Declared {
  readonly identifier: string;
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly baseType: "identifier" | "directedPair" | "string" | "float";
  readonly correct: readonly string[];
  /** What each answer earns; null where answers are compared whole. */
  readonly mapping: Mapping | null;
}

interface Mapping {
  readonly entries: readonly { readonly key: string; readonly value: number }[];
  /** Null for answers that are no typed text. */
  readonly caseSensitive: boolean | null;
  /** Where points are taken off for wrong options, they go down to nothing. */
  readonly lowerBound: 0 | null;
}

/** How answers become points. */
export type Scoring =
  /** All of them right. */
  | { readonly kind: "match" }
  /** What the mappings give, all together; `base` is earned by any answer at all. */
  | { readonly kind: "map"; readonly base: number }
  /** Each step in its place. */
  | { readonly kind: "places"; readonly steps: readonly string[] }
  /** No machine says what it earns. */
  | { readonly kind: "by-people" }
  /** A number, so far off. */
  | { readonly kind: "near"; readonly tolerance: number };

export const optionIdentifier = (place: number): string => "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]!;

/** What is declared of the answer to a question, and how it is marked. */
export function declared({ asks, points, marks }: ExportedQuestion): [readonly Declared[], Scoring] {
  const one = { identifier: "RESPONSE", mapping: null } as const;
  switch (asks.kind) {
    case "choice":
      return oneOf(
        asks.options.map(({ isRight }) => isRight),
        points,
      );
    case "true-false":
      return oneOf([asks.isTrue, !asks.isTrue], points);
    case "multiple": {
      const rule = marks?.multiple ?? "all-or-nothing";
      const right = asks.options.map(({ isRight }) => isRight);
      const correct = right.flatMap((is, i) => (is ? [optionIdentifier(i)] : []));
      const whole = { ...one, cardinality: "multiple", baseType: "identifier", correct } as const;
      const shares = sharesBy(rule, right.length, correct.length);
      if (shares === null) return [[whole], { kind: "match" }];
      const entries = right.map((is, i) => ({
        key: optionIdentifier(i),
        value: points * (is ? shares.right : -shares.wrong),
      }));
      return [
        [{ ...whole, mapping: { entries, caseSensitive: null, lowerBound: rule === "per-option" ? null : 0 } }],
        { kind: "map", base: points * shares.base },
      ];
    }
    case "ordering": {
      const letters = asks.steps.map((_, step) => optionIdentifier(asks.shown.indexOf(step)));
      return [
        [{ ...one, cardinality: "ordered", baseType: "identifier", correct: letters }],
        { kind: "places", steps: letters },
      ];
    }
    case "matching": {
      const correct = asks.pairs.map(({ right }, i) => `L${i + 1} R${asks.rights.indexOf(right) + 1}`);
      return [
        [
          {
            ...one,
            cardinality: "multiple",
            baseType: "directedPair",
            correct,
            mapping: mapped(correct, points / correct.length, null),
          },
        ],
        { kind: "map", base: 0 },
      ];
    }
    case "short": {
      const accepted = asks.accepted.map((text) => plain(text));
      const mapping = mapped(accepted, points, asks.match.case === "exact");
      return [
        [{ ...one, cardinality: "single", baseType: "string", correct: accepted.slice(0, 1), mapping }],
        { kind: "map", base: 0 },
      ];
    }
    case "numeric":
      return [
        [{ ...one, cardinality: "single", baseType: "float", correct: [String(asks.key)] }],
        { kind: "near", tolerance: asks.tolerance },
      ];
    case "open": {
      // "Merely just a correct value": the information model has the same place for one of many.
      const correct = asks.answer === null ? [] : [plainLines(asks.answer, "\n")];
      return [[{ ...one, cardinality: "single", baseType: "string", correct }], { kind: "by-people" }];
    }
    case "cloze": {
      const gaps = asks.segments.filter((one) => typeof one !== "string");
      return [
        gaps.map(({ answer }, i) => ({
          identifier: gapIdentifier(i),
          cardinality: "single",
          baseType: "string",
          correct: [plain(answer)],
          mapping: mapped([plain(answer)], points / gaps.length, false),
        })),
        { kind: "map", base: 0 },
      ];
    }
  }
}

export const gapIdentifier = (place: number): string => `GAP${place + 1}`;

/** Of one point the standard's own template does; of more than one, the points stand in a mapping, where tools look for them. */
function oneOf(options: readonly boolean[], points: number): [readonly Declared[], Scoring] {
  const correct = [optionIdentifier(options.indexOf(true))];
  const whole = { identifier: "RESPONSE", cardinality: "single", baseType: "identifier", correct } as const;
  if (points === 1) return [[{ ...whole, mapping: null }], { kind: "match" }];
  return [[{ ...whole, mapping: mapped(correct, points, null) }], { kind: "map", base: 0 }];
}

const mapped = (keys: readonly string[], value: number, caseSensitive: boolean | null): Mapping => ({
  entries: [...new Set(keys)].map((key) => ({ key, value })),
  caseSensitive,
  lowerBound: null,
});

/** What a right option adds and a wrong one takes off, of the whole; null where all must be right. */
function sharesBy(rule: MultipleRule, options: number, right: number) {
  const wrong = options - right;
  const less = (parts: number) => ({ right: 1 / right, wrong: 1 / parts, base: 0 });
  switch (rule) {
    case "all-or-nothing":
      return null;
    case "per-option":
      return { right: 1 / options, wrong: 1 / options, base: wrong / options };
    case "none":
      return { right: 1 / right, wrong: 0, base: 0 };
    case "false":
      return less(Math.max(wrong, 1));
    case "false2":
      return less(Math.max(wrong, 2));
    case "true":
      return less(right);
    case "all":
      return less(1);
  }
}
