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
