import { describe, expect, test } from "vitest";
import { hashOf } from "../../src/article/locate.js";
import { textOf } from "../../src/article/text.js";
import { evidenceFindings, lookUpEvidence, movedEvidence, pinnedHashes } from "../../src/bank/evidence.js";
import { staleItems } from "../../src/bank/freshness.js";
import { idPins } from "../../src/bank/pin-ids.js";
import { placed, placedEdits } from "../../src/bank/places.js";
import { verbatimFindings } from "../../src/bank/verbatim-findings.js";
import type { ExplainsItem, MatchingItem, StatementsItem } from "../../src/model/bank.js";
import { edited } from "../../src/reading/edit.js";
import { parseSource } from "../../src/reading/source.js";
import { codes, head, json, sound } from "./banks.js";

type Fields = Readonly<Record<string, unknown>>;

const two = [{ says: "It is old.", false: ["It is new."] }, { says: "It is long." }];
const about = (more: Fields = {}): Fields => ({ head: "Consider these about the pier:", statements: two, ...more });
const statements = (more: Fields = {}) => sound([about(more)]).items[0] as StatementsItem;
const texts = (says: Fields) =>
  statements({ statements: [says, two[1]] }).statements[0]!.wordings.map(({ text }) => text);

describe("a statement is written as little as it can be", () => {
  test.each<[written: Fields, texts: readonly string[]]>([
    [{ says: "It was full." }, ["It was full."]],
    [{ says: "It left at [six].", false: ["seven"] }, ["It left at six.", "It left at seven."]],
    [{ says: "It left at [six].", false: [{ value: "two" }] }, ["It left at six.", "It left at two."]],
    [{ says: "It was [full].", false: [{ says: "It was empty." }] }, ["It was full.", "It was empty."]],
    [{ says: "It was full.", false: ["It was empty."] }, ["It was full.", "It was empty."]],
    // Brackets are for the author: nobody sees where the value stands.
    [{ says: "It was [full].", false: [{ says: "It was [empty]." }] }, ["It was full.", "It was empty."]],
    [{ says: "[Six] left.", false: ["[Two]"] }, ["Six left.", "Two left."]],
    [
      { says: "It is \\[sic\\] old.", false: ["It is \\[sic\\] new."] },
      ["It is \\[sic\\] old.", "It is \\[sic\\] new."],
    ],
    [{ says: "It is \\[sic\\] [old].", false: ["new"] }, ["It is \\[sic\\] old.", "It is \\[sic\\] new."]],
  ])("%j", (written, expected) => expect(texts(written)).toEqual(expected));

  test("what is left out has a meaning", () => {
    expect(statements()).toMatchObject({
      type: "statements",
      asks: ["which"],
      truth: "drawn",
      shows: 2,
      order: "drawn",
      numbering: null,
      statements: [
        { id: "it-is-old", card: null, asOf: "2026-01-01" },
        { id: "it-is-long", card: null, asOf: "2026-01-01" },
      ],
    });
    const seven = Array.from({ length: 7 }, (_, i) => ({ says: `It has ${i} legs.` }));
    expect(statements({ statements: seven }).shows).toBe(5);
    const [why] = sound([{ statement: { says: "It was late." }, reasons: [{ says: "It rained." }] }]).items;
    expect(why as ExplainsItem).toMatchObject({
      type: "explains",
      id: "it-was-late",
      stem: "",
      shows: 1,
      style: "statements",
      reasons: [{ id: "it-rained", explains: true }],
    });
    const pairs = ["a", "b", "c", "d", "e"].map((left) => ({ left, right: `${left}${left}` }));
    const [matching] = sound([{ stem: "Who?", pairs, asks: ["codes"] }]).items;
    expect((matching as MatchingItem).coded).toEqual({ asks: ["codes"], shows: 4, alsoTrue: [] });
  });

  test("the value in brackets is what its card asks for, unless the card says it otherwise", () => {
    const card = (says: Fields) => statements({ statements: [says, two[1]] }).statements[0]!.card;
    expect(card({ says: "It left at [six]." })).toEqual({ before: "It left at ", value: "six", after: "." });
    expect(card({ says: "It left at six.", cardAs: "The [ferry] left at six." })).toEqual({
      before: "The ",
      value: "ferry",
      after: " left at six.",
    });
  });

  test("whether it explains, and which types may ask", () => {
    const reasons = [{ says: "It rained.", explains: false }];
    expect(codes({ type: "explains", statement: { says: "It was late." }, reasons })).toEqual([]);
    expect(codes({ ...about(), type: "statements", asks: ["codes"] })).toEqual(["bank/not-allowed"]);
    expect(codes({ stem: "First?", sequence: ["a", "b", "c"], asks: ["which"] })).toEqual(["bank/not-allowed"]);
  });
});

const PARAGRAPHS = ["The harbour opens", "The first ferry left at nine. It was full.", "The pier was built of oak."];
const TEXT = textOf({ paragraphs: PARAGRAPHS });
const found = new Map([["news", TEXT]]);
const { sources } = head() as { sources: { news: Fields } };
const around = head({ sources: { news: { ...sources["news"], text: { sha256: TEXT.sha256, paragraphs: 3 } } } });

describe("evidence of statements", () => {
  const written = (first: Fields, second: Fields, more: Fields = {}) => ({
    ...around,
    items: [
      about({
        id: "a",
        statements: [
          { ...two[0], ...first },
          { ...two[1], ...second },
        ],
        ...more,
      }),
    ],
  });
  const read = (bank: Fields & { readonly items: readonly Fields[] }) => {
    const source = parseSource("a.json", json(bank));
    if (!source.ok) throw new Error("it can be parsed");
    return { source: source.value, bank: sound(bank.items, bank) };
  };

  test("counts behind that of the item, and is the statement's own", () => {
    const { bank } = read(written({ paragraph: 2 }, { evidence: [{ paragraph: 3 }] }, { paragraph: 1 }));
    const item = bank.items[0] as StatementsItem;
    expect(item.evidence.map(({ source, paragraph }) => `${source} ${paragraph}`)).toEqual([
      "news 1",
      "news 2",
      "news 3",
    ]);
    expect(item.statements.map(({ evidence }) => evidence)).toEqual([[1], [2]]);
    expect(lookUpEvidence(bank, found).map(({ path }) => path)).toEqual(
      [0, 1, 2].map((i) => ["items", 0, "evidence", i]),
    );
  });

  test("is complained about where it stands", () => {
    const lost = { evidence: [{ paragraph: 3, quote: "Nobody was there at all" }] };
    const places = (bank: Parameters<typeof read>[0]) => {
      const { source, bank: whole } = read(bank);
      return placed(source, evidenceFindings(whole, found)).map(({ path }) => path);
    };
    const inStatement = [["items", 0, "statements", 1, "evidence", 0]];
    expect(places(written({ paragraph: 2 }, lost))).toEqual(inStatement);
    expect(places(written({}, lost, { paragraph: 1 }))).toEqual(inStatement);
    expect(places(written({}, { paragraph: 2 }, { evidence: [{ paragraph: 1 }, ...lost.evidence] }))).toEqual([
      ["items", 0, "evidence", 1],
    ]);
  });

  test("gets its hash and its right paragraph where it stands", () => {
    const span = "The pier was built of oak.";
    const { source, bank } = read(written({ paragraph: 3 }, { evidence: [{ paragraph: 2, hash: hashOf(span) }] }));
    const after = (edits: ReturnType<typeof pinnedHashes>) =>
      JSON.parse(edited(source, placedEdits(source, edits))) as typeof around;
    const evidenceAfter = (edits: ReturnType<typeof pinnedHashes>) =>
      (after(edits) as unknown as { items: { statements: Fields[] }[] }).items[0]!.statements.map(
        ({ paragraph, evidence }) => paragraph ?? evidence,
      );
    expect(evidenceAfter(pinnedHashes(bank, found))).toEqual([
      [{ paragraph: 3, hash: hashOf(span) }],
      [{ paragraph: 2, hash: hashOf(span) }],
    ]);
    expect(evidenceAfter(movedEvidence(bank, found))).toEqual([3, [{ paragraph: 3, hash: hashOf(span) }]]);
  });

  test("its words are counted in all that can be shown", () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
    const article = textOf({ paragraphs: ["Head", words] });
    const closed = { ...around, sources: { news: { ...sources["news"], licence: "all-rights-reserved" } } };
    const run = words.split(" ").slice(0, 40).join(" ");
    const items = [
      about({ statements: [{ says: run }, two[1]] }),
      { statement: { says: "It was late." }, reasons: [{ says: "It rained.", false: [{ says: `${run}!` }] }] },
    ];
    for (const one of items)
      expect(verbatimFindings(sound([one], closed), "news", article).map(({ code }) => code)).toContain(
        "evidence/verbatim",
      );
  });
});

describe("ids of statements", () => {
  const light = `items:
  - head: "Consider these about the pier:"
    statements:
      - says: "It is [old]."
        false: [new]
      - { id: long, says: "It is long." }
  - statement: { says: "It was late.", false: ["It was early."] }
    reasons:
      - says: "It rained."
  - { statement: { says: "It was red." }, reasons: [{ says: "It was hot." }] }
  - statement:
      says: "It was short."
    reasons: [{ says: "It broke." }]
`;
  const source = parseSource(
    "a.yaml",
    `${Object.entries(around)
      .map(([k, v]) => `${k}: ${JSON.stringify(v)}\n`)
      .join("")}${light}`,
  );

  test("are written down as they are", () => {
    if (!source.ok) throw new Error("it can be parsed");
    expect(edited(source.value, idPins(source.value)).split("items:\n")[1]).toMatchInlineSnapshot(`
      "  - head: "Consider these about the pier:"
          id: consider-these-about-the-pier-it-is-old
          statements:
            - says: "It is [old]."
              id: it-is-old
              false: [new]
            - { id: long, says: "It is long." }
        - id: it-was-late
          statement: { says: "It was late.", id: it-was-late, false: ["It was early."] }
          reasons:
            - says: "It rained."
              id: it-rained
        - { id: it-was-red, statement: { says: "It was red.", id: it-was-red }, reasons: [{ says: "It was hot.", id: it-was-hot }] }
        - id: it-was-short
          statement:
            says: "It was short."
            id: it-was-short
          reasons: [{ says: "It broke.", id: it-broke }]
      "
    `);
  });
  test("come from what is said, without the brackets", () => {
    const ids = (says: string) => statements({ statements: [{ says }, two[1]] }).statements[0]!.id;
    expect(ids("It left at [six].")).toBe(ids("It left at six."));
  });
  test("a bank says which items have none yet", () => {
    const id = "a";
    expect(sound([about({ id })]).unpinned).toEqual(["a"]);
    expect(sound([about({ id, statements: two.map((one, i) => ({ ...one, id: `s${i}` })) })]).unpinned).toEqual([]);
  });
});

describe("an item is as fresh as the statements that it needs", () => {
  const dated = (shows: number, ...days: (string | undefined)[]) =>
    statements({
      volatility: "never",
      shows,
      statements: days.map((reviewBy, i) => ({
        says: `It has ${i} legs.`,
        false: [`It has no ${i} legs.`],
        ...(reviewBy !== undefined && { volatility: "slow", reviewBy }),
      })),
    });
  test.each<[shows: number, days: (string | undefined)[], reviewBy: string | null]>([
    [2, ["2027-01-01", "2028-01-01"], "2027-01-01"],
    [2, ["2028-01-01", "2027-01-01", "2029-01-01"], "2028-01-01"],
    [2, ["2027-01-01", undefined, undefined], null],
    [2, ["2027-01-01", "2027-06-01", undefined], "2027-06-01"],
  ])("%i of %j", (shows, days, reviewBy) => expect(dated(shows, ...days).reviewBy).toBe(reviewBy));

  test("it is stale only when too few are left", () => {
    const bank = { ...sound([about()]), items: [dated(2, "2027-01-01", "2028-01-01", undefined)] };
    expect(staleItems(bank, "2027-06-01", "error")).toEqual([]);
    expect(staleItems(bank, "2028-06-01", "error").map(({ code }) => code)).toEqual(["fresh/expired"]);
  });
  test("its day is the oldest of theirs", () => {
    const item = statements({
      statements: [
        { ...two[0], asOf: "2026-03-01" },
        { ...two[1], asOf: "2025-03-01" },
      ],
    });
    expect(item.asOf).toBe("2025-03-01");
  });
});

test("statements that begin alike have ids of all that they say, whatever their order", () => {
  const begin = "Some of the gulls that live on the long new pier of Northwick all the year round eat";
  const long = [{ says: `${begin} fish.` }, { says: `${begin} bread.` }];
  const ids = (list: readonly Fields[]) => statements({ statements: list }).statements.map(({ id }) => id);
  expect(ids(long)).toEqual([expect.stringMatching(/^q-[0-9a-f]{10}$/), expect.stringMatching(/^q-[0-9a-f]{10}$/)]);
  expect(ids(long.toReversed())).toEqual(ids(long).toReversed());
  expect(ids([{ ...long[0]!, id: "fish" }, long[1]!])[1]).toMatch(/^some-of-the-gulls/);
});

describe("a false sentence alone, of which nobody says what is true in its place", () => {
  const alone = { false: ["It was cheap."] };
  test("stands where truth is fixed, and has no true wording", () => {
    const { statements: found } = statements({ statements: [two[0], alone], truth: [true, false] });
    expect(found[1]).toMatchObject({
      id: "it-was-cheap",
      card: null,
      wordings: [
        { text: "", isTrue: true },
        { text: "It was cheap.", isTrue: false },
      ],
    });
  });

  const explains = (statement: Fields, reasons: readonly Fields[], more: Fields = {}) => ({
    statement,
    reasons,
    ...more,
  });
  const old = { says: "It is old." };
  test.each<[string, Fields]>([
    ["the reason is", explains(old, [alone])],
    ["the statement is", explains(alone, [old])],
  ])("stands beside one that is true: %s", (_, item) => expect(codes(item)).toEqual([]));

  test.each<[string, Fields, readonly string[]]>([
    ["which are true is drawn", about({ statements: [two[0], alone] }), ["bank/missing-field"]],
    ["it is to be true", about({ statements: [two[0], alone], truth: [true, true] }), ["bank/statements"]],
    [
      "it says nothing",
      about({ statements: [two[0], { asOf: "2026-01-01" }], truth: [true, false] }),
      ["bank/missing-field", "bank/statements"],
    ],
    ["nothing is true", explains(alone, [{ false: ["It was dear."] }]), ["bank/missing-field", "bank/missing-field"]],
    ["two reasons are shown", explains(old, [alone, { says: "It is big." }], { shows: 2 }), ["bank/missing-field"]],
  ])("stands nowhere else: %s", (_, item, found) => expect(codes(item)).toEqual(found));
});
