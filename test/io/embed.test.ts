import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../cli/run.js";

let folder: string;
const was = process.cwd();
const MANIFEST = "out/term/teacher/manifest.json";
const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "embed-"));
  process.chdir(folder);
  mkdirSync("banks");
  cpSync(fixture("all-types.yaml"), "banks/all-types.yaml");
  cpSync(fixture("rich.yaml"), "banks/rich.yaml");
  cpSync(fixture("pictures"), "banks/pictures", { recursive: true });
  writeFileSync("list.csv", "id,name,size\n1,Ann,\n2,Bo,24\n");
  writeFileSync(
    "term.yaml",
    "blueprint: term\ntitle: Term\nbanks: [banks/rich.yaml]\nroster: list.csv\nsections: [{ pick: all }]\n",
  );
});
afterEach(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});
const all = (out: string) =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(out.length), readFileSync(path).toString("latin1")] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

test("old papers can be made again when bank, blueprint and roster are long gone", async () => {
  expect((await run(["build", "term.yaml", "--to", "exam,print,key,apkg", "--seed", "s", "--embed"])).status).toBe(0);
  const before = all("out");
  expect([...before.keys()].filter((path) => path.includes("inputs")).length).toBe(4);
  for (const gone of ["term.yaml", "list.csv", "banks"]) rmSync(gone, { recursive: true });
  const again = await run(["build", "--from-manifest", MANIFEST, "--out", "again"]);
  expect([again.status, again.err]).toEqual([0, expect.stringContaining("Made 2 papers again in again/term")]);
  expect(all("again")).toEqual(before);
  const verified = await run(["verify", MANIFEST]);
  expect([verified.status, verified.err]).toEqual([0, expect.stringContaining("every byte as it was made")]);
});

test("shards are merged with copies and a digest to publish, as if built in one", async () => {
  const given = ["--to", "exam,key", "--seed", "s"];
  const proof = ["--embed", "--commit"];
  const published = (err: string) => /publish ([0-9a-f]{64})/.exec(err)?.[1];
  const one = await run(["build", "term.yaml", ...given, ...proof, "--out", "one"]);
  for (const shard of ["1/2", "2/2"])
    expect((await run(["build", "term.yaml", ...given, "--shard", shard])).status).toBe(0);
  const shards = ["out/term.shard-1-of-2", "out/term.shard-2-of-2"];
  const merged = await run(["merge", "term.yaml", ...shards, ...proof, "--out", "merged"]);
  expect([merged.status, published(merged.err)]).toEqual([0, published(one.err)]);
  expect(published(one.err)).toBeDefined();
  expect(all("merged")).toEqual(all("one"));
});

test("a bank that has moved on is named; the copies still prove the papers", async () => {
  await run(["build", "banks/all-types.yaml", "--to", "exam", "--seed", "s", "--embed"]);
  const manifest = "out/all-types/teacher/manifest.json";
  const bank = readFileSync("banks/all-types.yaml", "utf8");
  writeFileSync("banks/all-types.yaml", bank.replace("Easthaven", "Westhaven"));
  const moved = await run(["verify", manifest, "banks/all-types.yaml"]);
  expect([moved.status, moved.err]).toEqual([1, expect.stringContaining('"ferry-port" has changed (wording)')]);
  expect((await run(["verify", manifest, "out/all-types/teacher/inputs/all-types.yaml"])).status).toBe(0);
});

test("what can't be copied, or was not, is said", async () => {
  mkdirSync("deep");
  writeFileSync("deep/x.yaml", "blueprint: x\ntitle: X\nbanks: [../banks/all-types.yaml]\nsections: [{ pick: 2 }]\n");
  const outside = await run(["build", "deep/x.yaml", "--embed"]);
  expect([outside.status, outside.err]).toEqual([1, expect.stringContaining("io/not-embeddable")]);
  await run(["build", "deep/x.yaml", "--to", "exam"]);
  const none = await run(["build", "--from-manifest", "out/x/teacher/manifest.json"]);
  expect([none.status, none.err]).toEqual([2, expect.stringContaining("--embed keeps one")]);
  expect((await run(["build"])).status).toBe(2);
  expect((await run(["build", "x.yaml", "--from-manifest", "y"])).status).toBe(2);
  // What the manifest decides can't be asked for, and nothing of it is passed over in silence.
  const more = await run([
    "build",
    "--from-manifest",
    "y",
    "--seed",
    "s",
    "--to",
    "exam",
    "--allow-stale",
    "--theme",
    "t",
  ]);
  expect([more.status, more.err]).toEqual([
    2,
    expect.stringContaining("--from-manifest makes what the manifest records; leave out --seed, --to, --allow-stale"),
  ]);
});
