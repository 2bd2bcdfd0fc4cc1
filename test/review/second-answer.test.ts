import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { readAnswer } from "../../src/assistant/answer.js";
import { examine } from "../../src/assistant/passes.js";
import type { Draft } from "../../src/model/draft.js";
import { type Decision, decide, undecided } from "../../src/review/decide.js";
import { redrafted } from "../../src/review/redraft.js";
import { savedDraft } from "../../src/review/save-draft.js";
import { draftText } from "../../src/review/write-draft.js";
import { articleFile, fileOf } from "./drafts.js";

const article = { ...readPlainText(readFileSync(articleFile, "utf8")), published: "2026-05-02" };
const against = {
  article,
  named: { id: "pier", url: null },
  options: { kinds: null, max: null, paragraphs: null, seed: "s", isSensitive: false },
  analyse,
  origin: { method: "assistant", version: "1", model: null },
};

/** What the checks leave of an answer of an assistant. */
const answered = (...questions: readonly object[]): Draft =>
  examine(readAnswer(JSON.stringify(questions)), against).drafted.draft;

const paid = {
  paragraph: 5,
  quote: "Half of the money came from the region, the rest from the town.",
  stem: "In May 2026 the port of Northwick opened a new ferry pier that had cost 4.5 million crowns. Who paid half of the cost?",
  key: "the region",
  wrong: [
    { text: "the ferry company", why: "It runs the boats." },
    { text: "the state", why: "It paid nothing." },
  ],
  explanation: "The town paid the other half.",
};
const crossing = {
  paragraph: 8,
  quote: "A crossing to Easthaven takes 35 minutes and costs 6 crowns until the end of the year.",
  stem: "Boats have left from the new pier of Northwick since May 2026. How long does a crossing to Easthaven take?",
  key: "35 minutes",
  wrong: [
    { text: "25 minutes", why: "It takes longer." },
    { text: "50 minutes", why: "It takes less." },
  ],
  explanation: "The ferry Marlin needs no longer in winter.",
};
const price = {
  ...crossing,
  stem: "Boats have left from the new pier of Northwick since May 2026. How much does a crossing to Easthaven cost this year?",
  key: "6 crowns",
  wrong: [{ text: "9 crowns" }, { text: "4 crowns" }],
  explanation: "What it will cost then is not decided.",
};
/** The same right answer, from the same words: what had to be looked at is put right. */
const mended = { ...crossing, explanation: "The company has not said what it will cost next year." };

const LONGER = `${crossing.quote} What it will cost then, the ferry company has not decided.`;

const first = answered(paid, crossing);
const [ofPaid, ofCrossing] = [first.candidates[0]!, first.candidates[1]!];
const stems = (draft: Draft) => draft.candidates.map(({ item }) => item["stem"]);

const decided = (draft: Draft, decision: Decision) => decide(undecided(draft), decision).decisions.draft;

describe("the second answer of an assistant", () => {
  test("takes the place of the questions that it mends, which are named", () => {
    expect([ofCrossing.tier, ofCrossing.reasons]).toEqual(["edit", [expect.stringContaining("Marlin")]]);
    const { draft, added, gone, mended: replaced } = redrafted(first, answered(paid, mended), {});
    expect(stems(draft)).toEqual([paid.stem, crossing.stem]);
    expect(draft.candidates[0]).toEqual(ofPaid);
    expect(draft.candidates[1]).toMatchObject({
      id: ofCrossing.id,
      tier: "ready",
      reasons: [],
      item: { explanation: mended.explanation },
    });
    expect({ added, gone, replaced }).toEqual({ added: [], gone: [], replaced: [ofCrossing] });
  });

  test.each([
    ["whose words of the article are longer", { quote: LONGER }],
    ["whose right answer is told otherwise", { key: "35 minutes and costs 6 crowns" }],
    [
      "whose stem and quote are told otherwise",
      {
        quote: LONGER,
        stem: "In May 2026 a ferry left the new pier of Northwick. How long does its crossing to Easthaven take?",
      },
    ],
  ])("takes the place of one %s", (_, other) => {
    const fresh = answered(paid, { ...mended, ...other });
    const { draft, mended: replaced } = redrafted(first, fresh, {});
    expect(fresh.candidates.map(({ id }) => id)).not.toContain(ofCrossing.id);
    expect(replaced).toEqual([ofCrossing]);
    expect(draft.candidates).toHaveLength(2);
    expect(draft.candidates.find(({ id }) => id === ofCrossing.id)?.item).toEqual(
      fresh.candidates.find(({ id }) => id !== ofPaid.id)?.item,
    );
    // Pasted once more, nothing changes.
    expect(redrafted(draft, fresh, {})).toEqual({ draft, added: [], gone: [], mended: [], kept: [] });
  });

  test("leaves what asks for something else of the same sentence, and adds to it", () => {
    const { draft, added, mended: replaced } = redrafted(first, answered(paid, price), {});
    expect(new Set(stems(draft))).toEqual(new Set([paid.stem, crossing.stem, price.stem]));
    expect([added.length, replaced]).toEqual([1, []]);
    expect(redrafted(draft, answered(paid, mended, price), {})).toMatchObject({ added: [], mended: [ofCrossing] });
  });

  const edited = { ...ofCrossing.item, explanation: "Mine." };
  test.each([
    ["accepted", decided(first, { kind: "accept", id: ofCrossing.id })],
    ["rejected", decided(first, { kind: "reject", id: ofCrossing.id })],
    ["edited", decided(first, { kind: "edit", id: ofCrossing.id, item: edited })],
    ["edited in the file", fileOf(draftText(first).replace("ferry Marlin needs", "boat needs")).draft],
    ["proposed when nobody kept how it stood", fileOf(draftText(first).replace(/^ *asProposed: .*\n/gm, "")).draft],
  ])("leaves what was %s, and says so", (_, before) => {
    const { draft, added, mended: replaced, kept } = redrafted(before, answered(paid, mended), {});
    expect(draft.candidates).toEqual(before.candidates);
    expect({ added, replaced, kept: kept.map(({ id }) => id) }).toEqual({
      added: [],
      replaced: [],
      kept: [ofCrossing.id],
    });
  });

  test("leaves what passed every check where the other one doesn't", () => {
    const worse = { ...paid, explanation: "The ferry Marlin brought the other half." };
    const { draft, mended: replaced, kept } = redrafted(first, answered(worse, crossing), {});
    expect([draft.candidates, replaced, kept]).toEqual([first.candidates, [], [ofPaid]]);
  });

  test("leaves what is being written about in a form", () => {
    const { draft, kept } = redrafted(first, answered(paid, mended), {}, ofCrossing.id);
    expect([draft.candidates, kept]).toEqual([first.candidates, [ofCrossing]]);
  });

  test("changes the lines of its file that are about them, and comments stay", () => {
    const text = draftText(first).replace(/( *)(tier: edit)/, "$1# mine\n$1$2");
    const file = fileOf(text);
    const { draft } = redrafted(file.draft, answered(paid, mended), {});
    const saved = savedDraft(file, draft).text;
    expect(fileOf(saved).draft).toEqual(draft);
    expect(saved).toContain("# mine");
    expect(saved).not.toContain("Marlin");
  });
});
