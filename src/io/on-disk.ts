import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

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

/** Every file below a folder, with `/`, by code unit. */
export const filesBelow = (folder: string): string[] =>
  (ifThere(() => readdirSync(folder, { recursive: true, withFileTypes: true })) ?? [])
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();

function ifThere<T>(read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes((cause as NodeJS.ErrnoException).code ?? "")) return null;
    throw cause;
  }
}
