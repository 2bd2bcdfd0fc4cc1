import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kit } from "../formats/format.js";
import { pageMessages } from "../formats/local.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { WordsIn } from "../words/words.js";
import { TEMPLATES } from "./package-files.js";
import { dressOf } from "./theme/dress.js";
import { type ThemeFiles, filesIn, themeFiles } from "./theme/files.js";
import { libraryOf } from "./theme/library.js";
import { messagesFor } from "./theme/messages.js";
import { rendererOf } from "./theme/renderer.js";

export { TemplateMistake } from "./theme/mistake.js";

/** A kit, and what a build says and records about it. */
export interface ThemeKit extends Kit {
  /** SHA-256 of all that pages are made with: ours, and the theme's. */
  readonly digests: Readonly<Record<string, string>>;
  readonly warnings: readonly Diagnostic[];
  /** What cards say: each in the language of its item. */
  readonly wordsIn: WordsIn;
}

/**
 * What pages are made with: templates, styles, scripts and messages. Templates are code: a theme of somebody
 * else's is as trusted as a program of theirs.
 *
 * @param theme a folder whose files win over those that Broadsheet ships; `default/x.njk` names ours
 * @param language of the messages, a BCP 47 tag; English where there are none in it
 * @throws TemplateMistake for a theme that can't be used
 */
export function templateKit(theme: string | null = null, language = "en"): ThemeKit {
  const files = themeFiles(theme);
  const messages = messagesFor(files, language);
  const t = pageMessages(messages.words);
  return {
    render: rendererOf(libraryOf(files, messages), t),
    // Other digits make a number in a message another text than the same number in an id.
    builtIn: !files.own.some((name) => name.endsWith(".njk")) && t("digits") === "0123456789",
    t,
    language: messages.words.language,
    wordsIn: wordsIn(files),
    ...dressOf(files),
    digests: { ...(theme !== null && { own: digestOf(theme) }), shipped: digestOf(TEMPLATES) },
  };
}

const wordsIn =
  (files: ThemeFiles): WordsIn =>
  (language) =>
    messagesFor(files, language).words;

/**
 * What cards say in a theme, or without one.
 *
 * @throws TemplateMistake for a theme that can't be used; so does what it gives, for the messages of a language
 */
export const loadWords = (theme: string | null): WordsIn => wordsIn(themeFiles(theme));

/** SHA-256 of a folder's files, names included. */
function digestOf(root: string): string {
  const hash = createHash("sha256");
  for (const file of filesIn(root))
    hash.update(`${file}\0${readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n")}\0`, "utf8");
  return hash.digest("hex");
}
