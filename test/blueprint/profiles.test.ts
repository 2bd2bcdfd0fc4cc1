import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBlueprint } from "../../src/blueprint/blueprint.js";
import { PROFILES } from "../../src/blueprint/profiles.js";
import { fractionText } from "../../src/text/fraction.js";

const blueprint = (more: object, pick: number | "all" = 25) => {
  const text = JSON.stringify({
    blueprint: "b",
    title: "B",
    banks: ["a.yaml"],
    ...more,
    sections: [{ pick }, { pick: 15 }],
  });
  const loaded = loadBlueprint("b.json", text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
};

test("the schema knows the same profiles", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../src/schema/blueprint.schema.json", import.meta.url), "utf8"),
  ) as { readonly properties: { readonly profile: { readonly enum: readonly string[] } } };
  expect(schema.properties.profile.enum).toEqual(Object.keys(PROFILES));
});

describe("a profile holds where a blueprint says nothing else", () => {
  test.each<[string, minutes: number, wrong: string, numbering: string]>([
    ["upsc", 48, "-2/3", "roman"],
    ["uppsc", 32, "-4/9", "arabic"],
    ["ssc", 24, "-1/2", "arabic"],
    ["banking", 24, "-1/4", "arabic"],
    ["css", 60, "0", "arabic"],
    ["bcs", 24, "-1/2", "arabic"],
  ])("%s: 40 questions take %i minutes, a wrong answer earns %s", (profile, minutes, wrong, numbering) => {
    const found = blueprint({ profile });
    expect(found).toMatchObject({ minutes, numbering });
    expect(fractionText(found.marking!.wrong)).toBe(wrong);
  });

  test.each([
    ["upsc", ["which", "how-many"]],
    ["uppsc", ["which", "which-not"]],
    ["bcs", ["which"]],
  ])("%s asks about statements that are composed: %j", (profile, asks) => {
    const compose = [
      { from: "true-false", count: 2 },
      { from: "says", count: 1, asks: ["which-not"] },
    ];
    expect(blueprint({ profile, compose }).compose!.map((entry) => entry.asks)).toEqual([asks, ["which-not"]]);
  });

  test("what it says itself wins", () => {
    const own = { minutes: 10, numbering: "circled", marking: { right: 1, wrong: 0 } };
    const found = blueprint({ profile: "upsc", ...own });
    expect(found).toMatchObject({ minutes: 10, numbering: "circled" });
    expect(fractionText(found.marking!.wrong)).toBe("0");
  });

  test("how long all of them take nobody knows", () =>
    expect(blueprint({ profile: "upsc" }, "all").minutes).toBeNull());

  test("without one nothing is said", () => {
    expect(blueprint({})).toMatchObject({ minutes: null, marking: null });
    expect(blueprint({})).not.toHaveProperty("numbering");
  });
});
