import { utf8 } from "#platform";
import type { Deflate } from "fflate";
import { type Entry, archive, stored } from "./apkg/zip.js";
import { joinedBytes } from "../text/joined-bytes.js";

let fflate: { readonly Deflate: typeof Deflate } | null = null;

/** Awaited before `zipped`: few builds need it. */
export async function loadZip(): Promise<void> {
  fflate ??= await import("./apkg/deflate.js");
}

/**
 * An archive of files, in this order, with paths in ASCII. The same files give the same bytes on every machine: it says
 * nothing of when and where it was made, and fflate is plain JavaScript.
 *
 * @throws Error when `loadZip` was not awaited
 */
export const zipped = (files: Iterable<readonly [path: string, content: string | Uint8Array]>): Uint8Array =>
  joinedBytes([...archive([...files].map(([path, content]) => entryOf(path, content)))]);

/** What does not get smaller, as most pictures don't, is stored as it is. */
function entryOf(path: string, content: string | Uint8Array): Entry {
  if (fflate === null) throw new Error("await loadZip() before making an archive");
  if (/[^ -~]/.test(path)) throw new Error(`A path in an archive that is not ASCII: ${path}`);
  const bytes = typeof content === "string" ? utf8(content) : content;
  const plain = stored(path, bytes);
  const data: Uint8Array[] = [];
  new fflate.Deflate({ level: 6 }, (piece) => data.push(piece)).push(bytes, true);
  const size = data.reduce((sum, { length }) => sum + length, 0);
  return size < bytes.length ? { ...plain, method: "deflated", data } : plain;
}
