import { describe, expect, test } from "vitest";
import { keyMatrix } from "../../src/formats/key-matrix.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { kit } from "./kit.js";

const bank = bankOf([choice("a")]);
const filesOf = (count: number): string[] => {
  const matrix = keyMatrix(kit);
  const forms = Array.from({ length: count }, (_, i) => `F${i}`);
  for (const paper of papersOf(bank, "s", { forms })) matrix.add(paper);
  return [...matrix.end()].map(({ path }) => path);
};
const [PAGE, TABLE] = ["key-all-forms.html", "key-all-forms.csv"];

describe("all forms side by side", () => {
  test.each([
    [1, []],
    [2, [PAGE, TABLE]],
    [12, [PAGE, TABLE]],
    [13, [TABLE]],
    [1000, [TABLE]],
    [1001, []],
  ])("%i of them", (count, files) => expect(filesOf(count)).toEqual(files));
});
