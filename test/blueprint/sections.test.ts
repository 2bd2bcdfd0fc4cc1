import { describe, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import type { Changes } from "../../src/model/manifest.js";
import { blueprintOf, loadBlueprint, withChanges } from "../../src/blueprint/blueprint.js";
import { ANY, sectionOf } from "../../src/blueprint/sections.js";
import { bankOf } from "../sample.js";

const load = (...lines: readonly string[]) =>
  loadBlueprint("b.yaml", ["blueprint: b", "title: T", "banks: [a.yaml]", ...lines, ""].join("\n"));
const good = (...lines: readonly string[]) => {
  const loaded = load(...lines);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
};
/** What is wrong with a blueprint, by what follows after `blueprint/`. */
const complaints = (...lines: readonly string[]): string[] => {
  const loaded = load(...lines);
  return loaded.ok ? [] : loaded.diagnostics.map(({ code, message }) => `${code.slice(10)}: ${message}`);
};

describe("a section", () => {
  test("that says nothing takes anything", () => {
    expect(sectionOf({ pick: 2 })).toEqual({ title: null, pick: 2, where: ANY, quotas: [], points: null });
    expect(ANY).toEqual({
      types: [],
      topics: [],
      difficulties: [],
      tags: [],
      sources: [],
      asOf: { from: null, to: null },
    });
  });
  test("says what its questions are worth, and has a title without white space at its ends", () =>
    expect(sectionOf({ title: "  One  two ", pick: "all", points: 3 })).toEqual({
      title: "One  two",
      pick: "all",
      where: ANY,
      quotas: [],
      points: 3,
    }));
  test.each([
    [{ topic: "a" }, { topics: ["a"] }],
    [{ difficulty: "hard" }, { difficulties: ["hard"] }],
    [{ type: "choice" }, { types: ["choice"] }],
    [{ tag: "x" }, { tags: ["x"] }],
    [{ source: "s" }, { sources: ["s"] }],
    [{ asOf: { from: "2026-01-02" } }, { asOf: { from: "2026-01-02", to: null } }],
    [{ asOf: { to: "2026-01-02" } }, { asOf: { from: null, to: "2026-01-02" } }],
    [
      { where: { tags: ["x", "y"], asOf: { to: "2026-01-02" } } },
      { tags: ["x", "y"], asOf: { from: null, to: "2026-01-02" } },
    ],
    [
      { topic: "a", tag: "x" },
      { topics: ["a"], tags: ["x"] },
    ],
  ] as const)("a quota of %j is one of %j", (of, where) =>
    expect(sectionOf({ pick: 3, quotas: [{ ...of, count: 1 }] }).quotas).toEqual([
      { where: { ...ANY, ...where }, atLeast: 1, atMost: 1 },
    ]),
  );
  test.each([
    [{ count: 2 }, 2, 2],
    [{ atLeast: 2 }, 2, null],
    [{ atMost: 2 }, 0, 2],
    [{ atLeast: 1, atMost: 2 }, 1, 2],
    [{ atMost: 0 }, 0, 0],
  ])("a quota with %j is from %s to %s", (bounds, atLeast, atMost) =>
    expect(sectionOf({ pick: 3, quotas: [{ tag: "x", ...bounds }] }).quotas[0]).toMatchObject({ atLeast, atMost }),
  );
});

describe("what no schema can say of quotas", () => {
  const quota = (...more: readonly string[]) =>
    complaints(
      "sections:",
      "  - pick: 1",
      "  - pick: 1",
      "  - pick: 3",
      "    quotas:",
      "      - { tag: a, count: 1 }",
      ...more,
    );
  test.each<[string, string[]]>([
    ["{ tag: x, count: 1 }", []],
    ["{ tag: x, atLeast: 1 }", []],
    ["{ tag: x, atMost: 1 }", []],
    ["{ tag: x, atLeast: 1, atMost: 1 }", []],
    ["{ tag: x, atLeast: 1, atMost: 2 }", []],
    ["{ tag: x, topic: a, count: 1 }", []],
    ["{ where: { tags: [x] }, count: 1 }", []],
    ["{ count: 1 }", ["quota-of-anything: Quota 2 of section 3 does not say of what."]],
    [
      "{ where: { tags: [x] }, tag: y, type: choice, count: 1 }",
      ["quota-chosen-twice: Quota 2 of section 3 has both type, tag and where."],
    ],
    ["{ tag: x }", ["quota-without-number: Quota 2 of section 3 does not say how many."]],
    ["{ tag: x, count: 1, atLeast: 1 }", ["quota-counted-twice: Quota 2 of section 3 has count and another number."]],
    ["{ tag: x, count: 1, atMost: 1 }", ["quota-counted-twice: Quota 2 of section 3 has count and another number."]],
    ["{ tag: x, atLeast: 2, atMost: 1 }", ["quota-in-reverse: Quota 2 of section 3 wants at least 2 and at most 1."]],
    ["{ asOf: { from: 2026-01-02, to: 2026-01-02 }, count: 1 }", []],
    ["{ asOf: { from: 2026-01-03 }, count: 1 }", []],
    ["{ asOf: { to: 2026-01-03 }, count: 1 }", []],
    [
      "{ asOf: { from: 2026-01-03, to: 2026-01-02 }, count: 1 }",
      ["days-in-reverse: The days run from 2026-01-03 back to 2026-01-02."],
    ],
    [
      "{ where: { asOf: { from: 2026-01-03, to: 2026-01-02 } }, count: 1 }",
      ["days-in-reverse: The days run from 2026-01-03 back to 2026-01-02."],
    ],
  ])("%s", (written, expected) => expect(quota(`      - ${written}`)).toEqual(expected));

  test.each([
    ["{ tag: x }", "5:25"],
    ["{ asOf: { from: 2026-01-03, to: 2026-01-02 }, count: 1 }", "5:33"],
    ["{ where: { asOf: { from: 2026-01-03, to: 2026-01-02 } }, count: 1 }", "5:42"],
  ])("%s is shown where it stands", (written, place) => {
    const loaded = load("sections:", `  - { pick: 1, quotas: [${written}] }`);
    const places = loaded.ok ? [] : loaded.diagnostics.map((one) => `${one.place!.line}:${one.place!.column}`);
    expect(places).toEqual([place]);
  });

  test("the days of a section run on, too", () => {
    const days = (from: string, to: string) =>
      complaints("sections:", `  - { pick: 1, where: { asOf: { from: ${from}, to: ${to} } } }`);
    expect(days("2026-01-02", "2026-01-02")).toEqual([]);
    expect(days("2026-01-02", "2026-01-01")).toEqual([
      "days-in-reverse: The days run from 2026-01-02 back to 2026-01-01.",
    ]);
  });
  test("a section of all can't choose among them", () => {
    expect(complaints("sections: [{ pick: all, quotas: [{ tag: x, count: 1 }] }]")).toEqual([
      "quota-of-all: Section 1 takes all items that fit; quotas can't choose among them.",
    ]);
    expect(complaints("sections: [{ pick: all }, { pick: 1, quotas: [{ tag: x, count: 1 }] }]")).toEqual([]);
  });
});

describe("a blueprint", () => {
  test("names the forms, and the section, that are wrong", () => {
    expect(complaints("forms: [A, B, C, b]", "sections: [{ pick: 1 }]")).toEqual([
      'duplicate-form: Forms 2 and 4 are both called "b".',
    ]);
    expect(complaints("overlap: disjoint", "sections: [{ pick: 1 }, { pick: all }]")).toEqual([
      "all-of-a-share: Section 2 takes all items that fit, but the blueprint limits how many papers may share.",
    ]);
    expect(complaints("overlap: same-items", "sections: [{ pick: all }]")).toEqual([]);
  });
  test("names its forms itself", () =>
    expect(good("forms: [B, A]", "sections: [{ pick: 1 }]").forms).toEqual(["B", "A"]));
  test("takes over what it says of cards, seats and print", () => {
    const plain = good("sections: [{ pick: 1 }]");
    expect(plain.cards).toEqual(DECK_OPTIONS);
    expect(plain.seating).toBeNull();
    expect(plain.sections).toEqual([sectionOf({ pick: 1 })]);
    expect(plain.earlier).toEqual([]);
  });
  test("of a bank takes all its items, once", () =>
    expect(blueprintOf(bankOf([]))).toMatchObject({
      id: "bank",
      banks: [],
      forms: [null],
      earlier: [],
      sections: [{ title: null, pick: "all", where: ANY, quotas: [], points: null }],
      print: { paper: "A4", columns: 1, sizes: [11], sheet: true },
      cards: DECK_OPTIONS,
      to: ["practice", "anki-csv"],
    }));
  test("comes with an answer sheet unless a command asks for none", () => {
    const blueprint = blueprintOf(bankOf([]));
    const printed = (changes: Changes) => withChanges(blueprint, changes).print;
    expect(printed({})).toEqual(blueprint.print);
    expect(printed({ sheet: false })).toEqual({ ...blueprint.print, sheet: false });
    expect(printed({ sizes: [18], sheet: true })).toEqual({ ...blueprint.print, sizes: [18], sheet: true });
  });
});
