import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exports } from "../../../src/formats/index.js";

test("docs/export.md has a row for each format that takes questions to another tool, in the list's order", () => {
  const docs = readFileSync(new URL("../../../docs/export.md", import.meta.url), "utf8");
  expect([...docs.matchAll(/^\| `([a-z0-9-]+)` /gm)].map(([, name]) => name)).toEqual(exports.map(({ name }) => name));
});
