import type { ItemRule } from "./rule.js";
import { wordsOf } from "../text/words.js";
import { name, named, quoted } from "./words.js";

const EN = ["en"] as const;
const STOP_WORDS = new Set(
  "a an the of in on at to by for with and or but is are was were be been it its this that as from".split(" "),
);

/** What a cloze hides, and what it leaves to go by. Lengths are those of the flashcard rule F21. */
export const gaps: readonly ItemRule[] = [
  {
    code: "lint/cloze-covers-much",
    of: "item",
    level: "warning",
    title: "Gaps cover at most two fifths of a cloze.",
    languages: null,
    check(item) {
      if (item.type !== "cloze") return [];
      const hidden = item.segments.flatMap((part) => (typeof part === "string" ? [] : wordsOf(part.answer))).length;
      const all = hidden + item.segments.flatMap((part) => (typeof part === "string" ? wordsOf(part) : [])).length;
      if (all < 5 || hidden <= 0.4 * all) return [];
      return [
        {
          path: ["text"],
          message: `The gaps of ${name(item)} cover ${hidden} of its ${all} words.`,
          hint: "leave more to go by, or make it a question",
        },
      ];
    },
  },
  {
    code: "lint/many-gaps",
    of: "item",
    level: "warning",
    title: "A cloze has at most four numbered gaps.",
    languages: null,
    check(item) {
      const gaps =
        item.type === "cloze"
          ? new Set(item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.gap]))).size
          : 0;
      return gaps <= 4
        ? []
        : [
            {
              path: ["text"],
              message: `${named(item)} has ${gaps} gaps.`,
              hint: "split it, or give gaps that belong together one number",
            },
          ];
    },
  },
  {
    code: "lint/gap-is-filler",
    of: "item",
    level: "warning",
    title: "A gap hides a word that carries the fact.",
    languages: EN,
    check: (item) =>
      item.type !== "cloze"
        ? []
        : item.segments.flatMap((part) =>
            typeof part === "string" || !STOP_WORDS.has(part.answer.toLowerCase())
              ? []
              : [
                  {
                    path: ["text"],
                    message: `A gap of ${name(item)} hides ${quoted(part.answer)}.`,
                    hint: "hide a name, a number or a date",
                  },
                ],
          ),
  },
];
