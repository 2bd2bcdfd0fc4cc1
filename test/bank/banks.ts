import { loadBank } from "../../src/bank/load.js";
import type { Bank } from "../../src/model/bank.js";

export type Fields = Readonly<Record<string, unknown>>;

/** A bank without its items, with what a test wants to differ. */
export const head = (more: Fields = {}): Fields => ({
  bank: "harbour",
  title: "The harbour",
  language: "en",
  updated: "2026-01-02",
  sources: {
    news: {
      title: "The harbour opens",
      publisher: "The News",
      published: "2026-01-01",
      licence: "CC0-1.0",
      text: { sha256: "0".repeat(64), paragraphs: 9 },
    },
  },
  ...more,
});

/** A sound item, with what a test wants to differ; `undefined` leaves a field out. */
export const item = (id: string, more: Fields = {}): Fields => ({
  id,
  type: "choice",
  stem: `What is ${id}?`,
  key: "Right",
  distractors: ["Left", "Middle"],
  difficulty: "easy",
  topics: ["ports"],
  evidence: [{ source: "news", paragraph: 1 }],
  asOf: "2026-01-01",
  volatility: "never",
  ...more,
});

export const plain = (id: string, type: string, more: Fields): Fields =>
  item(id, { type, key: undefined, distractors: undefined, ...more });

export const json = (bank: Fields): string => JSON.stringify(bank, null, 2);

export const jsonLines = ({ items, ...around }: Fields): string =>
  [around, ...(items as unknown[])].map((one) => `${JSON.stringify(one)}\n`).join("");

/** `code path-free message` of all that is wrong with a bank, in file order. */
export function complaints(file: string, text: string): string[] {
  const bank = loadBank(file, text);
  return bank.ok ? [] : bank.diagnostics.map(({ code, message }) => `${code} ${message}`);
}

/** The codes of what is wrong with one item. */
export function codes(one: Fields, around: Fields = head()): string[] {
  const bank = loadBank("a.json", json({ ...around, items: [one] }));
  return bank.ok ? [] : bank.diagnostics.map(({ code }) => code);
}

/** A bank that must be sound. */
export function sound(items: readonly Fields[], around: Fields = head()): Bank {
  const bank = loadBank("a.json", json({ ...around, items }));
  if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics));
  return bank.value;
}
