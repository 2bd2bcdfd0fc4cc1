import { directionOf } from "../bank/direction.js";
import type { IsoDate } from "../model/bank.js";
import { type NumbersAndDays, numbersAndDays } from "../words/numbers-and-days.js";
import { type Say, type Words, splitMessage } from "../words/words.js";
import { field } from "./field.js";

/** What a card says in its language, as HTML. */
export interface Wording extends NumbersAndDays {
  readonly direction: "ltr" | "rtl";
  /** Parameters are HTML. */
  readonly say: Say;
  /** `May 2019` */
  readonly monthAndYear: (date: IsoDate) => string;
  /** The end of a stem that tells how to mark options: a card has none. */
  readonly marking: RegExp;
  /** A stem that can't be asked without its options. */
  readonly namesOptions: RegExp;
}

export function cardWording(words: Words): Wording {
  const local = numbersAndDays(words);
  const [month, day] = [local.month, local.day].map((write) => (date: IsoDate) => field(write(date))) as [
    NumbersAndDays["month"],
    NumbersAndDays["day"],
  ];
  const known = new Map<string, readonly string[]>();
  /** Words are text, and a theme's may hold anything. */
  const pieces = (message: string): readonly string[] => {
    const found = known.get(message) ?? splitMessage(message).map((part, i) => (i % 2 === 0 ? field(part) : part));
    known.set(message, found);
    return found;
  };
  const say: Say = (key, parameters: Readonly<Record<string, string | number>> = {}) =>
    pieces(words.message(key, Number(parameters["n"])))
      .map((part, i) => (i % 2 === 0 ? part : String(parameters[part])))
      .join("");
  const marking = words.message("card_marking_words");
  return {
    direction: directionOf(words.language),
    say,
    number: local.number,
    month,
    day,
    monthAndYear: (date) => say("card_month", { month: month(date), year: local.number(Number(date.slice(0, 4))) }),
    marking: new RegExp(String.raw`\s*${patternForAny(marking)}[^.?!]*[.!]?$`, "iu"),
    namesOptions: new RegExp(patternForAny(words.message("card_option_words")), "iu"),
  };
}

const LETTER = String.raw`[\p{L}\p{N}_]`;

/** One of the words in a list such as `listed|of these|*below`, where `*` stands for letters that may go on. */
function patternForAny(list: string): string {
  const patterns = list
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const text = entry.replace(/^\*|\*$/g, "").replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
      return `${entry.startsWith("*") ? "" : `(?<!${LETTER})`}${text}${entry.endsWith("*") ? "" : `(?!${LETTER})`}`;
    });
  return patterns.length === 0 ? "(?!)" : `(?:${patterns.join("|")})`;
}
