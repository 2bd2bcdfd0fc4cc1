import { expect, test } from "vitest";
import { build, formats, loadPlan } from "../../src/browser.js";

/** In a file of its own: once it is loaded, what reads Markdown is there for every test. */
test("Markdown that stands in a passage alone is read", async () => {
  const bank = `bank: b
title: B
language: en
sources: { s: { title: T, publisher: P, published: 2026-01-01, licence: CC-BY-4.0 } }
passages: { p: { text: "The *first* ferry left." } }
items:
  - { id: a, stem: Which one?, key: x, distractors: [y, z], group: p }
`;
  const plan = await loadPlan("b.yaml", { "b.yaml": bank });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const built = await build(plan.value, { seed: "s", formats: formats.filter(({ name }) => name === "practice") });
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const page = built.value.files.find(({ path }) => path.endsWith("practice.html"))!;
  expect(new TextDecoder().decode(page.bytes)).toContain("The <em>first</em> ferry left.");
});
