import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/reading/source.js";
import { emptyBank } from "../../src/review/empty-bank.js";
import { readDraft } from "../../src/review/read-draft.js";
import { draftText } from "../../src/review/write-draft.js";
import { candidate, choice, draftOf, fileOf, source } from "./drafts.js";

const ferry = candidate("ferry", choice());
const text = draftText(draftOf([ferry, { ...ferry, id: "twin" }]));
const mistakes = (written: string) =>
  fileOf(written).mistakes.map(({ item, diagnostic }) => `${item} ${diagnostic.code}`);

describe("in a draft", () => {
  test.each([
    ["two may ask the same, as one will be left out", text, []],
    ["there may be no question", draftText(draftOf([])), []],
    ["the article's file may be named", draftText(draftOf([ferry], { source: { ...source, file: "a.txt" } })), []],
    ["no two have one name", text.replace("id: twin", "id: ferry"), ["1 bank/duplicate-id"]],
    [
      "a reason can be printed, of the second too",
      text.replace(/(id: twin\n {4}status:) proposed/, '$1 rejected\n    because: "a\\u0007"'),
      ["1 draft/unprintable"],
    ],
  ])("%s", (_, written, expected) => expect(mistakes(written)).toEqual(expected));

  test("a question of a wrong name is none yet, and the others are", () => {
    const { items } = fileOf(text.replace("id: twin", "id: ferry"));
    expect(items.map((item) => item === null)).toEqual([false, true]);
  });

  test("articles are counted where there are more than one", () => {
    const read = parseSource(
      "a.yaml",
      text.replace("items:", `  b: { text: { sha256: ${"a".repeat(64)}, paragraphs: 1 } }\nitems:`),
    );
    expect(read.ok && readDraft(read.value)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "draft/sources", message: "A draft is of one article; this one names 2." }],
    });
  });

  test("the article's file is kept, and no bank names it", () => {
    const draft = draftOf([ferry], { source: { ...source, file: "a.txt" } });
    expect(fileOf(draft).draft).toEqual(draft);
    expect(draftText(draft)).toContain("\n    file: a.txt\n");
    expect(emptyBank(draft)).not.toContain("a.txt");
  });

  test.each([
    [0, false],
    [1, true],
  ])("an article of %i paragraphs has a text: %s", (paragraphs, has) =>
    expect(
      emptyBank(draftOf([], { source: { ...source, text: { ...source.text, paragraphs } } })).includes("text:"),
    ).toBe(has),
  );
});
