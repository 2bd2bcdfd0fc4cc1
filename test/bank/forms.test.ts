import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "js-yaml";
import { afterAll, describe, expect, test } from "vitest";
import { checkBankLines, loadBankLines } from "../../src/io/bank-lines.js";
import { loadPlan } from "../../src/io/load.js";
import { complaints, head, item, json, jsonLines, plain } from "./banks.js";

const folder = new URL("../fixtures/bad-banks/", import.meta.url).pathname;

/** Of more than a hundred, which of one line's stand first differs with the form. */
const told = (found: readonly string[]): readonly string[] =>
  found.some((one) => one.startsWith("bank/more"))
    ? found.filter((one) => one.startsWith("bank/more"))
    : found.toSorted();

describe("a bank has the same mistakes as JSON and as JSON Lines", () => {
  const banks = readdirSync(folder).flatMap((file) => {
    if (!/\.(?:yaml|json)$/.test(file) || file === "alias-bomb.yaml") return [];
    try {
      const value = load(readFileSync(folder + file, "utf8"));
      const isBank = typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items);
      return isBank ? [[file, value as Record<string, unknown>] as const] : [];
    } catch {
      // No value: there is no other form of it.
      return [];
    }
  });
  test("there are enough of them", () => expect(banks.length).toBeGreaterThan(25));

  test.each(banks)("%s", (_, bank) => {
    expect(told(complaints("a.jsonl", jsonLines(bank)))).toEqual(told(complaints("a.json", json(bank))));
    expect(told(complaints("A.JSONL", jsonLines(bank)))).toEqual(told(complaints("a.json", json(bank))));
  });

  test("any bank with mistakes planted", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    const fault = fc.oneof(
      fc.record({ enemies: fc.uniqueArray(fc.oneof(id, fc.constant("nobody")), { minLength: 1, maxLength: 2 }) }),
      fc.record({ supersededBy: fc.oneof(id, fc.constant("nobody"), fc.constant("Not an id")) }),
      fc.record({ stem: fc.constantFrom("What is a?", "what  is b?", " ", 7, "\u0001") }),
      fc.record({ group: fc.constantFrom("story", "nowhere") }),
      fc.record({ evidence: fc.constant([{ source: "nwes", paragraph: 99 }]) }),
      fc.record({ distractors: fc.constantFrom(["Right"], ["Left", "left"], []) }),
      fc.record({ asOf: fc.constantFrom("2026-02-30", "2026-13-01"), reviewBy: fc.constant("2025-01-01") }),
      fc.record({ type: fc.constantFrom("choise", 1, undefined) }),
      fc.record({ id: fc.constantFrom(undefined, "Not an id", 1) }),
      fc.record({ kay: fc.constant(1) }),
      fc.constant({}),
    );
    const items = fc.array(
      fc.tuple(id, fc.array(fault, { maxLength: 2 })).map(([name, faults]) => Object.assign(item(name), ...faults)),
      { maxLength: 8 },
    );
    const around = fc.oneof(
      fc.constant(head({ passages: { story: { text: "Long ago." } } })),
      fc.constant(head({ titel: "The harbour" })),
      fc.constant(head({ sources: {} })),
    );
    fc.assert(
      fc.property(around, items, (top, list) => {
        const bank = JSON.parse(JSON.stringify({ ...top, items: list })) as Record<string, unknown>;
        expect(told(complaints("a.jsonl", jsonLines(bank)))).toEqual(told(complaints("a.json", json(bank))));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [99, 99, "bank/unknown-field"],
    [100, 100, "bank/unknown-field"],
    [101, 101, "bank/more At least 1 more was found."],
    [150, 101, "bank/more At least 50 more were found."],
  ])("of %i mistakes a hundred are shown, the rest is counted", (count, shown, last) => {
    const bank = { ...head(), items: Array.from({ length: count }, (_, i) => item(`i-${i}`, { kay: 1 })) };
    for (const found of [complaints("a.json", json(bank)), complaints("a.jsonl", jsonLines(bank))]) {
      expect(found).toHaveLength(shown);
      expect(found.at(-1)).toContain(last);
    }
  });

  const kay = (count: number) => Array.from({ length: count }, (_, i) => item(`i-${i}`, { kay: 1 }));
  const nowhere = { evidence: [{ source: "nwes", paragraph: 1 }] };
  test.each([
    ["an item without the right shape counts once", [item("x", { kay: 1, kax: 1 })], 1],
    ["other mistakes count each", [item("x", nowhere), item("y", { ...nowhere, reviewBy: "2025-01-01" })], 3],
    ["and so do both", [item("x", { kay: 1, id: "i-0" }), item("y", nowhere)], 3],
  ])("behind a hundred mistakes %s", (_, more, count) => {
    const bank = { ...head(), items: [...kay(100), ...more] };
    for (const found of [complaints("a.json", json(bank)), complaints("a.jsonl", jsonLines(bank))]) {
      expect(found).toHaveLength(101);
      expect(found.at(-1)).toMatch(`At least ${count} more`);
    }
  });

  test("a mistake that shows at the end stands before those of later items", () => {
    const faulty = Array.from({ length: 100 }, (_, i) => item(`i-${i}`, { kay: 1 }));
    const bank = { ...head(), items: [item("first", { enemies: ["nobody"] }), ...faulty] };
    for (const found of [complaints("a.json", json(bank)), complaints("a.jsonl", jsonLines(bank))]) {
      expect(found[0]).toBe('bank/unknown-item Item "first" is an enemy of "nobody", which is not in this bank.');
      expect(found.at(-1)).toBe("bank/more At least 1 more was found.");
    }
  });
});

describe("an item that has a mistake is still there for those that name it", () => {
  const broken = { kay: 1 };
  const ownMistake = 'bank/unknown-field Item "b" has a field "kay".';
  const bothForms = (items: readonly object[], around = head()): string[] => {
    const bank = { ...around, items };
    const found = complaints("a.json", json(bank));
    // Of one line's mistakes, JSON Lines has no order.
    expect(complaints("a.jsonl", jsonLines(bank)).toSorted()).toEqual(found.toSorted());
    return found;
  };

  test.each([
    ["an enemy", [item("a", { enemies: ["b"] }), item("b", broken)]],
    ["a successor", [item("a", { supersededBy: "b" }), item("b", broken)]],
    ["one of an unknown type", [item("a", { enemies: ["b"] }), item("b", { ...broken, type: "choice" })]],
    ["one before it", [item("b", broken), item("a", { enemies: ["b"] })]],
  ])("%s", (_, items) => expect(bothForms(items)).toEqual([ownMistake]));

  test("and what it names is looked up too", () => {
    expect(bothForms([item("a"), item("b", { ...broken, enemies: ["nobody"], supersededBy: "b" })])).toEqual(
      expect.arrayContaining([
        ownMistake,
        'bank/unknown-item Item "b" is an enemy of "nobody", which is not in this bank.',
        'bank/names-itself Item "b" is superseded by itself.',
      ]),
    );
  });

  test("it repeats ids and stems", () => {
    expect(bothForms([item("a"), item("a", { ...broken, stem: "what is  A?" })])).toEqual([
      expect.stringContaining("bank/duplicate-id Items 1 and 2"),
      expect.stringContaining('bank/duplicate-stem Item "a" asks the same question as item "a".'),
      expect.stringContaining("bank/unknown-field"),
    ]);
  });

  test("one whose id can't be read may be the one that is named", () => {
    const found = bothForms([item("a", { enemies: ["b"] }), item("B", {})]);
    expect(found).toEqual([expect.stringContaining("bank/malformed")]);
    expect(bothForms([item("a", { enemies: ["b"] }), item("c")])).toEqual([
      'bank/unknown-item Item "a" is an enemy of "b", which is not in this bank.',
    ]);
  });

  test("a source or a passage with a mistake is no missing one", () => {
    const { sources } = head() as { sources: { news: object } };
    const around = head({
      sources: { news: { ...sources.news, publisher: 7 } },
      passages: { story: { txt: "Long ago." } },
    });
    const found = bothForms([item("a", { group: "story" })], around);
    expect(found.filter((one) => /unknown-(?:source|passage)/.test(one))).toEqual([]);
    expect(found).toContainEqual(expect.stringContaining("bank/needs-quotes"));
  });
});

describe("supersededBy ends", () => {
  const chain = (...next: readonly (string | undefined)[]) => {
    const items = next.map((supersededBy, i) => item("abcdef"[i]!, { supersededBy }));
    const bank = { ...head(), items };
    const found = complaints("a.json", json(bank));
    expect(complaints("a.jsonl", jsonLines(JSON.parse(json(bank)) as object as Record<string, unknown>))).toEqual(
      found,
    );
    return found;
  };
  test.each([
    [["b", "c", undefined], []],
    [["b", "a"], ['Item "a" is superseded in a circle: a → b → a.']],
    [["b", "c", "b"], ['Item "b" is superseded in a circle: b → c → b.']],
    [
      ["b", "a", "d", "c"],
      ['Item "a" is superseded in a circle: a → b → a.', 'Item "c" is superseded in a circle: c → d → c.'],
    ],
    [["c", "c", undefined], []],
  ])("%j", (next, circles) =>
    expect(chain(...next)).toEqual(circles.map((one) => `bank/superseded-in-a-circle ${one}`)),
  );
});

describe("JSON Lines loses nothing in silence", () => {
  const file = (...lines: readonly string[]): string => [JSON.stringify(head()), ...lines].join("\n");
  const good = JSON.stringify(item("a"));

  test("a field that is written twice", () => {
    const twice = good.replace('"id":"a"', '"id":"a","points":1,"points":2');
    expect(complaints("a.jsonl", file(twice))).toEqual(['bank/syntax This line holds the field "points" twice.']);
    const inside = good.replace('"source":"news"', '"source":"news","source":"news"');
    expect(complaints("a.jsonl", file(inside))).toEqual(['bank/syntax This line holds the field "source" twice.']);
    const quoted = JSON.stringify(item("a", { stem: 'Is "a": 1, "a": 2 right?', key: "\\" }));
    expect(complaints("a.jsonl", file(quoted))).toEqual([]);
  });
  test("items on the first line", () => {
    const found = complaints("a.jsonl", `${JSON.stringify({ ...head(), items: [item("a")] })}\n${good}`);
    expect(found).toEqual([
      "bank/unknown-field The first line holds items; in JSON Lines each stands on a line of its own.",
    ]);
  });
  test("a first line that can't be read makes no head of the second", () => {
    expect(complaints("a.jsonl", `{"bank"\n${good}`)).toEqual(["bank/syntax This line is not JSON."]);
  });
  test("a line that can't be read may hold the item that is named", () => {
    const named = JSON.stringify(item("b", { enemies: ["c"] }));
    expect(complaints("a.jsonl", file(good, "{", named))).toEqual(["bank/syntax This line is not JSON."]);
    expect(complaints("a.jsonl", file(good, named))).toEqual([expect.stringContaining("bank/unknown-item")]);
  });
  test("a line of white space is none", () => expect(complaints("a.jsonl", file(" ", good, "\t", ""))).toEqual([]));
  test("no item, no line", () => {
    expect(complaints("a.jsonl", file())).toEqual(["bank/empty The bank has no items."]);
    expect(complaints("a.jsonl", "\n")).toEqual(expect.arrayContaining(["bank/syntax The file is empty."]));
  });
  test("a line that is too long", () => {
    const long = (length: number) => JSON.stringify(item("a")).padEnd(length, " ");
    expect(complaints("a.jsonl", file(long(1_000_000)))).toEqual([]);
    expect(complaints("a.jsonl", file(long(1_000_001)))).toEqual([expect.stringContaining("1000001 characters")]);
  });
});

describe("check, build and the library see the same", () => {
  const place = mkdtempSync(join(tmpdir(), "broadsheet-forms-"));
  afterAll(() => rmSync(place, { recursive: true }));
  const text = [
    JSON.stringify(head()),
    JSON.stringify(item("a", { enemies: ["b"], supersededBy: "z" })),
    JSON.stringify(item("a")),
    "{",
    "",
    JSON.stringify(plain("c", "cloze", { stem: undefined, text: "What is {{c1::a}}?", supersededBy: "c" })),
  ].join("\n");

  test.each([text, text.replace("{\n", "")])("%#", async (written) => {
    const file = join(place, "a.jsonl");
    writeFileSync(file, written);
    const seen = await Promise.all([checkBankLines(file), loadBankLines(file), loadPlan(file)]);
    const found = complaints(file, written);
    expect(found.length).toBeGreaterThan(1);
    for (const one of seen) {
      expect(one.ok ? [] : one.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(found);
    }
  });

  test("a sound one is the same bank", () => {
    const file = join(place, "b.jsonl");
    const written = jsonLines({ ...head(), items: [item("a"), item("b")] });
    writeFileSync(file, written);
    const bank = loadBankLines(file);
    expect(bank.ok && bank.value.bank.items.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(complaints(file, written)).toEqual([]);
  });
});
