import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kit } from "../formats/format.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { TEMPLATES } from "./package-files.js";
import { dressOf } from "./theme/dress.js";
import { filesIn, themeFiles } from "./theme/files.js";
import { libraryOf } from "./theme/library.js";
import { messagesFor } from "./theme/messages.js";
import { rendererOf } from "./theme/renderer.js";

export { TemplateMistake } from "./theme/mistake.js";

/** A kit, and what a build says and records about it. */
export interface ThemeKit extends Kit {
  /** SHA-256 of all that pages are made with: ours, and the theme's. */
  readonly digests: Readonly<Record<string, string>>;
  readonly warnings: readonly Diagnostic[];
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
  return {
    render: rendererOf(libraryOf(files, messages), messages.t),
    // Other digits make a number in a message another text than the same number in an id.
    builtIn: !files.own.some((name) => name.endsWith(".njk")) && messages.t("digits") === "0123456789",
    t: messages.t,
    language: messages.language,
    ...dressOf(files),
    digests: { ...(theme !== null && { own: digestOf(theme) }), shipped: digestOf(TEMPLATES) },
  };
}

/** SHA-256 of a folder's files, names included. */
function digestOf(root: string): string {
  const hash = createHash("sha256");
  for (const file of filesIn(root))
    hash.update(`${file}\0${readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n")}\0`, "utf8");
  return hash.digest("hex");
}
