import { expect, test } from "vitest";
import { type Action, type Desk, after, newDesk } from "../../src/desk/state/desk.js";
import { type Unfinished, type Work, newWork } from "../../src/desk/state/work.js";

const unfinished: Unfinished = { key: "question:1", of: { stem: "Who?" }, type: "short", fields: { stem: "Who was" } };
const work: Work = { ...newWork("w", "seed"), bank: "bank: a\n" };
const show = (part: (Action & { do: "show" })["part"]): Action => ({ do: "show", part });
const done = (...actions: readonly Action[]): Desk => actions.reduce(after, newDesk("d", "seed"));
const writing: readonly Action[] = [{ do: "open", work }, show({ editing: "question:1" }), { do: "typed", unfinished }];
const begun = ({ work: { now } }: Desk): Unfinished | null => now.unfinished;

test("what is typed in a form is part of the work, and no step that can be undone", () => {
  const desk = done(...writing);
  expect(begun(desk)).toEqual(unfinished);
  expect(desk.work.past).toEqual([]);
});

test("what is changed meanwhile leaves it as it is", () =>
  expect(begun(done(...writing, { do: "change", did: "Added", work: { ...work, bank: "bank: b\n" } }))).toEqual(
    unfinished,
  ));

test.each([
  ["closing the form", show({ editing: null })],
  ["undoing something", { do: "undo" } as const],
  ["opening another work", { do: "open", work: newWork("other", "seed") } as const],
])("%s ends it", (_, action) => expect(begun(done(...writing, action))).toBeNull());

test("another step and back finds the form open, and so does opening the work another time", () => {
  const away = done(...writing, show({ page: "hand-out", editing: null }));
  const back = after(away, show({ page: "questions", editing: null }));
  expect([back.editing, begun(back)]).toEqual(["question:1", unfinished]);
  const { page, editing } = done({ do: "open", work: back.work.now });
  expect([page, editing]).toEqual(["questions", "question:1"]);
});
