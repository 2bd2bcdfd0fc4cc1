import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { loadPlan } from "../../src/io/load.js";
import { printed } from "./printed.js";

const fixtures = (folder: string) =>
  readdirSync(new URL(`../fixtures/${folder}/`, import.meta.url)).filter((file) => /\.(yaml|json)$/.test(file));
const folder = (name: string) => new URL(`../fixtures/${name}/`, import.meta.url).pathname;

describe("each bad bank gets its diagnostics, all at once and in file order", () => {
  test.each(fixtures("bad-banks"))("%s", async (file) => {
    const bank = loadBank(file, readFileSync(folder("bad-banks") + file, "utf8"));
    if (bank.ok) throw new Error("was taken for a good bank");
    await expect(`${printed(bank.diagnostics)}\n`).toMatchFileSnapshot(`${folder("bad-banks")}${file}.diagnostics.txt`);
    const lines = bank.diagnostics.flatMap(({ place }) =>
      place === undefined ? [] : [place.line * 10_000 + place.column],
    );
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

describe("each bad blueprint gets its diagnostics", () => {
  test.each(fixtures("bad-blueprints"))("%s", async (file) => {
    const plan = await loadPlan(folder("bad-blueprints") + file);
    if (plan.ok) throw new Error("was taken for a good blueprint");
    const text = printed(plan.diagnostics).replaceAll(folder("bad-blueprints"), "");
    await expect(`${text}\n`).toMatchFileSnapshot(`${folder("bad-blueprints")}${file}.diagnostics.txt`);
  });
});

test("every rule has a bank that breaks it, and no golden file is left over", () => {
  const written = readdirSync(folder("bad-banks")).filter((file) => file.endsWith(".txt"));
  expect(written.map((file) => file.replace(".diagnostics.txt", "")).toSorted()).toEqual(
    fixtures("bad-banks").toSorted(),
  );
  const seen = new Set(
    written.flatMap((file) => readFileSync(folder("bad-banks") + file, "utf8").match(/bank\/[a-z-]+/g) ?? []),
  );
  const sources = readdirSync(new URL("../../src/bank/", import.meta.url))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(new URL(`../../src/bank/${file}`, import.meta.url), "utf8"))
    .join("\n");
  const known = new Set((sources.match(/"bank\/[a-z-]+"/g) ?? []).map((code) => code.slice(1, -1)));
  // These need an input that a fixture can't hold well; the tests of io and the bench cover them.
  const elsewhere = ["bank/too-long", "bank/repeated", "bank/picture"];
  expect([...known].filter((code) => !seen.has(code) && !elsewhere.includes(code))).toEqual([]);
});
