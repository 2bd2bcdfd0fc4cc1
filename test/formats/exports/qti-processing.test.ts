import { expect, test } from "vitest";
import type { Declared } from "../../../src/formats/qti/asked.js";
import { QTI_21 } from "../../../src/formats/qti/dialect.js";
import { responseProcessing } from "../../../src/formats/qti/processing.js";

const gap = (identifier: string): Declared => ({
  identifier,
  cardinality: "single",
  baseType: "string",
  correct: ["north"],
  mapping: { entries: [{ key: "north", value: 1 }], caseSensitive: false, lowerBound: null },
});

/** What has to be so, and what is earned then. */
const penalties = (...gaps: readonly string[]): string => {
  const { source } = responseProcessing(
    {
      declared: gaps.map(gap),
      scoring: { kind: "map", base: 0 },
      points: gaps.length,
      penalties: { wrong: -1, blank: -0.5 },
      feedback: null,
    },
    QTI_21,
  )!;
  return source.slice(source.lastIndexOf("<responseCondition>")).replaceAll("\n", "");
};
const earns = (points: number) =>
  `<setOutcomeValue identifier="SCORE"><baseValue baseType="float">${points}</baseValue></setOutcomeValue>`;
const WRONG = `<responseElseIf><equal toleranceMode="exact"><variable identifier="SCORE"/><baseValue baseType="float">0</baseValue></equal>${earns(-1)}</responseElseIf></responseCondition></responseProcessing>`;
const empty = (identifier: string) => `<isNull><variable identifier="${identifier}"/></isNull>`;

test("what is left blank is blank in every gap, and else what earned nothing is wrong", () => {
  expect(penalties("RESPONSE")).toBe(
    `<responseCondition><responseIf>${empty("RESPONSE")}${earns(-0.5)}</responseIf>${WRONG}`,
  );
  expect(penalties("GAP_1", "GAP_2")).toBe(
    `<responseCondition><responseIf><and>${empty("GAP_1")}${empty("GAP_2")}</and>${earns(-0.5)}</responseIf>${WRONG}`,
  );
});
