import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadFormats } from "../../src/formats/load-formats.js";
import { pages } from "../../src/formats/index.js";
import { type Plan, loadPlan } from "../../src/io/load.js";
import { SHOWCASE } from "../../src/io/package-files.js";
import { templateKit } from "../../src/io/templates.js";
import { themeFiles } from "../../src/io/theme-files.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { checkTheme } from "../../src/theme/check.js";
import { renderEveryPage } from "../../src/theme/dry-run.js";
import { TemplateMistake } from "../../src/theme/mistake.js";

// The same goldens as those of the command, without it: what stands in a module can be asked here.
const folder = new URL("../fixtures/broken-themes/", import.meta.url).pathname;
const themes = readdirSync(folder).filter((name) => !name.endsWith(".txt"));

let plans: readonly Plan[] = [];
let own = "";
beforeAll(async () => {
  own = mkdtempSync(join(tmpdir(), "checked-"));
  await loadFormats(pages);
  plans = await Promise.all(
    SHOWCASE.map(async (file) => {
      const plan = await loadPlan(file);
      if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
      return plan.value;
    }),
  );
});
afterAll(() => rmSync(own, { recursive: true, force: true }));

function checked(theme: string, on: readonly Plan[] = plans): readonly Diagnostic[] {
  try {
    const kitIn = (language: string) => templateKit(theme, language);
    return checkTheme({ files: themeFiles(theme), shipped: themeFiles(null), kitIn }, on);
  } catch (cause) {
    if (cause instanceof TemplateMistake) return cause.diagnostics;
    throw cause;
  }
}

/** As the command prints them, without the lines that they are about. */
const printed = (found: readonly Diagnostic[], root: string): string =>
  found
    .map(({ severity, code, message, hint, place }) =>
      [
        `${place === undefined ? "" : `${place.file.replace(root, "")}:${place.line}:${place.column}  `}${severity}  ${code}`,
        `  ${message}`,
        ...(hint === undefined ? [] : [`  hint: ${hint}`]),
      ].join("\n"),
    )
    .join("\n")
    .replaceAll(root, "");
const withoutExcerpts = (text: string): string =>
  text
    .split("\n")
    .filter(
      (line) =>
        line !== "" &&
        !/^ {4}[ \d]*\|/.test(line) &&
        !/^(?:\d+ (?:errors?|warnings?)(?:, )?)+$/.test(line) &&
        !line.endsWith("every page can be made with it"),
    )
    .join("\n");

test.each(themes)("%s is told with its place, what is wrong and what was meant", (theme) =>
  expect(printed(checked(folder + theme), `${folder}${theme}/`).replaceAll(folder, "")).toBe(
    withoutExcerpts(readFileSync(`${folder}${theme}.txt`, "utf8")),
  ),
);

test.each(["school", "gazette"])("the example theme %s has nothing wrong with it", (name) =>
  expect(checked(new URL(`../../docs/examples/themes/${name}`, import.meta.url).pathname)).toEqual([]),
);

describe("a language of a theme's own", () => {
  let count = 0;
  const found = (files: Readonly<Record<string, string>>) => {
    count += 1;
    const theme = join(own, String(count));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(theme, name)), { recursive: true });
      writeFileSync(join(theme, name), text);
    }
    return checked(theme, []).map(
      ({ severity, code, message }) => `${severity} ${code} ${message.replace(/\d{2,}/, "N").replace(/: .*/, "")}`,
    );
  };
  test("is shown in English where it lacks a message, and that is counted", () => {
    expect(found({ "strings/pt.json": '{ "name": "Nome" }' })).toEqual([
      "warning theme/incomplete N messages are not in pt, and will be in English",
    ]);
    const english = JSON.parse(
      readFileSync(new URL("../../templates/strings/en.json", import.meta.url), "utf8"),
    ) as object;
    expect(found({ "strings/pt.json": JSON.stringify(english) })).toEqual([]);
    const [first, ...rest] = Object.entries(english);
    expect(found({ "strings/pt.json": JSON.stringify(Object.fromEntries(rest)) })).toEqual([
      "warning theme/incomplete 1 messages are not in pt, and will be in English",
    ]);
    expect(first).toBeDefined();
  });
  test("that Broadsheet has lacks nothing, in whatever country", () => {
    expect(found({ "strings/fr-CA.json": '{ "name": "Nom" }' })).toEqual([]);
    expect(found({ "strings/de.json": '{ "name": "Name" }' })).toEqual([]);
  });
  test("that is none is a stray, and so is what no page uses", () => {
    expect(found({ "strings/FR.json": "{}" })).toEqual(["warning theme/stray No page uses strings/FR.json."]);
    expect(found({ "topics/en.json": "{}", "styles/more.css": "", "styles/extra.css": "", "mine.njk": "x" })).toEqual([
      "warning theme/stray No page uses mine.njk.",
      "warning theme/stray No page uses styles/more.css.",
      "warning theme/stray No page uses topics/en.json.",
    ]);
    expect(found({ "exam.njk": '{% include "mine.njk" %}', "mine.njk": "x" })).toEqual([]);
  });
  test.each<[string, string]>([
    ["{", "error theme/message"],
    ["[]", 'error theme/message Messages are written as { "name"'],
    ['{ "name": {} }', 'error theme/message The message "name" has no form "other".'],
    ['{ "name": { "other": 3 } }', 'error theme/message The message "name" must be text.'],
    ['{ "name": null }', 'error theme/message The message "name" must be text.'],
    ['{ "name": "{x}" }', 'error theme/message The message "name" has no parameter {x}.'],
  ])("with messages %s is refused", (text, said) =>
    expect(found({ "strings/fr.json": text })).toEqual([expect.stringContaining(said)]),
  );
});

test("the study page of every bank of a plan is made, not that of the first alone", () => {
  const [plan] = plans as readonly [Plan];
  const [bank] = plan.banks as readonly [Plan["banks"][number]];
  const banks = [
    { ...bank, items: bank.items.slice(0, 1) },
    { ...bank, id: "another", items: bank.items.slice(1) },
  ];
  const { views } = renderEveryPage({ banks, blueprint: plan.blueprint }, templateKit(null, "en"));
  expect(views.filter(({ template }) => template === "study.njk")).toHaveLength(2);
});
