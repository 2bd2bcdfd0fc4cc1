import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import initSqlJs from "sql.js";
import { afterAll, expect, test } from "vitest";
import { COMMAND } from "../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "anki-file-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sqlite = await initSqlJs();

test("the command as it is installed reads a package, too", () => {
  const file = join(folder, "given.apkg");
  const drafts = join(folder, "drafts.yaml");
  const database = new sqlite.Database();
  database.run("create table notes (id integer primary key, guid text, tags text, flds text)");
  database.run("insert into notes values (1, 'a', '', 'q?' || char(31) || 'a')");
  const media = new TextEncoder().encode("{}");
  writeFileSync(file, zipSync({ "collection.anki2": database.export(), media }));
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, "import", "anki", file, "--drafts", drafts]);
  expect([status, stderr.toString()]).toEqual([0, expect.stringContaining("1 draft item")]);
});
