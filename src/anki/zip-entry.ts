import { Inflate } from "fflate";
import type { ZipEntry } from "../text/zip-directory.js";
import { joinedBytes } from "../text/joined-bytes.js";
import type { Pause } from "./pause.js";

/** So much is unpacked before its size is looked at, and before the next pause: it unpacks to 8 MB at most. */
const STEP = 8192;

class TooLarge extends Error {}

/**
 * The bytes of an entry, unpacked piece by piece; null where they would be more than is allowed.
 *
 * @throws RangeError for damage, and for a way of packing that no Anki uses
 */
export async function unpackedEntry(
  { method, packed }: ZipEntry,
  most: number,
  pause: Pause,
): Promise<Uint8Array | null> {
  if (method === 0) return packed.length > most ? null : packed;
  if (method !== 8) throw new RangeError("packed in an unknown way");
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    size += piece.length;
    if (size > most) throw new TooLarge();
    pieces.push(piece);
    isWhole = isLast;
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (cause) {
      if (cause instanceof TooLarge) return null;
      // It throws errors of no class of its own.
      throw new RangeError("no deflated bytes", { cause });
    }
    await pause();
  }
  if (!isWhole) throw new RangeError("cut off");
  return joinedBytes(pieces);
}
