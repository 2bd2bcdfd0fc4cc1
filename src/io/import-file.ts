import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Checked } from "../model/diagnostic.js";

/** Questions of a whole school, with pictures; what is larger holds films. */
const MAX_BYTES = 100 * 1024 * 1024;

/** The bytes of a file of another tool, if it is one of a size that questions have. */
export async function readImportFile(file: string, signal: AbortSignal): Promise<Checked<Uint8Array>> {
  try {
    const found = statSync(file);
    if (!found.isFile()) return refused(file, "It is a folder or a device, not a file.", "name the files in it");
    if (found.size > MAX_BYTES) {
      const megabytes = Math.ceil(found.size / 1024 / 1024);
      return refused(
        file,
        `It has ${megabytes} MB; the limit is 100 MB.`,
        "export fewer questions, or without films and recordings",
      );
    }
    return { ok: true, value: await readFile(file, { signal }), warnings: [] };
  } catch (cause) {
    if (signal.aborted) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return refused(
        file,
        "There is no such file.",
        /^https?:/i.test(file)
          ? "nothing is fetched from the web: save it, and name that file"
          : "name a file as it is called in its folder",
      );
    if (code === "EACCES" || code === "EPERM") return refused(file, "You may not read it.", "ask its owner");
    return refused(file, `It can't be read: ${message}.`, "copy it to this computer, and name the copy");
  }
}

const refused = (file: string, message: string, hint: string): Checked<never> => ({
  ok: false,
  diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place: { file, line: 1, column: 1 } }],
});
