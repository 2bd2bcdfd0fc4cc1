import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { awaitScripts, openBrowser, openPage } from "./browser.js";
import { banks, htmlOf, type Kind, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

/** A page as a learning platform may show it: in a frame that may run scripts, and nothing else. */
async function framed(kind: Kind): Promise<{ page: Page; frame: FrameLocator; noise: string[] }> {
  put(htmlOf(kind, banks.types), "inner.html");
  const { page, noise } = await openPage(
    browser,
    put(
      '<!doctype html><title>Platform</title><iframe sandbox="allow-scripts" src="inner.html" width="900" height="800"></iframe>',
    ),
  );
  const frame = page.frameLocator("iframe");
  const stores = await frame.locator("body").evaluate(() => {
    try {
      return localStorage !== null;
    } catch {
      return false;
    }
  });
  expect(stores, "the frame may store something").toBe(false);
  return { page, frame, noise };
}

describe("N02 in a frame where nothing may be stored or sent", () => {
  test("a practice quiz is marked", async () => {
    const { frame, page, noise } = await framed("practice");
    await frame.getByLabel("Northwick").first().check();
    await frame.locator("[data-action=check]").click();
    expect(await frame.locator(".result h2").textContent()).toBe("You scored 1 of 11 points");
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test("an exam gives its code", async () => {
    const { frame, page, noise } = await framed("exam");
    await frame.getByLabel("Northwick").first().check();
    await frame.locator("[data-action=review]").click();
    expect(await frame.locator("output").textContent()).toMatch(/^[0-9A-Z]{4}-/);
    expect(await frame.locator("textarea").inputValue()).toMatch(/\d\. [A-D]\n/);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test("flashcards are taught, and it is said that they are forgotten", async () => {
    const { frame, page, noise } = await framed("study");
    const left = await frame.locator(".left").textContent();
    await frame.locator("[data-action=show]").click();
    await frame.locator("[data-grade='4']").click();
    expect(await frame.locator(".left").textContent()).not.toBe(left);
    expect(await frame.locator(".message").textContent()).toMatch(/keeps nothing/);
    expect(noise).toEqual([]);
    await page.context().close();
  });
});

describe("N03 two pages on one machine", () => {
  const chosen = (page: Page) =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLInputElement>("fieldset[id] :is(input, select)")].filter(
          (one) => one.checked || (!one.matches("[type=radio], [type=checkbox]") && one.value !== ""),
        ).length,
    );

  test.each(["practice", "exam"] as const)(
    "%s pages do not see each other's answers, nor show the last reader's unasked",
    async (kind) => {
      const one = put(htmlOf(kind, banks.types));
      const other = put(htmlOf(kind, banks.rich));
      const { page } = await openPage(browser, one);
      await page.locator("fieldset[id] input[type=radio]").first().check();
      await page.locator("fieldset[id] input[type=text]").first().fill("12");
      await page.locator("[data-action=check], [data-action=review]").first().click();
      for (const file of [other, one]) {
        await page.goto(`file://${file}`);
        expect(await chosen(page), file === other ? "in the other quiz" : "in the same, opened anew").toBe(0);
        expect(await page.locator("[data-mark]").count()).toBe(0);
      }
      await page.context().close();
    },
  );

  test("decks keep their progress apart", async () => {
    const one = put(htmlOf("study", banks.types));
    const other = put(htmlOf("study", banks.rich));
    const { page } = await openPage(browser, other);
    const left = () => page.locator(".left").textContent();
    const fresh = await left();
    await page.goto(`file://${one}`);
    await page.locator("[data-action=show]").click();
    await page.locator("[data-grade='4']").click();
    const learnt = await left();
    await page.goto(`file://${other}`);
    expect(await left()).toBe(fresh);
    await page.locator("[data-action=show]").click();
    await page.locator("[data-grade='4']").click();
    await page.goto(`file://${one}`);
    expect(await left()).toBe(learnt);
    await page.context().close();
  });

  test("pages of one bank with other cards keep each other's progress, be they open one after the other or at once", async () => {
    const half = (from: number, to: number) =>
      put(htmlOf("study", { ...banks.types, items: banks.types.items.slice(from, to) }));
    const [week, later] = [half(0, 4), half(2, 8)];
    const { page } = await openPage(browser, week);
    const beside = await page.context().newPage();
    awaitScripts(beside);
    await beside.goto(`file://${later}`);
    const left = async (one: Page) => Number(/New: (\d+)/.exec((await one.locator(".left").textContent())!)![1]);
    const learn = async (one: Page) => {
      await one.locator("[data-action=show]").click();
      await one.locator("[data-grade='4']").click();
    };
    const fresh = [await left(page), await left(beside)] as const;
    await learn(page);
    for (let count = 0; count < 5; count += 1) await learn(beside);
    await learn(page);
    await page.reload();
    await beside.reload();
    // None of the first two cards of the earlier page is on the later one.
    expect(await left(page)).toBeLessThanOrEqual(fresh[0] - 2);
    expect(await left(beside)).toBe(fresh[1] - 5);
    await page.context().close();
  });
});
