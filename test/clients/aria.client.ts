import { readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage } from "./browser.js";
import { banks, htmlOf, type Kind, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const folder = new URL("../golden/aria/", import.meta.url).pathname;
const press = (action: string) => async (page: Page) => page.locator(`[data-action=${action}]`).first().click();
const asItOpens = async () => undefined;

/** What a screen reader is told, by the name of its golden file. */
const states: readonly (readonly [file: string, kind: Kind, use: (page: Page) => Promise<void>])[] = [
  ["exam.yaml", "exam", asItOpens],
  ["exam-reviewed.yaml", "exam", press("review")],
  ["key-matrix.yaml", "key-matrix", asItOpens],
  ["key.yaml", "key", asItOpens],
  ["practice-checked.yaml", "practice", press("check")],
  ["practice.yaml", "practice", asItOpens],
  ["print.yaml", "print", asItOpens],
  ["study-shown.yaml", "study", press("show")],
  ["study.yaml", "study", asItOpens],
];

test.each(states)("A09 what a screen reader is told: %s", async (file, kind, use) => {
  const { page } = await openPage(browser, put(htmlOf(kind, banks.types)));
  // Pages say what is out of date on the reader's own day.
  await page.clock.setFixedTime(new Date("2026-02-01T12:00:00"));
  await page.reload();
  await use(page);
  await expect(`${await page.locator("body").ariaSnapshot()}\n`).toMatchFileSnapshot(`${folder}${file}`);
  await page.context().close();
});

test("A09 no golden file is left over", () =>
  expect(readdirSync(folder)).toEqual(states.map(([file]) => file).toSorted()));
