import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "./browser.js";
import { faultsOf } from "./faults/index.js";
import { banks, htmlOf, kinds, shelf, withoutScript } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const same = (html: string): string => html;
const variants = [
  ["with one item of each type", same, banks.types, "en", {}],
  ["with passages, pictures and Markdown", same, banks.rich, "en", {}],
  ["in Arabic around questions in English", same, banks.types, "ar", {}],
  ["in Arabic altogether", same, banks.arabic, "ar", {}],
  ["without its script", withoutScript, banks.types, "en", {}],
] as const;
/** What a blueprint may ask of one kind. */
const asked = {
  exam: [["with a clock", same, banks.types, "de", { minutes: 40 }]],
  print: [
    ["in two columns", same, banks.types, "en", { print: { paper: "A4", columns: 2, sizes: [11], sheet: true } }],
  ],
} as const;

describe.each(kinds)("H01 H02 N01 A01 A02 A03 A04 A05 A06 nothing is wrong with the %s page", (kind) => {
  const hasScript = htmlOf(kind, banks.types).includes("<script>");
  const its = [
    ...variants.filter(([, change]) => hasScript || change === same),
    ...(kind === "exam" || kind === "print" ? asked[kind] : []),
  ];
  test.each(its)("%s", async (_, change, bank, language, blueprint) => {
    const opened = await openPage(browser, put(change(htmlOf(kind, bank, { language, blueprint }))));
    expect(await faultsOf(opened, kind)).toEqual([]);
    await opened.page.context().close();
  });
});

test("2.4.2 no two kinds of page have the same title", () => {
  const titles = kinds.map((kind) => /<title>(.*)<\/title>/.exec(htmlOf(kind, banks.types))![1]);
  expect(new Set(titles).size).toBe(kinds.length);
});
