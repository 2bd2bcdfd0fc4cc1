import { describe, expect, test } from "vitest";
import { evidenceIn } from "../../src/desk/engine/bank-text.js";
import { pageOf } from "../../src/desk/engine/in-form.js";
import { look } from "../../src/desk/engine/look.js";
import { type DeskArticle, newWork, ownSource } from "../../src/desk/state/work.js";

const article = (id: string, sha: string): DeskArticle => ({
  ...ownSource(id, "en"),
  title: id,
  publisher: "P",
  published: "2026-01-01",
  licence: "CC-BY-4.0",
  paragraphs: ["One", "A ferry left Northwick."],
  sha256: sha.repeat(64),
});

test("words of a second article bring it among the sources, and evidence names it", () => {
  const words = { paragraph: 2, text: "Northwick" };
  const first = evidenceIn("", "questions.yaml", article("one", "a"), "", words);
  expect(first.evidence).toEqual([{ paragraph: 2, quote: "Northwick" }]);
  const second = evidenceIn(first.bank, "questions.yaml", article("two", "b"), "", words);
  expect(second.evidence).toEqual([{ source: "two", paragraph: 2, quote: "Northwick" }]);
  const { remarks } = look("questions.yaml", second.bank);
  expect(remarks.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["bank/empty"]);
  // Once there, it is not brought again.
  expect(evidenceIn(second.bank, "questions.yaml", article("two", "b"), "", words).bank).toBe(second.bank);
});

describe("a question alone, as it will look", () => {
  const about = { title: "Week 9", language: "en", pictures: {}, order: newWork("w", "seed").handOut };
  test.each(["practice", "study"] as const)("%s", async (as) => {
    const fields = {
      type: "choice",
      stem: "Which port?",
      key: "Northwick",
      distractors: ["Easthaven"],
      evidence: [{ source: "nowhere", paragraph: 9 }],
    };
    const page = await pageOf(as, fields, about);
    if (!page.ok) throw new Error(JSON.stringify(page.diagnostics));
    expect(new TextDecoder().decode(page.value)).toContain("Which port?");
    expect((await pageOf(as, { ...fields, key: "" }, about)).ok).toBe(false);
  });
});
