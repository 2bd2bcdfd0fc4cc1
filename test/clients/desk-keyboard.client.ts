import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";
import { tabTo } from "./faults/keyboard.js";

const root = new URL("../../", import.meta.url).pathname;
const article = readFileSync(`${root}test/fixtures/articles/agency-report.txt`, "utf8");

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

test("by keyboard alone an article becomes questions, and these an archive of everything", async () => {
  const { page, noise } = await openPage(browser, `${root}dist/desk.html`);
  const press = async (selector: string) => {
    await page.locator(selector).first().waitFor();
    expect(await tabTo(page, selector), selector).toBe(true);
    await page.keyboard.press("Enter");
  };
  const type = async (selector: string, text: string) => {
    await page.locator(selector).first().waitFor();
    expect(await tabTo(page, selector), selector).toBe(true);
    await page.keyboard.insertText(text);
  };
  await type("#paste", article);
  await press("form button.main");
  await type("[id$=-publisher]", "Harbour News");
  await page.locator("[id$=-published]").waitFor();
  expect(await tabTo(page, "[id$=-published]")).toBe(true);
  await page.keyboard.type("02102026");
  await press("nav li:nth-child(2) button");

  const proposals = page.locator("[data-key]");
  await page.locator("[data-action=reject]").waitFor();
  expect(await tabTo(page, "[data-key] [data-action=reject]")).toBe(true);
  const decided = async (key: string) => {
    const list = page.locator("ul.entries");
    const before = await list.innerHTML();
    await page.keyboard.press(key);
    await expect.poll(() => list.innerHTML()).not.toBe(before);
  };
  const first = await proposals.count();
  await decided("x");
  expect(await proposals.count()).toBe(first - 1);
  await decided("z");
  expect(await proposals.count()).toBe(first);
  await decided("j");
  await decided("k");
  // What is false in a proposal is confirmed first, wording by wording.
  for (let kept = 0; kept < 2; kept += 1) {
    while ((await page.locator(".focus [data-action=confirm]").count()) > 0) await decided("c");
    await decided("a");
  }
  await decided("e");
  await page.keyboard.press("Escape");

  await press("nav li:nth-child(3) button");
  await page.getByRole("button", { name: en.everything }).waitFor();
  const last = page.getByRole("button", { name: en.everything });
  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      for (let stop = 0; stop < 200; stop += 1) {
        await page.keyboard.press("Tab");
        if (await last.evaluate((button) => button === document.activeElement)) break;
      }
      await page.keyboard.press("Enter");
    })(),
  ]);
  const folders = Object.keys(unzipSync(readFileSync(await zip.path()))).map((path) => path.split("/")[0]);
  expect(new Set(folders)).toEqual(new Set(["read me.txt", "student", "teacher"]));
  expect(noise).toEqual([]);
  await page.context().close();
});
