import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "./entries.js";

/** SHA-256 of a file, read piece by piece; null when there is none. */
export function digestOfFile(file: string): string | null {
  const handle = ifThere(() => (isFile(file) ? openSync(file, "r") : null));
  if (handle === null) return null;
  try {
    const digest = createHash("sha256");
    const chunk = Buffer.allocUnsafe(1 << 20);
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk))
      digest.update(chunk.subarray(0, length));
    return digest.digest("hex");
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file; null when there is none. */
export const bytesOfFile = (file: string): Buffer | null => ifThere(() => (isFile(file) ? readFileSync(file) : null));

/** Others, such as a pipe, may never end. */
const isFile = (file: string): boolean => statSync(file).isFile();

/** Every file below a folder, with `/`, in no order. */
export function* filesBelow(folder: string, below = ""): Generator<string> {
  for (const { name, isFolder } of entriesOf(folder)) {
    const path = `${below}${name}`;
    if (isFolder) yield* filesBelow(join(folder, name), `${path}/`);
    else yield path;
  }
}

function ifThere<T>(read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes((cause as NodeJS.ErrnoException).code ?? "")) return null;
    throw cause;
  }
}
