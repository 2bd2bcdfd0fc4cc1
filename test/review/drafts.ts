import { readFileSync } from "node:fs";
import { readPlainText } from "../../src/article/plain-text.js";
import { hashOf } from "../../src/article/locate.js";
import { textOf } from "../../src/article/text.js";
import type { Candidate, Draft, DraftFields } from "../../src/model/draft.js";
import { type DraftFile, readDraft } from "../../src/review/read-draft.js";
import { draftText } from "../../src/review/write-draft.js";
import { parseSource } from "../../src/reading/source.js";

export const articleFile = new URL("../../questions/starter/article.txt", import.meta.url).pathname;
export const article = textOf(readPlainText(readFileSync(articleFile, "utf8")));

export const source = {
  id: "pier",
  title: "Northwick opens its new pier",
  publisher: "The Harbour News",
  published: "2026-05-04",
  licence: "all-rights-reserved",
  url: null,
  text: { sha256: article.sha256, paragraphs: article.paragraphs.length },
};

/** A candidate on words of a paragraph. */
export function candidate(
  id: string,
  item: DraftFields,
  { paragraph = 2, words = article.paragraphs[paragraph - 1]!, ...more }: Partial<Candidate> & Where = {},
): Candidate {
  return {
    id,
    status: "proposed",
    tier: "ready",
    reasons: [],
    origin: { method: "rules/who-did", version: "1", model: null },
    confirmed: [],
    item: { ...item, evidence: [{ paragraph, hash: hashOf(words) }], asOf: "2026-05-04" },
    ...more,
  };
}

interface Where {
  readonly paragraph?: number;
  readonly words?: string;
}

export const choice = (stem = "Where did the first ferry go?", key = "Easthaven"): DraftFields => ({
  stem,
  key,
  distractors: ["Southmere", "Westbay"],
});

export const statements: DraftFields = {
  head: "Consider what is said of the pier at Northwick in May 2026.",
  statements: [
    { says: "Its first ferry went to [Easthaven].", false: ["Southmere"] },
    { says: "It opened in [May].", false: ["June"] },
  ],
};

export const draftOf = (candidates: readonly Candidate[], more: Partial<Draft> = {}): Draft => ({
  id: "pier",
  title: "The pier",
  language: "en",
  source,
  candidates,
  ...more,
});

/** A draft as it is read from its text, which must be a good one. */
export function fileOf(draft: Draft | string, name = "pier.draft.yaml"): DraftFile {
  const text = typeof draft === "string" ? draft : draftText(draft);
  const read = parseSource(name, text);
  const file = read.ok ? readDraft(read.value) : read;
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics, null, 2));
  return file.value;
}
