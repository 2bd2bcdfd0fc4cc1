import type { Bank, Source } from "../model/bank.js";
import type { Head } from "./head.js";
import { tidy } from "../text/tidy.js";
import { lintOf, tidyOr } from "./normalise-parts.js";
import type { WrittenSource } from "./written.js";

/** A bank without its items. */
export type BankHead = Omit<Bank, "items" | "unpinned" | "digest">;

export function normaliseHead(written: Head): BankHead {
  return {
    id: written.bank,
    formerly: written.formerly ?? null,
    title: tidy(written.title),
    language: written.language,
    updated: written.updated ?? null,
    taxonomy: written.taxonomy ?? null,
    sources: Object.entries(written.sources).map(([id, source]) => normaliseSource(id, source)),
    passages: Object.entries(written.passages ?? {}).map(([id, { title, text }]) => ({
      id,
      title: tidyOr(title),
      text: tidy(text),
    })),
    lint: lintOf(written.lint),
  };
}

const normaliseSource = (id: string, source: WrittenSource): Source => ({
  id,
  title: tidy(source.title),
  publisher: tidy(source.publisher),
  published: source.published === "unknown" ? "–" : source.published,
  licence: source.licence,
  url: source.url ?? null,
  text: source.text ?? null,
});
