import type { Item } from "../model/bank.js";
import { inDigits, says } from "../text/says.js";
import { folded, holds, wordsOf } from "../text/words.js";
import { withoutDays } from "./days.js";
import { isQuantity } from "./kinds.js";
import { isItself, isNamesake, isOffered } from "./offers.js";
import type { ItemRule } from "./rule.js";
import { asksToReckon } from "./sentences.js";
import { beforeQuotation } from "./speech.js";
import { answersOf, distractorsOf, isChoosing, name, named, quoted, stemField } from "./words.js";

/** The answer that a text says, unless it says a wrong one as well: then it offers alternatives. */
function said(item: Item, shown: string): string | undefined {
  const read = (one: string) => inDigits(withoutDays(one));
  const text = read(shown);
  // Words that lie scattered in somebody's verse say nothing, and the number of Covid-19 is none.
  const own = read(beforeQuotation(shown));
  const bare = read(shown.replace(/\p{L}-\p{Nd}+/gu, " "));
  const unit = item.type === "numeric" ? item.unit : null;
  const key = answersOf(item).find((answer) =>
    isQuantity(answer) ? says(bare, answer, unit, 0) : says(text, answer, unit, 0) || says(own, answer, unit, 30),
  );
  if (key === undefined || answersOf(item).some((one) => isItself(shown, one))) return undefined;
  if (isChoosing(item)) {
    const others = distractorsOf(item);
    const isOtherSaid = others.some((one) => says(text, one.text, null));
    // What every option says tells none of them.
    if (isNamesake(shown, key) || isReckoned(shown, key)) return undefined;
    return isOtherSaid || others.every((one) => says(inDigits(one.text), key, null)) ? undefined : key;
  }
  const isFair = answersOf(item).some((one) => isOffered(shown, one)) || /\bbetter known\b/i.test(shown);
  return isFair || isNamesake(shown, key) || isReckoned(shown, key) ? undefined : key;
}

/** Of a sum the answer may be a number that it starts with. */
const isReckoned = (shown: string, key: string): boolean =>
  asksToReckon(shown) && (isQuantity(key) || /^\p{L}+day$/u.test(key));

/** Said outright; a hint that offers alternatives is a fair one. */
const isSaid = (hint: string, answer: string): boolean =>
  holds(folded(hint), folded(answer)) && wordsOf(hint).length <= wordsOf(answer).length + 1;

/** Answers that can be read off the question itself. */
export const leaks: readonly ItemRule[] = [
  {
    code: "lint/stem-has-key",
    of: "item",
    level: "error",
    title: "The answer does not stand in the question.",
    languages: null,
    judgesWords: true,
    check(item) {
      const key = said(item, item.stem);
      if (key === undefined) return [];
      return [
        {
          path: [stemField(item)],
          message: `${named(item)} asks for ${quoted(key)} and says it.`,
          hint: "ask in other words",
        },
      ];
    },
  },
  {
    code: "lint/alt-has-key",
    of: "item",
    level: "error",
    title: "The description of a picture does not say the answer.",
    languages: null,
    check(item) {
      const key = said(item, item.media?.alt ?? "");
      if (key === undefined) return [];
      return [
        {
          path: ["media", "alt"],
          message: `The picture of ${name(item)} is described with the answer: ${quoted(key)}.`,
          hint: "describe what can be seen",
        },
      ];
    },
  },
  {
    code: "lint/hint-has-answer",
    of: "item",
    level: "error",
    title: "The hint of a gap is not its answer.",
    languages: null,
    check: (item) =>
      item.type !== "cloze"
        ? []
        : item.segments.flatMap((part) =>
            typeof part === "string" || part.hint === null || !isSaid(part.hint, part.answer)
              ? []
              : [
                  {
                    path: ["text"],
                    message: `In ${name(item)}, the hint ${quoted(part.hint)} says the answer.`,
                    hint: "say what kind of thing it is",
                  },
                ],
          ),
  },
  {
    code: "lint/correction-repeats",
    of: "item",
    level: "error",
    title: "A correction says something else than the false statement.",
    languages: null,
    check: (item) =>
      item.type === "true-false" &&
      !item.key &&
      item.correction !== null &&
      folded(item.stem) !== "" &&
      folded(item.correction) === folded(item.stem)
        ? [
            {
              path: ["correction"],
              message: `The correction of ${name(item)} repeats the false statement.`,
              hint: "write what is true",
            },
          ]
        : [],
  },
  {
    code: "lint/explanation-repeats-key",
    of: "item",
    level: "info",
    title: "An explanation says more than the key.",
    languages: null,
    check(item) {
      const known = new Set(answersOf(item).flatMap(wordsOf));
      const words = wordsOf(item.explanation ?? "");
      if (words.length === 0 || words.some((word) => !known.has(word))) return [];
      return [
        {
          path: ["explanation"],
          message: `The explanation of ${name(item)} only repeats the key.`,
          hint: "say why, or what follows",
        },
      ];
    },
  },
];
