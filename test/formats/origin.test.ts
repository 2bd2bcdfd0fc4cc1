import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { build, formats, loadPlan } from "../../src/browser.js";

const bank = readFileSync(new URL("../fixtures/all-types.yaml", import.meta.url), "utf8");
/** Every item says what it came from. */
const [head = "", items = ""] = bank.split(/(?<=^items:\n)/m);
const drafted =
  head + items.replace(/^( {2}- )(?=id:)/gm, '$1origin: { method: rules/who-said, version: "6.1-of-rules" }\n    ');

async function made(text: string) {
  const plan = await loadPlan("a.yaml", { "a.yaml": text });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const built = await build(plan.value, { seed: "s", formats, allowStale: true, leaveOut: true });
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const files = built.value.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")] as const);
  return { plan: plan.value, files: new Map(files) };
}

test("what an item came from is known to its bank, and shown in no format", async () => {
  const [one, other] = [await made(bank), await made(drafted)];
  const origins = other.plan.banks[0]!.items.map(({ origin }) => origin);
  expect(new Set(origins.map((origin) => origin?.version))).toEqual(new Set(["6.1-of-rules"]));
  expect(origins[0]).toEqual({ method: "rules/who-said", version: "6.1-of-rules", model: null });
  expect(one.plan.banks[0]!.items.every(({ origin }) => origin === null)).toBe(true);
  expect([...other.files.keys()]).toEqual([...one.files.keys()]);
  // Of the package only the names are compared: it is compressed.
  const shown = [...other.files].filter(([, text]) => /who-said|6\.1-of-rules|"origin"/.test(text));
  expect(shown.map(([path]) => path)).toEqual([]);
});
