import { describe, expect, test } from "vitest";
import { constraintsOf } from "../../src/selection/constraints.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { choice } from "../sample.js";

const all = [["x"], ["x", "y"], ["y"], ["x"], []].map((tags, i) => choice(`item-${i}`, undefined, { tags }));
const of = (tag: string) => ({ tags: [tag] });

describe("what a blueprint asks of a bank, in numbers", () => {
  test("items that nothing tells apart are of one kind", () => {
    const { stock, kindOf, members } = constraintsOf(all, [sectionOf({ pick: 1, where: of("x") })]);
    expect(stock).toEqual([3, 2]);
    expect(all.map((item) => kindOf.get(item))).toEqual([0, 0, 1, 0, 1]);
    expect(members).toEqual([[all[0], all[1], all[3]]]);
  });

  test("each section has a cell for each kind that it may use, and bounds on them, copy by copy", () => {
    const sections = [
      sectionOf({ pick: 2, where: of("x"), quotas: [{ tag: "y", atLeast: 1 }] }),
      sectionOf({ pick: 1, where: of("y") }),
    ];
    const caps = [{ items: new Set([all[0]!, all[3]!]), most: 1, of: "earlier" as const, at: 4 }];
    const { cells, bounds, stock, cellAt } = constraintsOf(all, sections, caps, [1, 3]);
    // Of x and capped, of both, of y, and of nothing.
    expect(stock).toEqual([2, 1, 1, 1]);
    expect(cells.map(({ section, kind }) => [section, kind])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 1],
      [3, 1],
      [3, 2],
    ]);
    expect(cells.map(({ bounds: own }) => own)).toEqual([[0, 3], [0, 1], [2], [2], [4, 7], [4, 5], [6], [6]]);
    expect(cells.map(({ section, kind }) => cellAt(section, kind))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([cellAt(0, 2), cellAt(1, 0), cellAt(0, 3), cellAt(3, 0)]).toEqual([-1, -1, -1, -1]);
    expect(bounds.map(({ least, most, cells: own }) => [least, most, own])).toEqual([
      [2, 2, [0, 1]],
      [1, Infinity, [1]],
      [1, 1, [2, 3]],
      [0, 1, [0]],
      [6, 6, [4, 5]],
      [3, Infinity, [5]],
      [3, 3, [6, 7]],
      [0, 3, [4]],
    ]);
    expect(bounds.slice(0, 4).map(({ requirement }) => requirement)).toEqual([
      { of: "pick", section: 0 },
      { of: "quota", section: 0, quota: 0 },
      { of: "pick", section: 1 },
      { of: "earlier", at: 4 },
    ]);
  });

  test("a section of all takes one at least, and leaves nothing that it has seen", () => {
    const { cells, bounds } = constraintsOf(all, [
      sectionOf({ pick: 1, where: of("x") }),
      sectionOf({ pick: "all", where: of("y") }),
      sectionOf({ pick: 1 }),
    ]);
    expect(bounds.map(({ least, most }) => [least, most])).toEqual([
      [1, 1],
      [1, Infinity],
      [1, 1],
    ]);
    // Kinds: of x, of both, of y, of nothing.
    expect(cells.map(({ section, kind }) => [section, kind])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 3],
    ]);
  });

  test("a limit on items that are not there counts nothing", () => {
    const caps = [{ items: new Set([choice("elsewhere")]), most: 1, of: "earlier" as const, at: 0 }];
    expect(constraintsOf(all, [sectionOf({ pick: 1 })], caps).bounds[1]).toMatchObject({
      least: 0,
      most: 1,
      cells: [],
    });
  });
});
