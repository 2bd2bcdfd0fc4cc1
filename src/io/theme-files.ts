import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ThemeFile, ThemeFiles } from "../theme/files.js";
import { isBelow } from "./below.js";
import { filesBelow } from "./on-disk.js";
import { BUILT_TEMPLATES, TEMPLATES } from "./package-files.js";
import { TemplateMistake, mistake } from "../theme/mistake.js";
import { argument } from "../reading/argument.js";

/** What Broadsheet ships is the same as long as a program runs. */
let shipped: readonly string[] | undefined;

/** No `..`, no absolute path, no drive letter, nothing hidden. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9][A-Za-z0-9_.-]*)*$/;

/**
 * The files of a theme. Nothing outside its folder and ours can be read.
 *
 * @param theme a folder, or null for ours alone
 * @throws TemplateMistake when there is no such folder
 */
export function themeFiles(theme: string | null): ThemeFiles {
  if (theme !== null && statSync(theme, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new TemplateMistake([
      existsSync(theme)
        ? mistake(
            "theme/missing",
            `${theme} is a file; a theme is a folder.`,
            undefined,
            theme.endsWith(".css")
              ? "make a folder, move the file into it as tokens.css (colours and fonts), and name the folder"
              : "name the folder that it lies in",
          )
        : mistake(
            "theme/missing",
            `There is no folder ${theme}.`,
            undefined,
            `to begin one: broadsheet theme eject ${argument(theme)} tokens.css`,
          ),
    ]);
  const { files: own, odd } = theme === null ? { files: [], odd: [] } : namesIn(theme);
  if (odd.length > 0)
    throw new TemplateMistake(
      odd.map((name) =>
        mistake(
          "theme/no-file",
          `${theme}/${name} is a link or a pipe, not a file.`,
          undefined,
          "copy what it leads to into the theme",
        ),
      ),
    );
  const read = (root: string, name: string): ThemeFile | undefined => {
    const file = NAME.test(name) ? inside(root, name) : undefined;
    if (file === undefined) return undefined;
    return { name, file, text: readFileSync(file, "utf8").replaceAll("\r\n", "\n"), isOwn: root === theme };
  };
  const known = new Map<string, ThemeFile | undefined>();
  const find = (name: string) => {
    const plain = name.replace(/^default\//, "");
    const ofTheme = theme === null || plain !== name ? undefined : read(theme, plain);
    return ofTheme ?? read(TEMPLATES, plain) ?? read(BUILT_TEMPLATES, plain);
  };
  return {
    find(name) {
      if (!known.has(name)) known.set(name, find(name));
      return known.get(name);
    },
    both: (name) => [TEMPLATES, ...(theme === null ? [] : [theme])].flatMap((root) => read(root, name) ?? []),
    own,
    // Only suggestions ask for it.
    get shipped() {
      return (shipped ??= [...filesIn(TEMPLATES), ...filesIn(BUILT_TEMPLATES)].sort());
    },
  };
}

/** A file in a folder; undefined for what is missing, no file, or reached by a link that leads out. */
function inside(root: string, name: string): string | undefined {
  const file = join(root, name);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return isBelow(realpathSync(file), root) ? file : undefined;
}

const FOLDERS = ["items", "scripts", "strings", "styles"];

const KINDS = /\.(?:njk|css|json|js|ts)$/;

/**
 * What is below a folder that pages could be made with, with `/`, by code unit: files, and what is odd, such as links and
 * pipes. Passed over in silence, what those lead to would be missed; none is followed.
 */
function namesIn(root: string): { readonly files: readonly string[]; readonly odd: readonly string[] } {
  const names = [...filesBelow(root)].filter((name) => NAME.test(name) && (KINDS.test(name) || FOLDERS.includes(name)));
  const isFile = new Set(names.filter((name) => lstatSync(join(root, name)).isFile()));
  return {
    files: names.filter((name) => isFile.has(name) && KINDS.test(name)).sort(),
    odd: names.filter((name) => !isFile.has(name)).sort(),
  };
}

/** Every file below a folder that pages could be made with, with `/`, by code unit. No link is followed. */
export const filesIn = (root: string): readonly string[] => namesIn(root).files;

/** Languages that a theme, or Broadsheet, has messages in: by code unit. */
export const languagesOf = (theme: string | null): string[] =>
  [
    ...new Set(
      [TEMPLATES, ...(theme === null ? [] : [theme])]
        .flatMap((root) => (existsSync(root) ? filesIn(root) : []))
        .flatMap((name) => /^strings\/([\w-]+)\.json$/.exec(name)?.[1] ?? []),
    ),
  ].sort();
