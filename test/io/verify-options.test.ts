import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../cli/run.js";

let folder: string;
const was = process.cwd();
const ROSTER = "id,name,size\n1,Ann,\n2,Bo,24\n";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verify-options-"));
  process.chdir(folder);
  cpSync(new URL("../fixtures/all-types.yaml", import.meta.url).pathname, "all-types.yaml");
  writeFileSync("list.csv", ROSTER);
  writeFileSync("crlf.csv", `\uFEFF${ROSTER.replaceAll("\n", "\r\n")}`);
  const blueprint = (id: string, more: string) =>
    writeFileSync(
      `${id}.yaml`,
      `blueprint: ${id}\ntitle: T\nbanks: [all-types.yaml]\nsections: [{ pick: 3 }]\n${more}`,
    );
  blueprint("plain", "");
  blueprint("listed", "roster: list.csv\n");
});
afterAll(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});

const ROSTERS: readonly (readonly string[])[] = [[], ["--roster", "list.csv"]];
const COPIES: readonly (readonly string[])[] = [[], ["--embed"]];
const OTHERS: readonly (readonly string[])[] = [[], ["--language", "de", "--seed", "another"]];
const rows = ["plain", "listed"].flatMap((blueprint) =>
  ROSTERS.flatMap((roster) =>
    COPIES.flatMap((copies) => OTHERS.map((more) => [blueprint, [...roster, ...copies, ...more]] as const)),
  ),
);

/** A fresh build is what it says it is, whatever was asked for together, and whoever repeats how it was asked for. */
test.each(rows)("%s %j: verified at once, with what must be named and with all", async (blueprint, options) => {
  const out = `out-${rows.findIndex((row) => row[0] === blueprint && row[1] === options)}`;
  const built = await run(["build", `${blueprint}.yaml`, "--to", "exam,key", "--out", out, ...options]);
  expect([built.status, built.err]).toEqual([0, expect.any(String)]);
  const manifest = `${out}/${blueprint}/teacher/manifest.json`;
  const isCandidates = (JSON.parse(readFileSync(manifest, "utf8")) as { roster: unknown }).roster !== null;
  const isNamedAgain = options.includes("--roster") && !options.includes("--embed");
  const ways = [
    ...(isNamedAgain ? [] : [[]]),
    ...(isCandidates
      ? [
          ["--roster", "list.csv"],
          ["--roster", "crlf.csv"],
        ]
      : []),
  ];
  for (const way of ways) {
    // Copies are of the bytes that were read: another way to write the same list is another copy.
    if (options.includes("--embed") && way.includes("crlf.csv")) continue;
    const { status, err } = await run(["verify", manifest, ...way]);
    expect([status, err]).toEqual([0, expect.stringContaining("every byte as it was made")]);
  }
});
