import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { replaceFile } from "./replace-file.js";
import { TEMPLATES } from "./package-files.js";
import { filesIn, themeFiles } from "./theme-files.js";

/** Names of what a theme can start from: templates, tokens, styles and messages. */
export const ejectable = (): string[] =>
  filesIn(TEMPLATES).filter((name) => /^(?:[\w-]+\.njk|tokens\.css|(?:items|strings|styles)\/.*)$/.test(name));

/**
 * Copies files of ours into a theme. One that is there already with the same text is left alone.
 *
 * @returns the files that are there with another text: then nothing was written
 */
export async function eject(theme: string, names: readonly string[]): Promise<string[]> {
  const files = themeFiles(null);
  const targets = names.map((name) => ({ target: join(theme, ...name.split("/")), text: files.find(name)!.text }));
  const isSame = ({ target, text }: (typeof targets)[number]) => readFileSync(target, "utf8") === text;
  const taken = targets.filter((one) => existsSync(one.target) && !isSame(one)).map(({ target }) => target);
  if (taken.length > 0) return taken;
  for (const { target, text } of targets) {
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) await replaceFile(target, text, (now) => now === null);
  }
  return [];
}
