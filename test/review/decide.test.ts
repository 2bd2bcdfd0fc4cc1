import { describe, expect, test } from "vitest";
import type { Candidate, DraftFields } from "../../src/model/draft.js";
import { type Decision, type Decisions, decide, needsNothing, undecided } from "../../src/review/decide.js";
import { acted, actionOf, decided, sessionOf } from "../../src/review/session.js";
import { candidate, choice, draftOf, statements } from "./drafts.js";

const ready = candidate("ready", choice());
const after = (decisions: Decisions, ...all: readonly Decision[]) =>
  all.reduce((now, one) => decide(now, one).decisions, decisions);
const statuses = ({ draft }: Decisions) => draft.candidates.map(({ status }) => status).join(" ");

describe("what needs nothing more", () => {
  test.each<readonly [string, Partial<Candidate>, boolean]>([
    ["is ready", {}, true],
    ["has no reason to be looked at", { reasons: ["Look."] }, false],
    ["is in the first tier", { tier: "edit" }, false],
    ["is a question", { item: { stem: "Who?" } }, false],
    ["is true, of a statement alone", { item: { stem: "The pier is new.", key: true, paragraph: 2 } }, true],
    ["or confirmed to be false", { item: { stem: "The pier is old.", key: false, paragraph: 2 } }, false],
  ])("%s", (_, more, expected) => {
    const one = { ...ready, ...more };
    expect(needsNothing(one, draftOf([one]))).toBe(expected);
  });

  test("has nothing to confirm", () => {
    const open = candidate("pier", statements, { paragraph: 4 });
    const read = { ...open, confirmed: ["Its first ferry went to Southmere.", "It opened in June."] };
    expect(needsNothing(open, draftOf([open]))).toBe(false);
    expect(needsNothing(read, draftOf([read]))).toBe(true);
  });

  test.each([
    ["proposed", "accepted", "Accepted 1 ready question."],
    ["rejected", "rejected", "There are no ready questions left that need nothing more."],
    ["accepted", "accepted", "There are no ready questions left that need nothing more."],
  ] as const)("is accepted with all others where it is %s", (status, then, said) => {
    const done = decide(undecided(draftOf([{ ...ready, status }])), { kind: "accept-ready" });
    expect([statuses(done.decisions), done.said]).toEqual([then, said]);
  });

  test("is counted", () => {
    const two = [ready, candidate("two", choice("Who opened the pier?", "Ann Holm"), { paragraph: 3 })];
    expect(decide(undecided(draftOf(two)), { kind: "accept-ready" }).said).toBe("Accepted 2 ready questions.");
  });
});

describe("why it was rejected", () => {
  const because = "trivial";
  const rejected = after(undecided(draftOf([ready])), { kind: "reject", id: "ready", because });
  test.each<readonly [string, Decision, string | undefined]>([
    ["goes where it is accepted", { kind: "accept", id: "ready" }, undefined],
    ["goes where it is open again", { kind: "reopen", id: "ready" }, undefined],
    ["goes where it is rejected without a word", { kind: "reject", id: "ready" }, undefined],
    ["stays where its words change", { kind: "edit", id: "ready", item: choice("Where to?") }, because],
  ])("%s", (_, decision, expected) => expect(after(rejected, decision).draft.candidates[0]!.because).toBe(expected));
});

test("nothing is written down of a reason that nobody gave", () => {
  const [one] = after(undecided(draftOf([ready])), { kind: "reject", id: "ready" }).draft.candidates;
  expect(Object.keys(one!)).not.toContain("because");
});

describe("steps", () => {
  const three = undecided(draftOf(["a", "b", "c"].map((id) => candidate(id, choice(`${id}?`)))));
  const done = after(three, ...["a", "b", "c"].map((id): Decision => ({ kind: "reject", id })));
  test.each([
    ["undo", "rejected rejected proposed"],
    ["undo undo", "rejected proposed proposed"],
    ["undo undo undo undo", "proposed proposed proposed"],
    ["undo undo redo", "rejected rejected proposed"],
    ["undo undo redo redo redo", "rejected rejected rejected"],
    ["undo undo undo redo redo redo", "rejected rejected rejected"],
    ["undo undo redo redo undo undo undo", "proposed proposed proposed"],
  ])("%s", (kinds, expected) =>
    expect(statuses(after(done, ...kinds.split(" ").map((kind) => ({ kind: kind as "undo" }))))).toBe(expected),
  );
});

describe("a false wording", () => {
  const draft = draftOf([candidate("pier", statements, { paragraph: 4 })]);
  const confirm = { kind: "confirm", id: "pier", wording: "It opened in June." } as const;
  test("is named where it is confirmed, and is confirmed once", () => {
    const once = decide(undecided(draft), confirm);
    expect(once.said).toBe('Confirmed as false: "It opened in June.".');
    const twice = decide(once.decisions, confirm);
    expect(twice.said).toBe("It is confirmed already.");
    expect(twice.decisions).toBe(once.decisions);
  });

  test("is confirmed no more where the question is asked in a form that doesn't say it", () => {
    const one = draftOf([{ ...ready, confirmed: ["It opened in June."] }]);
    expect(after(undecided(one), { kind: "change-type", id: "ready" }).draft.candidates[0]!.confirmed).toEqual([]);
  });
});

describe("a question is named", () => {
  const named = (item: DraftFields) =>
    decide(undecided(draftOf([candidate("one", item)])), { kind: "reject", id: "one" }).said;
  test.each<readonly [string, DraftFields, string]>([
    ["by what it asks", { stem: "Who?", head: "A", text: "B", type: "short" }, "Who?"],
    ["by its heading", { head: "A", text: "B", type: "short" }, "A"],
    ["by its text", { text: "B", type: "cloze" }, "B"],
    ["by its kind", { type: "short" }, "short"],
    ["as one", {}, "a question"],
    ["whole up to 60 letters", { stem: "é".repeat(60) }, "é".repeat(60)],
    ["by 59 letters of more", { stem: "é".repeat(61) }, `${"é".repeat(59)}…`],
    ["by whole letters, of whatever script", { stem: "𝔸".repeat(60) }, "𝔸".repeat(60)],
  ])("%s", (_, item, name) => expect(named(item)).toBe(`Rejected ${JSON.stringify(name)}.`));

  test("and one that isn't there, too", () =>
    expect(decide(undecided(draftOf([])), { kind: "accept", id: "one" }).said).toBe('There is no question "one".'));
});

test.each([
  ["a", "accept"],
  ["x", "reject"],
  ["e", "edit"],
  ["return", "edit"],
  ["c", "confirm"],
  ["t", "change-type"],
  ["d", "distractor"],
  ["j", "next"],
  ["down", "next"],
  ["right", "next"],
  ["k", "previous"],
  ["up", "previous"],
  ["left", "previous"],
  ["z", "undo"],
  ["ctrl+z", "undo"],
  ["Z", "redo"],
  ["ctrl+y", "redo"],
  ["A", "accept-ready"],
  ["?", "help"],
  ["q", "quit"],
  ["ctrl+c", "quit"],
  ["ctrl+d", "quit"],
  ["E", null],
  ["", null],
])("the key %s is for %s", (key, action) => expect(actionOf(key)).toBe(action));

describe("whoever goes through a draft", () => {
  const draft = draftOf([ready, candidate("two", choice("Who opened the pier?", "Ann Holm"), { paragraph: 3 })]);
  const begun = sessionOf(draft);
  const help = acted(begun, "help");

  test("begins at the first where all is decided", () => {
    const all = draft.candidates.map((one) => ({ ...one, status: "accepted" as const }));
    expect(sessionOf({ ...draft, candidates: all }).at).toBe(0);
  });

  test("closes the help with any key, which does nothing else, and can stop from there", () => {
    expect(help.isHelp).toBe(true);
    expect(acted(help, "accept")).toEqual(begun);
    expect(acted(help, "quit").isOver).toBe(true);
    expect(acted(help, "quit").isHelp).toBe(false);
  });

  test("has closed the help where a question was edited", () =>
    expect(decided(help, { kind: "edit", id: "ready", item: choice("Where to?") }).isHelp).toBe(false));

  test("reads nothing of the step before", () => {
    const end = acted(acted(begun, "next"), "next");
    expect(end.said).toBe("This is the last question.");
    expect(acted(end, "previous").said).toBe("");
  });

  test("is told after the last decision that it was", () =>
    expect(acted(acted(begun, "reject"), "reject").said).toBe(
      'Rejected "Who opened the pier?". That was the last one: Q stops.',
    ));

  test("is told of a draft without questions, and of one with nothing to confirm", () => {
    expect(acted(sessionOf(draftOf([])), "accept").said).toBe("The draft has no questions.");
    expect(acted(begun, "confirm").said).toBe("There is nothing to confirm in this question.");
  });
});
