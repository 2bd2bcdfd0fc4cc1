import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage } from "./browser.js";
import { button, DESK as desk, pasteArticle } from "./desk-article.js";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function withArticle(page: Page): Promise<void> {
  await pasteArticle(page, "2026-03-05");
  await page.locator(".fact").first().waitFor();
}

/** Selects words of the article as dragging over them does. */
const select = (page: Page, words: string) =>
  page.evaluate((text) => {
    const paragraph = [...document.querySelectorAll("[data-n]")].find((one) => one.textContent.includes(text))!;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode()!;
    while (!node.textContent!.includes(text)) node = walker.nextNode()!;
    paragraph.scrollIntoView({ block: "center" });
    const range = document.createRange();
    const start = node.textContent!.indexOf(text);
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, words);

test("a fact becomes a finished question in two clicks, and is gone again where its form is cancelled", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  await button(page, "Reasons").click();
  await expect.poll(() => page.locator(".fact").count()).toBe(1);
  await button(page, "Of every kind").click();
  const before = await page.locator("[data-key]").count();
  const fact = page.locator(".fact").filter({ hasText: "lighthouse fee of $40" });
  await fact.click();
  await expect.poll(() => page.locator(".question-form textarea").first().inputValue()).toContain("{{c1::$40}}");
  await button(page, "Cancel").click();
  await expect.poll(() => page.locator("header .count").count()).toBe(0);
  await fact.click();
  await button(page, "Done").click();
  await page.locator(".entry.yours").waitFor();
  expect(await page.locator(".entry.yours .remarks .error").count()).toBe(0);
  expect(await page.locator(".entry.yours .kind").textContent()).toContain("paragraph 11");
  await button(page, /^All \d/).click();
  await expect.poll(() => page.locator("[data-key]").count()).toBe(before + 1);
  expect(await page.locator(".notice.refused").count()).toBe(0);
  expect(noise).toEqual([]);
  await page.context().close();
});

test.each([
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 320, height: 640 },
])("words that are selected have their button beside them, at $width px", async (viewport) => {
  const { page, noise } = await openPage(browser, desk, { viewport });
  await withArticle(page);
  // A narrow page shows the words that hold an answer, and the whole where somebody asks for it.
  if (viewport.width < 960) await button(page, "The whole article").click();
  for (const words of ["never been closer", "on 18 September", "Lena Brandt"]) {
    await select(page, words);
    const here = page.locator(".ask-here");
    await here.waitFor();
    const [its, chosen] = await page.evaluate(() => {
      const box = ({ top, bottom, left, right }: DOMRect) => ({ top, bottom, left, right });
      return [
        box(document.querySelector(".ask-here")!.getBoundingClientRect()),
        box(getSelection()!.getRangeAt(0).getBoundingClientRect()),
      ] as const;
    });
    expect(its.top >= chosen.bottom || its.bottom <= chosen.top, `${words}: it covers them`).toBe(true);
    expect(Math.min(Math.abs(its.top - chosen.bottom), Math.abs(chosen.top - its.bottom))).toBeLessThan(30);
    expect(its.left >= 0 && its.right <= viewport.width && its.top >= 0 && its.bottom <= viewport.height).toBe(true);
    expect(
      await here.evaluate(
        (one) =>
          document.elementFromPoint(one.getBoundingClientRect().x + 5, one.getBoundingClientRect().y + 5) === one,
      ),
    ).toBe(true);
  }
  await page.locator(".ask-here").click();
  await page.locator(".question-form").waitFor();
  expect(await page.locator(".question-form textarea").first().inputValue()).not.toBe("");
  await expect.poll(() => page.locator(".ask-here").count()).toBe(0);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a number that is selected is asked for as a number, by its key as well as by its button", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  await page.locator("section.article").focus();
  await select(page, "45%");
  await page.keyboard.press("q");
  await page.locator(".question-form").waitFor();
  expect(await page.locator("#kind").inputValue()).toBe("numeric");
  expect(await page.locator(".question-form textarea").first().inputValue()).toMatch(/percentage/);
  expect(await page.getByLabel("Right answer").first().inputValue()).toBe("45");
  expect(noise).toEqual([]);
  await page.context().close();
});

test("the article has its words when somebody comes back from handing out, on a narrow page too", async () => {
  const { page, noise } = await openPage(browser, desk, { viewport: { width: 768, height: 1024 } });
  await withArticle(page);
  const seen = () =>
    page.evaluate(
      () => [...document.querySelectorAll<HTMLElement>(".paragraphs li")].filter((one) => one.offsetHeight > 0).length,
    );
  for (;;) {
    const reject = page.locator(".focus [data-action=reject]");
    if ((await page.locator("[data-key]").count()) === 0) break;
    await reject.click();
    await page.waitForTimeout(300);
  }
  expect(await seen()).toBeGreaterThan(5);
  await button(page, /Hand out/).click();
  await button(page, /Questions/).click();
  await page.locator(".paragraphs").waitFor();
  await expect.poll(seen).toBeGreaterThan(5);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("nothing is offered that would not work", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  const keys = await page
    .locator("[data-key]")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["key"]!));
  const refused: string[] = [];
  let offered = 0;
  for (const key of keys) {
    const card = page.locator(`[data-key="${key}"]`);
    await card.locator("article").click();
    await card.locator("[data-action=edit]").waitFor();
    await page.waitForTimeout(300);
    for (const other of await card.locator("[data-action=other-type]").all()) {
      offered += 1;
      await other.click();
      await page.waitForTimeout(300);
      if ((await page.locator(".notice.refused").count()) > 0) refused.push(key);
    }
  }
  expect(offered).toBeGreaterThan(0);
  expect(refused).toEqual([]);
  // A typed answer has no other form that it could be asked in.
  const said = page.locator("[data-key]").first();
  await said.locator("article").click();
  await page.waitForTimeout(300);
  expect(await said.locator("[data-action=other-type]").count()).toBe(0);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a question is shown alone, in the quiz and as a card: no title, no settings", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  await page.locator(".fact").filter({ hasText: "lighthouse fee of $40" }).click();
  for (const [look, what] of [
    ["In the quiz", "fieldset.question"],
    ["As a flashcard", "section.stage"],
  ] as const) {
    await button(page, look).click();
    const frame = page.frameLocator("iframe.preview");
    await frame.locator(what).waitFor();
    expect(
      (await frame.locator(what).boundingBox())!.y - (await page.locator("iframe.preview").boundingBox())!.y,
    ).toBeLessThan(150);
    for (const rest of ["header.masthead", ".settings", "footer.colophon", "p.notice"])
      for (const one of await frame.locator(rest).all()) expect(await one.isVisible(), rest).toBe(false);
  }
  expect(noise).toEqual([]);
  await page.context().close();
});
