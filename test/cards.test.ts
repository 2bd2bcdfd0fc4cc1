import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const IMPORT = /^(?:import|export) (?!type )(?:[^;]*? from )?"([^"]+)"/gm;

/** What a module loads before it runs, other modules of ours included. */
function loaded(file: URL, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [, name] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    if (name!.startsWith(".")) loaded(new URL(name!.replace(/\.js$/, ".ts"), file), seen);
    else seen.add(name!);
  }
  return seen;
}

test("cards from ready notes load no package before they are asked for", () => {
  const all = [...loaded(new URL("../src/cards.ts", import.meta.url))];
  expect(all.filter((name) => !name.startsWith("file:"))).toEqual(["node:crypto"]);
  expect(all.filter((name) => /\/(?:schema|io|lint|paper)\//.test(name))).toEqual([]);
});
