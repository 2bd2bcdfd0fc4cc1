import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { VERSION } from "../src/version.js";

const root = new URL("../", import.meta.url).pathname;

test("the version is that of the package", () => {
  expect(VERSION).toBe((JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string }).version);
});

/** What each room may import, as docs/architecture.md says it. */
const RIGHTS = new Map(
  [...readFileSync(`${root}docs/architecture.md`, "utf8").matchAll(/^\| `src\/(\w+)` +\|[^|]*\| ([^|]*?) *\|$/gm)].map(
    ([, room, rights]) => [room!, rights === "–" ? [] : rights!.split(", ")] as const,
  ),
);
const ROOMS = [...RIGHTS.keys()];
/** All rooms but those that may know where they run. */
const PURE = ROOMS.filter((room) => !["io", "cli", "desk", "platform", "schema"].includes(room));

test("the map shows every room", () => {
  const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(ROOMS.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

/** Lists of one kind: what is known of countries, and what the desk says, a file a language. */
const LISTS = /^src\/(?:analysis\/countries|desk\/words\/\w+)\.ts$/;

test("no file of the program has more than 200 lines, unless it is a list of one kind", () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file));
  const long = files.filter((file) => readFileSync(root + file, "utf8").split("\n").length > 201);
  expect(files.length).toBeGreaterThan(900);
  expect(long.filter((file) => !LISTS.test(file))).toEqual([]);
});

/** The ways to import what is in another room; in folders of a room too. */
const IMPORTS = [
  'import { a } from "../ROOM/a.js"; export const b = a;',
  'import type { A } from "../ROOM/a.js"; export type B = A;',
  'export * from "../ROOM/a.js";',
  'export type { A } from "../ROOM/a.js";',
  'export const b = import("../ROOM/a.js");',
  'export type B = import("../ROOM/a.js").A;',
];

/** What only one of Node and the browser has, or what differs from run to run and from place to place. */
const GLOBALS =
  "Buffer process console fetch setTimeout setInterval setImmediate queueMicrotask performance crypto globalThis Date Intl navigator document window".split(
    " ",
  );

test("the linter holds the walls between the rooms", () => {
  const offences: Record<string, string> = {
    "src/model/a.ts": 'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    "src/bank/a.ts": 'import { open } from "node:fs/promises"; export const a = open;',
    "src/paper/a.ts": "export const a = (): number => Math.random();",
    "src/paper/b.ts": "export const b = (): Date => new Date();",
    "src/paper/c.ts": 'import seedrandom from "seedrandom"; export const c = seedrandom("x");',
    "src/paper/d.ts": 'import seedrandom from "seedrandom/seedrandom.js"; export const d = seedrandom("x");',
    "src/statistics/a.ts": 'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    "src/policy/a.ts": 'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    "src/formats/a.ts": 'import nunjucks from "nunjucks"; export const a = nunjucks;',
    "src/formats/pages/a.ts": 'import { build } from "../../io/build.js"; export const b = build;',
    "src/formats/pages/b.ts": 'import type { Plan } from "../../make/plan.js"; export type B = Plan;',
    "src/lint/a.ts": 'import { loadBank } from "broadsheet"; export const b = loadBank;',
    "src/io/a.ts": 'import yargs from "yargs"; export const a = yargs;',
    "src/io/b.ts": 'import type { C } from "./c.js"; export interface B { readonly c: C }',
    "src/io/c.ts": 'import type { B } from "./b.js"; export interface C { readonly b: B }',
    "src/cli/a.ts": 'import nunjucks from "nunjucks"; export const a = nunjucks;',
  };
  for (const [i, room] of PURE.entries()) {
    offences[`src/${room}/hash.ts`] = 'import { hash } from "node:crypto"; export const a = hash("sha256", "");';
    offences[`src/${room}/side.ts`] = 'import { sha256 } from "../platform/node.js"; export const a = sha256("");';
    offences[`src/${room}/global.ts`] = `export const a: unknown = ${GLOBALS[i % GLOBALS.length]};`;
  }
  for (const name of GLOBALS) offences[`src/words/${name}.ts`] = `export const a: unknown = ${name};`;
  for (const name of [
    "localeCompare",
    "toLocaleString",
    "toLocaleLowerCase",
    "toLocaleUpperCase",
    "toLocaleDateString",
  ])
    offences[`src/deck/${name}.ts`] = `export const a = (one: { ${name}: () => string }): string => one.${name}();`;
  const allowed: Record<string, string> = {
    "src/formats/cards/ok.ts":
      'import type { A } from "../../model/a.js"; import type { B } from "../format.js"; export type C = A | B;',
    "src/paper/ok.ts": 'import { sha256 } from "#platform"; export const ok = Math.floor(sha256("").length);',
    "src/platform/ok.ts": 'import { hash } from "node:crypto"; export const ok = hash("sha256", Buffer.from("a"));',
  };
  for (const [i, room] of ROOMS.entries())
    for (const [j, other] of ROOMS.entries()) {
      const rights = RIGHTS.get(room)!;
      if (room === other || other === "platform" || rights.some((one) => one.startsWith("all"))) continue;
      const way = IMPORTS[(i + j) % IMPORTS.length]!.replace("ROOM", other);
      const isInline = way.startsWith("export type B = import");
      if (!rights.includes(other)) offences[`src/${room}/to-${other}.ts`] = way;
      else if (!isInline) allowed[`src/${room}/to-${other}.ts`] = way;
    }
  for (const room of ["io", "cli"]) offences[`src/desk/to-${room}.ts`] = IMPORTS[0]!.replace("ROOM", room);
  offences["src/desk/node.ts"] = 'import { readFileSync } from "node:fs"; export const a = readFileSync;';
  offences["src/io/to-cli.ts"] = IMPORTS[1]!.replace("ROOM", "cli");
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
  const caught = new Set(stdout.match(/src\/[\w/-]+\.ts/g));
  expect([...caught].toSorted()).toEqual(Object.keys(offences).toSorted());
});
