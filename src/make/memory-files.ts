import { sha256 } from "#platform";
import { bankOf, checkLines } from "../bank/lines.js";
import { pictureOf, withPictures } from "../bank/pictures.js";
import { parseSource, withPlainLines } from "../reading/source.js";
import { readLock } from "../deck/lock.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { PlanFiles } from "./plan.js";

/** Files by name: what people wrote as text, pictures as bytes. A name may have folders in it, with `/`. */
export type FilesInMemory = Readonly<Record<string, string | Uint8Array>>;

/**
 * Reads a plan from memory as the command does from a disk. Manifests of earlier exams can't be read from it.
 *
 * @param languages that candidates may have their papers in
 */
export function inMemory(files: FilesInMemory, languages: readonly string[]): PlanFiles {
  const text = (file: string): Checked<string> => {
    const found = Object.hasOwn(files, file) ? files[file] : undefined;
    if (typeof found === "string") return { ok: true, value: found, warnings: [] };
    return unreadable(file, found === undefined ? "There is no such file." : "It is bytes, not text.");
  };
  return {
    source(file) {
      const found = text(file);
      return found.ok ? parseSource(file, found.value) : found;
    },
    bankLines(file) {
      const found = text(file);
      if (!found.ok) return found;
      const plain = withPlainLines(found.value).replace(/(?<!\n)$/, "\n");
      const lines = checkLines(file, plain.split("\n"), () => true);
      const bank = bankOf(lines, sha256(plain));
      return bank === null
        ? { ok: false, diagnostics: lines.diagnostics }
        : { ok: true, value: { bank, source: lines.source }, warnings: [] };
    },
    lock(file) {
      const name = `${file}.lock`;
      if (!Object.hasOwn(files, name)) return { ok: true, value: null, warnings: [] };
      const found = text(name);
      return found.ok ? readLock(name, found.value) : found;
    },
    withImages: (bank, file) =>
      withPictures(bank, async (image) => {
        const path = beside(file, image);
        const found = Object.hasOwn(files, path) ? files[path] : undefined;
        if (found === undefined) return "does not exist";
        return typeof found === "string" ? "is not a picture of a known kind" : pictureOf(found);
      }),
    async roster(file, columns) {
      const found = text(file);
      if (!found.ok) return found;
      // Few exams need it: the others load without it, as the command does.
      const { loadRoster } = await import("../roster/roster.js");
      return loadRoster(file, found.value, languages, columns);
    },
    withEarlier: async (_, file) => unreadable(file, "It names earlier exams, whose manifests are on a disk."),
    beside,
  };
}

/** A name as another file has it: `../b.yaml` beside `a/c.yaml` is `b.yaml`. */
function beside(file: string, name: string): string {
  const steps = name.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const step of name.split("/")) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const unreadable = (file: string, message: string): { readonly ok: false; readonly diagnostics: Diagnostic[] } => ({
  ok: false,
  diagnostics: [{ severity: "error", code: "io/unreadable", message, place: { file, line: 1, column: 1 } }],
});
