import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { VERSION } from "../src/version.js";

const root = new URL("../", import.meta.url).pathname;

test("the version is that of the package", () => {
  expect(VERSION).toBe((JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string }).version);
});

test("the linter holds the walls between the rooms", () => {
  const offences: Readonly<Record<string, string>> = {
    "src/model/a.ts": 'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    "src/bank/a.ts": 'import { open } from "node:fs/promises"; export const a = open;',
    "src/bank/b.ts": 'import { rank } from "../paper/random.js"; export const b = rank;',
    "src/paper/a.ts": "export const a = (): number => Math.random();",
    "src/paper/b.ts": "export const b = (): Date => new Date();",
    "src/paper/c.ts": 'import seedrandom from "seedrandom"; export const c = seedrandom("x");',
    "src/deck/a.ts": "export const a = (): string | undefined => process.env.HOME;",
    "src/deck/b.ts": "export const b = (x: string, y: string): number => x.localeCompare(y);",
    "src/report/a.ts": 'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    "src/policy/a.ts": 'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    "src/formats/a.ts": 'import nunjucks from "nunjucks"; export const a = nunjucks;',
    "src/formats/b.ts": 'import { build } from "../io/build.js"; export const b = build;',
    "src/formats/c.ts": 'console.log("printed");',
    "src/formats/d.ts": "export const d = new Intl.NumberFormat();",
    "src/io/a.ts": 'import yargs from "yargs"; export const a = yargs;',
    "src/io/b.ts": 'import type { C } from "./c.js"; export interface B { readonly c: C }',
    "src/io/c.ts": 'import type { B } from "./b.js"; export interface C { readonly b: B }',
    "src/cli/a.ts": 'import nunjucks from "nunjucks"; export const a = nunjucks;',
  };
  const allowed = {
    "src/paper/ok.ts": 'import { hash } from "node:crypto"; export const ok = Math.floor(hash("sha256", "").length);',
  };
  const folder = mkdtempSync(join(tmpdir(), "walls-"));
  copyFileSync(`${root}.oxlintrc.json`, join(folder, ".oxlintrc.json"));
  for (const [file, text] of Object.entries({ ...offences, ...allowed })) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  const { stdout } = spawnSync(process.execPath, [`${root}node_modules/oxlint/bin/oxlint`, "--format", "unix"], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  const caught = new Set(stdout.match(/src\/\w+\/\w+\.ts/g));
  expect([...caught].toSorted()).toEqual(Object.keys(offences).toSorted());
});
