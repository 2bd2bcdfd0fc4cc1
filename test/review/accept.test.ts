import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { parseSource } from "../../src/reading/source.js";
import { accepted } from "../../src/review/accept.js";
import { emptyBank } from "../../src/review/empty-bank.js";
import { candidate, choice, draftOf, fileOf, source, statements } from "./drafts.js";

const draft = draftOf([
  candidate("ferry", choice()),
  candidate("said", choice("Who opened the pier?", "Ann Holm"), { tier: "edit", reasons: ["Look."], paragraph: 3 }),
  candidate("pier", statements, { paragraph: 4 }),
]);
const file = fileOf(draft);

const bank = `# our questions
bank: ours
title: Ours
language: en
sources:
  town: { title: A, publisher: B, published: 2026-01-01, licence: CC0-1.0 } # the other one
items:
  # the first
  - stem: "What is one?"   # so
    key: One
    distractors: [Two]
    paragraph: 2
`;

function take(ids: readonly string[] | "all", into: string | null, from = file) {
  const read = into === null ? null : parseSource("ours.yaml", into);
  if (read !== null && !read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return accepted(from, ids, read?.value ?? null);
}
function taken(ids: readonly string[] | "all", into: string | null, from = file) {
  const result = take(ids, into, from);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

describe("a question that is accepted", () => {
  test("makes a bank where there is none", () => {
    const { text, added } = taken(["ferry"], null);
    expect(added).toEqual(["ferry"]);
    expect(text).toMatchSnapshot();
    expect(loadBank("new.yaml", text)).toMatchObject({ ok: true });
  });

  test("goes into a bank whose lines stay as they are, with its source", () => {
    const { text } = taken(["ferry"], bank);
    const lines = text.split("\n");
    expect(bank.split("\n").filter((line) => !lines.includes(line))).toEqual([]);
    const loaded = loadBank("ours.yaml", text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    expect(loaded.value.items.map(({ id, evidence, origin }) => [id, evidence[0]?.source, origin?.method])).toEqual([
      ["what-is-one", "town", undefined],
      ["ferry", "pier", "rules/who-did"],
    ]);
    // What the bank had is the same to the last bit.
    const before = loadBank("ours.yaml", bank);
    expect(before.ok && before.value.items[0]?.digest).toBe(loaded.value.items[0]?.digest);
  });

  test("gives a bank without sources its first one", () => {
    const { text } = taken(["ferry"], bank.replace(/sources:\n.*\n/, "").replace("    paragraph: 2\n", ""));
    expect(text).toMatch(/\nlanguage: en\nsources:\n  pier:\n/);
    const loaded = loadBank("ours.yaml", text);
    expect(loaded).toMatchObject({ ok: true, value: { sources: [{ id: "pier" }] } });
  });

  test("is there once, whatever it is called", () => {
    const once = taken(["ferry"], bank).text;
    expect(taken(["ferry"], once)).toMatchObject({ text: once, added: [], known: [{ id: "ferry", as: "ferry" }] });
    const renamed = once.replace("id: ferry", "id: the-ferry");
    expect(taken(["ferry"], renamed)).toMatchObject({ added: [], known: [{ id: "ferry", as: "the-ferry" }] });
  });

  test("asks another question where the same words hold another key", () => {
    const once = taken(["ferry"], bank).text;
    const other = once
      .replace("Where did the first ferry go?", "Where did it never go?")
      .replace("key: Easthaven", "key: Westbay")
      .replace("Westbay]", "Easthaven]");
    expect(taken(["ferry"], other)).toMatchObject({ added: ["ferry-2"], known: [] });
  });

  test("gets another id where its own is taken", () => {
    expect(taken(["ferry"], bank.replace("- stem", "- id: ferry\n    stem")).added).toEqual(["ferry-2"]);
  });

  test.each([
    ["en", "en", undefined, "en", false],
    ["en", "de", undefined, "en", true],
    ["en", "en", "fr", "fr", true],
    ["en", "de", "fr", "fr", true],
    ["en", "de", "de", "de", true],
    ["en", "fr", "en", "en", true],
  ])("of a draft in %s goes into a bank in %s, its own language %s, as one in %s", (from, into, own, lang, isSaid) => {
    const one = candidate("ferry", { ...choice(), ...(own !== undefined && { lang: own }) });
    const { text } = taken(
      ["ferry"],
      bank.replace("language: en", `language: ${into}`),
      fileOf(draftOf([one], { language: from })),
    );
    const loaded = loadBank("ours.yaml", text);
    expect(loaded.ok && (loaded.value.items[1]!.lang ?? loaded.value.language)).toBe(lang);
    expect(text.includes(`lang: ${lang}`)).toBe(isSaid);
  });

  test("names its source beside those of another, in each statement too", () => {
    const statements = [
      { says: "A is.", paragraph: 3 },
      { says: "B is.", evidence: [{ paragraph: 4 }] },
    ];
    const one = candidate("one", { head: "About the pier:", statements });
    const loaded = loadBank("ours.yaml", taken(["one"], bank, fileOf(draftOf([one]))).text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    expect(loaded.value.items[1]!.evidence.map((found) => [found.source, found.paragraph])).toEqual([
      ["pier", 2],
      ["pier", 3],
      ["pier", 4],
    ]);
  });

  test("goes into an empty bank", () => {
    const empty = emptyBank({ id: "new", title: "New", language: "en", source });
    const { text } = taken(["ferry"], empty);
    expect(loadBank("new.yaml", text)).toMatchObject({ ok: true, value: { id: "new", items: [{ id: "ferry" }] } });
  });

  test("goes into a bank in JSON", () => {
    const read = parseSource("a.yaml", bank);
    const json = JSON.stringify(read.ok && read.value.value, null, 2);
    expect(loadBank("ours.json", taken(["ferry"], json).text)).toMatchObject({ ok: true });
  });

  test("goes among sources and defaults in braces", () => {
    const braces = bank
      .replace(
        /sources:\n.*\n/,
        "sources: { town: { title: A, publisher: B, published: 2026-01-01, licence: CC0-1.0 } }\n",
      )
      .replace("items:", "defaults: { difficulty: easy }\nitems:");
    const loaded = loadBank("ours.yaml", taken(["ferry"], braces).text);
    expect(loaded).toMatchObject({ ok: true, value: { items: [{}, { id: "ferry", difficulty: "easy" }] } });
  });
});

describe("all", () => {
  test("are those that are accepted, and ready ones that need nothing more", () => {
    expect(taken("all", null)).toMatchObject({ added: ["ferry"], unconfirmed: ["pier"] });
    const decided = draft.candidates.map(
      (one) => ({ ...one, status: one.id === "said" ? "accepted" : "rejected" }) as const,
    );
    expect(taken("all", null, fileOf({ ...draft, candidates: decided }))).toMatchObject({ added: ["said"] });
  });
});

describe("nothing is taken", () => {
  const codes = (result: ReturnType<typeof take>) => (result.ok ? [] : result.diagnostics.map(({ code }) => code));

  test("of what nobody has confirmed to be false", () => {
    expect(codes(take(["pier"], null))).toEqual(["draft/unconfirmed", "draft/unconfirmed"]);
    const confirmed = ["Its first ferry went to Southmere.", "It opened in June."];
    const candidates = draft.candidates.map((one) => (one.id === "pier" ? { ...one, confirmed } : one));
    expect(taken(["pier"], null, fileOf({ ...draft, candidates })).added).toEqual(["pier"]);
    const half = candidates.map((one) => ({ ...one, confirmed: confirmed.slice(1) }));
    expect(codes(take(["pier"], null, fileOf({ ...draft, candidates: half })))).toEqual(["draft/unconfirmed"]);
  });

  test("that the draft doesn't have", () => {
    const result = take(["fery"], null);
    expect(codes(result)).toEqual(["draft/unknown-id"]);
    expect(JSON.stringify(result)).toContain("did you mean");
  });

  test("while somebody has to say more of the article", () => {
    const lacking = fileOf({ ...draft, source: { ...source, publisher: null, licence: null } });
    expect(codes(take(["ferry"], null, lacking))).toEqual(["draft/missing", "draft/missing"]);
  });

  test("with a mistake; those beside it don't matter", () => {
    const broken = fileOf({ ...draft, candidates: [...draft.candidates, candidate("bad", { stem: "x?" })] });
    expect(codes(take(["bad"], null, broken)).length).toBeGreaterThan(0);
    expect(taken(["ferry"], null, broken).added).toEqual(["ferry"]);
  });

  test("into a bank with mistakes", () =>
    expect(codes(take(["ferry"], bank.replace("key: One", "key: Two"))).length).toBeGreaterThan(0));

  test("unless these were there before, as half-written ones are in a form: then they stay to the letter", () => {
    const half = `${bank}  # comes later\n  - { type: short, stem: Who? }\n`;
    expect(codes(take(["ferry"], half)).length).toBeGreaterThan(0);
    const into = parseSource("ours.yaml", half);
    if (!into.ok) throw new Error("It can't be read");
    const done = accepted(file, ["ferry"], into.value, "unfinished ones");
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    const lines = half.trimEnd().split("\n");
    expect(done.value.text.split("\n").filter((line) => lines.includes(line))).toEqual(lines);
    expect(done.value.added).toEqual(["ferry"]);
    // A mistake that a question brings is one all the same.
    const twice = fileOf(draftOf([candidate("one", { stem: "What is one?", key: "Two", distractors: ["One"] })]));
    expect(codes(accepted(twice, ["one"], into.value, "unfinished ones"))).toContain("draft/spoilt");
  });

  test("where two would ask the same", () => {
    const twice = [
      candidate("one", choice()),
      candidate("two", choice("Where did the first ferry go?", "Northwick"), { paragraph: 3 }),
    ];
    expect(
      codes(
        take(
          "all",
          null,
          fileOf({
            ...draft,
            candidates: [twice[0]!, { ...twice[1]!, item: { ...twice[1]!.item, key: "Easthaven" } }],
          }),
        ),
      ),
    ).toContain("draft/spoilt");
  });
});
