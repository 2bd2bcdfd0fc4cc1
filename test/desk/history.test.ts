import { expect, test } from "vitest";
import { did, historyOf, redone, undone } from "../../src/desk/state/history.js";

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
