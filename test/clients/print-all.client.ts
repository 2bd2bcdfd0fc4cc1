import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { executable } from "./core/executable.mjs";

const repository = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "print-all-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("one PDF holds every candidate's paper, seat by seat, each on sheets of its own", () => {
  cpSync(join(repository, "test/fixtures/all-types.yaml"), join(folder, "all-types.yaml"));
  writeFileSync(join(folder, "roster.csv"), "id,size\nc1,\nc2,24\nc3,\n");
  const broadsheet = (...argv: string[]) =>
    execFileSync(process.execPath, [join(repository, "dist/bin/broadsheet.js"), ...argv], {
      cwd: folder,
      stdio: "pipe",
    });
  broadsheet("build", "all-types.yaml", "--to", "print", "--roster", "roster.csv", "--seating", "rows:1x2");
  execFileSync("bash", [join(repository, "docs/examples/print/all.sh"), "out/all-types", "papers.pdf"], {
    cwd: folder,
    stdio: "pipe",
    env: { ...process.env, BROWSER: `${executable("Chromium")} --no-sandbox` },
  });

  const pages = execFileSync("pdftotext", ["-raw", join(folder, "papers.pdf"), "-"], { encoding: "utf8" }).split("\f");
  const candidates: Record<string, string>[] = parse(
    readFileSync(join(folder, "out/all-types/teacher/candidates.csv"), "utf8"),
    { bom: true, columns: true },
  );
  expect(candidates.map(({ id, room, row, seat }) => [id, room, row, seat])).toEqual([
    ["c1", "1", "1", "1"],
    ["c2", "1", "2", "1"],
    ["c3", "2", "1", "1"],
  ]);
  const firsts = candidates.map(({ paper, room, row, seat }) => {
    const first = pages.findIndex((page) => page.includes(`Code: ${paper}`));
    expect(pages[first]).toContain(`Room ${room}, row ${row}, seat ${seat}`);
    return first;
  });
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  expect(firsts.every((first) => first % 2 === 0)).toBe(true);
  expect(pages.some((page) => page.trim() === "")).toBe(true);
});
