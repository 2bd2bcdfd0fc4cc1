import { describe, expect, test } from "vitest";
import { build as inMemory, loadPlan } from "../../src/browser.js";
import { formatsNamed } from "../../src/formats/cards/named.js";

const bank = {
  bank: "pier",
  title: "The pier",
  language: "en",
  items: [
    { id: "ferry", stem: "Where did the ferry go?", key: "Easthaven", distractors: ["Southmere", "Westbay"] },
    { id: "length", stem: "How long is the pier?", key: 86 },
  ],
};
const plan = async (changes: object = {}) => {
  const loaded = await loadPlan("pier.json", { "pier.json": JSON.stringify(bank) }, { changes });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
};
const order = { seed: "s", formats: formatsNamed(["aiken"]) };

describe("a build in a page obeys what formats refuse", () => {
  test("a question that can't be asked stops it", async () => {
    const built = await inMemory(await plan(), order);
    expect(built).toMatchObject({ ok: false, diagnostics: [{ code: "export/refused", place: { file: "pier.json" } }] });
  });
  test("or is left out, and the others are written", async () => {
    const built = await inMemory(await plan(), { ...order, leaveOut: true });
    if (!built.ok) throw new Error("refused");
    expect(built.warnings.map(({ code }) => code)).toEqual(["export/left-out", "export/left-with"]);
    expect(built.value.artefacts).toEqual(["teacher/aiken.txt"]);
  });
});
