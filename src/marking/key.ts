import type { NumericItem } from "../model/bank.js";
import type { Answer } from "../model/paper.js";
import type { MarkingKey, PlaceKey } from "../model/response.js";
import { ignoredIn, numberIn } from "./typed-answer.js";

/**
 * What marking needs of an answer in a paper's key; null for one that people mark. What was decided since the paper was
 * given out is in both.
 */
export function markingKey(answer: Answer): MarkingKey | null {
  const { item, letters, texts, kind, notAttempted } = answer;
  const also = answer.also.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  if (kind === "one") return { kind, right: [...letters, ...also], notAttempted };
  switch (item.type) {
    case "choice":
    case "true-false":
    case "statements":
    case "explains":
      return { kind: "one", right: [...letters, ...also], notAttempted };
    case "multiple":
      return {
        kind: "many",
        right: letters,
        also: otherThan(letters, also),
        options: item.shows ?? item.options.length,
      };
    case "ordering":
    case "matching":
      return places(
        "boxes",
        letters.map((letter) => [letter]),
      );
    case "cloze":
      return places(
        "typed",
        texts.map((text) => [text]),
        ignoredIn(item),
      );
    case "short":
      return places("typed", [[...texts, ...alsoTexts(answer)]], ignoredIn(item));
    case "open":
      return null;
    case "numeric":
      return { kind: "typed", places: [numberPlace(item, answer)] };
  }
}

/**
 * What marking needs where each statement of a question, or each pair, is said to be true or false; null for questions that
 * can't be answered so.
 */
export function truthsKey({ item, kind, texts: [truths = ""] }: Answer): MarkingKey | null {
  const isOfTruths = item.type === "statements" || (item.type === "matching" && kind === "one");
  if (!isOfTruths || !/^[TF]+$/.test(truths)) return null;
  return places(
    "truths",
    [...truths].map((truth) => [truth]),
  );
}

/** Each place with what is accepted there. */
const places = (
  kind: "boxes" | "typed" | "truths",
  all: readonly (readonly string[])[],
  ignore: PlaceKey["ignore"] = [],
): MarkingKey => ({ kind, places: all.map((accepted) => ({ accepted, ignore, number: null })) });

/** Each once: the same may have been decided twice, or was right before. */
const otherThan = (right: readonly string[], also: readonly string[]): string[] =>
  [...new Set(also)].filter((letter) => !right.includes(letter));

const alsoTexts = ({ also }: Answer): string[] => also.map(({ text }) => text);

/** A number that was decided on may be as far off as the printed one. */
function numberPlace(item: NumericItem, answer: Answer): PlaceKey {
  const { tolerance, unit, decimal } = item;
  const isReplaced = answer.amendments.some(({ decision }) => decision.kind === "key");
  const decided = [...(isReplaced ? answer.texts : []), ...alsoTexts(answer)];
  const numbers = decided.map((text) => numberIn(text, item));
  const keys = [...(isReplaced ? [] : [item.key]), ...numbers.filter((number) => number !== null)];
  return {
    accepted: [...(isReplaced ? [] : item.accept), ...decided.filter((_, i) => numbers[i] === null)],
    ignore: ignoredIn(item),
    number: { keys, tolerance, unit, decimal },
  };
}
