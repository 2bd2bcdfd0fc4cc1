import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Format, PaperFormat } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import { build } from "../../src/io/build.js";
import { loadPlan } from "../../src/io/load.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import {
  guessableSeed,
  isExam,
  staleQuestions,
  unjudgedQuestions,
  unsupportedQuestions,
} from "../../src/policy/exams.js";
import { bankOf, choice } from "../sample.js";

/** A format that somebody adds: the type asks whether it is for exams, and nothing else need know of it. */
const slip: PaperFormat = {
  name: "slip",
  summary: "",
  from: "paper",
  audience: "student",
  next: null,
  forExam: true,
  renderer: () => (paper) => [{ path: `slip-${paper.code}.txt`, mediaType: "text/plain", content: paper.code }],
};
const list: readonly Format[] = [...formats, slip];
const exams = list.filter((format) => isExam([format]));
const others = list.filter((format) => !isExam([format]));
const named = (some: readonly Format[]) => some.map((format) => [format.name, format] as const);
const GOOD_SEED = "d4ys-that-nobody-can-guess-0";

test("a student's paper can't leave open whether it is for exams", () => {
  // @ts-expect-error: a format that does not say so is no format
  const silent: Format = { name: "silent", summary: "", from: "paper", audience: "student", renderer: slip.renderer };
  // @ts-expect-error: nobody is examined with what only teachers get
  const absurd: Format = { ...slip, audience: "teacher" };
  expect(isExam([silent])).toBe(false);
  expect(isExam([absurd])).toBe(true);
  expect(exams.map(({ name }) => name)).toEqual(["exam", "print", "slip"]);
});

describe("what nobody has said of the items that an exam may ask", () => {
  const evidence = [{ source: "news", paragraph: 1, quote: null, hash: null, prefix: null, suffix: null }];
  const items = [
    choice("a", undefined, { evidence, volatility: null }),
    choice("b", undefined, { volatility: null, reviewBy: "2027-01-01" }),
    choice("c", undefined, { evidence, volatility: "never" }),
    choice("d", undefined, { volatility: null, difficulty: "hard" }),
    choice("e", undefined, { volatility: null, supersededBy: "a" }),
  ];
  const bank = bankOf(items);
  const blueprint = { ...blueprintOf(bank), today: "2026-12-01" };
  const said = (some: readonly Format[], more = {}) =>
    [unsupportedQuestions, unjudgedQuestions].flatMap((find) =>
      find(bank, { ...blueprint, ...more }, some).map(
        ({ severity, path, message }) => `${severity} ${path.join()} ${message}`,
      ),
    );

  test.each(named(exams))("%s is made, and says so", (_, format) =>
    expect(said([format])).toEqual([
      'warning items,1 2 items that this exam may ask do not say where their keys are found: "b", "d".',
      'warning items,0 2 items that this exam may ask do not say whether their keys can change until 2026-12-01: "a", "d".',
    ]),
  );
  test.each(named(others))("%s says nothing", (_, format) => expect(said([format])).toEqual([]));
  test("without a day nothing is judged", () => expect(said(exams, { today: null })).toHaveLength(1));
  test("only what its sections take is looked at", () => {
    const [section] = blueprint.sections;
    const easy = [{ ...section!, where: { ...section!.where, difficulties: ["easy" as const] } }];
    expect(said(exams, { sections: easy })).toEqual([
      'warning items,1 An item that this exam may ask does not say where its key is found: "b".',
      'warning items,0 An item that this exam may ask does not say whether its key can change until 2026-12-01: "a".',
    ]);
  });
});

describe("freshness", () => {
  const reviewed = (reviewBy: string | null, more = {}) =>
    bankOf([choice("fare", undefined, { asOf: "2026-01-01", reviewBy, ...more })]);
  const judged = (reviewBy: string | null, today: string | null, some = formats, allowStale = false) => {
    const bank = reviewed(reviewBy);
    return staleQuestions(bank, { ...blueprintOf(bank), today }, some, allowStale).map(({ severity }) => severity);
  };

  test.each([
    ["a day before its review", "2026-06-30", []],
    ["on the very day of its review", "2026-07-01", []],
    ["a day after it", "2026-07-02", ["error"]],
    ["on the day that it became true", "2026-01-01", []],
    ["a day before that", "2025-12-31", ["error"]],
    ["without a day to judge by", null, []],
  ])("of an item %s", (_, today, severities) => expect(judged("2026-07-01", today)).toEqual(severities));

  test.each(named(exams))("%s is refused on stale items, unless somebody insists", (_, format) => {
    expect(judged("2026-07-01", "2026-08-01", [format])).toEqual(["error"]);
    expect(judged("2026-07-01", "2026-08-01", [format], true)).toEqual(["warning"]);
  });
  test.each(named(others))("%s is made of stale items, with a warning", (_, format) =>
    expect(judged("2026-07-01", "2026-08-01", [format])).toEqual(["warning"]),
  );

  test("an item that no section asks, or that is superseded, may be as old as it likes", () => {
    const today = "2026-08-01";
    const elsewhere = reviewed("2026-07-01", { topics: ["elsewhere"] });
    const [section] = blueprintOf(elsewhere).sections;
    const sections = [{ ...section!, where: { ...section!.where, topics: ["topic"] } }];
    expect(staleQuestions(elsewhere, { ...blueprintOf(elsewhere), today, sections }, formats, false)).toEqual([]);
    const either = { ...blueprintOf(elsewhere), today, sections: [...sections, section!] };
    expect(staleQuestions(elsewhere, either, formats, false)).toHaveLength(1);
    const past = reviewed("2026-07-01", { supersededBy: "other" });
    expect(staleQuestions(past, { ...blueprintOf(past), today }, formats, false)).toEqual([]);
  });
});

describe("a seed", () => {
  const bank = bankOf([choice("one")], "harbour");
  const warned = (seed: string, some: readonly Format[]) =>
    guessableSeed(seed, { ...blueprintOf(bank), title: "The harbour opens again" }, [bank], some).length > 0;

  test.each([
    ["sixteen random ones", "7r3k91tbxm2cqdwz", false],
    ["thirteen random ones", "7r3k91tbxm2cq", true],
    ["a title that is in the files", "The harbour opens again", true],
  ])("of %s", (_, seed, isWeak) => expect(warned(seed, [slip])).toBe(isWeak));

  test("that is the name of a blueprint or of any of its banks is weak", () => {
    const [blueprint, one, other] = ["7r3k-91tb-xx0m-2cqd", "5wje-40hd-c9qz-81mv", "w2pt-6bnd-04kj-yf7s"];
    const banks = [bankOf([choice("one")], one), bankOf([choice("two")], other)];
    const found = [blueprint, one, other, "h8zx-3vgm-p5c1-t6qr"].map(
      (seed) => guessableSeed(seed, { ...blueprintOf(bank), id: blueprint }, banks, [slip]).length,
    );
    expect(found).toEqual([1, 1, 1, 0]);
  });

  test.each(named(exams))("that is weak is said to be for %s", (_, format) => expect(warned("1", [format])).toBe(true));
  test.each(named(others))("matters to nobody for %s", (_, format) => expect(warned("1", [format])).toBe(false));
});

describe("the library is told what the command is told", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "policy-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const fixture = new URL("../fixtures/all-types.yaml", import.meta.url);

  async function built(
    some: readonly Format[],
    more: { seed?: string; allowStale?: boolean; leaveOut?: boolean; shard?: object } = {},
  ) {
    const file = join(folder, "stale.yaml");
    copyFileSync(fixture, file);
    const plan = await loadPlan(file, { changes: { today: "2026-08-01" } });
    if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
    const options = { seed: GOOD_SEED, out: join(folder, "out"), theme: null, ...more };
    const result = await build(plan.value, { ...options, formats: some } as Parameters<typeof build>[1]);
    const found = result.ok ? result.warnings : result.diagnostics;
    return {
      ok: result.ok,
      codes: [...new Set(found.map(({ code }) => code))].toSorted(),
      found,
      files: readdirSync(folder),
    };
  }

  test.each(named(exams))("%s of expired items is not built, and the place is named", async (_, format) => {
    const { ok, codes, found, files } = await built([format]);
    expect([ok, codes, files]).toEqual([false, ["fresh/expired"], ["stale.yaml"]]);
    expect(found[0]!.place).toMatchObject({ file: join(folder, "stale.yaml"), line: expect.any(Number) });
    expect(found[0]!.hint).toContain("--allow-stale");
    expect((await built([format], { allowStale: true })).ok).toBe(true);
  });

  test("other things are built with a warning", async () =>
    expect(await built(others, { leaveOut: true })).toMatchObject({
      ok: true,
      codes: ["cards/left-out", "cards/loss", "export/left-out", "export/left-with", "export/loss", "fresh/expired"],
    }));

  test("a weak seed is said to be one; an impossible one makes nothing", async () => {
    expect(await built([slip], { seed: "1", allowStale: true })).toMatchObject({
      ok: true,
      codes: ["fresh/expired", "seed/guessable"],
    });
    expect(await built([slip], { seed: " 1", allowStale: true })).toMatchObject({
      ok: false,
      codes: ["fresh/expired", "seed/unusable"],
    });
  });

  test("a share of no papers is refused", async () => {
    const decks = formats.filter(({ from }) => from === "deck");
    expect(await built(decks, { shard: { index: 1, of: 2 } })).toMatchObject({
      ok: false,
      codes: ["cards/left-out", "cards/loss", "fresh/expired", "plan/no-papers"],
    });
  });

  test("cards that a lock file forgot are refused by the formats that use it alone", async () => {
    writeFileSync(join(folder, "stale.yaml.lock"), "# nothing is written down\n");
    for (const format of formats.filter(({ from }) => from === "deck")) {
      const { ok, codes } = await built([format]);
      const usesLock = format.from === "deck" && format.usesLock;
      expect([format.name, ok, codes.includes("cards/forgotten-update")]).toEqual([format.name, !usesLock, usesLock]);
    }
  });
});
