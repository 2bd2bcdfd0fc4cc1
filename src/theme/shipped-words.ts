import type { WordsIn } from "../words/words.js";
import { strings } from "#generated/strings.js";
import type { ThemeFiles } from "./files.js";
import { messagesFor } from "./messages.js";

/** The messages that Broadsheet ships, without a disk. */
const files: ThemeFiles = {
  find(name) {
    const plain = name.replace(/^default\//, "");
    const text = strings[plain];
    return text === undefined ? undefined : { name, file: plain, text, isOwn: false };
  },
  both: (name) => [files.find(name) ?? []].flat(),
  own: [],
  shipped: Object.keys(strings).sort(),
};

/** What cards say. */
export const shippedWords: WordsIn = (language) => messagesFor(files, language).words;

/** Languages that there are messages in, by code unit. */
export const shippedLanguages: readonly string[] = Object.keys(strings).map((name) =>
  name.slice("strings/".length, -".json".length),
);
