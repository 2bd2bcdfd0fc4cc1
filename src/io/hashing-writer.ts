import { createHash } from "node:crypto";
import { bytesOf } from "../formats/content.js";
import type { Growing, Measured } from "../make/sink.js";

/** Characters between two writes. */
const CHUNK = 1 << 16;

/** @param put gets the bytes, some at a time; no character is in two of these parts */
export function hashingWriter(put: (bytes: Buffer) => void): Growing {
  const digest = createHash("sha256");
  let size = 0;
  let text = "";
  const flush = () => {
    const bytes = Buffer.from(text, "utf8");
    text = "";
    size += bytes.length;
    digest.update(bytes);
    put(bytes);
  };
  return {
    write(more) {
      text += more;
      if (text.length >= CHUNK) flush();
    },
    end() {
      flush();
      return { bytes: size, sha256: digest.digest("hex") };
    },
  };
}

/** Says what pieces are, all together, while `put` gets the bytes of each. */
export function measured(
  pieces: Iterable<string | Uint8Array>,
  put: (bytes: Uint8Array) => void = () => undefined,
): Measured {
  const digest = createHash("sha256");
  let size = 0;
  for (const piece of pieces) {
    const bytes = bytesOf(piece);
    digest.update(bytes);
    put(bytes);
    size += bytes.length;
  }
  return { bytes: size, sha256: digest.digest("hex") };
}
