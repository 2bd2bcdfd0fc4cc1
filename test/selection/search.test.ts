import { describe, expect, test } from "vitest";
import { Undecided, solverOf } from "../../src/selection/solver.js";
import { constraintsOf } from "../../src/selection/constraints.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { choice } from "../sample.js";

const LEVELS = ["easy", "medium", "hard"] as const;

/** Whether a section can be filled from items, with so many branches of the search. */
function isFilled(items: ReturnType<typeof choice>[], section: ReturnType<typeof sectionOf>, branches?: number) {
  const demand = constraintsOf(items, [section]);
  return solverOf(demand, branches)(new Int32Array(demand.cells.length), Int32Array.from(demand.stock)) !== null;
}

describe("the search for a way to fill a paper, in branches and not in seconds", () => {
  test("needs none for 60 of 500 items with 18 quotas that cross four ways", () => {
    const items = Array.from({ length: 500 }, (_, i) =>
      choice(`item-${i}`, undefined, {
        difficulty: LEVELS[(i * 7) % 3]!,
        topics: [`topic-${(i * 11) % 6}`],
        tags: [`tag-${(i * 13) % 5}`],
        evidence: [
          { source: `source-${(i * 17) % 4}`, paragraph: 1, quote: null, hash: null, prefix: null, suffix: null },
        ],
      }),
    );
    const quotas = [
      ...LEVELS.map((difficulty) => ({ difficulty, count: 20 })),
      ...[0, 1, 2, 3, 4, 5].map((n) => ({ topic: `topic-${n}`, count: 10 })),
      ...[0, 1, 2, 3, 4].map((n) => ({ tag: `tag-${n}`, atLeast: 11, atMost: 13 })),
      ...[0, 1, 2, 3].map((n) => ({ source: `source-${n}`, count: 15 })),
    ];
    expect(isFilled(items, sectionOf({ pick: 60, quotas }), 0)).toBe(true);
  });

  /** Any two of three tags meet in one kind of item: one item of each tag is two thirds of each kind, or none. */
  const triangle = (name: string) =>
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((pair, i) => choice(`${name}-${i}`, undefined, { tags: pair.map((tag) => `${name}-${tag}`) }));
  const oneOfEach = (name: string) => [0, 1, 2].map((tag) => ({ tag: `${name}-${tag}`, count: 1 }));

  test("branches where halves of items would do: it finds that whole ones do not", () => {
    const items = [...triangle("a"), ...Array.from({ length: 3 }, (_, i) => choice(`free-${i}`))];
    const section = sectionOf({ pick: 3, quotas: oneOfEach("a") });
    expect(() => isFilled(items, section, 0)).toThrow(Undecided);
    expect(isFilled(items, section, 2)).toBe(false);
  });

  test("gives up at its limit, and says that it does not know", () => {
    // Sums of many overlapping kinds, each to be hit exactly: the kind of puzzle that integer programs are worst at.
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const items = Array.from({ length: 44 }, (_, i) =>
      choice(`item-${i}`, undefined, {
        tags: Array.from({ length: 16 }, (__, tag) => `t${tag}`).filter(() => random(2) === 0),
      }),
    );
    const half = (tag: string) => Math.floor(items.filter(({ tags }) => tags.includes(tag)).length / 2);
    const quotas = Array.from({ length: 16 }, (_, tag) => ({ tag: `t${tag}`, count: half(`t${tag}`) }));
    const section = sectionOf({ pick: 22, quotas });
    expect(() => isFilled(items, section, 50)).toThrow("no answer after 50 branches");
  });
});
