import type { Item, Option } from "../model/bank.js";

interface Read {
  readonly words: readonly string[];
  readonly folded: string;
}

/** Most texts are looked at by several rules, one soon after the other. */
const read = new Map<string, Read>();
const MAX_READ = 5000;

function reading(text: string): Read {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= MAX_READ) read.clear();
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const made = { words, folded: words.join(" ") };
  read.set(text, made);
  return made;
}

/** What a reader takes for the same: without case, width of spaces, marks of Markdown, or punctuation. */
export const folded = (text: string): string => reading(text).folded;

/** Words in lower case. A script without spaces gives long ones; they compare as wholes. */
export const wordsOf = (text: string): readonly string[] => reading(text).words;

/** Han, kana and their neighbours in the south-east put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether a folded text holds a folded phrase, word by word where there are words. */
export const holds = (text: string, phrase: string): boolean =>
  phrase !== "" && (UNSPACED.test(phrase) ? text.includes(phrase) : ` ${text} `.includes(` ${phrase} `));

/** Text without what stands in quotation marks: those words are somebody else's. */
export const unquoted = (text: string): string => text.replace(/"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]/gu, " ");

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
    case "true-false":
    case "ordering":
    case "matching":
      return [];
  }
}

/** What is asked, with the gaps of a cloze left open. */
export const stemField = (item: Item): string => (item.type === "cloze" ? "text" : "stem");

/** Path of an option in the file. */
export function optionPath(item: Choosing, option: Option): readonly (string | number)[] {
  const keys = keysOf(item);
  const key = keys.indexOf(option);
  if (key >= 0) return item.type === "choice" ? ["key"] : ["keys", key];
  return ["distractors", distractorsOf(item).indexOf(option)];
}

/** A year, in any script's digits. */
export const hasYear = (text: string): boolean => /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(text);
