import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./run.js";

/** Colours what follows, on terminals that take one character for the two of an escape sequence; and one below it. */
const EVIL = "\u009B31m\u007F";
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;
const MANIFEST = "out/all-types/teacher/manifest.json";
let folder: string;
let code: string;
const was = process.cwd();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "control-"));
  process.chdir(folder);
  cpSync(new URL("../fixtures/all-types.yaml", import.meta.url).pathname, "all-types.yaml");
  writeFileSync("list.csv", "id\n7\n8\n");
  await run(["build", "all-types.yaml", "--roster", "list.csv", "--to", "exam", "--pick", "3", "--seed", "s"]);
  const manifest = readFileSync(MANIFEST, "utf8");
  code = /"code":"([^"]+)"/.exec(manifest)![1]!;
  writeFileSync("evil.json", manifest.replaceAll('"candidate":"7"', `"candidate":"7${EVIL}"`));
});
afterAll(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

test.each([
  ["explain", () => ["explain", code, "evil.json"]],
  ["explain --json", () => ["explain", code, "evil.json", "--json"]],
  ["diff", () => ["diff", MANIFEST, "evil.json"]],
  ["diff --json", () => ["diff", MANIFEST, "evil.json", "--json"]],
])("a manifest of somebody else's can't drive the terminal through %s", async (_, argv) => {
  const { out, err } = await run(argv());
  expect(out).toMatch(/7(?:\\x9b|\\u009b)31m/);
  expect(out + err).not.toMatch(CONTROL);
});
