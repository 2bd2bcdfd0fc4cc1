import { describe, expect, test } from "vitest";
import { redrafted } from "../../src/review/redraft.js";
import { savedDraft } from "../../src/review/save-draft.js";
import { draftText } from "../../src/review/write-draft.js";
import { candidate, choice, draftOf, fileOf, source } from "./drafts.js";

const ferry = candidate("ferry", choice());
const holm = candidate("holm", choice("Who cut the rope?", "Ada Holm"), {
  tier: "edit",
  reasons: ["Say when."],
  paragraph: 4,
});
const fresh = candidate("fresh", choice("Who leads the company?", "Kofi Asante"), { paragraph: 9 });
const loose = candidate("loose", choice("Who built it?", "Brandt & Sons"), {
  tier: "edit",
  reasons: ["Built what?"],
  paragraph: 7,
});
const before = draftOf([ferry, holm]);

describe("a new draft of the same article", () => {
  test("adds what is new, in its tier, and says what is gone", () => {
    const { draft, added, gone } = redrafted(before, draftOf([fresh, holm, loose]), {});
    expect(draft.candidates.map(({ id }) => id)).toEqual(["ferry", "fresh", "holm", "loose"]);
    expect({ added, gone }).toEqual({ added: ["fresh", "loose"], gone: ["ferry"] });
  });

  test("changes nothing where nothing is new", () =>
    expect(redrafted(before, draftOf([ferry, holm]), {})).toEqual({
      draft: before,
      added: [],
      gone: [],
      mended: [],
      kept: [],
    }));

  test("keeps what was decided and edited, under its id or another one", () => {
    const edited = { ...ferry, status: "accepted", item: { ...ferry.item, stem: "Where to?" } } as const;
    const named = { ...holm, id: "my-own", status: "rejected", because: "trivial" } as const;
    const { draft, added, gone } = redrafted(draftOf([edited, named]), before, {});
    expect(draft.candidates).toEqual([edited, named]);
    expect({ added, gone }).toEqual({ added: [], gone: [] });
  });

  test("keeps what was known of the article; what is said now wins", () => {
    const lacking = draftOf([ferry], { source: { ...source, licence: null, publisher: "Mine" } });
    expect(redrafted(lacking, before, {}).draft.source).toMatchObject({ licence: source.licence, publisher: "Mine" });
    const facts = { publisher: "The Harbour News" };
    expect(redrafted(lacking, before, facts).draft.source).toMatchObject(facts);
  });

  test("leaves every line of the file that somebody may have written", () => {
    const text = draftText(before)
      .replace("    tier: ready", "    # mine\n    tier: ready")
      .replace("status: proposed", 'status: "proposed" # not yet');
    const file = fileOf(text);
    const { draft } = redrafted(file.draft, draftOf([fresh, holm, loose]), { publisher: "Others" });
    const lines = savedDraft(file, draft).text.split("\n");
    expect(text.split("\n").filter((line) => !lines.includes(line))).toEqual(["    publisher: The Harbour News"]);
    expect(fileOf(lines.join("\n")).draft).toEqual(draft);
  });
});
