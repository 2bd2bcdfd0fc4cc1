import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blueprintOf } from "../src/blueprint/blueprint.js";
import { ANY } from "../src/blueprint/sections.js";
import { hashOfName, rank } from "../src/seed/random.js";
import { constraintsOf } from "../src/selection/constraints.js";
import { pickItems, poolsOf } from "../src/selection/pick.js";
import { poolItemsOf } from "../src/selection/pool.js";
import { bankOf, choice } from "./sample.js";

const root = new URL("../", import.meta.url);
const page = readFileSync(new URL("docs/architecture.md", root), "utf8");

test("every file that the map names is there", () => {
  const paths = [...page.matchAll(/`((?:src|templates|docs|test)\/[\w./-]+)`/g)].map(([, path]) => path!);
  const inSelection = [...page.matchAll(/`([\w-]+\.ts)`/g)].map(([, file]) => `src/selection/${file!}`);
  expect(paths.length + inSelection.length).toBeGreaterThan(60);
  expect([...paths, ...inSelection].filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test("the worked example of the selection search comes out as it is told", () => {
  const item = (id: string, difficulty: "easy" | "hard", topic: string) => ({
    ...choice(id),
    difficulty,
    topics: [topic],
  });
  const bank = bankOf([
    item("a", "easy", "arms"),
    item("b", "easy", "other"),
    item("c", "hard", "arms"),
    item("d", "hard", "other"),
    item("e", "easy", "arms"),
  ]);
  const section = {
    ...blueprintOf(bank).sections[0]!,
    pick: 3,
    quotas: [
      { where: { ...ANY, difficulties: ["hard" as const] }, atLeast: 1, atMost: 1 },
      { where: { ...ANY, topics: ["arms"] }, atLeast: 2, atMost: null },
    ],
  };
  const { cells, bounds, stock } = constraintsOf(bank.items, [section]);
  expect([stock, cells.length, bounds.length]).toEqual([[2, 1, 1, 1], 4, 3]);
  const items = poolItemsOf([bank]);
  const pools = poolsOf(items, [section]);
  const outcomes = new Map<string, string>();
  for (let i = 0; i < 2000; i += 1) {
    const draw = hashOfName("worked example", String(i));
    const order = items.toSorted((x, y) => rank(draw, x.words) - rank(draw, y.words)).map((one) => one.item.id);
    const picked = pickItems(pools, () => draw).map((list) => list.map((one) => one.item.id).join(" "));
    outcomes.set(order.join(" "), picked.join());
  }
  expect(outcomes.size).toBe(120);
  expect(outcomes.get("d b c a e")).toBe("d a e");
  expect(outcomes.get("c b a e d")).toBe("c b a");
});
