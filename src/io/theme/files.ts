import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { filesBelow } from "../on-disk.js";
import { TEMPLATES } from "../package-files.js";
import { TemplateMistake, mistake } from "./mistake.js";

/** One file that pages are made with. */
export interface ThemeFile {
  /** `exam.njk`, `strings/fr.json`; ours are also called `default/exam.njk`. */
  readonly name: string;
  readonly file: string;
  /** Line ends are `\n`. */
  readonly text: string;
  /** Whether it is the theme's, and not ours. */
  readonly isOwn: boolean;
}

/** The files of a theme, with those that Broadsheet ships behind them. Nothing outside the two folders can be read. */
export interface ThemeFiles {
  /** The theme's file of that name, or else ours; ours alone for `default/…`. */
  readonly find: (name: string) => ThemeFile | undefined;
  /** Ours, and then the theme's: for what is added to ours instead of replacing it. */
  readonly both: (name: string) => readonly ThemeFile[];
  /** Names of the theme's own files, by code unit. */
  readonly own: readonly string[];
}

/** No `..`, no absolute path, no drive letter, nothing hidden. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9][A-Za-z0-9_.-]*)*$/;

/**
 * @param theme a folder, or null for ours alone
 * @throws TemplateMistake when there is no such folder
 */
export function themeFiles(theme: string | null): ThemeFiles {
  if (theme !== null && statSync(theme, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new TemplateMistake([mistake("theme/missing", `There is no folder ${theme}.`)]);
  const read = (root: string, name: string): ThemeFile | undefined => {
    const file = NAME.test(name) ? inside(root, name) : undefined;
    if (file === undefined) return undefined;
    return { name, file, text: readFileSync(file, "utf8").replaceAll("\r\n", "\n"), isOwn: root !== TEMPLATES };
  };
  const known = new Map<string, ThemeFile | undefined>();
  const find = (name: string) => {
    const plain = name.replace(/^default\//, "");
    const own = theme === null || plain !== name ? undefined : read(theme, plain);
    return own ?? read(TEMPLATES, plain);
  };
  return {
    find(name) {
      if (!known.has(name)) known.set(name, find(name));
      return known.get(name);
    },
    both: (name) => [TEMPLATES, ...(theme === null ? [] : [theme])].flatMap((root) => read(root, name) ?? []),
    own: theme === null ? [] : filesIn(theme),
  };
}

/** A file in a folder; undefined for what is missing, no file, or reached by a link that leads out. */
function inside(root: string, name: string): string | undefined {
  const file = join(root, name);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return realpathSync(file).startsWith(realpathSync(root).replace(/[\\/]?$/, sep)) ? file : undefined;
}

/** Every file below a folder that pages could be made with, with `/`, by code unit. No link is followed. */
export const filesIn = (root: string): string[] =>
  [...filesBelow(root)]
    .filter((name) => NAME.test(name) && /\.(?:njk|css|json|js)$/.test(name) && lstatSync(join(root, name)).isFile())
    .sort();

/** Languages that a theme, or Broadsheet, has messages in: by code unit. */
export const languagesOf = (theme: string | null): string[] =>
  [
    ...new Set(
      [TEMPLATES, ...(theme === null ? [] : [theme])]
        .flatMap((root) => (existsSync(root) ? filesIn(root) : []))
        .flatMap((name) => /^strings\/([\w-]+)\.json$/.exec(name)?.[1] ?? []),
    ),
  ].sort();
