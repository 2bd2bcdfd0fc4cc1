import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../src/desk/engine/article.js";
import { decideAbout } from "../../src/desk/engine/drafts.js";
import { propose } from "../../src/desk/engine/propose.js";

const bytes = readFileSync(new URL("../fixtures/articles/agency-report.txt", import.meta.url));

test("a day that is said later makes untouched proposals anew, and what was decided stays", async () => {
  const read = await readArticle("agency-report.txt", new Uint8Array(bytes));
  if (!read.ok) throw new Error("unread");
  const about = { ...read.value, id: "strait", published: "" };
  const undated = propose(about, null).draft;
  const [first, ...others] = undated.candidates;
  const decided = decideAbout(undated, { kind: "reject", id: first!.id }).draft;
  const dated = { ...about, published: "2026-02-10" };
  const { draft } = propose(dated, decided);
  expect(draft.source.published).toBe("2026-02-10");
  expect(draft.candidates).toContainEqual({ ...first, status: "rejected" });
  const anew = propose(dated, null).draft.candidates.filter(({ id }) => id !== first!.id);
  expect(anew).not.toEqual(others);
  for (const one of anew) expect(draft.candidates).toContainEqual(one);
  expect(propose(dated, draft).draft).toEqual(draft);
});
