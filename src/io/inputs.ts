import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Artefact } from "../model/artefact.js";
import type { Checked } from "../model/diagnostic.js";
import type { Plan } from "./load.js";
import { lockFileOf } from "./lock.js";
import { bytesOfFile } from "./on-disk.js";

/** Copies of a plan's inputs stand there, below the teacher's folder. */
const INPUTS = "inputs";
/** What a roster is called there when the command named it. */
const ROSTER = "roster.csv";

/**
 * Copies of all files that a plan was loaded from, laid out as they lie beside its blueprint (or bank): with them,
 * the papers can be made again when the bank has long moved on.
 *
 * @param roster the one that the command named
 */
export function copiesOf({ file, banks, blueprint }: Plan, roster: string | undefined): Checked<Artefact[]> {
  const root = dirname(file);
  const bankFiles = blueprint.banks.length === 0 ? [file] : blueprint.banks.map((path) => join(root, path));
  const beside = [
    file,
    ...bankFiles.flatMap((bank, i) => [
      bank,
      ...[lockFileOf(bank)].filter((lock) => existsSync(lock)),
      ...banks[i]!.items.flatMap(({ media }) => (media === null ? [] : [join(dirname(bank), media.image)])),
    ]),
    ...blueprint.earlier.map(({ manifest }) => join(root, manifest)),
    ...(roster === undefined && blueprint.rosterFile !== null ? [join(root, blueprint.rosterFile)] : []),
  ];
  const found = [...new Set(beside)].map((path) => ({ path, name: relative(root, path).replaceAll(sep, "/") }));
  const outside = found.filter(({ name }) => !PORTABLE.test(name));
  if (outside.length > 0)
    return {
      ok: false,
      diagnostics: outside.map(({ path }) => ({
        severity: "error",
        code: "io/not-embeddable",
        message: `${path} can't be copied beside the manifest.`,
        hint: `keep it in ${root === "." ? "the folder" : root} of ${file} or below, with nothing but a to z, digits, and . _ - in its name (no spaces, no umlauts)`,
        place: { file, line: 1, column: 1 },
      })),
    };
  const named = roster === undefined ? found : [...found, { path: roster, name: ROSTER }];
  const copies = named.map(({ path, name }): Artefact => {
    return { path: `${INPUTS}/${name}`, mediaType: "application/octet-stream", content: bytesOfFile(path)! };
  });
  return { ok: true, value: copies, warnings: [] };
}

const PORTABLE = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?(?:\/[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?)*$/;

/** The copies beside a manifest: their folder, and the roster among them that the command had named. */
export function copiesBeside(manifest: string): { readonly folder: string; readonly roster: string | undefined } {
  const folder = join(dirname(manifest), INPUTS);
  const roster = join(folder, ROSTER);
  return { folder, roster: existsSync(roster) ? roster : undefined };
}
