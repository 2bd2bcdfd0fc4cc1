import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { candidateList } from "../../src/formats/pages/candidate-list.js";
import { bytesOf } from "../../src/formats/content.js";
import { fileName } from "../../src/formats/file-name.js";
import { json } from "../../src/formats/json.js";
import { keyMatrix } from "../../src/formats/key-matrix.js";
import { paperPages } from "../../src/formats/pages/paper-page.js";
import { print } from "../../src/formats/print.js";
import { openView, solvedView } from "../../src/formats/pages/question-view.js";
import { reportTables } from "../../src/formats/pages/report-tables.js";
import { reportText } from "../../src/formats/pages/report-text.js";
import { glanceAt } from "../../src/formats/pages/short-answer.js";
import type { Item } from "../../src/model/bank.js";
import type { Answer, Paper } from "../../src/model/paper.js";
import type { FormReport, Report } from "../../src/model/report.js";
import type { Candidate } from "../../src/model/roster.js";
import { bankOf, choice, papersOf, questionsOf } from "../sample.js";
import { kit } from "./kit.js";

const none = { size: null, extraTime: 0, language: null };
const ann: Candidate = { id: "s-1", name: "Ann", class: "7b", accommodation: none };
const { options: _options, placement: _placement, ...base } = choice("a");
const option = (text: string, role: "key" | "distractor" = "key") => ({ text, role, why: null, pin: null });
const paperOf = (items: readonly Item[], more: Partial<Paper> = {}): Paper => ({
  ...papersOf(bankOf(items), "s", { shuffle: { items: false, options: false } })[0]!,
  ...more,
});
const plain = paperOf([choice("a")]);
const textOf = (content: Parameters<typeof bytesOf>[0]) => new TextDecoder().decode(bytesOf(content));

test.each<[Partial<Paper>, string]>([
  [{ form: null, candidate: null }, "exam.html"],
  [{ form: "B", candidate: null }, "exam-B.html"],
  [{ form: null, candidate: ann }, "exam-CODE.html"],
  [{ form: "B", candidate: ann }, "exam-CODE.html"],
])("the file of a paper of %j is called %s: a candidate's never by a name or an id", (more, name) =>
  expect(fileName("exam", { ...plain, ...more, code: "CODE" }, "html")).toBe(name),
);

describe("the list of candidates", () => {
  const rowOf = (candidate: Candidate | null, more: Partial<Paper> = {}) => {
    let text = "";
    const files = [
      { audience: "student", path: "student/exam.html" },
      { audience: "teacher", path: "teacher/key.html" },
      { audience: "student", path: "student/print.html" },
    ] as const;
    candidateList((some) => (text += some)).add({ ...plain, candidate, code: "CODE", ...more }, files);
    return (parse(text, { bom: true }) as string[][])[1];
  };
  const files = "student/exam.html student/print.html";
  const seat = { room: 2, row: 3, column: 4 };
  test.each<[Partial<Candidate>, Partial<Paper>, string[]]>([
    [{}, {}, ["s-1", "Ann", "7b", "CODE", "", "", "", "", "", "", files]],
    [{ name: null }, {}, ["s-1", "", "7b", "CODE", "", "", "", "", "", "", files]],
    [{ class: null }, { seat }, ["s-1", "Ann", "", "CODE", "", "", "", "2", "3", "4", files]],
    [{ accommodation: { ...none, size: 24 } }, {}, ["s-1", "Ann", "7b", "CODE", "24", "", "", "", "", "", files]],
    [
      { accommodation: { ...none, extraTime: 25 } },
      { seat },
      ["s-1", "Ann", "7b", "CODE", "", "25%", "", "2", "3", "4", files],
    ],
    [
      { accommodation: { size: 18, extraTime: 300, language: "fr" } },
      {},
      ["s-1", "Ann", "7b", "CODE", "18", "300%", "fr", "", "", "", files],
    ],
  ])("%j %j", (candidate, more, row) => expect(rowOf({ ...ann, ...candidate }, more)).toEqual(row));
  test("leaves out a paper that is nobody's", () => expect(rowOf(null)).toBeUndefined());
});

test("a paper as data names nobody, and quotes open sources alone", () => {
  const source = (id: string, licence: string) => ({
    id,
    title: id,
    publisher: "P",
    published: "2026-01-01",
    licence,
    url: null,
    text: null,
  });
  const quote = { paragraph: 1, quote: "words", hash: "h", prefix: "before", suffix: "after" };
  const items = [
    choice("a", undefined, {
      evidence: [
        { source: "closed", ...quote },
        { source: "open", ...quote },
      ],
      lint: { off: new Map([["lint/x", "y"]]) },
    }),
  ];
  const paper = paperOf(items, {
    candidate: ann,
    sources: [source("closed", "all rights reserved"), source("open", "CC0-1.0")],
  });
  const [artefact] = json.renderer(kit)(paper);
  const found = JSON.parse(textOf(artefact!.content)) as { paper: Paper };
  expect(found.paper.candidate).toEqual({ id: "s-1", accommodation: none });
  expect(questionsOf(found.paper)[0]!.item.evidence).toEqual([
    { source: "closed", paragraph: 1, quote: null, hash: "h", prefix: null, suffix: null },
    { source: "open", ...quote },
  ]);
  expect(textOf(artefact!.content)).not.toMatch(/Ann|7b|"lint"/);
});

describe("a printed paper", () => {
  const sheets = (more: Partial<Paper["print"]>, form: string | null = null) =>
    print
      .renderer(kit)({ ...plain, form, code: "CODE", print: { ...plain.print, ...more } })
      .map(({ path, content }) => ({ path, html: textOf(content) }));
  test.each([
    [11, 1, "10.5pt", false, false],
    [11, 2, "10pt", true, false],
    [18, 1, "18pt", false, true],
    [18, 2, "18pt", false, true],
    [24, 1, "24pt", false, true],
    [24, 2, "24pt", false, true],
  ] as const)("of size %i in %i columns", (size, columns, type, isNarrow, hasWideSheet) => {
    const [{ path, html }] = sheets({ sizes: [size], columns }) as [{ path: string; html: string }];
    expect(path).toBe(size === 11 ? "print.html" : `print-${size}pt.html`);
    expect(html).toContain(`html{font-size:${type}}`);
    expect(html.includes(".questions{columns:2")).toBe(isNarrow);
    expect(html.includes(".marks{columns:1}")).toBe(hasWideSheet);
  });
  test.each([
    [null, ':root{--sheet:"CODE"}'],
    ["B", ':root{--sheet:"CODE \u00B7 B"}'],
  ])("of form %s says so on each sheet", (form, style) => expect(sheets({}, form)[0]!.html).toContain(style));
});

describe("what a printed paper says of how to answer", () => {
  const pageOf = (items: readonly Item[], sheet = true) => {
    const paper = paperOf(items);
    const [artefact] = print.renderer(kit)({ ...paper, print: { ...paper.print, sheet } });
    return textOf(artefact!.content);
  };
  const short: Item = {
    ...base,
    id: "s",
    type: "short",
    keys: ["a"],
    match: { case: "exact", diacritics: "exact", punctuation: "exact" },
  };
  const truth: Item = { ...base, id: "t", type: "true-false", key: true, correction: null };
  const order: Item = {
    ...base,
    id: "o",
    type: "ordering",
    options: [option("one"), option("two")],
    placement: null,
    coded: false,
  };
  const open: Item = { ...base, id: "p", type: "open", answer: null, lines: 2, rubric: [] };
  const pairs = (rights: readonly string[], extras: readonly string[] = []): Item => {
    const known = new Map(rights.map((text) => [text, option(text)]));
    return {
      ...base,
      id: "m",
      type: "matching",
      pairs: rights.map((text, i) => ({ left: `left ${i}`, right: known.get(text)! })),
      options: [...known.values(), ...extras.map((text) => option(text, "distractor"))],
      placement: null,
      coded: null,
    };
  };
  const letter = "Mark one letter for each question";
  const counts = "What you mark on the answer sheet counts.";

  test.each<[what: string, items: readonly Item[], said: boolean]>([
    ["letters alone", [choice("a"), truth, order], true],
    ["a text to write", [choice("a"), short], false],
  ])("one letter for each question where there are %s", (_, items, said) =>
    expect(pageOf(items).includes(letter)).toBe(said),
  );

  test("where an answer counts, if there are two places for it", () => {
    expect(pageOf([choice("a")])).toContain(counts);
    expect(pageOf([choice("a")], false)).not.toContain(counts);
    expect(pageOf([choice("a")], false)).not.toContain("Answer sheet");
    const sentences = "Sentences count where you write them";
    expect([pageOf([open]), pageOf([choice("a")])].map((html) => html.includes(sentences))).toEqual([true, false]);
  });

  test.each<[rights: readonly string[], extras: readonly string[], note: string]>([
    [["x", "y"], [], ""],
    [["x", "y"], ["z"], " Letters are left over."],
    [["x", "x", "y"], [], " A letter fits more than once."],
    [["x", "x", "y"], ["z"], " A letter may be left over, or fit more than once."],
  ])("of pairs with %j and %j, only what is so of their letters", (rights, extras, note) =>
    expect(pageOf([pairs(rights, extras)])).toContain(`Choose a letter for each line.${note}</span>`),
  );

  test("that a statement may be false, and what an order wants, once", () => {
    expect(pageOf([truth])).toContain("True or false?</span>");
    expect(pageOf([order])).toContain(">Choose a letter for each place.</span>");
  });

  test("which line of the answer sheet is which, where a question has several", () => {
    const sheet = (item: Item) => pageOf([item]).split('<section class="sheet">')[1]!;
    expect(sheet(order).match(/<i>\d\.<\/i>/g)).toEqual(["<i>1.</i>", "<i>2.</i>"]);
    expect(sheet(choice("a"))).not.toContain("<i>");
  });
});

describe("what a page knows of a question", () => {
  const views = (item: Item, more: Partial<Paper> = {}) => {
    const paper = paperOf([item], more);
    const [question] = questionsOf(paper);
    return { open: openView(question!, paper, kit), solved: solvedView(question!, paper, "Q7F", kit) };
  };
  const oslo = option("Oslo");
  const rome = option("Rome");
  test.each<[what: string, item: Item, right: boolean[]]>([
    ["choice", choice("a", ["a", "b", "c"]), [true, false, false]],
    ["true-false", { ...base, type: "true-false", key: false, correction: null }, [false, true]],
    [
      "ordering",
      { ...base, type: "ordering", options: [option("a"), option("b")], placement: null, coded: false },
      [false, false],
    ],
    [
      "matching",
      {
        ...base,
        type: "matching",
        pairs: [
          { left: "Norway", right: oslo },
          { left: "Italy", right: rome },
        ],
        options: [oslo, rome, option("Bern", "distractor")],
        placement: null,
        coded: null,
      },
      [false, false, false],
    ],
  ])("marks the right options of a %s item, and none in an exam", (_what, item, right) => {
    const { open, solved } = views(item);
    expect(solved.options.map((one) => one.right)).toEqual(right);
    expect(open.options.map((one) => one.right)).toEqual(right.map(() => null));
    expect(open.boxes.map(({ answer }) => answer)).toEqual(solved.boxes.map(() => null));
  });
  test("counts gaps by place, whatever their numbers", () => {
    const gap = (number: number) => ({ gap: number, answer: `answer ${number}`, hint: null });
    const { open, solved } = views({ ...base, type: "cloze", segments: [gap(2), " and ", gap(1), gap(2)] });
    expect(solved.segments.map(({ gap: at, answer }) => [at, answer])).toEqual([
      [1, "answer 2"],
      [null, null],
      [2, "answer 1"],
      [3, "answer 2"],
    ]);
    expect(open.segments.map(({ answer }) => answer)).toEqual([null, null, null, null]);
  });
  test.each<[Item, readonly string[] | null]>([
    [
      { ...base, type: "short", keys: ["a", "b"], match: { case: "exact", diacritics: "exact", punctuation: "exact" } },
      ["a", "b"],
    ],
    [
      { ...base, type: "numeric", key: 5, shown: "5", tolerance: 0, unit: null, decimal: "point", accept: ["five"] },
      ["five"],
    ],
    [choice("a"), null],
  ])("accepts what is typed %#", (item, answers) => {
    const { open, solved } = views(item);
    expect([open.answers, solved.answers]).toEqual([null, answers]);
  });
  test("names each source of its evidence, with its paragraph", () => {
    const sources = ["one", "two"].map((id) => ({
      id,
      title: `Title ${id}`,
      publisher: `P ${id}`,
      published: "2026-01-01",
      licence: "CC0-1.0",
      url: id === "one" ? null : "https://example.org/",
      text: null,
    }));
    const evidence = [
      { source: "two", paragraph: 3, quote: null, hash: null, prefix: null, suffix: null },
      { source: "one", paragraph: 5, quote: null, hash: null, prefix: null, suffix: null },
    ];
    expect(views(choice("a", undefined, { evidence }), { sources }).solved.answer!.refs).toEqual([
      {
        title: "Title two",
        publisher: "P two",
        published: "2026-01-01",
        url: "https://example.org/",
        paragraph: 3,
        paragraphs: null,
      },
      { title: "Title one", publisher: "P one", published: "2026-01-01", url: null, paragraph: 5, paragraphs: null },
    ]);
  });
  test.each([
    [null, null, false],
    ["2026-01-31", null, false],
    ["2026-01-31", "2026-01-31", false],
    ["2026-01-31", "2026-02-01", true],
  ])("to be looked at again by %s, on %s: expired %s", (reviewBy, today, expired) =>
    expect(views(choice("a", undefined, { reviewBy }), { today }).solved.answer!.expired).toBe(expired),
  );
});

/** Each of these stands around the questions: two papers of an exam that differ in it can't share that page. */
test.each<[string, Partial<Paper>]>([
  ["title", { title: "Another" }],
  ["date", { date: "2026-05-01" }],
  ["minutes", { minutes: 90 }],
  ["points", { points: 77 }],
  ["form", { form: "B" }],
  ["sections", { sections: [...plain.sections, ...plain.sections] }],
  ["title of a section", { sections: plain.sections.map((one) => ({ ...one, title: "Part" })) }],
  ["points of a section", { sections: plain.sections.map((one) => ({ ...one, points: 55 })) }],
  [
    "questions",
    { sections: plain.sections.map((one) => ({ ...one, questions: [...one.questions, ...one.questions] })) },
  ],
])("a page after one with another %s is the page that it would be alone", (_what, more) => {
  for (const name of ["exam", "practice"]) {
    const pages = (builtIn: boolean) =>
      paperPages(
        {
          name,
          title: name === "exam" ? "exam_title" : "practice_title",
          script: () => `scripts/${name}.js`,
          showsSources: false,
          optionsLookAlike: name === "exam",
          view: (question, paper) =>
            name === "exam" ? openView(question, paper, kit) : solvedView(question, paper, "Q7F", kit),
        },
        { ...kit, builtIn },
      );
    const [together, alone] = [pages(true), pages(false)];
    for (const paper of [plain, { ...plain, ...more }, plain])
      expect(textOf(together(paper)[0]!.content)).toBe(textOf(alone(paper)[0]!.content));
  }
});

describe("what a marker looks for", () => {
  const also = (letter: string | null, text: string) => ({ letter, text });
  test.each<[Partial<Answer>, spaced: string[], close: string[]]>([
    [{ letters: ["C"], texts: ["x"] }, ["C"], ["C"]],
    [{ letters: ["A", "C"], texts: ["x", "y"] }, ["A C"], ["AC"]],
    [{ letters: ["C"], texts: ["x"], also: [also("B", "y")] }, ["C/B"], ["C/B"]],
    [{ letters: ["A", "C"], also: [also("B", "y"), also("D", "z")] }, ["A C/B/D"], ["AC/B/D"]],
    [{ letters: [], texts: ["*x*", "y"], also: [also(null, "`z`")] }, ["x", "y", "z"], ["x", "y", "z"]],
    [{ letters: ["C"], texts: ["x"], counts: false }, ["\u2013"], ["\u2013"]],
    [{ letters: [], texts: ["x"], also: [also(null, "z")], counts: false }, ["\u2013"], ["\u2013"]],
  ])("%j", (answer, spaced, close) => {
    const whole: Answer = {
      number: 1,
      item: choice("a"),
      kind: "one",
      letters: [],
      notAttempted: null,
      texts: [],
      also: [],
      counts: true,
      points: 1,
      amendments: [],
      ...answer,
    };
    expect([glanceAt(whole, " ", kit), glanceAt(whole, "", kit)]).toEqual([spaced, close]);
  });

  test("on all forms side by side, decisions too; of an item that a form lacks nothing", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => choice(id, ["right", "so", "wrong"]));
    const amendments = [
      { item: "a", decision: { kind: "also", answers: ["so"] }, reason: "r", date: "2026-01-01" },
      { item: "b", decision: { kind: "void", answers: [] }, reason: "r", date: "2026-01-01" },
    ] as const;
    const matrix = keyMatrix(kit);
    matrix.add(paperOf([a!, b!], { form: "A", amendments }));
    matrix.add(paperOf([b!, c!, a!], { form: "B", amendments }));
    const table = matrix.end().find(({ path }) => path.endsWith(".csv"))!;
    expect(parse(textOf(table.content), { bom: true })).toEqual([
      ["item", "A number", "A answer", "B number", "B answer"],
      ["a", "1", "A/B", "3", "A/B"],
      ["b", "2", "\u2013", "1", "\u2013"],
      ["c", "", "", "2", "A"],
    ]);
  });
});

describe("the tables of a report", () => {
  const form = (name: string, letters: readonly number[]): FormReport => ({
    form: name,
    questions: 3,
    points: 6,
    difficulties: { easy: 1, medium: 2, hard: 0 },
    longestRun: 2,
    letters,
    shared: [],
  });
  const spread = { least: 0, mean: 0, most: 0 };
  const report: Report = {
    title: "T",
    papers: 4,
    questions: spread,
    points: spread,
    letters: [],
    runs: [],
    guessing: [],
    sharing: null,
    neighbours: null,
    exposure: [],
    kinds: [],
    forms: null,
  };
  const titles = (more: Partial<Report>) => reportTables({ ...report, ...more }, kit).map(({ title }) => title);
  const [kinds, exposure, forms, shared] = [
    kit.t("report_kinds"),
    kit.t("report_exposure"),
    kit.t("report_forms"),
    kit.t("report_shared"),
  ];
  test.each<[number | null, string[]]>([
    [null, [kinds, exposure]],
    [0, [kinds, exposure]],
    [1, [kinds, exposure]],
    [2, [forms, shared, kinds, exposure]],
    [12, [forms, shared, kinds, exposure]],
    [13, [forms, kinds, exposure]],
  ])("of %s forms", (count, expected) =>
    expect(
      titles({ forms: count === null ? null : Array.from({ length: count }, (_none, i) => form(`F${i}`, [1])) }),
    ).toEqual(expected),
  );
  test("have a column for each letter that any form has, and say what the bar shows", () => {
    const [table] = reportTables({ ...report, forms: [form("A", [1, 0]), form("B", [0, 1, 2]), form("C", [])] }, kit);
    expect(table!.columns.slice(-6)).toEqual(["A", "B", "C", "Easy", "Medium", "Hard"]);
    expect(table!.rows.map(({ head, cells }) => [head, ...cells].join(" "))).toEqual([
      "A 3 6 2 1 0 0 1 2 0",
      "B 3 6 2 0 1 2 1 2 0",
      "C 3 6 2 0 0 0 1 2 0",
    ]);
    expect(table!.rows[0]!.bar!.parts).toEqual([
      { x: 0, width: 33.33, tone: 1 },
      { x: 33.33, width: 66.67, tone: 2 },
      { x: 100, width: 0, tone: 3 },
    ]);
  });
  test.each([
    [30, 30, ""],
    [31, 30, kit.t("report_more", { n: 1 })],
    [45, 30, kit.t("report_more", { n: 15 })],
  ])("of %i kinds show %i", (count, shown, more) => {
    const some = Array.from({ length: count }, (_none, i) => ({ of: "topic" as const, name: `t${i}`, ...spread }));
    const table = reportTables({ ...report, kinds: some }, kit).find(({ title }) => title === kinds)!;
    expect([table.rows.length, table.note]).toEqual([shown, `${kit.t("report_kinds_note")} ${more}`.trim()]);
  });
  test("as text are as wide as their widest cell, be it a heading", () => {
    const row = (head: string, ...cells: string[]) => ({ head, isName: false, detail: null, cells, bar: null });
    const table = {
      title: "T",
      note: null,
      columns: ["a long heading", "b"],
      rows: [row("x", "1"), row("yy", "a long cell")],
    };
    expect(reportText("Title", ["fact"], [table])).toBe(
      "Title\n\nfact\n\nT\n\na long heading  b\nx               1\nyy              a long cell\n",
    );
  });
});
