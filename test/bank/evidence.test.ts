import { describe, expect, test } from "vitest";
import { hashOf, locate } from "../../src/article/locate.js";
import { textOf } from "../../src/article/text.js";
import { edited } from "../../src/reading/edit.js";
import {
  evidenceFindings,
  forbiddenQuotes,
  lookUpEvidence,
  movedEvidence,
  pinnedHashes,
} from "../../src/bank/evidence.js";
import { isExpired, staleItems } from "../../src/bank/freshness.js";
import { parseSource } from "../../src/reading/source.js";
import { verbatimFindings } from "../../src/bank/verbatim-findings.js";
import type { Bank } from "../../src/model/bank.js";
import { head, item, json, sound } from "./banks.js";

type Fields = Readonly<Record<string, unknown>>;

const PARAGRAPHS = [
  "The harbour opens",
  "The first ferry left at nine. It was full.",
  "A second ferry left. A second ferry left.",
];
const TEXT = textOf({ paragraphs: PARAGRAPHS });
const texts = new Map([["news", TEXT]]);

const around = (source: Fields = {}): Fields => {
  const { sources } = head() as { sources: { news: object } };
  return head({ sources: { news: { ...sources.news, text: { sha256: TEXT.sha256, paragraphs: 3 }, ...source } } });
};
const bankWith = (evidence: Fields, source: Fields = {}): Bank =>
  sound([item("a", { stem: "When?", evidence: [{ source: "news", ...evidence }] })], around(source));
const SPAN = "The first ferry left at nine.";

describe("evidence is looked up", () => {
  test.each([
    [{ paragraph: 2 }, "unpinned", []],
    [{ paragraph: 2, quote: SPAN }, "verified", []],
    [{ paragraph: 2, hash: hashOf(SPAN) }, "verified", []],
    [{ paragraph: 1, quote: SPAN }, "moved", ["warning evidence/moved"]],
    [{ paragraph: 3, quote: "second ferry left" }, "ambiguous", ["warning evidence/ambiguous"]],
    [{ paragraph: 2, quote: "Nobody was there at all" }, "missing", ["error evidence/missing"]],
  ])("%j is %s", (evidence, status, found) => {
    const bank = bankWith(evidence);
    const [entry] = lookUpEvidence(bank, texts);
    expect(entry).toMatchObject({ item: "a", source: "news", paragraph: evidence.paragraph, status });
    expect(entry!.path).toEqual(["items", 0, "evidence", 0]);
    const findings = evidenceFindings(bank, texts);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(found);
  });
  test("without the text, nothing is known", () => {
    for (const text of [undefined, { sha256: "1".repeat(64), paragraphs: 9 }]) {
      const bank = bankWith({ paragraph: 9, quote: SPAN }, { text });
      expect(lookUpEvidence(bank, new Map())[0]).toMatchObject({ status: "unavailable", selectors: [] });
      for (const look of [evidenceFindings, movedEvidence, pinnedHashes]) expect(look(bank, new Map())).toEqual([]);
    }
  });
  test("a paragraph that is not there is missing, not just unpinned", () =>
    expect(lookUpEvidence(bankWith({ paragraph: 9 }, { text: undefined }), texts)[0]).toMatchObject({
      status: "missing",
    }));
  test.each([
    [{ paragraph: 2, quote: SPAN }, 1],
    [{ paragraph: 1, quote: SPAN }, 1],
    [{ paragraph: 3, quote: "second ferry left" }, 0],
    [{ paragraph: 2, quote: "Nobody was there at all" }, 0],
  ])("%j is described where it was found", (evidence, found) => {
    const [entry] = lookUpEvidence(bankWith(evidence), texts);
    expect(entry!.selectors.length > 0 ? 1 : 0).toBe(found);
  });
  test.each([
    [{ paragraph: 1, quote: SPAN }, "quote", ["items", 0, "evidence", 0, "paragraph"]],
    [{ paragraph: 1, hash: hashOf(SPAN) }, "evidence", ["items", 0, "evidence", 0, "paragraph"]],
    [{ paragraph: 3, quote: "second ferry left" }, "quote", ["items", 0, "evidence", 0]],
    [{ paragraph: 2, hash: hashOf("Nobody") }, "evidence", ["items", 0, "evidence", 0]],
  ])("%j is called its %s", (evidence, what, path) => {
    const [found] = evidenceFindings(bankWith(evidence), texts);
    expect(found!.message.startsWith(`The ${what} of item "a" `)).toBe(true);
    expect(found!.path).toEqual(path);
  });
  test("of what is missing, the nearest words are shown", () => {
    const hint = (quote: string) => evidenceFindings(bankWith({ paragraph: 2, quote }), texts)[0]!.hint;
    expect(hint("The first ferry left at ten")).toMatch(/^the nearest words, in paragraph 2, are: .*first ferry left/);
    expect(hint("Quoth zebras xylophonically")).toMatch(/^read the source again/);
  });
  test("what moved is named with both paragraphs, and put right", () => {
    const bank = bankWith({ paragraph: 1, quote: SPAN });
    const [found] = evidenceFindings(bank, texts);
    expect(found!.message).toBe('The quote of item "a" stands in paragraph 2 of "news", not in 1.');
    expect(movedEvidence(bank, texts)).toEqual([
      { kind: "replace", path: ["items", 0, "evidence", 0, "paragraph"], value: 2 },
    ]);
    expect(movedEvidence(bankWith({ paragraph: 2, quote: SPAN }), texts)).toEqual([]);
  });
  test.each([
    [5, "paragraphs 1, 2, 3, 4, 5)"],
    [6, "paragraphs 1, 2, 3, 4, 5 …)"],
  ])("of %i places five are named", (count, list) => {
    const text = textOf({
      paragraphs: Array.from({ length: count }, (_, i) => `Once more ${i}: it was a very cold day.`),
    });
    const bank = bankWith({ paragraph: 9, quote: "it was a very cold day" }, { text: undefined });
    const [found] = evidenceFindings(bank, new Map([["news", text]]));
    expect(found!.message).toContain(list);
  });
  test("quotes are repeated only where the licence lets them", () => {
    const quoted = (licence: string) =>
      JSON.stringify(lookUpEvidence(bankWith({ paragraph: 2, quote: SPAN }, { licence }), texts)[0]!.selectors);
    expect(quoted("CC0-1.0")).toContain("first ferry");
    expect(quoted("all-rights-reserved")).not.toContain("first ferry");
    const { sources } = around() as { sources: { news: object } };
    const evidence = (source: string) =>
      item(source, { stem: `Of ${source}?`, evidence: [{ source, paragraph: 2, quote: SPAN }] });
    const both = sound(
      ["news", "closed", "open"].map(evidence),
      head({
        sources: {
          news: sources.news,
          closed: { ...sources.news, licence: "all-rights-reserved" },
          open: sources.news,
        },
      }),
    );
    const found = lookUpEvidence(both, new Map(both.sources.map(({ id }) => [id, TEXT])));
    expect(found.map(({ selectors }) => JSON.stringify(selectors).includes("first ferry"))).toEqual([
      true,
      false,
      true,
    ]);
    expect(forbiddenQuotes(both).map(({ path }) => path[1])).toEqual([1]);
    expect(forbiddenQuotes(bankWith({ paragraph: 2, quote: SPAN }))).toEqual([]);
    expect(forbiddenQuotes(bankWith({ paragraph: 2 }, { licence: "closed" }))).toEqual([]);
    expect(forbiddenQuotes(bankWith({ paragraph: 2, quote: SPAN }, { licence: "closed" }))).toMatchObject([
      { severity: "info", code: "evidence/quoted", path: ["items", 0, "evidence", 0, "quote"] },
    ]);
  });
  test("another text is said to be one", () => {
    const other = bankWith({ paragraph: 2 }, { text: { sha256: "1".repeat(64), paragraphs: 3 } });
    expect(evidenceFindings(other, texts)).toMatchObject([
      { code: "evidence/other-text", path: ["sources", "news", "text", "sha256"] },
    ]);
    expect(evidenceFindings(bankWith({ paragraph: 2 }, { text: undefined }), texts)).toEqual([]);
  });
});

describe("evidence is pinned", () => {
  test.each([
    [{ paragraph: 2, quote: SPAN }, [hashOf(SPAN)]],
    [{ paragraph: 2 }, [hashOf(PARAGRAPHS[1]!)]],
    [{ paragraph: 2, hash: hashOf(SPAN) }, []],
    [{ paragraph: 1, quote: SPAN }, []],
    [{ paragraph: 2, quote: "Nobody was there at all" }, []],
  ])("%j", (evidence, hashes) =>
    expect(pinnedHashes(bankWith(evidence), texts)).toEqual(
      hashes.map((hash) => ({
        kind: "add",
        path: ["items", 0, "evidence", 0, "paragraph"],
        field: "hash",
        value: JSON.stringify(hash),
      })),
    ),
  );
  test.each(["🚢😀 ", "é 𝒜 ", "e\u0301🚢 "])("by the very words of the quote, behind %j too", (before) => {
    const other = textOf({ paragraphs: [`${before}${SPAN} It was full.`] });
    const found = pinnedHashes(
      bankWith({ paragraph: 1, quote: SPAN }, { text: undefined }),
      new Map([["news", other]]),
    );
    const values = found.flatMap((pin) => ("field" in pin && pin.field === "hash" ? [pin.value] : []));
    expect(values).toEqual([JSON.stringify(hashOf(SPAN))]);
    expect(locate(other, { paragraph: 1, quote: null, hash: hashOf(SPAN), prefix: null, suffix: null }).status).toBe(
      "verified",
    );
  });
  test("so are sources, once", () => {
    const [pin, ...more] = pinnedHashes(bankWith({ paragraph: 2, hash: hashOf(SPAN) }, { text: undefined }), texts);
    expect(more).toEqual([]);
    expect(pin).toEqual({
      kind: "add",
      path: ["sources", "news", "licence"],
      field: "text",
      value: `{ "sha256": "${TEXT.sha256}", "paragraphs": 3 }`,
    });
  });
});

describe("an item is fresh on a day", () => {
  const of = (more: Fields) =>
    sound([item("a", { asOf: "2026-01-10", ...more }), item("b", { asOf: "2026-01-10", enemies: ["a"] })]);
  const bank = of({ reviewBy: "2026-02-10" });
  test.each([
    ["2026-01-09", ["fresh/from-the-future 0", "fresh/from-the-future 1"]],
    ["2026-01-10", []],
    ["2026-01-11", []],
    ["2026-02-09", []],
    ["2026-02-10", []],
    ["2026-02-11", ["fresh/expired 0"]],
  ])("%s", (today, found) => {
    expect(staleItems(bank, today, "error").map(({ code, path }) => `${code} ${path[1]}`)).toEqual(found);
    expect(isExpired(bank.items[0]!, today)).toBe(found.includes("fresh/expired 0"));
    expect(isExpired(bank.items[1]!, today)).toBe(false);
  });
  test("no day, no judgement", () => expect(isExpired(bank.items[0]!, null)).toBe(false));
  test("history and what is not asked about may be old", () => {
    expect(staleItems(of({ reviewBy: "2026-02-10", supersededBy: "b" }), "2026-03-01", "error")).toEqual([]);
    expect(staleItems(of({ reviewBy: "2026-02-10", retired: true }), "2026-03-01", "error")).toEqual([]);
    expect(staleItems(bank, "2026-03-01", "error", ({ id }) => id === "b")).toEqual([]);
    expect(staleItems(bank, "2026-03-01", "warning", ({ id }) => id === "a")).toMatchObject([{ severity: "warning" }]);
  });
});

describe("a source is not copied", () => {
  const words = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `w${from + i}`).join(" ");
  const found = (explanation: string, source = 1000, licence = "closed") => {
    const bank = sound([item("a", { explanation })], around({ licence, text: undefined }));
    const text = textOf({ paragraphs: [words(source)] });
    return verbatimFindings(bank, "news", text).map(({ severity, code }) => `${severity} ${code}`);
  };
  const run = "warning evidence/verbatim";
  test.each([
    [10, []],
    [11, []],
    [12, [run]],
    [49, [run]],
    [50, [run]],
    [51, [run, "warning evidence/verbatim-share"]],
    [150, [run, "warning evidence/verbatim-share"]],
    [151, [run, "error evidence/verbatim-share"]],
  ])("%i words in a row of 1,000", (count, codes) => expect(found(words(count))).toEqual(codes));
  test("is said with the share of it, at the source", () => {
    const bank = sound([item("a", { explanation: words(124) })], around({ licence: "closed", text: undefined }));
    const findings = evidenceFindings(bank, new Map([["news", textOf({ paragraphs: [words(1000)] })]]));
    expect(findings.map(({ path }) => path)).toEqual([
      ["items", 0],
      ["sources", "news"],
    ]);
    expect(findings[1]!.message).toBe('The bank repeats 12 % of "news" word for word.');
  });
  test("of several runs of an item the longest is shown, the first of equal ones", () => {
    const shown = (...texts: readonly string[]) => {
      const [key, left, right] = texts as [string, string, string];
      const bank = sound(
        [item("a", { key, distractors: [left, right] })],
        around({ licence: "closed", text: undefined }),
      );
      return verbatimFindings(bank, "news", textOf({ paragraphs: [words(1000)] }))[0]!.message;
    };
    expect(shown(words(12), words(14, 100), words(13, 200))).toContain(words(14, 100));
    expect(shown(words(13), words(13, 100), words(12, 200))).toContain(words(13));
  });
  test("short runs make no share", () => {
    const runs = (length: number) => Array.from({ length: 20 }, (_, i) => `x${i} ${words(length, i * 20)}`).join(" ");
    expect(found(runs(5))).toEqual([]);
    expect(found(runs(6))).toEqual(["warning evidence/verbatim-share"]);
  });
  test("an open licence, or another source", () => {
    expect(found(words(200), 1000, "CC0-1.0")).toEqual([]);
    const bank = sound([item("a", { explanation: words(200) })], around({ licence: "closed" }));
    expect(verbatimFindings(bank, "other", textOf({ paragraphs: [words(1000)] }))).toEqual([]);
  });
  test.each([
    [{ stem: words(12) }],
    [{ key: words(12) }],
    [{ distractors: [{ text: "Left", why: words(12) }, "Middle"] }],
    [{ type: "true-false", key: false, distractors: undefined, correction: words(12) }],
  ])("%j", (more) => {
    const bank = sound([item("a", more)], around({ licence: "closed", text: undefined }));
    const findings = verbatimFindings(bank, "news", textOf({ paragraphs: [words(1000)] }));
    expect(findings.map(({ message }) => message)).toEqual([
      `Item "a" takes 12 words in a row from "news": ${JSON.stringify(words(12))}.`,
    ]);
  });
});

describe("a file is edited in place", () => {
  const source = (file: string, text: string) => {
    const read = parseSource(file, text);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    return read.value;
  };
  const replace = (value: string | number, ...path: (string | number)[]) => [{ kind: "replace", path, value } as const];
  const add = (field: string, value: string, ...path: (string | number)[]) => [
    { kind: "add", path, field, value } as const,
  ];
  test.each([
    ["a: 1 # one\nb: x\n", replace(2, "a"), "a: 2 # one\nb: x\n"],
    ["a: x\n", replace("y z", "a"), "a: y z\n"],
    ["a: x\n", replace("several words", "a"), "a: several words\n"],
    ["a: 7\n", replace("yy", "a"), "a: yy\n"],
    ['a: "x"\n', replace("yy", "a"), 'a: "yy"\n'],
    ["a: -x\n", replace("yy", "a"), 'a: "yy"\n'],
    ["a: x\n", replace("1 yy", "a"), 'a: "1 yy"\n'],
    ["a: x\n", replace("yy ", "a"), 'a: "yy "\n'],
    ["a: x\nb: [y]\n", replace("zz", "a"), "a: zz\nb: [y]\n"],
    ["a: [x # one\n  # two\n  , y]\n", replace("zz", "a", 0), 'a: ["zz" # one\n  # two\n  , y]\n'],
    ["a: [\n  x\n ]\n", replace("zz", "a", 0), 'a: [\n  "zz"\n ]\n'],
    ["a: x\n", replace("true", "a"), 'a: "true"\n'],
    ["a: x\n", replace("y: z", "a"), 'a: "y: z"\n'],
    ["a: x\n", replace("y #z", "a"), 'a: "y #z"\n'],
    ["a: x\n", replace("y:", "a"), 'a: "y:"\n'],
    ["a: x\n", replace("7", "a"), 'a: "7"\n'],
    ["a: { b: x, c: y }\n", replace("z", "a", "b"), 'a: { b: "z", c: y }\n'],
    ["a: [x, y]\n", replace("z", "a", 1), 'a: [x, "z"]\n'],
    ["- p: 1\n  q: 2\n", add("r", '"x"', 0, "p"), '- p: 1\n  r: "x"\n  q: 2\n'],
    ["a: { p: 1 }\n", add("r", '"x"', "a", "p"), 'a: { p: 1, r: "x" }\n'],
    ["a:\n  p: 1\n", add("r", '{ "s": 1 }', "a", "p"), "a:\n  p: 1\n  r: { s: 1 }\n"],
    ["a: 1\n", add("text", '{ "sha256": "x" }', "a"), 'a: 1\ntext: { sha256: "x" }\n'],
    ["a:\n  - p: 1\n", add("r", '"x"', "a", 0, "p"), 'a:\n  - p: 1\n    r: "x"\n'],
  ])("%j", (text, edits, result) => expect(edited(source("a.yaml", text), edits)).toBe(result));
  test("JSON stays JSON", () => {
    const text = json({ a: { p: 1, q: "x" } });
    expect(JSON.parse(edited(source("a.json", text), add("r", '{ "s": 1 }', "a", "p")))).toEqual({
      a: { p: 1, r: { s: 1 }, q: "x" },
    });
    expect(edited(source("a.json", text), add("r", "1", "a", "p"))).toBe(text.replace('"p": 1', '"p": 1,\n    "r": 1'));
    expect(edited(source("a.json", '{"a":{"p":1}}'), add("r", "1", "a", "p"))).toBe('{"a":{"p":1, "r": 1}}');
  });
  test("two edits, whatever their order", () => {
    const edits = [...replace(3, "b"), ...replace(2, "a")];
    expect(edited(source("a.yaml", "a: 1\nb: 1\n"), edits)).toBe("a: 2\nb: 3\n");
  });
  test("not where another value would change too", () => {
    expect(() => edited(source("a.yaml", "a: &x y\nb: *x\n"), replace("z", "a"))).toThrow("can't be edited in place");
    expect(() => edited(source("a.jsonl", "{}\n"), replace("z", "a"))).toThrow("made by a program");
  });
});
