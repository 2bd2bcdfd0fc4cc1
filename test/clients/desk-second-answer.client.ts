import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";
import { DESK, button } from "./desk-article.js";

const article = readFileSync(new URL("../../questions/starter/article.txt", import.meta.url), "utf8");

const answer = (explanation: string): string =>
  JSON.stringify([
    {
      quote: "A crossing to Easthaven takes 35 minutes and costs 6 crowns until the end of the year.",
      stem: "Boats have left from the new pier of Northwick since May 2026. How long does a crossing to Easthaven take?",
      key: "35 minutes",
      wrong: [{ text: "25 minutes" }, { text: "50 minutes" }],
      explanation,
    },
  ]);

test("a second answer of the assistant replaces what it mends, by name, and can be undone", async () => {
  const browser = await openBrowser();
  const { page, noise } = await openPage(browser, DESK);
  await page.getByLabel(en.paste_label).fill(article);
  await button(page, en.use_text).click();
  await page.getByLabel("Publisher").fill("Harbour News");
  await page.getByLabel("Day of publication").fill("2026-05-02");
  await page.getByLabel("Day of publication").blur();
  await button(page, en.make_questions).click();
  await page.locator("#assistant > summary").click();
  const take = async (text: string) => {
    await page.locator("#answer").fill(text);
    await button(page, en.check_answer).click();
    await expect.poll(() => page.locator("#answer").inputValue()).toBe("");
  };
  const ours = page.locator("[data-key^=assistant-]");
  await take(answer("The ferry Marlin needs no longer in winter."));
  await expect.poll(() => ours.count()).toBe(1);
  expect(await page.getByText(en.answer_mended).count()).toBe(0);
  await take(answer("What it will cost next year is not decided."));
  await page.getByText(en.answer_mended).waitFor();
  await page.locator("#assistant li").filter({ hasText: "How long does a crossing to Easthaven take?" }).waitFor();
  expect(await ours.count()).toBe(1);
  await expect.poll(() => page.getByText("Marlin").count()).toBe(0);
  await button(page, en.undo).click();
  await page.getByText("Marlin").first().waitFor();
  // Chromium says that it has no model of its own where the page asks for one.
  expect(noise.filter((one) => !one.startsWith("console Unable to create a text session"))).toEqual([]);
  await browser.close();
});
