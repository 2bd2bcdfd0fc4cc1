import type { Item, Option } from "../model/bank.js";

/**
 * Text without what stands in quotation marks: those words are somebody else's.
 *
 * @param least of how many words a quotation is left out
 */
export const unquoted = (text: string, least = 0): string =>
  text.replace(/"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]/gu, without(least)).replace(SINGLE, without(Math.max(4, least)));

const without = (least: number) => (quotation: string) => (quotation.split(/\s+/).length < least ? quotation : " ");

/** Between single marks, which within a word are apostrophes; of few words they may be both. */
const SINGLE = /(?<=^|[\s(:,])['‘](?=\S)[^'‘’]*(?:(?<=[\p{L}\p{N}])['’](?=\p{L})[^'‘’]*)*['’](?=$|[\s.,;:!?)])/gu;

/** How many words a reader counts: “hands-off”, “it's” and “1,000” are one each. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:[-‑'’.,][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;

export const quoted = (text: string): string => {
  const points = Array.from(text.slice(0, 200));
  return JSON.stringify(points.length > 80 ? `${points.slice(0, 80).join("")}…` : text);
};

export const name = ({ id }: Pick<Item, "id">): string => `item ${JSON.stringify(id)}`;
export const named = ({ id }: Pick<Item, "id">): string => `Item ${JSON.stringify(id)}`;

type Choosing = Extract<Item, { type: "choice" | "multiple" }>;
export const isChoosing = (item: Item): item is Choosing => item.type === "choice" || item.type === "multiple";

export const keysOf = ({ options }: Choosing): Option[] => options.filter(({ role }) => role === "key");
export const distractorsOf = ({ options }: Choosing): Option[] => options.filter(({ role }) => role === "distractor");

/** The right answers as texts; none for types whose answer is an arrangement or a truth value. */
export function answersOf(item: Item): readonly string[] {
  switch (item.type) {
    case "choice":
    case "multiple":
      return keysOf(item).map(({ text }) => text);
    case "short":
      return item.keys;
    case "numeric":
      return [item.shown];
    case "cloze":
      return item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.answer]));
    // No words of a model answer are the answer.
    case "open":
    case "true-false":
    case "ordering":
    case "matching":
    case "statements":
    case "explains":
      return [];
  }
}

/** What is asked, with the gaps of a cloze left open. */
export const stemField = (item: Item): string =>
  item.type === "explains" ? "head" : item.type === "cloze" ? "text" : item.type === "statements" ? "head" : "stem";

/** Path of an option in the file. */
export function optionPath(item: Choosing, option: Option): readonly (string | number)[] {
  const keys = keysOf(item);
  const key = keys.indexOf(option);
  if (key >= 0) return item.type === "choice" ? ["key"] : ["keys", key];
  return ["distractors", distractorsOf(item).indexOf(option)];
}

/** A year, in any script's digits. */
export const hasYear = (text: string): boolean => /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(text);
