import { describe, expect, test } from "vitest";
import type { Item, StatementsItem, TrueFalseItem } from "../../src/model/bank.js";
import type { Compose } from "../../src/model/blueprint.js";
import { ANY } from "../../src/blueprint/sections.js";
import { withComposed } from "../../src/selection/compose.js";
import { checkPlan } from "../../src/selection/check-plan.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { type Lack, type Uncomposed, lackOf } from "../../src/selection/uncomposed.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { hashOfName } from "../../src/seed/random.js";
import { composedOf } from "../../src/selection/composed-item.js";
import { UnmetBlueprint } from "../../src/selection/unmet-blueprint.js";
import { bankOf, choice } from "../sample.js";

const { options: _options, placement: _placement, says: _says, ...common } = choice("x");
const at = (paragraph: number) => [{ source: "s", paragraph, quote: null, hash: null, prefix: null, suffix: null }];
const fact = (n: number, key: boolean, more: Partial<TrueFalseItem> = {}): TrueFalseItem => ({
  ...common,
  id: `fact-${n}`,
  type: "true-false",
  stem: `Fact ${n} is so.`,
  key,
  correction: key ? null : `Fact ${n} is not so.`,
  topics: [n % 2 === 0 ? "even" : "odd"],
  evidence: at(n),
  ...more,
});
const facts = (count: number) => Array.from({ length: count }, (_, n) => fact(n, n % 4 < 2));
const entry = (more: Partial<Compose> = {}): Compose => ({
  from: "true-false",
  where: ANY,
  shows: 3,
  count: 10,
  asks: ["which"],
  ...more,
});
const composed = (items: readonly Item[], compose: Compose, seed = "s", earlier: string[] = []) =>
  withComposed(items, { compose: [compose], earlier: [{ manifest: "m", atMost: 0, items: earlier }] }, seed);
function lacksOf(attempt: () => unknown): readonly Lack[] {
  try {
    attempt();
    return [];
  } catch (cause) {
    return (cause as Uncomposed).lacks;
  }
}
const refusal = (items: readonly Item[], compose: Compose, seed: string): string =>
  lacksOf(() => composed(items, compose, seed))
    .map(({ message }) => message)
    .join();
const made = (items: readonly Item[]): StatementsItem[] => items.filter((item) => item.type === "statements");
const partsOf = (items: readonly Item[]) => made(items).flatMap(({ statements }) => statements.map(({ id }) => id));

describe("statements items are composed of true-false items", () => {
  const items = facts(80);
  const all = composed(items, entry());

  test("each of one topic, none with two of a paragraph, and no part twice or by itself", () => {
    expect(made(all)).toHaveLength(10);
    const ids = partsOf(all);
    expect(new Set(ids).size).toBe(30);
    expect(all.filter(({ id }) => ids.includes(id))).toEqual([]);
    expect(all).toHaveLength(80 - 30 + 10);
    for (const { statements, topics, evidence } of made(all)) {
      expect(topics).toHaveLength(1);
      expect(new Set(statements.map(({ id }) => Number(id.slice(5)) % 2)).size).toBe(1);
      expect(new Set(evidence.map(({ paragraph }) => paragraph)).size).toBe(3);
    }
  });

  test("each part stands there as it is, and the seed alone says which are together", () => {
    for (const { statements, truth } of made(all))
      expect(truth).toEqual(statements.map(({ id }) => Number(id.slice(5)) % 4 < 2));
    expect(composed(items, entry())).toEqual(all);
    expect(partsOf(composed(items, entry(), "t"))).not.toEqual(partsOf(all));
    expect(partsOf(composed(items.toReversed(), entry())).toSorted()).toEqual(partsOf(all).toSorted());
  });

  test("an id tells what it is made of, in whatever order", () => {
    const again = composed(items.toReversed(), entry());
    expect(made(again).map(({ id }) => id)).toEqual(made(all).map(({ id }) => id));
  });

  test.each([
    ["which" as const, 8],
    ["how-many" as const, 4],
  ])("asked %s, each truth is as likely as any other", (ask, kinds) => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 100; seed += 1)
      for (const { truth } of made(composed(items, entry({ asks: [ask] }), String(seed)))) {
        const name =
          ask === "how-many"
            ? String((truth as boolean[]).filter(Boolean).length)
            : String((truth as boolean[]).filter(Boolean).length);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    const shares = ask === "which" ? [1, 3, 3, 1] : [1, 1, 1, 1];
    const expected = shares.map((share) => (share * 1000) / kinds);
    const found = ["0", "1", "2", "3"].map((name) => counts.get(name) ?? 0);
    const off = found.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);
    expect(off).toBeLessThan(16.27);
  });

  test.each<[string, Item]>([
    ["leans on what stood before it", fact(1, true, { stem: "It is so." })],
    [
      "has a picture",
      fact(1, true, { media: { image: "a.png", alt: "A", credit: "C", licence: "CC0", content: null } }),
    ],
    ["asks about a text", fact(1, true, { group: "text" })],
    ["is retired", fact(1, true, { retired: true })],
    ["was superseded", fact(1, true, { supersededBy: "fact-2" })],
  ])("no part %s", (_, item) => {
    const others = [fact(3, true), fact(5, true), fact(7, false), fact(9, false)];
    expect(partsOf(composed([item, ...others], entry({ count: 1, shows: 2 })))).not.toContain("fact-1");
  });

  test("nor was asked before, nor stands beside its enemy", () => {
    const pair = [fact(1, true, { enemies: ["fact-3"] }), fact(3, true), fact(5, true), fact(7, false), fact(9, false)];
    for (let seed = 0; seed < 30; seed += 1) {
      const parts = partsOf(composed(pair, entry({ count: 1, shows: 2 }), String(seed)));
      expect(parts.includes("fact-1") && parts.includes("fact-3")).toBe(false);
      expect(partsOf(composed(facts(20), entry({ count: 1 }), String(seed), ["fact-4"]))).not.toContain("fact-4");
    }
  });

  test("paragraphs of one number are two where they stand in two articles, and one where they don't", () => {
    const from = (sources: readonly string[]) =>
      [true, true, false, false].map((key, i) =>
        fact(2 * i, key, { evidence: at(1).map((one) => ({ ...one, source: sources[i % 2]! })) }),
      );
    for (let seed = 0; seed < 10; seed += 1) {
      const wanted = entry({ count: 1, shows: 2 });
      expect(made(composed(from(["s", "t"]), wanted, String(seed)))).toHaveLength(1);
      expect(refusal(from(["s", "s"]), wanted, String(seed))).toMatch(/1 may stand together so\)?: 1 too few/);
    }
  });

  test.each<[string, readonly Item[], Partial<Compose>, RegExp]>([
    [
      "how many can be made",
      facts(10),
      {},
      /^entry 1 of compose asks for 10, and [1-3] can be made: for the next, with /,
    ],
    [
      "what each topic lacks, the nearest first",
      [...facts(5), fact(20, true, { topics: ["far"] })],
      { shows: 5 },
      /with \d true and \d false about one topic, topic "even" has 3(?:, of which \d may stand together so)?: \d too few; topic "odd" has 2/,
    ],
    ["that no more is left", [fact(1, true, { topics: [] })], {}, /no topic has 1: 2 too few$/],
    ["that nothing is there", [choice("x")], {}, /about one topic, no item fits$/],
    [
      "that they lean",
      [fact(1, true, { stem: "It is so." }), fact(3, true, { stem: "They are so." })],
      {},
      /no item fits \(2 true-false items lean on what stood before them\)$/,
    ],
    ["that they say nothing", [choice("x")], { from: "says" }, /\(1 choice or short item has no says line\)$/],
    [
      "that one paragraph has them all",
      [1, 3, 5].map((n) => fact(n, true, { evidence: at(1) })),
      {},
      /topic "odd" has 3, of which [01] may stand together so: [23] too few$/,
    ],
    [
      "how many topics more there are",
      ["a", "b", "c", "d", "e"].map((topic, n) => fact(n, true, { topics: [topic] })),
      {},
      /; 2 more topics have no more$/,
    ],
  ])("too few of them are said to be: %s", (_, some, more, message) => {
    // Seeds draw which are to be true; one that wants some true and some false says the most.
    const said = Array.from({ length: 40 }, (__, seed) => refusal(some, entry(more), String(seed)));
    expect(said.some((one) => message.test(one))).toBe(true);
  });

  test("each entry that lacks something is said, at its place", () => {
    const compose = [entry(), entry({ count: 1, shows: 2 }), entry({ from: "says", count: 1 })];
    const lacks = lacksOf(() => withComposed(facts(10), { compose, earlier: [] }, "s"));
    expect(lacks.map(({ entry: at, hint }) => [at, hint])).toEqual([
      [0, "ask for fewer, or for fewer statements in each, or add items about the same topics"],
      [2, "ask for fewer, or for fewer statements in each, or add items about the same topics"],
    ]);
    expect(() => composed(facts(1), entry())).toThrow(UnmetBlueprint);
  });

  test("a made item has the tags that all its parts have", () => {
    const tagged = facts(80).map((item, n) => ({ ...item, tags: n % 4 === 0 ? ["x", "y"] : ["y", "x", "z"] }));
    for (const { tags } of made(composed(tagged, entry()))) expect(tags.toSorted().slice(0, 2)).toEqual(["x", "y"]);
  });
});

test("without compose the items are those of the banks, the same ones", () => {
  const items = facts(3);
  expect(withComposed(items, { earlier: [] }, "s")).toBe(items);
});

test("choice items are said with their key or a distractor, as each paper draws", () => {
  const items = Array.from({ length: 6 }, (_, n) =>
    choice(`c-${n}`, [`k${n}`, `d${n}`, "None of these"], {
      says: { before: `Number ${n} is `, after: "." },
      evidence: at(n),
      options: [
        { text: `k${n}`, role: "key", why: null, pin: null },
        { text: `d${n}`, role: "distractor", why: "No.", pin: null },
        { text: "None of these", role: "distractor", why: null, pin: "last" },
      ],
    }),
  );
  const [one] = made(composed(items, entry({ from: "says", count: 1, asks: ["which", "which-not"] })));
  expect(one?.truth).toBe("drawn");
  expect(one?.asks).toEqual(["which", "which-not"]);
  for (const { id, wordings } of one!.statements) {
    const n = id.slice(2);
    expect(wordings).toEqual([
      { text: `Number ${n} is k${n}.`, isTrue: true, why: null },
      { text: `Number ${n} is d${n}.`, isTrue: false, why: "No." },
    ]);
  }
});

describe("of its parts a composed item takes", () => {
  const madeOf = (...parts: readonly Partial<TrueFalseItem>[]) =>
    composedOf(
      parts.map((more, n) => {
        const item = fact(n, true, { topics: ["t"], ...more });
        const wordings = [{ text: item.stem, isTrue: true, why: null }] as const;
        return { part: { item, wordings, can: { true: true, false: false }, words: [0, 0, 0, 0] }, isTrue: true };
      }),
      entry({ shows: parts.length }),
      "which",
    );

  test.each(["asOf", "reviewBy"] as const)("the earliest day of %s, whichever of them has it", (field) => {
    const [early, late] = ["2026-02-09", "2026-02-10"];
    expect(madeOf({ [field]: early }, { [field]: late })[field]).toBe(early);
    expect(madeOf({ [field]: late }, { [field]: early })[field]).toBe(early);
    expect(madeOf({ [field]: null }, { [field]: late })[field]).toBe(late);
    expect(madeOf({ [field]: null }, { [field]: null })[field]).toBe(null);
  });

  test("the topics of all, and everybody's enemies, each once", () => {
    const { topics, enemies } = madeOf(
      { topics: ["a", "t", "u"], enemies: ["x", "y"] },
      { topics: ["u", "t"], enemies: ["y", "z"] },
    );
    expect(topics).toEqual(["t", "u"]);
    expect(enemies).toEqual(["x", "y", "z"]);
  });

  test("the evidence, each statement its own of it", () => {
    const { evidence, statements } = madeOf({ evidence: [...at(4), ...at(7)] }, { evidence: at(9) });
    expect(evidence.map(({ paragraph }) => paragraph)).toEqual([4, 7, 9]);
    expect(statements.map((one) => one.evidence)).toEqual([[0, 1], [2]]);
  });

  test("a digest that changes with that of any of them, and an id that does not", () => {
    const [one, same, first, second] = [
      madeOf({ digest: "a" }, { digest: "b" }),
      madeOf({ digest: "a" }, { digest: "b" }),
      madeOf({ digest: "c" }, { digest: "b" }),
      madeOf({ digest: "a" }, { digest: "c" }),
    ];
    expect(same.digest).toBe(one.digest);
    expect(new Set([one, first, second].map(({ digest }) => digest)).size).toBe(3);
    expect(new Set([one, first, second].map(({ id }) => id)).size).toBe(1);
  });
});

describe("what an entry lacks", () => {
  type Attempt = Parameters<typeof lackOf>[0];
  const topic = (name: string | null, left: number, fit: number): Attempt["topics"][number] => ({
    left: Array.from({ length: left }, (_, n) => ({
      item: fact(n, true, { topics: name === null ? [] : [name] }),
      wordings: [{ text: "So.", isTrue: true, why: null }],
      can: { true: true, false: false },
      words: [0, 0, 0, 0],
    })),
    fit,
  });
  const lack = (more: Partial<Attempt>, shows = 3) =>
    lackOf({
      entry: entry({ count: 4, shows }),
      e: 1,
      made: 2,
      isTrue: [true, true, false],
      topics: [],
      unfit: [],
      ...more,
    });
  const have = (more: Partial<Attempt>) =>
    lack(more).message.replace(
      "entry 2 of compose asks for 4, and 2 can be made: for the next, with 2 true and 1 false about one topic, ",
      "",
    );

  test.each<[what: string, more: Partial<Attempt>, said: string]>([
    ["nothing", {}, "no item fits"],
    ["two of three", { topics: [topic("a", 2, 2)] }, 'topic "a" has 2: 1 too few'],
    [
      "of which one fits",
      { topics: [topic("a", 2, 1)] },
      'topic "a" has 2, of which 1 may stand together so: 2 too few',
    ],
    ["no topic", { topics: [topic(null, 1, 1)] }, "no topic has 1: 2 too few"],
    [
      "the nearest first",
      { topics: [topic("a", 9, 0), topic("b", 2, 2), topic("c", 1, 1)] },
      'topic "b" has 2: 1 too few; topic "c" has 1: 2 too few; topic "a" has 9, of which 0 may stand together so: 3 too few',
    ],
    [
      "one topic more",
      { topics: ["a", "b", "c", "d"].map((one) => topic(one, 1, 1)) },
      'topic "a" has 1: 2 too few; topic "b" has 1: 2 too few; topic "c" has 1: 2 too few; 1 more topic has no more',
    ],
    ["of another type", { unfit: ["is of another type"] }, "no item fits"],
    [
      "asked before",
      { unfit: ["was asked before", "is asked no more", "was asked before"] },
      "no item fits (2 true-false items were asked before, 1 true-false item is asked no more)",
    ],
    [
      "with pictures",
      { unfit: ["needs a picture or a text", "needs a picture or a text"] },
      "no item fits (2 true-false items need a picture or a text)",
    ],
  ])("%s", (_, more, said) => expect(have(more)).toBe(said));

  test.each<[isTrue: readonly boolean[], wanted: string]>([
    [[true, true], "with 2 true about"],
    [[false], "with 1 false about"],
    [[false, true, false], "with 1 true and 2 false about"],
  ])("with %j", (isTrue, wanted) => expect(lack({ isTrue }).message).toContain(wanted));

  test("what to do depends on how many statements there are, and on says lines", () => {
    expect(lack({}, 2)).toMatchObject({ entry: 1, hint: "ask for fewer, or add items about the same topics" });
    expect(lack({}, 3).hint).toBe("ask for fewer, or for fewer statements in each, or add items about the same topics");
    expect(lack({ unfit: ["has no says line"] }, 2).hint).toBe("ask for fewer, or give more items a says line");
    expect(
      lackOf({
        entry: entry({ from: "says" }),
        e: 0,
        made: 0,
        isTrue: [],
        topics: [],
        unfit: ["has no says line", "has no says line"],
      }).message,
    ).toMatch(/\(2 choice or short items have no says line\)$/);
  });
});

describe("of a plan that composes", () => {
  const bank = bankOf([...facts(12), choice("c-1"), choice("c-2")]);
  const plan = (compose: readonly Compose[]) => ({ ...blueprintOf(bank), compose });

  test("each entry that lacks something is a finding at its place", () => {
    const lacking = plan([entry({ count: 1 }), entry({ count: 9 }), entry({ from: "says", count: 1 })]);
    expect(checkPlan([bank], lacking).map(({ code, path, message }) => [code, path, message.slice(0, 38)])).toEqual([
      ["plan/unmet", ["compose", 1], "Not all can be composed: entry 2 of co"],
      ["plan/unmet", ["compose", 2], "Not all can be composed: entry 3 of co"],
    ]);
    expect(checkPlan([bank], plan([entry({ count: 1 })]))).toEqual([]);
  });

  test("items that are left are those of the bank, passages and all, and what is made stands behind them", () => {
    const text = {
      ...bank,
      passages: [{ id: "text", title: null, paragraphs: ["So."] }],
      items: [...facts(12), choice("c-1", undefined, { group: "text" })],
    } as unknown as typeof bank;
    const own = poolItemsOf([text]);
    const pool = poolItemsOf([text], plan([entry({ count: 1 })]), "s");
    expect(pool).toHaveLength(own.length - 3 + 1);
    expect(pool.at(-1)!.item.type).toBe("statements");
    expect(pool.at(-1)!.words).toEqual(hashOfName(pool.at(-1)!.item.id));
    const inPool = pool.find(({ item }) => item.id === "c-1")!;
    expect(inPool).toEqual(own.find(({ item }) => item.id === "c-1"));
    expect(inPool.passage?.id).toBe("text");
  });

  test("items asked in an earlier exam are barred where none may be repeated, and no others", () => {
    const used = facts(6).map(({ id }) => id);
    const left = (atMost: number | null) =>
      partsOf(
        withComposed(
          facts(12),
          { compose: [entry({ count: 1 })], earlier: [{ manifest: "m", atMost, items: used }] as never },
          "s",
        ),
      ).filter((id) => used.includes(id));
    expect(left(0)).toEqual([]);
    const seeds = Array.from({ length: 20 }, (_, seed) =>
      partsOf(
        withComposed(
          facts(12),
          { compose: [entry({ count: 1 })], earlier: [{ manifest: "m", atMost: 3, items: used }] },
          String(seed),
        ),
      ),
    );
    expect(seeds.flat().some((id) => used.includes(id))).toBe(true);
  });

  test("a short answer is said with its first key, and is never false", () => {
    const short = (n: number): Item =>
      ({
        ...choice(`s-${n}`, undefined, { says: { before: `Number ${n} is `, after: "." }, evidence: at(n) }),
        type: "short",
        keys: [`k${n}`, "other"],
      }) as unknown as Item;
    const says = entry({ from: "says", count: 1, asks: ["how-many"] });
    for (let seed = 0; seed < 40; seed += 1) {
      let all: readonly Item[];
      try {
        all = composed([1, 2, 3].map(short), says, String(seed));
      } catch {
        continue;
      }
      const [one] = made(all);
      expect(one!.statements.map(({ wordings }) => wordings)).toEqual(
        one!.statements.map(({ id }) => [
          { text: `Number ${id.slice(2)} is k${id.slice(2)}.`, isTrue: true, why: null },
        ]),
      );
      return;
    }
    throw new Error("no seed made one of three that are true");
  });
});
