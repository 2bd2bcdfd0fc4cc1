import { listFirst } from "../reading/suggest.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ArtefactRecord, PaperRecord } from "../model/manifest.js";
import { filesOfTail } from "./artefacts.js";
import { type ItemPart, changedItems } from "./differences.js";
import type { Both, Comparison } from "./compare.js";
import { isSameDraw, nameOf } from "./match-papers.js";

/** Papers as a manifest records them, held against those that today's inputs give. */
export interface Compared extends Pick<Comparison, "heads" | "tails"> {
  readonly others: readonly Both<PaperRecord | null>[];
}

/**
 * What of the papers, their keys and their other files is not what a manifest records. Of a bank, only the items count
 * that papers ask.
 *
 * @param hint of what names no item
 */
export function changesSince({ heads, tails, others }: Compared, hint: string): Diagnostic[] {
  const error = (code: string, message: string, what: string): Diagnostic => ({
    severity: "error",
    code: `amend/${code}`,
    message,
    hint: what,
  });
  const { recorded, rebuilt } = tails;
  const changed = [...changedItems(tails)].map(([item, parts]) =>
    error(
      "changed-item",
      `The item ${JSON.stringify(item)} has ${whatIsOther(parts)} than the papers that were given out.`,
      REMEDY,
    ),
  );
  if (changed.length > 0) return changed;
  const papers = others.map((pair) => nameOf((pair.recorded ?? pair.rebuilt)!));
  const pages = others.every(isSameDraw)
    ? others.flatMap(({ recorded: was, rebuilt: is }) => changedFiles(was!.artefacts, is!.artefacts))
    : [];
  // Tables say what they say: if those are other, it is not the layout.
  if (pages.length > 0 && pages.every((path) => path.endsWith(".html"))) {
    const { broadsheet } = heads.recorded;
    const what = `${listFirst(pages)} would be laid out differently: they were made by Broadsheet ${broadsheet}, and this is another build.`;
    return [error("other-layout", what, `amend with Broadsheet ${broadsheet}, so that only keys change`)];
  }
  if (papers.length > 0) return [error("other-paper", `${listFirst(papers)} would not be made as recorded.`, hint)];
  const files = changedFiles(filesOfTail(recorded), filesOfTail(rebuilt));
  return files.length > 0 ? [error("other-file", `${listFirst(files)} would not be made as recorded.`, hint)] : [];
}

const REMEDY = "put the bank back as it was; then a mistake in an item can be decided: amend --item … --key …";

const whatIsOther = (parts: readonly ItemPart[]): string =>
  parts
    .map(
      (part) =>
        ({ key: "another key", wording: "another wording", points: "other points", notes: "other notes" })[part],
    )
    .join(" and ");

function changedFiles(recorded: readonly ArtefactRecord[], rebuilt: readonly ArtefactRecord[]): string[] {
  const digests = (files: readonly ArtefactRecord[]) => new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const [was, is] = [digests(recorded), digests(rebuilt)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
}
