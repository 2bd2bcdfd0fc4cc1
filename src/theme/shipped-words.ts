import type { WordsIn } from "../words/words.js";
import { strings } from "#generated/card-strings.js";
import { messagesFor } from "./messages.js";
import { shippedFiles } from "./shipped-files.js";

const files = shippedFiles(strings);

/** What cards say. */
export const shippedWords: WordsIn = (language) => messagesFor(files, language).words;

/** Languages that there are messages in, by code unit. */
export const shippedLanguages: readonly string[] = files.shipped.map((name) =>
  name.slice("strings/".length, -".json".length),
);
