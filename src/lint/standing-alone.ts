import type { Item } from "../model/bank.js";
import { atStem } from "./at-stem.js";
import { asksForWording, ASKS_FOR_TITLE } from "./choosing.js";
import { hasDay } from "./days.js";
import { isAskedFor, outside, undated } from "./pointing.js";
import type { ItemRule } from "./rule.js";
import { asksToReckon } from "./sentences.js";
import { answersOf, countWords, hasYear, name, quoted, stemField } from "./words.js";

const EN = ["en"] as const;

/** What is understood on another day, and without an article above it. */
export const standingAlone: readonly ItemRule[] = [
  {
    code: "lint/undated-words",
    of: "item",
    level: "warning",
    title: "Words such as now or last month come with a date.",
    languages: EN,
    check(item) {
      // A sum is a story of no day.
      if (hasYear(item.stem) || hasDay(item.stem) || asksToReckon(item.stem)) return [];
      const texts = [
        ["stem", stemField(item), item.stem],
        // Somebody's words may not be dated.
        ...(item.type === "cloze" || asksForWording(item.stem)
          ? []
          : answersOf(item)
              .filter((key) => !ASKS_FOR_TITLE.test(item.stem) || /^when\b/i.test(item.stem) || countWords(key) > 6)
              .map((key) => ["key", keyField(item), key] as const)),
        ...(item.type === "true-false" ? [["correction", "correction", item.correction ?? ""] as const] : []),
        ["explanation", "explanation", item.explanation ?? ""],
      ] as const;
      for (const [what, field, text] of texts) {
        const found = undated(text);
        // “Yesterday” is a song, too.
        const isWhole = what === "key" && /^(?:Today|Tomorrow|Yesterday)$/.test(text) && !/\bwhen\b/i.test(item.stem);
        if (found === undefined || isWhole || (what === "stem" && isAskedFor(item, found))) continue;
        const message = `The ${what} of ${name(item)} says ${quoted(found)} without a date.`;
        return [{ path: [field], message, hint: "write the day, month or year" }];
      }
      return [];
    },
  },
  {
    code: "lint/dangling-pronoun",
    of: "item",
    level: "warning",
    title: "A stem stands on its own.",
    languages: EN,
    check(item) {
      const found = item.group === null ? outside(item) : undefined;
      if (found === undefined) return [];
      return atStem(item, `points at something outside itself: ${quoted(found)}.`, "name who or what is meant");
    },
  },
];

const keyField = ({ type }: Item): string => (type === "choice" ? "key" : "keys");
