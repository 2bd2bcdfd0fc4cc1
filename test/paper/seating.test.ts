import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Paper } from "../../src/model/paper.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { assemble } from "../../src/paper/assemble.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { copyableFrom } from "../../src/paper/copyable.js";
import { rightLetters } from "../../src/paper/key.js";
import { EVERYBODY, type Hash128, drawsOf } from "../../src/seed/random.js";
import { parseSeating } from "../../src/blueprint/seating.js";
import { apart, copyableInDraw, differing } from "../../src/paper/seating.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { paperSettler } from "../../src/paper/settle.js";
import { bankFile, bankOf, choices, idsOf, papersOf, questionsOf } from "../sample.js";

const formNames = (count: number) => Array.from({ length: count }, (_, i) => String(i));
const bank = bankOf(choices(20));
const wide = bankOf(choices(60));
const room = parseSeating("rows:6x5")!;
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
])("%s", (written, seating) => expect(parseSeating(written)).toEqual(seating));

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

test.each(["none", "soft", "exact"] as const)(
  "what can be copied from a paper is known before its questions are written out: balance %s",
  (balance) => {
    const bank = bankFile("fixtures/all-types.yaml");
    const all = { ...bank, items: [...bank.items, ...choices(9)] };
    for (const options of [true, false]) {
      const blueprint = {
        ...blueprintOf(all),
        balance,
        shuffle: { items: true, options },
        forms: formNames(6),
        seating: { columns: 3, rows: 2 },
      };
      const settled = paperSettler(poolItemsOf([all]), blueprint, "s");
      for (const [index, paper] of [...assemble([all], blueprint, "s")].entries()) {
        const { sections, keys } = settled(index);
        const { items, letters: places } = copyableFrom(paper);
        expect(copyableInDraw(sections.flat(), keys)).toEqual({ items, letters: places });
        expect(items).toEqual(idsOf(paper));
        // Of other types there is no one letter.
        const shown = questionsOf(paper).map((question) =>
          ["choice", "true-false"].includes(question.item.type) ? "ABCDEFGHIJ".indexOf(rightLetters(question)) : -1,
        );
        expect(places).toEqual(shown);
      }
    }
  },
);

describe("attempts to differ from neighbours", () => {
  const items = poolItemsOf([bankOf(choices(2))]);
  const draws = drawsOf("s", EVERYBODY);
  /** Notes which attempts were made. */
  const noting = (tried: number[]) => (attempt: number) => {
    tried.push(attempt);
    return draws.options(attempt);
  };
  const upTo = (count: number) => Array.from({ length: count }, (_, attempt) => attempt);
  const near = (ids: readonly string[], places: readonly number[]) => [{ items: ids, letters: places }];
  test("are sixteen orders, the first of the best of which is taken", () => {
    const tried: number[] = [];
    const made: (typeof items)[][] = [];
    const order = () => made[made.push([[...items]]) - 1]!;
    // Every order has one question in common with this one, which has it twice.
    const found = apart(order, noting(tried), near(["item-0", "item-0"], []));
    expect(tried).toEqual(upTo(16));
    expect(found).toBe(made[0]);
  });
  test("are sixty-four placings, and those with a flaw are passed over", () => {
    const tried: number[] = [];
    const everywhere = [0, 1, 2, 3].flatMap((place) => near([], [place, place]));
    const placings = differing(items, () => ({ places: [0, 0], flaw: 0 }), noting(tried), everywhere);
    expect(tried).toEqual(upTo(64));
    expect(placings).toEqual({ draw: draws.options(0), places: [0, 0] });
    expect(differing(items, () => ({ places: [0, 0], flaw: 1 }), draws.options, everywhere)).toBeNull();
    const places = (draw: Hash128) => [1, draw === draws.options(2) ? 1 : 0];
    const second = differing(items, (draw) => ({ places: places(draw), flaw: 0 }), draws.options, near([], [3, 0]));
    expect(second!.draw).toBe(draws.options(2));
  });
  test("end at the first that has nothing in common", () => {
    const tried: number[] = [];
    apart(() => [items], noting(tried), near(["other"], []));
    differing(items, () => ({ places: [0, 1], flaw: 0 }), noting(tried), near([], [1, 0]));
    expect(tried).toEqual([0, 0]);
    // Where no letter is right in either, none can be copied.
    const { options: _, placement: __, ...base } = choices(1)[0]!;
    const open = poolItemsOf([bankOf([{ ...base, type: "ordering", options: [], placement: null, coded: false }])]);
    differing(open, () => ({ places: null, flaw: 0 }), noting(tried), near([], [-1]));
    expect(tried).toEqual([0, 0, 0]);
  });
});
