import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import type { Bank } from "../../src/model/bank.js";
import type { Lock } from "../../src/model/deck.js";
import { looseIdentity } from "../../src/policy/identity.js";
import { bankOf, choices } from "../sample.js";

const named = (...names: string[]) => formats.filter(({ name }) => names.includes(name));
const bank = (more: Partial<Bank> = {}): Bank => ({ ...bankOf(choices(3)), updated: null, ...more });
const lock: Lock = new Map();
const found = (one: Bank, to = named("exam", "apkg"), of: Lock | null = null) =>
  looseIdentity(one, of, to, "broadsheet update b.yaml").map(({ severity, code, path, message, hint }) => ({
    severity,
    code,
    path,
    message: message.slice(0, 24),
    hint,
  }));

describe("ids that are made of stems are named", () => {
  const said = (message: string, at: number) => ({
    severity: "info",
    code: "build/unpinned-ids",
    path: ["items", at],
    message,
    hint: "before you give these out: broadsheet update b.yaml",
  });
  test("one, where it stands", () =>
    expect(found(bank({ unpinned: ["item-1"] }))).toEqual([said("1 item has no id: papers", 1)]));
  test("several, at the first", () =>
    expect(found(bank({ unpinned: ["item-2", "item-0"] }))).toEqual([said("2 items have no ids: pap", 2)]));
  test("whatever else is known of the bank", () =>
    expect(found(bank({ unpinned: ["item-0"], updated: "2026-01-01" }), named("exam"), lock)).toHaveLength(1));
});

describe("cards that nobody could correct are named", () => {
  const said = {
    severity: "info",
    code: "build/undated-cards",
    path: ["bank"],
    message: "Nothing says when flashc",
    hint: "before you give these out: broadsheet update b.yaml",
  };
  test.each<[string, Partial<Bank>, string[], Lock | null, boolean]>([
    ["cards, no day, no lock file", {}, ["apkg"], null, true],
    ["cards beside papers", {}, ["exam", "apkg"], null, true],
    ["a day", { updated: "2026-01-01" }, ["apkg"], null, false],
    ["a lock file", {}, ["apkg"], lock, false],
    ["papers alone", {}, ["exam", "key"], null, false],
    ["nothing that is built", {}, [], null, false],
  ])("%s", (_, more, to, of, isSaid) => expect(found(bank(more), named(...to), of)).toEqual(isSaid ? [said] : []));
});

test("of a bank that is only looked at nothing is said", () =>
  expect(found(bank({ unpinned: ["item-0"] }), [])).toEqual([]));
