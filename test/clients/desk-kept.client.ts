import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWork } from "../../src/desk/state/work-file.js";
import { en } from "../../src/desk/words/en.js";
import { lostByKills } from "../soak/desk-kills.mjs";
import { openBrowser, openPage } from "./browser.js";

const root = new URL("../../", import.meta.url).pathname;
const desk = `${root}dist/desk.html`;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

test("killed while somebody works, the page or the whole browser, at most the last second is gone", async () => {
  expect(await lostByKills(10, 10)).toEqual([]);
}, 300_000);

const article = "The harbour opens\n\nA ferry left Northwick on Monday.";

/** What of an article is in the file that the page saves. */
async function savedAsFile(page: Page): Promise<readonly string[] | undefined> {
  await page.getByLabel(en.paste_label).fill(article);
  await page.getByRole("button", { name: en.use_text }).click();
  await page.getByText(en.not_saved).waitFor();
  await page.evaluate("globalThis.showSaveFilePicker = undefined");
  const save = page.getByRole("button", { name: en.save_work });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  return readWork(readFileSync(await download.path(), "utf8"))?.articles[0]?.paragraphs;
}

describe("where nothing can be kept the page says so, and everything else works", () => {
  test("a browser that refuses storage", async () => {
    const { page, noise } = await openPage(browser, desk);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
    });
    await page.reload();
    expect(await savedAsFile(page)).toEqual(article.split("\n\n"));
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test("a full disk, until there is room again", async () => {
    const { page, noise } = await openPage(browser, desk);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
      Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    expect(await savedAsFile(page)).toEqual(article.split("\n\n"));
    await page.evaluate("makeRoom()");
    await page.getByLabel(en.publisher).fill("Harbour News");
    await page.getByLabel(en.publisher).blur();
    await page.getByText(en.saved, { exact: true }).waitFor();
    expect(noise).toEqual([]);
    await page.context().close();
  });
});
