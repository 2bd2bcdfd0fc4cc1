import type { IsoDate, Item, Statement, Volatility, Wording } from "../model/bank.js";
import { tidy } from "../text/tidy.js";
import { hashedId, idOfStem } from "./stem-id.js";
import type { WrittenFalse, WrittenStatement } from "./written.js";
import type { CompleteStatement } from "./complete-item.js";

/** What stands around the value that can be another one, and the value; null where none is in square brackets. */
function bracketed(text: string): Statement["card"] {
  const found = BRACKETS.exec(text);
  if (found === null) return null;
  const after = found.index + found[0].length;
  return { before: text.slice(0, found.index), value: found[1]!, after: text.slice(after) };
}

/** Not those that a backslash takes for what they are. */
const BRACKETS = /(?<!\\)\[((?:[^\]\\]|\\.)+)\]/;

/** Where an answer stands in a sentence that it makes true. */
export const ANSWER_PLACE = "[]";

/** How many values are in square brackets. */
export const bracketsIn = (text: string): number => text.match(new RegExp(BRACKETS, "g"))?.length ?? 0;

/** The sentence as it is read. */
function withoutBrackets(text: string): string {
  const parts = bracketed(text);
  return parts === null ? text : `${parts.before}${parts.value}${parts.after}`;
}

/**
 * The ids of an item's statements, in the order in which they are written: their own, or else made of how they begin. Of those
 * that begin alike each has one that is made of all that it says.
 */
export function statementIds(item: object): readonly string[] {
  const written = statementsIn(item).map(({ statement }) => statement);
  const said = written.map(({ says, false: [wrong] = [] }) =>
    says === undefined ? (wrong === undefined ? "" : falseWording(wrong, "").text) : withoutBrackets(tidy(says)),
  );
  const ids = written.map(({ id }, i) => id ?? idOfStem(said[i]!));
  const isShared = (id: string) => ids.indexOf(id) !== ids.lastIndexOf(id);
  return ids.map((id, i) => (written[i]!.id === undefined && isShared(id) ? hashedId(said[i]!) : id));
}

/** A statement as everybody else uses it; its evidence counts from `from` in that of its item. */
export function normaliseStatement(written: CompleteStatement, from: number): Statement {
  const says = tidy(written.says ?? "");
  const right: Wording = { text: withoutBrackets(says), isTrue: true, why: null };
  const wrong = (written.false ?? []).map((one) => falseWording(one, says));
  return {
    id: written.id,
    wordings: [right, ...wrong],
    card: bracketed(written.cardAs === undefined ? says : tidy(written.cardAs)),
    evidence: (written.evidence ?? []).map((_, i) => from + i),
    asOf: written.asOf ?? null,
    volatility: written.volatility ?? null,
    reviewBy: written.reviewBy ?? null,
  };
}

/** Without brackets to put it into, a text is a whole sentence; brackets around its own value are for the author alone. */
function falseWording(written: WrittenFalse, says: string): Wording {
  const { value, says: sentence, why } = typeof written === "string" ? { value: written } : written;
  const parts = bracketed(says);
  const text =
    sentence ?? (parts === null || value === undefined ? (value ?? "") : `${parts.before}${tidy(value)}${parts.after}`);
  return { text: withoutBrackets(tidy(text)), isTrue: false, why: why === undefined ? null : tidy(why) };
}

/** What a statements item says of its days: of the oldest of its statements, and when too few are left that are fresh. */
export function daysOf(
  statements: readonly Statement[],
  shows: number,
): { readonly asOf: IsoDate | null; readonly volatility: Volatility | null; readonly reviewBy: IsoDate | null } {
  const days = statements.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).toSorted();
  const found = statements.map(({ volatility }) => volatility);
  const reviews = statements.flatMap(({ reviewBy }) => (reviewBy === null ? [] : [reviewBy])).toSorted();
  const volatility = (["fast", "slow"] as const).find((one) => found.includes(one));
  return {
    asOf: days[0] ?? null,
    volatility: volatility ?? (found.every((one) => one === "never") ? "never" : null),
    // Statements that are past their review are left out as long as enough others are there.
    reviewBy: reviews[statements.length - shows] ?? null,
  };
}

/** The statements of an item in the order of its file; none for other types. */
export const statementsOf = (item: Item): readonly Statement[] =>
  item.type === "statements" ? item.statements : item.type === "explains" ? [item.statement, ...item.reasons] : [];

/** Whether anybody knows what is true: of a false sentence of an old paper it may never have been said. */
export const isKnown = ({ wordings: [right] }: Pick<Statement, "wordings">): boolean => right.text !== "";

/** What it says, as it is true, or else as it is false. */
export const saidIn = ({ wordings }: Pick<Statement, "wordings">): string =>
  wordings.find(({ text }) => text !== "")?.text ?? "";

/** Every statement of an item as it is written, in the order in which they are written, with its place in the file; none for other types. */
export function statementsIn(
  item: object,
): readonly { readonly statement: WrittenStatement; readonly path: readonly (string | number)[] }[] {
  const list = (field: string, value: unknown) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : []).map((one, i) => ({ one, path: [field, i] }));
  const { statement, reasons, statements } = item as Readonly<Record<string, unknown>>;
  return [
    { one: statement, path: ["statement"] },
    ...list("reasons", reasons),
    ...list("statements", statements),
  ].flatMap(({ one, path }) =>
    typeof one === "object" && one !== null ? [{ statement: one as WrittenStatement, path }] : [],
  );
}
