import { load } from "js-yaml";
import { loadBank } from "../../src/bank/load.js";
import type { Bank } from "../../src/model/bank.js";

export type Fields = Readonly<Record<string, unknown>>;

/** Fields that an item has unless it says otherwise: nothing about them is flawed. */
const CLEAN = {
  difficulty: "easy",
  topics: ["harbour"],
  evidence: [{ source: "news", paragraph: 1, quote: "some words" }],
  asOf: "2019-05-15",
  volatility: "never",
  explanation: "So it was reported on the day.",
};

/** A bank of these items, which must be good. */
export function bankWith(items: readonly Fields[], more: Fields = {}): Bank {
  const bank = {
    bank: "planted",
    title: "Planted",
    language: "en",
    updated: "2026-01-01",
    sources: { news: { title: "News", publisher: "The News", published: "2019-05-15", licence: "CC0-1.0" } },
    ...more,
    items: items.map((item, i) => {
      const fields = { id: `item-${i}`, ...CLEAN, ...item };
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    }),
  };
  const loaded = loadBank("planted.json", JSON.stringify(bank));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value;
}

export const fieldsOf = (yaml: string): Fields => load(yaml) as Fields;

export const choiceItem = (stem: string, key: string, more: Fields = {}): Fields => ({
  type: "choice",
  stem,
  key,
  distractors: [
    { text: "Southmere", why: "It was closed." },
    { text: "Easthaven", why: "It was closed." },
  ],
  ...more,
});
export const shortItem = (stem: string, key: string, more: Fields = {}): Fields => ({
  type: "short",
  stem,
  keys: [key],
  ...more,
});
