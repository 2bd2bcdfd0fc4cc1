import { expect } from "vitest";
import { bankChecker } from "../../src/bank/checker.js";
import { readers } from "../../src/exchange/index.js";
import type { Reader } from "../../src/exchange/reader.js";
import type { Imported, ImportedItem, Incoming } from "../../src/model/exchange.js";

const NAMES = ["r-exams", "gift", "text2qti", "aiken", "numbered-list"] as const;
export type TextReader = (typeof NAMES)[number];

export const textReaders: readonly Reader[] = NAMES.map((name) => readers.find((reader) => reader.name === name)!);

export const incoming = (text: string): Incoming => ({ name: "a.txt", bytes: new TextEncoder().encode(text), text });

/** What a reader gives of a text, without where it stands. */
export function read(name: TextReader, text: string): Imported {
  const checked = readers.find((reader) => reader.name === name)!.read(incoming(text));
  if (checked instanceof Promise || !checked.ok) throw new Error("Text is read at once, and never refused as a whole.");
  return checked.value;
}

export const fieldsIn = (name: TextReader, text: string): readonly unknown[] =>
  read(name, text).items.map(({ fields }) => fields);

/** The only item, and what it loses. */
export function only(name: TextReader, text: string): ImportedItem {
  const { items, left } = read(name, text);
  if (items.length !== 1 || left.length > 0) throw new Error(JSON.stringify({ items, left }));
  return items[0]!;
}

/** Why the only question is left. */
export function whyLeft(name: TextReader, text: string): string {
  const { items, left } = read(name, text);
  if (items.length > 0 || left.length !== 1) throw new Error(JSON.stringify({ items, left }));
  return left[0]!.why;
}

export const recognised = (text: string): string | undefined =>
  readers.find(({ recognises }) => recognises(incoming(text)))?.name;

/** What a bank has against items, each in a bank of its own. */
export const faultsOf = (items: readonly ImportedItem[]): readonly string[] =>
  items.flatMap(({ fields, where }) => {
    const check = bankChecker({ hasAliases: false });
    const source = { title: "T", publisher: "P", published: "2026-01-01", licence: "CC0-1.0" };
    check.head({ bank: "b", title: "T", language: "en", sources: { s: source }, items: [] });
    check.item(fields);
    return check.end().findings.map(({ message }) => `${where.label}: ${message}`);
  });

/** What an importer counts on. */
export function expectSound({ items, left, lost }: Imported): void {
  for (const { fields, where, lost: more } of items) {
    expect(where.label).not.toBe("");
    expect(where.line).toBeGreaterThan(0);
    expect(Object.keys(fields).length).toBeGreaterThan(1 - Number("text" in fields));
    for (const phrase of more) expect(phrase.trim()).not.toBe("");
  }
  for (const { where, why } of left) {
    expect(where.line).toBeGreaterThan(0);
    expect(why.trim()).not.toBe("");
  }
  for (const phrase of lost) expect(phrase.trim()).not.toBe("");
}
