import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "./browser.js";
import { tabTo } from "./faults/keyboard.js";
import { banks, htmlOf, type Kind, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const open = (kind: Kind) => openPage(browser, put(htmlOf(kind, banks.types)));

/** Where the focus is: the type of a control of a question, `other`, or null outside the page. */
const stop = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const isAnswer = element.matches("fieldset[id] :is(input, select)");
    return isAnswer ? (element.getAttribute("type") ?? element.tagName.toLowerCase()) : "other";
  });

/** Goes through a page with the Tab key and answers whatever can be answered on the way. */
async function answerByKeyboard(page: Page): Promise<number> {
  let answered = 0;
  for (;;) {
    await page.keyboard.press("Tab");
    const at = await stop(page);
    if (at === null) return answered;
    if (at === "other") continue;
    answered += 1;
    if (at === "radio") for (const key of ["Space", "ArrowDown"]) await page.keyboard.press(key);
    if (at === "checkbox") await page.keyboard.press("Space");
    if (at === "text") await page.keyboard.type("12");
    if (at === "select") await page.keyboard.press("ArrowDown");
  }
}

describe("A03 by keyboard alone", () => {
  test("a practice quiz is answered, checked, and its wrong answers are tried again", async () => {
    const { page, noise } = await open("practice");
    // 2 groups of radio buttons, 4 checkboxes, 4 fields to write in, 4 places and 3 pairs to choose.
    expect(await answerByKeyboard(page)).toBe(17);
    expect(await tabTo(page, "[data-action=check]")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.locator(".result h2").textContent()).toMatch(/^You scored \d/);
    expect(await page.locator(".verdict").allTextContents()).not.toContain("– Not answered.");
    expect(await tabTo(page, "[data-action=retry]")).toBe(true);
    await page.keyboard.press("Space");
    expect(await page.locator(".result").isVisible()).toBe(false);
    expect(await stop(page)).not.toBe("other");
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test("an exam is answered, looked over, mended and taken along", async () => {
    const { page, noise } = await open("exam");
    expect(await tabTo(page, "[data-field=name]")).toBe(true);
    await page.keyboard.type("Ada Holm");
    expect(await tabTo(page, "[data-action=review]")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await tabTo(page, ".open a")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await answerByKeyboard(page)).toBe(17);
    expect(await tabTo(page, "[data-action=review]")).toBe(true);
    await page.keyboard.press("Enter");
    // All letters of an order are the same.
    expect(await page.locator(".review h2").textContent()).toBe("Answered: 7 of 8");
    expect(await page.locator(".open:visible").textContent()).toContain("The same letter in more than one place");
    expect(await tabTo(page, "[data-action=download]")).toBe(true);
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Space")]);
    expect(file.suggestedFilename()).toMatch(/^answers-/);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test("flashcards are learnt to the last one", async () => {
    const { page, noise } = await open("study");
    const count = await page.locator(".card").count();
    for (let card = 0; card < count; card += 1) {
      expect(await tabTo(page, "[data-action=show]")).toBe(true);
      await page.keyboard.press("Space");
      // The focus is on the answer. "Easy", so that the card does not come again today.
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("back");
      expect(await tabTo(page, "[data-grade='4']")).toBe(true);
      await page.keyboard.press("Enter");
    }
    expect(await page.locator(".rest h2").textContent()).toBe("Done for now");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Done for now");
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test.each(["practice", "exam"] as const)(
    "choosing does not move on, and digits do nothing, on the %s page",
    async (kind) => {
      const { page } = await open(kind);
      const radio = page.locator("fieldset[id] input[type=radio]");
      await radio.first().focus();
      for (const key of ["1", "2", "9", "Enter"]) await page.keyboard.press(key);
      expect(await page.locator("fieldset[id] input:checked").count()).toBe(0);
      await page.keyboard.press("Space");
      const name = await radio.first().getAttribute("name");
      const size = await page.locator(`input[name=${name}]`).count();
      // Every option can be come to, and round to the first one again.
      for (let step = 1; step <= size; step += 1) {
        await page.keyboard.press("ArrowDown");
        expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(name);
      }
      expect(await radio.first().isChecked()).toBe(true);
      await page.context().close();
    },
  );
});
