import { describe, expect, test } from "vitest";
import { gapFields } from "../../src/exchange/gap-fields.js";
import { itemId } from "../../src/exchange/item-id.js";
import { keyNumber, middleOf, numberFields } from "../../src/exchange/number-fields.js";
import { matchingFields, orderingFields } from "../../src/exchange/list-fields.js";
import { numberedList } from "../../src/exchange/numbered-list.js";
import { type ReadOption, optionFields, trueFalseFields } from "../../src/exchange/option-fields.js";
import { orderOf } from "../../src/exchange/option-order.js";
import type { Outcome } from "../../src/exchange/outcome.js";
import { questionKey, saysMore } from "../../src/exchange/question-key.js";
import { soundItem } from "../../src/exchange/sound-item.js";
import { topicOf } from "../../src/exchange/topic.js";
import { truthOf, truthWord } from "../../src/exchange/truth-words.js";
import { numericFields, shortFields } from "../../src/exchange/typed-fields.js";
import { itemOf } from "./shapes.js";

/** What a shape makes of a question, and what it says is lost. */
function made(make: (lose: (what: string) => void) => Outcome) {
  const lost: string[] = [];
  const outcome = make((what) => lost.push(what));
  return "why" in outcome ? outcome.why : { ...outcome.fields, lost };
}

describe("options with shares of the points", () => {
  const option = (text: string, share: number, more: Partial<ReadOption> = {}): ReadOption => ({
    text,
    share,
    why: "",
    isPicture: false,
    ...more,
  });
  const options = (some: readonly ReadOption[], isSingle = true, isFixed = false) =>
    made((lose) => optionFields("Which?", some, { isSingle, isFixed }, lose));
  const lostOf = (...args: Parameters<typeof options>) => {
    const all = options(...args);
    return typeof all === "string" ? all : all.lost;
  };
  const [a, b, c] = [option("a", 1), option("b", 0), option("c", 0)];

  test.each([
    ["the same for every wrong one", [-0.5, -0.5], ["the penalty of 50 % for each wrong option"]],
    ["for one of them alone", [-0.5, 0], ['the penalty of 50 % for "b"']],
    ["of different sizes", [-0.5, -1], ['the penalty of 50 % for "b"', 'the penalty of 100 % for "c"']],
    ["for none", [0, 0], []],
  ])("a penalty %s", (_, [first, second], lost) => {
    const some = [a, option("b", first!), option("c", second!)];
    expect(lostOf(some)).toEqual(lost);
    expect(lostOf(some, false)).toEqual(lost);
  });

  test.each([
    ["0.9999 is all of it", 0.9999, []],
    ["a little less is not", 0.9998, ['that "a", the best answer, is worth 99.98 %']],
    ["a half is not", 0.5, ['that "a", the best answer, is worth 50 %']],
  ])("of one: %s", (_, share, lost) => expect(lostOf([option("a", share), b])).toEqual(lost));

  test("of one: what else is right, or partly right, is said, and a second right one is no wrong one", () => {
    expect(options([a, option("b", 1), c])).toEqual({
      stem: "Which?",
      key: "a",
      distractors: ["c"],
      lost: ['that "b" is right as well'],
    });
    expect(lostOf([a, option("b", 0.25), c])).toEqual(['the weight of 25 % of "b"']);
    expect(options([a, option("b", 1)])).toBe("it offers no wrong option");
    expect(options([option("a", 0), b])).toBe("it names no right answer");
    expect(options([option("a", -1), b])).toBe("it names no right answer");
  });

  test("of several: weights that differ are said, all of them", () => {
    expect(lostOf([option("a", 0.5), option("b", 0.5), c], false)).toEqual([]);
    expect(lostOf([option("a", 0.3334), option("b", 0.3333), c], false)).toEqual([]);
    expect(lostOf([option("a", 0.75), option("b", 0.25), c], false)).toHaveLength(2);
    const many = Array.from({ length: 9 }, (_, i) => option(`k${i}`, 0.1));
    expect(typeof options([...many, c], false)).toBe("object");
    expect(options([...many, option("k9", 0.1), c], false)).toBe(
      "it has 10 right options; a bank's question has at most 9",
    );
  });

  test("twice, empty, or right and wrong", () => {
    expect(lostOf([a, b, option(" b ", 0)])).toEqual(['an option that is there twice: "b"']);
    expect(lostOf([a, b, option("", 0)])).toEqual(["an empty option"]);
    expect(options([a, b, option("a", 0)])).toBe('the option "a" is right and wrong in it');
    expect(options([a, option("", 0, { isPicture: true })])).toBe("one of its options is a picture alone");
    expect(lostOf([a, option("b", 0, { isPicture: true })])).toEqual([]);
  });

  test("in a fixed order, and more than have letters", () => {
    expect(options([b, a, c], true, true)).toMatchObject({ order: "fixed", keyAt: 2, distractors: ["b", "c"] });
    expect(options([b, option("a", 0.5), option("d", 0.5)], false, true)).toMatchObject({
      order: "fixed",
      keyAt: [2, 3],
    });
    const ten = [a, ...Array.from({ length: 9 }, (_, i) => option(`w${i}`, 0))];
    expect(options(ten)).not.toHaveProperty("shows");
    expect(options([...ten, b])).toMatchObject({ shows: 10, lost: [] });
    expect(options([...ten, b], true, true)).toMatchObject({ shows: 10, lost: ["the fixed order of its options"] });
  });

  test("one that stays last is pinned at the end alone", () => {
    const pinned = { isPinned: true, why: "So." };
    expect(options([a, b, option("none", 0, pinned)])).toMatchObject({
      distractors: ["b", { text: "none", why: "So.", pin: "last" }],
      lost: [],
    });
    expect(options([a, option("none", 0, { isPinned: true }), b])).toMatchObject({
      distractors: ["none", "b"],
      lost: ['that "none" keeps its place'],
    });
    expect(lostOf([a, b, option("none", 0, pinned)], true, true)).toEqual([]);
  });

  test("true and false: what is said of the wrong answer is a correction of what is false, and else lost where it says something else", () => {
    const said = (key: boolean | null, whyTrue: string, whyFalse: string) =>
      made((lose) => trueFalseFields("So?", key, { whyTrue, whyFalse }, lose));
    expect(said(true, "Yes.", "No.")).toMatchObject({
      explanation: "Yes.",
      lost: ['the feedback on a wrong answer: "No."'],
    });
    expect(said(false, "Yes.", "No.")).toMatchObject({
      explanation: "No.",
      correction: "Yes.",
      lost: [],
    });
    expect(said(true, "Yes.", "Yes.")).toMatchObject({ key: true, lost: [] });
    expect(said(false, "", "")).toEqual({ type: "true-false", stem: "So?", key: false, lost: [] });
    expect(said(null, "", "")).toBe("it names no right answer");
  });
});

describe("options that speak of others", () => {
  const order = (texts: readonly string[], right = 0) =>
    orderOf(texts.map((text, i) => ({ text, isRight: i === right })));
  const fixed = (keyAt: unknown) => ({ pins: new Set(), fields: { order: "fixed", keyAt } });

  test.each([
    ["All of the above", [2]],
    ["None of these", [2]],
    ["A port", []],
  ])("%s, at the end, is pinned: %j", (last, pins) =>
    expect(order(["a", "b", last])).toEqual({ pins: new Set(pins), fields: {} }),
  );

  test.each(["Both of the above", "A and B", "Both A and C", "b or c", "Any two of the above"])(
    "%s names some of them, and fixes all",
    (last) => expect(order(["x", "y", "z", last], 1)).toEqual(fixed(2)),
  );

  test("anywhere else, or twice, they fix the order", () => {
    expect(order(["All of the above", "b", "c"], 2)).toEqual(fixed(3));
    expect(order(["a", "All of the above", "None of the above"])).toEqual(fixed(1));
    expect(
      orderOf([
        { text: "a", isRight: true },
        { text: "b", isRight: true },
        { text: "A and B", isRight: false },
      ]),
    ).toEqual(fixed([1, 2]));
  });
});

describe("numbers", () => {
  test.each([
    ["1.5e1", "15"],
    ["1.25e1", "12.5"],
    ["15e-1", "1.5"],
    ["1e-3", "0.001"],
    ["2.50", "2.50"],
    ["-007", "-7"],
    ["−3", "-3"],
    ["+4", "4"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1e3", "1000"],
    ["123456789012345", "123456789012345"],
    ["1234567890123456", null],
    ["0.123456789012345", "0.123456789012345"],
    ["0.1234567890123456", null],
    ["1e31", null],
    ["", null],
    [".", null],
    ["1,5", null],
    ["five", null],
  ])("%s is the key %s", (written, key) => expect(keyNumber(written)).toBe(key));

  test.each([
    ["1", "2", { key: "1.5", tolerance: "0.5" }],
    ["3.141", "3.142", { key: "3.1415", tolerance: "0.0005" }],
    ["-2", "2", { key: "0", tolerance: "2" }],
    ["5", "5", { key: "5", tolerance: "0" }],
    ["10", "30", { key: "20", tolerance: "10" }],
    ["2", "1", null],
    ["a", "1", null],
  ])("between %s and %s", (from, to, middle) => expect(middleOf(from, to)).toEqual(middle));

  test.each([
    ["1.50", null, { key: "1.50" }],
    ["7", "0", { key: 7 }],
    ["7", "0.5", { key: 7, tolerance: 0.5 }],
    ["7", "5%", { key: 7, tolerance: "5%" }],
  ])("%s ± %s", (key, tolerance, fields) =>
    expect(numberFields("How many?", key, tolerance)).toEqual({ fields: { stem: "How many?", ...fields }, lost: [] }),
  );

  test.each([
    ["7", "-1"],
    ["7", "5,5%"],
    ["7", "1000%x"],
    ["7", "2000%"],
    ["seven", null],
  ])("%s ± %s is none", (key, tolerance) => expect(numberFields("How many?", key, tolerance)).toHaveProperty("why"));
});

describe("answers that are typed", () => {
  const typed = (answers: readonly (readonly [string, number, string?])[], isCaseExact = false, hasWildcards = true) =>
    made((lose) =>
      shortFields(
        "Who?",
        answers.map(([text, share, why = ""]) => ({ text, share, why })),
        { isCaseExact, hasWildcards },
        lose,
      ),
    );

  test("are one where they differ in capitals alone, unless those count", () => {
    expect(
      typed([
        ["Holm", 1],
        ["HOLM", 1],
      ]),
    ).toMatchObject({ keys: ["Holm"], lost: [] });
    expect(
      typed(
        [
          ["Holm", 1],
          ["HOLM", 1],
        ],
        true,
      ),
    ).toMatchObject({ keys: ["Holm", "HOLM"], match: { case: "exact" } });
  });

  test.each([
    [
      "partly right",
      [
        ["Holm", 1],
        ["Home", 0.5, "Near."],
      ],
      ['the answer "Home", worth 50 %', 'the feedback on "Home": "Near."'],
    ],
    [
      "wrong",
      [
        ["Holm", 1],
        ["Dahl", 0, "No."],
      ],
      ['the feedback on "Dahl": "No."'],
    ],
    [
      "any other",
      [
        ["Holm", 1],
        ["*", 0, "No."],
      ],
      ['the feedback on any other answer: "No."'],
    ],
    ["with a star at its end", [["Holm*", 1]], ['the wildcard of "Holm*"']],
    ["with a star that is meant", [["Holm\\*", 1]], []],
  ] as const)("one that is %s", (_, answers, lost) => expect(typed(answers)).toMatchObject({ lost }));

  test("with a star within can't be written, and no more than fifty are kept", () => {
    expect(typed([["Ho*m", 1]])).toBe('a bank can\'t write its answer "Ho*m"');
    expect(typed([["Ho*m", 1]], false, false)).toMatchObject({ keys: ["Ho\\*m"] });
    expect(typed([["a".repeat(300), 1]])).toMatchObject({ lost: [] });
    expect(typeof typed([["a".repeat(301), 1]])).toBe("string");
    const fifty = Array.from({ length: 50 }, (_, i) => [`a${i}`, 1] as const);
    expect(typed(fifty)).toMatchObject({ lost: [] });
    expect(typed([...fifty, ["b", 1]])).toMatchObject({ lost: ['the answer "b"'] });
  });

  test("numbers: the first that is right, and every other is said", () => {
    const number = (some: readonly (readonly [string, number, number])[], unit = "") =>
      made((lose) =>
        numericFields(
          "How?",
          some.map(([value, share, tolerance]) => ({ value, share, tolerance, why: "" })),
          unit,
          lose,
        ),
      );
    expect(
      number(
        [
          ["5", 1, 0.1],
          ["6", 1, 0],
          ["7", 0.5, 0.30000000000000004],
        ],
        "km",
      ),
    ).toEqual({
      type: "numeric",
      stem: "How?",
      key: "5",
      tolerance: 0.1,
      unit: "km",
      lost: ["that 6 is right as well", "the answer 7 ± 0.3, worth 50 %"],
    });
    expect(number([["5", 1, -1]])).toMatchObject({ lost: ["the tolerance of -1"] });
    expect(number([["five", 1, 0]])).toBe('a bank can\'t write its answer "five"');
    expect(number([["5", 0.5, 0]])).toBe("it names no right answer");
  });
});

describe("gaps", () => {
  const choice = (...shares: readonly number[]) => ({
    kind: "options" as const,
    isFixed: false,
    options: shares.map((share, i) => ({ text: `o${i}`, share, why: "", isPicture: false })),
  });
  const typed = (text: string) => ({
    kind: "typed" as const,
    answers: [{ text, share: 1, why: "" }],
    isCaseExact: false,
    hasWildcards: false,
  });
  const gaps = (...parts: Parameters<typeof gapFields>[0]) => made((lose) => gapFields(parts, lose));

  test("of several, the answer is the one that is right, and not one that is partly right", () => {
    expect(gaps("From ", choice(0.5, 1), " to ", typed("b"), ".")).toEqual({
      type: "cloze",
      text: "From {{c1::o1}} to {{c2::b}}.",
      lost: ['the other options of gap 1: "o0"'],
    });
    expect(gaps("From ", choice(0.5, 0), " to ", typed("b"))).toBe("gap 1 names no right answer that a bank can write");
    expect(gaps(typed("a"), typed("b}}"))).toBe("gap 2 names no right answer that a bank can write");
    expect(gaps("No gap.")).toBe("its text has no gap");
  });

  test("one alone keeps its options, and braces of a text are parted", () => {
    expect(gaps("Where? ", choice(0, 1))).toMatchObject({ stem: "Where? ____", key: "o1", distractors: ["o0"] });
    expect(gaps("{{x}} ", typed("a"), typed("b"))).toMatchObject({ text: "{ {x} } {{c1::a}}{{c2::b}}" });
  });
});

describe("pairs and steps", () => {
  const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, i) => String(from + i));
  const matching = (pairs: readonly (readonly [string, string])[], extras: readonly string[] = [], stem = "Match.") =>
    made((lose) =>
      matchingFields(
        stem,
        pairs.map(([left, right]) => ({ left, right })),
        extras,
        lose,
      ),
    );
  const pair = (left: string, right: string) => [left, right] as const;
  const many = (count: number) => numbers(count).map((one) => pair(one, `to ${one}`));

  test("pairs are kept as they are, and right sides that belong to nothing beside them", () => {
    expect(matching([pair("a", "x"), pair("b", "y")])).toEqual({
      type: "matching",
      stem: "Match.",
      pairs: [
        { left: "a", right: "x" },
        { left: "b", right: "y" },
      ],
      lost: [],
    });
    expect(matching([pair("a", "x"), pair("b", "x")], ["", " x", "z", "Z"])).toMatchObject({
      extras: ["z", "Z"],
      lost: [],
    });
    expect(matching([pair("a", "x"), pair("", ""), pair("b", "y")])).toMatchObject({ lost: ["an empty pair"] });
  });
  test.each<[why: string, pairs: readonly (readonly [string, string])[], stem?: string]>([
    ["it asks nothing in words", many(2), ""],
    ["it has fewer than two pairs", [pair("a", "x"), pair("", "")]],
    ["it has 11 pairs; a bank's question has at most 10", many(11)],
    ["a side of a pair has no words", [pair("a", "x"), pair("b", "")]],
    ["a side of a pair has no words", [pair("", "x"), pair("b", "y")]],
    ["two left sides say the same", [pair("a", "x"), pair("a ", "y")]],
  ])("%s", (why, pairs, stem) => expect(matching(pairs, [], stem)).toBe(why));
  test.each([
    [2, 8, 8],
    [2, 9, 8],
    [3, 8, 7],
    [9, 2, 1],
    [10, 2, 0],
  ])("%i pairs and %i more right sides: %i are kept, and the others said", (pairs, extras, kept) => {
    const found = matching(many(pairs), numbers(extras, 50)) as { extras?: readonly string[]; lost: readonly string[] };
    expect(found.extras ?? []).toHaveLength(kept);
    expect(found.lost).toEqual(
      numbers(extras - kept, 50 + kept).map((one) => `the right side "${one}", which belongs to nothing`),
    );
  });

  test.each<[found: unknown, steps: readonly string[], stem?: string]>([
    [{ type: "ordering", stem: "Order.", sequence: ["b", "a"] }, ["b", "a"]],
    [{ type: "ordering", stem: "Order.", sequence: numbers(10) }, numbers(10)],
    [{ why: "it asks nothing in words" }, ["a", "b"], ""],
    [{ why: "it has fewer than two steps" }, ["a"]],
    [{ why: "it has 11 steps; a bank's question has at most 10" }, numbers(11)],
    [{ why: "one of its steps has no words" }, ["a", ""]],
    [{ why: "two of its steps say the same" }, ["a", "b", " a"]],
    [{ type: "ordering", stem: "Order.", sequence: ["MB", "Mb"] }, ["MB", "Mb"]],
  ])("%j", (found, steps, stem = "Order.") => {
    const outcome = orderingFields(stem, steps);
    expect("why" in outcome ? outcome : outcome.fields).toEqual(found);
  });
});

test.each([
  ["as many answers as questions of a number", "1. A?\na) x\nb) y\n\n1. B?\na) x\nb) y\n\nKey\n1. a\n1. b", 2],
  ["one answer too many", "1. A?\na) x\nb) y\n\nKey\n1. a\n1. b", 0],
  ["one answer too few", "1. A?\na) x\nb) y\n\n1. B?\na) x\nb) y\n\nKey\n1. a", 0],
])("a key with %s", (_, text, count) => expect(numberedList(text).items).toHaveLength(count));

describe("the same question", () => {
  const item = itemOf({ stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] });
  const own = (more: object) => itemOf({ stem: "Which port?", key: "Northwick", distractors: ["Easthaven"], ...more });

  test("asks the same words and has the same answer", () => {
    expect(questionKey(own({ stem: "which *port*?" }))).toBe(questionKey(item));
    expect(questionKey(own({ key: "northwick" }))).not.toBe(questionKey(item));
    const [yes, no] = [true, false].map((key) => itemOf({ type: "true-false", stem: "So?", key }));
    expect(questionKey(yes!)).not.toBe(questionKey(no!));
  });

  const picture = { media: { image: "a.png", alt: "A", credit: "Me", licence: "CC0-1.0" } };
  test.each([
    ["nothing more", {}, {}, []],
    ["an option", { distractors: ["Easthaven", "Southmere"] }, {}, ['the option "Southmere"']],
    ["an explanation", { explanation: "So." }, {}, ["an explanation"]],
    ["the same explanation", { explanation: "So." }, { explanation: "So." }, []],
    ["a picture", picture, {}, ["a picture"]],
    ["a picture where there is one", picture, picture, []],
    ["other points", { points: 2 }, {}, ["2 points in the place of 1"]],
  ])("says %s", (_, question, there, more) => expect(saysMore(own(question), own(there))).toEqual(more));
});

describe("what an item is whole without", () => {
  const HEAD = { bank: "b", title: "T", language: "en" };
  const WHOLE = { id: "one", stem: "Which port?", key: "Northwick", distractors: ["Easthaven", "Southmere"] };
  const sound = (more: object) => soundItem(HEAD, { ...WHOLE, ...more });

  test.each([
    ["topics", { topics: ["Not A Topic!"] }, { topics: undefined }],
    ["why of a key", { key: { text: "Northwick", why: 7 } }, { key: { text: "Northwick" } }],
    [
      "why of an option",
      { distractors: [{ text: "Easthaven", why: 7 }, "Southmere"] },
      { distractors: [{ text: "Easthaven" }, "Southmere"] },
    ],
  ])("%s goes where no bank takes it, and is named", (_, wrong, fields) => {
    const found = sound(wrong);
    expect(found.ok && found.lost).toHaveLength(1);
    for (const [name, value] of Object.entries(fields)) expect(found.ok && found.fields[name]).toEqual(value);
  });

  test("a key does not", () => expect(sound({ key: "Easthaven" }).ok).toBe(false));
});

test.each([
  ["Which Port", "which-port"],
  ["Question 3", "what-is-it"],
  ["q12", "what-is-it"],
  ["", "what-is-it"],
  [null, "what-is-it"],
])("a question that is called %j is %s", (name, id) =>
  expect(itemId(name, { stem: "What is it?" }, new Set())).toBe(id),
);

test("a name that somebody gave as an id may count", () => {
  expect(itemId("q12", { stem: "What is it?" }, new Set(), true)).toBe("q12");
  expect(itemId("q12", { stem: "What is it?" }, new Set(["q12"]), true)).toBe("what-is-it");
  expect(itemId("Question 3", { stem: "What is it?" }, new Set(), true)).toBe("what-is-it");
});

test("a name that is taken gives way to the stem, and that to a number", () => {
  expect(itemId("port", { stem: "What is it?" }, new Set(["port"]))).toBe("what-is-it");
  expect(itemId("port", { stem: "What is it?" }, new Set(["port", "what-is-it"]))).toBe("what-is-it-2");
});

test.each([
  [["Été", "Ports & piers"], "ete/ports-piers"],
  [["!"], null],
  [[], null],
  [["a".repeat(64), "b".repeat(35)], `${"a".repeat(64)}/${"b".repeat(35)}`],
  [["a".repeat(64), "b".repeat(36)], null],
])("categories %j are the topic %s", (path, topic) => expect(topicOf(path)).toBe(topic));

test("true and false are known in several languages, and are no other two options", () => {
  expect(["True", "FALSE.", "wahr!", "faux", "सही", "maybe"].map(truthWord)).toEqual([
    true,
    false,
    true,
    false,
    true,
    null,
  ]);
  const of = (...texts: readonly string[]) => truthOf(texts.map((text, i) => ({ text, isRight: i === 0 })));
  expect([of("true", "false"), of("false", "true"), of("true", "richtig"), of("true", "maybe"), of("true")]).toEqual([
    true,
    false,
    null,
    null,
    null,
  ]);
  expect(
    truthOf([
      { text: "true", isRight: false },
      { text: "false", isRight: true },
    ]),
  ).toBe(false);
});
