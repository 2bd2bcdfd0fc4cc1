import { sha256, utf8 } from "#platform";
import { bytesOf } from "../formats/content.js";
import type { Sink } from "./sink.js";

/** A finished file. */
export interface MadeFile {
  /** With its audience's folder, such as `student/exam.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Keeps the files of a build in memory, in the order in which they are finished. */
export function memorySink(): Sink & { readonly files: readonly MadeFile[] } {
  const files: MadeFile[] = [];
  const keep = (path: string, bytes: Uint8Array) => {
    const file = { path, bytes, sha256: sha256(bytes) };
    files.push(file);
    return { path, bytes: bytes.length, sha256: file.sha256 };
  };
  return {
    files,
    add: (directory, { path, content }) => keep(`${directory}/${path}`, bytesOf(content)),
    open(path) {
      let text = "";
      return {
        write: (more) => void (text += more),
        end: () => keep(path, utf8(text)),
      };
    },
  };
}
