import { expect, test } from "vitest";
import { did, historyOf, redone, undone, withoutRuns } from "../../src/desk/state/history.js";

test("undoing brings back whole values, and redoing takes them again", () => {
  const two = did(did(historyOf("a"), "wrote b", "b"), "wrote c", "c");
  const back = undone(undone(two));
  expect([undone(two).now, back.now, redone(back).now, redone(redone(back)).now]).toEqual(["b", "a", "b", "c"]);
  expect(back.future.map((step) => step.did)).toEqual(["wrote b", "wrote c"]);
});

test("there is nothing before the first value, nor after the last", () => {
  const one = historyOf(1);
  expect([undone(one), redone(one)]).toEqual([one, one]);
});

test("something new ends what could be redone", () => {
  const changed = did(undone(did(historyOf(1), "two", 2)), "three", 3);
  expect(redone(changed)).toBe(changed);
  expect(undone(changed).now).toBe(1);
});

test("five hundred steps are kept, the latest", () => {
  let history = historyOf(0);
  for (let n = 1; n <= 501; n += 1) history = did(history, String(n), n);
  expect(history.past).toHaveLength(500);
  while (history.past.length > 0) history = undone(history);
  expect(history.now).toBe(1);
});

test("bits of one run are one step, which something else ends", () => {
  const typed = did(did(historyOf(""), "typed", "a", "field"), "typed", "ab", "field");
  expect(undone(typed).now).toBe("");
  expect(redone(undone(typed)).now).toBe("ab");
  const other = did(did(typed, "typed", "ab c", "other"), "typed", "abc c", "field");
  expect(other.past.map(({ value }) => value)).toEqual(["", "ab", "ab c"]);
  // What is typed after undoing is another step.
  expect(did(undone(other), "typed", "x", "other").past.map(({ value }) => value)).toEqual(["", "ab"]);
});

test("without its bits, a history is as it was before the first of them", () => {
  const before = did(historyOf(1), "two", 2);
  expect(withoutRuns(before)).toEqual(before);
  const typed = did(did(before, "typed", 3, "a"), "typed", 4, "b");
  expect(withoutRuns(typed)).toEqual(before);
  expect(withoutRuns(did(typed, "five", 5)).now).toBe(5);
});
