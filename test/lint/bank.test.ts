import { expect, test } from "vitest";
import { lint, lintRules } from "../../src/lint/index.js";
import { bankFile } from "../sample.js";
import { rows, sections } from "./pages.js";

test("docs/lint.md lists each rule as it is, and has a section for it", () => {
  expect(rows).toEqual(
    lintRules.map(({ code, level, languages, title }) => ({
      code,
      level,
      languages: languages?.join(", ") ?? "all",
      title,
    })),
  );
  expect(sections.map(({ code }) => code)).toEqual(lintRules.map(({ code }) => code));
  for (const [i, { title }] of lintRules.entries()) expect(sections[i]!.says.startsWith(title), title).toBe(true);
});

test("the Sochi bank has no error and no warning, with no rule switched off", () => {
  const bank = bankFile("../questions/sochi-2019.yaml");
  expect(lint(bank).filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(bank.lint.off.size + bank.items.reduce((sum, item) => sum + item.lint.off.size, 0)).toBe(0);
});
