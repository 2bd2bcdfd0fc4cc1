import type { Option } from "../model/bank.js";
import { choosing, example } from "./choosing.js";
import { ALL, NONE } from "./kinds.js";
import type { ItemRule } from "./rule.js";
import { distractorsOf, keysOf, named, optionPath, quoted } from "./words.js";
import { essence, capitals } from "./essence.js";

const EN = ["en"] as const;

/** `A) ` and `(b) `, not the initial of `A. Holm`. */
const LABEL = /^(?:\(?([A-Ja-j])\))\s+(?=\S)/;

/** What options say, each for itself and together. */
export const options: readonly ItemRule[] = [
  {
    code: "lint/near-duplicate-options",
    of: "item",
    level: "warning",
    title: "Options differ in more than punctuation, accents, articles and the grouping of digits.",
    why: "Two options that say the same can't be right both, so neither is.",
    languages: null,
    judgesWords: true,
    bad: example("Northwick", ["Southmere", "The Southmere!"]),
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: choosing((item) => {
      const seen = new Map<string, Option>();
      return item.options.flatMap((option) => {
        const bare = essence(option.text) + capitals(option.text);
        const first = seen.get(bare);
        seen.set(bare, first ?? option);
        if (first === undefined || bare.trim() === "") return [];
        const message = `${named(item)} has two options that say the same: ${quoted(first.text)} and ${quoted(option.text)}.`;
        return [{ path: optionPath(item, option), message, hint: "write another option, or leave one out" }];
      });
    }),
  },
  {
    code: "lint/all-of-the-above",
    of: "item",
    level: "warning",
    title: "“All of the above” stays at the end.",
    why: "Shuffled to the top it has nothing above it. It is best left out: who knows two right options knows the key.",
    languages: EN,
    judgesWords: true,
    bad: example("Northwick", ["Southmere", "All of the above"]),
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: unpinned(ALL),
  },
  {
    code: "lint/none-of-the-above",
    of: "item",
    level: "warning",
    title: "“None of these” stays at the end.",
    why: "Between other options it reads as a mistake.",
    languages: EN,
    judgesWords: true,
    bad: example("Northwick", ["Southmere", "None of these"]),
    good: example("Northwick", ["Southmere", "None of these"], undefined, ", pin: last").replace(
      '"Southmere", why: "It was closed.", pin: last',
      '"Southmere", why: "It was closed."',
    ),
    check: unpinned(NONE),
  },
  {
    code: "lint/option-names-options",
    of: "item",
    level: "error",
    title: "No option names another by its letter.",
    why: "Letters are drawn for each paper: “both A and B” means something else on each of them.",
    languages: EN,
    bad: example("Northwick", ["Southmere", "Both A and B"]),
    good: example("Northwick", ["Southmere", "Both of the others"], undefined, "").replace(
      '"Both of the others", why: "It was closed."',
      '"Easthaven", why: "It was closed."',
    ),
    check: choosing((item) =>
      item.placement !== null
        ? []
        : item.options.flatMap((option) =>
            /^(?:both |either |neither |only |options? )?\(?[A-J]\)?(?:(?: ?[,&] ?|(?: |(?<=\)))(?:and|or|nor)(?: |(?=\()))\(?[A-J]\)?)+\.?$|^(?:both|either|neither|only|option) \(?[A-J]\)?\.?$/i.test(
              option.text,
            )
              ? [
                  {
                    path: optionPath(item, option),
                    message: `${named(item)} has an option that names others by letter: ${quoted(option.text)}.`,
                    hint: "name them by their words, or write: order: fixed",
                  },
                ]
              : [],
          ),
    ),
  },
  {
    code: "lint/option-labels",
    of: "item",
    level: "warning",
    title: "Options have no letters of their own.",
    why: "Papers letter them, in another order on each: “A. C) Northwick” helps nobody.",
    languages: null,
    bad: example("A) Northwick", ["B) Southmere", "C) Easthaven"]),
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: choosing((item) => {
      const labelled = item.options.filter(({ text }) => LABEL.test(text));
      const labels = new Set(labelled.map(({ text }) => LABEL.exec(text)![1]));
      if (labelled.length < item.options.length - 1 || labels.size < 2 || labels.size < labelled.length) return [];
      return labelled.map((option) => ({
        path: optionPath(item, option),
        message: `${named(item)} has an option with a letter of its own: ${quoted(option.text)}; papers letter the options.`,
        hint: `write: ${JSON.stringify(option.text.replace(LABEL, ""))}`,
      }));
    }),
  },
  {
    code: "lint/one-distractor",
    of: "item",
    level: "warning",
    title: "A choice item has at least two distractors.",
    why: "With one, every second guess is right; two good ones are enough (Rodriguez 2005).",
    languages: null,
    bad: example("Northwick", ["Southmere"]),
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: choosing((item) =>
      item.type === "choice" && (item.shows ?? item.options.length) === 2
        ? [
            {
              path: ["distractors"],
              message: `${named(item)} has one distractor.`,
              hint: "add another, or make it true-false",
            },
          ]
        : [],
    ),
  },
  {
    code: "lint/missing-why",
    of: "item",
    level: "info",
    title: "Each distractor says why it is wrong.",
    why: "Learners who chose it learn nothing from “not correct”.",
    languages: null,
    judgesWords: true,
    bad: 'type: choice\nstem: "Which port opened in May 2019?"\nkey: "Northwick"\ndistractors: ["Southmere", { text: "Easthaven", why: "It was closed." }]',
    good: example("Northwick", ["Southmere", "Easthaven"]),
    check: choosing((item) =>
      distractorsOf(item).flatMap((option) =>
        option.why !== null || option.pin !== null
          ? []
          : [
              {
                path: optionPath(item, option),
                message: `${named(item)} does not say why ${quoted(option.text)} is wrong.`,
                hint: "add: why: …",
              },
            ],
      ),
    ),
  },
  {
    code: "lint/count-in-stem",
    of: "item",
    level: "warning",
    title: "A stem that says how many are right is right about it.",
    why: "Readers who believe it lose the points.",
    languages: EN,
    bad: 'type: multiple\nstem: "Which two ports opened in May 2019?"\nkeys: ["Northwick", "Westbay", "Highcliff"]\ndistractors: [{ text: "Southmere", why: "It was closed." }]',
    good: 'type: multiple\nstem: "Which two ports opened in May 2019?"\nkeys: ["Northwick", "Westbay"]\ndistractors: [{ text: "Southmere", why: "It was closed." }]',
    check: choosing((item) => {
      const said = /\b(?:which|choose|mark|pick|select|name|what) (?:the )?(two|three|four|five|six)\b(?![-‑–])/i.exec(
        item.stem,
      )?.[1];
      const count = ["two", "three", "four", "five", "six"].indexOf(said?.toLowerCase() ?? "") + 2;
      const keys = keysOf(item).length;
      if (item.type !== "multiple" || said === undefined || count === keys) return [];
      return [
        {
          path: ["stem"],
          message: `${named(item)} asks for ${said}; ${keys} are right.`,
          hint: "correct the number or the keys",
        },
      ];
    }),
  },
];

function unpinned(pattern: RegExp): ItemRule["check"] {
  return choosing((item) =>
    item.options.flatMap((option) => {
      const isLast = option.pin === "last" || item.placement?.at(-1) === item.options.indexOf(option);
      if (isLast || !pattern.test(option.text)) return [];
      return [
        {
          path: optionPath(item, option),
          message: `${named(item)} has ${quoted(option.text)} among the options that are shuffled.`,
          hint: "add: pin: last",
        },
      ];
    }),
  );
}
