import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/bank/day.js";
import { loadBank } from "../../src/bank/load.js";
import { lint } from "../../src/lint/index.js";
import { complaints, type Fields, head, json, jsonLines, sound } from "./banks.js";

const around = head({ sources: undefined });
const own = { stem: "Which port opened in May 2026?", key: "Northwick", distractors: ["Easthaven"] };
const said = (items: readonly Fields[], bank: Fields = around) => complaints("a.json", json({ ...bank, items }));

describe("a bank without sources", () => {
  test("is sound, and nothing is made up for it", () => {
    const bank = sound([own], around);
    expect(bank.sources).toEqual([]);
    expect(bank.items).toMatchObject([{ evidence: [], asOf: null }]);
  });

  test("may say a day of its own", () => {
    expect(sound([{ ...own, asOf: "2026-05-01" }], around).items[0]!.asOf).toBe("2026-05-01");
  });

  test("is told where it names a place in one: once, with the first", () => {
    const placed = [own, { ...own, stem: "Which closed?", paragraph: 2 }, { ...own, stem: "Which?", paragraph: 3 }];
    const message = 'bank/missing-field The file has no field "sources", and item 2 names paragraph 2 of one.';
    expect(said(placed)).toEqual([message]);
    expect(complaints("a.jsonl", jsonLines({ ...around, items: placed }))).toEqual([message]);
  });

  test.each([
    [{ evidence: [{ source: "news", paragraph: 4 }] }, "paragraph 4"],
    [{ evidence: [{ quote: "It opened." }] }, "a place"],
    [
      {
        stem: undefined,
        key: undefined,
        distractors: undefined,
        head: "Consider the pier of Northwick in 2026:",
        statements: [{ says: "It is long.", paragraph: 7 }, { says: "It is old." }],
      },
      "paragraph 7",
    ],
  ])("whatever way it names it: %j", (more, place) => {
    expect(said([{ ...own, ...more }])[0]).toMatch(`names ${place} of one.`);
  });

  test("is told where its defaults name one", () => {
    expect(said([own], { ...around, defaults: { source: "news" } })).toEqual([
      'bank/missing-field The file has no field "sources", and its defaults name the source "news".',
    ]);
  });

  test("is not one whose sources can't be read, or are none", () => {
    expect(said([own], { ...around, sources: 7 })).toEqual([expect.stringContaining('Field "sources" is')]);
    expect(said([own], { ...around, sources: {} })).toEqual([expect.stringContaining("needs at least 1 entry")]);
  });

  test("is not told to name a paragraph alone", () => {
    const hintOf = (bank: Fields) => lint(sound([own], bank)).find(({ code }) => code === "lint/no-evidence")?.hint;
    expect(hintOf(around)).toBe("add to the bank: sources: …, and to the item: paragraph: …");
    expect(hintOf(head())).toBe("add: paragraph: …");
  });

  test("has cards of one day, which is no clock's", () => {
    expect(dayOf(sound([own], { ...around, updated: undefined }))).toBe("2000-01-01");
    expect(dayOf(sound([own], around))).toBe("2026-01-02");
    const old = { ...(head()["sources"] as { news: Fields }).news, published: "1989-11-09" };
    expect(dayOf(sound([own], head({ updated: undefined, sources: { old } })))).toBe("1989-11-09");
  });

  test("is the same in YAML", () => {
    const yaml = `bank: own\ntitle: Own\nlanguage: en\nitems:\n  - stem: Which port opened?\n    key: Northwick\n    distractors: [Easthaven]\n`;
    expect(loadBank("a.yaml", yaml)).toMatchObject({ ok: true, value: { sources: [] } });
  });
});
