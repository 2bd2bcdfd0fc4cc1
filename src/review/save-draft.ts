import type { Candidate, Draft } from "../model/draft.js";
import { Uneditable, sorted } from "../reading/edit.js";
import { rearranged } from "../reading/rearrange.js";
import { type SourceText, parseSource } from "../reading/source.js";
import { yamlFields } from "../reading/write-yaml.js";
import type { DraftFile } from "./read-draft.js";
import { SOURCE_FACTS } from "./source-facts.js";
import { writtenCandidate } from "./write-draft.js";

/**
 * The text of a draft with what was decided: lines that nothing was decided about stay as they are.
 *
 * @throws Uneditable where somebody has written the draft in a way that can't be edited in place
 */
export function savedDraft({ draft: before, text }: DraftFile, after: Draft): SourceText {
  let now = withFacts(text, before, after);
  const ids = before.candidates.map(({ id }) => id);
  after.candidates.forEach((candidate, i) => {
    const at = ids.indexOf(candidate.id);
    if (at < 0) {
      const value = writtenCandidate(candidate);
      now = rearranged(now, { kind: "insert", path: ["items", i], value });
      ids.splice(i, 0, candidate.id);
    } else {
      const was = before.candidates.find(({ id }) => id === candidate.id)!;
      if (was !== candidate) now = withChanges(now, at, was, candidate);
    }
  });
  return now;
}

/** Field by field, so that notes within a question stay; as a whole where that can't be done. */
function withChanges(text: SourceText, at: number, before: Candidate, after: Candidate): SourceText {
  const [old, fresh] = [writtenCandidate(before), writtenCandidate(after)];
  const isSame = (name: string) => sorted(old[name]) === sorted(fresh[name]);
  try {
    let now = text;
    const there = () => Object.keys((now.value as { readonly items: readonly object[] }).items[at]!);
    for (const name of Object.keys(old))
      if (!(name in fresh)) now = rearranged(now, { kind: "remove", path: ["items", at, name] });
    let last: string | undefined;
    for (const [name, value] of Object.entries(fresh)) {
      const path = ["items", at, name];
      const isThere = there().includes(name);
      if (isThere && !isSame(name)) now = rearranged(now, { kind: "rewrite", path, value });
      if (!isThere && !isSame(name))
        now = rearranged(now, { kind: "insert", path, value, ...(last !== undefined && { after: last }) });
      if (there().includes(name)) last = name;
    }
    return now;
  } catch (cause) {
    if (!(cause instanceof Uneditable)) throw cause;
    return rearranged(text, { kind: "rewrite", path: ["items", at], value: fresh });
  }
}

/** What is known of the source now takes the place of the note that it was missing. */
function withFacts(text: SourceText, { source: before }: Draft, { source: after }: Draft): SourceText {
  return SOURCE_FACTS.reduce((now, { field }) => {
    const value = after[field];
    if (value === null || value === before[field]) return now;
    const path = ["sources", before.id, field];
    if (before[field] !== null) return rearranged(now, { kind: "rewrite", path, value });
    const note = new RegExp(`^( *)# missing: ${field}\\b.*$`, "m");
    const lines = now.text.replace(note, (_, indent: string) =>
      yamlFields({ [field]: value }, indent.length).join("\n"),
    );
    const read = parseSource(now.file, lines);
    if (lines !== now.text && read.ok) return read.value;
    return rearranged(now, { kind: "insert", path, value });
  }, text);
}
