import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatsNamed } from "../../src/formats/cards/named.js";
import { build } from "../../src/io/build.js";
import { loadPlan } from "../../src/io/load.js";
import { manifestIn } from "../../src/io/manifest-path.js";
import { shardsIn } from "../../src/io/shards.js";
import { Unmergeable } from "../../src/io/unmergeable.js";

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
let folder = "";
/** What a shard's manifest says, and what that of a whole build does. */
let manifests: { readonly shard: string; readonly whole: string };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shards-"));
  const plan = await loadPlan(fixture, { changes: { forms: 1, pick: 2 } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const options = { seed: "s", formats: formatsNamed(["json"]), theme: null, out: folder };
  await build(plan.value, options);
  await build(plan.value, { ...options, shard: { index: 1, of: 1 } });
  const read = (name: string) => readFileSync(manifestIn(join(folder, name)), "utf8");
  manifests = { shard: read("all-types.shard-1-of-1"), whole: read("all-types") };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The folder of a shard, `2/3` or `2/3 again`; `whole` is that of a whole build. */
function made(name: string): string {
  const [, index, of] = /^(\d+)\/(\d+)/.exec(name) ?? [];
  const place = join(folder, name.replace("/", "-of-"));
  mkdirSync(join(place, "teacher"), { recursive: true });
  const text =
    index === undefined
      ? manifests.whole
      : manifests.shard.replace(/("shard": ?)\{[^}]*\}/, `$1{"index":${index},"of":${of}}`);
  writeFileSync(manifestIn(place), text);
  return place;
}
function told(...names: readonly string[]): readonly string[] {
  try {
    return shardsIn(names.map(made)).map(({ head: { shard } }) => `${shard.index}/${shard.of}`);
  } catch (cause) {
    if (!(cause instanceof Unmergeable)) throw cause;
    return cause.diagnostics.map(({ message, hint }) =>
      [message, hint]
        .filter((one) => one !== undefined)
        .join(" | ")
        .replaceAll(`${folder}/`, ""),
    );
  }
}
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i).join(", ");

test.each<[string, readonly string[], readonly string[]]>([
  ["are put in order", ["3/3", "1/3", "2/3"], ["1/3", "2/3", "3/3"]],
  ["may be one", ["1/1"], ["1/1"]],
  ["lack one", ["3/3", "1/3"], ["Shard 2 of 3 is missing. | build it with --shard 2/3"]],
  ["lack the first two", ["3/3"], ["2 of 3 shards are missing: 1, 2. | build it with --shard 1/3"]],
  ["lack the last", ["1/2"], ["Shard 2 of 2 is missing. | build it with --shard 2/2"]],
  ["lack twenty", ["1/21"], [`20 of 21 shards are missing: ${numbers(2, 21)}. | build it with --shard 2/21`]],
  [
    "lack more than are named",
    ["1/22"],
    [`21 of 22 shards are missing: ${numbers(2, 21)}, …. | build it with --shard 2/22`],
  ],
  [
    "are there twice, and one is missing",
    ["1/3", "3/3", "1/3 again"],
    ["1-of-3 and 1-of-3 again are both shard 1 of 3.", "Shard 2 of 3 is missing. | build it with --shard 2/3"],
  ],
  [
    "are of two builds, and nothing else is said of them",
    ["1/2", "2/3"],
    [
      "2-of-3 and 1-of-2 are not of one build; what differs: number of shards. | build all shards with the same files, options and version",
    ],
  ],
  ["hold no whole build", ["1/2", "whole"], ["whole holds a whole build, not a shard."]],
])("shards %s", (_, names, expected) => expect(told(...names)).toEqual(expected));

test("of no folder there are none", () => expect(() => shardsIn([])).toThrow());
