import { opendirSync } from "node:fs";

/** What is in a folder, one after the other: memory does not grow with their number. */
export function* entriesOf(folder: string): Generator<{ readonly name: string; readonly isFolder: boolean }> {
  const entries = opendirSync(folder, { bufferSize: 1024 });
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync())
      yield { name: entry.name, isFolder: entry.isDirectory() };
  } finally {
    entries.closeSync();
  }
}
