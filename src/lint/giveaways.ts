import type { Option } from "../model/bank.js";
import { asksForWording, choosing, free, single } from "./choosing.js";
import type { ItemRule } from "./rule.js";
import { folded } from "../text/words.js";
import { isQuantity, longForm, isName, isTitle, speaksOfOthers } from "./kinds.js";
import { distractorsOf, keysOf, name, named, optionPath, quoted } from "./words.js";

const EN = ["en"] as const;

const length = (text: string): number => [...text].length;
const ABSOLUTE = /\b(?:always|never|(?<!\b(?:at|after|above) )all|every|everyone|nobody|only|entirely|completely)\b/i;

/** How the key stands among the options: nothing but knowledge should tell it from the others. */
export const giveaways: readonly ItemRule[] = [
  {
    code: "lint/key-longest",
    of: "item",
    level: "warning",
    title: "The key is not much longer than its distractors.",
    languages: null,
    judgesWords: true,
    check: single((key, others, item, bank) => {
      const lengths = free(others).map(({ text }) => length(text));
      const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
      const own = length(key.text);
      // Beside one that is nearly as long, the key does not stand out.
      const longest = Math.max(...lengths);
      if (lengths.length === 0 || own < 1.5 * mean || own < mean + 12 || own < 1.2 * longest) return null;
      // Of amounts one may be a range, and “both” names two.
      if (/^both .+ and /i.test(key.text) || [key, ...others].every(({ text }) => isQuantity(text))) return null;
      if (asksForWording(item.stem) || [key, ...others].every(({ text }) => /^["“„«]/.test(text))) return null;
      const offered = free(others).filter(({ text }) => !speaksOfOthers(text));
      if (areNames([key, ...offered], item.lang ?? bank.language) && !isPadded(key, others)) return null;
      const message = `The key of ${name(item)} has ${own} characters, its distractors ${Math.round(mean)} on average.`;
      return { message, hint: "shorten the key, or say as much in the distractors" };
    }),
  },
  {
    code: "lint/article-cue",
    of: "item",
    level: "warning",
    title: "A stem does not end in a or an.",
    languages: EN,
    judgesWords: true,
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
    languages: EN,
    judgesWords: true,
    check: choosing((item) => {
      if (keysOf(item).some(({ text }) => ABSOLUTE.test(text))) return [];
      return free(distractorsOf(item)).flatMap((option) => {
        const found = ABSOLUTE.exec(option.text);
        if (found === null || /^(?:all|any) of\b/i.test(option.text) || isTitle(option.text)) return [];
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
];

/** By its letters, but for the commonest words that are spoken otherwise: an hour, a union. */
const takesAn = ({ text }: Option): boolean =>
  /^(?:[aeiou]|hour|honest|honou?r|heir)/i.test(text) && !/^(?:uni|use|usu|eu|one\b|once)/i.test(text);

/** Languages that give every noun a capital show no names by it. */
const areNames = (options: readonly Option[], language: string): boolean =>
  !/^(?:de|lb|gsw|nds)\b/i.test(language) &&
  options.every(({ text }) => isName(text) || isName(text.replace(/^[\p{N},]+ /u, "")) || /^\p{N}{2,}$/u.test(text)) &&
  options.filter(({ text }) => isName(text)).length >= options.length / 2;

/** A name with more than it needs: a part that is usually left out, or a distractor and another one. */
function isPadded({ text }: Option, others: readonly Option[]): boolean {
  const parts = text.split(/,|&| and /i).map(folded);
  const long = longForm(text);
  if (long !== undefined && !others.some((other) => other.text.endsWith(long))) return true;
  return parts.length > 1 && others.some((other) => parts.includes(folded(other.text)));
}
