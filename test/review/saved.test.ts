import { describe, expect, test } from "vitest";
import type { Candidate } from "../../src/model/draft.js";
import { redrafted } from "../../src/review/redraft.js";
import { savedDraft } from "../../src/review/save-draft.js";
import { draftText } from "../../src/review/write-draft.js";
import { candidate, choice, draftOf, fileOf, source, statements } from "./drafts.js";

const ferry = candidate("ferry", choice());
const pier = candidate("pier", statements, { paragraph: 4 });
const rope = candidate("rope", choice("Who cut the rope?", "Ada Holm"), { paragraph: 4 });
const holm = candidate("holm", choice("Who opened the pier?", "Ann Holm"), { paragraph: 3 });
const last = candidate("last", choice("Who leads the company?", "Kofi Asante"), { tier: "edit", paragraph: 9 });

/** The file after what is done to its candidates. */
const saved = (text: string, change: (all: readonly Candidate[]) => readonly Candidate[]) => {
  const file = fileOf(text);
  return savedDraft(file, { ...file.draft, candidates: change(file.draft.candidates) }).text;
};
const rejected = (one: Candidate): Candidate => ({ ...one, status: "rejected" });

describe("a draft that is saved", () => {
  test("has new questions in their places, and changes in the others", () => {
    const text = saved(draftText(draftOf([ferry, pier])), ([first, second]) => [holm, first!, rope, rejected(second!)]);
    expect(fileOf(text).draft.candidates).toEqual([holm, ferry, rope, rejected(pier)]);
  });

  test("says of a person's own question what was decided, and nothing that it did not say", () => {
    const own = "  - stem: Who paid?\n    key: The town\n    distractors: [The port]\n    paragraph: 4\n";
    const text = `${draftText(draftOf([ferry]))}${own}`;
    const because = saved(text, ([first, second]) => [first!, { ...rejected(second!), because: "trivial" }]);
    expect(because.replace(text, "")).toBe("    status: rejected\n    because: trivial\n");
    const points = saved(text, ([first, second]) => [first!, { ...second!, item: { ...second!.item, points: 2 } }]);
    expect(points).toBe(`${text}    points: 2\n`);
  });

  test("loses what is no longer said", () => {
    const text = draftText(draftOf([{ ...ferry, item: { ...ferry.item, points: 2 } }]));
    expect(saved(text, () => [ferry])).toBe(draftText(draftOf([ferry])));
  });

  test("has a question in braces written anew where it says something else", () => {
    const text = draftText(draftOf([ferry]));
    const at = text.indexOf("  - id: ferry");
    const item = { id: "ferry", status: "proposed", tier: "ready", origin: { method: "m" }, ...ferry.item };
    const braces = `${text.slice(0, at)}  # mine\n  - ${JSON.stringify(item)}\n`;
    const after = saved(braces, ([first]) => [{ ...rejected(first!), because: "trivial" }]);
    expect(fileOf(after).draft.candidates[0]).toMatchObject({ status: "rejected", because: "trivial" });
    expect(after).toContain("  # mine\n");
  });

  const withSource = (text: string, more: object) => {
    const file = fileOf(text);
    return savedDraft(file, { ...file.draft, source: { ...file.draft.source, ...more } }).text;
  };
  const url = "https://example.org/a";
  test("says where the article can be read, which no note had missed", () =>
    expect(fileOf(withSource(draftText(draftOf([ferry])), { url })).draft.source.url).toBe(url));

  test("says a fact with the spaces in front of its note", () => {
    const lacking = draftText(draftOf([ferry], { source: { ...source, licence: null } })).replace(
      /^ {4}(title|publisher|published|#|text)/gm,
      "      $1",
    );
    expect(withSource(lacking, { licence: "CC0-1.0" })).toBe(
      lacking.replace(/# missing: licence.*/, "licence: CC0-1.0"),
    );
  });

  test("says another fact in the place of the first", () => {
    const text = draftText(draftOf([ferry]));
    expect(withSource(text, { publisher: "Mine" })).toBe(text.replace("The Harbour News", "Mine"));
  });
});

describe("a new draft of the same article", () => {
  const ids = (before: readonly Candidate[], fresh: readonly Candidate[]) =>
    redrafted(draftOf(before), draftOf(fresh), {}).draft.candidates.map(({ id }) => id);
  test.each([
    ["puts ready ones behind all ready ones", [ferry, pier, last], [holm], ["ferry", "pier", "holm", "last"]],
    ["puts ready ones first where none was", [last], [holm], ["holm", "last"]],
    ["puts others last", [ferry], [{ ...holm, tier: "edit" }], ["ferry", "holm"]],
  ] as const)("%s", (_, before, fresh, expected) => expect(ids(before, fresh)).toEqual(expected));

  test("knows a question by what it asks though the article has another name there", () => {
    const fresh = draftOf([{ ...ferry, id: "other" }], { source: { ...source, id: "harbour" } });
    expect(redrafted(draftOf([ferry]), fresh, {})).toMatchObject({ added: [], gone: [] });
  });

  test("proposes what was asked in another form", () => {
    const { stem, key, ...rest } = ferry.item;
    const typed = {
      ...ferry,
      id: "typed",
      item: { ...rest, stem, type: "short", keys: [key], distractors: undefined },
    };
    const item = JSON.parse(JSON.stringify(typed.item)) as Candidate["item"];
    expect(redrafted(draftOf([ferry]), draftOf([ferry, { ...typed, item }]), {}).added).toEqual(["typed"]);
  });

  test("fills in where it can be read", () => {
    const url = "https://example.org/a";
    const fresh = draftOf([ferry], { source: { ...source, url } });
    expect(redrafted(draftOf([ferry]), fresh, {}).draft.source.url).toBe(url);
  });
});
