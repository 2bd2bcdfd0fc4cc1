import { limited } from "../reading/limit.js";
import { schemaFindings } from "../reading/schema-findings.js";
import { located } from "../reading/source.js";
import type { ManifestHead, ManifestTail, PaperRecord } from "../model/manifest.js";
import { head as headShape, paper as paperShape, tail as tailShape } from "#generated/manifest-validators.js";
import type { Validate } from "#generated/validators.js";
import { BadManifest } from "./bad-manifest.js";

/** A manifest, part by part: one head, its papers, one tail. */
export type ManifestPart =
  | { readonly kind: "head"; readonly head: ManifestHead }
  | { readonly kind: "paper"; readonly paper: PaperRecord }
  | { readonly kind: "tail"; readonly tail: ManifestTail };

/**
 * Reads a manifest as it was written: everything before the papers, each paper on its own line, everything after
 * them. It trusts nothing, and keeps no more than one part at a time.
 *
 * @param file how diagnostics name it
 * @param lines without their ends
 * @throws BadManifest
 */
export function* manifestParts(file: string, lines: Iterable<string>): Generator<ManifestPart> {
  for (const part of textParts(file, lines)) {
    if (part.kind === "head") yield { kind: "head", head: headIn(file, part) };
    else if (part.kind === "paper") yield { kind: "paper", paper: paperIn(file, part) };
    else yield { kind: "tail", tail: tailIn(file, part) };
  }
}

/** A part as text, which is JSON if all is well. */
export interface TextPart {
  readonly kind: ManifestPart["kind"];
  readonly json: string;
  readonly line: number;
}

export const headIn = (file: string, part: TextPart): ManifestHead => sound(headShape, file, part);
export const paperIn = (file: string, part: TextPart): PaperRecord => sound(paperShape, file, part);
export const tailIn = (file: string, part: TextPart): ManifestTail => sound(tailShape, file, part);

/** The same, not looked into. */
export function* textParts(file: string, lines: Iterable<string>): Generator<TextPart> {
  const take = partTaker(file);
  for (const text of lines) {
    const part = take.line(text);
    if (part !== null) yield part;
  }
  yield take.end();
}

/** Characters before the papers, and after them: of 100,000 items these are 30 million. */
const MAX_PART = 64 * 1024 * 1024;

/** Takes line by line; gives a part when it is complete. */
export function partTaker(file: string) {
  let state: ManifestPart["kind"] = "head";
  let held: string[] = [];
  let start = 1;
  let line = 0;
  let size = 0;
  const next = (kind: "paper" | "tail"): void => {
    state = kind;
    held = ["{"];
    size = 0;
    start = line;
  };
  return {
    line(text: string): TextPart | null {
      line += 1;
      if (state === "head" && text.startsWith('  "papers": [')) {
        const json = `${held.join("\n").replace(/,$/, "")}\n}`;
        next(text.endsWith("[],") ? "tail" : "paper");
        return { kind: "head", json, line: 1 };
      }
      if (state === "paper" && text !== "  ],")
        return { kind: "paper", json: text.endsWith(",") ? text.slice(0, -1) : text, line };
      if (state === "paper") next("tail");
      else {
        held.push(text);
        size += text.length + 1;
        if (size > MAX_PART)
          throw refused(file, line, "It is not a manifest: too much stands before its papers, or after them.");
      }
      return null;
    },
    end(): TextPart {
      if (state === "head") throw refused(file, 1, "It has no papers.");
      if (state === "paper") throw refused(file, Math.max(1, line), "It ends in the middle.");
      return { kind: "tail", json: held.join("\n"), line: start };
    },
  };
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
function sound<T>(shape: Validate, file: string, { json, line }: TextPart): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw refused(file, line, "From here on it is not JSON.");
  }
  if (shape(value)) return value as T;
  const findings = schemaFindings("manifest", shape, value);
  const found = limited("manifest", located({ file, text: json, value, itemLines: null }, findings));
  throw new BadManifest(
    found.map(({ place, ...one }) => ({
      ...one,
      ...(place !== undefined && { place: { ...place, line: line + place.line - 1 } }),
    })),
  );
}
