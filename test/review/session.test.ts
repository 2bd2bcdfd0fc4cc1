import { describe, expect, test } from "vitest";
import { decide, undecided } from "../../src/review/decide.js";
import { KEYS, acted, actionOf, current, sessionOf } from "../../src/review/session.js";
import { candidate, choice, draftOf, statements } from "./drafts.js";

const draft = draftOf([
  candidate("ferry", choice()),
  candidate("second", choice("Who opened the pier?", "Ann Holm"), { tier: "edit", reasons: ["Look."], paragraph: 3 }),
  candidate("pier", statements, { paragraph: 4 }),
]);
const decisions = undecided(draft);
const wordings = ["Its first ferry went to Southmere.", "It opened in June."];

describe("a decision", () => {
  test.each(["accept", "reject", "change-type"] as const)("%s is undone and done again as it was", (kind) => {
    const done = decide(decisions, { kind, id: "ferry" }).decisions;
    expect(done.draft).not.toEqual(draft);
    const undone = decide(done, { kind: "undo" });
    expect(undone.decisions.draft).toEqual(draft);
    expect(undone.said).toMatch(/^Undone: .*"Where did the first ferry go\?"/);
    expect(decide(undone.decisions, { kind: "redo" }).decisions.draft).toEqual(done.draft);
  });

  test("a new one leaves nothing to do again", () => {
    const undone = decide(decide(decisions, { kind: "accept", id: "ferry" }).decisions, { kind: "undo" }).decisions;
    const other = decide(undone, { kind: "reject", id: "second", because: "trivial" }).decisions;
    expect(decide(other, { kind: "redo" }).said).toBe("There is nothing to redo.");
    expect(other.draft.candidates[1]).toMatchObject({ status: "rejected", because: "trivial" });
  });

  test("what is false is confirmed before it is accepted", () => {
    expect(decide(decisions, { kind: "accept", id: "pier" })).toMatchObject({ decisions });
    let now = decisions;
    for (const wording of wordings) now = decide(now, { kind: "confirm", id: "pier", wording }).decisions;
    expect(decide(now, { kind: "accept", id: "pier" }).decisions.draft.candidates[2]).toMatchObject({
      status: "accepted",
      confirmed: wordings,
    });
    expect(decide(now, { kind: "confirm", id: "pier", wording: "It sank." }).decisions).toBe(now);
  });

  test("another wording has to be confirmed anew", () => {
    let now = decisions;
    for (const wording of wordings) now = decide(now, { kind: "confirm", id: "pier", wording }).decisions;
    const item = JSON.parse(JSON.stringify(now.draft.candidates[2]!.item).replace("June", "July"));
    const after = decide(now, { kind: "edit", id: "pier", item }).decisions.draft.candidates[2]!;
    expect(after.confirmed).toEqual([wordings[0]]);
  });

  test("accepting all that is ready is one step", () => {
    const all = decide(decisions, { kind: "accept-ready" });
    expect(all.decisions.draft.candidates.map(({ status }) => status)).toEqual(["accepted", "proposed", "proposed"]);
    expect(decide(all.decisions, { kind: "undo" }).decisions.draft).toEqual(draft);
  });

  test("a question is asked in other forms", () => {
    const gap = draftOf([
      candidate("gap", { stem: "The ferry went to ____.", key: "Easthaven", distractors: ["Westbay"] }),
    ]);
    const short = decide(undecided(gap), { kind: "change-type", id: "gap" }).decisions;
    expect(short.draft.candidates[0]!.item).toMatchObject({ stem: "The ferry went to ____.", keys: ["Easthaven"] });
    const cloze = decide(short, { kind: "change-type", id: "gap" }).decisions;
    expect(cloze.draft.candidates[0]!.item).toMatchObject({ text: "The ferry went to {{c1::Easthaven}}." });
    const again = decide(cloze, { kind: "change-type", id: "gap" }).decisions;
    expect(again.draft.candidates[0]!.item).toEqual(short.draft.candidates[0]!.item);
  });
});

describe("going through a draft", () => {
  const keys = (...all: string[]) =>
    all.reduce((session, key) => acted(session, actionOf(key) as Parameters<typeof acted>[1]), sessionOf(draft));

  test("begins where somebody stopped", () => {
    const [first, ...rest] = draft.candidates;
    expect(sessionOf({ ...draft, candidates: [{ ...first!, status: "accepted" }, ...rest] }).at).toBe(1);
  });
  test("every key does one thing", () => {
    const all = KEYS.flatMap(({ keys: own }) => own);
    expect(new Set(all).size).toBe(all.length);
  });
  test("a decision goes on to the next that is open", () => {
    expect(current(keys("a"))?.id).toBe("second");
    expect(current(keys("j", "j", "c", "c", "a"))?.id).toBe("ferry");
  });
  test("undoing shows what was undone", () => expect(current(keys("a", "x", "z"))?.id).toBe("second"));
  test("undoing shows what was undone where only the words had changed, and so does doing it again", () => {
    expect(current(keys("t", "j"))?.id).toBe("second");
    expect(current(keys("t", "j", "z"))?.id).toBe("ferry");
    expect(current(keys("t", "j", "z", "j", "Z"))?.id).toBe("ferry");
  });
  test("what can't be accepted stays in front", () => {
    const session = keys("j", "j", "a");
    expect([current(session)?.id, session.said]).toEqual(["pier", expect.stringContaining("Southmere")]);
  });
  test("ends at both ends, and says so", () => {
    expect(keys("k").said).toBe("This is the first question.");
    expect(keys("j", "j", "j").said).toBe("This is the last question.");
  });
  test("Q stops", () => expect(keys("q").isOver).toBe(true));
});
