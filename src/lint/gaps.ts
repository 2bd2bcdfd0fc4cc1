import type { ItemRule } from "./rule.js";
import { folded, wordsOf } from "../text/words.js";
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
  {
    code: "lint/gap-hint",
    of: "item",
    level: "warning",
    title: "The hint of a gap is meant as one, and does not begin like the answer.",
    languages: null,
    check: (item) =>
      item.type !== "cloze"
        ? []
        : item.segments.flatMap((part) => {
            if (typeof part === "string" || part.hint === null) return [];
            const { gap, answer, hint } = part;
            // What looks like code was hardly meant as a hint.
            const isCode = /::|[<>();_]|[a-z][A-Z]/.test(hint) && !/\s/.test(hint);
            const message = `The gap ${quoted(answer)} of ${name(item)} shows as its hint what stands behind ::, ${quoted(hint)}`;
            if (isCode)
              return [
                {
                  path: ["text"],
                  message: `${message}.`,
                  hint: `if :: is part of the answer, write: ${answer}::{{c${gap}::${hint}}}`,
                },
              ];
            return isAlike(folded(answer), folded(hint))
              ? [
                  {
                    path: ["text"],
                    message: `${message}: it gives the answer away.`,
                    hint: "say what kind of thing it is",
                  },
                ]
              : [];
          }),
  },
];

/** Three letters in common, and half of the answer, are enough to tell it. One that has all of it breaks another rule. */
function isAlike(answer: string, hint: string): boolean {
  let same = 0;
  while (same < answer.length && answer[same] === hint[same]) same += 1;
  return same > 2 && 2 * same >= answer.length && same < answer.length;
}
