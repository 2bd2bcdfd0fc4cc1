import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { accept, decideAbout, joined, openIn } from "../../src/desk/engine/drafts.js";
import { look } from "../../src/desk/engine/look.js";
import { open } from "../../src/desk/engine/open.js";
import { propose } from "../../src/desk/engine/propose.js";
import type { DeskArticle } from "../../src/desk/state/work.js";
import type { Draft } from "../../src/model/draft.js";

const starter = readFileSync(new URL("../../questions/starter/article.txt", import.meta.url));

describe("proposals on the desk", () => {
  const draftOn = async (): Promise<{ readonly about: DeskArticle; readonly draft: Draft }> => {
    const read = await open("article.txt", starter, []);
    if (!read.ok || read.value.kind !== "article") throw new Error("no article");
    const about = { ...read.value.article, publisher: "The Harbour News", published: "2026-05-04", licence: "CC0-1.0" };
    return { about, draft: propose(about, null).draft };
  };

  test("are of the article as it is called here, and a second look keeps what was decided", async () => {
    const { about, draft } = await draftOn();
    expect(draft.source).toMatchObject({ id: about.id, licence: "CC0-1.0", url: null, publisher: "The Harbour News" });
    const [first] = draft.candidates;
    const { draft: decided, isChanged } = decideAbout(draft, { kind: "reject", id: first!.id });
    expect(isChanged).toBe(true);
    expect(propose(about, decided).draft.candidates[0]).toMatchObject({ id: first!.id, status: "rejected" });
    expect(joined(null, draft).draft).toBe(draft);
    expect(decideAbout(draft, { kind: "reject", id: "nobody" })).toMatchObject({ isChanged: false, draft });
  });

  test("go into the bank once, and their facts are those of the article now", async () => {
    const { about, draft } = await draftOn();
    const closed = openIn(draft);
    const one = draft.candidates.find(({ id }) => closed[id] === undefined)!;
    const later = { ...about, publisher: "Somebody else" };
    const taken = accept("", "ours.yaml", later, draft, [one.id]);
    if (!taken.ok) throw new Error(JSON.stringify(taken.diagnostics));
    expect(taken.value.bank).toContain("publisher: Somebody else");
    expect(taken.value.draft.candidates.find(({ id }) => id === one.id)!.status).toBe("accepted");
    expect(look("ours.yaml", taken.value.bank).questions).toHaveLength(1);
    const again = accept(taken.value.bank, "ours.yaml", later, draft, [one.id]);
    expect(again).toMatchObject({ ok: true, value: { bank: taken.value.bank, known: [one.id] } });
  });
});
