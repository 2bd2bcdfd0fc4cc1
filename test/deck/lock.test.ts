import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guid } from "../../src/deck/guid.js";
import { lockChanges } from "../../src/deck/lock-changes.js";
import * as locks from "../../src/deck/lock.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Lock } from "../../src/model/deck.js";
import { bankFile, bankOf, choice, shippedWords } from "../sample.js";

const { lockText, readLock } = locks;
const updatedLock = (one: Bank, lock: Lock) => locks.updatedLock(one, lock, shippedWords);
const forgottenUpdates = (one: Bank, lock: Lock) =>
  locks.forgottenUpdates(one, lock, shippedWords, "broadsheet update bank.yaml");

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
    const gone = updatedLock(bank("2026-03-01", { b: "B?" }), lock);
    expect(gone).toEqual(new Map(lock).set("a", { ...lock.get("a")!, cards: [] }));
    expect(updatedLock(both, gone)).toEqual(lock);
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

describe("what an update leaves behind", () => {
  const all = bankFile("fixtures/all-types.yaml");
  const of = (id: string, more: object = {}): Bank => ({
    ...all,
    items: [{ ...all.items.find((one) => one.id === id)!, ...more } as Item],
  });
  const changes = (one: Bank, before: Lock) => lockChanges(one, before, updatedLock(one, before));

  test.each([
    ["nothing of the same item", of("ferry-port"), of("ferry-port"), []],
    ["nothing of one that was reworded", of("ferry-port"), of("ferry-port", { stem: "Which?" }), []],
    [
      "the card of one that is gone",
      of("ferry-port"),
      of("opened-early"),
      [{ item: "ferry-port", isGone: true, cards: 1 }],
    ],
    [
      "all of another type",
      of("who-runs-what"),
      of("ferry-port", { id: "who-runs-what" }),
      [{ item: "who-runs-what", isGone: false, cards: 3 }],
    ],
    [
      "those of an item that makes none now",
      of("ferry-port"),
      of("ferry-port", { cards: { ...all.items[0]!.cards, type: "none" } }),
      [{ item: "ferry-port", isGone: false, cards: 1 }],
    ],
    [
      "a gap",
      of("ferry-fare"),
      of("ferry-fare", { segments: ["It took ", { gap: 2, answer: "forty", hint: null }] }),
      [{ item: "ferry-fare", isGone: false, cards: 1 }],
    ],
    [
      "a renamed item",
      of("ferry-port"),
      of("ferry-port", { id: "port" }),
      [{ item: "ferry-port", isGone: true, cards: 1 }],
    ],
    [
      "nothing of one that says what it was",
      of("ferry-port"),
      of("ferry-port", { id: "port", formerly: "ferry-port" }),
      [],
    ],
    [
      "all of a renamed bank",
      of("ferry-port"),
      { ...of("ferry-port"), id: "new" },
      [{ item: "ferry-port", isGone: false, cards: 1 }],
    ],
    [
      "nothing of one that says what it was called",
      of("ferry-port"),
      { ...of("ferry-port"), id: "new", formerly: "all-types" },
      [],
    ],
  ])("%s", (_, before, after, leftBehind) => {
    const lock = updatedLock(before, none);
    expect(changes(after, lock).leftBehind).toEqual(leftBehind);
    // It is said once.
    expect(changes(after, updatedLock(after, lock)).leftBehind).toEqual([]);
  });

  test("is not counted where an older lock did not say it", () => {
    const old = new Map(
      [...updatedLock(of("ferry-port"), none)].map(([item, entry]) => [item, { ...entry, cards: null }]),
    );
    const gone = { item: "ferry-port", isGone: true, cards: null };
    expect(changes(of("opened-early"), old)).toEqual({ added: 1, changed: 0, leftBehind: [gone] });
    expect(changes(of("ferry-port", { id: "port", formerly: "ferry-port" }), old)).toEqual({
      added: 0,
      changed: 1,
      leftBehind: [],
    });
    expect(changes(of("ferry-port"), old)).toEqual({ added: 0, changed: 0, leftBehind: [] });
  });

  test("an item that was renamed is dated from where its cards were", () => {
    const lock = updatedLock({ ...of("ferry-port"), updated: "2026-05-01" }, none);
    const next = updatedLock(
      { ...of("ferry-port", { id: "port", formerly: "ferry-port" }), updated: "2026-01-02" },
      lock,
    );
    expect(dates(next)).toEqual(["ferry-port 2026-05-01 0", "port 2026-05-01 1"]);
  });
});

describe("lines of a lock file", () => {
  const print = "0123456789abcdef";
  test.each([
    [`a 2026-01-02 0 ${print}`, true],
    [`a 2026-01-02 9999 ${print}`, true],
    [`a 2026-01-02 0 ${print} -`, true],
    [`a 2026-01-02 0 ${print} 0ezanFU6a01UV`, true],
    [`a 2026-01-02 0 ${print} 0ezanFU6a01UV-1,0ezanFU6a01UV-12`, true],
    [`a 2026-01-02 0 ${print} 0ezanFU6a01UV,`, false],
    [`a 2026-01-02 0 ${print} `, false],
    [`a 2026-01-02 0 ${print} short`, false],
    [`a 2026-01-02 10000 ${print}`, false],
    [`a 2026-01-02  0 ${print}`, false],
    [`A 2026-01-02 0 ${print}`, false],
    [`a 2026-1-02 0 ${print}`, false],
    [`a 2026-01-02 0 ${print.slice(1)}`, false],
    [`a 2026-01-02 0 ${print}0`, false],
    [` a 2026-01-02 0 ${print}`, false],
    ["# a remark", true],
    ["", true],
  ])("%j is good: %s", (line, isGood) => expect(readLock("x", line).ok).toBe(isGood));

  test("a bad one is told with its place, one that is there twice with its item", () => {
    const place = { file: "x", line: 2, column: 1 };
    expect(readLock("x", "# remark\nwhat")).toMatchObject({
      diagnostics: [{ message: "This line is not an entry of a lock file.", place }],
    });
    const line = `a 2026-01-02 0 ${print}`;
    expect(readLock("x", `${line}\n${line}`)).toMatchObject({
      diagnostics: [{ message: 'There are two lines for item "a".', place }],
    });
  });

  test("say what was forgotten, and since when it is otherwise", () => {
    const lock = updatedLock(bank("2026-01-02", { a: "A?" }), none);
    const messages = forgottenUpdates(bank("2026-01-03", { a: "A!", b: "B?" }), lock).map(({ message }) => message);
    expect(messages).toEqual([
      'The cards of item "a" have changed since 2026-01-02, and the lock file does not say so.',
      'The cards of item "b" are new, and the lock file does not say so.',
    ]);
  });

  test("are those that learners' packages were made with: prints don't move", () =>
    expect(
      lockText(updatedLock(bank("2026-01-02", { a: "A?", b: "B?" }), none))
        .split("\n")
        .slice(1),
    ).toEqual([
      `a 2026-01-02 0 05bd90b046cefd49 ${guid("bank", "a", "basic")}`,
      `b 2026-01-02 0 7e9e80bd292fe35c ${guid("bank", "b", "basic")}`,
      "",
    ]));

  test("a change of tags or of a second note counts, their order and a day do not", () => {
    const one = bankOf([choice("a", undefined, { tags: ["x", "y"], reviewBy: "2026-02-01" })]);
    const lock = updatedLock(one, none);
    const other = (more: object): Bank => ({ ...one, items: [{ ...one.items[0]!, ...more }] as never });
    expect(updatedLock(other({ tags: ["y", "x"] }), lock)).toEqual(lock);
    expect(updatedLock(other({ tags: ["y"] }), lock)).not.toEqual(lock);
  });
});
