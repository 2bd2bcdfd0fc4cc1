import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { build } from "../../src/io/build.js";
import { type Plan, loadPlan } from "../../src/io/load.js";
import { manifestIn } from "../../src/io/manifest-path.js";
import { digestOfFile } from "../../src/io/on-disk.js";
import { publishedDigest, verify } from "../../src/io/verify.js";

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
const options = {
  seed: "s",
  formats: formats.filter(({ name }) => ["exam", "key"].includes(name)),
  theme: null,
  leaveOut: true,
};

let folder = "";
let plan: Plan;
/** As it was built; each test spoils a copy. */
let built = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verify-files-"));
  const loaded = await loadPlan(fixture, { changes: { forms: 2 } });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  plan = loaded.value;
  built = join(folder, "built");
  await build(plan, { ...options, out: built });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
/** What a proof finds in a copy that was spoilt. */
async function found(spoil: (root: string) => void, made: Partial<typeof options> = {}) {
  copies += 1;
  const out = join(folder, `copy-${copies}`);
  cpSync(built, out, { recursive: true });
  const root = join(out, "all-types");
  spoil(root);
  const proof = await verify(manifestIn(root), plan, { ...options, ...made });
  if (!proof.ok) throw new Error(JSON.stringify(proof.diagnostics));
  return { root, ...proof.value };
}
const states = ({ files }: Awaited<ReturnType<typeof found>>) => files.map(({ path, state }) => `${state} ${path}`);

describe("a proof of a build", () => {
  test("finds nothing where nothing was touched", async () => {
    const { root, files, checked, digests, others, redressed } = await found(() => undefined);
    expect([files, others, [...redressed]]).toEqual([[], [], []]);
    expect(digests.recorded).toBe(digestOfFile(manifestIn(root)));
    expect(digests.rebuilt).toBe(digests.recorded);
    const names =
      (JSON.parse(readFileSync(manifestIn(root), "utf8").split("\n").join("")) as {
        papers: { artefacts: object[] }[];
        shared: object[];
      }) ?? null;
    expect(checked).toBe(
      1 + names.papers.reduce((sum, paper) => sum + paper.artefacts.length, 0) + names.shared.length,
    );
  });

  test("names a file that is gone, one that was changed and one that nobody made, in this order", async () => {
    const spoilt = await found((root) => {
      rmSync(join(root, "student/exam-A.html"));
      const page = readFileSync(join(root, "student/exam-B.html"), "utf8");
      writeFileSync(join(root, "student/exam-B.html"), page.replace("harbour", "harbor").replace("ferry", "fairy"));
      mkdirSync(join(root, "student/mine"));
      writeFileSync(join(root, "student/mine/z.txt"), "");
      writeFileSync(join(root, "student/a.txt"), "");
    });
    expect(states(spoilt)).toEqual([
      "missing student/exam-A.html",
      "changed student/exam-B.html",
      "extra student/a.txt",
      "extra student/mine/z.txt",
    ]);
    expect(spoilt.redressed.size).toBe(0);
  });

  test("says of a page that was dressed otherwise that it says the same", async () => {
    const { redressed, ...spoilt } = await found((root) => {
      const page = readFileSync(join(root, "student/exam-A.html"), "utf8");
      writeFileSync(join(root, "student/exam-A.html"), page.replace("<style", "<style data-mine"));
    });
    expect(states({ redressed, ...spoilt })).toEqual(["changed student/exam-A.html"]);
    expect([...redressed]).toEqual(["student/exam-A.html"]);
  });

  test("finds a file moved, and one of a format that is not made now", async () => {
    const moved = await found((root) =>
      renameSync(join(root, "student/exam-A.html"), join(root, "student/exam-C.html")),
    );
    expect(states(moved)).toEqual(["missing student/exam-A.html", "extra student/exam-C.html"]);
    const fewer = await found(() => undefined, { formats: options.formats.filter(({ name }) => name === "exam") });
    expect(fewer.others.length).toBe(2);
    expect(states(fewer)).toEqual([]);
    const spoilt = await found((root) => writeFileSync(join(root, "teacher/key-A.html"), "no key"), {
      formats: options.formats.filter(({ name }) => name === "exam"),
    });
    expect(states(spoilt)).toEqual(["changed teacher/key-A.html"]);
  });

  test("finds other papers by another seed", async () => {
    const { others, digests } = await found(() => undefined, { seed: "t" });
    expect(others.length).toBeGreaterThan(0);
    expect(digests.rebuilt).not.toBe(digests.recorded);
  });
});

test("the digest that was published is the recorded one, unless something was decided since", async () => {
  expect(await publishedDigest("recorded", plan, options)).toBe("recorded");
  const asPrinted = digestOfFile(manifestIn(join(built, "all-types")));
  expect(await publishedDigest("recorded", plan, { ...options, amendments: [] })).toBe(asPrinted);
});
