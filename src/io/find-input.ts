import { openSync, closeSync, readSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { INPUTS } from "../model/input.js";

const ENDINGS = [...Object.values(INPUTS.bank), ...Object.values(INPUTS.blueprint)].flat();
/** The id stands at the top. */
const ENOUGH = 1 << 16;

/** The blueprint or bank with an id, sought in folders; undefined unless exactly one is there. */
export function findInput(kind: "blueprint" | "bank", id: string, folders: readonly string[]): string | undefined {
  const field = new RegExp(`^[{\\s]*["']?${kind}["']?\\s*:\\s*["']?${id}["']?\\s*(?:[,#}].*)?$`, "m");
  const found = folders.flatMap((folder) => {
    const names = listed(folder).filter((name) => ENDINGS.some((ending) => name.endsWith(ending)));
    return names.map((name) => join(folder, name)).filter((file) => field.test(beginning(file)));
  });
  return found.length === 1 ? found[0] : undefined;
}

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};

function beginning(file: string): string {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(ENOUGH);
    return bytes.toString("utf8", 0, readSync(handle, bytes)).replaceAll("\r\n", "\n");
  } finally {
    closeSync(handle);
  }
}
