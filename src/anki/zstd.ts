import { Decompress } from "fzstd";
import { joinedBytes } from "../text/joined-bytes.js";
import { type Pause, atOnce } from "./pause.js";

/** What every decoder should have room for (RFC 8878, section 3.1.1.1.2), and four times what Anki uses. */
const MAX_WINDOW = 8 * 1024 * 1024;
/** The decoder moves its window for each block, and a block may be empty. */
const MAX_MOVED = 32 * 1024 ** 3;
const STEP = 1 << 16;

class TooLarge extends Error {}

/**
 * Unpacks Zstandard piece by piece, so that a bomb is noticed before it has grown.
 *
 * @returns null where it would take more bytes, memory or time than is allowed
 * @throws RangeError for what is no Zstandard, or cut off
 */
export async function unpackedZstd(
  packed: Uint8Array,
  most: number,
  pause: Pause = atOnce,
): Promise<Uint8Array | null> {
  if (asksTooMuch(packed)) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((part) => {
    size += part.length;
    if (size > most) throw new TooLarge();
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (cause) {
      if (cause instanceof TooLarge) return null;
      // It throws errors of no class of its own.
      throw new RangeError("no Zstandard", { cause });
    }
    await pause();
  }
  return joinedBytes(parts);
}

function asksTooMuch(packed: Uint8Array): boolean {
  let moved = 0;
  for (const { window, blocks } of framesIn(packed)) {
    moved += window * blocks;
    if (window > MAX_WINDOW || moved > MAX_MOVED) return true;
  }
  return false;
}

/** What each frame asks the decoder to hold, by its headers alone (RFC 8878, section 3.1.1). */
function* framesIn(packed: Uint8Array): Iterable<{ readonly window: number; readonly blocks: number }> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 0; at < packed.length;) {
    const magic = view.getUint32(at, true);
    if (magic >>> 4 === 0x184d2a5) {
      at += 8 + view.getUint32(at + 4, true);
      continue;
    }
    if (magic !== 0xfd2fb528) throw new RangeError("no Zstandard");
    const flags = view.getUint8(at + 4);
    const isWhole = (flags & 0x20) !== 0;
    const window = isWhole ? 0 : windowOf(view.getUint8(at + 5));
    const sizeAt = at + (isWhole ? 5 : 6) + [0, 1, 2, 4][flags & 3]!;
    const sizeBytes = [isWhole ? 1 : 0, 2, 4, 8][flags >> 6]!;
    at = sizeAt + sizeBytes;
    let blocks = 0;
    for (let header = 0; (header & 1) === 0; blocks += 1) {
      header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
      const isRepeated = ((header >> 1) & 3) === 1;
      at += 3 + (isRepeated ? 1 : header >> 3);
    }
    at += flags & 4;
    yield { window: isWhole ? sizeAs(view, sizeAt, sizeBytes) : window, blocks };
  }
}

const windowOf = (descriptor: number): number => 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8);

function sizeAs(view: DataView, at: number, bytes: number): number {
  let size = bytes === 2 ? 256 : 0;
  for (let i = 0; i < bytes; i += 1) size += view.getUint8(at + i) * 256 ** i;
  return size;
}
