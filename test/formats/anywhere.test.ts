import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { COMMAND } from "../cli/run.js";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "anywhere-"));
const FORMATS = formats.map(({ name }) => name).join(",");

/** Every file that a build makes of the fixtures, as somebody elsewhere would make it. */
function builtIn(name: string, env: Readonly<Record<string, string>>): Map<string, string> {
  const out = join(folder, name);
  const banks = ["all-types", "rich"].map((bank) => `${root}test/fixtures/${bank}.yaml`);
  for (const bank of banks) {
    const command = [COMMAND, "build", bank, "--forms", "2", "--to", FORMATS, "--leave-out", "--out", out];
    const { status, stderr } = spawnSync(process.execPath, command, { env: { ...env, PATH: "" }, encoding: "utf8" });
    expect(status, stderr).toBe(0);
  }
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name: file }) => join(parentPath, file)).toSorted();
  return new Map(paths.map((path) => [relative(out, path), readFileSync(path, "base64")]));
}

test("H03 the same bytes in another time zone, language and place", () => {
  const here = builtIn("here", { TZ: "UTC", LC_ALL: "C" });
  // Two banks, each with a manifest: no format makes nothing.
  expect(here.size).toBeGreaterThan(2 * formats.length);
  expect(
    builtIn("there", { TZ: "Pacific/Kiritimati", LC_ALL: "ar_EG.UTF-8", LANG: "ar_EG.UTF-8", HOME: "/nowhere" }),
  ).toEqual(here);
  expect(builtIn("far", { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" })).toEqual(here);
  rmSync(folder, { recursive: true });
});
