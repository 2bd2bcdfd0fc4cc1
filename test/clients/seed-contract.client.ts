import { expect, test } from "vitest";
import { paperCode } from "../../src/seed/paper-code.js";
import { drawsOf, key, hashOfName } from "../../src/seed/random.js";
import { codedItems } from "./coded-items.js";
import { composedExams } from "./composed-items.js";
import { python } from "./python.js";
import { smallExams } from "./small-exams.js";

test("a second implementation, written from the contract alone, draws the same", async () => {
  const seeds = [
    "1",
    "11",
    "exam-2026",
    "परीक्षा",
    "e\u0301",
    "x".repeat(300),
    "🎲",
    "0",
    ...Array.from({ length: 40 }, (_, i) => `seed ${i}`),
  ];
  const streams = seeds.flatMap(
    (seed) =>
      [
        [seed, null, null],
        [seed, "A", null],
        [seed, null, "A"],
      ] as const,
  );
  const keys = seeds.map((seed) => [seed, "paper", "form-ü"] as const);
  const names = [["host-city"], ["host-city", "Sochi"], ["item", "परीक्षा"], ["a", ""]];
  const codes = streams.map(([seed, form, candidate]) => [seed, "test", form, candidate] as const);
  const owner = (form: string | null, id: string | null) => ({ form, candidate: id === null ? null : { id } });
  const unsigned = (words: readonly number[]) => words.map((word) => word >>> 0);

  const coded = codedItems(streams.map(([seed, form, id]) => ({ seed, ...owner(form, id) })));

  expect(smallExams.length).toBeGreaterThan(40);
  expect(composedExams.filter(({ composed }) => composed !== null).length).toBeGreaterThan(30);
  expect(composedExams.some(({ composed }) => composed === null)).toBe(true);
  expect(
    await python("seed_contract.py", {
      streams,
      keys,
      names,
      codes,
      papers: smallExams.map(({ request }) => request),
      items: coded.map(({ item }) => item),
      exams: composedExams.map(({ request }) => request),
    }),
  ).toEqual({
    keys: keys.map(([seed, purpose, label]) => key(seed, purpose, label)),
    words: names.map((name) => unsigned(hashOfName(...name))),
    blocks: streams.map(([seed, form, candidate]) => {
      const draws = drawsOf(seed, owner(form, candidate));
      return [draws.pick(0), draws.order(0), draws.options(0), draws.options(1)].map(unsigned);
    }),
    codes: codes.map(([seed, blueprint, form, id]) => paperCode(seed, blueprint, owner(form, id))),
    papers: smallExams.map(({ papers }) => papers),
    asked: coded.map(({ asked }) => asked),
    composed: composedExams.map(({ composed }) => composed),
  });
});
