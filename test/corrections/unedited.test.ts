import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadMarkdown } from "../../src/text/inline.js";
import { loadBank } from "../../src/bank/load.js";
import { type SourceText, parseSource } from "../../src/reading/source.js";
import { correctBank } from "../../src/corrections/apply.js";
import type { ForeignNote } from "../../src/corrections/foreign.js";
import { withImages } from "../../src/io/media.js";
import type { Bank } from "../../src/model/bank.js";
import { shippedWords } from "../sample.js";
import { exportedAs } from "./exported.js";

await loadMarkdown();

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const banks = ["test/fixtures", "questions", "questions/showcase"]
  .flatMap((folder) => readdirSync(path(folder)).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith(".yaml") && /^bank:/m.test(readFileSync(path(name), "utf8")));

async function read(name: string): Promise<{ source: SourceText; bank: Bank }> {
  const text = readFileSync(path(name), "utf8");
  const source = parseSource(path(name), text);
  const bank = loadBank(name, text);
  if (!source.ok || !bank.ok) throw new Error(name);
  const { bank: whole, findings } = await withImages(bank.value, path(name));
  expect(findings).toEqual([]);
  return { source: source.value, bank: whole };
}

const corrected = ({ source, bank }: { source: SourceText; bank: Bank }, notes: readonly ForeignNote[]) => {
  const found = correctBank(source, bank, notes, shippedWords, null);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  return found.value;
};

test("there are banks to try", () => expect(banks.length).toBeGreaterThan(3));

test.each(banks.flatMap((bank) => Object.keys(exportedAs).map((form) => [bank, form] as const)))(
  "%s comes home as %s with nothing changed",
  async (name, form) => {
    const home = await read(name);
    const notes = await exportedAs[form as keyof typeof exportedAs](home.bank);
    const { comparison, after } = corrected(home, notes);
    expect(comparison).toEqual({ corrections: [], differences: [], unchanged: notes.length, unknownNotes: [] });
    expect(after).toBe(home.source.text);
  },
);

const showcase = await read("questions/showcase/showcase.yaml");

test.each(Object.keys(exportedAs))(
  "cards that had every passage above their question are known, as %s",
  async (form) => {
    const notes = await exportedAs[form as keyof typeof exportedAs](showcase.bank, { passages: "above" });
    const { comparison, after } = corrected(showcase, notes);
    expect(comparison).toEqual({ corrections: [], differences: [], unchanged: notes.length, unknownNotes: [] });
    expect(after).toBe(showcase.source.text);
  },
);

const fields = await exportedAs["text for our note types"](showcase.bank);
const plain = await exportedAs["text without HTML for our note types"](showcase.bank);
const bare = await exportedAs["text without guids for our note types"](showcase.bank);
const edited = (notes: readonly ForeignNote[], from: string, to: string): ForeignNote[] => {
  const found = notes.filter((note) => note.fields.some((field) => field.includes(from)));
  expect(found).not.toEqual([]);
  return found.map((note) => ({ ...note, fields: note.fields.map((field) => field.replace(from, to)) }));
};

test("a text without HTML brings home what has no formatting, and leaves the rest to a person", () => {
  const found = corrected(showcase, edited(plain, "It stands on posts.", "It stands on piles."));
  expect(found.comparison.corrections).toMatchObject([{ after: "It stands on piles." }]);
  const lost = corrected(showcase, edited(plain, "The report says so", "The paper says so"));
  expect(lost.comparison).toMatchObject({ corrections: [], differences: [{ field: "Explanation" }] });
  expect(lost.after).toBe(showcase.source.text);
});

test("a note without a guid is known by the item that it names", () => {
  const found = corrected(showcase, edited(bare, "It stands on posts.", "It stands on piles."));
  expect(found.comparison).toMatchObject({ corrections: [{ after: "It stands on piles." }], unknownNotes: [] });
});

test("a picture that was pasted or taken away is for a person", () => {
  const pasted = edited(fields, "It stands on posts.", 'It stands on posts. <img src="paste-1.jpg">');
  expect(corrected(showcase, pasted).comparison).toMatchObject({
    corrections: [],
    differences: [{ field: "Explanation", after: "It stands on posts. ![paste-1.jpg]" }],
  });
  const taken = edited(fields, '<img src="broadsheet-', '<b class="');
  expect(corrected(showcase, taken).comparison).toMatchObject({ corrections: [], differences: [{ field: "Picture" }] });
});

test.each(["behind", "above"] as const)("an edited passage is found where it stands: %s", async (passages) => {
  const notes = await exportedAs["text for our note types"](showcase.bank, { passages });
  const { comparison } = corrected(showcase, edited(notes, "the first boat left", "the first ship left"));
  // It is a block of YAML, which nothing but a person edits.
  expect(comparison).toMatchObject({ corrections: [], differences: [{ field: "text" }] });
  expect(comparison.differences[0]!.after).toContain("the first ship left at six");
});
