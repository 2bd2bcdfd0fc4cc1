import { describe, expect, test } from "vitest";
import { coveredOf, entriesOf, evidenceOf, listed, placeOf } from "../../src/desk/state/listed.js";
import type { Question } from "../../src/desk/state/question.js";
import { type Work, newWork } from "../../src/desk/state/work.js";
import type { Candidate, Draft } from "../../src/model/draft.js";

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  status: "proposed",
  tier: "ready",
  reasons: [],
  origin: { method: "rules/year", version: "1", model: null },
  confirmed: [],
  item: { stem: `Asks ${id}?`, evidence: [{ paragraph: 2 }] },
  ...more,
});
const draft = (id: string, candidates: readonly Candidate[]): Draft => ({
  id,
  title: id,
  language: "en",
  source: {
    id,
    title: null,
    publisher: null,
    published: null,
    licence: null,
    url: null,
    text: { sha256: "", paragraphs: 9 },
  },
  candidates,
});
const question = (index: number, evidence: Question["evidence"]): Question => ({
  index,
  id: `q${index}`,
  type: "choice",
  fields: { stem: `Has ${index}?`, key: "Ångström" },
  evidence,
  remarks: [],
  points: 1,
});

const work: Work = {
  ...newWork("w", "s"),
  drafts: {
    harbour: draft("harbour", [
      candidate("sure"),
      candidate("mended", { tier: "edit" }),
      candidate("taken", { status: "accepted" }),
      candidate("no", { status: "rejected", item: { stem: "Asks no?", paragraph: 5 } }),
    ]),
    ferry: draft("ferry", [candidate("other", { item: { stem: "Asks other?", paragraph: 3 } })]),
  },
};
const entries = entriesOf(work, {
  questions: [
    question(0, [
      { source: "harbour", paragraph: 7 },
      { source: "ferry", paragraph: 8 },
    ]),
    question(1, []),
  ],
  remarks: [],
  isBroken: false,
  title: "",
  language: "en",
});
const keys = (some: typeof entries) => some.map(({ key }) => key);

describe("the list", () => {
  test("holds every proposal that is not in the bank, then the bank, each with its article", () => {
    expect(entries.map(({ key, article }) => [key, article])).toEqual([
      ["sure", "harbour"],
      ["mended", "harbour"],
      ["no", "harbour"],
      ["other", "ferry"],
      ["question:0", "harbour"],
      ["question:1", null],
    ]);
  });

  test("has each under one filter, and all but what was rejected under all", () => {
    expect(entries.map(placeOf)).toEqual(["ready", "edit", "rejected", "ready", "yours", "yours"]);
    expect(keys(listed(entries, "all", ""))).toEqual(["sure", "mended", "other", "question:0", "question:1"]);
    expect(keys(listed(entries, "ready", ""))).toEqual(["sure", "other"]);
    expect(keys(listed(entries, "edit", ""))).toEqual(["mended"]);
    expect(keys(listed(entries, "rejected", ""))).toEqual(["no"]);
    expect(keys(listed(entries, "yours", ""))).toEqual(["question:0", "question:1"]);
  });

  test.each([
    ["sure", ["sure"]],
    ["  ASKS s ", ["sure"]],
    ["ångSTRÖM", ["question:0", "question:1"]],
    ["asks", ["sure", "mended", "other"]],
    ["   ", ["sure", "mended", "other", "question:0", "question:1"]],
    ["nothing of it", []],
  ])("is searched for %j, whatever its capitals", (search, found) =>
    expect(keys(listed(entries, "all", search))).toEqual(found),
  );

  test("is searched within a filter", () => expect(keys(listed(entries, "ready", "other"))).toEqual(["other"]));
});

describe("paragraphs that something asks about", () => {
  test("are those of this article, of questions and of what nobody has rejected", () => {
    expect([...coveredOf(entries, "harbour")].toSorted()).toEqual([2, 7]);
    expect([...coveredOf(entries, "ferry")].toSorted()).toEqual([3, 8]);
    expect([...coveredOf(entries, "elsewhere")]).toEqual([]);
  });

  test.each([
    ["a paragraph alone", { paragraph: 4 }, [{ paragraph: 4 }]],
    ["evidence", { evidence: [{ paragraph: 1, quote: "a" }] }, [{ paragraph: 1, quote: "a" }]],
    ["what is no list", { evidence: "x", paragraph: "4" }, []],
    ["what is half written", { evidence: [null, "x", {}, { paragraph: "4" }], statement: null }, []],
    ["evidence of another source", { evidence: [{ source: "a", paragraph: 5 }] }, [{ source: "a", paragraph: 5 }]],
    ["statements of its own", { statements: [{ says: "a", paragraph: 2 }, "b", null] }, [{ paragraph: 2 }]],
    [
      "a statement and its reasons",
      { statement: { paragraph: 3 }, reasons: [{ evidence: [{ paragraph: 6 }] }] },
      [{ paragraph: 6 }, { paragraph: 3 }],
    ],
    ["nothing", {}, []],
  ])("come from %s", (_, item, found) => expect(evidenceOf({ item })).toEqual(found));
});
