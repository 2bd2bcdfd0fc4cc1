import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Paper } from "../../src/model/paper.js";
import { assemble } from "../../src/paper/assemble.js";
import { blueprintOf } from "../../src/paper/blueprint.js";
import { rightLetters } from "../../src/paper/key.js";
import { seatingOf } from "../../src/paper/seating.js";
import { sectionOf } from "../../src/paper/sections.js";
import { bankOf, choices, idsOf, papersOf, questionsOf } from "../sample.js";

const formNames = (count: number) => Array.from({ length: count }, (_, i) => String(i));
const bank = bankOf(choices(20));
const wide = bankOf(choices(60));
const room = seatingOf("rows:6x5")!;
const pick20 = { sections: [sectionOf({ pick: 20 })] };

const same = (one: readonly string[], other: readonly string[]) => one.filter((mark, i) => mark === other[i]).length;
const letters = (paper: Paper) => questionsOf(paper).map(rightLetters);

/** What neighbours of a room of six columns have in common, per pair. */
function shared(papers: readonly Paper[]) {
  const pairs = papers.flatMap((paper, i) =>
    [i % 6 < 5 ? i + 1 : -1, i + 6].flatMap((other) => (papers[other] === undefined ? [] : [[paper, papers[other]]])),
  ) as [Paper, Paper][];
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return {
    items: mean(pairs.map(([one, other]) => same(idsOf(one), idsOf(other)))),
    letters: mean(pairs.map(([one, other]) => same(letters(one), letters(other)))),
  };
}

describe("neighbours in a room", () => {
  test.each([["soft"], ["none"], ["exact"]] as const)("agree in fewer places than by chance: balance %s", (balance) => {
    const parts = { balance, forms: formNames(120) };
    const chance = shared(papersOf(bank, "s", parts));
    const apart = shared(papersOf(bank, "s", { ...parts, seating: room }));
    expect(chance.items).toBeGreaterThan(0.8);
    expect(apart.items).toBeLessThan(0.4);
    expect(chance.letters).toBeGreaterThan(4.3);
    expect(apart.letters).toBeLessThan(3.4);
  });

  test("every other paper is as it would be without seats", () => {
    const parts = { forms: formNames(30) };
    const seated = papersOf(bank, "s", { ...parts, seating: room });
    const isBlack = (_: Paper, i: number) => (Math.floor(i / 6) + i) % 2 === 0;
    expect(seated[8]!.seat).toEqual({ room: 1, row: 2, column: 3 });
    expect(seated.filter(isBlack).map((paper) => ({ ...paper, seat: null }))).toEqual(
      papersOf(bank, "s", parts).filter(isBlack),
    );
  });

  test("four forms that are dealt out over and over differ from each other", () => {
    const deal = (seed: string, seating: Blueprint["seating"]) => {
      const papers = papersOf(bank, seed, { forms: ["A", "B", "C", "D"], seating });
      return papers.flatMap((one, i) => papers.slice(0, i).map((other) => same(letters(one), letters(other))));
    };
    const total = (seating: Blueprint["seating"]) =>
      Array.from({ length: 50 }, (_, i) => deal(`seed ${i}`, seating).reduce((sum, one) => sum + one, 0)).reduce(
        (sum, one) => sum + one,
        0,
      );
    expect(total(room)).toBeLessThan(0.65 * total(null));
  });
});

test.each([
  ["rows:6x5", { columns: 6, rows: 5 }],
  ["rows:0x5", null],
  ["6x5", null],
  ["rows:6x5 ", null],
])("%s", (written, seating) => expect(seatingOf(written)).toEqual(seating));

test("a share of the papers is the same as that part of all of them", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom<Blueprint["overlap"]>("same-items", "any", { atMost: 0 }, { atMost: 8 }),
      fc.constantFrom<Blueprint["balance"]>("soft", "none", "exact"),
      fc.constantFrom(null, { columns: 2, rows: 2 }, { columns: 3, rows: 1 }),
      fc.nat({ max: 9 }),
      fc.nat({ max: 9 }),
      (seed, overlap, balance, seating, a, b) => {
        const forms = formNames(typeof overlap === "object" ? 3 : 9);
        const blueprint = { ...blueprintOf(wide), ...pick20, overlap, balance, seating, forms };
        const [from, to] = [Math.min(a, b, forms.length), Math.min(Math.max(a, b), forms.length)];
        const all = [...assemble([wide], blueprint, String(seed))];
        expect([...assemble([wide], blueprint, String(seed), from, to)]).toEqual(all.slice(from, to));
      },
    ),
    { numRuns: 60 },
  );
});
