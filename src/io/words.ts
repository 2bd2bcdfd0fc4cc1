import { wordsIn } from "../theme/messages.js";
import type { WordsIn } from "../words/words.js";
import { themeFiles } from "./theme-files.js";

/**
 * What cards say in a theme, or without one.
 *
 * @throws TemplateMistake for a theme that can't be used; so does what it gives, for the messages of a language
 */
export const loadWords = (theme: string | null): WordsIn => wordsIn(themeFiles(theme));
