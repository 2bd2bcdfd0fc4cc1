import { existsSync } from "node:fs";

/** A file whose name has spaces and was typed without quotation marks, so that its parts came as several; undefined where there is none. */
export function splitName(files: readonly string[]): string | undefined {
  for (const [from, first] of files.entries()) {
    if (existsSync(first)) continue;
    for (let to = from + 2; to <= Math.min(files.length, from + 8); to += 1) {
      const name = files.slice(from, to).join(" ");
      if (existsSync(name)) return name;
    }
  }
  return undefined;
}
