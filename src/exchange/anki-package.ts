import { zipEntries } from "../text/zip-directory.js";

/** Whether bytes are a package of Anki (.apkg, .colpkg): an archive with its database. */
export function isAnkiPackage(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    for (const { name } of zipEntries(bytes)) if (name.startsWith("collection.anki2")) return true;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  return false;
}
