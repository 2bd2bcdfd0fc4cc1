import { readFileSync, statSync } from "node:fs";
import { readAnkiText } from "../corrections/anki-text.js";
import type { ForeignNote } from "../corrections/foreign.js";
import type { Checked } from "../model/diagnostic.js";
import { Unreadable } from "./unreadable.js";

const MAX_BYTES = 256 * 1024 * 1024;

/** Reads the notes of a text file or a package that Anki exported, or that we made for it. */
export async function readAnkiFile(file: string): Promise<Checked<readonly ForeignNote[]>> {
  try {
    return { ok: true, value: await notesIn(file), warnings: [] };
  } catch (cause) {
    const { message, hint } = reasonFor(cause);
    const place = { file, line: 1, column: 1 };
    return { ok: false, diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place }] };
  }
}

async function notesIn(file: string): Promise<readonly ForeignNote[]> {
  const found = statSync(file);
  if (!found.isFile()) throw new Unreadable("It is a folder or a device, not a file.", "name the exported file itself");
  if (found.size > MAX_BYTES) {
    throw new Unreadable(
      `It has ${Math.ceil(found.size / 1024 / 1024)} MB; the limit is 256 MB.`,
      "export fewer decks, or without media",
    );
  }
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) {
    const { readPackage } = await import("./anki-package.js");
    return readPackage(bytes);
  }
  if (bytes.includes(0)) {
    throw new Unreadable(
      "It is neither text nor a package.",
      "in Anki choose File > Export, as notes in plain text or as an .apkg",
    );
  }
  return readAnkiText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

function reasonFor(cause: unknown): { readonly message: string; readonly hint: string } {
  if (cause instanceof Unreadable) return cause;
  if (cause instanceof RangeError) return { message: `It has ${cause.message}.`, hint: "export fewer decks" };
  const { code, message } = cause as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { message: "There is no such file.", hint: "export it in Anki with File > Export" };
    case "EACCES":
    case "EPERM":
      return { message: "You may not read it.", hint: "ask its owner" };
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return {
        message: "It is not UTF-8 text.",
        hint: "export it from Anki again, and don't save it in a spreadsheet",
      };
    default:
      return { message: `It can't be read: ${message}.`, hint: "export it from Anki again" };
  }
}
