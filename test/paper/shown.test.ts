import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { bytesOf } from "../../src/formats/content.js";
import { exam } from "../../src/formats/exam.js";
import { manifestWriter } from "../../src/manifest/write.js";
import { markingKey } from "../../src/marking/key.js";
import { letterTally } from "../../src/statistics/letters.js";
import { kit, slowKit } from "../formats/kit.js";
import { head } from "../manifest/head.js";
import { contractFor } from "../../src/blueprint/contract.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import type { Item } from "../../src/model/bank.js";
import { amended } from "../../src/paper/amend.js";
import { answerKey } from "../../src/paper/key.js";
import { seedProblem } from "../../src/seed/seed.js";
import { SEEDS, bankOf, chiSquare, choice, choices, lettersOf, papersOf, questionsOf } from "../sample.js";

const seeds = fc
  .string({ unit: "binary", minLength: 1, maxLength: 40 })
  .filter((seed) => seedProblem(seed) === undefined);
const free = { balance: "none" } as const;
const wrong = (count: number) => Array.from({ length: count }, (_, i) => `wrong ${i}`);
const bank = (fields: string) =>
  loadBank("b.yaml", `bank: b\ntitle: B\nlanguage: en\nitems:\n  - id: pool\n    stem: Which?\n${fields}`);
const itemOf = (...lines: readonly string[]): Item => {
  const loaded = bank(lines.map((line) => `    ${line}\n`).join(""));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value.items[0]!;
};
const list = (texts: readonly string[]) => JSON.stringify(texts);
const shownIn = (item: Item, seed: string, parts = {}) =>
  questionsOf(papersOf(bankOf([item, ...choices(5)]), seed, parts)[0]!)
    .find((question) => question.item.id === "pool")!
    .options.map(({ option }) => option.text);

test("which options of a pool are shown is drawn anew for each seed and each form, and the same whenever it is asked", () => {
  const pool = choice("pool", ["right", ...wrong(20)], { shows: 4 });
  const seen = ["a", "b", "c"].map((seed) => shownIn(pool, seed).toSorted().join());
  expect(new Set(seen).size).toBe(3);
  expect(shownIn(pool, "a").toSorted().join()).toBe(seen[0]);
  const forms = papersOf(bankOf([pool]), "a", { forms: ["A", "B", "C"] }).map((paper) =>
    questionsOf(paper)[0]!.options.map(({ option }) => option.text),
  );
  for (const options of forms) {
    expect(options).toHaveLength(4);
    expect(options).toContain("right");
  }
  expect(new Set(forms.map((options) => options.toSorted().join())).size).toBe(3);
});

describe("for every seed, a paper shows so many options", () => {
  const pinned = [...wrong(28).map((text) => ({ text })), { text: "None of these", pin: "last" }];
  const several = itemOf(`keys: [one, two]`, `distractors: ${JSON.stringify(pinned)}`, "shows: 6");

  test.each(["none", "soft", "exact"] as const)("with all that is right and pinned, balance %s", (balance) => {
    const single = itemOf("key: one", `distractors: ${JSON.stringify(pinned)}`, "shows: 4");
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, options) => {
        const shuffle = { items: true, options };
        const many = shownIn(several, seed, { balance, shuffle });
        expect(new Set(many).size).toBe(6);
        expect(many).toEqual(expect.arrayContaining(["one", "two"]));
        expect(many.at(-1)).toBe("None of these");
        const few = shownIn(single, seed, { balance, shuffle });
        expect(new Set(few).size).toBe(4);
        expect(few).toContain("one");
        expect(few.at(-1)).toBe("None of these");
      }),
    );
  });

  test("and the same once more", () => {
    const forms = { forms: ["A", "B"] };
    const all = bankOf([several, ...choices(5)]);
    fc.assert(
      fc.property(seeds, (seed) => void expect(papersOf(all, seed, forms)).toEqual(papersOf(all, seed, forms))),
    );
  });

  test("and one more in the pool takes the place of one at most, and moves nothing else of the paper", () => {
    const [before, after] = [9, 10].map((count) =>
      itemOf("key: one", `distractors: ${list(wrong(count))}`, "shows: 4"),
    );
    let taken = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const [was, is] = [before!, after!].map((item) => papersOf(bankOf([item, ...choices(5)]), seed, free)[0]!);
        const [old, now] = [before!, after!].map((item) => shownIn(item, seed, free));
        const stayed = now!.filter((text) => text !== "wrong 9");
        expect(old!.filter((text) => stayed.includes(text))).toEqual(stayed);
        expect(stayed.length).toBeGreaterThanOrEqual(3);
        taken += 4 - stayed.length;
        const [others, same] = [was!, is!].map((paper) => [...lettersOf(paper)].filter(([id]) => id !== "pool"));
        expect(same).toEqual(others);
      }),
    );
    expect(taken).toBeGreaterThan(0);
  });
});

test("each of the wrong ones is shown about equally often, and each place is the key's", () => {
  const item = itemOf("key: one", `distractors: ${list(wrong(9))}`, "shows: 4");
  const counts = new Map(wrong(9).map((text) => [text, 0]));
  const places = [0, 0, 0, 0];
  for (let i = 0; i < SEEDS; i += 1) {
    const shown = shownIn(item, `seed ${i}`, free);
    places[shown.indexOf("one")]! += 1;
    for (const text of shown) if (text !== "one") counts.set(text, counts.get(text)! + 1);
  }
  // 99.9 % points of chi-square with 8 and 3 degrees of freedom.
  expect(chiSquare([...counts.values()])).toBeLessThan(26.1);
  expect(chiSquare(places)).toBeLessThan(16.3);
});

test("forms and candidates draw their own", () => {
  const item = itemOf("key: one", `distractors: ${list(wrong(30))}`, "shows: 10");
  const [a, b] = papersOf(bankOf([item]), "seed", { forms: ["A", "B"] }).map((paper) =>
    questionsOf(paper)[0]!
      .options.map(({ option }) => option.text)
      .toSorted(),
  );
  expect(a).not.toEqual(b);
});

describe("an order of its own", () => {
  test("by number holds among what is shown", () => {
    const item = itemOf(
      'key: "50"',
      `distractors: ${list(wrong(9).map((_, i) => `${i * 10 + 5}`))}`,
      "shows: 4",
      "order: natural",
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = shownIn(item, seed).map(Number);
        expect(shown).toEqual(shown.toSorted((x, y) => x - y));
        expect(shown).toContain(50);
      }),
    );
  });

  test("that is fixed puts the keys at their places among what is shown", () => {
    const item = itemOf(
      "keys: [one, two]",
      `distractors: ${list(wrong(9))}`,
      "shows: 5",
      "order: fixed",
      "keyAt: [4, 2]",
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = shownIn(item, seed);
        expect([shown[1], shown[3]]).toEqual(["one", "two"]);
        const others = shown.filter((text) => text.startsWith("wrong"));
        expect(others).toEqual(others.toSorted());
      }),
    );
  });
});

test("a pool follows the second contract, and nothing else does for it", () => {
  const pool = bankOf([choice("a", ["one", "two", "three"], { shows: 2 })]);
  expect(contractFor([pool], blueprintOf(pool))).toBe("bs2");
  const plain = bankOf([choice("a")]);
  expect(contractFor([plain], blueprintOf(plain))).toBe("bs1");
});

test("what is made of a paper holds what it shows", () => {
  const item = itemOf("keys: [one, two]", `distractors: ${list(wrong(30))}`, "shows: 7");
  const bankHere = bankOf([item]);
  let manifest = "";
  const writer = manifestWriter(head, [bankHere], (more) => void (manifest += more));
  const [quick, slow] = [exam.renderer(kit), exam.renderer(slowKit)];
  const papers = papersOf(bankHere, "seed", { forms: ["A", "B", "C"] });
  const tally = letterTally();
  for (const paper of papers) {
    const [question] = questionsOf(paper);
    const text = (render: typeof quick) => Buffer.from(bytesOf(render(paper)[0]!.content)).toString("utf8");
    expect(text(quick)).toBe(text(slow));
    for (const one of wrong(30))
      expect(text(quick).includes(`>${one}<`)).toBe(question!.options.some(({ option }) => option.text === one));
    const [answer] = answerKey(paper).answers;
    expect(markingKey(answer!)).toMatchObject({ kind: "many", options: 7 });
    writer.addPaper(paper, []);
  }
  writer.close({ shared: [], decks: [] });
  const { papers: records } = JSON.parse(manifest) as { papers: { sections: { order: string }[][] }[] };
  expect(
    records.map(({ sections }) =>
      sections[0]![0]!.order.split(",").map((place) => "options" in item && item.options[Number(place)]!.text),
    ),
  ).toEqual(papers.map((paper) => questionsOf(paper)[0]!.options.map(({ option }) => option.text)));
  for (const paper of papersOf(bankOf([itemOf("key: one", `distractors: ${list(wrong(30))}`, "shows: 4")]), "seed"))
    tally.add(paper);
  expect(tally.result().letters.map(({ options }) => options)).toEqual([4]);
});

describe("a later decision for an option that a paper does not show", () => {
  const item = itemOf("key: one", `distractors: ${list(wrong(9))}`, "shows: 4");
  const paper = papersOf(bankOf([item]), "seed")[0]!;
  const question = questionsOf(paper)[0]!;
  const printed = answerKey(paper).answers[0]!;
  const shown = new Set(question.options.map(({ option }) => option.text));
  const missing = wrong(9).find((text) => !shown.has(text))!;
  const decide = (kind: "also" | "key") =>
    amended(printed, question, [
      { item: "pool", decision: { kind, answers: [missing] }, reason: "So.", date: "2026-01-01" },
    ]);
  test("accepts nothing more there", () => {
    expect(decide("also")).toMatchObject({ letters: printed.letters, also: [], counts: true });
  });
  test("takes the question out there, where nothing that is shown is right", () => {
    expect(decide("key")).toMatchObject({ counts: false, points: 0 });
  });
});

describe("a bank refuses", () => {
  const codes = (...lines: readonly string[]) => {
    const loaded = bank(lines.map((line) => `    ${line}\n`).join(""));
    return loaded.ok ? [] : loaded.diagnostics.map(({ code }) => code);
  };
  test.each([
    ["as many as there are", ["key: one", `distractors: ${list(wrong(3))}`, "shows: 4"], ["bank/pool"]],
    ["no room for a wrong one", ["keys: [one, two]", `distractors: ${list(wrong(3))}`, "shows: 2"], ["bank/pool"]],
    [
      "no room for what is pinned",
      ["key: one", `distractors: [a, b, { text: c, pin: last }, { text: d, pin: last }]`, "shows: 2"],
      ["bank/pool"],
    ],
    ["more than have letters", ["key: one", `distractors: ${list(wrong(20))}`, "shows: 11"], ["bank/out-of-range"]],
    ["more than 30", ["key: one", `distractors: ${list(wrong(31))}`, "shows: 4"], ["bank/too-many"]],
    ["ten without a number", ["key: one", `distractors: ${list(wrong(10))}`], ["bank/too-many"]],
    [
      "the same twice",
      ["key: one", `distractors: ${list([...wrong(20), "wrong 3"])}`, "shows: 4"],
      ["bank/duplicate-option"],
    ],
    [
      "a key behind what is shown",
      ["key: one", `distractors: ${list(wrong(9))}`, "shows: 4", "order: fixed", "keyAt: 5"],
      ["bank/key-place"],
    ],
  ])("%s", (_, lines, expected) => expect(codes(...lines)).toEqual(expected));
});
