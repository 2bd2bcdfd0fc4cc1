import { escaped } from "../deck/html-to-markdown.js";
import { MOST } from "../bank/most.js";
import { folded } from "../bank/repeats.js";
import { keyNumber } from "./number-fields.js";
import { ifAny, type Lose, type Outcome } from "./outcome.js";
import { percent, quoted } from "./shares.js";

/** An answer that may be typed, as plain text, and what it is worth: 1 for all points. */
export interface TypedAnswer {
  readonly text: string;
  readonly share: number;
  readonly why: string;
}

/** A number that may be typed. */
export interface NumberAnswer {
  readonly value: string;
  readonly tolerance: number;
  readonly share: number;
  readonly why: string;
}

const FULL = 0.9999;
const LONGEST_LINE = 300;

/** A question that is answered by typing words. */
export function shortFields(
  stem: string,
  answers: readonly TypedAnswer[],
  { isCaseExact, hasWildcards }: { readonly isCaseExact: boolean; readonly hasWildcards: boolean },
  lose: Lose,
): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  const keys = new Map<string, string>();
  const whys = new Set<string>();
  let unsayable: string | null = null;
  for (const { text, share, why } of answers) {
    const line = text.replace(/\s+/g, " ").trim();
    if (share < FULL) {
      if (share > 0) lose(`the answer ${quoted(line)}, worth ${percent(share)}`);
      if (why !== "") lose(`the feedback on ${line === "*" ? "any other answer" : quoted(line)}: ${quoted(why)}`);
      continue;
    }
    if (why !== "") whys.add(why);
    const plain = hasWildcards ? withoutWildcards(line) : line;
    if (plain !== line.replaceAll(String.raw`\*`, "*")) lose(`the wildcard of ${quoted(line)}`);
    if (plain === null || plain === "" || plain.length > LONGEST_LINE) unsayable = line;
    else keys.set(isCaseExact ? plain : folded(plain), keys.get(folded(plain)) ?? plain);
  }
  if (keys.size === 0) {
    return {
      why: unsayable === null ? "it names no right answer" : `a bank can't write its answer ${quoted(unsayable)}`,
    };
  }
  const found = [...keys.values()].map(escaped);
  for (const more of found.slice(MOST.typedKeys)) lose(`the answer ${quoted(more)}`);
  return {
    fields: {
      type: "short",
      stem,
      keys: found.slice(0, MOST.typedKeys),
      ...(isCaseExact && { match: { case: "exact" } }),
      ...ifAny("explanation", [...whys].join("\n\n")),
    },
  };
}

/** Text without stars at its ends, where anything may stand; null where one stands within. */
function withoutWildcards(text: string): string | null {
  const stars = text.replaceAll(String.raw`\*`, "\u0000").replace(/^[*\s]+|[*\s]+$/g, "");
  return stars.includes("*") ? null : stars.replaceAll("\u0000", "*");
}

/** A question that is answered by typing a number. */
export function numericFields(stem: string, answers: readonly NumberAnswer[], unit: string, lose: Lose): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  const whys = new Set<string>();
  let key: { written: string; tolerance: number } | null = null;
  let unsayable: string | null = null;
  for (const { value, tolerance, share, why } of answers) {
    if (share < FULL) {
      if (share > 0)
        lose(
          `the answer ${value}${tolerance > 0 ? ` ± ${Number(tolerance.toPrecision(12))}` : ""}, worth ${percent(share)}`,
        );
      if (why !== "") lose(`the feedback on ${value === "*" ? "any other answer" : value}: ${quoted(why)}`);
      continue;
    }
    if (why !== "") whys.add(why);
    const written = keyNumber(value);
    if (written === null) unsayable = value;
    else if (key === null) key = { written, tolerance };
    else lose(`that ${value} is right as well`);
  }
  if (key === null) {
    return {
      why: unsayable === null ? "it names no right answer" : `a bank can't write its answer ${quoted(unsayable)}`,
    };
  }
  const isSayable = key.tolerance >= 0 && key.tolerance <= 1e15;
  if (!isSayable) lose(`the tolerance of ${key.tolerance}`);
  return {
    fields: {
      type: "numeric",
      stem,
      key: key.written,
      ...(isSayable && key.tolerance > 0 && { tolerance: Number(key.tolerance.toPrecision(12)) }),
      ...(unit !== "" && unit.length <= 40 && { unit }),
      ...ifAny("explanation", [...whys].join("\n\n")),
    },
  };
}
