import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChoiceItem, Option } from "../../src/model/bank.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { answerKey } from "../../src/paper/key.js";
import { bankOf, chiSquare, choice, choices, idsOf, lettersOf, papersOf, questionsOf } from "../sample.js";

const exact = { balance: "exact" } as const;

/** Two to five options; the key or a distractor may be pinned last. */
const item = (id: string) =>
  fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom("none", "none", "key", "distractor"))
    .map(([count, pinned]) =>
      choice(id, [], {
        options: Array.from({ length: count }, (_, i): Option => {
          const role = i === 0 ? "key" : "distractor";
          const pin = pinned === role && (i === 0 || i === 1) ? "last" : null;
          return { text: `text ${i}`, role, why: null, pin };
        }),
      }),
    );
const bank = fc
  .integer({ min: 1, max: 40 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => item(`item-${i}`))))
  .map((items) => bankOf(items));

const keyLetters = (paper: ReturnType<typeof papersOf>[number]) =>
  answerKey(paper).answers.map(({ item: one, letters }) => ({
    item: one as ChoiceItem,
    place: "ABCDE".indexOf(letters[0]!),
  }));

describe("exact balance, for every bank and seed", () => {
  test("no key could move to make two letters more even, and pinned options stay last", () => {
    fc.assert(
      fc.property(bank, fc.integer(), (of, seed) => {
        const [paper] = papersOf(of, String(seed), exact);
        const keys = keyLetters(paper!);
        for (const options of [2, 3, 4, 5]) {
          const group = keys.filter((key) => key.item.options.length === options);
          const counts = Array.from(
            { length: options },
            (_, place) => group.filter((key) => key.place === place).length,
          );
          for (const { item: one, place } of group) {
            if (one.options[0]!.pin !== null) continue;
            const movable = one.options.filter(({ pin }) => pin === null).length;
            expect(counts[place]! - Math.min(...counts.slice(0, movable))).toBeLessThanOrEqual(1);
          }
        }
        for (const { options } of questionsOf(paper!)) {
          const pinned = options.filter(({ option }) => option.pin !== null);
          expect(pinned).toEqual(options.slice(options.length - pinned.length));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("20 items of four options: five times each letter, runs up to three, and every letter in every place", () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1) {
      const letters = keyLetters(papersOf(bankOf(choices(20)), `seed ${seed}`, exact)[0]!).map(({ place }) => place);
      expect([0, 1, 2, 3].map((place) => letters.filter((one) => one === place).length)).toEqual([5, 5, 5, 5]);
      expect(letters.join("")).not.toMatch(/(.)\1\1\1/);
      const name = `${letters[0]!}`;
      first.set(name, (first.get(name) ?? 0) + 1);
    }
    expect(chiSquare([...first.values()])).toBeLessThan(16.27);
  });

  test("most keys stay where the same item has them without balance, and one swapped item moves few others", () => {
    const bank60 = bankOf(choices(60));
    const grown = bankOf([...choices(60), choice("one-more")]);
    const parts = { ...exact, sections: [sectionOf({ pick: 20 })] };
    let kept = 0;
    let asDrawn = 0;
    let papers = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const before = papersOf(bank60, `seed ${seed}`, parts)[0]!;
      const free = lettersOf(papersOf(bank60, `seed ${seed}`, { ...parts, balance: "none" })[0]!);
      asDrawn += idsOf(before).filter((id) => free.get(id) === lettersOf(before).get(id)).length;
      const after = lettersOf(papersOf(grown, `seed ${seed}`, parts)[0]!);
      if (!after.has("one-more")) continue;
      papers += 1;
      kept += idsOf(before).filter((id) => after.get(id) === lettersOf(before).get(id)).length;
    }
    expect(asDrawn / 300 / 20).toBeGreaterThan(0.5);
    expect(kept / papers / 19).toBeGreaterThan(0.7);
  });
});
