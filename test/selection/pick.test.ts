import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Section } from "../../src/model/blueprint.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { maxFlow } from "../../src/selection/max-flow.js";
import { bankOf, choice, idsOf, papersOf } from "../sample.js";

const items = Array.from({ length: 24 }, (_, i) =>
  choice(`item-${i}`, undefined, { topics: [["a", "a/b", "c"][i % 3]!], tags: i % 4 === 0 ? ["rare"] : [] }),
);
const bank = bankOf(items);

describe("sections", () => {
  test("take what fits, and a topic takes its sub-topics", () => {
    const [paper] = papersOf(bank, "s", {
      sections: [sectionOf({ pick: "all", where: { topics: ["a"] } })],
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
      sections: [sectionOf({ title: "One", pick: 10 }), sectionOf({ title: "Two", pick: 14 })],
    });
    expect(new Set(idsOf(paper!)).size).toBe(24);
    expect(paper!.sections.map(({ title, questions }) => [title, questions.length])).toEqual([
      ["One", 10],
      ["Two", 14],
    ]);
  });

  test("a wide one leaves a narrow one its items, whatever the seed", () => {
    const sections: Section[] = [sectionOf({ pick: 18 }), sectionOf({ pick: 6, where: { tags: ["rare"] } })];
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (seed) => {
        const [paper] = papersOf(bank, seed, { sections });
        expect(paper!.sections.map(({ questions }) => questions.length)).toEqual([18, 6]);
        expect(paper!.sections[1]!.questions.every(({ item }) => item.tags.includes("rare"))).toBe(true);
      }),
    );
  });

  test("any sections that the plan accepts are filled; any it refuses can't be", () => {
    const section = fc
      .record({
        pick: fc.integer({ min: 1, max: 10 }),
        where: fc.record({ topics: fc.subarray(["a", "a/b", "c"]), tags: fc.subarray(["rare"]) }),
      })
      .map(sectionOf);
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
  const totals = (...of: Parameters<typeof maxFlow>) =>
    maxFlow(...of).map((kinds) => kinds.reduce((sum, count) => sum + count, 0));

  test("moves an earlier section to another kind when a later one needs this one", () => {
    expect(
      totals(
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
          const met = totals(needs, fits, stock).every((got, i) => got === needs[i]);
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
