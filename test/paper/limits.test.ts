import { describe, expect, test } from "vitest";
import type { Amendment } from "../../src/model/amendment.js";
import type { ChoiceItem, Item } from "../../src/model/bank.js";
import type { Where } from "../../src/model/blueprint.js";
import type { PlacedOption, Question } from "../../src/model/paper.js";
import { amendmentObjection } from "../../src/paper/amend.js";
import { arrangementOf, placeOf } from "../../src/paper/arrange.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { assemble } from "../../src/paper/assemble.js";
import { balanceKeys, longestRunIn } from "../../src/paper/balance.js";
import { blueprintOf, withChanges, loadBlueprint } from "../../src/blueprint/blueprint.js";
import { codeText, isNearCode, readCode } from "../../src/seed/paper-code.js";
import { firstByRank, inRankOrder, poolOf } from "../../src/selection/by-rank.js";
import { answerOf, rightLetters } from "../../src/paper/key.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { drawsOf, rank } from "../../src/seed/random.js";
import { columnsIn, likelyColumn } from "../../src/roster/columns.js";
import { parseSeating } from "../../src/blueprint/seating.js";
import { seatOf } from "../../src/paper/seating.js";
import { ANY } from "../../src/blueprint/sections.js";
import { seedProblem } from "../../src/seed/seed.js";
import { shardName, shardOf, shareOf } from "../../src/blueprint/shard.js";
import { describeFilter, passesFilter } from "../../src/blueprint/item-filter.js";
import { bankOf, choice, choices, papersOf, questionsOf } from "../sample.js";

describe("seeds", () => {
  test.each<[unknown, string | undefined]>([
    ["s", undefined],
    ["1", undefined],
    ["a b", undefined],
    ["x".repeat(1024), undefined],
    ["ü".repeat(512), undefined],
    // Longer as it is written, not as it is used.
    ["u\u0308".repeat(512), undefined],
    ["\u00A0x", "it starts or ends with white space"],
    ["", "it is empty"],
    [" s", "it starts or ends with white space"],
    ["s ", "it starts or ends with white space"],
    ["x".repeat(1025), "it is longer than 1024 bytes"],
    ["ü".repeat(513), "it is longer than 1024 bytes"],
    ["a\u0000", "it holds a control character"],
    ["a\u001Fb", "it holds a control character"],
    ["a\u007Fb", "it holds a control character"],
    ["a\u009Fb", "it holds a control character"],
    ["a\tb", "it holds a control character"],
    ["\uD800", "it holds half a character (a lone surrogate)"],
    [7, "it must be text"],
    [["a", "b"], "it is given more than once"],
    [undefined, "it must be text"],
  ])("%j", (seed, problem) => expect(seedProblem(seed)).toBe(problem));
});

describe("shards", () => {
  test.each([
    ["1/1", { index: 1, of: 1 }],
    ["3/8", { index: 3, of: 8 }],
    ["8/8", { index: 8, of: 8 }],
    ["9/8", null],
    ["0/8", null],
    ["1/0", null],
    ["01/8", null],
    ["1/08", null],
    ["1/8 ", null],
    ["x1/8", null],
    ["9999999/9999999", { index: 9_999_999, of: 9_999_999 }],
    ["1/10000000", null],
    ["-1/8", null],
  ])("%j", (written, shard) => expect(shardOf(written)).toEqual(shard));
  test("share all papers, each once, in order", () => {
    expect([1, 2, 3].map((index) => shareOf(10, { index, of: 3 }))).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
      { from: 6, to: 10 },
    ]);
    expect(shardName("exam", { index: 3, of: 8 })).toBe("exam.shard-3-of-8");
  });
});

describe("seats", () => {
  test.each([
    ["rows:6x5", { columns: 6, rows: 5 }],
    ["rows:1x1", { columns: 1, rows: 1 }],
    ["rows:9999x9999", { columns: 9999, rows: 9999 }],
    ["rows:10000x1", null],
    ["rows:0x5", null],
    ["rows:5x0", null],
    ["rows:6x5 ", null],
    ["xrows:6x5", null],
    ["rows:06x5", null],
    ["columns:6x5", null],
  ])("%j", (written, seating) => expect(parseSeating(written)).toEqual(seating));
  test("go row by row, room by room", () => {
    const seating = { columns: 3, rows: 2 };
    expect([0, 2, 3, 5, 6, 11, 12].map((index) => seatOf(seating, 20, index))).toEqual([
      { room: 1, row: 1, column: 1 },
      { room: 1, row: 1, column: 3 },
      { room: 1, row: 2, column: 1 },
      { room: 1, row: 2, column: 3 },
      { room: 2, row: 1, column: 1 },
      { room: 2, row: 2, column: 3 },
      { room: 3, row: 1, column: 1 },
    ]);
  });
  test("are nobody's where six forms or fewer are dealt out over more seats", () => {
    const isSeated = (papers: number, columns: number, rows: number) => seatOf({ columns, rows }, papers, 0) !== null;
    expect([isSeated(6, 7, 1), isSeated(7, 8, 1), isSeated(6, 6, 1), isSeated(2, 1, 2), isSeated(1, 2, 1)]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(seatOf(null, 20, 0)).toBe(null);
  });
});

describe("what a section asks for", () => {
  const item = choice("a", undefined, {
    topics: ["diplomacy/us-russia", "trade"],
    tags: ["x", "y"],
    difficulty: "hard",
    asOf: "2019-05-15",
    evidence: ["news", "agency"].map((source) => ({
      source,
      paragraph: 1,
      quote: null,
      hash: null,
      prefix: null,
      suffix: null,
    })),
  });
  test.each<[Partial<Where>, boolean]>([
    [{}, true],
    [{ types: ["choice"] }, true],
    [{ types: ["short", "choice"] }, true],
    [{ types: ["short"] }, false],
    [{ topics: ["diplomacy"] }, true],
    [{ topics: ["diplomacy/us-russia"] }, true],
    [{ topics: ["trade"] }, true],
    [{ topics: ["diplo"] }, false],
    [{ topics: ["diplomacy/us"] }, false],
    [{ topics: ["trade/tariffs"] }, false],
    [{ topics: ["sport", "trade"] }, true],
    [{ difficulties: ["hard"] }, true],
    [{ difficulties: ["easy", "medium"] }, false],
    [{ tags: ["y"] }, true],
    [{ tags: ["z"] }, false],
    [{ sources: ["news"] }, true],
    [{ sources: ["other"] }, false],
    [{ asOf: { from: "2019-05-15", to: null } }, true],
    [{ asOf: { from: "2019-05-16", to: null } }, false],
    [{ asOf: { from: null, to: "2019-05-15" } }, true],
    [{ asOf: { from: null, to: "2019-05-14" } }, false],
    [{ types: ["choice"], tags: ["z"] }, false],
  ])("%j: %s", (where, expected) => expect(passesFilter(item, { ...ANY, ...where })).toBe(expected));
  test("is told in its words", () => {
    expect(
      describeFilter({
        types: ["choice", "short"],
        topics: ["a"],
        difficulties: ["hard"],
        tags: ["b"],
        sources: ["c"],
        asOf: { from: "2019-01-01", to: "2020-01-01" },
      }),
    ).toBe(
      'type "choice" or "short", topic "a", difficulty "hard", tag "b", source "c", as of 2019-01-01 or later, as of 2020-01-01 or earlier',
    );
    expect(describeFilter(ANY)).toBe("");
  });
});

test.each([
  ["ID", "id"],
  [" Candidate_ID ", "id"],
  ["student-id", "id"],
  ["Student  Id", "id"],
  ["Matrikelnummer", "id"],
  ["code\u0301digo".replace("code\u0301digo", "co\u0301digo"), "id"],
  ["Full Name", "name"],
  ["gruppe", "class"],
  ["print-size", "size"],
  ["Extra_Time", "extra time"],
  ["Sprache", "language"],
  ["i d", undefined],
  ["", undefined],
])("a column called %j is the %s", (cell, column) => {
  // Another column holds the ids, unless this one is chosen over it.
  const { at } = columnsIn(["first of all", cell], column === "id" ? {} : { id: "first of all" })!;
  expect(Object.entries(at).find(([, places]) => places.includes(1))?.[0]).toBe(column);
});
test("a column nearly called so is likely that one", () => {
  expect(likelyColumn("Extra-Tme")).toContain("extra time");
  expect(likelyColumn("shoe colour")).toBeUndefined();
});

describe("items by rank", () => {
  const items = poolItemsOf([bankOf(choices(40))]);
  const draw = drawsOf("s", { form: "A", candidate: null }).order(0);
  const byRank = items.toSorted((a, b) => rank(draw, a.words) - rank(draw, b.words));
  test.each([1, 2, 7, 39, 40, 41])("the first %i are those of all in order", (count) => {
    expect(firstByRank(poolOf(items), count, draw, () => true)).toEqual(byRank.slice(0, count));
    const isFree = ({ item }: { readonly item: Item }) => Number(item.id.slice(5)) % 3 > 0;
    expect(firstByRank(poolOf(items), count, draw, isFree)).toEqual(byRank.filter(isFree).slice(0, count));
  });
  test("of the same rank are in the order of their ids, whatever the bank's", () => {
    const named = (...of: readonly string[]) => of.map((id) => ({ ...items[0]!, item: choice(id) }));
    const same = named("c", "a", "d", "b");
    const ids = (found: readonly { readonly item: Item }[]) => found.map(({ item }) => item.id);
    expect(ids(firstByRank(poolOf(named("a", "b", "c", "d")), 3, draw, () => true))).toEqual(["a", "b", "c"]);
    expect(ids(firstByRank(poolOf(same), 3, draw, () => true))).toEqual(["a", "b", "c"]);
    expect(ids(inRankOrder(same, draw))).toEqual(["a", "b", "c", "d"]);
  });
  test("options of the same rank stay in the order of their texts", () => {
    const [one] = poolItemsOf([bankOf([choice("a", ["c", "a", "d", "b"])])]);
    const same = { ...one!, movable: one!.movable.map(() => one!.words) };
    expect(arrangementOf(same, draw).map(({ option }) => option.text)).toEqual(["a", "b", "c", "d"]);
    expect([0, 1, 2, 3].map((place) => placeOf(place, same.movable, draw))).toEqual([0, 1, 2, 3]);
  });
  test("about one passage are in the order in which they are written", () => {
    const passage = { id: "p", title: null, text: "Text." };
    const together = ["c", "a", "b"].map((id, place) => ({ ...items[0]!, item: choice(id), passage, place }));
    expect(inRankOrder(together.toReversed(), draw).map(({ item }) => item.id)).toEqual(["c", "a", "b"]);
  });
});

const { options: _, placement: __, ...base } = choice("item");
const placed = (item: ChoiceItem, order: readonly number[]): PlacedOption[] =>
  order.map((at, i) => ({ letter: "ABCD"[i]!, option: item.options[at]! }));
const ask = (item: Item, options: readonly PlacedOption[] = []): Question => ({
  number: 1,
  item,
  options,
  asked: null,
  notAttempted: null,
  passage: null,
});
const two = choice("two", ["one", "two", "three", "four"]);
const many = {
  ...two,
  type: "multiple",
  options: two.options.map((one, i) => ({ ...one, role: i < 2 ? "key" : "distractor" })),
} as unknown as ChoiceItem;
const trueFalse = (key: boolean): Item => ({ ...base, type: "true-false", key, correction: null });
const short: Item = {
  ...base,
  type: "short",
  keys: ["Ann", "Anna"],
  match: { case: "ignore", diacritics: "ignore", punctuation: "ignore" },
};
const numeric: Item = {
  ...base,
  type: "numeric",
  key: 5,
  shown: "5",
  tolerance: 0,
  unit: "km",
  decimal: "point",
  accept: ["five"],
};
const cloze: Item = { ...base, type: "cloze", segments: ["The ", { gap: 1, answer: "pier", hint: null }] };
const ordering = { ...two, type: "ordering" } as unknown as ChoiceItem;
const matching = {
  ...two,
  type: "matching",
  pairs: [
    { left: "x", right: two.options[2]! },
    { left: "y", right: two.options[0]! },
  ],
  coded: null,
} as unknown as ChoiceItem;

describe("balance", () => {
  test.each([
    [0, 3],
    [60, 3],
    [61, 4],
  ])("of %i choice items a letter may be right %i times running", (count, most) =>
    expect(longestRunIn(count)).toBe(most),
  );
  test.each([
    [[0, 0, 0], 0],
    [[1, 0, 1], 1],
    [[2, 1, 0], 2],
    // None is without a flaw: the first of the least.
    [[2, 1, 1], 1],
    [[1, 1, 1], 0],
    [[3, 2, 1], 2],
  ])("of draws with the flaws %j the one at %i is taken", (flaws, expected) => {
    const tried: number[] = [];
    const draws = (attempt: number) => {
      tried.push(attempt);
      return drawsOf(String(attempt), { form: null, candidate: null }).order(0);
    };
    const all = flaws.map((_flaw, attempt) => draws(attempt));
    tried.length = 0;
    const place = (draw: (typeof all)[number]) => ({
      places: null,
      flaw: flaws[all.findIndex((one) => [...one].join() === [...draw].join())] ?? 9,
    });
    expect([...balanceKeys(place, draws).draw].join()).toBe([...all[expected]!].join());
    // It stops at the first without a flaw, or after two hundred.
    expect(tried).toEqual(Array.from({ length: flaws.includes(0) ? flaws.indexOf(0) + 1 : 200 }, (_none, i) => i));
  });
});

describe("papers", () => {
  const passages = [{ id: "p", title: null, text: "Text." }];
  const about = (id: string, group: string | null) => choice(id, undefined, { group });
  test("show a text once, on the first of the questions about it, with their number", () => {
    const bank = { ...bankOf([about("a", "p"), about("b", null), about("c", "p"), about("d", "p")]), passages };
    const parts = { shuffle: { items: false, options: false } };
    const [paper] = papersOf(bank, "s", parts);
    expect(questionsOf(paper!).map(({ item, passage }) => [item.id, passage?.count ?? null])).toEqual([
      ["a", 3],
      ["c", null],
      ["d", null],
      ["b", null],
    ]);
    // As they stand, without a draw: in code-unit order.
    expect(questionsOf(paper!)[3]!.options.map(({ option }) => option.text)).toEqual(["four", "one", "three", "two"]);
  });
  test("name each source once, though two banks do", () => {
    const source = {
      id: "s",
      title: "T",
      publisher: "P",
      published: "2019-01-01",
      licence: "CC0-1.0",
      url: null,
      text: null,
    };
    const one = { ...bankOf([choice("a")], "one"), sources: [source, { ...source, id: "t" }] };
    const other = { ...bankOf([choice("b")], "two"), sources: [source] };
    const [paper] = assemble([one, other], blueprintOf(one), "s");
    expect(paper!.sources.map(({ id }) => id)).toEqual(["s", "t"]);
    expect(questionsOf(paper!)).toHaveLength(2);
  });
  test("of a share are those that all of them have there", () => {
    const bank = bankOf(choices(5));
    const blueprint = { ...blueprintOf(bank), forms: ["A", "B", "C", "D"] };
    const all = [...assemble([bank], blueprint, "s")];
    expect([...assemble([bank], blueprint, "s", 1, 3)]).toEqual(all.slice(1, 3));
    expect([...assemble([bank], blueprint, "s", 3)]).toEqual(all.slice(3));
    expect(new Set(all.map(({ code }) => code)).size).toBe(4);
  });
});

describe("codes", () => {
  const code = codeText(2 ** 45 - 1);
  test("are nine digits of base 32 and one that checks them", () => {
    expect([codeText(0), codeText(1), codeText(32), code].map((one) => one.slice(0, 10))).toEqual([
      "00000-0000",
      "00000-0001",
      "00000-0010",
      "ZZZZZ-ZZZZ",
    ]);
  });
  test("are read however they are typed, and only whole", () => {
    const one = codeText(32 ** 8 + 1);
    expect(one.slice(0, 2)).toBe("10");
    for (const typed of [
      one,
      one.toLowerCase(),
      one.replace("-", ""),
      one.replaceAll("0", "o"),
      one.replaceAll("1", "l"),
      one.replaceAll("1", "I"),
      ` ${one.replace("-", " - ")} `,
    ])
      expect(readCode(typed)).toBe(one);
    for (const typed of ["", "x", one.slice(0, -1), `${one}0`, `0${one}`, one.replace("1", "U"), one.replace("1", "_")])
      expect(readCode(typed)).toBe(null);
  });
  test.each([
    ["ZZZZZ-ZZZZ1", "ZZZZZ-ZZZZ1", false],
    ["ZZZZZ-ZZZZ1", "ZZZZZ-ZZZZ2", true],
    ["ZZZZZ-ZZZZ1", "zzzzzzzzz2", true],
    ["ZZZZZ-ZZZZ1", "ZZZZZ-ZZZ1Z", true],
    ["ZZZZZ-ZZZZ1", "1ZZZZ-ZZZZZ", true],
    ["ZZZZZ-ZZZ12", "ZZZZZ-ZZZ23", false],
    ["ZZZZZ-ZZZ12", "ZZZZZ-ZZZ31", false],
    ["ZZZZZ-ZZZ12", "ZZZZZ-ZZZ34", false],
    ["ZZZZZ-ZZ123", "ZZZZZ-ZZ231", false],
    ["ZZZZZ-ZZZZ1", "ZZZZZ-ZZZZ", false],
    ["ZZZZZ-ZZZZ1", "ZZZZZ-ZZZZ11", false],
  ])("%s is nearly %s: %s", (one, typed, expected) => expect(isNearCode(one, typed)).toBe(expected));
});

describe("the right answer", () => {
  test.each<[string, Question, string, readonly string[]]>([
    ["choice", ask(two, placed(two, [2, 0, 1, 3])), "B", ["one"]],
    ["multiple", ask(many, placed(many, [2, 1, 3, 0])), "BD", ["two", "one"]],
    ["true-false", ask(trueFalse(true)), "A", []],
    ["true-false", ask(trueFalse(false)), "B", []],
    ["short", ask(short), "", ["Ann", "Anna"]],
    ["numeric", ask(numeric), "", ["5 km", "five"]],
    ["cloze", ask(cloze), "", ["pier"]],
    ["ordering", ask(ordering, placed(ordering, [2, 0, 1, 3])), "BCAD", ["one", "two", "three", "four"]],
    ["matching", ask(matching, placed(matching, [2, 0, 1, 3])), "AB", ["x → three", "y → one"]],
  ])("%s: letters %s", (_type, question, letters, texts) => {
    expect(rightLetters(question)).toBe(letters);
    expect(answerOf(question)).toMatchObject({ letters: [...letters], texts, counts: true, also: [], points: 1 });
  });
});

describe("a decision after the exam", () => {
  const decide = (question: Question, ...decisions: Amendment["decision"][]) =>
    answerOf(
      question,
      decisions.map((decision) => ({ item: question.item.id, decision, reason: "r", date: "2026-01-01" })),
    );
  const question = ask(two, placed(two, [2, 0, 1, 3]));
  test("takes a question out", () =>
    expect(decide(question, { kind: "void", answers: [] })).toMatchObject({
      counts: false,
      points: 0,
      letters: ["B"],
    }));
  test("accepts more, in the order of the letters, decision after decision", () => {
    expect(decide(question, { kind: "also", answers: ["four", "three"] }).also).toEqual([
      { letter: "A", text: "three" },
      { letter: "D", text: "four" },
    ]);
    expect(decide(question, { kind: "also", answers: ["four"] }, { kind: "also", answers: ["two"] }).also).toHaveLength(
      2,
    );
  });
  test("makes others right instead", () => {
    const found = decide(question, { kind: "also", answers: ["two"] }, { kind: "key", answers: ["four"] });
    expect(found).toMatchObject({ letters: ["D"], texts: ["four"], also: [] });
    expect(found.amendments).toHaveLength(2);
  });
  test("of a statement is true or false, and of typed answers their texts", () => {
    expect(decide(ask(trueFalse(true)), { kind: "key", answers: ["false"] })).toMatchObject({
      letters: ["B"],
      texts: [],
    });
    expect(decide(ask(trueFalse(false)), { kind: "key", answers: ["true"] })).toMatchObject({
      letters: ["A"],
      texts: [],
    });
    expect(decide(ask(short), { kind: "key", answers: ["Bo"] })).toMatchObject({ letters: [], texts: ["Bo"] });
    expect(decide(ask(short), { kind: "also", answers: ["Bo"] }).also).toEqual([{ letter: null, text: "Bo" }]);
  });
  test("of another item changes nothing", () => {
    const other: Amendment = {
      item: "other",
      decision: { kind: "void", answers: [] },
      reason: "r",
      date: "2026-01-01",
    };
    expect(answerOf(question, [other])).toEqual(answerOf(question));
  });
  test.each<[Item, readonly string[], string | undefined]>([
    [two, ["one"], undefined],
    [two, ["five"], 'it has no answer "five"'],
    [two, ["one", "five"], 'it has no answer "five"'],
    [many, ["two"], undefined],
    [trueFalse(true), ["false"], undefined],
    [trueFalse(true), ["no"], 'it has no answer "no"'],
    [short, ["anything"], undefined],
    [numeric, ["6"], undefined],
    [cloze, ["a"], "of an item of type cloze no single answer can be changed"],
    [ordering, ["one"], "of an item of type ordering no single"],
    [matching, ["one"], "of an item of type matching no single"],
  ])("%#: what can be decided", (item, answers, problem) => {
    const objection = (decision: Amendment["decision"]) =>
      amendmentObjection({ item: item.id, decision, reason: "r", date: "2026-01-01" }, [item])?.message;
    const start = `The item ${JSON.stringify(item.id)} can't be amended like that: ${problem}`;
    const expected = problem === undefined ? undefined : start;
    for (const kind of ["also", "key"] as const)
      expect(objection({ kind, answers })?.slice(0, start.length)).toBe(expected);
    expect(objection({ kind: "void", answers: [] })).toBeUndefined();
  });
});

describe("a blueprint", () => {
  const load = (more: string) =>
    loadBlueprint(
      "b.yaml",
      `blueprint: b\ntitle: " T "\nbanks: [a.yaml]\n${more.includes("sections") ? "" : "sections: [{ pick: 2 }]\n"}${more}\n`,
    );
  const good = (more: string) => {
    const loaded = load(more);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    return loaded.value;
  };
  const codes = (more: string) => {
    const loaded = load(more);
    return loaded.ok ? [] : loaded.diagnostics.map(({ code, place }) => `${place!.line} ${code}`);
  };
  test("says nothing but what it must: the rest has a home", () =>
    expect(good("")).toMatchObject({
      title: "T",
      seed: null,
      date: null,
      minutes: null,
      today: null,
      forms: [null],
      overlap: "same-items",
      earlier: [],
      shuffle: { items: true, options: true },
      balance: "none",
      seating: null,
      print: { paper: "A4", columns: 1, sizes: [11], sheet: true },
      to: ["exam", "key"],
    }));
  test.each([
    ["date: 2026-01-02", { date: "2026-01-02", today: "2026-01-02" }],
    ["minutes: 45", { minutes: 45 }],
    ["seed: s", { seed: "s" }],
    ["overlap: disjoint", { overlap: { atMost: 0 } }],
    ["overlap: { atMost: 3 }", { overlap: { atMost: 3 } }],
    ["overlap: any", { overlap: "any" }],
    ["notIn: m.json", { earlier: [{ manifest: "m.json", atMost: 0, items: null }] }],
    ["notIn: [m.json, n.json]", { earlier: [{ manifest: "m.json" }, { manifest: "n.json" }] }],
    ["overlapWith: [{ manifest: m.json, atMost: 2 }]", { earlier: [{ manifest: "m.json", atMost: 2, items: null }] }],
    ["shuffle: { items: false }", { shuffle: { items: false, options: true } }],
    ["print: { columns: 2 }", { print: { paper: "A4", columns: 2 } }],
    ["seating: rows:6x5", { seating: { columns: 6, rows: 5 } }],
    ["roster: r.csv", { rosterFile: "r.csv", roster: null }],
    ["to: [print]", { to: ["print"] }],
    ["balance: exact", { balance: "exact" }],
  ])("with %j", (more, expected) => expect(good(more)).toMatchObject(expected));
  test.each([
    [1, ["A"]],
    [3, ["A", "B", "C"]],
  ])("%i forms have letters", (forms, names) => expect(good(`forms: ${forms}`).forms).toEqual(names));
  test("up to 26 forms have letters, more have numbers of one width", () => {
    expect(good("forms: 26").forms.at(-1)).toBe("Z");
    expect([good("forms: 27").forms[0], good("forms: 27").forms.at(-1)]).toEqual(["01", "27"]);
    expect([good("forms: 100").forms[0], good("forms: 100").forms.at(-1)]).toEqual(["001", "100"]);
  });
  test.each([
    ["seed: ' x'", ["5 blueprint/bad-seed"]],
    ["forms: 2\nroster: r.csv", ["6 blueprint/forms-and-roster"]],
    ["forms: [A, B, a]", ["5 blueprint/duplicate-form"]],
    ["overlap: disjoint\nsections: [{ pick: all }]", ["5 blueprint/all-of-a-share"]],
    ["overlap: { atMost: 1 }\nsections: [{ pick: 1 }, { pick: all }]", ["5 blueprint/all-of-a-share"]],
    ["overlapWith: [{ manifest: m, atMost: 1 }]\nsections: [{ pick: all }]", ["5 blueprint/all-of-a-share"]],
    ["overlap: any\nsections: [{ pick: all }]", []],
    ["sections: [{ pick: all }]\nnotIn: m.json", []],
  ])("with %j has: %j", (more, expected) => expect(codes(more)).toEqual(expected));
  test("is changed by a command where it says so, and nowhere else", () => {
    const old = good("seed: s\nforms: 2\nseating: rows:2x2\ndate: 2026-01-02");
    expect(withChanges(old, {})).toEqual(old);
    const now = withChanges(old, {
      pick: 7,
      forms: 3,
      minutes: 45,
      sizes: [11, 18],
      seating: "rows:3x3",
      to: ["print"],
      today: "2026-02-03",
      cards: {},
    });
    expect(now).toEqual({
      ...old,
      forms: ["A", "B", "C"],
      minutes: 45,
      print: { ...old.print, sizes: [11, 18] },
      seating: { columns: 3, rows: 3 },
      to: ["print"],
      today: "2026-02-03",
      sections: old.sections.map((section) => ({ ...section, pick: 7 })),
    });
  });
});

describe("a plan that can't be met says what is missing", () => {
  const messages = (items: readonly ChoiceItem[], parts: object) =>
    checkPlan([bankOf(items)], { ...blueprintOf(bankOf(items)), ...parts }).map(
      ({ message, path }) => `${path.join(".")} ${message}`,
    );
  const section = (pick: number | "all", more: object = {}) => ({
    title: null,
    pick,
    where: ANY,
    quotas: [],
    points: null,
    ...more,
  });
  const hard = { ...ANY, difficulties: ["hard"] };
  const easyOnes = choices(4);
  test.each<[string, object, string[]]>([
    ["all that there are", { sections: [section(4)] }, []],
    [
      "one more",
      { sections: [section(5)] },
      ["sections.0 The paper asks for 5 items; the bank has 4 that fit: 1 too few."],
    ],
    [
      "one of none",
      { sections: [section(1, { where: hard })] },
      ["sections.0 The paper asks for 1 item; the bank has 0 that fit: 1 too few."],
    ],
    [
      "more than are left",
      { sections: [section(3, { title: "One" }), section(2)] },
      ["sections.1 Section 2 asks for 2 items; the bank has 4 that fit, but other sections need them: 1 too few."],
    ],
    [
      "a quota of none",
      { sections: [section(2, { quotas: [{ where: hard, atLeast: 1, atMost: null }] })] },
      ['sections.0.quotas.0 The paper asks for at least 1 of difficulty "hard"; the bank has 0 for it: 1 too few.'],
    ],
    [
      "exactly as many as there are not",
      { sections: [section(2, { quotas: [{ where: hard, atLeast: 2, atMost: 2 }] })] },
      ['sections.0.quotas.0 The paper asks for exactly 2 of difficulty "hard"; the bank has 0 for it: 2 too few.'],
    ],
    [
      "forms without a common item",
      { sections: [section(3)], forms: ["A", "B"], overlap: { atMost: 0 } },
      ["sections.0 For 2 forms that share no item, the paper asks for 6 items; the bank has 4 that fit: 2 too few."],
    ],
    ["forms that just do", { sections: [section(2)], forms: ["A", "B"], overlap: { atMost: 0 } }, []],
  ])("%s", (_what, parts, expected) => expect(messages(easyOnes, parts)).toEqual(expected));
  test("a quota that takes too many", () => {
    const easy = { ...ANY, difficulties: ["easy"] };
    expect(
      messages(easyOnes, { sections: [section(3, { quotas: [{ where: easy, atLeast: 0, atMost: 1 }] })] }),
    ).toHaveLength(1);
    expect(
      messages(easyOnes, { sections: [section(3, { quotas: [{ where: easy, atLeast: 0, atMost: 3 }] })] }),
    ).toEqual([]);
  });
  test("two banks with one id, and two sources with one id", () => {
    const source = {
      id: "s",
      title: "T",
      publisher: "P",
      published: "2019-01-01",
      licence: "CC0-1.0",
      url: null,
      text: null,
    };
    const banks = (title: string) => [
      { ...bankOf(choices(2), "one"), sources: [source] },
      { ...bankOf([choice("item-1"), choice("x")], "two"), sources: [{ ...source, title }] },
    ];
    const told = (title: string) => checkPlan(banks(title), blueprintOf(bankOf([]))).map(({ message }) => message);
    expect(told("T")).toEqual(['Banks "one" and "two" both have an item "item-1".']);
    expect(told("U")[1]).toBe('Bank "two" describes the source "s" differently from an earlier bank.');
  });
});
