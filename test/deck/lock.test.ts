import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as locks from "../../src/deck/lock.js";
import type { Bank } from "../../src/model/bank.js";
import type { Lock } from "../../src/model/deck.js";
import { bankOf, choice, shippedWords } from "../sample.js";

const { lockText, readLock } = locks;
const updatedLock = (one: Bank, lock: Lock) => locks.updatedLock(one, lock, shippedWords);
const forgottenUpdates = (one: Bank, lock: Lock) => locks.forgottenUpdates(one, lock, shippedWords);

const bank = (updated: string, wordings: Readonly<Record<string, string>>): Bank => ({
  ...bankOf(Object.entries(wordings).map(([id, stem]) => choice(id, undefined, { stem }))),
  updated,
});
const none: Lock = new Map();
const dates = (lock: Lock) => [...lock].map(([item, { day, count }]) => `${item} ${day} ${count}`);

describe("the lock of a bank", () => {
  test("dates a change by the bank's day, and counts on where that day is not later", () => {
    let lock = updatedLock(bank("2026-01-02", { a: "A?", b: "B?" }), none);
    expect(dates(lock)).toEqual(["a 2026-01-02 0", "b 2026-01-02 0"]);
    lock = updatedLock(bank("2026-02-01", { a: "A?", b: "B, corrected?" }), lock);
    expect(dates(lock)).toEqual(["a 2026-01-02 0", "b 2026-02-01 0"]);
    lock = updatedLock(bank("2026-02-01", { a: "A?", b: "B, corrected again?" }), lock);
    lock = updatedLock(bank("2025-12-31", { a: "A?", b: "B?" }), lock);
    expect(dates(lock)).toEqual(["a 2026-01-02 0", "b 2026-02-01 2"]);
  });

  test("keeps what is gone, and does not mind the order, the day or where decks are cut", () => {
    const both = bank("2026-01-02", { a: "A?", b: "B?" });
    const lock = updatedLock(both, none);
    expect(updatedLock(bank("2026-03-01", { b: "B?" }), lock)).toEqual(lock);
    expect(forgottenUpdates({ ...both, items: both.items.toReversed(), updated: "2027-01-01" }, lock)).toEqual([]);
  });

  test("tells what was forgotten", () => {
    const lock = updatedLock(bank("2026-01-02", { a: "A?", b: "B?" }), none);
    const found = forgottenUpdates(bank("2026-01-03", { a: "A!", b: "B?", c: "C?" }), lock);
    expect(found.map(({ code, path }) => [code, path[1]])).toEqual([
      ["cards/forgotten-update", 0],
      ["cards/forgotten-update", 2],
    ]);
  });

  test("sees what cards show of the bank around the items: sources, passages, language", () => {
    const one = bank("2026-01-02", { a: "Is A so?" });
    const lock = updatedLock(one, none);
    expect(forgottenUpdates({ ...one, language: "de" }, lock)).toHaveLength(1);
  });

  test("never goes back, whatever people write", () => {
    const day = fc.constantFrom("2026-01-01", "2026-01-02", "2026-02-01");
    const wording = fc.constantFrom("One?", "Two?", "Three?");
    fc.assert(
      fc.property(fc.array(fc.tuple(day, wording)), (edits) => {
        let lock = none;
        let before = "";
        for (const [updated, stem] of edits) {
          const next = updatedLock(bank(updated, { a: stem }), lock);
          const { day: changed, count, print } = next.get("a")!;
          const now = `${changed} ${String(count).padStart(4, "0")}`;
          expect(print === lock.get("a")?.print ? now === before : now > before).toBe(true);
          [lock, before] = [next, now];
        }
      }),
    );
  });

  test("is read as it was written, and nothing else is", () => {
    const lock = updatedLock(bank("2026-01-02", { b: "B?", a: "A?" }), none);
    const text = lockText(lock);
    expect(
      text
        .split("\n")
        .slice(1, 3)
        .map((line) => line[0]),
    ).toEqual(["a", "b"]);
    expect(readLock("x", text.replaceAll("\n", "\r\n"))).toEqual({ ok: true, value: lock, warnings: [] });
    const line = "a 2026-01-02 0 0123456789abcdef";
    for (const bad of [
      "<<<<<<< HEAD",
      `${line}\n${line}`,
      `${line} `,
      "__proto__ 2026-01-02 0 0123456789abcdef",
      "a",
    ]) {
      expect(readLock("x", bad)).toMatchObject({ ok: false, diagnostics: [{ code: "cards/bad-lock" }] });
    }
  });
});
