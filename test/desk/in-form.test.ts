import { describe, expect, test } from "vitest";
import { addItem, evidenceIn } from "../../src/desk/engine/bank-text.js";
import { handOut } from "../../src/desk/engine/hand-out.js";
import { pageOf } from "../../src/desk/engine/in-form.js";
import { look } from "../../src/desk/engine/look.js";
import { dayOfSources } from "../../src/desk/state/known-day.js";
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
  const about = { title: "Week 9", language: "en", pictures: {}, order: newWork("w", "seed").handOut, day: null };
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

  test("says as of which day it is true, as the card does that is handed out", async () => {
    const fields = {
      type: "ordering",
      stem: "What came first?",
      sequence: ["Talks", "A vote", "A pier"],
      paragraph: 2,
    };
    const published = article("north", "a");
    const bank = addItem("", "q.yaml", [published], "Week 9", fields);
    const made = await handOut({ file: "q.yaml", bank, pictures: {}, to: ["study"], handOut: about.order });
    const alone = await pageOf("study", fields, { ...about, day: dayOfSources([published], fields) });
    if (!made.ok || !alone.ok) throw new Error("no page");
    const day = (bytes: Uint8Array) => /As of [^<."]*/.exec(new TextDecoder().decode(bytes))?.[0];
    expect(day(made.value.files.find(({ path }) => path.endsWith(".html"))!.bytes)).toBe("As of 1 January 2026");
    expect(day(alone.value)).toBe("As of 1 January 2026");
  });

  test("is dated by the articles that it names, and by none where one of them has no day", () => {
    const [north, south] = [article("north", "a"), { ...article("south", "b"), published: "2026-05" }];
    const from = (...sources: readonly string[]) => ({ evidence: sources.map((source) => ({ source, paragraph: 2 })) });
    expect(dayOfSources([north, south], from("north"))).toBe("2026-01-01");
    expect(dayOfSources([north, south], from("north", "south"))).toBeNull();
    expect(dayOfSources([north, south], {})).toBeNull();
    expect(dayOfSources([south], {})).toBeNull();
    expect(dayOfSources([], {})).toBeNull();
  });
});
