import type { Bank, Item, Option } from "../model/bank.js";
import { choosing, example, free } from "./choosing.js";
import type { Flaw, ItemRule } from "./rule.js";
import { isRare } from "./rare-words.js";
import { wordsOf } from "../text/words.js";
import { distractorsOf, keysOf, name, named, optionPath, quoted } from "./words.js";

const EN = ["en"] as const;

/** The key's own flaws, where there is one key. */
const single =
  (
    check: (key: Option, others: readonly Option[], item: Item, bank: Bank) => Omit<Flaw, "path"> | null,
  ): ItemRule["check"] =>
  (item, bank) => {
    const flaw = item.type === "choice" ? check(keysOf(item)[0]!, distractorsOf(item), item, bank) : null;
    return flaw === null ? [] : [{ path: ["key"], ...flaw }];
  };

/** A number of its own, perhaps below zero, not the digits of a name such as Su-57. */
const NUMBER = /(?<![\p{L}\p{Nd}]-?)\p{Nd}/u;
const length = (text: string): number => [...text].length;
const ABSOLUTE = /\b(?:always|never|(?<!\b(?:at|after|above) )all|every|everyone|nobody|only|entirely|completely)\b/i;

/** How the key stands among the options: nothing but knowledge should tell it from the others. */
export const giveaways: readonly ItemRule[] = [
  {
    code: "lint/key-longest",
    of: "item",
    level: "warning",
    title: "The key is not much longer than its distractors.",
    why: "Writers take care to make the right answer exact, and readers know it: in one collection of 2,000 questions the key was the longest option in 1,730. From 1.5 times the mean length, and 12 characters more.",
    languages: null,
    bad: example("Northwick, which had been closed since the storm", ["Southmere", "Easthaven"]),
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: single((key, others, item) => {
      const lengths = free(others).map(({ text }) => length(text));
      const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
      const own = length(key.text);
      if (lengths.length === 0 || own < 1.5 * mean || own < mean + 12 || own <= Math.max(...lengths)) return null;
      const message = `The key of ${name(item)} has ${own} characters, its distractors ${Math.round(mean)} on average.`;
      return { message, hint: "shorten the key, or say as much in the distractors" };
    }),
  },
  {
    code: "lint/article-cue",
    of: "item",
    level: "warning",
    title: "A stem does not end in a or an.",
    why: "The article tells which options fit, and so which do not.",
    languages: EN,
    bad: example("anchor", ["rope", "sail"], "In May 2019 the museum of Northwick was given an"),
    good: example("an anchor", ["a rope", "a sail"], "In May 2019 the museum of Northwick was given"),
    check: choosing((item) =>
      /\b(?:a|an) ?(?:_{2,}|…|:|\.\.\.)?$/i.test(item.stem) && new Set(free(item.options).map(takesAn)).size > 1
        ? [
            {
              path: ["stem"],
              message: `${named(item)} gives options away: its stem ends in an article.`,
              hint: "move the article into the options",
            },
          ]
        : [],
    ),
  },
  {
    code: "lint/absolute-distractor",
    of: "item",
    level: "info",
    title: "Always, never and all do not mark the wrong options.",
    why: "Readers have learnt that such options are wrong.",
    languages: EN,
    bad: example("Some of the ports", ["Every port", "Northwick"]),
    good: example("Some of the ports", ["Most of the ports", "Northwick"]),
    check: choosing((item) => {
      if (keysOf(item).some(({ text }) => ABSOLUTE.test(text))) return [];
      return free(distractorsOf(item)).flatMap((option) => {
        const found = /^(?:all|any) of\b/i.test(option.text) ? null : ABSOLUTE.exec(option.text);
        if (found === null) return [];
        return [
          {
            path: optionPath(item, option),
            message: `${named(item)} has a distractor with ${quoted(found[0])}; its key has no such word.`,
            hint: "soften the distractor",
          },
        ];
      });
    }),
  },
  {
    code: "lint/odd-punctuation",
    of: "item",
    level: "warning",
    title: "The key ends as its distractors do.",
    why: "An option with a full stop among others without one stands out.",
    languages: null,
    bad: example("Northwick.", ["Southmere", "Easthaven"]),
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: single((key, others, item) =>
      odd(key, others, ({ text }) => endsSentence(text))
        ? {
            message: `The key of ${name(item)} ends differently from all its distractors: ${quoted(key.text)}.`,
            hint: "end all options alike",
          }
        : null,
    ),
  },
  {
    code: "lint/odd-capital",
    of: "item",
    level: "warning",
    title: "The key begins as its distractors do.",
    why: "One capital letter among small ones stands out.",
    languages: null,
    bad: example("The port in the north", ["the port in the south", "the port in the east"]),
    good: example("the port in the north", ["the port in the south", "the port in the east"]),
    check: single((key, others, item) =>
      [key, ...free(others)].every(({ text }) => /^\p{Ll}|^\p{Lu}/u.test(text)) &&
      odd(key, others, ({ text }) => /^\p{Lu}/u.test(text))
        ? {
            message: `The key of ${name(item)} begins differently from all its distractors: ${quoted(key.text)}.`,
            hint: "begin all options alike",
          }
        : null,
    ),
  },
  {
    code: "lint/odd-kind",
    of: "item",
    level: "warning",
    title: "The key is of the same kind as its distractors.",
    why: "A number among words, or words among numbers, can be told without knowing anything.",
    languages: null,
    bad: example(
      "In 2018",
      ["Long before the storm", "After the war"],
      "When was the port of Northwick opened, as told in May 2019?",
    ),
    good: example("In 2018", ["In 2015", "In 2001"], "When was the port of Northwick opened, as told in May 2019?"),
    check: single((key, others, item) =>
      odd(key, others, ({ text }) => NUMBER.test(text))
        ? {
            message: `The key of ${name(item)} ${NUMBER.test(key.text) ? "holds a number and no distractor does" : "holds no number and every distractor does"}.`,
            hint: "offer options of one kind",
          }
        : null,
    ),
  },
  {
    code: "lint/echoed-word",
    of: "item",
    level: "warning",
    title: "No rare word of the stem is repeated by the key alone.",
    why: "Readers choose the option that sounds like the question. Words of five letters and more count, unless many stems of the bank have them.",
    languages: null,
    bad: example(
      "A harbour festival",
      ["A market", "A concert"],
      "What was held at the harbour of Northwick in May 2019?",
    ),
    good: example("A festival", ["A market", "A concert"], "What was held at the harbour of Northwick in May 2019?"),
    check: single((key, others, item, bank) => {
      const stem = wordsOf(item.stem);
      const echo = wordsOf(key.text).find(
        (word) =>
          word.length >= 5 &&
          !COMMON.has(word) &&
          isRare(word, bank) &&
          stem.includes(word) &&
          others.every(({ text }) => !wordsOf(text).includes(word)),
      );
      if (echo === undefined) return null;
      return {
        message: `The key of ${name(item)} alone repeats a word of the stem: ${quoted(echo)}.`,
        hint: "use the word in a distractor too, or in none",
      };
    }),
  },
];

/** Whether the key alone has a look that no distractor has, or the other way round. */
function odd(key: Option, others: readonly Option[], look: (option: Option) => boolean): boolean {
  const rest = free(others).map(look);
  return rest.length >= 2 && rest.every((one) => one !== look(key));
}

/** English words that any two sentences may share. */
const COMMON: ReadonlySet<string> = new Set(
  "about after against among before being between could during first their there these those under until where which while would".split(
    " ",
  ),
);

/** By its letters, but for the commonest words that are spoken otherwise: an hour, a union. */
const takesAn = ({ text }: Option): boolean =>
  /^(?:[aeiou]|hour|honest|honou?r|heir)/i.test(text) && !/^(?:uni|use|usu|eu|one\b|once)/i.test(text);

/** A full stop that belongs to an abbreviation (D.C., Inc.) ends nothing, and short names may end in any sign. */
function endsSentence(text: string): boolean {
  if (/(?:\b\p{L}\.){2,}$|\b(?:Bros|Co|Corp|Dr|Ft|Inc|Jr|Ltd|Mr|Mrs|Ms|Mt|No|Prof|Sr|St|etc|vs)\.$/u.test(text))
    return false;
  return /[.,;:。]$/u.test(text) || (/[!?]$/u.test(text) && text.split(/\s+/u).length > 3);
}
