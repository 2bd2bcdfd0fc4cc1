import type { Finding } from "../bank/finding.js";
import { schemaFindings } from "../bank/schema-findings.js";
import { located } from "../bank/source.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ManifestHead, ManifestTail, PaperRecord } from "../model/manifest.js";
import { head as headShape, paper as paperShape, tail as tailShape } from "../schema/manifest-validators.js";
import type { Validate } from "../schema/validators.js";

/** A manifest, part by part: one head, its papers, one tail. */
export type ManifestPart =
  | { readonly kind: "head"; readonly head: ManifestHead }
  | { readonly kind: "paper"; readonly paper: PaperRecord }
  | { readonly kind: "tail"; readonly tail: ManifestTail };

/** The file is no manifest that this version can read; the reasons are for people. */
export class BadManifest extends Error {
  override readonly name = "BadManifest";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
  }
}

/**
 * Reads a manifest as it was written: everything before the papers, each paper on its own line, everything after
 * them. It trusts nothing, and keeps no more than one part at a time.
 *
 * @param file how diagnostics name it
 * @param lines without their ends
 * @throws BadManifest
 */
export function* manifestParts(file: string, lines: Iterable<string>): Generator<ManifestPart> {
  let state: "head" | "papers" | "tail" = "head";
  let held: string[] = [];
  let start = 1;
  let line = 0;
  for (const text of lines) {
    line += 1;
    if (state === "head" && text.startsWith('  "papers": [')) {
      yield { kind: "head", head: sound(headShape, `${held.join("\n").replace(/,$/, "")}\n}`, file, 1) };
      state = text.endsWith("[],") ? "tail" : "papers";
    } else if (state === "papers" && text === "  ],") state = "tail";
    else if (state === "papers")
      yield { kind: "paper", paper: sound(paperShape, text.endsWith(",") ? text.slice(0, -1) : text, file, line) };
    else {
      held.push(text);
      continue;
    }
    held = ["{"];
    start = line;
  }
  if (state === "head") throw refused(file, 1, "It has no papers.");
  if (state === "papers") throw refused(file, Math.max(1, line), "It ends in the middle.");
  yield { kind: "tail", tail: sound(tailShape, held.join("\n"), file, start) };
}

const refused = (file: string, line: number, message: string): BadManifest =>
  new BadManifest([
    {
      severity: "error",
      code: "manifest/unreadable",
      message,
      hint: "name a manifest.json as broadsheet build wrote it; a program that lays it out anew makes it another file",
      place: { file, line, column: 1 },
    },
  ]);

/** A part that is what its schema says. */
function sound<T>(shape: Validate, json: string, file: string, line: number): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw refused(file, line, "From here on it is not JSON.");
  }
  if (shape(value)) return value as T;
  const findings: Finding[] = schemaFindings(shape, value, value, []).slice(0, MAX_FINDINGS);
  throw new BadManifest(
    located({ file, text: json, value, itemLines: null }, findings).map(({ place, ...found }) => ({
      ...found,
      code: found.code.replace(/^bank\//, "manifest/"),
      place: { file, line: line + place!.line - 1, column: place!.column },
    })),
  );
}

/** Enough to see that a file is no manifest. */
const MAX_FINDINGS = 20;
