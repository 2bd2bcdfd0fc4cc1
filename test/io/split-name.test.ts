import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitName } from "../../src/io/split-name.js";

const folder = mkdtempSync(join(tmpdir(), "split-"));
const file = (name: string): string => join(folder, name);
for (const name of ["my first bank.yaml", "bank.yaml", "a", "a b"]) writeFileSync(file(name), "");

test.each([
  [
    "its parts are names of files that are not there",
    `${file("my first")} bank.yaml`.split(" "),
    file("my first bank.yaml"),
  ],
  ["it stands among others", [file("bank.yaml"), ...file("my first bank.yaml").split(" ")], file("my first bank.yaml")],
  ["the first part is a file of its own: both may be meant", [file("a"), "b"], undefined],
  ["nothing is called so", [file("our"), "bank.yaml"], undefined],
  ["there is one name", [file("my")], undefined],
])("a name with spaces that was typed without quotation marks: %s", (_, files, name) =>
  expect(splitName(files)).toBe(name),
);
