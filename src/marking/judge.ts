import type { Credit, Fraction, JudgedPart, Judgement, Verdict } from "../model/marking.js";
import type { ManyKey, MarkingKey, PlaceKey, Response } from "../model/response.js";
import { NOTHING, fraction, isLess } from "../text/fraction.js";
import { entriesOf } from "./response.js";
import { isNumberNear, isSameText } from "./typed-answer.js";

/** The share that an answer to a `multiple` item earns, from how its options were judged. */
export type ShareRule = (parts: readonly JudgedPart[], key: ManyKey) => Fraction;

export const allOrNothing: ShareRule = (parts) =>
  fraction(Number(parts.every(({ filled, right }) => filled === right)));

/**
 * Whether an answer is right, part by part, and the share of the points that this earns. Key and answer are to the
 * same question.
 */
export function judge(key: MarkingKey, response: Response, rule = allOrNothing, credit: Credit = "whole"): Judgement {
  const entries = entriesOf(response);
  const parts = partsOf(key, isNotAttempted(key, entries) ? [] : entries);
  const filled = parts.filter((part) => part.filled);
  if (filled.length === 0) return { verdict: "blank", share: NOTHING, parts };
  if (key.kind === "one" && filled.length > 1) return { verdict: "several", share: NOTHING, parts };
  const share = shareOf(key, key.kind === "one" ? filled : parts, rule, credit);
  return { verdict: verdictOn(share), share, parts };
}

function shareOf(key: MarkingKey, parts: readonly JudgedPart[], rule: ShareRule, credit: Credit): Fraction {
  switch (key.kind) {
    case "many":
      return rule(parts, key);
    case "truths":
      return shareOfTruths(parts, credit);
    case "one":
    case "boxes":
    case "typed":
      return shareRight(parts);
  }
}

/** What is left open takes nothing off, and earns nothing. */
function shareOfTruths(parts: readonly JudgedPart[], credit: Credit): Fraction {
  if (credit === "whole") return fraction(Number(parts.every(({ right }) => right)));
  const right = parts.filter((part) => part.right).length;
  const wrong = parts.filter((part) => part.filled && !part.right).length;
  const share = fraction(right - wrong, parts.length);
  return isLess(share, NOTHING) ? NOTHING : share;
}

/** Whether nothing was chosen but the letter that says so. */
const isNotAttempted = (key: MarkingKey, entries: readonly string[]): boolean =>
  key.kind === "one" && entries.length === 1 && entries[0] === key.notAttempted;

const shareRight = (parts: readonly JudgedPart[]): Fraction =>
  fraction(parts.filter(({ right }) => right).length, parts.length);

function verdictOn([numerator, denominator]: Fraction): Verdict {
  if (numerator === 0n) return "wrong";
  return numerator === denominator ? "right" : "partly";
}

function partsOf(key: MarkingKey, entries: readonly string[]): JudgedPart[] {
  if ("places" in key) return key.places.map((place, i) => enteredIn(place, entries[i] ?? "", i));
  const accepted = key.kind === "many" ? [...key.right, ...key.also] : key.right;
  return [...new Set([...key.right, ...entries])]
    .sort()
    .map((letter) => ({ place: letter, filled: entries.includes(letter), right: accepted.includes(letter) }));
}

function enteredIn({ accepted, ignore, number }: PlaceKey, entry: string, i: number): JudgedPart {
  const isNear = number !== null && isNumberNear(entry, number);
  const right = isNear || accepted.some((text) => isSameText(entry, text, ignore));
  return { place: i + 1, filled: entry.trim() !== "", right };
}
