import { describe, expect, test } from "vitest";
import { isCurrent } from "../../src/blueprint/item-filter.js";
import { ANY, sectionOf } from "../../src/blueprint/sections.js";
import { uncountedItems } from "../../src/blueprint/uncounted.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import type { ChoiceItem } from "../../src/model/bank.js";
import type { Quota, Where } from "../../src/model/blueprint.js";
import { bankOf, choice } from "../sample.js";

type More = Partial<ChoiceItem>;
const at = (source: string) => [{ source, paragraph: 1, quote: null, hash: null, prefix: null, suffix: null }];
const where = (more: Partial<Where>): Where => ({ ...ANY, ...more });
const quota = (more: Partial<Where>): Quota => ({ where: where(more), atLeast: 1, atMost: null });

/** What is said of items with these fields where one section asks for this, with these quotas. */
function said(items: readonly More[], asked: Partial<Where>, quotas: readonly Quota[] = []) {
  const bank = bankOf(items.map((more, i) => choice(`item-${i}`, undefined, { evidence: at("news"), ...more })));
  const section = { ...sectionOf({ pick: 1 }), where: where(asked), quotas };
  return uncountedItems([bank], { ...blueprintOf(bank), sections: [section] }).map(({ path, message }) => [
    path.join("."),
    message,
  ]);
}

describe("items of which nobody has said what a section asks", () => {
  test.each<[asked: Partial<Where>, unsaid: More, says: string, lacks: string]>([
    [{ difficulties: ["hard"] }, { difficulty: null }, 'difficulty "hard"', "difficulty"],
    [{ topics: ["ports"] }, { topics: [] }, 'topic "ports"', "topic"],
    [{ sources: ["news"] }, { evidence: [] }, 'source "news"', "evidence"],
    [{ asOf: { from: "2026-01-01", to: null } }, { asOf: null }, "as of 2026-01-01 or later", "day"],
    [{ asOf: { from: null, to: "2026-01-01" } }, { asOf: null }, "as of 2026-01-01 or earlier", "day"],
  ])("%j", (asked, unsaid, says, lacks) => {
    const place = "sections.0.where";
    expect(said([{}], asked)).toEqual([]);
    expect(said([{}, unsaid], asked)).toEqual([
      [place, `Section 1 takes ${says}; 1 item has no ${lacks} and is left out.`],
    ]);
    expect(said([unsaid, {}, unsaid], asked)).toEqual([
      [place, `Section 1 takes ${says}; 2 items have no ${lacks} and are left out.`],
    ]);
    // Where nothing is asked, nothing is left out.
    expect(said([unsaid], {})).toEqual([]);
  });

  test("are counted only where all else that is asked fits", () => {
    const asked: Partial<Where> = { difficulties: ["hard"], topics: ["ports"] };
    expect(said([{ difficulty: null, topics: ["ports"] }], asked)).toHaveLength(1);
    expect(said([{ difficulty: null, topics: ["ships"] }], asked)).toEqual([]);
    expect(said([{ difficulty: null, topics: [] }], asked)).toEqual([]);
  });

  test("are those of the section where a quota counts", () => {
    const hard = [quota({ difficulties: ["hard"] })];
    const unrated = [
      { difficulty: null, topics: ["ports"] },
      { difficulty: null, topics: ["ships"] },
    ];
    expect(said(unrated, { topics: ["ports"] }, hard)).toEqual([
      [
        "sections.0.quotas.0",
        'Quota 1 of section 1 counts difficulty "hard"; 1 item has no difficulty and is left out.',
      ],
    ]);
    expect(said(unrated, { topics: ["ferries"] }, hard)).toEqual([]);
  });

  test("are each named for the section and the quota that asks", () => {
    const unrated = bankOf([choice("a", undefined, { difficulty: null, topics: [] })]);
    const any = sectionOf({ pick: 1 });
    const sections = [any, { ...any, quotas: [quota({ topics: ["x"] }), quota({ difficulties: ["hard"] })] }];
    expect(uncountedItems([unrated], { ...blueprintOf(unrated), sections }).map(({ path }) => path)).toEqual([
      ["sections", 1, "quotas", 0],
      ["sections", 1, "quotas", 1],
    ]);
  });

  test("are of all banks together", () => {
    const [one, other] = ["one", "other"].map((id) => bankOf([choice(id, undefined, { difficulty: null })], id));
    const sections = [{ ...sectionOf({ pick: 1 }), where: where({ difficulties: ["easy"] }) }];
    const [found] = uncountedItems([one!, other!], { ...blueprintOf(one!), sections });
    expect(found?.message).toContain("2 items");
  });

  test.each<[string, More]>([
    ["what another has taken the place of", { supersededBy: "item-1" }],
    ["what is retired", { retired: true }],
  ])("are not %s: no paper asks it", (_, more) => {
    expect(isCurrent(choice("a", undefined, more))).toBe(false);
    expect(said([{ difficulty: null, ...more }], { difficulties: ["hard"] })).toEqual([]);
  });
});

test("an item that is in use is current", () => expect(isCurrent(choice("a"))).toBe(true));
