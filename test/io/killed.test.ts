import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "killed-"))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

const root = new URL("../../", import.meta.url).pathname;
const command = ["dist/bin/broadsheet.js", "build", "test/fixtures/all-types.yaml", "--to", "exam", "--pick", "4"];

/** Builds in a process of its own; kills it once so many files are there. */
function build(target: string, seed: string, forms: number, killedAt = Infinity, ...more: readonly string[]) {
  const args = [...command, "--seed", seed, "--forms", String(forms), "--out", target, ...more];
  mkdirSync(target, { recursive: true });
  const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
  const watch = setInterval(() => {
    const fresh = readdirSync(target).find((name) => name.startsWith(`.all-types.new-${child.pid}-`));
    const pages = join(target, fresh ?? "", "student");
    if (existsSync(pages) && readdirSync(pages).length >= killedAt) child.kill("SIGKILL");
  }, 5);
  return new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("exit", (_code, signal) => {
      clearInterval(watch);
      resolve(signal);
    }),
  );
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(folder.length), hash("sha256", readFileSync(file), "hex")]);

test("a build that is killed leaves the previous one whole, and goes on to the same bytes", async () => {
  await build(out, "old", 2);
  const before = filesIn(join(out, "all-types"));
  for (const files of [1, 300]) {
    expect(await build(out, "new", 1000, files, "--resume")).toBe("SIGKILL");
    expect(filesIn(join(out, "all-types"))).toEqual(before);
  }
  await build(out, "new", 1000, Infinity, "--resume");
  await build(join(out, "whole"), "new", 1000);
  expect(readdirSync(out)).toEqual(["all-types", "whole"]);
  expect(filesIn(join(out, "all-types"))).toEqual(filesIn(join(out, "whole/all-types")));
}, 60_000);
