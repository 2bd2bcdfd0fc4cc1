import type { DraftSource } from "../model/draft.js";

/** Something that a bank says of a source, and an article doesn't always. */
export interface SourceFact {
  readonly field: "title" | "publisher" | "published" | "licence" | "url";
  readonly flag: string;
  readonly says: string;
  /** No bank does without it. */
  readonly isNeeded: boolean;
}

export const SOURCE_FACTS: readonly SourceFact[] = [
  { field: "title", flag: "title", says: "the headline", isNeeded: true },
  { field: "publisher", flag: "publisher", says: "who published it", isNeeded: true },
  { field: "published", flag: "published", says: "the day of publication, YYYY-MM-DD", isNeeded: true },
  { field: "licence", flag: "licence", says: "such as all-rights-reserved or CC-BY-4.0", isNeeded: true },
  { field: "url", flag: "url", says: "where it can be read", isNeeded: false },
];

/** What a person still has to say of a source. */
export const missingFacts = (source: DraftSource): readonly SourceFact[] =>
  SOURCE_FACTS.filter(({ field, isNeeded }) => isNeeded && source[field] === null);
