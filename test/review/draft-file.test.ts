import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { parseSource } from "../../src/reading/source.js";
import { readDraft } from "../../src/review/read-draft.js";
import { savedDraft } from "../../src/review/save-draft.js";
import { draftText } from "../../src/review/write-draft.js";
import { candidate, choice, draftOf, fileOf, source, statements } from "./drafts.js";

const draft = draftOf([
  candidate("ferry", choice()),
  candidate("pier", statements, { tier: "edit", reasons: ["Say which pier: there are two."], paragraph: 3 }),
]);

describe("a draft", () => {
  test("is a file that people read", () => expect(draftText(draft)).toMatchSnapshot());

  test("says what nobody knows of its article, and which flag fills it in", () => {
    const text = draftText(draftOf([], { source: { ...source, publisher: null, licence: null } }));
    expect(text.match(/# missing.*/g)).toEqual([
      "# missing: publisher: who published it (--publisher)",
      "# missing: licence: such as all-rights-reserved or CC-BY-4.0 (--licence)",
    ]);
  });

  test("is read as it was written", () => {
    const word = fc.constantFrom("Northwick", "a: b", "# no", "7.50", "two\nlines", "“so”", "- x", "yes", "It's 5%.");
    const made = fc
      .record({
        stem: word,
        reasons: fc.array(word),
        confirmed: fc.array(word),
        status: fc.constantFrom("proposed" as const, "accepted" as const, "rejected" as const),
        tier: fc.constantFrom("ready" as const, "edit" as const),
        because: fc.option(fc.constantFrom("trivial", "not: clear"), { nil: undefined }),
        model: fc.option(word, { nil: null }),
      })
      .map(({ stem, model, because, ...about }) =>
        candidate("q", choice(`${stem}?`), {
          ...about,
          ...(because !== undefined && { because }),
          origin: { method: "model", version: null, model: model?.replace("\n", " ") ?? null },
        }),
      );
    fc.assert(
      fc.property(fc.array(made, { maxLength: 4 }), (some) => {
        const inTiers = some.toSorted((a, b) => Number(a.tier === "edit") - Number(b.tier === "edit"));
        const written = draftOf(inTiers.map((one, i) => ({ ...one, id: `q-${i}` })));
        expect(fileOf(written).draft).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test.each([[[]], [["Look."]]])(
    "keeps the reasons of a statement apart from those to look at it, which are %j",
    (reasons) => {
      const item = {
        statement: { says: "The pier closed." },
        reasons: [
          { says: "A storm broke it.", explains: true },
          { says: "It rained.", explains: false },
        ],
      };
      const written = draftOf([candidate("why", item, { tier: "edit", reasons })]);
      const file = fileOf(written);
      expect(file.draft).toEqual(written);
      expect(file.mistakes).toEqual([]);
      expect(file.items[0]).toMatchObject({ type: "explains" });
    },
  );

  test("is no bank, and says how to make one of it", () => {
    const loaded = loadBank("pier.draft.yaml", draftText(draft));
    expect(loaded).toMatchObject({
      ok: false,
      diagnostics: [{ code: "draft/no-bank", place: { line: 5, column: 1 } }],
    });
    expect(JSON.stringify(loaded)).toContain("broadsheet draft --accept all DRAFT --into BANK");
  });

  test("may hold a question that a person wrote among the others", () => {
    const text = `${draftText(draft)}  - stem: Who paid for the pier?\n    key: The town\n    distractors: [The port]\n    paragraph: 4\n`;
    expect(fileOf(text).draft.candidates.at(-1)).toMatchObject({
      id: "who-paid-for-the-pier",
      status: "proposed",
      tier: "edit",
      origin: { method: "person" },
    });
  });
});

describe("a mistake in a draft is said where it stands", () => {
  const found = (text: string) => {
    const read = parseSource("a.draft.yaml", text);
    const file = read.ok ? readDraft(read.value) : read;
    const all = file.ok ? file.value.mistakes.map(({ diagnostic }) => diagnostic) : file.diagnostics;
    return all.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`);
  };
  const text = draftText(draft);

  test("a good one has none", () => expect(found(text)).toEqual([]));
  test.each([
    ["a status", text.replace("status: proposed", "status: acepted"), "20:13 draft/not-allowed"],
    ["a field of an item", text.replace("distractors:", "distracters:"), "bank/unclear-type"],
    ["a key among the wrong answers", text.replace("[Southmere", "[Easthaven"), "bank/"],
    ["a day", text.replace("asOf: 2026-05-04", "asOf: 2026-02-30"), "bank/no-such-day"],
    ["two articles", text.replace("items:", "  other: { text: { sha256: 0, paragraphs: 1 } }\nitems:"), "draft/"],
    ["no text of the article", text.replace(/ {4}text:.*\n/, ""), "draft/missing-field"],
    ["an unknown field", text.replace("language: en", "language: en\ndefaults: {}"), "draft/unknown-field"],
  ])("%s", (_, broken, code) => {
    const [first = ""] = found(broken);
    expect(first).toContain(code.split(" ").at(-1));
    expect(first).toMatch(/^\d+:\d+ /);
  });
});

describe("a draft that is saved", () => {
  const written = draftText(draft).replace("    tier: ready", "    # mine\n    tier: ready # so they say");
  const file = fileOf(written);

  test("changes in the lines that were decided about, and no other", () => {
    const [first, ...rest] = file.draft.candidates;
    const after = {
      ...file.draft,
      candidates: [{ ...first!, status: "rejected" as const, because: "trivial" }, ...rest],
    };
    expect(savedDraft(file, after).text).toBe(
      written.replace("    status: proposed\n", "    status: rejected\n    because: trivial\n"),
    );
  });

  test("and changes back, is as it was", () => {
    const [first, ...rest] = file.draft.candidates;
    const after = {
      ...file.draft,
      candidates: [{ ...first!, status: "rejected" as const, because: "trivial" }, ...rest],
    };
    const saved = savedDraft(file, after);
    const again = fileOf(saved.text);
    expect(savedDraft(again, { ...again.draft, candidates: file.draft.candidates }).text).toBe(written);
  });

  test("tells facts in the place of what was missing", () => {
    const lacking = fileOf(draftText(draftOf(draft.candidates, { source: { ...source, licence: null } })));
    const after = { ...lacking.draft, source: { ...lacking.draft.source, licence: "CC-BY-4.0" } };
    expect(savedDraft(lacking, after).text).toBe(
      draftText(draftOf(draft.candidates, { source: { ...source, licence: "CC-BY-4.0" } })),
    );
  });
});
