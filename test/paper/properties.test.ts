import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bank, Item } from "../../src/model/bank.js";
import { assemble } from "../../src/paper/assemble.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { answerKey } from "../../src/paper/key.js";
import { seedProblem } from "../../src/seed/seed.js";
import { bankOf, chiSquare, choice, choices, idsOf, lettersOf, papersOf, questionsOf } from "../sample.js";

const seeds = fc
  .string({ unit: "binary", minLength: 1, maxLength: 40 })
  .filter((seed) => seedProblem(seed) === undefined);
const bank30 = bankOf(choices(30));
/** A paper whose key letters are left as drawn: nothing in it depends on its neighbours. */
const free = { balance: "none" } as const;

const without = <K, V>(map: ReadonlyMap<K, V>, name: K) => [...map].filter(([id]) => id !== name);

describe("for every seed", () => {
  test("the same seed gives the same paper", () => {
    fc.assert(fc.property(seeds, (seed) => void expect(papersOf(bank30, seed)).toEqual(papersOf(bank30, seed))));
  });

  test("the order of the items in the file changes nothing", () => {
    fc.assert(
      fc.property(seeds, fc.shuffledSubarray(bank30.items as Item[], { minLength: 30 }), (seed, items) => {
        expect(papersOf(bankOf(items), seed, { forms: ["A", "B"] })).toEqual(
          papersOf(bank30, seed, { forms: ["A", "B"] }),
        );
      }),
    );
  });

  test("the order of an item's distractors in the file changes nothing", () => {
    const turned = bank30.items.map((item) =>
      item.type === "choice" ? { ...item, options: [item.options[0]!, ...item.options.slice(1).toReversed()] } : item,
    );
    fc.assert(
      fc.property(
        seeds,
        (seed) =>
          void expect(lettersOf(papersOf(bankOf(turned), seed)[0]!)).toEqual(lettersOf(papersOf(bank30, seed)[0]!)),
      ),
    );
  });

  test("splitting a bank over files changes nothing", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 29 }), (seed, at) => {
        const parts: Bank[] = [bankOf(bank30.items.slice(0, at), "one"), bankOf(bank30.items.slice(at), "two")];
        const [paper] = assemble(parts, blueprintOf(bank30), seed);
        expect(paper).toEqual(papersOf(bank30, seed)[0]);
      }),
    );
  });

  test("one more item moves no other item, and takes at most one place", () => {
    const extra = choice("one-more");
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), (seed, at, pick) => {
        const parts = { ...free, sections: [{ ...blueprintOf(bank30).sections[0]!, pick }] };
        const before = papersOf(bank30, seed, parts)[0]!;
        const after = papersOf(bankOf(bank30.items.toSpliced(at, 0, extra)), seed, parts)[0]!;
        const stayed = idsOf(after).filter((id) => id !== extra.id);
        expect(stayed).toEqual(idsOf(before).filter((id) => stayed.includes(id)));
        expect(idsOf(before).length - stayed.length).toBeLessThanOrEqual(1);
        for (const [id, letters] of without(lettersOf(after), extra.id))
          expect(letters).toBe(lettersOf(before).get(id));
      }),
    );
  });

  test("one more distractor keeps the order of the others", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const wider = choice("item-0", ["one", "two", "three", "four", "five"]);
        const bank = bankOf([wider, ...bank30.items.slice(1)]);
        const order = (of: Bank) =>
          questionsOf(papersOf(of, seed, free)[0]!)
            .find(({ item }) => item.id === "item-0")!
            .options.map(({ option }) => option.text);
        expect(order(bank).filter((text) => text !== "five")).toEqual(order(bank30));
      }),
    );
  });

  test("pinned options stay last", () => {
    const pinned = choice("pinned", ["one", "two", "three"], {
      options: [
        { text: "none of these", role: "distractor", why: null, pin: "last" },
        { text: "one", role: "key", why: null, pin: null },
        { text: "two", role: "distractor", why: null, pin: null },
      ],
    });
    fc.assert(
      fc.property(
        seeds,
        (seed) =>
          void expect(questionsOf(papersOf(bankOf([pinned]), seed)[0]!)[0]!.options.at(-1)!.option.text).toBe(
            "none of these",
          ),
      ),
    );
  });

  test("every letter of the answer key is a key of that paper's item", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const paper of papersOf(bank30, seed, { forms: ["A", "B", "C"] })) {
          const { answers } = answerKey(paper);
          expect(answers.map(({ letters, texts }) => [letters.length, ...texts])).toEqual(
            answers.map(() => [1, "one"]),
          );
          for (const [i, { options }] of questionsOf(paper).entries()) {
            expect(options.find(({ letter }) => letter === answers[i]!.letters[0])!.option.role).toBe("key");
          }
        }
      }),
    );
  });

  test("forms with the same items ask the same questions", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [a, b] = papersOf(bank30, seed, {
          forms: ["A", "B"],
          sections: [{ ...blueprintOf(bank30).sections[0]!, pick: 12 }],
        });
        expect(idsOf(a!).toSorted()).toEqual(idsOf(b!).toSorted());
      }),
    );
  });
});

describe("different seeds give different papers", () => {
  const differ = (one: string, other: string): void =>
    expect(idsOf(papersOf(bank30, one)[0]!)).not.toEqual(idsOf(papersOf(bank30, other)[0]!));
  test("1 and 11, 12 and 1212", () => (differ("1", "11"), differ("12", "1212")));
  test("1, 01 and 1.0", () => (differ("1", "01"), differ("1", "1.0"), differ("01", "1.0")));
  test("only in non-Latin letters", () => (
    differ("परीक्षा", "परीक्षण"),
    differ("экзамен", "экзамем"),
    differ("exam-а", "exam-0"),
    differ("é", "ǩ")
  ));
  test("only after the 256th character", () => differ(`${"x".repeat(300)}a`, `${"x".repeat(300)}b`));
  test("one the beginning of the other", () => {
    fc.assert(fc.property(seeds, seeds, (seed, more) => void differ(seed, `${seed}${more}`)));
  });
});

describe("places are uniform over many seeds", () => {
  const draws = Array.from({ length: 6000 }, (_, i) => papersOf(bankOf(choices(5)), `seed ${i}`, free)[0]!);
  // 99.9 % points of chi-square.
  test("where a question stands", () => {
    const counts = [0, 1, 2, 3, 4].map((place) => draws.filter((paper) => idsOf(paper)[place] === "item-2").length);
    expect(chiSquare(counts)).toBeLessThan(18.47);
  });
  test("in which order the options stand", () => {
    const counts = new Map<string, number>();
    for (const paper of draws) {
      const order = lettersOf(paper).get("item-0")!;
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()])).toBeLessThan(49.73);
  });
  test("which items are picked", () => {
    const bank = bankOf(choices(20));
    const counts = new Map(bank.items.map(({ id }) => [id, 0]));
    for (let i = 0; i < 4000; i += 1) {
      const [paper] = papersOf(bank, `seed ${i}`, {
        ...free,
        sections: [{ ...blueprintOf(bank).sections[0]!, pick: 5 }],
      });
      for (const id of idsOf(paper!)) counts.set(id, counts.get(id)! + 1);
    }
    expect(chiSquare([...counts.values()])).toBeLessThan(43.82);
  });
});
