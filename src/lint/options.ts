import type { Option } from "../model/bank.js";
import { choosing } from "./choosing.js";
import { ALL, NONE } from "./kinds.js";
import type { ItemRule } from "./rule.js";
import { distractorsOf, keysOf, named, optionPath, quoted } from "./words.js";
import { essence, capitals } from "./essence.js";

const EN = ["en"] as const;

const MARKED =
  /^[✓✔✅☑❌✗✘]\uFE0F?\s*|\s*(?:[✓✔✅☑❌✗✘]\uFE0F?|[([](?:in)?(?:correct(?: answer)?|right answer|richtig|falsch|correct[ao])[)\]])$/iu;
/** `A) ` and `(b) `, not the initial of `A. Holm`. */
const LABEL = /^(?:\(?([A-Ja-j])\))\s+(?=\S)/;

/** What options say, each for itself and together. */
export const options: readonly ItemRule[] = [
  {
    code: "lint/near-duplicate-options",
    of: "item",
    level: "warning",
    title: "Options differ in more than punctuation, accents, articles and the grouping of digits.",
    languages: null,
    judgesWords: true,
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
    languages: EN,
    judgesWords: true,
    check: unpinned(ALL),
  },
  {
    code: "lint/none-of-the-above",
    of: "item",
    level: "warning",
    title: "“None of these” stays at the end.",
    languages: EN,
    judgesWords: true,
    check: unpinned(NONE),
  },
  {
    code: "lint/option-names-options",
    of: "item",
    level: "error",
    title: "No option names another by its letter.",
    languages: EN,
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
    languages: null,
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
    code: "lint/option-marked",
    of: "item",
    level: "warning",
    title: "No option says of itself that it is right or wrong.",
    languages: null,
    check: choosing((item) =>
      item.options.flatMap((option) =>
        MARKED.test(option.text)
          ? [
              {
                path: optionPath(item, option),
                message: `${named(item)} has an option that says whether it is right: ${quoted(option.text)}.`,
                hint: `write: ${JSON.stringify(option.text.replace(MARKED, ""))}`,
              },
            ]
          : [],
      ),
    ),
  },
  {
    code: "lint/one-distractor",
    of: "item",
    level: "warning",
    title: "A choice item has at least two distractors.",
    languages: null,
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
    languages: null,
    judgesWords: true,
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
    languages: EN,
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
