import type { Compose } from "../model/blueprint.js";
import type { Part } from "./composed-item.js";
import { UnmetBlueprint } from "./unmet-blueprint.js";

/** An entry of `compose` that can't make all it is asked for. */
export interface Lack {
  /** Its place in the list. */
  readonly entry: number;
  readonly message: string;
  readonly hint: string;
}

/** There are not enough items to compose what a blueprint asks for. */
export class Uncomposed extends UnmetBlueprint {
  constructor(readonly lacks: readonly Lack[]) {
    super(lacks.map(({ message }) => message).join("; "));
  }
}

/** Why an item can't be made a statement of another. */
export type Unfit =
  | "is of another type"
  | "is asked no more"
  | "was asked before"
  | "has no says line"
  | "needs a picture or a text"
  | "leans on what stood before it";

interface Attempt {
  readonly entry: Compose;
  readonly e: number;
  /** How many were made before. */
  readonly made: number;
  /** Which statements of the next one are to be true. */
  readonly isTrue: readonly boolean[];
  /** What each topic has left, and how many of these go together in that one. */
  readonly topics: readonly { readonly left: readonly Part[]; readonly fit: number }[];
  readonly unfit: readonly Unfit[];
}

/** What an entry lacks: by topic, the nearest first, and which items of its kind are no help. */
export function lackOf({ entry, e, made, isTrue, topics, unfit }: Attempt): Lack {
  const { from, count, shows } = entry;
  const wanted = [number(isTrue, true), number(isTrue, false)].filter((one) => one !== "").join(" and ");
  const nearest = topics.toSorted((a, b) => b.fit - a.fit);
  const named = nearest.slice(0, NAMED).map(({ left, fit }) => {
    const topic = left[0]!.item.topics[0];
    const has = left.length === fit ? `has ${fit}` : `has ${left.length}, of which ${fit} may stand together so`;
    return `${topic === undefined ? "no topic" : `topic ${JSON.stringify(topic)}`} ${has}: ${shows - fit} too few`;
  });
  const others = nearest.length - named.length;
  if (others > 0) named.push(`${others} more ${others === 1 ? "topic has" : "topics have"} no more`);
  const have = named.length === 0 ? "no item fits" : named.join("; ");
  const kind = from === "says" ? "choice or short" : "true-false";
  const reasons = [...new Set(unfit)].flatMap((reason) =>
    reason === "is of another type" ? [] : [counted(unfit.filter((one) => one === reason).length, reason, kind)],
  );
  const rest = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
  const more = unfit.includes("has no says line") ? "give more items a says line" : "add items about the same topics";
  return {
    entry: e,
    message: `entry ${e + 1} of compose asks for ${count}, and ${made} can be made: for the next, with ${wanted} about one topic, ${have}${rest}`,
    hint: `ask for fewer${shows > 2 ? ", or for fewer statements in each" : ""}, or ${more}`,
  };
}

/** More topics would only be counted. */
const NAMED = 3;

const number = (isTrue: readonly boolean[], which: boolean): string => {
  const count = isTrue.filter((one) => one === which).length;
  return count === 0 ? "" : `${count} ${which ? "true" : "false"}`;
};

const counted = (count: number, reason: keyof typeof PLURAL, kind: string): string =>
  `${count} ${kind} ${count === 1 ? `item ${reason}` : `items ${PLURAL[reason]}`}`;

const PLURAL: Readonly<Record<Exclude<Unfit, "is of another type">, string>> = {
  "is asked no more": "are asked no more",
  "was asked before": "were asked before",
  "has no says line": "have no says line",
  "needs a picture or a text": "need a picture or a text",
  "leans on what stood before it": "lean on what stood before them",
};
