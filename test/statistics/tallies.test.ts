import { describe, expect, test } from "vitest";
import type { Item, Option } from "../../src/model/bank.js";
import { LETTERS } from "../../src/model/letters.js";
import type { Marking } from "../../src/model/marking.js";
import type { Paper, Question, Seat } from "../../src/model/paper.js";
import { guessing } from "../../src/statistics/guess.js";
import { reportBuilder } from "../../src/statistics/report.js";
import { fraction } from "../../src/text/fraction.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { bankOf, choice, papersOf } from "../sample.js";

const [model] = papersOf(bankOf([choice("model")]), "s") as [Paper];

/** A paper of these questions, as they stand. */
const paperOf = (questions: readonly Pick<Question, "item" | "options">[], more: Partial<Paper> = {}): Paper => ({
  ...model,
  sections: [
    {
      title: null,
      points: 0,
      questions: questions.map((one, i) => ({ ...one, number: i + 1, asked: null, notAttempted: null, passage: null })),
    },
  ],
  ...more,
});

/** A choice question with so many options, of which the one with the letter is right. */
function asked(id: string, right: string, count = 4, pins: string = "", more: Partial<Item> = {}) {
  const options = Array.from(LETTERS.slice(0, count), (letter) => {
    const pin = pins.includes(letter) ? "last" : null;
    const option: Option = { text: letter, role: letter === right ? "key" : "distractor", why: null, pin };
    return { letter, option };
  });
  const item = { ...choice(id), options: options.map(({ option }) => option), ...more } as Item;
  return { item, options };
}
/** `AAB`: three questions of four options each, whose right letters these are. */
const keyed = (letters: string, more: Partial<Paper> = {}): Paper =>
  paperOf(
    [...letters].map((letter, i) => asked(`q${i}`, letter)),
    more,
  );
const typed = (id: string) => ({
  item: { ...choice(id), type: "short", keys: ["so"], match: {} } as unknown as Item,
  options: [],
});

function reportOn(...papers: readonly Paper[]) {
  const { add, result } = reportBuilder();
  papers.forEach(add);
  return result();
}

describe("right letters", () => {
  test("are held against equal counts", () => {
    const [found] = reportOn(keyed("AABAA"), keyed("BCC")).letters;
    // Two of each are expected: there are two A too many, and two D too few.
    expect(found).toEqual({ options: 4, counts: [4, 2, 2, 0], chiSquare: 2 ** 2 / 2 + 2 ** 2 / 2, limit: 11.34 });
  });
  test.each([
    [2, 6.63],
    [3, 9.21],
    [4, 11.34],
    [5, 13.28],
    [6, 15.09],
    [7, 16.81],
    [8, 18.48],
    [9, 20.09],
    [10, 21.67],
  ])("with %i options to choose from, by a limit of %d", (options, limit) =>
    expect(reportOn(paperOf([asked("q", "B", options)])).letters).toMatchObject([{ options, limit }]),
  );
  test("are listed by the number of options, fewest first", () => {
    const found = reportOn(paperOf([asked("a", "A", 10), asked("b", "A", 2), asked("c", "A", 9)])).letters;
    expect(found.map(({ options }) => options)).toEqual([2, 9, 10]);
  });
  test.each([
    ["may fall anywhere", asked("q", "A"), [4]],
    ["may fall anywhere but last", asked("q", "A", 4, "D"), [3]],
    ["falls on one of two places", asked("q", "A", 4, "CD"), [2]],
    ["has one place left", asked("q", "A", 4, "BCD"), []],
    ["is pinned", asked("q", "D", 4, "D"), []],
    ["stands where the author puts it", asked("q", "A", 4, "", { placement: [0, 1, 2, 3] }), []],
    ["is a word", typed("q"), []],
  ])("count where the key %s", (_, question, options) =>
    expect(reportOn(paperOf([question])).letters.map((found) => found.options)).toEqual(options),
  );
  test("make runs, of which the longest of each paper counts", () => {
    expect(reportOn(keyed("AAAB"), keyed("ABAB"), keyed("BCCC"), paperOf([typed("q")])).runs).toEqual([
      { run: 1, papers: 1 },
      { run: 3, papers: 2 },
    ]);
    expect(reportOn(paperOf([asked("a", "A"), typed("b"), asked("c", "A")])).runs).toEqual([{ run: 2, papers: 1 }]);
  });
});

describe("guesses by letters", () => {
  const places = (letters: string) => [...letters].map((letter) => ({ place: LETTERS.indexOf(letter), options: 4 }));

  test("are summed over papers, for those who know half and those who know three quarters", () => {
    const papers = ["ABCDABCD", "AABBCCDD", "AAAABBBC"];
    const expected = [0.5, 0.75].map((sure) => {
      const guesses = papers.map((letters) => guessing(places(letters), sure));
      const sum = (field: "guessed" | "right" | "chance") => guesses.reduce((total, one) => total + one[field], 0);
      return { sure, byLetters: sum("right") / sum("guessed"), byChance: sum("chance") / sum("guessed") };
    });
    expect(reportOn(...papers.map((letters) => keyed(letters))).guessing).toEqual(expected);
    expect(expected[0]!.byLetters).not.toBe(expected[0]!.byChance);
  });
  test("are none where nobody has to guess letters", () => {
    expect(reportOn(paperOf([typed("q")])).guessing).toEqual([]);
    expect(reportOn().guessing).toEqual([]);
  });
  test("are tried with a thousand papers", () => {
    const of = (options: number) => paperOf([asked("q", "A", options)]);
    const papers = [...Array<Paper>(999).fill(of(2)), of(4), of(10)];
    const byChance = (999 / 2 + 1 / 4) / 1000;
    expect(reportOn(...papers).guessing.map((found) => found.byChance)).toEqual([byChance, byChance]);
  });
  test("are tried with another half known each time, and the same for all papers", () => {
    const drawn = new Map<string, readonly boolean[]>();
    const first = guessing(places("ABCDABCD"), 0.5, drawn);
    expect(guessing(places("ABCDABCD"), 0.5, drawn)).toEqual(first);
    expect(guessing(places("ABCDABCD"), 0.5)).toEqual(first);
    const known = [...drawn.values()].map((sure) => sure.map((is) => (is ? "x" : "-")).join(""));
    expect(known).toHaveLength(8);
    for (const sure of known) expect(sure).toMatch(/^(?:-*x){4}-*$/);
    expect(new Set(known).size).toBeGreaterThan(4);
  });
  test("are drawn by rank", () => {
    const drawn = new Map<string, readonly boolean[]>();
    guessing(places("ABCDABCD"), 0.25, drawn);
    const less = [...drawn.values()];
    drawn.clear();
    guessing(places("ABCDABCD"), 0.5, drawn);
    // Who knows more also knows the rest.
    [...drawn.values()].forEach((more, trial) =>
      less[trial]!.forEach((is, i) => expect(is && !more[i]!, `trial ${trial}`).toBe(false)),
    );
    expect(less.map((sure) => sure.flatMap((is, i) => (is ? [i] : [])).join())).toEqual([
      "0,7",
      "0,2",
      "3,6",
      "4,5",
      "0,7",
      "4,7",
      "5,6",
      "2,3",
    ]);
  });
});

describe("what two papers share", () => {
  const none = { items: 0, sameNumber: 0, sameLetter: 0 };
  test("takes two papers", () => {
    expect(reportOn(keyed("A")).sharing).toBeNull();
    expect(reportOn(keyed("A"), paperOf([asked("other", "B")])).sharing).toEqual(none);
    expect(reportOn(keyed("AB"), keyed("AC")).sharing).toEqual({ items: 2, sameNumber: 2, sameLetter: 1 });
  });
  test("is no letter where words are asked for", () =>
    expect(reportOn(paperOf([typed("a")]), paperOf([typed("b")])).sharing).toEqual(none));
});

describe("neighbours", () => {
  const at = (room: number, row: number, column: number): { seat: Seat } => ({ seat: { room, row, column } });
  const seated = (letters: string, ...seat: [room: number, row: number, column: number]) => keyed(letters, at(...seat));
  const all = { items: 2, sameNumber: 2, sameLetter: 1 };

  test.each([
    ["beside", seated("AB", 1, 1, 1), seated("AC", 1, 1, 2), all],
    ["behind", seated("AB", 1, 1, 1), seated("AC", 1, 2, 1), all],
    ["with a seat between", seated("AB", 1, 1, 1), seated("AC", 1, 1, 3), null],
    ["with a row between", seated("AB", 1, 1, 1), seated("AC", 1, 3, 1), null],
    ["behind and beside", seated("AB", 1, 1, 1), seated("AC", 1, 2, 2), null],
    ["beside in another room", seated("AB", 1, 1, 1), seated("AC", 2, 1, 2), null],
    ["behind in another room", seated("AB", 1, 1, 1), seated("AC", 2, 2, 1), null],
    ["without a seat", keyed("AB", { seat: null }), keyed("AC", { seat: null }), null],
  ])("%s", (_, one, other, shared) => expect(reportOn(one, other).neighbours).toEqual(shared));

  test("share what both have, on average over the pairs", () => {
    const swapped = paperOf([asked("q1", "A"), asked("q0", "B"), asked("more", "C")], at(1, 1, 2));
    const words = paperOf([typed("a"), asked("q0", "B")], at(1, 1, 3));
    expect(reportOn(seated("AC", 1, 1, 1), swapped).neighbours).toEqual({ items: 2, sameNumber: 0, sameLetter: 1 });
    expect(reportOn(seated("AC", 1, 1, 1), swapped, words).neighbours).toEqual({
      items: (2 + 1) / 2,
      sameNumber: (0 + 1) / 2,
      sameLetter: (1 + 1) / 2,
    });
    const [a, b] = [paperOf([typed("a")], at(1, 1, 1)), paperOf([typed("b")], at(1, 1, 2))];
    expect(reportOn(a, b).neighbours).toEqual({ items: 0, sameNumber: 0, sameLetter: 0 });
  });
});

describe("forms, one by one", () => {
  test("are told apart by what they ask and where their keys stand", () => {
    const one = paperOf(
      [
        asked("a", "A", 2),
        typed("word"),
        asked("b", "A", 4, "", { difficulty: "medium" }),
        asked("c", "C", 3, "", { difficulty: "hard" }),
        asked("d", "B", 4, "", { difficulty: "hard" }),
      ],
      { form: "A", points: 7 },
    );
    const other = paperOf([asked("b", "D"), asked("e", "D")], { form: "B", points: 2 });
    expect(reportOn(one, other).forms).toEqual([
      {
        form: "A",
        questions: 5,
        points: 7,
        difficulties: { easy: 2, medium: 1, hard: 2 },
        longestRun: 2,
        letters: [2, 1, 1, 0],
        shared: [5, 1],
      },
      {
        form: "B",
        questions: 2,
        points: 2,
        difficulties: { easy: 2, medium: 0, hard: 0 },
        longestRun: 2,
        letters: [0, 0, 0, 2],
        shared: [1, 2],
      },
    ]);
  });
  test("have no letters where only words are asked for", () =>
    expect(reportOn(paperOf([typed("a")], { form: "A" })).forms).toMatchObject([{ longestRun: 0, letters: [] }]));
  test("are none without papers, and where there is a candidate", () => {
    expect(reportOn().forms).toBeNull();
    expect(reportOn(keyed("A", { form: null })).forms).toBeNull();
    expect(reportOn(keyed("A", { form: "A" }), keyed("A", { form: null }), keyed("A", { form: "B" })).forms).toBeNull();
  });
});

describe("lists are in order, whatever comes first", () => {
  const about = (topics: readonly string[]) => asked("q", "A", 4, "", { topics });
  test.each([[["a", "b", "c"]], [["c", "b", "a"]], [["b", "a", "c"]]])("%j", (names) => {
    const report = reportOn(paperOf(names.map((name) => asked(name, "A"))), paperOf([about(names)]));
    expect(report.exposure.map(({ item }) => item)).toEqual(["a", "b", "c", "q"]);
    const topics = report.kinds.flatMap(({ of, name }) => (of === "topic" ? [name] : []));
    expect(topics).toEqual(["a", "b", "c", "topic"]);
  });
});

describe("what papers ask", () => {
  const kindsOf = (...papers: readonly Paper[]) =>
    reportOn(...papers).kinds.map(({ of, name, least, mean, most }) => [of, name, least, mean, most]);

  test("is counted paper by paper: what one has not at all is its least", () => {
    const one = paperOf([asked("a", "A"), asked("b", "A", 4, "", { difficulty: "hard" }), typed("c")]);
    const other = paperOf([asked("a", "A"), asked("d", "A")]);
    expect(kindsOf(one, other)).toEqual([
      ["difficulty", "easy", 2, 2, 2],
      ["difficulty", "hard", 0, 0.5, 1],
      ["type", "choice", 2, 2, 2],
      ["type", "short", 0, 0.5, 1],
      ["topic", "topic", 2, 2.5, 3],
    ]);
    expect(kindsOf(other, one)).toEqual(kindsOf(one, other));
  });
  test("difficulties go from easy to hard, and behind them what nobody has rated", () => {
    const levels = [null, "hard", "medium", "easy"] as const;
    const paper = paperOf(levels.map((difficulty, i) => asked(`q${i}`, "A", 4, "", { difficulty, topics: [] })));
    expect(kindsOf(paper).map(([, name]) => name)).toEqual(["easy", "medium", "hard", "unrated", "choice"]);
  });
  test("a topic counts for those around it, once for each question", () => {
    const topics = ["a/b/c", "a/d", "e"];
    const paper = paperOf([asked("q", "A", 4, "", { topics }), asked("r", "A", 4, "", { topics: ["a"] })]);
    expect(kindsOf(paper).flatMap(([of, name, , , most]) => (of === "topic" ? [[name, most]] : []))).toEqual([
      ["a", 2],
      ["a/b", 1],
      ["a/b/c", 1],
      ["a/d", 1],
      ["e", 1],
    ]);
  });
  test("with points and questions of each paper", () => {
    const report = reportOn(
      paperOf([asked("a", "A")], { points: 3 }),
      paperOf([asked("a", "A"), asked("b", "A")], { points: 4 }),
    );
    expect(report).toMatchObject({
      papers: 2,
      questions: { least: 1, mean: 1.5, most: 2 },
      points: { least: 3, mean: 3.5, most: 4 },
    });
  });
  test("each item by how many papers ask it, the most first; with its language, and how many wrong options it draws from", async () => {
    await loadMarkdown();
    const pool = asked("pool", "B", 5, "", { shows: 4, lang: "de", stem: "Was *ist* das?" } as Partial<Item>);
    const { exposure } = reportOn(paperOf([asked("b", "A"), asked("a", "A")]), paperOf([pool, asked("b", "A")]));
    expect(exposure).toEqual([
      { item: "b", stem: "Stem of b?", lang: null, papers: 2 },
      { item: "a", stem: "Stem of a?", lang: null, papers: 1 },
      { item: "pool", stem: "Was ist das?", lang: "de", pool: 4, papers: 1 },
    ]);
  });
});

describe("forms without anything that all of them have", () => {
  const form = (name: string, ...more: readonly Partial<Item>[]) =>
    paperOf(
      more.map((one, i) => asked(`${name}${i}`, "A", 4, "", one)),
      { form: name },
    );
  test("say how many questions nobody has rated, where there are some", () => {
    expect(reportOn(form("A", { difficulty: null }, {}, { difficulty: null })).forms![0]!.difficulties).toEqual({
      easy: 1,
      medium: 0,
      hard: 0,
      unrated: 2,
    });
    expect(reportOn(form("A", {})).forms![0]!.difficulties).toEqual({ easy: 1, medium: 0, hard: 0 });
  });
  test.each([
    [26, 26],
    [27, null],
  ])("%i of them are listed: %s", (count, listed) => {
    const forms = Array.from({ length: count }, (_, i) => form(`F${i}`, {}));
    expect(reportOn(...forms).forms?.length ?? null).toBe(listed);
  });
});

describe("topics by month", () => {
  const about = (id: string, topics: readonly string[], asOf: string | null) => asked(id, "A", 4, "", { topics, asOf });
  const coverage = (questions: readonly ReturnType<typeof asked>[], ...more: readonly Partial<Paper>[]) =>
    reportOn(...more.map((one) => paperOf(questions, one))).coverage;
  const of = { taxonomies: ["exam-syllabus"] } as Partial<Paper>;

  test("each item once, whatever number of papers asks it; days that nobody said, and topics of no list, last", () => {
    const questions = [
      about("a", ["economy"], "2026-02-03"),
      about("b", ["economy/banks", "polity"], "2026-01-31"),
      about("c", ["economy"], null),
      about("d", ["elsewhere"], "2026-02-28"),
      about("e", [], "2026-02-28"),
    ];
    const [found] = coverage(questions, of, of)!;
    expect(found!.months).toEqual(["2026-01", "2026-02", null]);
    const rows = new Map(found!.topics.map(({ topic, items }) => [topic, items]));
    expect([...rows.keys()].at(-1)).toBeNull();
    expect(rows.get("economy")).toEqual([1, 1, 1]);
    expect(rows.get("polity")).toEqual([1, 0, 0]);
    expect(rows.get("geography")).toEqual([0, 0, 0]);
    expect(rows.get(null)).toEqual([0, 2, 0]);
  });
  test("no row and no month that nothing asks for", () => {
    const [found] = coverage([about("a", ["economy"], "2026-02-03")], of)!;
    expect(found!.months).toEqual(["2026-02"]);
    expect(found!.topics.every(({ topic }) => topic !== null)).toBe(true);
  });
  test("a list for each that banks name, and none where none is named", () => {
    const questions = [about("a", ["economy"], "2026-02-03")];
    expect(coverage(questions, {})).toBeUndefined();
    expect(coverage(questions, of, { taxonomies: ["monthly"] })!.map(({ taxonomy }) => taxonomy)).toEqual([
      "exam-syllabus",
      "monthly",
    ]);
  });
});

describe("what guessing brings", () => {
  const marking: Marking = {
    right: fraction(2),
    wrong: fraction(-2, 3),
    blank: fraction(0),
    byType: { "true-false": { wrong: fraction(-1), blank: fraction(1, 2) } },
    multiple: "all-or-nothing",
    credit: "whole",
    cutOff: null,
    notAttempted: false,
    void: "drop",
  };
  const statement = { item: { ...choice("s"), type: "true-false", key: true } as unknown as Item, options: [] };
  test("by the number of options, of each type, once", () => {
    const paper = paperOf([asked("a", "A", 5), asked("b", "A"), asked("c", "B"), statement, typed("w")], { marking });
    expect(reportOn(paper).marked).toEqual([
      { type: "choice", options: 4, right: fraction(2), blind: fraction(0), oneOut: fraction(2, 9) },
      { type: "choice", options: 5, right: fraction(2), blind: fraction(-2, 15), oneOut: fraction(0) },
      { type: "true-false", options: 2, right: fraction(2), blind: fraction(0), oneOut: fraction(3, 2) },
    ]);
  });
  test("is not spoken of where nobody says how papers are marked, or nothing can be chosen", () => {
    expect(reportOn(keyed("AB"))).not.toHaveProperty("marked");
    expect(reportOn(paperOf([typed("w")], { marking }))).not.toHaveProperty("marked");
  });
});
