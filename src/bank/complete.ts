import type { ItemType } from "../model/bank.js";
import type { Head } from "./head.js";
import { isDay } from "../text/days.js";
import { pointsInAll } from "./rubric.js";
import { idOfStem, stemOf } from "./stem-id.js";
import { statementIds } from "./statement.js";
import type { WrittenEvidence, WrittenItem, WrittenStatement } from "./written.js";
import type { CompleteItem, CompleteStatement } from "./complete-item.js";

/** What an item may leave to its bank. */
export type Shared = Pick<Head, "sources" | "defaults">;

/** In the place of the source that evidence does not name and its bank leaves open: no id is empty. */
export const NO_SOURCE = "";

/**
 * An item with all that it leaves to its bank written out: the full form, from which everything else is made. So an
 * item is the same however short it is written. What nobody has said stays absent.
 *
 * @param type the one that its fields tell
 */
export function complete(written: WrittenItem, type: ItemType, { sources, defaults = {} }: Shared): CompleteItem {
  const { paragraph, ...item } = written;
  const source = defaults.source ?? onlyOne(Object.keys(sources)) ?? NO_SOURCE;
  const evidence = evidenceOf(written, source);
  const volatility = item.volatility ?? defaults.volatility;
  const asOf = item.asOf ?? defaults.asOf;
  const ids = statementIds(written);
  const filled = {
    id: item.id ?? idOfStem(stemOf(written as object as Readonly<Record<string, unknown>>) ?? ""),
    type,
    points: item.points ?? rubricPoints(written) ?? defaults.points,
    difficulty: item.difficulty ?? defaults.difficulty,
    topics: item.topics ?? defaults.topics,
    tags: item.tags ?? defaults.tags,
    evidence,
    asOf: asOf ?? newest(evidence, sources, defaults.source),
    volatility,
    reviewBy: item.reviewBy ?? (volatility === "slow" || volatility === "fast" ? defaults.reviewBy : undefined),
    ...("statements" in written && { statements: written.statements.map(withShared) }),
    ...("reasons" in written && {
      statement: withShared(written.statement, 0),
      reasons: written.reasons.map((one, i) => withShared(one, i + 1)),
    }),
  };
  /** A statement leaves to its item what that says, or its bank. */
  function withShared({ paragraph, evidence: written, ...one }: WrittenStatement, at: number): CompleteStatement {
    const own = evidenceOf({ paragraph, evidence: written }, source);
    const changes = one.volatility ?? volatility;
    const review = changes === "slow" || changes === "fast" ? (item.reviewBy ?? defaults.reviewBy) : undefined;
    const shared = {
      id: ids[at],
      evidence: own,
      asOf: one.asOf ?? asOf ?? newest(own ?? evidence, sources, defaults.source),
      volatility: changes,
      reviewBy: one.reviewBy ?? review,
    };
    return Object.assign(one, said(shared)) as CompleteStatement;
  }
  const isWhole = paragraph === undefined && isFull(written, filled);
  return isWhole ? (written as CompleteItem) : (Object.assign(item, said(filled)) as CompleteItem);
}

/** What a rubric gives in all is what its item is worth. */
function rubricPoints(written: WrittenItem): number | undefined {
  return "rubric" in written && written.rubric !== undefined ? pointsInAll(written.rubric) : undefined;
}

/** A copy of what is complete already would cost memory and time. */
const isFull = (written: WrittenItem, filled: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(filled).every(
    ([field, value]) => (written as object as Readonly<Record<string, unknown>>)[field] === value,
  );

const said = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function evidenceOf(
  {
    paragraph,
    evidence,
  }: { readonly paragraph?: number | undefined; readonly evidence?: readonly WrittenEvidence[] | undefined },
  source: string,
): CompleteItem["evidence"] {
  const written: readonly WrittenEvidence[] | undefined = paragraph === undefined ? evidence : [{ paragraph }];
  if (written === undefined || written.every(isNamed)) return written as CompleteItem["evidence"];
  return written.map((one) => ({ ...one, source: one.source ?? source }));
}

const isNamed = (one: WrittenEvidence): boolean => one.source !== undefined;

/** The day of the newest source that speaks for the item; none where one of them has no day that anybody knows. */
function newest(
  evidence: CompleteItem["evidence"],
  sources: Shared["sources"],
  source: string | undefined,
): string | undefined {
  const ids = evidence?.map((one) => one.source) ?? [source ?? onlyOne(Object.keys(sources)) ?? NO_SOURCE];
  const days = ids.flatMap((id) => (Object.hasOwn(sources, id) ? [sources[id]!.published] : []));
  return days.every(isDay) ? days.toSorted().at(-1) : undefined;
}

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
