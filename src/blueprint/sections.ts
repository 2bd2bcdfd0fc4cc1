import { error, type Finding, type Path } from "../reading/finding.js";
import { tidy } from "../text/tidy.js";
import type { Difficulty, ItemType } from "../model/bank.js";
import type { Compose, Quota, Section, Where } from "../model/blueprint.js";

type WrittenDays = Partial<Where["asOf"]>;
type WrittenWhere = Partial<Omit<Where, "asOf">> & { readonly asOf?: WrittenDays };

interface WrittenQuota {
  readonly topic?: string;
  readonly difficulty?: Difficulty;
  readonly type?: ItemType;
  readonly tag?: string;
  readonly source?: string;
  readonly asOf?: WrittenDays;
  readonly where?: WrittenWhere;
  readonly count?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface WrittenSection {
  readonly title?: string;
  readonly pick: number | "all";
  readonly where?: WrittenWhere;
  readonly quotas?: readonly WrittenQuota[];
  readonly points?: number;
}

export type WrittenCompose = Pick<Compose, "from" | "count"> &
  Partial<Pick<Compose, "shows" | "asks">> & { readonly where?: WrittenWhere };

export const composeOf = ({ from, count, shows = 3, asks = ["which"], where }: WrittenCompose): Compose => ({
  from,
  where: whereOf(where),
  shows,
  count,
  asks,
});

export const ANY: Where = {
  types: [],
  topics: [],
  difficulties: [],
  tags: [],
  sources: [],
  asOf: { from: null, to: null },
};

export const sectionOf = ({ title, pick, where, quotas = [], points }: WrittenSection): Section => ({
  title: title === undefined ? null : tidy(title),
  pick,
  where: whereOf(where),
  quotas: quotas.map(quotaOf),
  points: points ?? null,
});

const whereOf = (written: WrittenWhere = {}): Where => ({ ...ANY, ...written, asOf: { ...ANY.asOf, ...written.asOf } });

function quotaOf({ count, atLeast, atMost, where, ...one }: WrittenQuota): Quota {
  const list = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
  const own: Where = {
    types: list(one.type),
    topics: list(one.topic),
    difficulties: list(one.difficulty),
    tags: list(one.tag),
    sources: list(one.source),
    asOf: { ...ANY.asOf, ...one.asOf },
  };
  return {
    where: where === undefined ? own : whereOf(where),
    atLeast: count ?? atLeast ?? 0,
    atMost: count ?? atMost ?? null,
  };
}

const SELECTORS = ["topic", "difficulty", "type", "tag", "source", "asOf"] as const;

/** What no schema can say about sections. */
export function brokenSections(sections: readonly WrittenSection[]): Finding[] {
  return sections.flatMap(({ pick, where, quotas = [] }, i) => [
    ...daysInReverse(where, ["sections", i, "where"]),
    ...(pick === "all" && quotas.length > 0
      ? [
          error(
            "blueprint/quota-of-all",
            ["sections", i, "quotas"],
            `Section ${i + 1} takes all items that fit; quotas can't choose among them.`,
            "give pick a number, or narrow where",
          ),
        ]
      : []),
    ...quotas.flatMap((quota, j) => brokenQuota(quota, ["sections", i, "quotas", j])),
  ]);
}

function brokenQuota(quota: WrittenQuota, path: Path): Finding[] {
  const wrong = (code: string, message: string, hint?: string) => [error(code, path, message, hint)];
  const name = `Quota ${Number(path.at(-1)) + 1} of section ${Number(path[1]) + 1}`;
  const { where, count, atLeast, atMost } = quota;
  const chosen = SELECTORS.filter((field) => quota[field] !== undefined);
  const bounded = atLeast !== undefined || atMost !== undefined;
  if (chosen.length === 0 && where === undefined)
    return wrong(
      "blueprint/quota-of-anything",
      `${name} does not say of what.`,
      `add one of ${SELECTORS.join(", ")}, or where`,
    );
  if (chosen.length > 0 && where !== undefined)
    return wrong(
      "blueprint/quota-chosen-twice",
      `${name} has both ${chosen.join(", ")} and where.`,
      "put all of it in where",
    );
  if (count === undefined && !bounded)
    return wrong("blueprint/quota-without-number", `${name} does not say how many.`, "add count, atLeast or atMost");
  if (count !== undefined && bounded)
    return wrong("blueprint/quota-counted-twice", `${name} has count and another number.`, "keep count alone");
  if ((atLeast ?? 0) > (atMost ?? Infinity))
    return wrong("blueprint/quota-in-reverse", `${name} wants at least ${atLeast} and at most ${atMost}.`);
  return [...daysInReverse(quota, path), ...daysInReverse(where, [...path, "where"])];
}

/** Stands behind every day. */
const FOR_EVER = "\uFFFF";

function daysInReverse(of: { readonly asOf?: WrittenDays } | undefined, path: Path): Finding[] {
  const { from, to } = of?.asOf ?? {};
  return (to ?? FOR_EVER) < (from ?? "")
    ? [error("blueprint/days-in-reverse", [...path, "asOf"], `The days run from ${from} back to ${to}.`)]
    : [];
}
