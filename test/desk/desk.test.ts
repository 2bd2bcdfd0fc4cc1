import { describe, expect, test } from "vitest";
import { type Action, type Desk, after, newDesk } from "../../src/desk/state/desk.js";
import { type Unfinished, type Work, newWork } from "../../src/desk/state/work.js";

const unfinished: Unfinished = {
  key: "question:1",
  of: { stem: "Who?" },
  type: "short",
  fields: { stem: "Who was" },
  aside: {},
};
const more: Unfinished = { ...unfinished, fields: { stem: "Who was the first?" } };
const work: Work = { ...newWork("w", "seed"), bank: "bank: a\n" };
const show = (part: (Action & { do: "show" })["part"]): Action => ({ do: "show", part });
const typed = (one: Unfinished, field = "stem"): Action => ({ do: "typed", did: "Writing", field, unfinished: one });
const done = (...actions: readonly Action[]): Desk => actions.reduce(after, newDesk("d", "seed"));
const writing: readonly Action[] = [{ do: "open", work }, show({ editing: "question:1" }), typed(unfinished)];
const begun = ({ work: { now } }: Desk): Unfinished | null => now.unfinished;
const undo: Action = { do: "undo" };
const redo: Action = { do: "redo" };

test("what is typed in a form is part of the work; letters in one field are one step", () => {
  const desk = done(...writing, typed(more));
  expect(begun(desk)).toEqual(more);
  expect(desk.work.past).toHaveLength(1);
  expect(done(...writing, typed(more, "key")).work.past).toHaveLength(2);
});

test("what is changed meanwhile leaves it as it is", () =>
  expect(begun(done(...writing, { do: "change", did: "Added", work: { ...work, bank: "bank: b\n" } }))).toEqual(
    unfinished,
  ));

test("opening another work ends it", () =>
  expect(begun(done(...writing, { do: "open", work: newWork("other", "seed") }))).toBeNull());

test("another step and back finds the form open, and so does opening the work another time", () => {
  const away = done(...writing, show({ page: "hand-out", editing: null }));
  const back = after(away, show({ page: "questions", editing: null }));
  expect([back.editing, begun(back)]).toEqual(["question:1", unfinished]);
  const { page, editing } = done({ do: "open", work: back.work.now });
  expect([page, editing]).toEqual(["questions", "question:1"]);
});

describe("no word that somebody typed is lost", () => {
  test("by undoing: the form goes back bit by bit, and doing it again brings all of it", () => {
    const desk = done(...writing, typed(more, "key"));
    const once = after(desk, undo);
    expect([once.editing, begun(once)]).toEqual(["question:1", unfinished]);
    const twice = after(once, undo);
    expect([twice.editing, begun(twice)]).toEqual(["question:1", null]);
    const again = after(after(twice, redo), redo);
    expect([again.editing, begun(again)]).toEqual(["question:1", more]);
  });

  test("by undoing what was done before the form was opened", () => {
    const added: Action = { do: "change", did: "Added", work: { ...work, bank: "bank: b\n" } };
    const desk = done({ do: "open", work }, added, show({ editing: "question:1" }), typed(unfinished));
    const before = after(after(desk, undo), undo);
    expect([before.work.now.bank, begun(before)]).toEqual(["bank: a\n", null]);
    const again = after(after(before, redo), redo);
    expect([again.work.now.bank, again.editing, begun(again)]).toEqual(["bank: b\n", "question:1", unfinished]);
  });

  test.each([
    ["another form", show({ editing: "question:2" })],
    ["closing it without a decision", show({ editing: null })],
  ])("by %s", (_, action) => {
    const desk = done(...writing, action);
    expect([desk.editing, begun(desk)]).toEqual(["question:1", unfinished]);
  });

  test("by discarding it: undoing that opens the form again", () => {
    const gone = done(...writing, typed(more, "key"), { do: "discard", did: "Discarded" });
    expect([gone.editing, begun(gone), gone.work.past.length]).toEqual([null, null, 1]);
    const back = after(gone, undo);
    expect([back.editing, begun(back)]).toEqual(["question:1", more]);
    const nothing = done({ do: "open", work }, show({ editing: "new" }), { do: "discard", did: "Discarded" });
    expect([nothing.editing, nothing.work.past]).toEqual([null, []]);
  });
});

describe("a form that is done", () => {
  const close = (bank: string): Action => ({ do: "change", did: "Edited", work: { ...work, bank }, closes: true });

  test("is one step, and undoing it gives what was there before anybody typed", () => {
    const desk = done(...writing, typed(more, "key"), close("bank: b\n"));
    expect([desk.editing, begun(desk), desk.work.past.length, desk.notice]).toEqual([null, null, 1, "Edited"]);
    const back = after(desk, undo);
    expect([back.editing, begun(back), back.work.now.bank]).toEqual([null, null, work.bank]);
    expect(after(back, redo).work.now.bank).toBe("bank: b\n");
  });

  test("and changes nothing is no step", () => {
    const desk = done(...writing, close(work.bank));
    expect([desk.editing, begun(desk), desk.work.past, desk.notice]).toEqual([null, null, [], ""]);
  });
});

describe("what was refused", () => {
  const refused = done({ do: "open", work }, show({ notice: "It can’t be." }));

  test("is said until somebody goes on", () => {
    expect(refused).toMatchObject({ notice: "It can’t be.", isUrgent: true });
    expect(after(refused, { do: "acted" })).toMatchObject({ notice: "", isUrgent: false });
    expect(after(refused, undo)).toMatchObject({ notice: "", isUrgent: false });
    const changed = after(refused, { do: "change", did: "Added", work });
    expect(after(changed, { do: "acted" })).toBe(changed);
  });
});
