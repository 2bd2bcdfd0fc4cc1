import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { type Fields, bankWith } from "./banks.js";
import { choice, says } from "./items.js";

const LINES = [
  "The pier of Northwick is made of steel.",
  "It opened in May.",
  "The mole of Easthaven was built in 1911.",
];
const WHICH = "Which of the statements given above are correct?";
const coded = (key: string, asked = WHICH, lines = LINES, above = "Consider the following statements:"): Fields => ({
  type: "choice",
  stem: [above, ...lines.map((line, i) => `${i + 1}. ${line}`), asked].join("\n"),
  key,
  distractors: ["1 and 2 only", "3 only", "2 and 3 only", "1, 2 and 3"].filter((code) => code !== key),
});
const asked = (key: string, stem = "Which port opened in May 2019?", more: Fields = {}): Fields => ({
  ...choice(key, ...["Northwick", "Easthaven", "Southmere"].filter((port) => port !== key)),
  stem,
  ...more,
});
const allTrue: Fields = {
  type: "statements",
  head: "Consider the following statements:",
  statements: LINES.map((line) => ({ says: line })),
  truth: [true, true, true],
  order: "fixed",
};
const howMany = (key: string): Fields => ({
  type: "choice",
  stem: `Consider the following statements:\n${LINES.map((line, i) => `${i + 1}. ${line}`).join("\n")}\nHow many of the above statements are correct?`,
  key,
  distractors: ["Only one", "Only two", "All three", "None"].filter((count) => count !== key),
});

const matched = (mark: string, ...[a, x, b, y]: readonly string[]): Fields => ({
  type: "matching",
  stem: `What opened when in May${mark} 2019?`,
  pairs: [
    { left: a, right: x },
    { left: b, right: y },
  ],
});
const ordered = (mark: string, ...sequence: readonly string[]): Fields => ({
  type: "ordering",
  stem: `Order what opened in May${mark} 2019.`,
  sequence,
});

const contradictions = (one: Fields, other: Fields) =>
  lint(bankWith([one, other])).filter(({ code }) => code === "lint/contradicts");

describe("the same question with another key, and the same line with another truth, is an error", () => {
  test.each<[string, Fields, Fields]>([
    [
      "codes",
      coded("1 and 2 only"),
      { ...coded("3 only"), stem: `${coded("3 only")["stem"] as string} `.replace("given above", "above") },
    ],
    ["a line and a true-false item", coded("1 and 2 only"), says("The mole of Easthaven was built in 1911.")],
    [
      "a line, and the same where those that are not correct are named",
      coded("1 and 2 only"),
      coded("1 and 2 only", "Which of the above statements are not correct?"),
    ],
    [
      "a leaning line below the same head",
      coded("1 and 2 only", WHICH, LINES, "About the pier of Northwick, consider these statements:"),
      coded(
        "3 only",
        "Which of the above statements are correct?",
        ["The Pier opened late in the spring of 2026.", "It opened in May.", "x"],
        "About the pier of Northwick, consider these statements:",
      ),
    ],
    [
      "how many",
      howMany("Only one"),
      {
        ...howMany("Only two"),
        stem: (howMany("Only two")["stem"] as string).replace("the above statements", "these statements"),
      },
    ],
    ["how many, and all of them", howMany("Only one"), allTrue],
    ["what belongs together", matched("", "a", "x", "b", "y"), matched(",", "a", "y", "b", "x")],
    ["the order of steps", ordered("", "x", "y", "z"), ordered(",", "y", "x", "z")],
    ["the answer of a choice", asked("Northwick"), asked("Easthaven", "Which port opened in May, 2019?")],
    [
      "what one hand writes in two words, with a hyphen, with s for z or with an article, and the other does not",
      asked("Northwick", "Which port did the ship-builders of the coast re-organise in May 2019?"),
      asked("Easthaven", "Which port did shipbuilders of the coast reorganize in May 2019?"),
    ],
  ])("%s", (_, one, other) => expect(contradictions(one, other)).toHaveLength(1));
});

describe("what says otherwise of something else, or of another day, is none", () => {
  test.each<[string, Fields, Fields]>([
    ["the same pairs in another order", matched("", "a", "x", "b", "y"), matched(",", "b", "y", "a", "x")],
    ["pairs of other left sides", matched("", "a", "x", "b", "y"), matched(",", "a", "y", "c", "x")],
    ["the same key", coded("1 and 2 only"), coded("1 and 2 only", "Which of the above statements are correct?")],
    [
      "a leaning line below another head",
      coded("1 and 2 only", WHICH, LINES, "About the pier, consider these statements:"),
      coded(
        "3 only",
        WHICH,
        ["The lock was never opened to the sea.", "It opened in May.", "x"],
        "About the lock, consider these statements:",
      ),
    ],
    [
      "entries of lists that are asked for other things",
      coded(
        "1 and 2 only",
        "Which of the above ports have a pier?",
        ["Northwick", "Easthaven", "Southmere"],
        "Consider these ports:",
      ),
      coded(
        "3 only",
        "Which of the above ports have a lock?",
        ["Northwick", "Easthaven", "Southmere"],
        "Consider these ports:",
      ),
    ],
    ["nothing is asked", coded("1 and 2 only"), coded("3 only", "")],
    [
      "other options",
      asked("Northwick"),
      { ...choice("Westbay", "Easthaven"), stem: "Which port opened in May, 2019?" },
    ],
    [
      "a key in other letters",
      asked("Northwick"),
      {
        ...asked("Easthaven", "Which port opened in May, 2019?"),
        key: "northwick.",
        distractors: ["Easthaven", "Southmere"],
      },
    ],
    [
      "another picture",
      asked("Northwick"),
      asked("Easthaven", "Which port opened in May, 2019?", {
        media: { image: "a.png", alt: "A port.", credit: "A", licence: "CC0-1.0" },
      }),
    ],
    [
      "what has changed since",
      asked("Northwick", undefined, { volatility: "slow", reviewBy: "2030-01-01" }),
      asked("Easthaven", "Which port opened in May, 2019?", { asOf: "2020-01-01" }),
    ],
    [
      "what is asked no more",
      asked("Northwick", undefined, { retired: true }),
      asked("Easthaven", "Which port opened in May, 2019?"),
    ],
    [
      "signs that change a value",
      asked("Northwick", "What is 2 + 3 of these ports?"),
      asked("Easthaven", "What is 2 - 3 of these ports?"),
    ],
    [
      "numbers apart, and one number",
      asked("Northwick", "Which port has the quays 1 2 and 3?"),
      asked("Easthaven", "Which port has the quays 12 and 3?"),
    ],
    [
      "a letter that is no article",
      asked("Northwick", "Which port did group A 1 open?"),
      asked("Easthaven", "Which port did group 1 open?"),
    ],
  ])("%s", (_, one, other) => expect(contradictions(one, other)).toEqual([]));
});

describe("options that are codes are not judged by their words", () => {
  const codes = (item: Fields) =>
    lint(bankWith([item])).flatMap(({ code, severity }) => (severity === "info" ? [] : [code]));
  const withOptions = (stem: string, key: string, ...distractors: string[]): Fields => ({
    type: "choice",
    stem,
    key,
    distractors,
  });
  const PORTS = "Which of these ports had a pier in 2026?\n1. Northwick\n2. Easthaven\n3. Southmere";
  test.each<[string, Fields]>([
    [
      "none of the above, in more words",
      withOptions(
        PORTS,
        "None of the above had a pier in that year",
        "1 and 2 only",
        "2 and 3 only",
        "1 and 3 only",
        "3 only",
      ),
    ],
    [
      "all of the above, in the middle",
      withOptions(PORTS, "1 and 2 only", "All of the above", "3 only", "None of these"),
    ],
    [
      "an order",
      withOptions(
        "Which of these came first in Northwick in 2026, second and last?\n1. Pier\n2. Mole\n3. Lock",
        "1-2-3",
        "2-1-3",
        "3-2-1",
        "3-1-2",
      ),
    ],
    [
      "verdicts on two statements",
      withOptions(
        "Statement I: The pier of Northwick was late in 2026.\nStatement II: A storm broke its piles.",
        "Statement I is true but Statement II is false",
        "Both are true and Statement II explains Statement I",
        "Both are true but Statement II does not explain Statement I",
        "Statement I is false but Statement II is true",
      ),
    ],
    ["five options", withOptions(PORTS, "1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3", "None of these")],
    ["a number that stands close to its word", withOptions(PORTS, "1 and2", "2 and 3", "1and 3", "None")],
  ])("%s", (_, item) =>
    expect(codes(item).filter((code) => code !== "lint/uneven-codes" || item["key"] === "1-2-3")).toEqual([]),
  );

  test("a list of four still says how uneven it is", () =>
    expect(codes(withOptions(PORTS, "1 and 2 only", "1 and 3 only", "1 only", "1, 2 and 3"))).toEqual([
      "lint/uneven-codes",
    ]));
});

describe("reasons", () => {
  const explains = (isSo: boolean, head: string): Fields => ({
    type: "explains",
    head,
    statement: { says: "The pier of Northwick was shut in May 2026." },
    reasons: [{ says: "A storm of May 2026 broke all piles of it.", explains: isSo, paragraph: 1 }],
  });

  test("whether one explains the other", () =>
    expect(contradictions(explains(true, "Consider these:"), explains(false, "Consider:"))).toHaveLength(1));
  test("the same twice contradicts nothing", () =>
    expect(contradictions(explains(true, "Consider these:"), explains(true, "Consider:"))).toEqual([]));
});

describe("statements", () => {
  const about = (head: string, ...lines: string[]): Fields => ({
    type: "statements",
    head,
    statements: lines.map((line) => ({ says: line, false: [`${line} Not.`] })),
  });
  const explained = (reason: Fields): Fields => ({
    type: "explains",
    statement: { says: "The pier of Northwick was closed in May 2026.", false: ["The pier of Northwick was open."] },
    reasons: [reason],
  });
  const found = (...items: Fields[]) =>
    lint(bankWith(items)).flatMap(({ code, severity }) => (severity === "info" ? [] : [code]));
  const LONG = "The pier of Northwick opened in May 2026.";
  test.each<[string, readonly Fields[], readonly string[]]>([
    ["lean on a head that names it", [about("About the pier of Northwick:", "It is made of steel.", LONG)], []],
    [
      "lean on a head that names nothing",
      [about("Consider these statements:", "It is made of steel.", LONG)],
      ["lint/statement-leans"],
    ],
    [
      "“it was … that” leans on nothing",
      [about("Consider these statements:", "It was in May 2026 that the pier opened.", LONG)],
      [],
    ],
    [
      "a report with its name leans on nothing",
      [about("Consider these statements:", "The report “Piers of Northwick” is of May 2026.", LONG)],
      [],
    ],
    [
      "in Hindi a pronoun in each of its cases leans",
      [
        about(
          "निम्नलिखित कथनों पर विचार कीजिए:",
          "इसे उत्तरपुर के लोगों ने पत्थर से बनाया।",
          "उत्तरपुर का नया घाट मई 2026 में खोला गया।",
        ),
      ],
      ["lint/statement-leans"],
    ],
    [
      "an act with its year leans on nothing",
      [about("Consider these statements:", "The Act of 1935 made Northwick a port.", LONG)],
      [],
    ],
    ["go on where the head leads", [about("The new pier of Northwick led to", "More ferries", "Lower fares")], []],
    [
      "go on where the head leads after a colon",
      [about("Consider these statements: The new pier of Northwick led to", "More ferries", "Lower fares")],
      [],
    ],
    [
      "go on where the head leads between two colons",
      [about("Consider these statements: The new pier of Northwick is good for:", "More ferries", "Lower fares")],
      [],
    ],
    [
      "ask for a source of a reason that is shown as true",
      [{ ...explained({ says: "A storm broke its piles." }), evidence: null }],
      ["lint/explains-unsupported"],
    ],
    [
      "ask for none of a reason that is only shown as false",
      [{ ...explained({ false: ["A storm broke its piles."] }), evidence: null }],
      [],
    ],
    [
      "short sentences",
      [about("Consider these statements about gulls:", "They are omnivorous.", "They can swim far.")],
      [],
    ],
    [
      "no sentence",
      [about("Consider these statements about gulls:", "The nests", "They can swim far.")],
      ["lint/statement-dangles"],
    ],
    [
      "three words that end in a full stop",
      [about("Consider these statements about sand:", "Monazite contains thorium.", "Gulls can swim far.")],
      [],
    ],
    [
      "entries of a question without its mark",
      [about("Ferries leave from which of the following ports:", "Northwick", "Easthaven")],
      [],
    ],
    ["pairs", [about("Consider the following pairs of ports:", "Northwick: Pier", "Easthaven: Mole")], []],
    ["all true as an old question had it", [allTrue], ["lint/statement-leans"]],
    [
      "the same head over other statements",
      [
        about("Consider these statements:", LONG, "The mole is old and long."),
        about("Consider these statements:", "The lock of Southmere is closed.", "Gulls can swim a long way."),
      ],
      [],
    ],
    [
      "the same entry below other questions",
      [
        about("Which ports had a pier in 2026?", "The old port of Northwick by the sea", "Easthaven"),
        about("Which ports had a lock in 2026?", "The old port of Northwick by the sea", "Southmere"),
      ],
      [],
    ],
  ])("%s", (_, items, expected) => expect(found(...items)).toEqual(expected));
});

describe("of each two items it is said once, whatever else they say", () => {
  const [pier, mole] = ["The pier of Northwick opened in May.", "The mole of Easthaven was built in 1911."];
  const both = (truth: boolean): Fields => ({
    type: "statements",
    head: "Consider these statements:",
    statements: [pier, mole].map((text) => ({ says: text, false: [`${text.slice(0, -1)}, or in June.`] })),
    truth: [truth, truth],
  });
  const single = (stem: string, key: boolean): Fields => ({
    type: "true-false",
    stem,
    key,
    correction: key ? null : "So.",
  });
  const found = (items: readonly Fields[]) =>
    lint(bankWith(items))
      .filter(({ code }) => code === "lint/contradicts")
      .map(({ path, message }) => [path[1], /what item "([^"]+)"/.exec(message)?.[1]]);

  test("each of two that contradict a third is named", () =>
    expect(found([single(pier, false), single(mole, false), both(true)])).toEqual([
      [2, "item-0"],
      [2, "item-1"],
    ]));

  test("each of two that a third contradicts is named", () => {
    expect(found([both(true), single(pier, false), single(mole, false)])).toEqual([
      [1, "item-0"],
      [2, "item-0"],
    ]);
  });
});

describe("false sentences alone, as an old paper had them", () => {
  const old = (head: string, ...truth: readonly boolean[]): Fields => ({
    type: "statements",
    head,
    statements: LINES.map((line, i) => (truth[i]! ? { says: line } : { false: [{ says: line }] })),
    truth,
    order: "fixed",
  });

  test.each<[string, readonly [Fields, Fields], number]>([
    ["the same twice", [old("Consider these:", true, false, true), old("Of these lines:", true, false, true)], 0],
    [
      "one of them is true elsewhere",
      [old("Consider these:", true, false, true), old("Of these lines:", true, true, true)],
      1,
    ],
    [
      "how many are right is otherwise elsewhere",
      [old("Consider the following statements:", true, false, true), howMany("Only one")],
      1,
    ],
    ["or the same", [old("Consider the following statements:", true, false, true), howMany("Only two")], 0],
  ])("%s", (_, items, count) => {
    expect(contradictions(...items)).toHaveLength(count);
  });
});
