import type { Incoming } from "../model/exchange.js";
import { zipEntries } from "../text/zip-directory.js";

/** Whether a file is of Anki: by the headers of its text, or by the database in a package. */
export const isOfAnki = ({ bytes, text }: Incoming): boolean => (text === null ? isPackage(bytes) : HEADER.test(text));

/** Lines of notes may stand above. */
const HEADER =
  /^(?:#[^\n]*\n){0,20}?#(?:separator|html|notetype|notetype column|deck|deck column|guid column|tags column|columns|tags):/i;

/** An archive with a database of Anki (.apkg, .colpkg). */
function isPackage(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    for (const { name } of zipEntries(bytes)) if (name.startsWith("collection.anki2")) return true;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  return false;
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
