import type { Diagnostic } from "../model/diagnostic.js";
import type { ArtefactRecord, PaperRecord } from "../model/manifest.js";
import { counted } from "../reading/counted.js";
import { listFirst } from "../reading/suggest.js";
import { type InputDifference, changedItems, inputDifferences } from "./differences.js";
import type { Both, Comparison } from "./compare.js";
import { isSameDraw, nameOf } from "./match-papers.js";

/** A recorded build beside the same build made now. */
export interface Rebuilt extends Comparison {
  /** Papers that today's inputs give otherwise, or not at all, or in addition. */
  readonly others: readonly Both<PaperRecord | null>[];
  /** Files of the folder that are not as recorded; `extra` ones are recorded nowhere. */
  readonly files: readonly { readonly path: string; readonly state: "missing" | "changed" | "extra" }[];
  /** SHA-256 of the manifest as it is now, and as it would be. */
  readonly digests: Both<string>;
  /** Pages of the folder that would be the same but for the scripts and styles in them. */
  readonly redressed: ReadonlySet<string>;
}

/**
 * What is wrong with a folder, and what of that would change its papers. Empty where every byte is as it was made. That
 * another version of Broadsheet lays pages out differently is a warning: the papers are those that were given out.
 */
export function complaintsAbout(verified: Rebuilt, manifest: string): Diagnostic[] {
  const { heads, tails, others, files, digests } = verified;
  const differences = inputDifferences(heads.recorded, heads.rebuilt);
  const ofBroadsheet = differences.filter(isOfBroadsheet);
  const inputs = differences.filter((one) => !isOfBroadsheet(one));
  const items = changedItems(tails);
  const isManifestOwn = digests.recorded !== digests.rebuilt && differences.length === 0 && items.size === 0;
  return [
    ...[...items].map(([id, parts]) =>
      error(
        "changed-item",
        `The item ${JSON.stringify(id)} has changed (${parts.join(", ")}). ${changedPapers(withItem(others, id))}`,
      ),
    ),
    ...(ofBroadsheet.length === 0 ? [] : [complaintAboutVersion(ofBroadsheet, verified)]),
    ...inputs.map((one) => error("changed-input", `${sentence(one)} ${changedPapers(others)}`)),
    ...(isManifestOwn ? [complaintAboutManifest(manifest, verified)] : []),
    ...files.map(complaintAboutFile),
  ];
}

/**
 * Nothing that a manifest names is another, and yet it would not be written so. Another build of the same version may
 * have other scripts in its pages; that is said, and is no fault of the papers.
 */
function complaintAboutManifest(manifest: string, verified: Rebuilt): Diagnostic {
  const drawn = verified.others.filter((pair) => !isSameDraw(pair));
  const [pages, data] = otherFiles(verified);
  const { broadsheet } = verified.heads.recorded;
  if (pages.length === 0 || drawn.length + data.length > 0)
    return error(
      "changed-manifest",
      `${manifest} is not what was written. ${changedPapers(drawn)}`,
      "keep it as it was, or restore a copy",
    );
  const laidOut = `${changedPapers(drawn)} ${laidOutOtherwise(pages)}`;
  if (pages.every((path) => verified.redressed.has(path)))
    return {
      ...error("other-build", `It was made by another build of Broadsheet ${broadsheet}. ${laidOut}`),
      severity: "warning",
    };
  return error(
    "changed-manifest",
    `${manifest} is not what this build of Broadsheet ${broadsheet} writes. ${laidOut}`,
    "if another build of that version made it, verify it with that one; else restore a copy",
  );
}

const laidOutOtherwise = (pages: readonly string[]): string =>
  `${counted(pages.length, "file")} would be laid out differently: ${listFirst(pages)}.`;

function complaintAboutFile({ path, state }: Rebuilt["files"][number]): Diagnostic {
  switch (state) {
    case "missing":
      return error("missing-file", `${path} is missing.`);
    case "changed":
      return error("changed-file", `${path} was changed.`);
    case "extra": {
      const found = error("extra-file", `${path} is not a file of this build.`);
      // What a teacher keeps beside the keys is hers; what lies among the papers may be handed out with them.
      return path.startsWith("student/") ? found : { ...found, severity: "warning" };
    }
  }
}

type Pair = Both<PaperRecord | null>;

const withItem = (pairs: readonly Pair[], id: string): readonly Pair[] =>
  pairs.filter(({ recorded, rebuilt }) =>
    [recorded, rebuilt].some((paper) => paper?.sections.flat().some(({ item }) => item === id)),
  );

function sentence({ input, from, to }: InputDifference): string {
  switch (input.split(" ")[0]) {
    case "broadsheet":
      return `It was made by Broadsheet ${from}; this is ${to}.`;
    case "blueprint":
    case "bank":
    case "roster":
    case "lock":
      return from === null
        ? `There was no ${input}.`
        : to === null
          ? `There is no ${input} any more.`
          : `The ${input} has changed.`;
    case "templates": {
      const whose = input === "templates shipped" ? "shipped templates" : "theme";
      if (from === null) return `There was no ${whose}.`;
      if (to === null) return `There is no ${whose} any more.`;
      return input === "templates shipped" ? "The shipped templates have changed." : "The theme has changed.";
    }
    default:
      return `The ${input} was ${from ?? "not given"}, and is ${to ?? "not given"}.`;
  }
}

/** What comes with a version, and not from those who made the papers. */
const isOfBroadsheet = ({ input }: InputDifference): boolean => ["broadsheet", "templates shipped"].includes(input);

/** What another version makes of the same papers is said; that it makes others, or other keys, is a fault. */
function complaintAboutVersion(inputs: readonly InputDifference[], verified: Rebuilt): Diagnostic {
  const drawn = verified.others.filter((pair) => !isSameDraw(pair));
  const [pages, data] = otherFiles(verified);
  const message = [
    ...inputs.map(sentence),
    changedPapers(drawn),
    ...(pages.length === 0 ? [] : [laidOutOtherwise(pages)]),
    ...(data.length === 0 ? [] : [`${counted(data.length, "file")} would hold something else: ${listFirst(data)}.`]),
  ].join(" ");
  const found = error("changed-input", message);
  return drawn.length + data.length === 0 ? { ...found, severity: "warning" } : found;
}

/** Files of which today's bytes are others: pages and decks, which have a layout; and lists and tables, which say what they say. */
function otherFiles({ others, tails }: Rebuilt): readonly [layout: readonly string[], data: readonly string[]] {
  const decks = (side: "recorded" | "rebuilt") => tails[side].decks.flatMap((deck) => deck.artefacts);
  const ofPapers = (side: "recorded" | "rebuilt") => [
    ...others.flatMap((pair) => pair[side]?.artefacts ?? []),
    ...tails[side].shared,
  ];
  const now = new Map([...ofPapers("rebuilt"), ...decks("rebuilt")].map(({ path, sha256 }) => [path, sha256]));
  const changed = (artefacts: readonly ArtefactRecord[]) =>
    artefacts.flatMap(({ path, sha256 }) => ((now.get(path) ?? sha256) === sha256 ? [] : [path]));
  const papers = changed(ofPapers("recorded"));
  const isPage = (path: string) => path.endsWith(".html");
  return [[...papers.filter(isPage), ...changed(decks("recorded"))], papers.filter((path) => !isPage(path))];
}

/** `2 papers would change: form A (7Q2XK-M4TPR), candidate s-0417 (…).` */
function changedPapers(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return "No paper would change.";
  const names = pairs.map(({ recorded, rebuilt }) => labelOf((recorded ?? rebuilt)!));
  return `${counted(pairs.length, "paper")} would change: ${listFirst(names)}.`;
}

const labelOf = (paper: PaperRecord): string => `${nameOf(paper)} ${paper.code}`;

/** The papers may be whole and still not those that were promised. */
export const notCommitted = (manifest: string, digest: string): Diagnostic =>
  error(
    "not-committed",
    `The digest of ${manifest} is ${digest}, not the one that was published.`,
    "these are not the papers that were committed to",
  );

const error = (code: string, message: string, hint?: string): Diagnostic => ({
  severity: "error",
  code: `verify/${code}`,
  message,
  ...(hint !== undefined && { hint }),
});
