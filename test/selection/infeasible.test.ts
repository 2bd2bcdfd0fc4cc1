import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solverOf } from "../../src/selection/solver.js";
import { type Bound, type Constraints, constraintsOf } from "../../src/selection/constraints.js";
import { feasibilityOf } from "../../src/selection/feasibility.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { findInfeasible } from "../../src/selection/infeasible.js";
import { choice } from "../sample.js";

const DIFFICULTIES = ["easy", "medium", "hard"] as const;
const items = fc
  .array(fc.record({ difficulty: fc.constantFrom(...DIFFICULTIES), tags: fc.subarray(["x", "y"]) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((all) => all.map((more, i) => choice(`item-${i}`, undefined, more)));
const quota = fc
  .record({
    kind: fc.constantFrom(...DIFFICULTIES.map((difficulty) => ({ difficulty })), { tag: "x" }, { tag: "y" }),
    atLeast: fc.nat({ max: 3 }),
    more: fc.nat({ max: 1 }),
  })
  .map(({ kind, atLeast, more }) => ({ ...kind, atLeast, atMost: atLeast + more }));
const sections = fc.array(
  fc
    .record({
      pick: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant("all" as const)),
      where: fc.record({ tags: fc.subarray(["x", "y"], { maxLength: 1 }) }),
      quotas: fc.oneof(fc.constant([]), fc.array(quota, { maxLength: 3 })),
    })
    .map(sectionOf),
  { minLength: 1, maxLength: 2 },
);
const demands = fc
  .tuple(
    items,
    sections,
    fc.option(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }))),
    fc.constantFrom([1], [2], [1, 2]),
  )
  .map(([all, wanted, cap, papers]) => {
    const caps =
      cap === null ? [] : [{ items: new Set(all.slice(cap[0])), most: cap[1], of: "earlier" as const, at: 0 }];
    return constraintsOf(all, wanted, caps, papers);
  });
/** As many instances at once: a property is tried seldom where bugs are planted, and these are quick. */
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 10, maxLength: 10 });

const sum = (cells: readonly number[], counts: Int32Array) => cells.reduce((total, cell) => total + counts[cell]!, 0);
const areWithin = (bounds: Constraints["bounds"], counts: Int32Array) =>
  bounds.every(({ least, most, cells }) => sum(cells, counts) >= least && sum(cells, counts) <= most);
const areBelow = (bounds: Constraints["bounds"], counts: Int32Array) =>
  bounds.every(({ most, cells }) => sum(cells, counts) <= most);

/** Every number of every cell, tried out. */
function isFeasible(
  { cells, bounds, stock }: Pick<Constraints, "cells" | "bounds" | "stock">,
  counts = new Int32Array(cells.length),
  left = stock,
  at = 0,
): boolean {
  if (at === cells.length) return areWithin(bounds, counts);
  const { kind } = cells[at]!;
  return Array.from({ length: left[kind]! + 1 }, (_, more) => more).some((more) => {
    const tried = counts.with(at, counts[at]! + more);
    return (
      areBelow(bounds, tried) &&
      isFeasible({ cells, bounds, stock }, tried, left.with(kind, left[kind]! - more), at + 1)
    );
  });
}

test("a way to fill the rest is found where there is one, and keeps all bounds", () => {
  let found = 0;
  let none = 0;
  fc.assert(
    fc.property(several(fc.tuple(demands, fc.array(fc.nat({ max: 20 }), { maxLength: 2 }))), (cases) => {
      for (const [demand, takes] of cases) {
        const { cells, bounds, stock } = demand;
        let taken = new Int32Array(cells.length);
        const left = [...stock];
        for (const cell of takes.filter((one) => one < cells.length)) {
          const { kind } = cells[cell]!;
          const more = taken.with(cell, taken[cell]! + 1);
          if (left[kind] === 0 || !areBelow(bounds, more)) continue;
          taken = more;
          left[kind]! -= 1;
        }
        const way = solverOf(demand)(taken, Int32Array.from(left));
        expect(way !== null).toBe(isFeasible(demand, taken, left));
        if (way === null) {
          none += 1;
          continue;
        }
        found += 1;
        const filled = taken.map((count, cell) => count + way[cell]!);
        expect(areWithin(bounds, filled)).toBe(true);
        for (const [kind, count] of left.entries())
          expect(
            sum(
              [...cells.keys()].filter((cell) => cells[cell]!.kind === kind),
              way,
            ),
          ).toBeLessThanOrEqual(count);
      }
    }),
    { numRuns: 25 },
  );
  expect(Math.min(found, none)).toBeGreaterThan(10);
});

test("an item is taken, or done without, exactly where the rest can still be filled", () => {
  const answers = { true: 0, false: 0 };
  const feasible = demands.filter((demand) => isFeasible(demand));
  const step = fc.record({ isTake: fc.constantFrom(true, true, true, false), cell: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(several(fc.tuple(feasible, fc.array(step, { minLength: 2, maxLength: 10 }))), (cases) => {
      for (const [demand, steps] of cases) {
        const { cells, stock } = demand;
        const reserve = feasibilityOf(demand, solverOf(demand))!();
        let taken = new Int32Array(cells.length);
        let left = stock;
        for (const { isTake, cell } of steps) {
          const at = cell % cells.length;
          const { section, kind } = cells[at]!;
          if (left[kind] === 0 && !isTake) continue;
          const more = isTake ? taken.with(at, taken[at]! + 1) : taken;
          const less = left.with(kind, left[kind]! - 1);
          const isPossible = left[kind]! > 0 && areBelow(demand.bounds, more) && isFeasible(demand, more, less);
          expect(isTake ? reserve.take(section, kind) : reserve.drop(kind)).toBe(isPossible);
          answers[isPossible ? "true" : "false"] += 1;
          if (isPossible) [taken, left] = [more, less];
          // What can't be done without leaves nothing to go on with.
          else if (!isTake) break;
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(Math.min(answers.true, answers.false)).toBeGreaterThan(50);
});

test("a wide section gets of the narrow one's items what that can spare, and no more", () => {
  const all = ["a", "a", "a", "x", "x", "x"].map((tag, i) => choice(`item-${i}`, undefined, { tags: [tag] }));
  const demand = constraintsOf(all, [sectionOf({ pick: 2 }), sectionOf({ pick: 2, where: { tags: ["x"] } })]);
  const { take } = feasibilityOf(demand, solverOf(demand))!();
  const [wide, narrow, other, x] = [0, 1, 0, 1];
  expect([take(wide, x), take(wide, x), take(wide, other), take(wide, other)]).toEqual([true, false, true, false]);
  expect([take(narrow, x), take(narrow, x), take(narrow, x)]).toEqual([true, true, false]);
});

test("what no exchange of two items makes room for is searched for", () => {
  const all = [["x", "y"], ["x"], ["y"], []].map((tags, i) => choice(`item-${i}`, undefined, { tags }));
  const oneOfEach = ["x", "y"].map((tag) => ({ tag, count: 1 }));
  const demand = constraintsOf(all, [sectionOf({ pick: 2, quotas: oneOfEach })]);
  const newReserve = feasibilityOf(demand, solverOf(demand))!;
  // Either the item of both and that of none, or those of one each: whichever is kept, the other way is open.
  const takes = (...kinds: readonly number[]) => {
    const { take } = newReserve();
    return kinds.map((kind) => take(0, kind));
  };
  expect([takes(0, 1, 2, 3), takes(1, 0, 3, 2)]).toEqual([
    [true, false, false, true],
    [true, false, false, true],
  ]);
});

test("nothing is taken for a section that can't use it", () => {
  const [one, other] = [["x"], ["y"]].map((tags, i) => choice(`item-${i}`, undefined, { tags }));
  const demand = constraintsOf([one!, other!], [sectionOf({ pick: 1, where: { tags: ["x"] } })]);
  const reserve = feasibilityOf(demand, solverOf(demand))!();
  expect(reserve.take(0, 1)).toBe(false);
  expect(reserve.take(0, 0)).toBe(true);
  expect(reserve.take(0, 0)).toBe(false);
});

describe("why a demand can't be met", () => {
  const OPEN = { least: 0, most: Infinity };
  type Put = { readonly bound: number; readonly side: "least" | "most"; readonly value: number };
  /** The demand with these sides of its bounds alone. */
  const withOnly = (demand: Constraints, put: readonly Put[]): Constraints => {
    const bounds = demand.bounds.map((bound) => ({ ...bound, ...OPEN }));
    for (const { bound, side, value } of put) bounds[bound]![side] = value;
    return { ...demand, bounds };
  };

  test("each bound in turn is loosened as little as it must be, and what stands against it is named", () => {
    let told = 0;
    fc.assert(
      fc.property(several(demands), (all) => {
        for (const demand of all) {
          const total = demand.stock.reduce((count, one) => count + one, 0);
          const put: Put[] = [];
          const failed: object[] = [];
          const failures = findInfeasible(demand);
          /** With all that is named it can't be met, without any one of it it can. */
          const explained: boolean[] = [];
          for (const [bound, one] of demand.bounds.entries()) {
            for (const side of ["most", "least"] as const) {
              const wanted = one[side];
              if (wanted === OPEN[side]) continue;
              let value = wanted;
              while (!isFeasible(withOnly(demand, [...put, { bound, side, value }]))) value += side === "most" ? 1 : -1;
              expect(value).toBeLessThanOrEqual(Math.max(total, wanted));
              const { requirement } = one;
              if (value !== wanted) {
                failed.push({ requirement, side, wanted, possible: value });
                const { against } = failures[failed.length - 1]!;
                const of = (requirements: readonly Bound["requirement"][]) =>
                  put.filter((other) => requirements.includes(demand.bounds[other.bound]!.requirement));
                const isMetWith = (requirements: readonly Bound["requirement"][]) =>
                  isFeasible(withOnly(demand, [...of(requirements), { bound, side, value: wanted }]));
                explained.push(!isMetWith(against));
                for (const culprit of against) explained.push(isMetWith(against.filter((other) => other !== culprit)));
              }
              put.push({ bound, side, value });
            }
          }
          expect(explained).not.toContain(false);
          expect(failures).toMatchObject(failed);
          told += failures.length;
        }
      }),
      { numRuns: 25 },
    );
    expect(told).toBeGreaterThan(20);
  });
});
