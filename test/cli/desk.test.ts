import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./run.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "desk-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("the page is written to a file, and over an earlier one", async () => {
  const file = join(folder, "desk.html");
  for (const _ of [1, 2]) expect(await run(["desk", "--file", file])).toMatchObject({ status: 0, out: "" });
  const page = readFileSync(file, "utf8");
  expect(page).toContain("connect-src 'none'");
  // An address in it would be a place to ask; those of names of formats are none.
  expect(page.match(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(?!data:)/g)).toBeNull();
});

test("no other file is written over", async () => {
  const file = join(folder, "mine.html");
  writeFileSync(file, "<p>mine</p>");
  const { status, err } = await run(["desk", "--file", file]);
  expect([status, readFileSync(file, "utf8")]).toEqual([1, "<p>mine</p>"]);
  expect(err).toContain("mine.html");
});

test.each([
  ["an article", ["desk", "article.txt"], "is no bank by its name"],
  ["a bank and a file", ["desk", "a.yaml", "--file", "d.html"], "--file writes the page alone"],
])("%s is refused", async (_, argv, says) => {
  const { status, err } = await run(argv);
  expect([status, err]).toEqual([2, expect.stringContaining(says)]);
});
