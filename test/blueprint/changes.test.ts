import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { loadPlan } from "../../src/io/load.js";
import type { Changes } from "../../src/model/manifest.js";
import blueprintSchema from "../../src/schema/blueprint.schema.json" with { type: "json" };
import manifestSchema from "../../src/schema/manifest.schema.json" with { type: "json" };
import { PRINT_SIZES } from "../../src/text/print-sizes.js";
import type { PrintSize } from "../../src/model/roster.js";
import { changesProblems } from "../../src/blueprint/changes.js";

const names = formats.map(({ name }) => name);
const problems = (changes: Changes) => changesProblems(changes, names).map(({ change, problem }) => [change, problem]);

describe("what a command or program may change in a blueprint", () => {
  test.each([1, 1_000_000])("pick and forms may be %d", (count) =>
    expect(problems({ pick: count, forms: count })).toEqual([]),
  );
  test.each([0, 1_000_001, 9_999_999, 1.5, -1, NaN])("not %d: the limits are named", (count) => {
    const problem = `is "${count}"; it must be a whole number from 1 to 1000000`;
    expect(problems({ pick: count, forms: count })).toEqual([
      ["pick", problem],
      ["forms", problem],
    ]);
  });

  test.each([[["A", "B"]], [["a.1", "a-2", "a_3"]], [["x".repeat(32)]]])("forms may be %j", (forms) =>
    expect(problems({ forms })).toEqual([]),
  );
  test.each([
    [["A", "a"], "names one form twice: A,a"],
    [["A", "B", "A"], "names one form twice: A,B,A"],
    [["../A"], 'names "../A"; a form has letters, digits, and . _ - inside'],
    [["A."], 'names "A."; a form has letters, digits, and . _ - inside'],
    [["x".repeat(33)], `names "${"x".repeat(33)}"; a form has letters, digits, and . _ - inside`],
    [[""], 'names ""; a form has letters, digits, and . _ - inside'],
    [[], "names no form"],
  ])("forms may not be %j", (forms, problem) => expect(problems({ forms })).toEqual([["forms", problem]]));

  test.each([1, 45, 600])("%d minutes may be allowed", (minutes) => expect(problems({ minutes })).toEqual([]));
  test.each([0, 601, 1.5, -1, NaN])("not %d: the limits are named", (minutes) =>
    expect(problems({ minutes })).toEqual([["minutes", `is "${minutes}"; it must be a whole number from 1 to 600`]]),
  );

  test("as many minutes, and the sizes, that a blueprint and a manifest may have", () => {
    const { minutes, print } = blueprintSchema.properties;
    const own = manifestSchema.properties.changes.properties;
    for (const { maximum } of [minutes, own.minutes])
      expect([maximum, maximum + 1].map((most) => problems({ minutes: most }).length)).toEqual([0, 1]);
    for (const sizes of [print.properties.sizes, own.sizes]) expect(sizes.items.enum).toEqual(PRINT_SIZES);
  });

  test.each([[[11]], [[18]], [[11, 18]], [[24, 18, 11]]])("papers may be printed in %j points", (sizes) =>
    expect(problems({ sizes: sizes as PrintSize[] })).toEqual([]),
  );
  test.each([[[]], [[12]], [[11, 11]], [[11, NaN]]])("not in %j", (sizes) =>
    expect(problems({ sizes: sizes as unknown as PrintSize[] })).toEqual([
      ["sizes", `is "${sizes.join()}"; it must be 11, 18 or 24 (points), each once, as in 11,18`],
    ]),
  );

  test("seats, days and formats are held to what there is", () => {
    expect(problems({ seating: "rows:6x5", today: "2028-02-29", to: names })).toEqual([]);
    expect(problems({ seating: "6x5", today: "2026-02-29", to: ["exam", "exma"] }).map(([change]) => change)).toEqual([
      "seating",
      "today",
      "to",
    ]);
  });

  test("a plan is not loaded with any other", async () => {
    const file = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
    const plan = await loadPlan(file, { changes: { forms: ["A", "a"] } });
    expect(!plan.ok && plan.diagnostics.map(({ code }) => code)).toEqual(["plan/bad-change"]);
  });
});
