import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Checked } from "../model/diagnostic.js";
import { isMissing, whyUnreadable } from "./why-unreadable.js";

const MB = 1024 * 1024;

/** What is taken of another program, and what to do where a file is none of that. */
interface Taken {
  /** What is larger is refused. */
  readonly megabytes: number;
  readonly hints: {
    readonly noFile: string;
    readonly tooLarge: string;
    readonly missing: string;
    readonly damaged: string;
  };
}

/** The bytes of a file that another program made. @param signal stops it; then it throws */
export async function readForeignFile(
  file: string,
  { megabytes, hints }: Taken,
  signal?: AbortSignal,
): Promise<Checked<Uint8Array>> {
  const refused = (message: string, hint: string): Checked<never> => ({
    ok: false,
    diagnostics: [{ severity: "error", code: "import/unreadable", message, hint, place: { file, line: 1, column: 1 } }],
  });
  try {
    const found = statSync(file);
    if (!found.isFile()) return refused("It is a folder or a device, not a file.", hints.noFile);
    if (found.size > megabytes * MB)
      return refused(`It has ${Math.ceil(found.size / MB)} MB; the limit is ${megabytes} MB.`, hints.tooLarge);
    return { ok: true, value: await readFile(file, signal === undefined ? {} : { signal }), warnings: [] };
  } catch (cause) {
    signal?.throwIfAborted();
    const why = whyUnreadable(cause);
    if (why !== undefined) return refused(why, isMissing(cause) ? hints.missing : "ask its owner");
    return refused(`It can't be read: ${(cause as Error).message}.`, hints.damaged);
  }
}
