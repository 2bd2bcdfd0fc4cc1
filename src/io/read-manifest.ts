import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { BadManifest } from "../manifest/bad-manifest.js";
import type { ManifestPart } from "../manifest/read.js";
import type { Checked } from "../model/diagnostic.js";
import type { ItemRecord, ManifestHead } from "../model/manifest.js";
import { manifestPartsIn } from "./manifest-parts.js";
import { manifestIn } from "./manifest-path.js";
import { recoverAllMissing, recoverMissing } from "./recover.js";

/**
 * A manifest that a person named, part by part. If a killed command left its folder aside, it is put back first.
 *
 * @throws BadManifest, also when there is no such file
 */
export function* readManifest(file: string): Generator<ManifestPart> {
  // The folder of the manifest is that of its build.
  recoverMissing(dirname(dirname(file)));
  yield* manifestPartsIn(file);
}

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
  recoverAllMissing(out);
  return readdirSync(out)
    .toSorted()
    .map((name) => manifestIn(join(out, name)))
    .filter((manifest) => existsSync(manifest));
}
