import type { Kit } from "../formats/format.js";
import { pageMessages } from "../formats/pages/page-messages.js";
import type { ThemeKit } from "../make/theme-kit.js";
import { assetsOf } from "./assets.js";
import type { ThemeFiles } from "./files.js";
import { type Messages, messagesFor, wordsIn } from "./messages.js";

/**
 * What pages are made with, of files that are there.
 *
 * @param language of the messages, a BCP 47 tag; English where there are none in it
 * @throws TemplateMistake for files that can't be used
 */
export function kitOf(
  files: ThemeFiles,
  language: string,
  digests: ThemeKit["digests"],
  renderer: (messages: Messages, t: Kit["t"]) => Kit["render"],
): ThemeKit {
  const messages = messagesFor(files, language);
  const t = pageMessages(messages.words);
  return {
    render: renderer(messages, t),
    // Other digits make a number in a message another text than the same number in an id.
    builtIn: !files.own.some((name) => name.endsWith(".njk")) && t("digits") === "0123456789",
    t,
    language: messages.words.language,
    wordsIn: wordsIn(files),
    ...assetsOf(files),
    digests,
  };
}
