import { hash } from "node:crypto";
import type { Bank, Item, Match, Option, Source } from "../model/bank.js";
import { parseCloze } from "./cloze.js";
import type { WrittenBank, WrittenDistractor, WrittenItem, WrittenSource } from "./written.js";

/** Canonical text: NFC, no white space at the ends. */
const tidy = (text: string): string => text.normalize("NFC").trim();
const tidyOr = (text: string | undefined): string | null => (text === undefined ? null : tidy(text));

/** From what the schema allows to what everybody else uses: complete, no field left to guess. */
export function normalise(written: WrittenBank, text: string): Bank {
  return {
    id: written.bank,
    title: tidy(written.title),
    language: written.language,
    updated: written.updated,
    sources: Object.entries(written.sources).map(([id, source]) => normaliseSource(id, source)),
    items: written.items.map(normaliseItem),
    digest: sha256(text),
  };
}

const normaliseSource = (id: string, source: WrittenSource): Source => ({
  id,
  title: tidy(source.title),
  publisher: tidy(source.publisher),
  published: source.published,
  licence: source.licence,
  url: source.url ?? null,
  text: source.text ?? null,
});

const option = (role: Option["role"], written: WrittenDistractor): Option =>
  typeof written === "string"
    ? { text: tidy(written), role, why: null, pin: null }
    : { text: tidy(written.text), role, why: tidyOr(written.why), pin: written.pin ?? null };

const defaultMatch: Match = { case: "ignore", diacritics: "ignore", punctuation: "ignore" };

function normaliseItem(written: WrittenItem): Item {
  const base = {
    id: written.id,
    points: written.points ?? 1,
    difficulty: written.difficulty,
    topics: written.topics,
    tags: written.tags ?? [],
    evidence: written.evidence.map(({ source, paragraph, quote, hash }) => ({
      source,
      paragraph,
      quote: tidyOr(quote),
      hash: hash ?? null,
    })),
    asOf: written.asOf,
    volatility: written.volatility,
    reviewBy: written.reviewBy ?? null,
    explanation: tidyOr(written.explanation),
    digest: sha256(canonical(written)),
  };
  switch (written.type) {
    case "choice":
      return {
        ...base,
        type: "choice",
        stem: tidy(written.stem),
        options: [
          option("key", written.key),
          ...written.distractors.map((distractor) => option("distractor", distractor)),
        ],
      };
    case "multiple":
      return {
        ...base,
        type: "multiple",
        stem: tidy(written.stem),
        options: [
          ...written.keys.map((key) => option("key", key)),
          ...written.distractors.map((distractor) => option("distractor", distractor)),
        ],
      };
    case "true-false":
      return {
        ...base,
        type: "true-false",
        stem: tidy(written.stem),
        key: written.key,
        correction: tidyOr(written.correction),
      };
    case "short":
      return {
        ...base,
        type: "short",
        stem: tidy(written.stem),
        keys: written.keys.map(tidy),
        match: { ...defaultMatch, ...written.match },
      };
    case "cloze": {
      const { segments } = parseCloze(tidy(written.text));
      const stem = segments.map((part) => (typeof part === "string" ? part : "____")).join("");
      return { ...base, type: "cloze", stem, segments };
    }
  }
}

const sha256 = (text: string): string => hash("sha256", text, "hex");

/** JSON with sorted fields: the same item in another layout or field order has the same digest. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}
