import { describe, expect, test } from "vitest";
import type { Candidate, PrintSize } from "../../src/model/roster.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { loadRoster } from "../../src/roster/roster.js";
import { bankOf, choices, papersOf, questionsOf } from "../sample.js";

const bank = bankOf(choices(3));
const candidate = (id: string, extraTime: number, size: PrintSize | null = null): Candidate => ({
  id,
  name: null,
  class: null,
  accommodation: { extraTime, size, language: null },
});
const papers = (candidates: readonly Candidate[], parts: object) =>
  papersOf(bank, "s", { roster: { candidates, digest: "" }, ...parts });

describe("what a candidate gets", () => {
  test.each([
    [45, 0, 45],
    [45, 50, 68], // 67.5
    [45, 25, 57], // 56.25
    [45, 1, 46], // 45.45
    [60, 25, 75],
    [1, 1, 2],
    [100, 300, 400],
    [null, 50, null],
  ])("%s minutes and %i % more are %s: any part of a minute is a whole one", (minutes, extraTime, expected) => {
    expect(papers([candidate("a", extraTime)], { minutes })[0]!.minutes).toBe(expected);
  });
  test("forms get the minutes as they are", () => expect(papersOf(bank, "s", { minutes: 45 })[0]!.minutes).toBe(45));
  test("its own size of type instead of all others, or the blueprint's", () => {
    const print = { ...blueprintOf(bank).print, sizes: [11, 18] as const };
    expect(papers([candidate("a", 0, 24), candidate("b", 0)], { print }).map((one) => one.print)).toEqual([
      { ...print, sizes: [24] },
      print,
    ]);
  });
  test("a name made of the blueprint and the code, and forms of the form", () => {
    const [paper] = papers([candidate("a", 0)], {});
    expect(paper!.name).toBe(`bank-${paper!.code}`);
    expect(papersOf(bank, "s", { forms: ["A", "B"] }).map(({ name }) => name)).toEqual(["bank-A", "bank-B"]);
    expect(papersOf(bank, "s", { forms: [null] })[0]!.name).toBe("bank");
  });
  test("the points of its questions, and their numbers through all sections", () => {
    const weighed = bankOf(choices(3).map((item, i) => ({ ...item, points: 2 ** i })));
    const section = blueprintOf(weighed).sections[0]!;
    const [paper] = papersOf(weighed, "s", {
      sections: [
        { ...section, pick: 1 },
        { ...section, pick: 2 },
      ],
    });
    expect(paper!.points).toBe(7);
    expect(paper!.sections.map(({ points }) => points).reduce((a, b) => a + b)).toBe(7);
    expect(
      paper!.sections.map(
        ({ points, questions }) => points === questions.reduce((sum, { item }) => sum + item.points, 0),
      ),
    ).toEqual([true, true]);
    expect(questionsOf(paper!).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe("ids that stand in a roster again", () => {
  const complaints = (...ids: string[]) => {
    const roster = loadRoster("r.csv", `id\n${ids.join("\n")}\n`, []);
    return (roster.ok ? roster.warnings : roster.diagnostics).map(
      ({ code, message, place }) => `${place!.line} ${code.slice(7)} ${/line \d+|ids .* differ/.exec(message)![0]}`,
    );
  };
  test("are told with the line of the first, however often", () => {
    expect(complaints("a", "a", "a", "a")).toEqual([
      "3 repeated-id line 2",
      "4 repeated-id line 2",
      "5 repeated-id line 2",
    ]);
    expect(complaints("x", "a", "b", "a", "b", "a")).toEqual([
      "5 repeated-id line 3",
      "6 repeated-id line 4",
      "7 repeated-id line 3",
    ]);
  });
  test("in other capitals look alike, and each finds its own first line", () => {
    expect(complaints("a", "A")).toEqual(['3 look-alike ids "a" and "A" differ']);
    expect(complaints("a", "A", "a", "A", "a")).toEqual([
      '3 look-alike ids "a" and "A" differ',
      "4 repeated-id line 2",
      "5 repeated-id line 3",
      "6 repeated-id line 2",
    ]);
    expect(complaints("ab", "aB", "Ab", "ab")).toEqual([
      '3 look-alike ids "ab" and "aB" differ',
      '4 look-alike ids "aB" and "Ab" differ',
      "5 repeated-id line 2",
    ]);
  });
  test("are counted by the lines of the file, empty ones too", () =>
    expect(complaints("", "a", "", "a")).toEqual(["5 repeated-id line 3"]));
});

describe("the limits of a roster's cells", () => {
  const one = (header: string, cell: string) => {
    const roster = loadRoster("r.csv", `id,${header}\n1,${cell}\n`, ["en", "de-CH"]);
    return roster.ok
      ? roster.value.candidates.at(0)!.accommodation
      : roster.diagnostics.map(({ place }) => place!.column);
  };
  test.each([
    ["extra time", "0", { extraTime: 0 }],
    ["extra time", "300%", { extraTime: 300 }],
    ["extra time", "301", [3]],
    ["extra time", "1000", [3]],
    ["extra time", "-1", [3]],
    ["extra time", "12.5", [3]],
    ["extra time", "", { extraTime: 0 }],
    ["size", "18 pt", { size: 18 }],
    ["size", "24PT", { size: 24 }],
    ["size", "11", { size: 11 }],
    ["size", "12", [3]],
    ["size", "", { size: null }],
    ["language", "DE-ch", { language: "de-CH" }],
    ["language", "fr", [3]],
    ["language", "", { language: null }],
  ])("%s %j", (header, cell, expected) => {
    const found = one(header, cell);
    // Where it is refused: the column of the complaint.
    expect(found).toMatchObject(expected);
  });
  test("a hundred complaints are told, the others counted", () => {
    const complaints = (count: number) => {
      const roster = loadRoster(
        "r.csv",
        `id,size\n${Array.from({ length: count }, (_, i) => `${i},9\n`).join("")}`,
        [],
      );
      return roster.ok ? [] : roster.diagnostics;
    };
    expect(complaints(100)).toHaveLength(100);
    expect(complaints(101)).toHaveLength(101);
    expect(complaints(102).at(-1)).toMatchObject({ severity: "error", message: "At least 2 more were found." });
  });
});
