import { readFileSync } from "node:fs";
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import type { Blueprint } from "../../src/model/blueprint.js";
import { rightLetters } from "../../src/paper/key.js";
import { bankOf, choices, idsOf, papersOf, questionsOf } from "../sample.js";
import { paperCode } from "../../src/seed/paper-code.js";
import { EVERYBODY, drawsOf, key, hashOfName, rank, rankAt } from "../../src/seed/random.js";

const contract = readFileSync(new URL("../../docs/seed-contract.md", import.meta.url), "utf8");

/** The rows of the table under a heading of the contract, without marks. */
function vectors(heading: string): string[][] {
  const section = contract.split(/^### /m).find((part) => part.startsWith(heading));
  const rows = (section ?? "").split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}
const unsigned = (words: readonly number[]) => words.map((word) => word >>> 0).join(" ");
const form = (cell: string) => (cell === "–" ? null : cell);

// A change here is a new contract, not a new expectation.
describe("the vectors of docs/seed-contract.md", () => {
  test("are all there", () => {
    const headings = ["Keys", "Words", "Blocks", "Paper codes", "Candidates", "Whole papers"];
    expect(headings.map((heading) => vectors(heading).length)).toEqual([6, 3, 12, 3, 3, 8]);
  });
  test.each(vectors("Keys"))("key of %s", (labels, hex) => {
    const [seed, purpose, ...more] = labels!.split(", ");
    expect(key(seed!, purpose!, ...more)).toBe(hex);
  });
  test.each(vectors("Words"))("words of %s", (names, words) =>
    expect(unsigned(hashOfName(...names!.split(", ")))).toBe(words),
  );
  test.each(vectors("Blocks"))("seed %s, form %s, block %s", (seed, name, block, words, item, option) => {
    const draws = drawsOf(seed!, { form: form(name!), candidate: null });
    const found =
      block === "pick"
        ? draws.pick(0)
        : block === "order"
          ? draws.order(0)
          : draws.options(Number(block!.replace("options ", "")));
    expect(unsigned(found)).toBe(words);
    expect([rank(found, hashOfName("host-city")), rank(found, hashOfName("host-city", "Sochi"))].map(String)).toEqual([
      item,
      option,
    ]);
  });
  test.each(vectors("Paper codes"))("code of %s, %s, %s", (seed, blueprint, name, code) => {
    expect(paperCode(seed!, blueprint!, { form: form(name!), candidate: null })).toBe(code);
  });
});

test.each(vectors("Candidates"))("seed %s, candidate %s", (seed, id, pick, order, options, again, code) => {
  const owner = { form: null, candidate: { id: id! } };
  const draws = drawsOf(seed!, owner);
  expect([draws.pick(0), draws.order(0), draws.options(0), draws.pick(1)].map(unsigned)).toEqual([
    pick,
    order,
    options,
    again,
  ]);
  expect(paperCode(seed!, "test", owner)).toBe(code);
});

test.each(vectors("Whole papers"))(
  "seed %s, form %s, balance %s, seats %s",
  (seed, name, balance, seats, items, key) => {
    const paper = papersOf(bankOf(choices(20)), seed!, {
      forms: ["A", "B"],
      balance: balance as Blueprint["balance"],
      seating: seats === "yes" ? { columns: 1, rows: 3 } : null,
    }).find(({ form: own }) => own === name)!;
    expect(idsOf(paper)).toEqual(items!.split(" ").map((number) => `item-${number}`));
    expect(questionsOf(paper).map(rightLetters).join("")).toBe(key);
  },
);

test("seedrandom is the one the contract means", () => expect(seedrandom("hello.").int32()).toBe(-308130061));

test("attempts may be asked for in any order", () => {
  const [there, back] = [drawsOf("s", EVERYBODY), drawsOf("s", EVERYBODY)];
  const later = back.options(3);
  expect([0, 1, 2, 3].map(there.options)).toEqual([...[0, 1, 2].map(back.options), later]);
});

test("a seed in another composition is the same seed", () =>
  expect(key("e\u0301", "paper")).toBe(key("\u00e9", "paper")));

test("a rank is told up to the limit, and so are those that may be at it", () => {
  const draw = drawsOf("s", EVERYBODY).pick(0);
  const name = hashOfName("host-city");
  const own = rank(draw, name);
  // All ranks of one coarse step are told; the step is what costs little.
  const step = own - (own % 2 ** 21);
  expect([own + 1, own, step].map((limit) => rankAt(draw, name, 0, limit))).toEqual([own, own, own]);
  expect(rankAt(draw, name, 0, step - 1)).toBe(Infinity);
});
