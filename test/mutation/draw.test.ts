import { describe, expect, test } from "vitest";
import { draw, interval } from "./draw.mjs";

const bugs = ["a.ts", "b.ts", "c.ts"].flatMap((fileName, file) =>
  Array.from({ length: [10, 20, 70][file]! }, (_, line) => ({
    fileName,
    location: { start: { line, column: 0 }, end: { line, column: 5 } },
    mutatorName: "EqualityOperator",
    replacement: "a <= b",
  })),
);
const linesOf = (some: typeof bugs, file: string) =>
  some.filter(({ fileName }) => fileName === file).map(({ location }) => location.start.line);

describe("a sample of bugs", () => {
  test("holds as many as were asked for, each once, and of each file its share", () => {
    const some = draw(bugs, 20, "1");
    expect(new Set(some).size).toBe(20);
    expect(["a.ts", "b.ts", "c.ts"].map((file) => linesOf(some, file).length)).toEqual([2, 4, 14]);
  });

  test("is the same for one seed, in whatever order they are found, and another for another", () => {
    expect(new Set(draw(bugs.toReversed(), 20, "1"))).toEqual(new Set(draw(bugs, 20, "1")));
    expect(new Set(draw(bugs, 20, "2"))).not.toEqual(new Set(draw(bugs, 20, "1")));
  });

  test("takes each bug of a file as often as any other", () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 500; seed += 1)
      for (const line of linesOf(draw(bugs, 20, String(seed)), "a.ts")) times.set(line, (times.get(line) ?? 0) + 1);
    expect(times.size).toBe(10);
    expect(Math.min(...times.values())).toBeGreaterThan(70);
    expect(Math.max(...times.values())).toBeLessThan(130);
  });

  test("is all of them where there are no more", () => expect(draw(bugs, 100, "1")).toHaveLength(100));
});

describe("what a sample says of all", () => {
  // R: binom::binom.wilson(c(45, 50, 0), 50)
  test.each([
    [45, 50, [78.64, 95.65]],
    [50, 50, [92.87, 100]],
    [0, 50, [0, 7.13]],
  ])("%i killed of %i, of very many", (killed, size, expected) => {
    for (const [at, end] of interval(killed, size, 1e12).entries()) expect(end).toBeCloseTo(expected[at]!, 1);
  });

  test("is less the fewer there were, more the more were tried, and all when all were", () => {
    const width = (killed: number, size: number, total: number) => {
      const [low, high] = interval(killed, size, total);
      return high! - low!;
    };
    expect(width(9, 10, 1000)).toBeGreaterThan(width(90, 100, 1000));
    expect(width(90, 100, 1000)).toBeGreaterThan(width(90, 100, 150));
    expect(interval(90, 100, 100)).toEqual([90, 90]);
    expect(interval(0, 0, 10)).toEqual([0, 100]);
  });
});
