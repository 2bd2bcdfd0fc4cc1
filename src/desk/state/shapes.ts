import type { Fields } from "./question.js";
import { writtenNumber } from "./typed-numbers.js";

/** An answer as a form has it; a bank writes the text alone where nothing else is said. */
export interface Answer {
  readonly text: string;
  readonly why: string;
  readonly isLast: boolean;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
}

/** What earns points, which may be no number yet. */
export interface CriterionShape {
  readonly points: string;
  readonly for: string;
}

/** A statement as a form has it; other fields of it stay as they are. */
export interface StatementShape {
  readonly says: string;
  readonly false: readonly string[];
  readonly rest: Fields;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const lineOf = textOf;
export const linesOf = (value: unknown): readonly string[] => listOf(value).map(textOf);

/** How many things a field lists, those within others too. */
export const linesIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce((count: number, one) => count + 1 + linesIn(one), 0)
    : isFields(value)
      ? linesIn(Object.values(value)) - Object.values(value).length
      : 0;

export function answerOf(value: unknown): Answer {
  if (!isFields(value)) return { text: textOf(value), why: "", isLast: false };
  return { text: textOf(value["text"]), why: textOf(value["why"]), isLast: value["pin"] === "last" };
}

export const answersOf = (value: unknown): readonly Answer[] => listOf(value).map(answerOf);

/** As a bank writes it: shorthand where there is nothing but the text. */
export const writtenAnswer = ({ text, why, isLast }: Answer): unknown =>
  why === "" && !isLast ? text : { text, ...(why !== "" && { why }), ...(isLast && { pin: "last" }) };

export const pairsOf = (value: unknown): readonly Pair[] =>
  listOf(value).map((one) =>
    isFields(one) ? { left: textOf(one["left"]), right: textOf(one["right"]) } : { left: "", right: "" },
  );

export const rubricOf = (value: unknown): readonly CriterionShape[] =>
  listOf(value).map((one) =>
    isFields(one) ? { points: textOf(one["points"]), for: textOf(one["for"]) } : { points: "", for: textOf(one) },
  );

export const writtenCriterion = (one: CriterionShape): Fields => ({ points: writtenNumber(one.points), for: one.for });

export function statementOf(value: unknown): StatementShape {
  if (!isFields(value)) return { says: textOf(value), false: [], rest: {} };
  const { says, false: wrong, ...rest } = value;
  return {
    says: textOf(says),
    false: listOf(wrong).map((one) => (isFields(one) ? textOf(one["says"] ?? one["value"]) : textOf(one))),
    rest,
  };
}

export const statementsOf = (value: unknown): readonly StatementShape[] => listOf(value).map(statementOf);

/** Wrong values that say more (why they are wrong) stay as they were written, as long as their text does. */
export function writtenStatement({ says, false: wrong, rest }: StatementShape, before: unknown): Fields {
  const known = isFields(before) ? listOf(before["false"]) : [];
  const written = wrong.map(
    (text) => known.find((one) => isFields(one) && textOf(one["says"] ?? one["value"]) === text) ?? text,
  );
  return { ...rest, says, ...(written.length > 0 && { false: written }) };
}
