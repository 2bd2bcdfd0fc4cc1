import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../cli/run.js";

let folder: string;
const was = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

test("an empty folder is filled, and keeps its mode", async () => {
  mkdirSync("mine");
  chmodSync("mine", 0o2770);
  expect((await run(["init", "mine"])).status).toBe(0);
  expect(readdirSync("mine")).toContain("first.yaml");
  expect(statSync("mine").mode & 0o7777).toBe(0o2770);
  expect(readdirSync(".")).toEqual(["mine"]);
});

test("what is there is never touched, and is named for what it is", async () => {
  writeFileSync("file", "mine");
  mkdirSync("full");
  writeFileSync("full/notes.txt", "mine");
  symlinkSync("nowhere", "link");
  expect(await run(["init", "file"])).toMatchObject({ status: 2, err: expect.stringContaining("file is a file") });
  expect(await run(["init", "full"])).toMatchObject({ status: 2, err: expect.stringContaining("full is not empty") });
  expect(await run(["init", "link"])).toMatchObject({ status: 1, err: expect.stringContaining("link to nothing") });
  expect(readdirSync("full")).toEqual(["notes.txt"]);
  expect(readdirSync(".").toSorted()).toEqual(["file", "full", "link"]);
});
