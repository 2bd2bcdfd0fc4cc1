import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { formats } from "../../src/formats/index.js";
import { figure, markingView } from "../../src/formats/pages/marking-view.js";
import { templateKit } from "../../src/io/templates.js";
import { manifestHead } from "../../src/make/head.js";
import type { Marking, MultipleRule } from "../../src/model/marking.js";
import type { Paper } from "../../src/model/paper.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { fraction } from "../../src/text/fraction.js";
import { bankFile, bankOf, choice, choices, papersOf } from "../sample.js";
import { kit, slowKit } from "./kit.js";

const UPSC: Marking = { ...DEFAULT_MARKING, right: fraction(2), wrong: fraction(-2, 3) };
const all = bankFile("fixtures/all-types.yaml");
const paperOf = (marking: Marking | null, bank = bankOf(choices(3))): Paper =>
  papersOf(bank, "s", { marking, forms: ["B"] })[0]!;
const said = (marking: Marking, bank = bankOf(choices(3)), language = "en") =>
  markingView(paperOf(marking, bank), templateKit(null, language))!.sentences;
const made = (name: string, paper: Paper, by = kit): Record<string, string> => {
  const format = formats.find((one) => one.name === name)!;
  if (format.from !== "paper") throw new Error(name);
  const render = format.renderer(by);
  render.whole?.add(paper);
  const files = [...render(paper), ...(render.whole?.end() ?? [])];
  return Object.fromEntries(
    files.map(({ path, content }) => [
      path,
      typeof content === "string"
        ? content
        : "latin1" in content
          ? Buffer.from(content.latin1, "latin1").toString()
          : "",
    ]),
  );
};

describe("pages say how a paper is marked", () => {
  const doubled = bankOf([...choices(2), choice("more", undefined, { points: 2 })]);
  test.each<[Marking, readonly string[]]>([
    [DEFAULT_MARKING, ["Marking: 1 for a right answer, 0 for a wrong one, 0 for none."]],
    [UPSC, ["Marking: 2 for a right answer, −2/3 for a wrong one, 0 for none."]],
    [
      { ...UPSC, wrong: fraction(-33, 50), blank: fraction(1, 4) },
      ["Marking: 2 for a right answer, −0.66 for a wrong one, 0.25 for none."],
    ],
    // Of a type that the paper has not, nothing; of the only one it has, no more than that.
    [
      { ...UPSC, byType: { short: { wrong: fraction(0) } } },
      ["Marking: 2 for a right answer, −2/3 for a wrong one, 0 for none."],
    ],
    [
      { ...UPSC, byType: { choice: { wrong: fraction(-1) } } },
      ["Marking: 2 for a right answer, −1 for a wrong one, 0 for none."],
    ],
    [
      { ...UPSC, cutOff: fraction(200, 3), notAttempted: true },
      [
        "Marking: 2 for a right answer, −2/3 for a wrong one, 0 for none.",
        "“Not attempted” counts as no answer.",
        "Cut-off: 200/3 points.",
      ],
    ],
  ])("%#", (marking, sentences) => expect(said(marking)).toEqual(sentences));

  test("by the points of each question, where these differ", () =>
    expect(said(UPSC, doubled)).toEqual([
      "Marking: the question’s points for a right answer, −1/3 of them for a wrong one, 0 for none.",
    ]));

  test("type by type", () =>
    expect(
      said(
        {
          ...UPSC,
          multiple: "none",
          byType: { "true-false": { wrong: fraction(-2) }, numeric: { wrong: fraction(0) } },
        },
        all,
      ),
    ).toEqual([
      "Marking: the question’s points for a right answer, −1/3 of them for a wrong one, 0 for none.",
      "Number: the question’s points for a right answer, 0 of them for a wrong one, 0 for none.",
      "True or false: the question’s points for a right answer, −1 of them for a wrong one, 0 for none.",
      "Where several options are right, each of them earns its share, and wrong ones cost nothing.",
    ]));

  test.each(["en", "de", "fr", "es", "hi", "ar"])("in %s, a sentence for each rule", (language) => {
    const rules: readonly MultipleRule[] = ["all-or-nothing", "per-option", "none", "false", "false2", "true", "all"];
    const sentences = rules.map((multiple) => said({ ...UPSC, multiple }, all, language).join(" "));
    expect(new Set(sentences).size).toBe(rules.length);
    expect(sentences.join(" ")).not.toMatch(/undefined|\{/);
  });

  test.each([
    [fraction(-2, 3), "−2/3"],
    [fraction(-33, 50), "−0.66"],
    [fraction(0), "0"],
    [fraction(66), "66"],
    [fraction(1, 8), "1/8"],
  ])("%s as %s", (mark, text) => expect(figure(mark, kit)).toBe(text));

  test("in the digits of the language", () => {
    const t = (key: string) => (key === "digits" ? "٠١٢٣٤٥٦٧٨٩" : "٫");
    expect(figure(fraction(-33, 50), { t })).toBe("−٠٫٦٦");
    expect(figure(fraction(-4, 9), { t })).toBe("−٤/٩");
    expect(figure(fraction(1, 2), templateKit(null, "de"))).toBe("0,5");
  });

  test.each(["practice", "exam", "print"])("on each %s page the same, however it is rendered", (name) => {
    const paper = paperOf({ ...UPSC, notAttempted: true, cutOff: fraction(4) }, all);
    const [page] = Object.values(made(name, paper));
    expect(page).toContain(
      markingView(paper, kit)!
        .sentences.map((one) => `<span>${one}</span> `)
        .join(""),
    );
    expect(Object.values(made(name, paper, slowKit))).toEqual([page]);
    expect(page).toMatch(/Not attempted<\/bdi>/);
    expect(page).toContain(`Points: ${2 * paper.points}<`);
  });

  test("of papers whose types differ, each its own", () => {
    const marking: Marking = { ...UPSC, byType: { numeric: { wrong: fraction(0) } } };
    const types = (...wanted: string[]) =>
      paperOf(marking, { ...all, items: all.items.filter(({ type }) => wanted.includes(type)) });
    const format = formats.find((one) => one.name === "exam")!;
    if (format.from !== "paper") throw new Error("exam");
    const render = format.renderer(kit);
    const pages = [types("choice"), types("numeric")].map((paper) => JSON.stringify(render(paper)[0]!.content));
    expect(pages.map((page) => page.includes("0 for a wrong one"))).toEqual([false, true]);
  });
});

describe("what is not agreed is not said", () => {
  test.each(["practice", "exam", "print", "key", "json", "report"])("by %s", (name) => {
    const text = Object.values(made(name, paperOf(null)))
      .map((one) => one.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, ""))
      .join("");
    expect(text).not.toMatch(
      /class="marking|data-(?:marks|multiple|cut|text-unsure)|notAttempted|not-attempted|guessing brings|aria-pressed/i,
    );
  });
});

describe("points are those that right answers earn", () => {
  const thirds: Marking = { ...DEFAULT_MARKING, right: fraction(4, 3) };
  test("on pages, keys and reports", () => {
    const paper = paperOf(thirds);
    expect(made("exam", paper)["exam-B.html"]).toMatch(/Points: 4<[\s\S]*Points: 1\.33</);
    expect(made("key", paper)["key-B.html"]).toMatch(/Points: 4<[\s\S]*Points: 1\.33</);
    expect(made("key", paper)["key-B.csv"]).toMatch(/,"1\.33",/);
    expect(made("report", paper)["report.txt"]).toContain("Points: 4\n");
  });

  test("and as data with their rule beside them, exact", () =>
    expect((JSON.parse(made("json", paperOf(thirds))["paper-B.json"]!) as { paper: Paper }).paper).toMatchObject({
      points: 3,
      marking: { right: "4/3", wrong: "0", cutOff: null },
    }));
});

test("an answer sheet has a bubble for what was not attempted", () => {
  const sheet = (marking: Marking | null) =>
    made("print", paperOf(marking))
      ["print-B.html"]!.match(/class="bubble">\w/g)!
      .map((one) => one.slice(-1))
      .join("");
  expect(sheet(null)).toBe("ABCDABCDABCD");
  expect(sheet({ ...UPSC, notAttempted: true })).toBe("ABCDEABCDEABCDE");
});

test("no question with ten options has a letter left for it", () => {
  const bank = bankOf([choice("ten", [..."abcdefghij"]), choice("nine", [..."abcdefghi"])]);
  const found = (notAttempted: boolean) =>
    checkPlan([bank], { ...blueprintOf(bank), marking: { ...UPSC, notAttempted } }).map(({ code, message, path }) => ({
      code,
      message,
      path,
    }));
  expect(found(false)).toEqual([]);
  expect(found(true)).toEqual([
    {
      code: "plan/no-letter-left",
      message: 'Item "ten" has 10 options, and no letter is left for "not attempted".',
      path: ["marking", "notAttempted"],
    },
  ]);
});

describe("a report says what guessing brings, exactly", () => {
  const two = bankOf([choice("two", ["yes", "no"]), choice("four"), choice("three", ["a", "b", "c"])]);
  test.each<[Marking, readonly (readonly [number, string, string])[]]>([
    [
      DEFAULT_MARKING,
      [
        [2, "1/2", "1"],
        [3, "1/3", "1/2"],
        [4, "1/4", "1/3"],
      ],
    ],
    [
      { ...UPSC },
      [
        [2, "2/3", "2"],
        [3, "2/9", "2/3"],
        [4, "0", "2/9"],
      ],
    ],
    [
      { ...DEFAULT_MARKING, wrong: fraction(-1, 3) },
      [
        [2, "1/3", "1"],
        [3, "1/9", "1/3"],
        [4, "0", "1/9"],
      ],
    ],
    [
      { ...UPSC, blank: fraction(1, 5) },
      [
        [2, "7/15", "9/5"],
        [3, "1/45", "7/15"],
        [4, "-1/5", "1/45"],
      ],
    ],
  ])("%#", (marking, expected) => {
    const { report } = JSON.parse(made("report", paperOf(marking, two))["report.json"]!) as {
      report: { marked: readonly { options: number; blind: string; oneOut: string }[] };
    };
    expect(report.marked.map(({ options, blind, oneOut }) => [options, blind, oneOut])).toEqual(expected);
  });
});

test("of statements a report says what it brings to be sure of one: more than an option ruled out", () => {
  const marking = { ...DEFAULT_MARKING, wrong: fraction(-1, 3) };
  const files = made("report", paperOf(marking, all));
  const { report } = JSON.parse(files["report.json"]!) as { report: { marked: readonly object[] } };
  expect(report.marked).toContainEqual({
    type: "statements",
    asks: "which",
    options: 4,
    right: "1",
    blind: "0",
    oneOut: "1/9",
    oneSure: "1/3",
  });
  expect(report.marked).toContainEqual({ type: "choice", options: 4, right: "1", blind: "0", oneOut: "1/9" });
  expect(files["report.txt"]).toMatch(/Which of these statements are correct\? +4 +1 +0 +1\/9 +1\/3\n/);
  expect(files["report.txt"]).toMatch(/One answer +4 +1 +0 +1\/9 +–\n/);
  const names = files["report.txt"]!.split("What guessing brings")[1]!
    .split("\n")
    .flatMap((line) => /^(.+?) +\d+ +1 +0 /.exec(line.trim())?.[1] ?? []);
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names).size).toBe(names.length);
});

test("a manifest records it among the settings, and nothing where nothing is said", () => {
  const bank = bankOf(choices(3));
  const head = (marking: Marking | null) =>
    manifestHead(
      {
        file: "b",
        kind: "blueprint",
        banks: [bank],
        sources: [],
        blueprint: { ...blueprintOf(bank), marking },
        changes: {},
        locks: new Map(),
      },
      { seed: "s" },
      {},
    );
  expect(Object.keys(head(null).settings)).not.toContain("marking");
  expect(JSON.parse(JSON.stringify(head(UPSC).settings.marking))).toMatchObject({
    right: "2",
    wrong: "-2/3",
    byType: {},
  });
});
