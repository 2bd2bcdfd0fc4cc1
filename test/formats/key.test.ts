import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { bytesOf } from "../../src/formats/content.js";
import { key } from "../../src/formats/key.js";
import type { Amendment, Decision } from "../../src/model/amendment.js";
import type { Item } from "../../src/model/bank.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { kit } from "./kit.js";

const { options: _options, placement: _placement, ...base } = choice("a");
const match = { case: "ignore", diacritics: "ignore", punctuation: "ignore" } as const;
const items = {
  choice: choice("a", ["*Yalta*", "`Sochi`", "Bern"], { points: 3 }),
  multiple: {
    ...choice("a", ["*Yalta*", "`Sochi`", "Bern"], { points: 3 }),
    type: "multiple",
    options: choice("a", ["*Yalta*", "`Sochi`", "Bern"]).options.map((one, i) => ({
      ...one,
      role: i < 2 ? "key" : "distractor",
    })),
  },
  "true-false": { ...base, type: "true-false", key: true, correction: null, points: 3 },
  short: { ...base, type: "short", keys: ["Yalta", "Jalta"], match, points: 3 },
  numeric: {
    ...base,
    type: "numeric",
    key: 90,
    shown: "90",
    tolerance: 5,
    unit: "km",
    decimal: "point",
    accept: ["ninety"],
    points: 3,
  },
} as const satisfies Partial<Record<Item["type"], Item>>;
type Decided = readonly [kind: Decision["kind"], ...answers: string[]];
const amendments = (...all: Decided[]): Amendment[] => [
  { item: "another", decision: { kind: "void", answers: [] }, reason: "Not this one.", date: "2026-12-01" },
  ...all.map(([kind, ...answers], i): Amendment => ({
    item: "a",
    decision: (kind === "void" ? { kind, answers: [] } : { kind, answers }) as Decision,
    reason: `Reason ${i + 1}.`,
    date: `2026-12-0${i + 3}`,
  })),
];
/** Both files of a key; options stand in the order of their characters: `*Yalta*`, `Bern`, `` `Sochi` ``. */
function keyOf(type: keyof typeof items, ...all: Decided[]) {
  const bank = bankOf([items[type] as Item]);
  const [paper] = papersOf(bank, "s", { shuffle: { items: false, options: false } });
  const files = key.renderer(kit)({ ...paper!, amendments: amendments(...all) });
  const [page, table] = files.map(({ content }) => new TextDecoder().decode(bytesOf(content)));
  return { page: page!, row: parse(table!, { bom: true, columns: true })[0] as Record<string, string> };
}
const marks = /[*`]/;

describe("a key says what is right in plain text, with all that was decided", () => {
  test.each<
    [type: keyof typeof items, decided: Decided[], letters: string, answer: string, points: string, also: string]
  >([
    ["choice", [], "A", "Yalta", "3", ""],
    ["choice", [["also", "`Sochi`"]], "A", "Yalta", "3", "C"],
    [
      "choice",
      [
        ["also", "`Sochi`"],
        ["also", "Bern"],
      ],
      "A",
      "Yalta",
      "3",
      "C; B",
    ],
    ["choice", [["key", "`Sochi`"]], "C", "Sochi", "3", ""],
    [
      "choice",
      [
        ["also", "Bern"],
        ["key", "`Sochi`"],
      ],
      "C",
      "Sochi",
      "3",
      "",
    ],
    [
      "choice",
      [
        ["key", "`Sochi`"],
        ["also", "Bern"],
      ],
      "C",
      "Sochi",
      "3",
      "B",
    ],
    ["choice", [["void"]], "A", "Yalta", "0", ""],
    ["choice", [["key", "`Sochi`"], ["void"]], "C", "Sochi", "0", ""],
    ["choice", [["void"], ["also", "Bern"]], "A", "Yalta", "0", "B"],
    ["multiple", [], "AC", "Yalta; Sochi", "3", ""],
    ["multiple", [["also", "Bern"]], "AC", "Yalta; Sochi", "3", "B"],
    ["multiple", [["key", "Bern", "*Yalta*"]], "AB", "Yalta; Bern", "3", ""],
    ["true-false", [], "A", "True", "3", ""],
    ["true-false", [["also", "false"]], "A", "True", "3", "B"],
    ["true-false", [["key", "false"]], "B", "False", "3", ""],
    ["short", [], "", "Yalta; Jalta", "3", ""],
    ["short", [["also", "*Livadia*"]], "", "Yalta; Jalta", "3", "Livadia"],
    [
      "short",
      [
        ["also", "*Livadia*", "`Oreanda`"],
        ["also", "Massandra"],
      ],
      "",
      "Yalta; Jalta",
      "3",
      "Livadia; Oreanda; Massandra",
    ],
    ["short", [["key", "*Livadia*", "`Oreanda`"]], "", "Livadia; Oreanda", "3", ""],
    [
      "short",
      [
        ["key", "*Livadia*"],
        ["also", "`Oreanda`"],
      ],
      "",
      "Livadia",
      "3",
      "Oreanda",
    ],
    ["numeric", [], "", "90 ± 5 km; ninety", "3", ""],
    ["numeric", [["also", "100"]], "", "90 ± 5 km; ninety", "3", "100"],
    ["numeric", [["key", "100", "110"]], "", "100; 110", "3", ""],
  ])("%s %j", (type, decided, letters, answer, points, also) => {
    const { row } = keyOf(type, ...decided);
    expect([row["letters"], row["answer"], row["points"], row["also right"]]).toEqual([letters, answer, points, also]);
    expect(Object.values(row).filter((cell) => marks.test(cell))).toEqual([]);
  });

  test.each<[Decided[], string]>([
    [[], ""],
    [[["void"]], "Does not count: Reason 1. (3 December 2026)"],
    [[["also", "*Livadia*"]], "Also right: Livadia. Reason 1. (3 December 2026)"],
    [
      [["also", "*Livadia*", "`Oreanda`"], ["key", "_Massandra_"], ["void"]],
      "Also right: Livadia; Oreanda. Reason 1. (3 December 2026) Right instead: Massandra. Reason 2. (4 December 2026) Does not count: Reason 3. (5 December 2026)",
    ],
  ])("decisions %j are said, each, in their order", (decided, says) => {
    const { page, row } = keyOf("short", ...decided);
    expect(row["decisions"]).toBe(says);
    for (const one of says.split(/(?<=\)) /)) expect(page).toContain(one);
    expect(page).not.toContain("Not this one");
  });
});

describe("the page of a key", () => {
  test.each<[type: keyof typeof items, decided: Decided[], total: string]>([
    ["choice", [], "Points: 3"],
    ["choice", [["void"]], "Points: 0"],
    ["short", [["also", "x"]], "Points: 3"],
  ])("of %s, decided %j, counts %s", (type, decided, total) => {
    const { page } = keyOf(type, ...decided);
    expect(page).toContain(`<li>${total}</li>`);
    expect(page).toContain(`<span class="points">${total}</span>`);
  });
  test("and the table count no voided points, though others are left", () => {
    const bank = bankOf([choice("a", undefined, { points: 3 }), choice("b", undefined, { points: 4 })]);
    const [paper] = papersOf(bank, "s", blueprintOf(bank));
    const [page, table] = key.renderer(kit)({ ...paper!, amendments: amendments(["void"]) });
    expect(new TextDecoder().decode(bytesOf(page!.content))).toContain("<li>Points: 4</li>");
    const rows = parse(new TextDecoder().decode(bytesOf(table!.content)), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(new Map(rows.map((row) => [row["item"], row["points"]]))).toEqual(
      new Map([
        ["a", "0"],
        ["b", "4"],
      ]),
    );
  });
});
