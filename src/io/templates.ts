import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ThemeKit } from "../make/theme-kit.js";
import { TEMPLATES } from "./package-files.js";
import { engine } from "../theme/engine.js";
import { filesIn, themeFiles } from "./theme-files.js";
import { kitOf } from "../theme/kit.js";
import { libraryOf } from "../theme/library.js";
import { rendererOf } from "../theme/renderer.js";

export { TemplateMistake } from "../theme/mistake.js";

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
  const digests = { ...(theme !== null && { own: digestOf(theme) }), shipped: digestOf(TEMPLATES) };
  return kitOf(files, language, digests, (messages, t) => rendererOf(libraryOf(files, messages), t, engine));
}

/** SHA-256 of a folder's files, names included. */
function digestOf(root: string): string {
  const hash = createHash("sha256");
  for (const file of filesIn(root))
    hash.update(`${file}\0${readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n")}\0`, "utf8");
  return hash.digest("hex");
}
