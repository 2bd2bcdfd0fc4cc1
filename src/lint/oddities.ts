import type { Option } from "../model/bank.js";
import { inDigits } from "../text/says.js";
import { folded } from "../text/words.js";
import { asksForWording, ASKS_FOR_TITLE, free, single } from "./choosing.js";
import { isQuantity, isTitle } from "./kinds.js";
import type { ItemRule } from "./rule.js";
import { name, quoted } from "./words.js";

/** A number of its own, perhaps below zero, not the digits of a name such as Su-57. */
const NUMBER = /(?<![\p{L}\p{Nd}]-?)\p{Nd}/u;

/** How the key looks among the options, before anybody has read them. */
export const oddities: readonly ItemRule[] = [
  {
    code: "lint/odd-punctuation",
    of: "item",
    level: "warning",
    title: "The key ends as its distractors do.",
    languages: null,
    judgesWords: true,
    check: single((key, others, item) =>
      odd(key, others, ({ text }) => endsSentence(text)) &&
      !asksForWording(item.stem) &&
      mayEndOtherwise([key, ...free(others)])
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
    languages: null,
    judgesWords: true,
    check: single((key, others, item) =>
      [key, ...free(others)].every(({ text }) => /^\p{Lu}|^\p{Ll}(?!\.\p{L}|\p{Ll}*[\p{Lu}\p{Nd}])/u.test(text)) &&
      odd(key, others, ({ text }) => /^\p{Lu}/u.test(text)) &&
      !isOwnName(key.text, item.stem)
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
    languages: null,
    judgesWords: true,
    check: single((key, others, item) =>
      odd(key, others, ({ text }) => NUMBER.test(text)) &&
      (NUMBER.test(key.text)
        ? (isQuantity(key.text) &&
            !ASKS_FOR_TITLE.test(item.stem) &&
            !others.some(({ text }) => /\p{Nd}/u.test(text))) ||
          areMost(free(others), isSpelt)
        : areMost(free(others), isQuantity))
        ? {
            message: `The key of ${name(item)} ${NUMBER.test(key.text) ? "holds a number and no distractor does" : "holds no number and every distractor does"}.`,
            hint: "offer options of one kind",
          }
        : null,
    ),
  },
];

/** Jack the Ripper, and the Tibet of Tibetology, have their capital from nobody. */
const isOwnName = (text: string, stem: string): boolean =>
  /^\p{Lu}\S* (?:\p{Ll}{1,3} )?\p{Lu}\p{Ll}/u.test(text) || (/^\p{Lu}\p{Ll}{3,}$/u.test(text) && stem.includes(text));

const areMost = (options: readonly Option[], look: (text: string) => boolean): boolean =>
  2 * options.filter(({ text }) => look(text)).length > options.length;

/** Three 9s are told from five nines and six zeros; one is often no number. */
function isSpelt(text: string): boolean {
  const plain = text.replace(/\bone\b/gi, " ");
  return inDigits(plain) !== folded(plain);
}

/** Whether the key alone has a look that no distractor has, or the other way round. */
function odd(key: Option, others: readonly Option[], look: (option: Option) => boolean): boolean {
  const rest = free(others).map(look);
  return rest.length >= 2 && rest.every((one) => one !== look(key));
}

/** A full stop that belongs to an abbreviation (D.C., Inc.) ends nothing, and short names may end in any sign. */
function endsSentence(whole: string): boolean {
  // A long row of letters with full stops would keep the pattern busy; the last word tells.
  const text = whole.slice(-200);
  if (/(?:\b\p{L}\.){2,}$|\b(?:Bros|Co|Corp|Dr|Ft|Inc|Jr|Ltd|Mr|Mrs|Ms|Mt|No|Prof|Sr|St|etc|vs)\.$/u.test(text))
    return false;
  if (/[.]{3}$/.test(text) && isTitle(text)) return false;
  return /[.,;:。]$/u.test(text) || (/[!?]$/u.test(text) && text.split(/\s+/u).length > 3 && !isTitle(text));
}

/** Signs, such as those of a programming language, and abbreviations end nothing, and neither do words that all end in a sign of their own. */
const mayEndOtherwise = (options: readonly Option[]): boolean =>
  options.every(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^(?:\p{L}\.)+\p{L}\.?$/u.test(text)) &&
  !options.every(({ text }) => /[.!?…]\s*$/u.test(text));
