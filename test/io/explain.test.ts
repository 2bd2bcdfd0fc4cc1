import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../cli/run.js";

let folder: string;
const was = process.cwd();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "explain-"));
  process.chdir(folder);
  cpSync(new URL("../fixtures/all-types.yaml", import.meta.url).pathname, "all-types.yaml");
  writeFileSync("list.csv", 'id;name\n7;"Holm, Ada"\n8;Bo Ash\n');
  await run(["build", "all-types.yaml", "--roster", "list.csv", "--to", "exam", "--pick", "3", "--seed", "s"]);
});
afterAll(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

test.each(["7", "Holm, Ada", "ada holm", "holm,ada", "ADA", " Holm "])("%j names a candidate", async (typed) => {
  const { status, out } = await run(["explain", typed]);
  expect([status, out]).toEqual([0, expect.stringContaining('candidate "7"')]);
});
test.each(["Hol", "Ada Ash", "70"])("%j names nobody", async (typed) => {
  expect((await run(["explain", typed])).status).toBe(1);
});

test("a whole name is one candidate's, though others have it in theirs", async () => {
  writeFileSync("more.csv", "id;name\n007;Ada Holm\n8;Ada Maria Holm\n");
  const more = ["all-types.yaml", "--roster", "more.csv", "--to", "exam,key", "--seed", "s", "--out", "more"];
  await run(["build", ...more]);
  const { status, out } = await run(["explain", "Holm, Ada", "more/all-types"]);
  expect([status, out]).toEqual([0, expect.stringContaining('candidate "007" (Ada Holm)')]);
  expect((await run(["explain", "ada", "more/all-types"])).err).toContain("fits 2 candidates");
  expect((await run(["explain", "7", "more/all-types"])).err).toContain("did you mean 007?");
});
test("what was decided since is said with the paper", async () => {
  const decided = ["--reason", "Two answers are defensible", "--date", "2026-12-03"];
  const amend = (...argv: string[]) => run(["amend", "more/all-types", "--roster", "more.csv", ...argv, ...decided]);
  expect((await run(["explain", "007", "more/all-types"])).out).not.toContain("decided since");
  expect((await amend("--item", "ferry-port", "--also", "Southmere")).status).toBe(0);
  expect((await amend("--item", "opened-early", "--void")).status).toBe(0);
  const { out } = await run(["explain", "007", "more/all-types"]);
  expect(out).toContain(
    '  decided since: ferry-port: also right: "Southmere" (2026-12-03: Two answers are defensible)\n',
  );
  expect(out).toContain("  decided since: opened-early: does not count (2026-12-03: Two answers are defensible)\n");
});
