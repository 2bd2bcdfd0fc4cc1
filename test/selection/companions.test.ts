import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "../../src/paper/assemble.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { bankOf, choice, choices, idsOf, lettersOf, papersOf, questionsOf } from "../sample.js";

const seeds = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }).filter((seed) => seed.trim() === seed);
const pick = (count: number) => ({ sections: [sectionOf({ pick: count })] });

describe("enemies", () => {
  // Each even item names the next one; the next one does not name it back.
  const items = choices(20).map((item, i) => (i % 2 === 0 ? { ...item, enemies: [`item-${i + 1}`] } : item));
  const pairs = items.filter((_, i) => i % 2 === 0).map((_, i) => [`item-${2 * i}`, `item-${2 * i + 1}`]);

  test("never stand in one paper, whatever the seed and however many are picked", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 10 }), (seed, count) => {
        const ids = idsOf(papersOf(bankOf(items), seed, pick(count))[0]!);
        expect(ids).toHaveLength(count);
        for (const pair of pairs) expect(pair.filter((id) => ids.includes(id)).length).toBeLessThan(2);
      }),
    );
  });

  test("both of them win sometimes", () => {
    const won = Array.from({ length: 40 }, (_, i) => idsOf(papersOf(bankOf(items), `seed ${i}`, pick(10))[0]!));
    for (const id of ["item-0", "item-1"]) expect(won.filter((ids) => ids.includes(id)).length).toBeGreaterThan(8);
  });

  test("a paper that they leave too few items is refused before it is drawn", () => {
    const blueprint = { ...blueprintOf(bankOf(items)), ...pick(11) };
    expect(checkPlan([bankOf(items)], blueprint).map(({ code }) => code)).toEqual(["plan/unmet"]);
    expect(() => [...assemble([bankOf(items)], blueprint, "s")]).toThrow("enemies");
  });

  test("are told apart by the next draw where the first one puts out too many", () => {
    // Either the one in the middle or all five around it.
    const star = choices(6).map((item, i) =>
      i === 0 ? { ...item, enemies: ["item-1", "item-2", "item-3", "item-4", "item-5"] } : item,
    );
    for (let i = 0; i < 50; i += 1)
      expect(idsOf(papersOf(bankOf(star), `seed ${i}`, pick(5))[0]!)).not.toContain("item-0");
  });

  test("change nothing for papers that neither of them could enter", () => {
    const apart = choices(12).map((item, i) => ({ ...item, tags: [i < 6 ? "in" : "out"] }));
    const hostile = apart.map((item, i) => (i === 7 ? { ...item, enemies: ["item-8"] } : item));
    const sections = [sectionOf({ pick: 3, where: { tags: ["in"] } })];
    expect(idsOf(papersOf(bankOf(hostile), "s", { sections })[0]!)).toEqual(
      idsOf(papersOf(bankOf(apart), "s", { sections })[0]!),
    );
  });
});

describe("questions about one passage", () => {
  const items = choices(12).map((item, i) => (i % 4 === 0 ? { ...item, group: "report" } : item));
  const bank = { ...bankOf(items), passages: [{ id: "report", title: null, text: "A report." }] };

  test("stand together, as written, below the passage, whatever the seed", () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, shuffled) => {
        const questions = questionsOf(papersOf(bank, seed, { shuffle: { items: shuffled, options: true } })[0]!);
        const first = questions.findIndex(({ item }) => item.group === "report");
        expect(questions.slice(first, first + 3).map(({ item }) => item.id)).toEqual(["item-0", "item-4", "item-8"]);
        expect(questions.map(({ passage }) => passage?.count ?? 0)).toEqual(
          questions.map((_, i) => (i === first ? 3 : 0)),
        );
      }),
    );
  });

  test("leave the others where they were", () => {
    const rest = (of: readonly string[]) => of.filter((id) => !["item-0", "item-4", "item-8"].includes(id));
    const without = bankOf(choices(12));
    expect(rest(idsOf(papersOf(bank, "s")[0]!))).toEqual(rest(idsOf(papersOf(without, "s")[0]!)));
  });
});

test.each([{ supersededBy: "item-2" }, { retired: true }])("an item is not picked any more: %j", (gone) => {
  const items = choices(4).map((item, i) => (i === 1 ? { ...item, ...gone } : item));
  expect(idsOf(papersOf(bankOf(items), "s")[0]!).toSorted()).toEqual(["item-0", "item-2", "item-3"]);
});

test("options in a fixed order stand so in every paper, pinned ones last", () => {
  const fixed = choice("years", ["2021", "2019", "2020", "None of these"], { placement: [1, 2, 0, 3] });
  for (const seed of ["one", "two", "three"])
    expect(lettersOf(papersOf(bankOf([fixed]), seed)[0]!).get("years")).toBe("A:2019 B:2020 C:2021 D:None of these");
});
