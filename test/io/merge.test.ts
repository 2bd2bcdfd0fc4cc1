import { hash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { build } from "../../src/io/build.js";
import { type Plan, loadPlan } from "../../src/io/load.js";
import { merge } from "../../src/io/merge.js";
import { shardsIn } from "../../src/io/shards.js";
import { Unmergeable } from "../../src/io/unmergeable.js";
import { shareOf } from "../../src/blueprint/shard.js";
import { SEEDS } from "../sample.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "merge-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
async function planOf(forms: number, more: Partial<Plan["blueprint"]> = {}): Promise<Plan> {
  const plan = await loadPlan(fixture, { changes: { forms, pick: 4 } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  return { ...plan.value, blueprint: { ...plan.value.blueprint, ...more } };
}
const optionsWith = (names: readonly string[], seed = "s") => ({
  seed,
  formats: formats.filter(({ name }) => names.includes(name)),
  theme: null,
});
const options = optionsWith(["exam", "key", "anki-csv"]);

const filesIn = (root: string) =>
  new Map(
    readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length), hash("sha256", readFileSync(file), "hex")]),
  );

async function shardsOf(plan: Plan, of: number, out = folder, made = options): Promise<string[]> {
  for (let index = 1; index <= of; index += 1) {
    const built = await build(plan, { ...made, out, shard: { index, of } });
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  }
  return Array.from({ length: of }, (_, i) => join(out, `all-types.shard-${i + 1}-of-${of}`));
}

/** What keeps the shards in these folders from being joined. */
async function refusal(folders: readonly string[], plan: Plan): Promise<string[]> {
  try {
    const merged = await merge(plan, shardsIn(folders), { ...options, out: folder });
    return merged.ok ? [] : merged.diagnostics.map(({ message }) => message.replaceAll(`${folder}/`, ""));
  } catch (cause) {
    if (!(cause instanceof Unmergeable)) throw cause;
    return cause.diagnostics.map(({ message }) => message.replaceAll(`${folder}/`, ""));
  }
}

describe("shards", () => {
  test("are all papers, each once, in order, and no two differ in size by more than one", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 300 }), (papers, of) => {
        const shares = Array.from({ length: of }, (_, i) => shareOf(papers, { index: i + 1, of }));
        expect(shares[0]!.from).toBe(0);
        expect(shares.at(-1)!.to).toBe(papers);
        expect(shares.slice(1).map(({ from }) => from)).toEqual(shares.slice(0, -1).map(({ to }) => to));
        const sizes = shares.map(({ from, to }) => to - from);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test(
    "merge to the bytes of one build, however many there are",
    async () => {
      const blueprints = fc.record({
        forms: fc.integer({ min: 1, max: 9 }),
        overlap: fc.constantFrom<Plan["blueprint"]["overlap"]>("same-items", "any", { atMost: 3 }),
        of: fc.integer({ min: 1, max: 11 }),
        seed: fc.constantFrom("s", "ы", "2026"),
        names: fc.constantFrom(["exam"], ["exam", "key", "anki-csv"], ["json"]),
      });
      await fc.assert(
        fc.asyncProperty(blueprints, async ({ forms, overlap, of, seed, names }) => {
          const plan = await planOf(forms, { overlap });
          const made = optionsWith(names, seed);
          const out = mkdtempSync(join(folder, "run-"));
          expect((await build(plan, { ...made, out: join(out, "one") })).ok).toBe(true);
          const merged = await merge(plan, shardsIn(await shardsOf(plan, of, out, made)), { ...made, out });
          expect(merged.ok && merged.value.papers).toBe(forms);
          expect(filesIn(join(out, "all-types"))).toEqual(filesIn(join(out, "one/all-types")));
          rmSync(out, { recursive: true });
        }),
        { numRuns: Math.ceil(SEEDS / 250) },
      );
    },
    15 * SEEDS,
  );
});

test("shards of a roster merge too, candidates' wishes and the list of them included", async () => {
  const roster = join(folder, "roster.csv");
  writeFileSync(roster, "id,name,language\nc-1,Ada,\nc-2,Ömer,de\nc-3,,\n");
  const loaded = await loadPlan(fixture, { changes: { pick: 4 }, roster });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  expect((await build(loaded.value, { ...options, out: join(folder, "one") })).ok).toBe(true);
  const shards = shardsIn(await shardsOf(loaded.value, 2));
  expect((await merge(loaded.value, shards, { ...options, out: folder })).ok).toBe(true);
  expect(filesIn(join(folder, "all-types"))).toEqual(filesIn(join(folder, "one/all-types")));
  expect([...filesIn(join(folder, "all-types")).keys()]).toContain("/teacher/candidates.csv");
});

test.runIf(existsSync("/proc/self/fd"))("no file stays open after a merge, nor after one that is refused", async () => {
  const plan = await planOf(2);
  const shards = await shardsOf(plan, 1);
  const open = () => readdirSync("/proc/self/fd").length;
  const before = open();
  expect(await refusal(shards, plan)).toEqual([]);
  expect(open()).toBe(before);
  const other = { ...plan, blueprint: { ...plan.blueprint, forms: ["A"] } };
  expect(await refusal(shards, other)).not.toEqual([]);
  rmSync(join(shards[0]!, "student/exam-A.html"));
  expect(await refusal(shards, plan)).not.toEqual([]);
  expect(open()).toBe(before);
});

describe("a merge refuses", () => {
  test("a gap, and says which shards are missing", async () => {
    const plan = await planOf(8);
    const [first, , third] = await shardsOf(plan, 4);
    expect(await refusal([third!, first!], plan)).toEqual(["2 of 4 shards are missing: 2, 4."]);
  });

  test("a shard that is there twice, naming both folders", async () => {
    const plan = await planOf(4);
    const shards = await shardsOf(plan, 2);
    cpSync(shards[1]!, join(folder, "copy"), { recursive: true });
    expect(await refusal([...shards, join(folder, "copy")], plan)).toEqual([
      "all-types.shard-2-of-2 and copy are both shard 2 of 2.",
    ]);
  });

  test("shards of two builds, naming what differs", async () => {
    const plan = await planOf(4);
    const [first] = await shardsOf(plan, 2);
    const [, second] = await shardsOf(plan, 2, join(folder, "b"), { ...options, seed: "other" });
    const [, third] = await shardsOf(await planOf(4, { balance: "soft" }), 3, join(folder, "c"));
    expect(await refusal([first!, second!, third!], plan)).toEqual([
      "b/all-types.shard-2-of-2 and all-types.shard-1-of-2 are not of one build; what differs: seed.",
      "c/all-types.shard-2-of-3 and all-types.shard-1-of-2 are not of one build; what differs: setting balance, number of shards.",
    ]);
  });

  test("to join them from other files than they were built from", async () => {
    const shards = await shardsOf(await planOf(4), 2);
    const plan = await planOf(4);
    const other = { ...plan, banks: plan.banks.map((bank) => ({ ...bank, digest: "0".repeat(64) })) };
    expect(await refusal(shards, other)).toEqual([
      "The shards were not built from what is here; what differs: bank all-types.",
    ]);
  });

  test("a whole build", async () => {
    const plan = await planOf(2);
    await build(plan, { ...options, out: folder });
    expect(await refusal([join(folder, "all-types")], plan)).toEqual(["all-types holds a whole build, not a shard."]);
  });

  test("a page that is missing, changed, or a link to one", async () => {
    const plan = await planOf(2);
    const shards = await shardsOf(plan, 1);
    const page = join(shards[0]!, "student/exam-B.html");
    const refused = ["all-types.shard-1-of-1/student/exam-B.html is missing, or not as it was built."];
    cpSync(page, join(folder, "elsewhere.html"));
    writeFileSync(page, `${readFileSync(page, "utf8")} `);
    expect(await refusal(shards, plan)).toEqual(refused);
    rmSync(page);
    expect(await refusal(shards, plan)).toEqual(refused);
    symlinkSync(join(folder, "elsewhere.html"), page);
    expect(await refusal(shards, plan)).toEqual(refused);
    expect(existsSync(join(folder, "all-types"))).toBe(false);
  });

  test("a paper that the build has not, in the place after the last", async () => {
    const plan = await planOf(2);
    const shards = await shardsOf(plan, 1);
    const file = join(shards[0]!, "teacher/manifest.json");
    const lines = readFileSync(file, "utf8").split("\n");
    const last = lines.findLastIndex((line) => line.includes('"code"'));
    const more = lines[last]!.replace(/"code":"[^"]*"/, '"code":"00000-00000"');
    writeFileSync(file, lines.toSpliced(last, 1, `${lines[last]!},`, more).join("\n"));
    expect(await refusal(shards, plan)).toEqual([
      "all-types.shard-1-of-1 holds paper 00000-00000, which the build has not.",
    ]);
  });

  test("a manifest whose papers are others, or that leads out of its folder", async () => {
    const plan = await planOf(2);
    const shards = await shardsOf(plan, 1);
    const file = join(shards[0]!, "teacher/manifest.json");
    const manifest = readFileSync(file, "utf8");
    const { code } = JSON.parse(/\{"code".*(?=,)/.exec(manifest)![0]) as { code: string };
    writeFileSync(file, manifest.replace(`"${code}"`, '"00000-00000"'));
    expect(await refusal(shards, plan)).toEqual([`all-types.shard-1-of-1 does not hold paper ${code} in its place.`]);
    writeFileSync(file, manifest.replace("student/exam-A.html", "../../exam-A.html"));
    expect((await refusal(shards, plan))[0]).toContain(`can't be "../../exam-A.html"`);
    expect(readdirSync(folder)).toEqual(["all-types.shard-1-of-1"]);
  });
});
