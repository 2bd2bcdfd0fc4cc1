import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { notesInFile } from "../anki/notes-in-file.js";
import type { ForeignNote } from "../corrections/foreign.js";
import type { Checked } from "../model/diagnostic.js";
import { pauseUntil } from "./pause.js";

const MAX_BYTES = 256 * 1024 * 1024;

/** Reads the notes of a text file or a package that Anki exported, or that we made for it. */
export async function readAnkiFile(file: string, signal?: AbortSignal): Promise<Checked<readonly ForeignNote[]>> {
  const bytes = await bytesIn(file);
  return bytes.ok ? notesInFile(file, bytes.value, pauseUntil(signal)) : bytes;
}

async function bytesIn(file: string): Promise<Checked<Uint8Array>> {
  try {
    const found = statSync(file);
    if (!found.isFile())
      return refused(file, "It is a folder or a device, not a file.", "name the exported file itself");
    if (found.size > MAX_BYTES) {
      const megabytes = Math.ceil(found.size / 1024 / 1024);
      return refused(file, `It has ${megabytes} MB; the limit is 256 MB.`, "export fewer decks, or without media");
    }
    return { ok: true, value: await readFile(file), warnings: [] };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    switch (code) {
      case "ENOENT":
      case "ENOTDIR":
        return refused(file, "There is no such file.", "export it in Anki with File > Export");
      case "EACCES":
      case "EPERM":
        return refused(file, "You may not read it.", "ask its owner");
      default:
        return refused(file, `It can't be read: ${message}.`, "export it from Anki again");
    }
  }
}

const refused = (file: string, message: string, hint: string): Checked<never> => ({
  ok: false,
  diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place: { file, line: 1, column: 1 } }],
});
