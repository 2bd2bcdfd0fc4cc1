import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../src/desk/engine/article.js";
import { joinDrafts, takeAnswer } from "../../src/desk/engine/assistant.js";
import { decideAbout } from "../../src/desk/engine/drafts.js";

const bytes = readFileSync(new URL("../../questions/starter/article.txt", import.meta.url));

const crossing = {
  quote: "A crossing to Easthaven takes 35 minutes and costs 6 crowns until the end of the year.",
  stem: "Boats have left from the new pier of Northwick since May 2026. How long does a crossing to Easthaven take?",
  key: "35 minutes",
  wrong: [{ text: "25 minutes" }, { text: "50 minutes" }],
  explanation: "The ferry Marlin needs no longer in winter.",
};

test("the desk does with a second answer what the command does", async () => {
  const read = await readArticle("article.txt", new Uint8Array(bytes));
  if (!read.ok) throw new Error("unread");
  const about = { ...read.value, id: "pier", published: "2026-05-02" };
  const answered = (explanation: string) => takeAnswer(about, JSON.stringify([{ ...crossing, explanation }])).fresh;
  const first = joinDrafts(null, answered(crossing.explanation), null);
  expect(first).toMatchObject({ mended: [], kept: [] });
  const old = first.draft.candidates[0]!;
  const second = answered("What it will cost next year is not decided.");
  const { draft, mended, kept } = joinDrafts(first.draft, second, null);
  expect([draft.candidates, mended, kept]).toEqual([second.candidates, [old], []]);
  const rejected = decideAbout(first.draft, { kind: "reject", id: old.id }).draft;
  expect(joinDrafts(rejected, second, null)).toMatchObject({ draft: rejected, mended: [], kept: rejected.candidates });
  expect(joinDrafts(first.draft, second, old.id)).toMatchObject({ draft: first.draft, mended: [], kept: [old] });
});
