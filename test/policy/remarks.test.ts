import { describe, expect, test } from "vitest";
import { textOf } from "../../src/article/text.js";
import { updatedLock } from "../../src/deck/lock.js";
import { formats } from "../../src/formats/index.js";
import type { Lock } from "../../src/model/deck.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { makesPapers, objectionsToBuild } from "../../src/policy/builds.js";
import { remarksOn } from "../../src/policy/remarks.js";
import { head, item, sound } from "../bank/banks.js";
import { shippedWords } from "../sample.js";

const QUOTE = "The first ferry left at nine.";
const { sources } = head() as { sources: { news: object } };
/** Everything is to be said of it: it quotes a closed source, gets old, and asks what it should not. */
const bank = sound(
  [
    item("a", {
      stem: "Which of these ferries left first, if not all of them?",
      evidence: [{ source: "news", paragraph: 2, quote: QUOTE }],
      reviewBy: "2026-02-01",
      distractors: ["Left", "All of the above"],
    }),
  ],
  head({ sources: { news: { ...sources.news, licence: "all-rights-reserved", text: undefined } } }),
);
const texts = new Map([["news", textOf({ paragraphs: ["The harbour opens", "Nobody left."] })]]);
const empty: Lock = new Map();

describe("of a bank that is written", () => {
  const said = (lock: Lock | null, more: Partial<Parameters<typeof remarksOn>[2]> = {}) =>
    remarksOn(bank, lock, { today: null, texts: null, shippedWords, ...more }).map(({ code }) => code);
  /** Asked for within a test: what a file can't even be read with, no test would be seen to fail for. */
  const always = () => said(null);

  test("everything is said that needs neither day nor text nor lock", () => {
    expect(always()).toContain("evidence/quoted");
    expect(always().filter((code) => code.startsWith("lint/")).length).toBeGreaterThan(0);
    expect(always().filter((code) => !/^lint\/|^evidence\/quoted$/.test(code))).toEqual([]);
  });
  test.each([
    ["a day", null, { today: "2026-03-01" }, ["fresh/expired"]],
    ["an earlier day", null, { today: "2026-02-01" }, []],
    ["a text", null, { texts }, ["evidence/missing"]],
    ["no text of its own", null, { texts: new Map() }, []],
    ["a lock that knows nothing", empty, {}, ["cards/forgotten-update"]],
    ["a lock that knows all", updatedLock(bank, empty, shippedWords), {}, []],
  ])("with %s", (_, lock, more, found) =>
    expect(said(lock, more).toSorted()).toEqual([...always(), ...found].toSorted()),
  );
  test("stale items are no mistake yet", () => {
    const found = remarksOn(bank, null, { today: "2026-03-01", texts: null, shippedWords });
    expect(found.find(({ code }) => code === "fresh/expired")).toMatchObject({ severity: "warning" });
  });
  test("but what is switched off", () => {
    const off = always().filter((code) => code.startsWith("lint/"));
    expect(said(null, { off })).toEqual(["evidence/quoted"]);
  });
});

describe("against building", () => {
  const words = { wordsIn: shippedWords, shippedWords };
  const blueprint = { ...blueprintOf(bank), today: "2026-03-01" };
  const named = (...names: readonly string[]) => formats.filter(({ name }) => names.includes(name));
  const said = (lock: Lock | null, ...names: readonly string[]) =>
    objectionsToBuild({ bank, file: "a.yaml" }, blueprint, lock, { formats: named(...names) }, words).map(
      ({ severity, code }) => `${severity} ${code}`,
    );
  const forgotten = "error cards/forgotten-update";

  test.each([
    [["exam"], ["error fresh/expired"]],
    [["apkg"], ["warning fresh/expired", forgotten]],
    [
      ["exam", "apkg"],
      ["error fresh/expired", forgotten],
    ],
  ])("%j", (names, found) => expect(said(empty, ...names)).toEqual(found));
  test("nothing is forgotten where there is no lock, or one that knows all", () => {
    expect(said(null, "apkg")).not.toContain(forgotten);
    expect(said(updatedLock(bank, empty, shippedWords), "apkg")).not.toContain(forgotten);
  });
  test("a lock belongs to its bank, whatever words a theme has for cards", () => {
    const wordsIn: typeof shippedWords = (language) => {
      const shipped = shippedWords(language);
      return { ...shipped, message: (key, n) => (key === "as_of" ? "Since {date}" : shipped.message(key, n)) };
    };
    const found = (lock: Lock) =>
      objectionsToBuild(
        { bank, file: "a.yaml" },
        blueprint,
        lock,
        { formats: named("apkg") },
        { wordsIn, shippedWords },
      ).map(({ code }) => code);
    expect(found(updatedLock(bank, empty, shippedWords))).toEqual(["fresh/expired"]);
    expect(found(updatedLock(bank, empty, wordsIn))).toEqual(["fresh/expired", "cards/forgotten-update"]);
  });
  test("stale exams are made where somebody insists", () =>
    expect(
      objectionsToBuild({ bank, file: "a.yaml" }, blueprint, null, { formats: named("exam"), allowStale: true }, words),
    ).toMatchObject([{ severity: "warning", code: "fresh/expired" }]));

  test.each(formats.map((format) => [format.name, format] as const))("%s makes papers or not", (_, format) => {
    expect(makesPapers([format])).toBe(format.from === "paper");
    expect(makesPapers([...named("apkg"), format])).toBe(format.from === "paper");
    expect(makesPapers([])).toBe(false);
  });
});
