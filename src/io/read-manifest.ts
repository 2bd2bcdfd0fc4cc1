import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { BadManifest } from "../manifest/bad-manifest.js";
import { type ManifestPart, manifestParts } from "../manifest/read.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { ItemRecord, ManifestHead } from "../model/manifest.js";
import { UnreadableText, linesOf } from "./lines.js";
import { manifestIn } from "./manifest-path.js";
import { settleAllMissing, settleMissing } from "./settle.js";

/**
 * A manifest file, part by part: memory does not grow with the number of its papers.
 *
 * @throws BadManifest, also when there is no such file
 */
export function* readManifest(file: string): Generator<ManifestPart> {
  try {
    // The folder of the manifest is that of its build; a killed command may have left it aside.
    settleMissing(dirname(dirname(file)));
    yield* manifestParts(file, linesOf(file));
  } catch (cause) {
    const reason =
      cause instanceof UnreadableText ? cause.message : REASONS[(cause as NodeJS.ErrnoException).code ?? ""];
    throw reason === undefined ? cause : new BadManifest([unreadable(file, reason)]);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "It is a folder; name the manifest.json in its teacher folder.",
  EACCES: "You may not read it.",
  EPERM: "You may not read it.",
};

const unreadable = (file: string, message: string): Diagnostic => ({
  severity: "error",
  code: "manifest/unreadable",
  message,
  place: { file, line: 1, column: 1 },
});

/** What stands before the papers of a manifest. */
export function readHead(file: string): Checked<ManifestHead> {
  try {
    for (const part of readManifest(file))
      if (part.kind === "head") return { ok: true, value: part.head, warnings: [] };
    throw new Error("a manifest without a head was read");
  } catch (cause) {
    if (cause instanceof BadManifest) return { ok: false, diagnostics: cause.diagnostics };
    throw cause;
  }
}

/** Every item that the papers of a manifest ask, by id. */
export function usedItems(file: string): Checked<ReadonlyMap<string, ItemRecord>> {
  try {
    for (const part of readManifest(file))
      if (part.kind === "tail") return { ok: true, value: new Map(Object.entries(part.tail.items)), warnings: [] };
    throw new Error("a manifest without an end was read");
  } catch (cause) {
    if (cause instanceof BadManifest) return { ok: false, diagnostics: cause.diagnostics };
    throw cause;
  }
}

/** The manifests of all builds in a folder, in order of their names. */
export function manifestsBelow(out: string): string[] {
  if (!existsSync(out)) return [];
  settleAllMissing(out);
  return readdirSync(out)
    .toSorted()
    .map((name) => manifestIn(join(out, name)))
    .filter((manifest) => existsSync(manifest));
}
