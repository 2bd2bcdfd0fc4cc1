import { asksForWording } from "./choosing.js";
import { alternatesIn, isList, isOneThing } from "./lists.js";
import { naturalPlaces } from "../bank/placement.js";
import type { ItemRule } from "./rule.js";
import { folded, holds } from "../text/words.js";
import { countWords, isChoosing, keysOf, name, named, optionPath, quoted } from "./words.js";

const EN = ["en"] as const;

/** What is answered, type by type. Lengths are those of the flashcard rule F01. */
export const answers: readonly ItemRule[] = [
  {
    code: "lint/long-answer",
    of: "item",
    level: "warning",
    title: "A typed answer has at most 12 words and 80 characters, an option at most 30 words.",
    languages: null,
    check(item) {
      const long = (text: string, most: number) => countWords(text) > most;
      if (item.type === "short") {
        return item.keys.flatMap((key, i) =>
          (long(key, 12) || [...key].length > 80) && !isMore(key, key, item.keys)
            ? [
                {
                  path: ["keys", i],
                  message: `${named(item)} wants an answer of ${countWords(key) > 12 ? `${countWords(key)} words` : `${[...key].length} characters`}.`,
                  hint: "ask for one thing",
                },
              ]
            : [],
        );
      }
      if (!isChoosing(item)) return [];
      return keysOf(item).flatMap((key) =>
        long(key.text, 30) && !asksForWording(item.stem)
          ? [
              {
                path: optionPath(item, key),
                message: `${named(item)} has a key of ${countWords(key.text)} words.`,
                hint: "ask for one thing",
              },
            ]
          : [],
      );
    },
  },
  {
    code: "lint/answer-is-a-list",
    of: "item",
    level: "warning",
    title: "A typed answer is one thing.",
    languages: null,
    check: (item) =>
      item.type !== "short"
        ? []
        : item.keys.flatMap((key, i) =>
            isList(key) &&
            !isOneThing(key, item.stem) &&
            !asksForWording(item.stem) &&
            !isDetailed(key, item.keys) &&
            !(
              ASKS_ONE.test(item.stem) &&
              key.split(/[,;&/]| (?:and|or) /).every((part) => folded(part) === "" || isMore(part, key, item.keys))
            )
              ? [
                  {
                    path: ["keys", i],
                    message: `${named(item)} ${isOneOf(item.stem, key) ? "has several answers in one" : "wants a list as its answer"}: ${quoted(key)}.`,
                    hint: isOneOf(item.stem, key)
                      ? "write each answer that is right as an entry of its own, below keys"
                      : "make it multiple, matching, or a cloze with a gap for each",
                  },
                ]
              : [],
          ),
  },
  {
    code: "lint/number-without-unit",
    of: "item",
    level: "warning",
    title: "A number that is asked for has a unit, or the stem says of what.",
    languages: EN,
    check: (item) =>
      item.type !== "numeric" ||
      item.unit !== null ||
      /\b(?:how (?:many|old|often)|years?|which (?:number|day|round|place)|what number|number of|per ?cent|percentage|score|age)\b/i.test(
        item.stem,
      )
        ? []
        : [
            {
              path: ["stem"],
              message: `${named(item)} asks for a number and does not say of what.`,
              hint: "add: unit: …, or ask how many …",
            },
          ],
  },
  {
    code: "lint/too-precise",
    of: "item",
    level: "warning",
    title: "A long number has a tolerance.",
    languages: null,
    check(item) {
      if (item.type !== "numeric" || item.tolerance > 0) return [];
      const digits = /[1-9]\d*[1-9]/.exec(item.shown.replace(/\D/g, ""))?.[0].length ?? 0;
      return digits < 5
        ? []
        : [
            {
              path: ["key"],
              message: `${named(item)} wants ${item.shown} exactly.`,
              hint: "add, for example: tolerance: 5%",
            },
          ];
    },
  },
  {
    code: "lint/no-extras",
    of: "item",
    level: "info",
    title: "Pairs to match have something left over.",
    languages: null,
    check: (item) =>
      item.type === "matching" &&
      item.coded === null &&
      item.options.length === item.pairs.length &&
      item.options.every(({ role }) => role === "key")
        ? [
            {
              path: ["pairs"],
              message: `In ${name(item)} nothing is left over, so the last pair is given away.`,
              hint: "add: extras: […]",
            },
          ]
        : [],
  },
  {
    code: "lint/steps-are-numbered",
    of: "item",
    level: "warning",
    title: "Steps to put in order do not say their dates.",
    languages: null,
    check(item) {
      if (item.type !== "ordering") return [];
      const places = naturalPlaces(item.options.map(({ text }) => text));
      return places !== null && (isRising(places) || isRising(places.toReversed()))
        ? [
            {
              path: ["sequence"],
              message: `The steps of ${name(item)} give their order away by their numbers.`,
              hint: "leave the numbers out",
            },
          ]
        : [];
    },
  },
];

/** “90, measured in 2019, by Holm”, where “90” is right as well. */
function isDetailed(key: string, keys: readonly string[]): boolean {
  const [first, ...rest] = key.split(/[,;،、]/).map(folded);
  const known = keys.map(folded);
  return known.some((one) => holds(first!, one)) && !rest.some((part) => known.some((one) => holds(part, one)));
}

/** “Name one of the three”, “Name any port”: whoever names one has answered. */
const ASKS_ONE = /\b(?:what|who)(?: is|['’]s) (?:one|1) of\b|\bname (?:one|1|any)\b(?! (?:two|three|four|[2-9]))/i;
const isOneOf = (stem: string, key: string): boolean => alternatesIn(key) || ASKS_ONE.test(stem);

/** Whether a text is more than is wanted: a part of it is another key, and not long. */
const isMore = (text: string, key: string, keys: readonly string[]): boolean =>
  keys.some((one) => one !== key && countWords(one) < 13 && holds(folded(text), folded(one)));

const isRising = (places: readonly number[]): boolean => places.every((place, i) => i === 0 || place > places[i - 1]!);
