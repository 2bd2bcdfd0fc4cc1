import type { ArtefactRecord, ManifestTail } from "../model/manifest.js";
import { type TextPart, headIn, paperIn, tailIn, textParts } from "./read.js";

/**
 * Every file that a manifest records, in its order. Of papers nothing else is looked into: a large exam has many.
 *
 * @param file how diagnostics name it
 * @param lines without their ends
 * @throws BadManifest
 */
export function* artefactsIn(file: string, lines: Iterable<string>): Generator<ArtefactRecord> {
  for (const part of textParts(file, lines)) {
    if (part.kind === "head") headIn(file, part);
    else if (part.kind === "paper") yield* artefactsOfPaper(file, part);
    else yield* filesOfTail(tailIn(file, part));
  }
}

/** What is made of all papers, or of none. */
export const filesOfTail = ({ shared, decks }: ManifestTail): readonly ArtefactRecord[] => [
  ...shared,
  ...decks.flatMap(({ artefacts }) => artefacts),
];

const FIELD = ',"artefacts":';

/** It is the last field of a paper. No text in JSON holds its name with these quotation marks. */
function artefactsOfPaper(file: string, part: TextPart): readonly ArtefactRecord[] {
  const at = part.json.lastIndexOf(FIELD);
  try {
    const found = JSON.parse(part.json.slice(at + FIELD.length, -1)) as readonly Partial<ArtefactRecord>[];
    if (found.every(({ path, sha256 }) => typeof path === "string" && typeof sha256 === "string"))
      return found as readonly ArtefactRecord[];
  } catch {
    // It is not as it was written: what is wrong with it is said below.
  }
  return paperIn(file, part).artefacts;
}
