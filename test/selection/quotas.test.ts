import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "../../src/model/bank.js";
import type { Blueprint, Section } from "../../src/model/blueprint.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { passesFilter } from "../../src/blueprint/item-filter.js";
import { bankOf, choice, idsOf, lettersOf, papersOf } from "../sample.js";

const DIFFICULTIES = ["easy", "medium", "hard"] as const;
const TOPICS = ["a", "a/b", "c"];

/** Small banks in which every quota bites, and blueprints about as often possible as not. */
const item = (id: number) =>
  fc
    .record({
      difficulty: fc.constantFrom(...DIFFICULTIES),
      topics: fc.subarray(TOPICS, { minLength: 1, maxLength: 2 }),
      tags: fc.subarray(["x"]),
      enemies: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        fc.nat({ max: 8 }).map((other) => (other === id ? [] : [`item-${other}`])),
      ),
    })
    .map((more) => choice(`item-${id}`, undefined, more));
const items = fc
  .integer({ min: 3, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => item(i))));
const quota = fc
  .record({
    kind: fc.constantFrom(
      ...DIFFICULTIES.map((difficulty) => ({ difficulty })),
      ...TOPICS.map((topic) => ({ topic })),
      { tag: "x" },
    ),
    atLeast: fc.integer({ min: 0, max: 2 }),
    more: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ kind, atLeast, more }) => ({ ...kind, atLeast, atMost: atLeast + more }));
const sections = fc.array(
  fc
    .record({
      pick: fc.integer({ min: 1, max: 4 }),
      where: fc.record({ topics: fc.subarray(TOPICS, { maxLength: 2 }) }),
      quotas: fc.array(quota, { maxLength: 3 }),
    })
    .map(sectionOf),
  { minLength: 1, maxLength: 2 },
);

const count = (picked: readonly Item[], { where }: { readonly where: Section["where"] }) =>
  picked.filter((one) => passesFilter(one, where)).length;
const meets = (picked: readonly Item[], section: Section): boolean =>
  picked.length === section.pick &&
  count(picked, section) === picked.length &&
  section.quotas.every((one) => {
    const got = count(picked, one);
    return got >= one.atLeast && got <= (one.atMost ?? Infinity);
  });
const areFriends = (picked: readonly Item[]): boolean =>
  picked.every(({ enemies }) => !picked.some(({ id }) => enemies.includes(id)));

/** Every way to put items into sections, tried out. */
function isPossible(all: readonly Item[], wanted: readonly Section[], used: readonly Item[] = []): boolean {
  const [section, ...rest] = wanted;
  if (section === undefined) return areFriends(used);
  return subsets(
    all.filter((one) => !used.includes(one)),
    section.pick as number,
  ).some((picked) => meets(picked, section) && isPossible(all, rest, [...used, ...picked]));
}

function subsets<T>(of: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) => subsets(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

const itemsOfSections = (paper: ReturnType<typeof papersOf>[number]) =>
  paper.sections.map(({ questions }) => questions.map((question) => question.item));

describe("on small banks, against trying out everything", () => {
  test("a blueprint that can be met is met, whatever the seed; one that can't be is refused", () => {
    let met = 0;
    let refused = 0;
    fc.assert(
      fc.property(items, sections, fc.integer(), (all, wanted, seed) => {
        const bank = bankOf(all);
        const findings = checkPlan([bank], { ...blueprintOf(bank), sections: wanted });
        expect(findings.length === 0).toBe(isPossible(all, wanted));
        if (findings.length > 0) {
          refused += 1;
          return;
        }
        met += 1;
        const [paper] = papersOf(bank, String(seed), { sections: wanted });
        itemsOfSections(paper!).forEach((picked, i) => expect(meets(picked, wanted[i]!)).toBe(true));
        expect(areFriends(itemsOfSections(paper!).flat())).toBe(true);
      }),
      { numRuns: 800 },
    );
    expect(Math.min(met, refused) / (met + refused)).toBeGreaterThan(0.1);
  });

  test("what is named as unmet is what stands in the way", () => {
    fc.assert(
      fc.property(items, sections, (all, wanted) => {
        const bank = bankOf(all.map((one) => ({ ...one, enemies: [] })));
        const findings = checkPlan([bank], { ...blueprintOf(bank), sections: wanted });
        if (findings.length === 0) return;
        // Without everything that is named, the rest can be met.
        const named = new Set(findings.map(({ path }) => path.join()));
        const loosened = wanted.map((section, i) => ({
          ...section,
          quotas: section.quotas.filter((_, j) => !named.has(["sections", i, "quotas", j].join())),
        }));
        expect(
          isPossible(
            bank.items,
            loosened.filter((_, i) => !named.has(["sections", i].join())),
          ),
        ).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test.each([
    ["disjoint", { atMost: 0 }],
    ["at most 1", { atMost: 1 }],
    ["at most 2", { atMost: 2 }],
  ])("forms share no more than they may: %s", (_, overlap) => {
    fc.assert(
      fc.property(items, sections, fc.integer({ min: 2, max: 3 }), fc.integer(), (all, wanted, count, seed) => {
        const bank = bankOf(all);
        const blueprint: Partial<Blueprint> = { sections: wanted, overlap, forms: ["A", "B", "C"].slice(0, count) };
        if (checkPlan([bank], { ...blueprintOf(bank), ...blueprint }).length > 0) return;
        let papers;
        try {
          papers = papersOf(bank, String(seed), blueprint);
        } catch (cause) {
          // Which forms are left over is only known as they are drawn.
          if (overlap.atMost > 0 && String(cause).includes("forms leave no other one")) return;
          throw cause;
        }
        papers.forEach((one, i) => {
          itemsOfSections(one).forEach((picked, at) => expect(meets(picked, wanted[at]!)).toBe(true));
          for (const other of papers.slice(0, i))
            expect(idsOf(one).filter((id) => idsOf(other).includes(id)).length).toBeLessThanOrEqual(overlap.atMost);
        });
      }),
      { numRuns: 250 },
    );
  });

  test("disjoint forms are refused only where there are none", () => {
    fc.assert(
      fc.property(items, sections, (all, wanted) => {
        const bank = bankOf(all.map((one) => ({ ...one, enemies: [] })));
        const findings = checkPlan([bank], {
          ...blueprintOf(bank),
          sections: wanted,
          overlap: { atMost: 0 },
          forms: ["A", "B"],
        });
        expect(findings.length === 0).toBe(isPossible(bank.items, [...wanted, ...wanted]));
      }),
      { numRuns: 250 },
    );
  });
});

describe("one more item in a large bank", () => {
  const all = Array.from({ length: 60 }, (_, i) =>
    choice(`item-${i}`, undefined, { difficulty: DIFFICULTIES[i % 3]!, topics: [TOPICS[i % 2]!] }),
  );
  const extra = choice("one-more", undefined, { difficulty: "hard", topics: ["a"] });
  const nested = [
    sectionOf({
      pick: 12,
      quotas: [
        { difficulty: "hard", count: 3 },
        { difficulty: "easy", atLeast: 5 },
        { difficulty: "medium", atMost: 3 },
      ],
    }),
  ];

  test("swaps at most one item where quotas do not cross, and moves no other", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const parts = { sections: nested, balance: "none" } as const;
        const before = papersOf(bankOf(all), String(seed), parts)[0]!;
        const after = papersOf(bankOf([extra, ...all]), String(seed), parts)[0]!;
        const stayed = idsOf(after).filter((id) => id !== extra.id);
        expect(stayed).toEqual(idsOf(before).filter((id) => stayed.includes(id)));
        expect(stayed.length).toBeGreaterThanOrEqual(11);
        for (const id of stayed) expect(lettersOf(after).get(id)).toBe(lettersOf(before).get(id));
      }),
      { numRuns: 200 },
    );
  });
});
