import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

/** A row of the table in docs/pages.md: an id, and the files whose tests hold what it promises. */
const rows = [...read("docs/pages.md").matchAll(/^\| ([A-Z]\d\d) +\| .* \| (.*?) +\|$/gm)].map(([, id, tests]) => ({
  id: id!,
  files: [...tests!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!),
  tests: tests!,
}));

/** The titles of a file's tests. */
const titlesIn = (path: string): string =>
  [...read(path).matchAll(/\b(?:test|describe)\b[^"`]*?\(\s*["`]([^"`]*)["`]/g)].map(([, title]) => title).join("\n");

test("docs/pages.md lists every promise once, in order", () => {
  const ids = [7, 10, 3, 5, 3, 1].flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => `${"HANRTL"[i]}${String(n + 1).padStart(2, "0")}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test("each promise is named by a test in every file that docs/pages.md gives for it", () => {
  const untested = rows.filter(({ files, tests }) => files.length === 0 && tests !== "by hand");
  expect(untested).toEqual([]);
  const missing = rows.flatMap(({ id, files }) =>
    files.filter((file) => !titlesIn(file).includes(id)).map((file) => `${id} in ${file}`),
  );
  expect(missing).toEqual([]);
});
