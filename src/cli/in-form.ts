import { parseSource } from "../reading/source.js";

/** A new bank in a file of JSON is JSON. */
export function inFormOf(file: string, text: string): string {
  const read = file.endsWith(".json") ? parseSource(file, text) : null;
  return read?.ok === true ? `${JSON.stringify(read.value.value, null, 2)}\n` : text;
}
