import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";

const root = new URL("../../", import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The hand-out page of a bank with questions of every type. */
async function handOutPage(viewport: { readonly width: number; readonly height: number }) {
  const opened = await openPage(browser, `${root}dist/desk.html`, { viewport });
  await opened.page.locator("input[type=file]").first().setInputFiles(`${root}test/fixtures/all-types.yaml`);
  await opened.page.locator("[data-key]").first().waitFor();
  await opened.page.locator("nav button").last().click();
  await opened.page.getByRole("button", { name: en.everything }).waitFor();
  return opened;
}

const sheetB = en["file_print-form"].replace("{form}", "B");
const previewOf = (page: Page) => page.getByRole("button", { name: `${en.preview}: ${sheetB}`, exact: true });

test("a preview beside the files leaves the page where it is, and below them comes in sight under its own", async () => {
  const { page, noise } = await handOutPage({ width: 1280, height: 1000 });
  const button = previewOf(page);
  const placed = () => button.evaluate((one) => one.getBoundingClientRect().top);
  const before = await placed();
  await button.click();
  await page.frameLocator("iframe.preview").getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(300);
  expect(await placed()).toBe(before);

  await page.setViewportSize({ width: 600, height: 900 });
  await expect.poll(() => page.locator("section:has(> h2#what-papers) iframe.preview").count()).toBe(1);
  expect(await page.locator("iframe.preview").count()).toBe(1);
  const quiz = page.getByRole("button", { name: `${en.preview}: ${en.file_practice}` });
  await quiz.scrollIntoViewIfNeeded();
  // Chromium may send what is pressed right behind a scroll to where a frame stood before it.
  await page.waitForTimeout(300);
  await quiz.click();
  const frame = page.locator("section:has(> h2#what-quiz) iframe.preview");
  await expect
    .poll(() => frame.evaluate((one) => one.getBoundingClientRect().top < innerHeight).catch(() => false))
    .toBe(true);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("what is saved is called after the test, and the page says so in no colour of a refusal", async () => {
  const { page, noise } = await handOutPage({ width: 1280, height: 900 });
  await page.locator("#work-title").fill("Ferries, week 3");
  await page.locator("#work-title").press("Tab");
  await page.getByText(en.making).waitFor({ state: "hidden" });
  const save = page.getByRole("button", { name: `${en.download}: ${sheetB}`, exact: true });
  const [saved] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(saved.suggestedFilename()).toBe("ferries-week-3-B.html");
  const told = page.getByRole("status").filter({ hasText: "ferries-week-3-B.html" });
  await told.waitFor();
  expect(await told.getAttribute("class")).toBe("notice");
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a press right behind a changed setting gets the file of that setting, and nothing goes from under it", async () => {
  const { page, noise } = await handOutPage({ width: 1280, height: 1500 });
  const save = page.getByRole("button", { name: `${en.download}: ${sheetB}`, exact: true });
  const top = () => save.evaluate((one) => one.getBoundingClientRect().top);
  // Held down for as long as somebody takes who presses slowly: the field is left, and files are made anew meanwhile.
  const press = async (ms: number) => {
    const before = await top();
    const { x, y, width, height } = (await save.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.waitForTimeout(ms);
    expect(await top()).toBe(before);
    await page.mouse.up();
  };
  await page.locator("#minutes").fill("37");
  const [slow] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), press(600)]);
  expect(/Time: (\d+) min/.exec(await textOf(slow))?.[1]).toBe("37");
  await page.locator("#work-title").fill("Ferries, week 4");
  const [quick] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), press(20)]);
  expect(quick.suggestedFilename()).toBe("ferries-week-4-B.html");
  expect(/<title>(.*?)<\/title>/.exec(await textOf(quick))?.[1]).toContain("Ferries, week 4");
  await page.locator("#work-title").fill("Ferries, week 5");
  const all = page.getByRole("button", { name: en.everything });
  const [archive] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), all.click()]);
  expect(archive.suggestedFilename()).toBe("ferries-week-5.zip");
  const sheets = Object.entries(unzipSync(readFileSync(await archive.path()))).filter(([path]) =>
    path.startsWith("student/test/"),
  );
  expect(sheets.length).toBeGreaterThan(0);
  for (const [path, bytes] of sheets)
    expect(new TextDecoder().decode(bytes).includes("Ferries, week 5"), path).toBe(true);

  // A file that the new settings make no more says so.
  await save.evaluate((button: HTMLElement) => {
    const forms = document.querySelector<HTMLSelectElement>("#forms")!;
    forms.selectedIndex -= 1;
    forms.dispatchEvent(new Event("change", { bubbles: true }));
    button.click();
  });
  await page.getByText(en.made_no_more.replace("{file}", sheetB)).waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a file for another tool is the one of the settings, too", async () => {
  const { page, noise } = await handOutPage({ width: 1280, height: 900 });
  await page.locator("#other-tool").selectOption("sheet");
  const save = page.locator("section[aria-labelledby=what-others] li button").first();
  await save.waitFor();
  await page.locator("#work-title").fill("Ferries, week 6");
  const [saved] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), save.click()]);
  expect(saved.suggestedFilename()).toMatch(/^ferries-week-6-/);
  await page.locator("#work-title").fill("Ferries, week 7");
  const bank = page.getByRole("button", { name: en.download_questions });
  const [questions] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), bank.click()]);
  expect(/^title: "?(.*?)"?$/m.exec(await textOf(questions))?.[1]).toBe("Ferries, week 7");
  expect(noise).toEqual([]);
  await page.context().close();
});

const textOf = async (saved: Download): Promise<string> => readFileSync(await saved.path(), "utf8");
