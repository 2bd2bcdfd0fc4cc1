import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item, Option } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { bankOf, choice, choices, papersOf, questionsOf } from "../sample.js";
import { arrangeByContract } from "./arrange-by-contract.js";

const TEXTS = ["d", "b", "a", "e", "c"];

/** Items of every kind that balance tells apart: two to five options, some pinned or in an order of their own. */
const item = (id: string): fc.Arbitrary<Item> =>
  fc
    .record({
      count: fc.integer({ min: 2, max: 5 }),
      pinned: fc.constantFrom("none", "none", "none", "key", "distractor", "all distractors"),
      type: fc.constantFrom("choice", "choice", "choice", "choice", "multiple", "true-false"),
      isFixed: fc.constantFrom(false, false, false, false, true),
      group: fc.constantFrom(null, null, "p", "q"),
      key: fc.boolean(),
    })
    .map(({ count, pinned, type, isFixed, group, key }) => {
      const options = TEXTS.slice(0, count).map((text, i): Option => {
        const role = i === 0 ? "key" : "distractor";
        const isPinned = pinned === "all distractors" ? i > 0 : pinned === role && i < 2;
        return { text, role, why: null, pin: isPinned ? "last" : null };
      });
      // Pinned options are last in an order of the item's own, too.
      const order = [...options.keys()].toSorted(
        (a, b) => Number(options[a]!.pin !== null) - Number(options[b]!.pin !== null),
      );
      const { options: _, placement: __, ...base } = choice(id, [], { group });
      if (type === "true-false") return { ...base, type, key, correction: null };
      return { ...base, type, options, placement: isFixed ? order : null } as Item;
    });
const items = (min: number, max: number) =>
  fc.integer({ min, max }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => item(`item-${i}`))));

/** What papers show, and what the contract says that they show. */
function drawnTwice(all: readonly Item[], seed: string, parts: Partial<Blueprint>) {
  const bank = {
    ...bankOf(all),
    passages: ["p", "q"].map((id) => ({ id, title: null, text: "Text." })),
  };
  const papers = arrangeByContract(bank, { ...blueprintOf(bank), ...parts }, seed);
  const found = papersOf(bank, seed, parts).map((paper) =>
    questionsOf(paper).map((one) => [
      one.item.id,
      ...one.options.map(({ letter, option }) => `${letter} ${option.text}`),
    ]),
  );
  const wanted = papers.map((paper) =>
    paper.items.map(({ id }, i) => [id, ...paper.options[i]!.map(({ text }, at) => `${"ABCDE"[at]!} ${text}`)]),
  );
  return { found, wanted };
}
function agree(...of: Parameters<typeof drawnTwice>): void {
  const { found, wanted } = drawnTwice(...of);
  expect(found).toEqual(wanted);
}

const balance = fc.constantFrom("none", "soft", "exact") as fc.Arbitrary<Blueprint["balance"]>;
const shuffle = fc.record({
  items: fc.constantFrom(true, true, true, false),
  options: fc.constantFrom(true, true, true, false),
});
const forms = (count: number) => ["A", "B", "C", "D", "E", "F", "G", "H"].slice(0, count);
const several = <T>(one: fc.Arbitrary<T>, count: number) => fc.array(one, { minLength: count, maxLength: count });

describe("questions and options are arranged as the contract says, written out plainly", () => {
  test("in papers with passages, pins and items of every kind", () => {
    fc.assert(
      fc.property(several(fc.tuple(items(1, 24), balance, shuffle, fc.integer()), 8), (cases) => {
        for (const [all, own, mixed, seed] of cases) agree(all, String(seed), { balance: own, shuffle: mixed });
      }),
      { numRuns: 25 },
    );
  });

  test("in papers with few choice items among others", () => {
    const few = fc.array(fc.boolean(), { minLength: 6, maxLength: 14 }).map((all) =>
      all.map((isChoice, i): Item => {
        const own = choice(`item-${i}`, ["a", "b"]);
        const { options: _, placement: __, ...base } = own;
        return isChoice && i % 2 === 0 ? own : { ...base, type: "true-false", key: i % 3 === 0, correction: null };
      }),
    );
    fc.assert(
      fc.property(several(fc.tuple(few, balance, fc.integer()), 6), (cases) => {
        for (const [all, own, seed] of cases) agree(all, String(seed), { balance: own });
      }),
      { numRuns: 25 },
    );
  });

  // From 61 choice items on a letter may be right four times running; others don't count.
  test.each([
    ["60 choice items and three others", 60, 3],
    ["61 choice items", 61, 0],
  ])("in papers of %s", (_, count, others) => {
    const { options: __, placement: ___, ...base } = choice("other");
    const all: Item[] = [
      ...choices(count),
      ...Array.from({ length: others }, (_other, i): Item => ({
        ...base,
        id: `other-${i}`,
        type: "true-false",
        key: true,
        correction: null,
      })),
    ];
    for (let seed = 0; seed < 12; seed += 1)
      for (const own of ["soft", "exact"] as const) {
        const { found, wanted } = drawnTwice(all, String(seed), { balance: own });
        expect(found).toEqual(wanted);
      }
  });

  test("in sections, with items picked for each form", () => {
    fc.assert(
      fc.property(several(fc.tuple(items(6, 8), balance, fc.integer()), 3), (cases) => {
        for (const [all, own, seed] of cases)
          agree(all, String(seed), {
            balance: own,
            overlap: "any",
            forms: forms(2),
            sections: [sectionOf({ pick: 2 }), sectionOf({ pick: 3 })],
          });
      }),
      { numRuns: 25 },
    );
  });

  test("beside each other in a room, or dealt out over and over", () => {
    const seating = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(
        fc.tuple(items(2, 10), balance, shuffle, seating, fc.integer({ min: 2, max: 8 }), fc.integer()),
        ([all, own, mixed, seats, count, seed]) =>
          agree(all, String(seed), { balance: own, shuffle: mixed, seating: seats, forms: forms(count) }),
      ),
      { numRuns: 25 },
    );
  });
});
