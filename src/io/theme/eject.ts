import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TEMPLATES } from "../package-files.js";
import { filesIn, themeFiles } from "./files.js";

/** Names of what a theme can start from: templates, tokens, styles and messages. */
export const ejectable = (): string[] =>
  filesIn(TEMPLATES).filter((name) => /^(?:[\w-]+\.njk|tokens\.css|(?:items|strings|styles)\/.*)$/.test(name));

/**
 * Copies files of ours into a theme.
 *
 * @returns the files that are there already: then nothing was written
 */
export function eject(theme: string, names: readonly string[]): string[] {
  const files = themeFiles(null);
  const targets = names.map((name) => ({ target: join(theme, ...name.split("/")), text: files.find(name)!.text }));
  const taken = targets.map(({ target }) => target).filter((target) => existsSync(target));
  if (taken.length > 0) return taken;
  for (const { target, text } of targets) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: "wx" });
  }
  return [];
}
