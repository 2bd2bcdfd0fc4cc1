import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import type { Marking } from "../../src/model/marking.js";
import { fraction } from "../../src/text/fraction.js";
import { openBrowser, openPage } from "./browser.js";
import { faultsOf } from "./faults/index.js";
import { banks, htmlOf, type Kind, kinds, shelf, withoutScript } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

/** All that can be said of marks. */
const marking: Marking = {
  ...DEFAULT_MARKING,
  wrong: fraction(-1, 3),
  byType: { numeric: { wrong: fraction(0) } },
  multiple: "false2",
  cutOff: fraction(4),
  notAttempted: true,
};
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
  practice: [
    ["with marks", same, banks.types, "en", { marking }],
    ["with marks, in Arabic", same, banks.types, "ar", { marking }],
  ],
  exam: [
    ["with a clock", same, banks.types, "de", { minutes: 40 }],
    ["with marks", same, banks.types, "hi", { marking }],
  ],
  print: [
    ["with marks", same, banks.types, "fr", { marking }],
    ["in two columns", same, banks.types, "en", { print: { paper: "A4", columns: 2, sizes: [11], sheet: true } }],
  ],
  report: [
    ["with marks", same, banks.types, "es", { marking }],
    ["with codes, in Arabic", same, banks.sochi, "ar", {}],
  ],
} as const;
const hasOwn = (kind: Kind): kind is keyof typeof asked => kind in asked;

describe.each(kinds)("H01 H02 N01 A01 A02 A03 A04 A05 A06 nothing is wrong with the %s page", (kind) => {
  const hasScript = htmlOf(kind, banks.types).includes("<script>");
  const its = [...variants.filter(([, change]) => hasScript || change === same), ...(hasOwn(kind) ? asked[kind] : [])];
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
