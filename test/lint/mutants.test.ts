import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { type Fields, bankWith, choiceItem, shortItem } from "./banks.js";

type Written = readonly Fields[];
type Statement = { readonly says: string; readonly false?: readonly (string | Fields)[] | undefined } & Fields;

const at = (paragraph: number) => [{ source: "news", paragraph, quote: `words ${paragraph}` }];
const of = (head: string, statements: readonly Statement[], more: Fields = {}): Fields => ({
  head,
  statements,
  ...more,
});

const TOWNS = ["Ashby", "Barrow", "Corby", "Denton", "Elmley", "Fenwick", "Grimsby"] as const;
const GOODS = ["salt", "coal", "wool", "timber", "grain", "wine", "slate"] as const;
const BUILDERS = ["Brandt", "Moreau", "Silva", "Okafor", "Lindqvist", "Haddad", "Novak"] as const;

/** Old questions of which authors fixed what is true: 11 of 21 statements are. */
const fixed = TOWNS.map((town, i) =>
  of(
    `What was reported of ${town} in the summer of 2019? Consider these statements:`,
    [
      { says: `${town} shipped more [${GOODS[i]!}] than before.`, false: [GOODS[(i + 3) % 7]!] },
      { says: `${BUILDERS[i]!} repaired the [quay] of ${town}.`, false: ["mole"] },
      { says: `The town hall of ${town} stayed [closed] all summer.`.replace(" all summer", ""), false: ["open"] },
    ],
    { truth: [i % 2 === 0, i % 3 === 0, i % 2 === 1], evidence: at(20 + i) },
  ),
);

const CODES = { evidence: at(10), explanation: "The paper says both.", order: "fixed", keyAt: 1 };
const lines = (head: string, ...said: readonly string[]) =>
  [head, ...said.map((one, i) => `${i + 1}. ${one}`)].join("\n");

const CLEAN: Readonly<Record<string, Fields>> = {
  pier: of(
    "Consider these statements about the pier that Northwick opened in May 2026:",
    [
      { says: "The pier is made of [steel].", false: ["wood"], evidence: at(1) },
      { says: "Its works cost [61.2] million crowns.", false: ["75.4"], evidence: at(2) },
      { says: "The mayor opened it on a [Monday].", false: ["Friday"], evidence: at(3) },
    ],
    { evidence: null },
  ),
  ferry: of(
    "Consider these statements about the ferry line of Southmere in May 2026:",
    [
      { says: "The ferry of Southmere has [twelve] cabins.", false: ["twenty"], evidence: at(4) },
      { says: "A crossing takes [35] minutes.", false: ["50"], evidence: at(5) },
      { says: "Tickets are sold [on board].", false: ["at the pier"], evidence: at(6) },
      { says: "Bicycles travel [free of charge].", false: ["at half price"], evidence: at(7) },
    ],
    { evidence: null, shows: 3, asks: ["which", "which-not", "how-many"] },
  ),
  storm: {
    type: "explains",
    statement: { says: "The pier of Northwick was finished [late].", false: ["early"], evidence: at(8) },
    reasons: [{ says: "A [storm] had destroyed the first piles.", false: ["strike"], evidence: at(9) }],
    evidence: at(8),
  },
  list: {
    ...choiceItem(
      lines(
        "Which of these were agreed by Easthaven and its builders in 2026?",
        "A new lighthouse",
        "A longer quay",
        "A second crane",
      ),
      "1 only",
      { distractors: ["1 and 2 only", "2 and 3 only", "3 only"] },
    ),
    ...CODES,
  },
  two: {
    ...choiceItem(
      lines("Which of these is correct of the market of Corby in 2026?", "It sells fish.", "It opens on Sundays."),
      "2 only",
      { distractors: ["1 only", "Both 1 and 2", "Neither 1 nor 2"] },
    ),
    ...CODES,
    evidence: at(11),
  },
  mayor: shortItem("Who was mayor of Northwick in May 2026?", "Ada Holm", { evidence: at(12) }),
  firm: choiceItem("Which firm built the pier of Northwick in 2026?", "Brandt & Sons", {
    distractors: [
      { text: "Moreau & Cie", why: "It built the quay." },
      { text: "Silva & Filhos", why: "It built the crane." },
    ],
    evidence: at(13),
  }),
  lamp: {
    type: "true-false",
    stem: "The lamp of Easthaven was lit in 1911.",
    key: false,
    correction: "It was lit in 1921.",
    evidence: at(14),
  },
  people: {
    type: "matching",
    stem: "Who did what for the harbour of Denton in 2026?",
    pairs: [
      { left: "Kofi Asante", right: "drew the plans" },
      { left: "Lena Brandt", right: "laid the stones" },
      { left: "Bo Reyes", right: "paid the bill" },
    ],
    extras: ["kept the books"],
    evidence: at(15),
  },
};

/** Changes of one item, or what is put beside all of them. */
type Fault = Readonly<Partial<Record<keyof typeof CLEAN, (item: Fields) => Fields>>> | { readonly add: Written };

const planted = (fault: Fault): Written =>
  "add" in fault
    ? [...Object.values(CLEAN), ...fixed, ...(fault.add as Written)]
    : [
        ...Object.entries(CLEAN).map(
          ([name, item]) => (fault as Record<string, (item: Fields) => Fields>)[name]?.(item) ?? item,
        ),
        ...fixed,
      ];
const codesOf = (items: Written, more: Fields = {}) => [
  ...new Set(
    lint(
      bankWith(
        items.map((item, i) => ({ ...item, id: `q-${i}` })),
        more,
      ),
    ).map(({ code }) => code),
  ),
];

/** An item with one of its statements said otherwise. */
const says =
  (index: number, change: Partial<Statement>) =>
  (item: Fields): Fields => ({
    ...item,
    statements: (item["statements"] as Statement[]).map((one, i) => (i === index ? { ...one, ...change } : one)),
  });
const with_ =
  (more: Fields) =>
  (item: Fields): Fields => ({ ...item, ...more });
const offering = (key: string, ...distractors: string[]) => with_({ key, distractors });
const both =
  (...changes: readonly ((item: Fields) => Fields)[]) =>
  (item: Fields): Fields =>
    changes.reduce((one, change) => change(one), item);
const vague = with_({ head: "Consider these statements:" });
const LISTED = ["A new lighthouse", "A longer quay", "A second crane"];
const MOLE = ["It was built by the town.", "It is longer than the quay.", "It was hit by a storm."];
const asked = (
  key: string,
  distractors: string[],
  said = LISTED,
  head = "Which of these did Easthaven and its builders agree on, in 2026?",
) => ({ ...choiceItem(lines(head, ...said), key, { distractors }), ...CODES, evidence: at(40) }) satisfies Fields;
const alone = (head: string, ...statements: Statement[]): Fields => of(head, statements, { evidence: at(41) });
const other: Statement = { says: "Its lamps are [green].", false: ["white"] };

const park = (town: string, i: number, isTrue: boolean): Fields => ({
  ...alone(
    `What did ${BUILDERS[i]!} say of ${["ponds", "oaks", "paths", "lawns", "gates", "benches"][i]!} in the park of ${town} in 2019?`,
    { says: `The park of ${town} has a [pond].`, false: ["lake"] },
    { says: `Oaks of ${town} are [old].`, false: ["young"] },
  ),
  truth: [isTrue, isTrue],
});

const FAULTS: readonly (readonly [fault: string, rule: string, Fault])[] = [
  // What nobody can judge by itself.
  ["a statement begins with it", "statement-leans", { pier: both(vague, says(0, { says: "It is made of [steel]." })) }],
  ["… with they", "statement-leans", { ferry: both(vague, says(3, { says: "They travel [free of charge]." })) }],
  ["… with this", "statement-leans", { pier: both(vague, says(0, { says: "This pier is made of [steel]." })) }],
  [
    "… with the scheme",
    "statement-leans",
    { pier: both(vague, says(1, { says: "The scheme cost [61.2] million crowns." })) },
  ],
  ["… with its", "statement-leans", { pier: vague }],
  [
    "… with यह",
    "statement-leans",
    {
      add: [
        of(
          "निम्नलिखित कथनों पर विचार कीजिए:",
          [
            { says: "यह [इस्पात] से बना है।", false: ["लकड़ी"] },
            { says: "नॉर्थविक का घाट [मई] में खुला था।", false: ["जून"] },
          ],
          { lang: "hi", evidence: at(42) },
        ),
      ],
    },
  ],
  [
    "a statement is a name",
    "statement-dangles",
    { pier: says(0, { says: "[Northwick steel]", false: ["Denton wood"] }) },
  ],
  [
    "a statement is three words",
    "statement-dangles",
    { ferry: says(2, { says: "Tickets [on board]", false: ["at sea"] }) },
  ],
  ["… with these", "statement-leans", { pier: both(vague, says(0, { says: "These piles are made of [steel]." })) }],
  ["… with he", "statement-leans", { pier: both(vague, says(2, { says: "He opened it on a [Monday]." })) }],
  [
    "… with ये",
    "statement-leans",
    {
      add: [
        of(
          "निम्नलिखित कथनों पर विचार कीजिए:",
          [
            { says: "ये [इस्पात] से बने हैं।", false: ["लकड़ी"] },
            { says: "नॉर्थविक का घाट [मई] में खुला था।", false: ["जून"] },
          ],
          { lang: "hi", evidence: at(42) },
        ),
      ],
    },
  ],
  // What gives the truth away.
  [
    "a statement to be explained is never false",
    "statement-always-true",
    { storm: with_({ statement: { says: "The pier of Northwick was finished late.", evidence: at(8) } }) },
  ],
  ["every in the false wording", "statement-absolute", { pier: says(2, { false: ["day like every other"] }) }],
  ["none in the false wording", "statement-absolute", { ferry: says(2, { false: ["by none of the crew"] }) }],
  [
    "no statement can be false",
    "statements-all-true",
    { pier: both(...[0, 1, 2].map((i) => says(i, { false: undefined }))) },
  ],
  ["a statement is never false", "statement-always-true", { pier: says(1, { false: undefined }) }],
  [
    "a reason is never false",
    "statement-always-true",
    { storm: with_({ reasons: [{ says: "A storm had destroyed the first piles.", evidence: at(9) }] }) },
  ],
  ["only in the false wording", "statement-absolute", { ferry: says(2, { false: ["only at the pier"] }) }],
  ["all in the false wording", "statement-absolute", { ferry: says(3, { false: ["at all times"] }) }],
  ["never in the false wording", "statement-absolute", { pier: says(0, { false: ["what never rusts"] }) }],
  ["solely in the false wording", "statement-absolute", { pier: says(0, { false: ["solely wood"] }) }],
  [
    "may in the true wording",
    "statement-absolute",
    { ferry: says(1, { says: "A crossing [may take 35] minutes.", false: ["takes 50"] }) },
  ],
  [
    "generally in the true wording",
    "statement-absolute",
    { ferry: says(1, { says: "A crossing [generally takes 35] minutes.", false: ["takes 50"] }) },
  ],
  [
    "some in the true wording",
    "statement-absolute",
    { ferry: says(3, { says: "[Some bicycles] travel free of charge.", false: ["Dogs"] }) },
  ],
  [
    "false wordings explain themselves",
    "false-statements-longer",
    {
      add: TOWNS.map((town, i) =>
        alone(
          `What did ${BUILDERS[i]!} write of the school of ${town} and its ${GOODS[i]!} in 2019?`,
          {
            says: `The school of ${town} has a [garden].`,
            false: [
              `workshop in which ${BUILDERS[i]!} has taught the trade for as long as anybody in the town can remember, summer and winter`,
            ],
          },
          {
            says: `Pupils of ${town} learn [Latin].`,
            false: [
              "the language of sailors, which is spoken in the harbour and nowhere else in the whole of the country",
            ],
          },
        ),
      ),
    },
  ],
  [
    "most statements of old questions are true",
    "statements-lopsided",
    { add: TOWNS.slice(0, 6).map((town, i) => park(town, i, true)) },
  ],
  [
    "most statements of old questions are false",
    "statements-lopsided",
    { add: TOWNS.slice(0, 6).map((town, i) => park(town, i, false)) },
  ],
  // Numbers that are no other ones.
  ["a false number is the true one, rounded", "statement-number-near", { pier: says(1, { false: ["61"] }) }],
  [
    "a false number differs in its last digit",
    "statement-number-near",
    { ferry: says(1, { says: "The line had [1,452] guests.", false: ["1,450"] }) },
  ],
  [
    "a false share differs by half a point",
    "statement-number-near",
    { ferry: says(1, { says: "Fares rose by [45] percent.", false: ["45.5"] }) },
  ],
  ["a false number is the true one in digits", "statement-number-near", { ferry: says(0, { false: ["12"] }) }],
  ["a false number is the true one in words", "statement-number-near", { ferry: says(1, { false: ["thirty-five"] }) }],
  ["a false number differs behind the point", "statement-number-near", { pier: says(1, { false: ["61.5"] }) }],
  ["a false number has half a minute more", "statement-number-near", { ferry: says(1, { false: ["35.5"] }) }],
  // One statement tells of another.
  [
    "two statements give two days for one thing",
    "statements-exclude-each-other",
    { pier: says(0, { says: "The mayor opened it on a [holiday].", false: ["working day"] }) },
  ],
  [
    "two statements give two places",
    "statements-exclude-each-other",
    { ferry: says(3, { says: "Tickets are sold [by machines].", false: ["by hand"] }) },
  ],
  [
    "an item makes the statement of another",
    "same-statement",
    {
      add: [
        alone(
          "Consider these statements about the harbour of Northwick in 2026:",
          { says: "The pier of Northwick was finished [late].", false: ["unpainted"] },
          other,
        ),
      ],
    },
  ],
  [
    "a true-false item makes it",
    "same-statement",
    { add: [{ type: "true-false", stem: "The ferry of Southmere has twelve cabins.", key: true, evidence: at(43) }] },
  ],
  [
    "true here is false there",
    "contradicts",
    {
      add: [
        alone(
          "Consider these statements about the harbour of Northwick in 2026:",
          { says: "The pier of Northwick was finished [early].", false: ["unpainted"] },
          other,
        ),
      ],
    },
  ],
  [
    "true here is false in a true-false item",
    "contradicts",
    {
      add: [
        {
          type: "true-false",
          stem: "The ferry of Southmere has twelve cabins.",
          key: false,
          correction: "It has ten.",
          evidence: at(43),
        },
      ],
    },
  ],
  [
    "false here is true in a true-false item",
    "contradicts",
    { add: [{ type: "true-false", stem: "The ferry of Southmere has twenty cabins.", key: true, evidence: at(43) }] },
  ],
  [
    "a line of codes is true here and false there",
    "contradicts",
    {
      add: [
        asked(
          "1 only",
          ["2 only", "Both 1 and 2", "Neither 1 nor 2"],
          ["It sells fish.", "It opens at noon."],
          "Which of these is correct of the market of Corby in 2026?",
        ),
      ],
    },
  ],
  [
    "so many lines are true here, and so many there",
    "contradicts",
    {
      add: [
        asked(
          "1 and 2 only",
          ["2 and 3 only", "1 only", "3 only"],
          MOLE,
          "Which of these statements on the mole of Denton are correct?",
        ),
        asked(
          "Only one",
          ["Only two", "All three", "None"],
          MOLE,
          "Old papers ask: how many of these statements about Denton and its mole are correct?",
        ),
      ],
    },
  ],
  [
    "a reason is false elsewhere",
    "contradicts",
    {
      add: [
        alone(
          "Consider these statements about the works of Northwick in 2026:",
          { says: "A [ship] had destroyed the first piles.", false: ["storm"] },
          other,
        ),
      ],
    },
  ],
  [
    "false in a true-false item is true here",
    "contradicts",
    {
      add: [
        alone(
          "Consider these statements about the lights of Easthaven in 2026:",
          { says: "The lamp of Easthaven was lit in [1911].", false: ["1901"] },
          other,
        ),
      ],
    },
  ],
  // Codes of lists that were taken over.
  [
    "another statement stands in every option",
    "uneven-codes",
    { list: offering("2 only", "1 and 2 only", "2 and 3 only", "1, 2 and 3") },
  ],
  [
    "a statement stands in one of four",
    "uneven-codes",
    { list: offering("3 only", "1 only", "2 only", "1 and 2 only") },
  ],
  [
    "a statement stands in every option",
    "uneven-codes",
    { list: offering("1 only", "1 and 2 only", "1 and 3 only", "1, 2 and 3") },
  ],
  [
    "a statement stands in no wrong option",
    "uneven-codes",
    { list: offering("1 only", "2 only", "3 only", "2 and 3 only") },
  ],
  [
    "a statement stands in three of four",
    "uneven-codes",
    { list: offering("1 and 2 only", "1 only", "1 and 3 only", "2 and 3 only") },
  ],
  ["an option is left out", "uneven-codes", { two: offering("2 only", "1 only", "Both 1 and 2") }],
  ["… of three lines", "uneven-codes", { list: offering("1 only", "1 and 2 only", "3 only") }],
  [
    "a statement stands in four of five",
    "uneven-codes",
    { list: offering("1 only", "1 and 2 only", "1 and 3 only", "1, 2 and 3", "3 only") },
  ],
  [
    "options in Hindi leave one out",
    "uneven-codes",
    { two: with_({ lang: "hi", key: "केवल 2", distractors: ["केवल 1", "1 और 2 दोनों"] }) },
  ],
  // How a question is put.
  [
    "a line of a list is long",
    "long-stem",
    {
      list: (item) => ({
        ...item,
        stem: lines(
          "Which of these were agreed by Easthaven and its builders in 2026?",
          `A lighthouse ${"with a lamp and a bell and a horn ".repeat(4)}for fog`,
          "A longer quay",
          "A second crane",
        ),
      }),
    },
  ],
  [
    "a head is long",
    "long-stem",
    {
      pier: with_({
        head: `Consider these statements about the pier that Northwick opened in May 2026 ${"after years of talks with owners and builders ".repeat(4)}and bankers:`,
      }),
    },
  ],
  ["nothing says where the reason stands", "explains-unsupported", { storm: with_({ evidence: null }) }],
  ["a topic is not in the list that the bank names", "topic-unknown", { mayor: with_({ topics: ["harbours"] }) }],
  [
    "the key stands in the question",
    "stem-has-key",
    { mayor: with_({ stem: "Who was mayor of Northwick in May 2026, when Ada Holm was?" }) },
  ],
  [
    "the key is by far the longest",
    "key-longest",
    { firm: with_({ key: "Brandt & Sons, who had built the quay of Denton and the mole of Corby before" }) },
  ],
  ["a false statement is not put right", "no-correction", { lamp: with_({ correction: undefined }) }],
];

/** What a bank names for one fault would be unknown in all others. */
const BANK = { taxonomy: "monthly" };
const inList = (items: Written): Written => items.map((item) => ({ topics: ["places"], ...item }));

describe("a clean bank", () => {
  const items = inList(planted({}));
  test("of every kind that faults are planted in has no remark", () => expect(codesOf(items, BANK)).toEqual([]));
});

describe("each fault that is planted in it is found by the rule that is meant, and by no other", () => {
  test.each(FAULTS)("%s: %s", (_, rule, fault) =>
    expect(codesOf(inList(planted(fault)), BANK)).toEqual([`lint/${rule}`]),
  );
  test("there are at least 40", () => expect(FAULTS.length).toBeGreaterThanOrEqual(40));
});
