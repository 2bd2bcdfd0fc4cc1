import { expect, test } from "vitest";
import { look } from "../../src/desk/engine/look.js";
import { canLeaveOut, isOfOne, unfinishedIn } from "../../src/desk/state/finished.js";
import { ourBank } from "./our-bank.js";

const half = "  - { type: short, stem: Who? }\n";
const numbers = (bank: string) => unfinishedIn(look("q.yaml", bank)).map(({ index }) => index + 1);
const can = (bank: string) => canLeaveOut(look("q.yaml", bank));

test("what is half written can be left out, as long as something is whole", () => {
  expect([numbers(ourBank), can(ourBank)]).toEqual([[], true]);
  expect([numbers(ourBank + half), can(ourBank + half)]).toEqual([[3], true]);
  const alone = `${ourBank.slice(0, ourBank.indexOf("items:"))}items:\n${half}`;
  expect([numbers(alone), can(alone)]).toEqual([[1], false]);
});

test("nothing is left out of a bank that is wrong as a whole", () => {
  expect(can(ourBank.replace("title: Ours", "title: ''"))).toBe(false);
  expect(can('bank: "a\n')).toBe(false);
});

test("what is said of one question stands there, and what is said of all of them does not", () => {
  const looked = look("q.yaml", ourBank + half);
  const [first] = looked.questions[2]!.remarks.filter(({ severity }) => severity === "error");
  expect([isOfOne(looked, first!.message), isOfOne(looked, "The bank has no title.")]).toEqual([true, false]);
});
