import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { amend } from "../../src/io/amend.js";
import { build } from "../../src/io/build.js";
import { decisionsIn, isAmong } from "../../src/io/decisions.js";
import { type Plan, loadPlan } from "../../src/io/load.js";
import { manifestIn } from "../../src/io/manifest-path.js";
import { readHead } from "../../src/io/read-manifest.js";
import type { Amendment } from "../../src/model/amendment.js";

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
const options = { seed: "s", formats: formats.filter(({ name }) => ["exam", "key"].includes(name)), theme: null };
const decision = (item: string): Amendment => ({
  item,
  decision: { kind: "void", answers: [] },
  reason: "No.",
  date: "2026-12-03",
});
const [port, early] = [decision("ferry-port"), decision("opened-early")];

let folder = "";
let plan: Plan;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "decided-"));
  const loaded = await loadPlan(fixture, { changes: { forms: 2 } });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  plan = loaded.value;
  await build(plan, { ...options, out: join(folder, "built") });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
/** A copy of the build, each test its own. */
function copied(): string {
  copies += 1;
  cpSync(join(folder, "built"), join(folder, `copy-${copies}`), { recursive: true });
  return join(folder, `copy-${copies}`, "all-types");
}
const headOf = (root: string) => {
  const head = readHead(manifestIn(root));
  if (!head.ok) throw new Error(JSON.stringify(head.diagnostics));
  return head.value;
};
const bytesOf = (root: string) =>
  new Map(
    readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file, "latin1")]),
  );
/** What is said where a decision is refused; then nothing has changed. */
async function refusal(root: string, ...[manifest, head, ...rest]: Partial<Parameters<typeof amend>>) {
  const before = bytesOf(root);
  const [one = port, its = plan, made = options] = rest;
  const done = await amend(manifest ?? manifestIn(root), head ?? headOf(root), one, its, made);
  expect(bytesOf(root)).toEqual(before);
  return done.ok ? [] : done.diagnostics.map(({ code, message }) => `${code} ${message.replaceAll(folder, "…")}`);
}

describe("a decision", () => {
  test("changes keys and the manifest alone, and the next one goes on from it", async () => {
    const root = copied();
    const before = bytesOf(root);
    expect(decisionsIn(root)).toEqual([]);
    for (const [i, one] of [port, early].entries()) {
      const done = await amend(manifestIn(root), headOf(root), one, plan, options);
      expect(done.ok && done.value.papers).toBe(2);
      expect(decisionsIn(root)).toEqual([port, early].slice(0, i + 1));
    }
    const after = bytesOf(root);
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    expect(changed.filter((path) => !path.startsWith("teacher/"))).toEqual([]);
    expect(changed.length).toBeGreaterThan(2);
  });

  test("is refused where somebody else has decided meanwhile", async () => {
    const root = copied();
    const head = headOf(root);
    expect((await amend(manifestIn(root), head, port, plan, options)).ok).toBe(true);
    expect(await refusal(root, undefined, head, early)).toEqual([
      `amend/meanwhile ${manifestIn(root).replaceAll(folder, "…")} was amended by somebody else just now.`,
    ]);
  });

  test("is refused where the folder has another name, or the manifest another place", async () => {
    const root = copied();
    const other = `${root}-2`;
    renameSync(root, other);
    expect(await refusal(other)).toEqual([
      `amend/other-paper The folder ${other.replaceAll(folder, "…")} is not called all-types, as it was when it was made.`,
    ]);
    const apart = copied();
    const moved = join(apart, "teacher/other.json");
    cpSync(manifestIn(apart), moved);
    expect(await refusal(apart, moved)).toEqual([
      `amend/other-paper ${moved.replaceAll(folder, "…")} is not where a build puts its manifest.`,
    ]);
  });

  test("is refused where the papers would be others", async () => {
    const more = { ...plan, blueprint: { ...plan.blueprint, title: "Another" } };
    expect((await refusal(copied(), undefined, undefined, port, more)).length).toBeGreaterThan(0);
    expect((await refusal(copied(), undefined, undefined, port, plan, { ...options, seed: "t" })).length).toBe(1);
  });

  test("leaves a person's own files where they are", async () => {
    const root = copied();
    writeFileSync(join(root, "teacher/marks.csv"), "marks");
    expect((await amend(manifestIn(root), headOf(root), port, plan, options)).ok).toBe(true);
    expect(readFileSync(join(root, "teacher/marks.csv"), "utf8")).toBe("marks");
  });
});

test.each([
  ["none before any", [], [port], true],
  ["none before none", [], [], true],
  ["one before another", [port], [port, early], true],
  ["the same", [port, early], [port, early], true],
  ["one that was taken back", [port, early], [port], false],
  ["another first", [early], [port, early], false],
] as const)("earlier decisions and later ones: %s", (_, earlier, later, expected) =>
  expect(isAmong(earlier, later)).toBe(expected),
);

test("where there is no manifest nothing was decided", () => expect(decisionsIn(join(folder, "none"))).toEqual([]));
