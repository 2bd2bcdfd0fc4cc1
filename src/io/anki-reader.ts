import { importedNotes } from "../corrections/imported-notes.js";
import { picturesIn } from "../corrections/plain.js";
import { isAnkiPackage } from "../exchange/anki-package.js";
import type { Reader } from "../exchange/reader.js";
import type { Incoming } from "../model/exchange.js";
import { readAnkiBytes } from "./anki-file.js";
import { ankiPictures } from "./anki-pictures.js";

/** Notes of Anki. Its packages are databases that are unpacked beside the main thread: that is not for a pure room. */
export const ankiReader = (signal: AbortSignal): Reader => ({
  name: "anki",
  summary: "Anki: notes in plain text, .apkg and .colpkg, with pictures",
  recognises,
  async read({ name, bytes }) {
    const notes = await readAnkiBytes(name, bytes, signal);
    if (!notes.ok) return notes;
    const wanted = new Set(notes.value.flatMap(({ fields }) => fields.flatMap(picturesIn)));
    const pictures = isZip(bytes) ? await ankiPictures(bytes, wanted, signal) : new Map<string, Uint8Array>();
    return { ok: true, value: importedNotes(notes.value, pictures), warnings: notes.warnings };
  },
});

/** By the headers of its text, or by the database in a package. */
function recognises({ bytes, text }: Incoming): boolean {
  return text === null ? isAnkiPackage(bytes) : HEADER.test(text);
}

/** Lines of notes may stand above. */
const HEADER =
  /^(?:#[^\n]*\n){0,20}?#(?:separator|html|notetype|notetype column|deck|deck column|guid column|tags column|columns|tags):/i;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
