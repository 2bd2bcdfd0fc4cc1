import { notesInFile } from "../anki/notes-in-file.js";
import type { ForeignNote } from "../corrections/foreign.js";
import type { Checked } from "../model/diagnostic.js";
import { readForeignFile } from "./foreign-file.js";
import { pauseUntil } from "./pause.js";

const TAKEN = {
  megabytes: 256,
  hints: {
    noFile: "name the exported file itself",
    tooLarge: "export fewer decks, or without media",
    missing: "export it in Anki with File > Export",
    damaged: "export it from Anki again",
  },
};

/** Reads the notes of a text file or a package that Anki exported, or that we made for it. */
export async function readAnkiFile(file: string, signal?: AbortSignal): Promise<Checked<readonly ForeignNote[]>> {
  const bytes = await readForeignFile(file, TAKEN, signal);
  return bytes.ok ? notesInFile(file, bytes.value, pauseUntil(signal)) : bytes;
}
