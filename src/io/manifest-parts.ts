import { BadManifest } from "../manifest/bad-manifest.js";
import { type ManifestPart, manifestParts } from "../manifest/read.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { UnreadableText, linesOf } from "./lines.js";

/**
 * A manifest file as it lies there, part by part: memory does not grow with the number of its papers.
 *
 * @throws BadManifest, also when there is no such file
 */
export function* manifestPartsIn(file: string): Generator<ManifestPart> {
  try {
    yield* manifestParts(file, linesOf(file));
  } catch (cause) {
    const reason =
      cause instanceof UnreadableText ? cause.message : REASONS[(cause as NodeJS.ErrnoException).code ?? ""];
    throw reason === undefined ? cause : new BadManifest([unreadable(file, reason)]);
  }
}

const WHERE = "name the manifest of a build, such as out/my-test/teacher/manifest.json";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "It is a folder, and not that of a build: there is no teacher/manifest.json in it.",
  EACCES: "You may not read it.",
  EPERM: "You may not read it.",
};

const unreadable = (file: string, message: string): Diagnostic => ({
  severity: "error",
  code: "manifest/unreadable",
  message,
  ...(message === REASONS["ENOENT"] && { hint: WHERE }),
  place: { file, line: 1, column: 1 },
});
