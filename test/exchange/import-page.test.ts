import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readers } from "../../src/exchange/index.js";
import { INPUTS } from "../../src/model/input.js";
import { atOnce } from "../../src/anki/pause.js";
import { ankiReader } from "../../src/anki/reader.js";

const page = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");

test("docs/import.md has a row for everything that is read, and no other", () => {
  const rows = [...page.matchAll(/^\| `([a-z][a-z0-9-]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, name, summary]) => `${name}: ${summary}`,
  );
  const all = [...readers, ankiReader(atOnce)];
  expect(rows).toEqual(all.map(({ name, summary }) => `${name}: ${summary}`));
});

test("what the package is tried with has a file of every form that is read", () =>
  expect(Object.keys(INPUTS.questions)).toEqual(readers.map(({ name }) => name)));
