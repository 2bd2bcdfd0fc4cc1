import { describe, expect, test } from "vitest";
import { indexWords } from "../../src/article/verbatim.js";
import { textOf } from "../../src/article/text.js";
import type { Check, Ground, Subject } from "../../src/draft/checks/check.js";
import { isInOwnWords, quotesLittle } from "../../src/draft/checks/verbatim.js";

const run = (words: number): string => Array.from({ length: words }, (_, i) => `word${i}`).join(" ");
const words = indexWords(textOf({ paragraphs: ["Harbour", run(60)] }));
const found = (check: Check, stem: string, licence: string | null) =>
  check.find(
    { item: { type: "short", stem, answers: [] } } as unknown as Subject,
    { source: { licence }, words } as unknown as Ground,
  );

describe("words in a row of an article", () => {
  test.each([
    [11, null],
    [12, "12 in a row"],
    [40, "40 in a row"],
  ])("%j of it are its sentence: %j", (count, said) => {
    const complaint = found(isInOwnWords, `Other ${run(count)} yes`, null);
    expect(/\d+ in a row/.exec(complaint ?? "")?.[0] ?? null).toBe(said);
  });
  test.each([
    [29, null],
    [30, "Shorten the quote: 30 words are the article's."],
  ])("%j of it between quotation marks: %j", (count, said) => {
    const stem = `Who said “${run(count)}”?`;
    expect(found(quotesLittle, stem, null)).toBe(said);
    expect(found(isInOwnWords, stem, null)).toBe(null);
  });
  test.each<[string | null, boolean]>([
    [null, false],
    ["", false],
    ["all-rights-reserved", false],
    ["CC-BY-4.0", true],
    ["public-domain", true],
  ])("may stand where its licence is %j: %j", (licence, may) => {
    expect(found(isInOwnWords, run(40), licence) === null).toBe(may);
    expect(found(quotesLittle, `Who said “${run(40)}”?`, licence) === null).toBe(may);
  });
});
