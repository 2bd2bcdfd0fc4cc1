import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Section } from "../../src/model/blueprint.js";
import { checkPlan } from "../../src/paper/plan.js";
import { blueprintOf } from "../../src/paper/blueprint.js";
import { supply } from "../../src/paper/supply.js";
import { bankOf, choice, idsOf, papersOf } from "../sample.js";

const where = { types: [], topics: [], difficulties: [], tags: [] };
const items = Array.from({ length: 24 }, (_, i) =>
  choice(`item-${i}`, undefined, { topics: [["a", "a/b", "c"][i % 3]!], tags: i % 4 === 0 ? ["rare"] : [] }),
);
const bank = bankOf(items);

describe("sections", () => {
  test("take what fits, and a topic takes its sub-topics", () => {
    const [paper] = papersOf(bank, "s", {
      sections: [{ title: null, pick: "all", where: { ...where, topics: ["a"] } }],
    });
    expect(idsOf(paper!).toSorted()).toEqual(
      items
        .filter(({ topics }) => topics[0] !== "c")
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("share no item", () => {
    const [paper] = papersOf(bank, "s", {
      sections: [
        { title: "One", pick: 10, where },
        { title: "Two", pick: 14, where },
      ],
    });
    expect(new Set(idsOf(paper!)).size).toBe(24);
    expect(paper!.sections.map(({ title, questions }) => [title, questions.length])).toEqual([
      ["One", 10],
      ["Two", 14],
    ]);
  });

  test("a wide one leaves a narrow one its items, whatever the seed", () => {
    const sections: Section[] = [
      { title: null, pick: 18, where },
      { title: null, pick: 6, where: { ...where, tags: ["rare"] } },
    ];
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (seed) => {
        const [paper] = papersOf(bank, seed, { sections });
        expect(paper!.sections.map(({ questions }) => questions.length)).toEqual([18, 6]);
        expect(paper!.sections[1]!.questions.every(({ item }) => item.tags.includes("rare"))).toBe(true);
      }),
    );
  });

  test("any sections that the plan accepts are filled; any it refuses can't be", () => {
    const section = fc.record({
      title: fc.constant(null),
      pick: fc.integer({ min: 1, max: 10 }),
      where: fc.record({
        ...Object.fromEntries(Object.keys(where).map((name) => [name, fc.constant([])])),
        topics: fc.subarray(["a", "a/b", "c"]),
        tags: fc.subarray(["rare"]),
      }),
    }) as unknown as fc.Arbitrary<Section>;
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), fc.integer(), (sections, seed) => {
        const blueprint = { ...blueprintOf(bank), sections };
        if (checkPlan([bank], blueprint).length > 0) return;
        const [paper] = papersOf(bank, String(seed), { sections });
        expect(paper!.sections.map(({ questions }) => questions.length)).toEqual(sections.map(({ pick }) => pick));
      }),
      { numRuns: 300 },
    );
  });
});

describe("supply", () => {
  test("moves an earlier section to another kind when a later one needs this one", () => {
    expect(
      supply(
        [2, 2],
        [
          [true, true],
          [true, false],
        ],
        [2, 2],
      ),
    ).toEqual([2, 2]);
  });
  test("agrees with Hall's condition on every small case", () => {
    const bits = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    const small = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(small, bits), { minLength: 1, maxLength: 4 }),
        fc.array(small, { minLength: 3, maxLength: 3 }),
        (sections, stock) => {
          const needs = sections.map(([need]) => need);
          const fits = sections.map(([, fit]) => fit);
          const met = supply(needs, fits, stock).every((got, i) => got === needs[i]);
          const subsets = Array.from({ length: 2 ** sections.length }, (_, mask) =>
            sections.flatMap((_, i) => ((mask >> i) & 1 ? [i] : [])),
          );
          const hall = subsets.every((subset) => {
            const need = subset.reduce((sum, i) => sum + needs[i]!, 0);
            const have = stock.reduce((sum, count, kind) => sum + (subset.some((i) => fits[i]![kind]) ? count : 0), 0);
            return need <= have;
          });
          expect(met).toBe(hall);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
