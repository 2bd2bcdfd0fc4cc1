import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { type Fields, bankWith, choiceItem, shortItem } from "./banks.js";

export const offers = (...texts: (string | Fields)[]): Fields => ({
  distractors: texts.map((one) => (typeof one === "string" ? { text: one, why: "It was closed." } : one)),
});
export const choice = (key: string, ...texts: (string | Fields)[]) =>
  choiceItem("Which port opened in May 2019?", key, offers(...texts));
export const asks = (stem: string, key = "Northwick", ...texts: string[]) =>
  choiceItem(stem, key, texts.length === 0 ? {} : offers(...texts));
export const short = (stem: string, ...keys: string[]) =>
  shortItem(stem, "", { keys: keys.length === 0 ? ["Ada Holm"] : keys });
export const typed = (...keys: string[]) => short("What was sold in Corby in May 2019?", ...keys);
export const numeric = (stem: string, key: number, more: Fields = {}): Fields => ({
  type: "numeric",
  stem,
  key,
  ...more,
});
export const cloze = (text: string, more: Fields = {}): Fields => ({ type: "cloze", text, ...more });
export const says = (stem: string, key = true, more: Fields = {}): Fields => ({
  type: "true-false",
  stem,
  key,
  ...(key ? {} : { correction: "It did not." }),
  ...more,
});
export const multiple = (stem: string, keys: string[], ...texts: string[]): Fields => ({
  type: "multiple",
  stem,
  keys,
  ...offers(...texts),
});
export const ordering = (...sequence: string[]): Fields => ({
  type: "ordering",
  stem: "Put these in order in 2019.",
  sequence,
});
export const x = (count: number) => "x".repeat(count);
export const y = (count: number) => "y".repeat(count);
export const words = (count: number) =>
  Array.from({ length: count }, (_, i) => `w${String.fromCharCode(97 + (i % 26))}`).join(" ");

/** For each rule items, or banks of several, in which it finds something, and others that it leaves alone. */
export type Rows = Readonly<Record<string, { finds?: (Fields | Fields[])[]; leaves?: (Fields | Fields[])[] }>>;

export function checkRows(rows: Rows): void {
  describe.each(Object.entries(rows))("%s", (code, { finds = [], leaves = [] }) => {
    const found = (items: Fields | Fields[]) =>
      lint(bankWith(Array.isArray(items) ? items : [items])).some(
        // It leads to a field of the item.
        (finding) => finding.code === code && finding.path.length > 2,
      );
    test.each(finds.map((items) => [JSON.stringify(items).slice(0, 100), items] as const))("finds %s", (_, items) =>
      expect(found(items)).toBe(true),
    );
    test.each(leaves.map((items) => [JSON.stringify(items).slice(0, 100), items] as const))("leaves %s", (_, items) =>
      expect(found(items)).toBe(false),
    );
  });
}
