import { describe, expect, test } from "vitest";
import { type Action, type Desk, after, fileStanding, newDesk } from "../../src/desk/state/desk.js";
import { did, historyOf, redone, undone, withoutRuns } from "../../src/desk/state/history.js";
import { named } from "../../src/desk/state/named.js";
import type { Fields } from "../../src/desk/state/question.js";
import {
  type Unfinished,
  type Work,
  lacksFacts,
  missingFacts,
  newWork,
  nextWork,
  ownSource,
  withDraft,
  withReasons,
} from "../../src/desk/state/work.js";
import type { Candidate, Draft } from "../../src/model/draft.js";

const work: Work = { ...newWork("w", "seed"), bank: "bank: a\n" };
const unfinished: Unfinished = { key: "new", of: {}, type: "short", fields: { stem: "Who" }, aside: {} };
const show = (part: (Action & { do: "show" })["part"]): Action => ({ do: "show", part });
const typed = (key: string, field = "stem"): Action => ({
  do: "typed",
  did: "Writing",
  field,
  unfinished: { ...unfinished, key },
});
const done = (...actions: readonly Action[]): Desk => actions.reduce(after, newDesk("d", "seed"));
const draft = (id: string): Draft => ({
  id,
  title: "T",
  language: "en",
  source: {
    id,
    title: null,
    publisher: null,
    published: null,
    licence: null,
    url: null,
    text: { sha256: "", paragraphs: 1 },
  },
  candidates: ["one", "two"].map((one): Candidate => ({
    id: one,
    status: "proposed",
    tier: "edit",
    reasons: ["Look."],
    origin: { method: "m", version: null, model: null },
    confirmed: [],
    item: {},
  })),
});

test("a work with a question that was begun and no other opens at it", () => {
  const { page, focus, editing } = done({ do: "open", work: { ...newWork("w", "s"), unfinished } });
  expect([page, focus, editing]).toEqual(["questions", "new", "new"]);
});

test("a work stands in its file as long as nothing of it has changed; another work stands in none", () => {
  const open = done({ do: "open", work });
  expect(fileStanding(open)).toBe("none");
  const saved = after(open, show({ inFile: { file: "a.json", work: open.work.now } }));
  expect(fileStanding(saved)).toBe("whole");
  const titled: Action = { do: "change", did: "Titled", work: { ...work, title: "Week" } };
  expect(fileStanding(after(saved, titled))).toBe("behind");
  expect(fileStanding(after(after(saved, titled), { do: "undo" }))).toBe("whole");
  expect(after(saved, { do: "open", work: newWork("other", "s") }).inFile).toBeNull();
});

test.each<readonly [string, Action, string | null]>([
  ["stays while its form is open", show({ search: "x" }), "question:1"],
  ["is gone where its form is closed", show({ editing: null }), null],
  ["is gone where another form is opened", show({ editing: "question:2" }), null],
])("what rules have begun %s", (_, action, begun) =>
  expect(after(done({ do: "open", work }, show({ editing: "question:1", begun: "question:1" })), action).begun).toBe(
    begun,
  ),
);

test.each<readonly [string, Partial<Work>, number]>([
  ["the bank", { bank: "bank: b\n" }, 1],
  ["a proposal", { drafts: { a: draft("a") } }, 1],
  ["a picture", { pictures: { "a.png": "AAAA" } }, 1],
  ["nothing that a form can change", { title: "Week" }, 0],
])("a form that is done is a step where it changed %s", (_, part, steps) => {
  const desk = done({ do: "open", work }, typed("question:1"));
  const closed = after(desk, { do: "change", did: "Edited", work: { ...work, ...part }, closes: true });
  expect([closed.work.past.length, closed.notice]).toEqual([steps, steps === 1 ? "Edited" : ""]);
});

test("what is changed elsewhere is a step, whatever it is", () =>
  expect(done({ do: "open", work }, { do: "change", did: "Titled", work }).work.past).toHaveLength(1));

test("what is typed in the same field of two forms is two steps", () => {
  expect(done({ do: "open", work }, typed("a"), typed("a")).work.past).toHaveLength(1);
  expect(done({ do: "open", work }, typed("a"), typed("b")).work.past).toHaveLength(2);
});

describe("what was refused", () => {
  const refused = done({ do: "open", work }, typed("a"), show({ notice: "No." }));
  test.each<readonly [string, Action, boolean]>([
    ["is still asked for where something else is shown", show({ search: "x" }), true],
    ["is not where nothing is said any more", show({ notice: "" }), false],
    ["is not where the form is given up", { do: "discard", did: "Discarded" }, false],
    ["is not where something is told", { do: "tell", notice: "Saved." }, false],
  ])("%s", (_, action, isUrgent) => expect(after(refused, action).isUrgent).toBe(isUrgent));
});

describe("steps", () => {
  test("that were undone stay to be done again, each in its turn", () => {
    const back = undone(undone(did(did(did(historyOf(0), "1", 1), "2", 2), "3", 3)));
    expect(back.future.map((step) => step.did)).toEqual(["2", "3"]);
    expect(redone(redone(back)).now).toBe(3);
  });
  test("of typing are left out, and what was undone stays", () => {
    const back = undone(did(did(historyOf(0), "1", 1), "2", 2));
    expect(withoutRuns(back)).toEqual(back);
    const typing = { ...back, past: [...back.past, { did: "typed", value: 1, run: "a" }] };
    expect(withoutRuns(typing)).toEqual({ ...back, now: 1 });
  });
});

test.each<readonly [Fields, string]>([
  [{ stem: "Who?", text: "B", head: "C" }, "“Who?”"],
  [{ text: "B", head: "C" }, "“B”"],
  [{ head: "C" }, "“C”"],
  [{}, "“”"],
  [{ stem: "a \n b" }, "“a b”"],
  [{ stem: "a".repeat(40) }, `“${"a".repeat(40)}”`],
  [{ stem: "a".repeat(41) }, `“${"a".repeat(40)}…”`],
])("a question with %j is named %s", (fields, name) => expect(named(fields)).toBe(name));

describe("a work after another", () => {
  const before: Work = { ...work, handOut: { ...work.handOut, pick: 5, minutes: 45, seed: "old" }, earlier: ["first"] };
  test("is handed out as that was, with a code of its own, and knows what was asked", () =>
    expect(nextWork("next", "new", before)).toEqual({
      ...newWork("next", "new"),
      handOut: { ...before.handOut, seed: "new" },
      earlier: ["first", work.bank],
    }));
  test("knows nothing of one without questions", () =>
    expect(nextWork("next", "new", { ...before, bank: "" }).earlier).toEqual(["first"]));
  test("knows the last forty", () => {
    const earlier = Array.from({ length: 40 }, (_, i) => String(i));
    expect(nextWork("next", "new", { ...before, earlier }).earlier).toEqual([...earlier.slice(1), work.bank]);
  });
});

test("a draft comes to those of other articles", () => {
  const two = withDraft(withDraft(work, "a", draft("a")), "b", draft("b"));
  expect(Object.keys(two.drafts)).toEqual(["a", "b"]);
});

test.each([
  [[], "ready"],
  [["Too long."], "edit"],
])("a proposal with the reasons %j is %s, and no other changes", (reasons, tier) => {
  const { candidates } = withReasons(draft("a"), "two", reasons);
  expect(candidates.map((one) => [one.tier, one.reasons])).toEqual([
    ["edit", ["Look."]],
    [tier, reasons],
  ]);
});

describe("an article lacks", () => {
  const whole = { ...ownSource("a", "en"), title: "T", publisher: "P", published: "2026-01-01", licence: "CC0-1.0" };
  test.each(["title", "publisher", "published", "licence"] as const)("its %s", (fact) => {
    expect(missingFacts({ ...whole, [fact]: "" })).toEqual([fact]);
    expect(lacksFacts({ ...whole, [fact]: "" })).toBe(true);
  });
  test("nothing where all is said, and no more than these", () => expect(lacksFacts(whole)).toBe(false));
});
