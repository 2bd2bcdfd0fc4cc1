import type { ReadFile } from "../../src/exchange/read-file.js";
import type { Imported, ImportedItem } from "../../src/model/exchange.js";
import type { ImportOptions } from "../../src/exchange/into-bank.js";

/** A question as a reader gives it. */
export const imported = (
  fields: ImportedItem["fields"],
  more: Partial<Omit<ImportedItem, "fields">> = {},
): ImportedItem => ({ where: { line: null, label: "question 1" }, name: null, lost: [], ...more, fields });

/** A file as a reader gives it. */
export const readFile = (items: readonly ImportedItem[], more: Partial<Imported> = {}): ReadFile => ({
  file: "quiz.gift",
  format: "gift",
  imported: { title: null, language: null, items, left: [], lost: [], pictures: new Map(), ...more },
});

export const OPTIONS: ImportOptions = {
  source: { id: "news", fields: { title: "News", publisher: "P", published: "2026-01-01", licence: "CC0-1.0" } },
  asOf: null,
  credit: null,
  pictureLicence: null,
  bytesAt: () => null,
};

export const ABOUT = { id: "quiz", title: "Quiz", language: "en" };
