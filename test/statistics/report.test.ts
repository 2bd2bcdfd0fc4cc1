import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Difficulty, Item } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Paper } from "../../src/model/paper.js";
import { longestRun, longestRunIn } from "../../src/paper/balance.js";
import { rightLetters } from "../../src/paper/key.js";
import { sectionOf } from "../../src/blueprint/sections.js";
import { guessing } from "../../src/statistics/guess.js";
import { reportBuilder } from "../../src/statistics/report.js";
import { kit } from "../formats/kit.js";
import { bankFile, bankOf, choice, choices, idsOf, papersOf, questionsOf } from "../sample.js";

const bank = bankOf(choices(30));
const pick = (count: number) => ({ sections: [sectionOf({ pick: count })] });
const names = (count: number) => Array.from({ length: count }, (_, i) => `F${i}`);
function reportOn(papers: readonly Paper[]) {
  const { add, result } = reportBuilder();
  papers.forEach(add);
  return result();
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const letters = (paper: Paper) => questionsOf(paper).map(rightLetters);
const agree = (one: readonly string[], other: readonly string[]) => one.filter((mark, i) => mark === other[i]).length;

describe("what papers share", () => {
  const compared = (pairs: readonly (readonly [Paper, Paper])[]) => ({
    items: mean(pairs.map(([one, other]) => idsOf(one).filter((id) => idsOf(other).includes(id)).length)),
    sameNumber: mean(pairs.map(([one, other]) => agree(idsOf(one), idsOf(other)))),
    sameLetter: mean(pairs.map(([one, other]) => agree(letters(one), letters(other)))),
  });

  test("is the mean over all pairs, though no paper is kept", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 7 }), (seed, count) => {
        const papers = papersOf(bank, String(seed), { ...pick(8), overlap: "any", forms: names(count) });
        const pairs = papers.flatMap((one, i) => papers.slice(0, i).map((other) => [one, other] as const));
        const { sharing } = reportOn(papers);
        for (const [name, value] of Object.entries(compared(pairs)))
          expect(sharing![name as keyof typeof sharing]).toBeCloseTo(value, 10);
      }),
      { numRuns: 50 },
    );
  });

  test("with neighbours, is the mean over those beside and behind, room by room", () => {
    const parts: Partial<Blueprint> = {
      ...pick(8),
      overlap: "any",
      forms: names(23),
      seating: { columns: 4, rows: 2 },
    };
    const papers = papersOf(bank, "s", parts);
    const pairs = papers.flatMap((one, i) =>
      [i % 4 < 3 ? i + 1 : -1, i % 8 < 4 ? i + 4 : -1].flatMap((other) =>
        papers[other] === undefined ? [] : [[one, papers[other]] as const],
      ),
    );
    const { neighbours } = reportOn(papers);
    for (const [name, value] of Object.entries(compared(pairs)))
      expect(neighbours![name as keyof typeof neighbours]).toBeCloseTo(value, 10);
  });
});

test("letters are counted where they may fall, by how many options move", () => {
  const pinned = choice("pinned", [], {
    options: ["no", "yes", "none of these"].map((text, i) => ({
      text,
      role: i === 0 ? "key" : "distractor",
      why: null,
      pin: i === 2 ? "last" : null,
    })),
  });
  const fixed = choice("fixed", undefined, { placement: [0, 1, 2, 3] });
  const papers = papersOf(bankOf([...choices(10), pinned, fixed]), "s", { forms: names(6) });
  const found = reportOn(papers).letters;
  expect(found.map(({ options, counts }) => [options, counts.reduce((sum, count) => sum + count, 0)])).toEqual([
    [2, 6],
    [4, 60],
  ]);
});

test("a quota holds in every paper, and the report shows it", () => {
  const mixed = bankOf(choices(30).map((item, i) => ({ ...item, difficulty: i % 3 === 0 ? "hard" : "easy" })));
  const sections = [sectionOf({ pick: 9, quotas: [{ difficulty: "hard", count: 4 }] })];
  const { kinds, exposure } = reportOn(papersOf(mixed, "s", { sections, overlap: "any", forms: names(40) }));
  expect(kinds.find(({ name }) => name === "hard")).toMatchObject({ least: 4, mean: 4, most: 4 });
  expect(exposure.reduce((sum, { papers }) => sum + papers, 0)).toBe(40 * 9);
});

describe("guessing by letters", () => {
  const keys = (places: string) => [...places].map((place) => ({ place: "ABCD".indexOf(place), options: 4 }));
  test("finds the one letter that is left", () => {
    // Whoever knows all but one of these knows that one too.
    expect(guessing(keys("ABCDABCDABCDABCDABCD"), 0.95).right).toBe(1);
  });
  const two = (places: string) => [...places].map((place) => ({ place: "AB".indexOf(place), options: 2 }));
  // All but one answer are known, whichever it is: its letter is right once less than the other.
  test("dares a run as long as papers have", () =>
    expect(guessing(two("AAABBB".repeat(3)), 0.95)).toEqual({ guessed: 1, right: 1, chance: 0.5 }));
  test("but no longer one", () => expect(guessing(two("AAAABBBB".repeat(2)), 0.95).right).toBe(0));
  test("knows that papers of over sixty questions have longer ones", () => {
    expect([longestRunIn(60), longestRunIn(61)]).toEqual([3, 4]);
    expect(guessing(two("AAAABBBB".repeat(8)), 63 / 64)).toEqual({ guessed: 1, right: 1, chance: 0.5 });
  });
  test("guesses all, where nothing is known, and nothing where all is", () => {
    expect(guessing(keys("ABCD"), 0)).toEqual({ guessed: 4, right: 1, chance: 1 });
    expect(guessing(keys("ABCD"), 1)).toEqual({ guessed: 0, right: 0, chance: 0 });
  });
  test("gains nothing where letters fall by chance, and much where they are even", () => {
    const rate = (balance: Blueprint["balance"]) => {
      const papers = papersOf(bankOf(choices(20)), "s", { balance, forms: names(400) });
      const guesses = papers.map((paper) => guessing(keys(letters(paper).join("")), 0.75));
      return mean(guesses.map(({ right, guessed }) => right / guessed));
    };
    expect(rate("none")).toBeLessThan(0.27);
    expect(rate("soft")).toBeLessThan(0.31);
    expect(rate("exact")).toBeGreaterThan(0.4);
  });
});

describe("the report as files", () => {
  const filesOn = (papers: readonly Paper[]) => {
    const format = formats.find(({ name }) => name === "report")!;
    const whole = format.from === "paper" ? format.renderer(kit).whole! : null;
    for (const paper of papers) whole!.add(paper);
    return whole!.end().map(({ content }) => Buffer.from(bytesOf(content)).toString("utf8"));
  };

  test("a page without styles of its own, a text, and data", () => {
    const [page, , json] = filesOn(papersOf(bankFile("fixtures/all-types.yaml"), "s", { forms: ["A", "B"] }));
    expect(page).not.toMatch(/ style=/);
    expect(JSON.parse(json!)).toMatchObject({ format: "broadsheet-report", version: 1, report: { papers: 2 } });
  });

  test("nothing, of no papers", () => expect(filesOn([])).toEqual([]));
});

describe("how many questions of a kind papers ask", () => {
  const difficult = (level: Difficulty, id: string) => choice(id, undefined, { difficulty: level });
  const paperWith = (...items: readonly Item[]) => papersOf(bankOf(items), "s")[0]!;
  const spread = (papers: readonly Paper[], name: string) => reportOn(papers).kinds.find((kind) => kind.name === name);
  const [easy, hard] = [difficult("easy", "e"), difficult("hard", "h")];

  test("is none at least, where a paper has none, first or last", () => {
    const papers = [paperWith(easy), paperWith(easy, hard), paperWith(easy)];
    expect(spread(papers, "hard")).toMatchObject({ least: 0, mean: 1 / 3, most: 1 });
    expect(spread(papers, "easy")).toMatchObject({ least: 1, mean: 1, most: 1 });
    expect(reportOn(papers).questions).toEqual({ least: 1, mean: 4 / 3, most: 2 });
  });

  test("counts a topic for the wider ones too, once for each item", () => {
    const item = choice("t", undefined, { topics: ["arms/start", "arms/inf"] });
    expect(spread([paperWith(item)], "arms")).toMatchObject({ least: 1, most: 1 });
    expect(spread([paperWith(item)], "arms/inf")).toMatchObject({ least: 1, most: 1 });
  });

  test("stands in the order of difficulty, then types and topics by name", () => {
    const items = [hard, easy, difficult("medium", "m")];
    expect(reportOn([paperWith(...items)]).kinds.map(({ name }) => name)).toEqual([
      "easy",
      "medium",
      "hard",
      "choice",
      "topic",
    ]);
  });

  test("items are listed by how many papers ask them, then by id", () => {
    const [a, b] = [choice("a"), choice("b")];
    expect(reportOn([paperWith(b), paperWith(a, b), paperWith(a), paperWith(choice("c"))]).exposure).toMatchObject([
      { item: "a", papers: 2 },
      { item: "b", papers: 2 },
      { item: "c", papers: 1 },
    ]);
  });
});

test("forms are compared one by one up to twenty-six, candidates never", () => {
  const found = (count: number) => reportOn(papersOf(bank, "s", { ...pick(4), forms: names(count) })).forms?.length;
  expect([found(1), found(26), found(27)]).toEqual([1, 26, undefined]);
});

test.each([
  [[], 0],
  [[0], 1],
  [[0, 0, 1, 1, 1], 3],
  [[1, 1, 1, 0, 0], 3],
  [[0, -1, 0, -1, 0], 3],
  [[-1, -1, -1, -1], 0],
  [[0, 1, 0, 1], 1],
])("the longest run in %j is %i", (places, run) => expect(longestRun(places)).toBe(run));
