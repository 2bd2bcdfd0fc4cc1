import { directionOf } from "../text/direction.js";
import { isDay } from "../text/days.js";
import type { IsoDate, Published } from "../model/bank.js";
import { type NumbersAndDays, numbersAndDays } from "../words/numbers-and-days.js";
import { type CardKey, type Say, type Words, splitMessage } from "../words/words.js";
import { field } from "./field.js";

/** What a card says in its language, as HTML. */
export interface Wording extends NumbersAndDays {
  readonly direction: "ltr" | "rtl";
  /** Parameters are HTML. */
  readonly say: Say<CardKey>;
  /** `May 2019` */
  readonly monthAndYear: (date: IsoDate) => string;
  /** The last sentence of a stem that tells how to mark options, behind a question: a card has none to mark. */
  readonly marking: RegExp;
  /** A stem that can't be asked without its options. */
  readonly namesOptions: RegExp;
}

export function cardWording(words: Words<CardKey>): Wording {
  const local = numbersAndDays(words);
  const month = remembered((date: IsoDate) => field(local.month(date)));
  /** Of a day that nobody knows, what is known. */
  const day = remembered((date: Published) => field(isDay(date) ? local.day(date) : date));
  /** Words are text, and a theme's may hold anything. */
  const pieces = remembered((message: string) =>
    splitMessage(message).map((part, i) => (i % 2 === 0 ? field(part) : part)),
  );
  const say: Say<CardKey> = (key, parameters: Readonly<Record<string, string | number>> = {}) => {
    const parts = pieces(words.message(key, Number(parameters["n"])));
    let html = parts[0]!;
    for (let i = 1; i < parts.length; i += 2) html += `${parameters[parts[i]!]}${parts[i + 1]}`;
    return html;
  };
  const marking = words.message("card_marking_words");
  return {
    direction: directionOf(words.language),
    say,
    number: local.number,
    month,
    day,
    monthAndYear: (date) => say("card_month", { month: month(date), year: local.number(Number(date.slice(0, 4))) }),
    marking: new RegExp(String.raw`${ASKED}\s*[([¡]?${patternForAny(marking)}${FEW_WORDS}[.!]?[)\]]?$`, "iu"),
    namesOptions: new RegExp(patternForAny(words.message("card_option_words")), "iu"),
  };
}

/** Many notes say the same. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
}

/** Right behind a question. A stem that asks with the same words (“the two that voters did not pick”) keeps them. */
const ASKED = String.raw`(?<=[?？؟]["'”’»)\]]*)`;
/** A call to mark is short (“Choose all that apply”): what is longer may say what is asked. */
const FEW_WORDS = String.raw`[^\s.?!]*(?:\s+[^\s.?!]+){0,4}`;
const LETTER = String.raw`[\p{L}\p{N}_]`;

/** One of the words in a list such as `listed|of these|*below`, where `*` stands for letters that may go on. */
function patternForAny(list: string): string {
  const entries = list
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const textOf = (entry: string) => entry.replace(/^\*|\*$/g, "").replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  // Words that begin and end alike stand together: to compile what a letter is takes longer than all words.
  const patterns = ENDS.flatMap(([goesBack, goesOn]) => {
    const alike = entries.filter((entry) => entry.startsWith("*") === goesBack && entry.endsWith("*") === goesOn);
    if (alike.length === 0) return [];
    const words = `(?:${alike.map(textOf).join("|")})`;
    return [`${goesBack ? "" : `(?<!${LETTER})`}${words}${goesOn ? "" : `(?!${LETTER})`}`];
  });
  return patterns.length === 0 ? "(?!)" : `(?:${patterns.join("|")})`;
}

/** Whether letters may stand before a word, and behind it. */
const ENDS = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
] as const;
