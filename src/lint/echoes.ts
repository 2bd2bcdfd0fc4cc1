import type { Option } from "../model/bank.js";
import { folded, holds, wordsOf } from "../text/words.js";
import { asksForWording, single } from "./choosing.js";
import { isItself, isNamesake } from "./offers.js";
import { isRare } from "./rare-words.js";
import type { ItemRule } from "./rule.js";
import { asksToReckon } from "./sentences.js";
import { name, quoted } from "./words.js";

/** What the key sounds like. */
export const echoes: readonly ItemRule[] = [
  {
    code: "lint/echoed-word",
    of: "item",
    level: "warning",
    title: "No rare word of the stem is repeated by the key alone.",
    languages: null,
    judgesWords: true,
    check: single((key, others, item, bank) => {
      const stem = new Set(wordsOf(item.stem));
      const known = others.flatMap(({ text }) => wordsOf(text));
      const mayEcho = (word: string) => isTelling(word) && stem.has(word) && isRare(word, bank);
      // A distractor that sounds like another part of the question leads astray as well as the key leads home.
      const own = new Set(wordsOf(key.text));
      if (known.some((word) => !own.has(word) && mayEcho(word)) || isWording(item.stem, key) || asksToReckon(item.stem))
        return null;
      // Who denies what is asked has to say it.
      if (/\b(?:not|never|none|no one)\b|n['’]t\b/i.test(key.text)) return null;
      const echoes = wordsOf(key.text).filter(
        (word) => mayEcho(word) && !isNamesake(item.stem, word) && !known.some((one) => isKin(one, word)),
      );
      if (
        new Set(echoes).size < leastEchoes(key) ||
        offersBoth(item.stem, key, others) ||
        isItself(item.stem, key.text)
      )
        return null;
      return {
        message: `The key of ${name(item)} alone repeats a word of the stem: ${quoted(echoes[0]!)}.`,
        hint: "use the word in a distractor too, or in none",
      };
    }),
  },
];

/** Long enough to be noticed; of numbers, three digits are. */
const isTelling = (word: string): boolean => (word.length >= 5 && !COMMON.has(word)) || /^\p{Nd}{3,}$/u.test(word);

const sorted = (word: string): string => [...word].sort().join("");

/** Words that look alike to who skims them: Israel and Israeli, company and compnay. */
const isKin = (a: string, b: string): boolean =>
  a === b ||
  (a[0] === b[0] && a.length === b.length && sorted(a) === sorted(b)) ||
  (/^\p{L}{5}/u.test(b) && a.slice(0, 5) === b.slice(0, 5) && Math.abs(a.length - b.length) <= 3);

/** A long key shares a word with its stem as any two sentences do. */
const leastEchoes = ({ text }: Option): number => [8, 16].filter((most) => wordsOf(text).length > most).length + 1;

/** “Which is a famous quote from …?” Nobody may write somebody's words otherwise. */
const isWording = (stem: string, { text }: Option): boolean =>
  asksForWording(stem) && (/^["“].*["”]$/u.test(text) || /\b(?:ending|finish|complete)\b/i.test(stem));

/** “Which of the two, the north or the south?” */
function offersBoth(stem: string, key: Option, others: readonly Option[]): boolean {
  const [before, ...after] = ` ${folded(stem)} `.split(` ${folded(key.text)} `);
  const rest = `${before} ${after.join(" ")}`;
  return after.length > 0 && others.some(({ text }) => holds(rest, folded(text)));
}

/** English words that any two sentences, or any two names of states, may share. */
const COMMON: ReadonlySet<string> = new Set(
  "about above across after again against along already also although always among another around became because become been before began behind being below better between both built called comes could different does doing down during early eight enough ever every everyone everything first following found from further given going great have having himself into island islands itself just kingdom known large largest later least little longer made makes making many might more most much named never nobody nothing often once only other others over people place republic right seven several should since small smaller some someone something still than that their them themselves there these they things third this those three through time times today together total toward towards twice under united until upon used using usually wants went were what when where whether which while whose will with within without world would years young your".split(
    " ",
  ),
);
