import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Bank, Item, MatchingItem, OrderingItem, StatementsItem } from "../../src/model/bank.js";
import type { Paper } from "../../src/model/paper.js";
import { drawsOfOrders, ordersAbout } from "../../src/paper/codes.js";
import { bestGuess } from "../../src/statistics/best-guess.js";
import { reportBuilder } from "../../src/statistics/report.js";
import { kit } from "../formats/kit.js";
import { bankFile, bankOf, choices, papersOf } from "../sample.js";

const all = bankFile("fixtures/all-types.yaml");
const bankWith = (...items: readonly Item[]): Bank => ({ ...all, items });
const statements = all.items.find((item): item is StatementsItem => item.type === "statements")!;
const pairs = all.items.find((item): item is MatchingItem => item.type === "matching" && item.coded !== null)!;
const order = all.items.find((item): item is OrderingItem => item.type === "ordering" && item.coded)!;
const forms = (count: number) => Array.from({ length: count }, (_, i) => `F${i}`);
const reportOn = (bank: Bank, count: number) => {
  const { add, result } = reportBuilder();
  for (const paper of papersOf(bank, "spread", { forms: forms(count) })) add(paper);
  return result();
};
const three = <T extends OrderingItem>(item: T): T => ({ ...item, options: item.options.slice(0, 3) });

describe("questions with codes", () => {
  test("are counted form by form, with what is true, which codes are right and under which letters", () => {
    const { coded, truths } = reportOn(bankWith({ ...statements, asks: ["which"] }), 400);
    expect(coded).toHaveLength(1);
    const [form] = coded!;
    expect(form).toMatchObject({ ask: "which", shown: 3, questions: 400, byList: 0.25, byChance: 0.25 });
    expect(form!.isTrue).toBeGreaterThan(0.44);
    expect(form!.isTrue).toBeLessThan(0.56);
    expect(form!.letters.counts.reduce((sum, count) => sum + count)).toBe(400);
    expect(form!.codes.map(({ code }) => code)).toEqual(["0", "1", "2", "3"]);
    expect(form!.codes.reduce((sum, { offered }) => sum + offered, 0)).toBe(1600);
    expect(form!.codes.reduce((sum, { right }) => sum + right, 0)).toBe(400);
    expect(truths!.map(({ item, statement, shown }) => `${item}/${statement} ${shown}`).toSorted()).toEqual(
      statements.statements.map(({ id }) => `${statements.id}/${id} 400`).toSorted(),
    );
  });

  test("that authors fix show how lopsided they are, the least even statement first", () => {
    const fixed: StatementsItem = { ...statements, asks: ["how-many"], truth: statements.statements.map(() => true) };
    const { coded, truths } = reportOn(bankWith(fixed), 20);
    expect(coded).toMatchObject([{ ask: "how-many", isTrue: 1 }]);
    expect(coded![0]!.codes.find(({ code }) => code === "3")).toEqual({ code: "3", offered: 20, right: 20 });
    expect(truths![0]).toMatchObject({ shown: 20, isTrue: 20 });
    const mixed = reportOn(bankWith({ ...fixed, id: "fixed" }, { ...statements, asks: ["which"] }), 50).truths!;
    expect(mixed.slice(0, 3).map(({ item }) => item)).toEqual(["fixed", "fixed", "fixed"]);
  });

  test("about pairs, lists, orders and reasons have forms of their own", () => {
    const { coded } = reportOn(all, 60);
    const names = new Set(coded!.map(({ ask }) => ask));
    for (const ask of ["explains", "order"]) expect(names).toContain(ask);
    for (const ask of pairs.coded!.asks) expect(names).toContain(ask);
    expect(coded!.find(({ ask }) => ask === "order")).toMatchObject({ isTrue: null, codes: [] });
  });

  test("are not spoken of where there are none", () => {
    const report = reportOn(bankOf(choices(3)), 2);
    expect(report).not.toHaveProperty("coded");
    expect(report).not.toHaveProperty("truths");
  });

  test("stand on the page and in the text", () => {
    const format = formats.find(({ name }) => name === "report")!;
    const whole = format.from === "paper" ? format.renderer(kit).whole! : null;
    for (const paper of papersOf(all, "s", { forms: ["A", "B"] })) whole!.add(paper);
    const [page, text] = whole!.end().map(({ content }) => Buffer.from(bytesOf(content)).toString("utf8"));
    for (const file of [page, text])
      for (const title of ["Questions with codes", "Which codes are right", "How often each statement is shown true"])
        expect(file).toContain(title);
    expect(text).toContain("Only two");
  });
});

describe("what a list of codes gives away", () => {
  /** The share of right guesses over all orders and draws: of each list the order that it is made about most often. */
  function byEnumeration(count: number, isOrder: boolean): number {
    const orders = permutations(Array.from({ length: count }, (_, i) => i));
    const made = new Map<string, Map<string, number>>();
    let lists = 0;
    for (const right of orders)
      for (let drawn = 0; drawn < drawsOfOrders(count, isOrder); drawn += 1) {
        const list = ordersAbout(right, isOrder, drawn).map(String).toSorted().join(" ");
        const own = made.get(list) ?? new Map<string, number>();
        made.set(list, own.set(String(right), (own.get(String(right)) ?? 0) + 1));
        lists += 1;
      }
    return [...made.values()].reduce((sum, own) => sum + Math.max(...own.values()), 0) / lists;
  }
  const permutations = (list: readonly number[]): number[][] =>
    list.length === 0
      ? [[]]
      : list.flatMap((one, i) => permutations(list.toSpliced(i, 1)).map((others) => [one, ...others]));
  const guesses = (paper: Paper) =>
    paper.sections.flatMap(({ questions }) => questions.map((question) => bestGuess(question, question.asked!)));

  test.each([
    ["a list of three lines", 3, false, 1 / 3],
    ["an order of three steps", 3, true, 1 / 2],
    ["a list of four lines", 4, false, 1 / 4],
    ["an order of four steps", 4, true, 1 / 4],
    ["a list of five lines", 5, false, 1 / 4],
    ["an order of five steps", 5, true, 1 / 4],
  ])("%s", (_, count, isOrder, expected) => expect(byEnumeration(count, isOrder)).toBeCloseTo(expected, 12));

  test("is what the report says of three steps, and of three pairs", () => {
    const steps = three(order);
    const list: MatchingItem = { ...pairs, coded: { ...pairs.coded!, asks: ["codes"], shows: 3 } };
    const papers = papersOf(bankWith(steps, list), "three", { forms: forms(30) });
    for (const paper of papers) expect(guesses(paper).toSorted()).toEqual([1 / 3, 1 / 2]);
    const { coded } = reportOn(bankWith(steps, list), 30);
    expect(coded!.map(({ ask, shown, byList }) => [ask, shown, byList.toFixed(4)])).toEqual([
      ["codes", 3, "0.3333"],
      ["order", 3, "0.5000"],
    ]);
  });
});
