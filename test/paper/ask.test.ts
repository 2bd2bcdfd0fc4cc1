import { describe, expect, test } from "vitest";
import type {
  ExplainsItem,
  Item,
  MatchingItem,
  Statement,
  StatementsAsk,
  StatementsItem,
} from "../../src/model/bank.js";
import type { Asked, Question } from "../../src/model/paper.js";
import { codedQuestions } from "../../src/paper/ask.js";
import { numbersIn } from "../../src/paper/codes.js";
import { rightLetters } from "../../src/paper/key.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { asking, bankOf, chiSquare, choice, SEEDS } from "../sample.js";

const { options: _options, placement: _placement, ...common } = choice("x");

const statement = (id: string, falses = 1): Statement => ({
  id,
  wordings: [
    { text: `${id} is true.`, isTrue: true, why: null },
    ...Array.from({ length: falses }, (_, i) => ({ text: `${id} is false ${i + 1}.`, isTrue: false, why: null })),
  ],
  card: null,
  evidence: [],
  asOf: null,
  volatility: null,
  reviewBy: null,
});
const statements = (count: number, more: Partial<StatementsItem> = {}): StatementsItem => ({
  ...common,
  id: "about",
  type: "statements",
  statements: Array.from({ length: count }, (_, i) => statement(`s${i + 1}`)),
  asks: ["which"],
  truth: "drawn",
  shows: count,
  order: "drawn",
  numbering: null,
  ...more,
});
const pairs = (asks: NonNullable<MatchingItem["coded"]>["asks"], count = 4): MatchingItem => {
  const options = Array.from({ length: count }, (_, i) => ({
    text: `right ${i + 1}`,
    role: "key" as const,
    why: null,
    pin: null,
  }));
  return {
    ...common,
    id: "pairs",
    type: "matching",
    options,
    placement: null,
    pairs: options.map((right, i) => ({ left: `left ${i + 1}`, right })),
    coded: { asks, shows: count, alsoTrue: [["left 1", "right 2"]] },
  };
};
const explains: ExplainsItem = {
  ...common,
  id: "why",
  type: "explains",
  stem: "",
  statement: statement("fact"),
  reasons: [
    { ...statement("reason"), explains: true },
    { ...statement("other"), explains: false },
  ],
  shows: 1,
  style: "statements",
};
const steps: Item = {
  ...common,
  id: "steps",
  type: "ordering",
  options: ["first", "second", "third", "fourth"].map((text) => ({ text, role: "key", why: null, pin: null })),
  placement: null,
  coded: true,
};

/** What each of many seeds asks of an item. */
function* settled(item: Item, seeds = SEEDS, isShuffled = true): Generator<Question> {
  const items = poolItemsOf([bankOf([item])]);
  for (let i = 0; i < seeds; i += 1) {
    const found = codedQuestions(items, asking(isShuffled), `seed ${i}`)({ form: null, candidate: null })(item)!;
    yield { number: 1, item, passage: null, notAttempted: null, ...found };
  }
}
const shown = (asked: Asked | null) => (asked === null || asked.ask === "codes" ? [] : asked.shown);

/** With a chance of one in a thousand no fair draw is above it: degrees of freedom 2, 3, 4. */
const FAIR = { 2: 10.83, 3: 13.82, 4: 16.27, 5: 18.47 } as const;
/** How often each letter is right. */
function letters(item: Item): readonly number[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const question of settled(item)) {
    counts.set(rightLetters(question), (counts.get(rightLetters(question)) ?? 0) + 1);
    all += question.options.length;
  }
  expect(all % counts.size).toBe(0);
  return [...counts.values()];
}

describe("each letter is right as often as any other", () => {
  const asked = (ask: StatementsAsk, count: number) => statements(count, { asks: [ask] });
  test.each<[string, Item]>([
    ["which of two", asked("which", 2)],
    ["which of three", asked("which", 3)],
    ["which of four", asked("which", 4)],
    ["which of five", asked("which", 5)],
    ["which of three are not", asked("which-not", 3)],
    ["how many of three", asked("how-many", 3)],
    ["which pairs", pairs(["pairs-which"])],
    ["how many of three pairs", pairs(["pairs-how-many"], 3)],
    ["codes of two lists of four", pairs(["codes"])],
    ["codes of two lists of three", pairs(["codes"], 3)],
    ["codes of an order", steps],
    ["reasons", explains],
  ])("%s", (_, item) => {
    const counts = letters(item);
    expect(counts).toHaveLength(4);
    expect(chiSquare(counts)).toBeLessThan(FAIR[4]);
  });
});

describe("who goes by the options alone is right as often as by chance", () => {
  const strategies: Readonly<Record<string, (codes: readonly string[], count: number) => string>> = {
    "what most options agree on": (codes, count) => {
      const agreed = (code: string) =>
        Array.from({ length: count }, (_, i) => i + 1).reduce(
          (sum, number) =>
            sum +
            codes.filter((other) => numbersIn(other).includes(number) === numbersIn(code).includes(number)).length,
          0,
        );
      return codes.toSorted((a, b) => agreed(b) - agreed(a))[0]!;
    },
    "the most statements": (codes) => codes.toSorted((a, b) => numbersIn(b).length - numbersIn(a).length)[0]!,
    "the fewest statements": (codes) => codes.toSorted((a, b) => numbersIn(a).length - numbersIn(b).length)[0]!,
    "the last option": (codes) => codes.at(-1)!,
    "all of them, or else the first": (codes, count) =>
      codes.find((code) => numbersIn(code).length === count) ?? codes[0]!,
  };
  test.each([2, 3, 4, 5])("of %i statements", (count) => {
    const won = new Map<string, number>();
    for (const { options } of settled(statements(count))) {
      const codes = options.map(({ option }) => option.text);
      const right = options.find(({ option }) => option.role === "key")!.option.text;
      for (const [name, guess] of Object.entries(strategies))
        won.set(name, (won.get(name) ?? 0) + Number(guess(codes, count) === right));
    }
    for (const [name, times] of won) expect(chiSquare([times, (SEEDS - times) / 3]), name).toBeLessThan(FAIR[3]);
  });
});

describe("what is drawn knows nothing of the truth", () => {
  test("a list that holds another truth as well is offered as it is when that is right", () => {
    // The same bank, in which what was true and what was false have changed places.
    const one = statements(3);
    const other = statements(3, {
      statements: one.statements.map(({ wordings: [right, wrong], ...rest }) => ({
        ...rest,
        wordings: [
          { ...wrong!, isTrue: true },
          { ...right, isTrue: false },
        ],
      })),
    });
    const asked = (item: Item) => [...settled(item, 200)];
    const others = asked(other);
    for (const [i, question] of asked(one).entries()) {
      const turned = others[i]!;
      expect(turned.asked!.ask).toBe(question.asked!.ask);
      expect(shown(turned.asked).map(({ isTrue }) => isTrue)).toEqual(
        shown(question.asked).map(({ isTrue }) => isTrue),
      );
      expect(turned.options.map(({ option }) => option.text)).toEqual(
        question.options.map(({ option }) => option.text),
      );
    }
  });

  test("another item, and another statement, move nothing", () => {
    const items = [statements(3), { ...statements(4), id: "other" }];
    const alone = codedQuestions(poolItemsOf([bankOf([items[0]!])]), asking(true), "s")({ form: "A", candidate: null });
    const beside = codedQuestions(
      poolItemsOf([bankOf(items.toReversed())]),
      asking(true),
      "s",
    )({ form: "A", candidate: null });
    expect(beside(items[0]!)).toEqual(alone(items[0]!));
    const more = statements(4, { shows: 3 });
    const ids = (question: Question) => shown(question.asked).map(({ name }) => name);
    const same = [...zip(settled(statements(3), 50), settled(more, 50))].filter(
      ([, after]) => !ids(after).some((name) => name.startsWith("s4")),
    );
    expect(same.length).toBeGreaterThan(0);
    for (const [before, after] of same) expect(ids(after)).toEqual(ids(before));
  });
});

function* zip<T>(one: Iterator<T>, other: Iterator<T>): Generator<readonly [T, T]> {
  for (let a = one.next(), b = other.next(); a.done !== true && b.done !== true; a = one.next(), b = other.next())
    yield [a.value, b.value];
}

describe("what authors fix stays fixed", () => {
  test("the order of statements, and which are true", () => {
    const fixed = statements(3, { order: "fixed", truth: [true, false, true] });
    for (const { asked } of settled(fixed, 20))
      expect(shown(asked).map(({ name }) => name)).toEqual(["s1", "s2/1", "s3"]);
  });
  test("a statement without a false wording is always true", () => {
    const [first, ...rest] = statements(3).statements;
    const item = statements(3, { statements: [statement(first!.id, 0), ...rest] });
    for (const { asked } of settled(item, 50))
      expect(shown(asked).find(({ name }) => name.startsWith("s1"))?.isTrue).toBe(true);
  });
  test("options that are not shuffled go by size, none last", () => {
    for (const { options } of settled(statements(3), 20, false)) {
      const sizes = options.map(({ option }) => numbersIn(option.text).length || Infinity);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    }
  });
  test("all and none come last, in this order", () => {
    for (const { options } of settled(statements(3), 100)) {
      const codes = options.map(({ option }) => option.text);
      const last = ["1,2,3", "0"].filter((code) => codes.includes(code));
      expect(codes.slice(4 - last.length)).toEqual(last);
    }
  });
});

describe("what is asked is right", () => {
  test.each<[StatementsAsk, (isTrue: readonly boolean[]) => string]>([
    ["which", (isTrue) => isTrue.flatMap((one, i) => (one ? [i + 1] : [])).join(",") || "0"],
    ["which-not", (isTrue) => isTrue.flatMap((one, i) => (one ? [] : [i + 1])).join(",") || "0"],
    ["how-many", (isTrue) => String(isTrue.filter(Boolean).length)],
  ])("%s", (ask, right) => {
    for (const { asked, options } of settled(statements(4, { asks: [ask] }), 100))
      expect(options.find(({ option }) => option.role === "key")?.option.text).toBe(
        right(shown(asked).map(({ isTrue }) => isTrue)),
      );
  });

  test("a pair that is right as well is never shown as a wrong one", () => {
    const texts = [...settled(pairs(["pairs-which"]), 200)].flatMap(({ asked }) =>
      shown(asked)
        .filter(({ isTrue }) => !isTrue)
        .map(({ text, right }) => `${text} ${right}`),
    );
    expect(texts).not.toContain("left 1 right 2");
    expect(texts).toContain("left 1 right 3");
  });

  test("codes of two lists name for each left side where its right one stands", () => {
    for (const { asked, options } of settled(pairs(["codes"]), 50)) {
      if (asked?.ask !== "codes") throw new Error("it asks for codes");
      const right = asked.left!.map((left) => asked.right.indexOf(left.replace("left", "right")) + 1).join("");
      expect(options.find(({ option }) => option.role === "key")?.option.text).toBe(right);
    }
  });

  test("each of several questions is asked as often as the others", () => {
    const counts = new Map<string, number>();
    const all = statements(3, { asks: ["which", "which-not", "how-many"] });
    for (const { asked } of settled(all)) counts.set(asked!.ask, (counts.get(asked!.ask) ?? 0) + 1);
    expect(chiSquare([...counts.values()])).toBeLessThan(FAIR[3]);
  });

  test("two reasons: how many are true, and explain it", () => {
    const two: ExplainsItem = {
      ...explains,
      shows: 2,
      reasons: [...explains.reasons, { ...statement("third"), explains: true }],
    };
    const seen = new Set<string>();
    for (const { asked, options } of settled(two, 200)) {
      const right = options.find(({ option }) => option.role === "key")!.option.text;
      const [fact, ...reasons] = shown(asked);
      seen.add(right);
      expect(fact?.isTrue).toBe(true);
      const trues = reasons.filter(({ isTrue }) => isTrue).map(({ name }) => name !== "other");
      expect(right).toBe(
        trues.length === 2
          ? trues.every(Boolean)
            ? "both-explain"
            : "one-explains"
          : trues.length === 1
            ? "one-true"
            : "none-true",
      );
    }
    expect(seen.size).toBe(4);
  });
});

test("of several false wordings of a reason each is shown as often as the others, whatever the order in which they are written", () => {
  const reason = { ...statement("reason", 3), explains: true };
  const turned = {
    ...reason,
    wordings: [reason.wordings[0], ...reason.wordings.slice(1).toReversed()] as unknown as Statement["wordings"],
  };
  const falseOf = (one: typeof reason) =>
    [...settled({ ...explains, reasons: [one] }, 400)].flatMap(({ asked }) => {
      const second = shown(asked)[1]!;
      return second.isTrue ? [] : [second.text];
    });
  const texts = falseOf(reason);
  const counts = [1, 2, 3].map((n) => texts.filter((text) => text === `reason is false ${n}.`).length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(texts.length);
  expect(chiSquare(counts)).toBeLessThan(FAIR[3]);
  expect(falseOf(turned)).toEqual(texts);
});

describe("whichever of two reasons has a false wording, all that they allow is asked, and as often", () => {
  const sure = { ...statement("sure", 0), explains: true };
  const unsure = { ...statement("unsure"), explains: true };
  const idle = { ...statement("idle"), explains: false };

  test.each<[string, ExplainsItem["reasons"], readonly string[]]>([
    ["the second", [sure, unsure], ["both-explain", "one-true"]],
    ["the first", [unsure, sure], ["both-explain", "one-true"]],
    ["one, beside one that does not explain", [sure, idle], ["one-explains", "one-true"]],
    ["both, and neither explains", [idle, { ...idle, ...statement("other") }], ["none-true"]],
  ])("%s", (_, reasons, codes) => {
    const counts = new Map(codes.map((code) => [code, 0]));
    for (const { options } of settled({ ...explains, shows: 2, reasons }, 2000)) {
      const right = options.find(({ option }) => option.role === "key")!.option.text;
      counts.set(right, (counts.get(right) ?? 0) + 1);
    }
    expect([...counts.keys()]).toEqual(codes);
    expect(chiSquare([...counts.values()])).toBeLessThan(FAIR[2]);
  });
});

describe("of a false sentence nobody may know what is true in its place", () => {
  const unknown = (id: string): Statement => {
    const [right, ...wrong] = statement(id).wordings;
    return { ...statement(id), wordings: [{ ...right, text: "" }, ...wrong] };
  };

  test.each<[string, Partial<ExplainsItem>, readonly boolean[]]>([
    [
      "the reason",
      { reasons: [{ ...unknown("reason"), explains: true }], statement: statement("fact", 0) },
      [true, false],
    ],
    [
      "the statement",
      { reasons: [{ ...statement("reason", 0), explains: true }], statement: unknown("fact") },
      [false, true],
    ],
  ])("%s is then never shown as true", (_, more, truths) => {
    for (const { asked } of settled({ ...explains, ...more })) {
      expect(shown(asked).map(({ isTrue }) => isTrue)).toEqual(truths);
      expect(shown(asked).map(({ text }) => text)).not.toContain("");
    }
  });

  test("a key says nothing in its place", () => {
    const item = statements(2, { statements: [statement("s1"), unknown("s2")], truth: [true, false] });
    for (const { asked } of settled(item))
      expect(shown(asked).map(({ isTrue, correction }) => [isTrue, correction])).toEqual(
        expect.arrayContaining([
          [true, null],
          [false, null],
        ]),
      );
  });
});

test.each<[string, Item, most: number]>([
  ["which of three", statements(3), 2 * 8],
  ["how many of three", statements(3, { asks: ["how-many"] }), 2 * 4],
  ["how many of five", statements(5, { asks: ["how-many"] }), 2 * 6],
  ["reasons", explains, 4 * 4],
])("a code is the same option in all papers and items, right or wrong: pages look them up (%s)", (_, item, most) => {
  const options = ["one", "other"].flatMap((id) =>
    [...settled({ ...item, id }, 200)].flatMap((question) => question.options.map(({ option }) => option)),
  );
  expect(options.length).toBe(2 * 200 * 4);
  expect(new Set(options).size).toBeLessThanOrEqual(most);
});
