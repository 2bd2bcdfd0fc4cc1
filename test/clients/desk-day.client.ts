import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";

const root = new URL("../../", import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const ARTICLE = [
  "Plumes seen over the harbour",
  "The harbour of Northwick opened a week early, its master Inés O'Hara said. The study was published today (Nov. 18).",
  "The works took eleven weeks. The first ferry carried 1,250 passengers, more than the company had hoped for.",
].join("\n\n");

test("a form of facts says which one is missing, and asks for the year alone of a day that the article says", async () => {
  const { page, noise } = await openPage(browser, `${root}dist/desk.html`);
  await page.locator("#paste").fill(ARTICLE);
  await page.getByRole("button", { name: en.use_text }).click();
  await page.locator("[id$=-publisher]").waitFor();
  await page.locator("nav button").nth(1).click();
  const missing = (...fields: readonly string[]) =>
    page.getByText(en.still_missing.replace("{fields}", fields.join(" · ")), { exact: true });
  await missing(en.publisher, en.published).waitFor();
  const done = page.getByRole("button", { name: en.keep_changes });
  expect(await done.isDisabled()).toBe(true);

  await page.locator("[id$=-publisher]").fill("The Harbour News");
  await page.locator("[id$=-publisher]").press("Tab");
  await missing(en.published).waitFor();
  const year = page.getByLabel(en.which_year.replace("{words}", "today (Nov. 18)"));
  await year.fill("19");
  await year.press("Tab");
  expect(await page.locator("[id$=-published]").inputValue()).toBe("");
  await year.fill("2019");
  await year.press("Tab");
  await expect.poll(() => page.locator("[id$=-published]").inputValue()).toBe("2019-11-18");
  await expect.poll(() => done.isDisabled()).toBe(false);
  expect(await missing(en.published).count()).toBe(0);
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/--[a-z]/);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a day that is typed key by key keeps its year", async () => {
  const { page, noise } = await openPage(browser, `${root}dist/desk.html`);
  await page.locator("#paste").fill(ARTICLE);
  await page.getByRole("button", { name: en.use_text }).click();
  const day = page.locator("[id$=-published]");
  await day.focus();
  await page.keyboard.type("11192019", { delay: 120 });
  await page.keyboard.press("Tab");
  await expect.poll(() => day.inputValue()).toBe("2019-11-19");
  expect(noise).toEqual([]);
  await page.context().close();
});

test("who knows a month, a year or nothing of the day goes on, and what is no whole day is said at its field", async () => {
  const { page, noise } = await openPage(browser, `${root}dist/desk.html`);
  await page.locator("#paste").fill(ARTICLE.replace(" (Nov. 18)", ""));
  await page.getByRole("button", { name: en.use_text }).click();
  await page.locator("[id$=-publisher]").fill("The Harbour News");
  const day = page.locator("[id$=-published]");
  await day.focus();
  await page.keyboard.type("03", { delay: 60 });
  await page.locator("[id$=-publisher]").focus();
  await page.getByText(en.day_half).waitFor();
  expect(await day.getAttribute("aria-describedby")).toMatch(/-half$/);
  await day.fill("2026-03-03");
  await page.getByText(en.day_half).waitFor({ state: "hidden" });

  // The field is left by this press: what it says then comes behind it.
  await day.press("Delete");
  await page.getByRole("button", { name: en.day_unknown }).click();
  await page.getByText(en.day_unknown_hint).waitFor();
  await page.getByLabel(en.month, { exact: true }).selectOption("March");
  const year = page.getByLabel(en.year, { exact: true });
  await year.fill("26");
  await year.press("Tab");
  await page.getByText(en.year_half).waitFor();
  expect(await year.inputValue()).toBe("26");
  await year.fill("2026");
  await year.press("Tab");
  await page.getByText(en.year_half).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: en.make_questions }).click();
  await page.getByRole("button", { name: en.add_question }).first().waitFor();
  expect(await page.getByText(en.facts_first).count()).toBe(0);
  await page.getByRole("button", { name: en.add_question }).first().click();
  await page.locator("#field-stem").fill("Who runs the harbour?");
  await page.getByLabel(en.field_key, { exact: true }).fill("Inés O'Hara");
  await page.getByLabel(en.field_wrong, { exact: true }).first().fill("Ann Byron");
  // A day beside a question is no less a day.
  await page.getByText(en.more_fields).click();
  await page.locator("#as-of").focus();
  await page.keyboard.type("03", { delay: 60 });
  await page.locator("#explanation").focus();
  await page.getByText(en.day_half).waitFor();
  await page.getByRole("button", { name: en.keep_changes }).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  await page.locator("nav button").last().click();
  await page.getByRole("button", { name: en.everything }).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: en.download_questions }).click(),
  ]);
  expect(/^ +published: (.*)$/m.exec(readFileSync(await saved.path(), "utf8"))?.[1]).toMatch(/^["']?2026-03["']?$/);

  await page.locator("nav button").first().click();
  await page.getByRole("button", { name: en.day_known }).click();
  expect(await day.inputValue()).toBe("");
  expect(noise).toEqual([]);
  await page.context().close();
});
