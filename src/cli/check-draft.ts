import { type EvidenceEntry, evidenceFindings, lookUpEvidence } from "../bank/evidence.js";
import { placed } from "../bank/places.js";
import { type GivenText, matchTexts } from "../io/source-texts.js";
import { readSource } from "../io/read.js";
import type { Bank } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { located } from "../reading/source.js";
import { UNKNOWN } from "../review/item-of.js";
import { type DraftFile, readDraft } from "../review/read-draft.js";
import { stateOf } from "./draft-summary.js";

/** What is wrong with a draft, and what is in it. */
export interface CheckedDraft {
  readonly diagnostics: readonly Diagnostic[];
  readonly evidence: readonly EvidenceEntry[];
  readonly summary: string;
}

/** Holds a draft against the rules of a bank, and its evidence against the article where that is given. */
export function checkDraft(file: string, given: readonly GivenText[]): CheckedDraft {
  const source = readSource(file);
  const read = source.ok ? readDraft(source.value) : source;
  if (!read.ok) return { diagnostics: read.diagnostics, evidence: [], summary: "" };
  const { mistakes, draft, text } = read.value;
  const bank = bankOf(read.value);
  const texts = matchTexts(bank, given);
  // Where a question has a mistake, those behind it have other places in this bank than in the file.
  const isWhole = bank.items.length === draft.candidates.length;
  const found = isWhole && given.length > 0 ? evidenceFindings(bank, texts) : [];
  // How much of an article a bank repeats shows when it is known what is taken.
  const findings = found.filter(({ code }) => code !== "evidence/verbatim-share");
  return {
    diagnostics: [...mistakes.map(({ diagnostic }) => diagnostic), ...located(text, placed(text, findings))],
    evidence: given.length === 0 ? [] : lookUpEvidence(bank, texts),
    summary: stateOf(draft),
  };
}

function bankOf({ draft: { id, title, language, source }, items }: DraftFile): Bank {
  const { published, licence } = source;
  return {
    id,
    formerly: null,
    title,
    language,
    updated: null,
    taxonomy: null,
    sources: [
      {
        id: source.id,
        title: source.title ?? UNKNOWN.title,
        publisher: source.publisher ?? UNKNOWN.publisher,
        published: published ?? UNKNOWN.published,
        licence: licence ?? UNKNOWN.licence,
        url: source.url,
        text: source.text,
      },
    ],
    passages: [],
    items: items.flatMap((item) => (item === null ? [] : [item])),
    unpinned: [],
    lint: { off: new Map() },
    digest: "",
  };
}
