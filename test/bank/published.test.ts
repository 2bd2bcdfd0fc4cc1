import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/bank/day.js";
import { complaints, head, json, sound } from "./banks.js";

const news = (published: unknown, more: object = {}) =>
  head({
    updated: undefined,
    sources: { news: { title: "Sea", publisher: "Herald", published, licence: "CC0-1.0" }, ...more },
  });
const item = { stem: "Which port opened?", key: "Northwick", distractors: ["Easthaven"], paragraph: 2 };

describe("a source of which nobody knows the day", () => {
  test.each(["2026-05", "2026", "unknown"])("is sound as %s, and no day is made up", (published) => {
    const bank = sound([item], news(published));
    expect(bank.sources[0]!.published).toBe(published === "unknown" ? "–" : published);
    expect(bank.items[0]!.asOf).toBeNull();
    expect(dayOf(bank)).toBe(dayOf({ updated: null, sources: [] }));
  });

  test("leaves an item undated that another source speaks for as well", () => {
    const other = { old: { title: "Old", publisher: "Herald", published: "2020-01-02", licence: "CC0-1.0" } };
    const both = [
      { source: "news", paragraph: 2 },
      { source: "old", paragraph: 2 },
    ];
    const { paragraph: _, ...rest } = item;
    const bank = sound([{ ...rest, evidence: both }], { ...news("2026", other), defaults: { source: "news" } });
    expect(bank.items[0]!.asOf).toBeNull();
    expect(dayOf(bank)).toBe("2020-01-02");
  });

  test.each(["2026-13", "2026-00", "26", "Unknown", "unknown day", "2026-5", ""])("can't be %j", (published) => {
    expect(complaints("a.json", json({ ...news(published), items: [item] }))).not.toEqual([]);
  });
});
