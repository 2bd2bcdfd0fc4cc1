import type { Option } from "../model/bank.js";
import { folded, holds, wordsOf } from "../text/words.js";
import { example, single } from "./choosing.js";
import { isRare } from "./rare-words.js";
import type { ItemRule } from "./rule.js";
import { name, quoted } from "./words.js";

/** What the key sounds like. */
export const echoes: readonly ItemRule[] = [
  {
    code: "lint/echoed-word",
    of: "item",
    level: "warning",
    title: "No rare word of the stem is repeated by the key alone.",
    why: "Readers choose the option that sounds like the question. Words of five letters and more count, and numbers of three digits, unless many stems of the bank have them; in a key of more than eight words it takes two.",
    languages: null,
    judgesWords: true,
    bad: example(
      "A harbour festival",
      ["A market", "A concert"],
      "What was held at the harbour of Northwick in May 2019?",
    ),
    good: example("A festival", ["A market", "A concert"], "What was held at the harbour of Northwick in May 2019?"),
    check: single((key, others, item, bank) => {
      const stem = new Set(wordsOf(item.stem));
      const known = others.flatMap(({ text }) => wordsOf(text));
      const echoes = wordsOf(key.text).filter(
        (word) => isTelling(word) && stem.has(word) && isRare(word, bank) && !known.some((one) => isKin(one, word)),
      );
      if (new Set(echoes).size < leastEchoes(key) || offersBoth(item.stem, key, others)) return null;
      return {
        message: `The key of ${name(item)} alone repeats a word of the stem: ${quoted(echoes[0]!)}.`,
        hint: "use the word in a distractor too, or in none",
      };
    }),
  },
];

/** Long enough to be noticed; of numbers, three digits are. */
const isTelling = (word: string): boolean => (word.length >= 5 && !COMMON.has(word)) || /^\p{Nd}{3,}$/u.test(word);

/** Words that look alike to who skims them: Israel and Israeli. */
const isKin = (a: string, b: string): boolean =>
  a === b || (/^\p{L}{5}/u.test(b) && a.slice(0, 5) === b.slice(0, 5) && Math.abs(a.length - b.length) <= 3);

/** A long key shares a word with its stem as any two sentences do. */
const leastEchoes = ({ text }: Option): number => (wordsOf(text).length <= 8 ? 1 : 2);

/** “Which of the two, the north or the south?” */
function offersBoth(stem: string, key: Option, others: readonly Option[]): boolean {
  const [before, ...after] = ` ${folded(stem)} `.split(` ${folded(key.text)} `);
  const rest = `${before} ${after.join(" ")}`;
  return after.length > 0 && others.some(({ text }) => holds(rest, folded(text)));
}

/** English words that any two sentences, or any two names of states, may share. */
const COMMON: ReadonlySet<string> = new Set(
  "about after against also among been before being between both could does during first from have into island islands kingdom more most only over republic some than that their them there these they this those under united until were what when where which while whose will with would your".split(
    " ",
  ),
);
