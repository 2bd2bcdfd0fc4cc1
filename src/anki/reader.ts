import { importedNotes } from "../corrections/imported-notes.js";
import { picturesIn } from "../corrections/plain.js";
import type { Reader } from "../exchange/reader.js";
import { notesInFile } from "./notes-in-file.js";
import type { Pause } from "./pause.js";
import { isOfAnki, isZip } from "./recognise.js";

/** Notes of Anki. Its packages may hold a whole collection, so that somebody may want to stop: by what the pause throws. */
export const ankiReader = (pause: Pause): Reader => ({
  name: "anki",
  summary: "Anki: notes in plain text, .apkg and .colpkg, with pictures",
  recognises: isOfAnki,
  async read({ name, bytes }) {
    const notes = await notesInFile(name, bytes, pause);
    if (!notes.ok) return notes;
    const wanted = new Set(notes.value.flatMap(({ fields }) => fields.flatMap(picturesIn)));
    const pictures = isZip(bytes)
      ? await (await import("./pictures.js")).ankiPictures(bytes, wanted, pause)
      : new Map<string, Uint8Array>();
    return { ok: true, value: importedNotes(notes.value, pictures), warnings: notes.warnings };
  },
});
