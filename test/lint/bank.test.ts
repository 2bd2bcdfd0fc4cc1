import { expect, test } from "vitest";
import { catalogue } from "../../src/lint/catalogue.js";
import { lint, lintRules } from "../../src/lint/index.js";
import { bankFile } from "../sample.js";

test("docs/lint.md is made from the rules", async () => {
  await expect(catalogue(lintRules)).toMatchFileSnapshot("../../docs/lint.md");
});

test("the Sochi bank has no error and no warning, with no rule switched off", () => {
  const bank = bankFile("../questions/sochi-2019.yaml");
  expect(lint(bank).filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(bank.lint.off.size + bank.items.reduce((sum, item) => sum + item.lint.off.size, 0)).toBe(0);
});
