import { BadManifest } from "../manifest/bad-manifest.js";
import { type ManifestPart, manifestParts } from "../manifest/read.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { linesOf } from "./lines.js";
import { isMissing, whyUnreadable } from "./why-unreadable.js";

/**
 * A manifest file as it lies there, part by part: memory does not grow with the number of its papers.
 *
 * @throws BadManifest, also when there is no such file
 */
export function* manifestPartsIn(file: string): Generator<ManifestPart> {
  try {
    yield* manifestParts(file, linesOf(file));
  } catch (cause) {
    const why = whyUnreadable(cause);
    throw why === undefined ? cause : new BadManifest([unreadable(file, why, hintFor(cause))]);
  }
}

function hintFor(cause: unknown): string | undefined {
  if (isMissing(cause)) return "name the manifest of a build, such as out/my-test/teacher/manifest.json";
  return (cause as NodeJS.ErrnoException).code === "EISDIR"
    ? "there is no teacher/manifest.json in it: name the folder of a build, or its manifest"
    : undefined;
}

const unreadable = (file: string, message: string, hint: string | undefined): Diagnostic => ({
  severity: "error",
  code: "manifest/unreadable",
  message,
  ...(hint !== undefined && { hint }),
  place: { file, line: 1, column: 1 },
});
