import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { ZipEntry } from "../text/zip-directory.js";

/**
 * The bytes of an entry, unpacked beside the main thread.
 *
 * @throws RangeError for more bytes than are allowed, and for a way of packing that no Anki uses
 */
export async function unpackedEntry({ method, packed }: ZipEntry, most: number): Promise<Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw new RangeError("packed in an unknown way");
  return promisify(inflateRaw)(packed, { maxOutputLength: most });
}
