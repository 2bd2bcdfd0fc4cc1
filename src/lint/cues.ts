import type { ItemRule } from "./rule.js";
import { isTitle, speaksOfOthers } from "./kinds.js";
import { distractorsOf, isChoosing, keysOf, named, optionPath, quoted } from "./words.js";

const EN = ["en"] as const;

/** Words of the key, or of the stem, that point at the key. */
export const cues: readonly ItemRule[] = [
  {
    code: "lint/absolute-key",
    of: "item",
    level: "info",
    title: "The key is not the only option with always, never or all.",
    languages: EN,
    judgesWords: true,
    check(item) {
      const absolute =
        /\b(?:always|never|(?<!\b(?:at|after|above) )all|every|everyone|nobody|only|entirely|completely)\b/i;
      if (!isChoosing(item) || distractorsOf(item).some(({ text }) => absolute.test(text))) return [];
      return keysOf(item).flatMap((key) => {
        const found = absolute.exec(key.text);
        if (found === null || speaksOfOthers(key.text) || isTitle(key.text)) return [];
        const message = `${named(item)} has a key with ${quoted(found[0])}; no distractor has such a word.`;
        return [{ path: optionPath(item, key), message, hint: "leave the word out, or use it in a distractor too" }];
      });
    },
  },
  {
    code: "lint/plural-cue",
    of: "item",
    level: "warning",
    title: "Where a stem asks for two, every option names several.",
    languages: EN,
    judgesWords: true,
    check(item) {
      const asks = /\b(?:which|what|name) (?:the )?(?:two|three|four|five|six)\b(?![-‑–])/i;
      if (item.type !== "choice" || !asks.test(item.stem)) return [];
      const free = item.options.filter(({ pin }) => pin === null);
      if (new Set(free.map(({ text }) => /[,;&/]|\b(?:and|or|nor)\b/i.test(text))).size < 2) return [];
      const message = `${named(item)} asks for more than one thing; some options name several and some do not.`;
      return [{ path: ["stem"], message, hint: "let each option name as many, or make it multiple" }];
    },
  },
];
