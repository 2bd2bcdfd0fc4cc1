import { describe, expect, test } from "vitest";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Candidate } from "../../src/model/roster.js";
import { amendmentObjection, unknownItem } from "../../src/paper/amend.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { codeBits, questionCode } from "../../src/seed/paper-code.js";
import { codesOf, paperCount, versionAt } from "../../src/blueprint/versions.js";
import { bankOf, choices } from "../sample.js";

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: null,
  class: null,
  accommodation: { size: null, extraTime: 0, language: null },
  ...more,
});
const blueprint = (parts: Partial<Blueprint>): Blueprint => ({ ...blueprintOf(bankOf([])), ...parts });

describe("the papers of a blueprint", () => {
  const forms = blueprint({ forms: ["A", "B", "C"] });
  const roster = blueprint({
    forms: ["A"],
    roster: { candidates: [candidate("7"), candidate("8")], digest: "" },
  });
  test("are its forms, or one for each candidate", () => {
    expect([paperCount(forms), paperCount(roster)]).toEqual([3, 2]);
    expect(versionAt(forms, 2)).toEqual({ form: "C", candidate: null });
    expect(versionAt(roster, 1)).toEqual({ form: null, candidate: candidate("8") });
  });
  test("have the codes that each has alone, from any of them on", () => {
    const alone = [0, 1, 2].map((index) => codeBits("s", "bank", versionAt(forms, index)));
    expect([...codesOf(forms, "s", 0, 3)]).toEqual(alone);
    expect([...codesOf(forms, "s", 1, 3)]).toEqual(alone.slice(1));
    expect([...codesOf(forms, "s", 1, 1)]).toEqual([]);
  });
  test("that would have one code are named", () => {
    const same = (from: number, to: number) => () =>
      codesOf(blueprint({ forms: ["x", "y", "A", "z", "A"] }), "s", from, to);
    expect(same(1, 5)).toThrow('the papers of "A" and "A" would have the same code');
    expect(same(0, 4)).not.toThrow();
    expect(same(3, 5)).not.toThrow();
    const twins = { candidates: [candidate("7"), candidate("8"), candidate("7")], digest: "" };
    expect(() => codesOf(blueprint({ roster: twins }), "s", 0, 3)).toThrow(
      'the papers of "7" and "7" would have the same code',
    );
    expect(() => codesOf(blueprint({ forms: [null, null] }), "s", 0, 2)).toThrow("papers of null and null");
  });
});

test("the code of a question comes from its id alone, and stays", () =>
  expect(["host-city", "item-0", "item-1"].map(questionCode)).toEqual(["N7J", "75H", "C65"]));

describe("a decision about an item", () => {
  test("that no paper asks is refused, and the item that was meant is named", () => {
    expect(unknownItem({ item: "item-1" }, ["item-0", "item-1"])).toBeUndefined();
    expect(unknownItem({ item: "itme-1" }, ["item-1"])).toEqual({
      severity: "error",
      code: "amend/unknown-item",
      message: 'No paper asks an item "itme-1".',
      hint: 'did you mean "item-1"?',
    });
    expect(unknownItem({ item: "something else" }, ["item-1"])).toStrictEqual({
      severity: "error",
      code: "amend/unknown-item",
      message: 'No paper asks an item "something else".',
    });
  });
  test("that is in no bank any more can't be taken", () => {
    const [, second] = choices(2);
    const decision = (item: string, ...answers: string[]) =>
      amendmentObjection({ item, decision: { kind: "also", answers }, reason: "r", date: "2026-01-01" }, [
        ...choices(1),
        { ...second!, options: [{ ...second!.options[0]!, text: "its own" }] },
      ])?.message;
    expect(decision("item-1", "its own")).toBeUndefined();
    expect(decision("item-0", "its own")).toContain('it has no answer "its own"');
    expect(decision("item-2", "two")).toBe('The item "item-2" can\'t be amended like that: it is in no bank any more.');
  });
});
