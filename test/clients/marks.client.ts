import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import type { Marking } from "../../src/model/marking.js";
import { fraction } from "../../src/text/fraction.js";
import { openBrowser, openPage } from "./browser.js";
import { bankOf, choices } from "../sample.js";
import { htmlOf, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const marking: Marking = { ...DEFAULT_MARKING, right: fraction(2), wrong: fraction(-2, 3), cutOff: fraction(2) };
const html = (count: number, language = "en") =>
  htmlOf("practice", bankOf(choices(count)), { language, blueprint: { marking: { ...marking, notAttempted: true } } });
const open = async (count: number, language?: string) => {
  const { page, noise } = await openPage(browser, put(html(count, language)));
  const questions = await page.locator(".question").all();
  /** The option with this text, of the question with this number. */
  const answer = async (at: number, text: string) => questions[at]!.getByLabel(text, { exact: false }).check();
  return {
    page,
    noise,
    questions,
    answer,
    check: async () => {
      await page.locator("[data-action=check]").click();
      return page.locator(".tally p").allTextContents();
    },
  };
};

describe("a practice page with marks", () => {
  test("takes off exactly: 99 wrong ones at −2/3 are −66", async () => {
    const { page, noise } = await open(100);
    await page.evaluate(() => {
      for (const question of [...document.querySelectorAll(".question")].slice(1))
        question.querySelector<HTMLInputElement>("input:not([data-right])")!.checked = true;
      document.querySelector<HTMLElement>("[data-action=check]")!.click();
    });
    expect(await page.locator(".result h2").textContent()).toBe("You scored −66 of 200 points");
    expect(await page.locator(".tally li").allTextContents()).toEqual([
      "Attempted: 99",
      "Right: 0",
      "Wrong: 99",
      "Left out: 1",
    ]);
    expect(await page.locator(".tally p").allTextContents()).toEqual([
      "Right answers earned 0 points; wrong ones cost 66.",
      "Cut-off of 2 points: not reached.",
    ]);
    expect(noise).toEqual([]);
  });

  test("says what the guesses brought, and nothing of those that were left out or taken back", async () => {
    const { page, questions, answer, check } = await open(5);
    await answer(0, "one");
    await answer(1, "two");
    await answer(2, "two");
    await answer(3, "Not attempted");
    const unsure = (at: number) => questions[at]!.getByRole("button", { name: "I am not sure" });
    for (const at of [0, 1, 3, 4]) await unsure(at).click();
    await unsure(2).click();
    await unsure(2).press("Enter");
    expect(await unsure(0).getAttribute("aria-pressed")).toBe("true");
    expect(await unsure(2).getAttribute("aria-pressed")).toBe("false");
    expect(await check()).toEqual([
      "Right answers earned 2 points; wrong ones cost 1.33.",
      "Cut-off of 2 points: not reached.",
      "Answers you were not sure of: 2, right: 1. Compared with leaving them out, they brought 1.33 points.",
    ]);
    await page.locator("[data-action=restart]").click();
    expect(await unsure(0).getAttribute("aria-pressed")).toBe("false");
  });

  test("keeps what was unsure with the answers", async () => {
    const { page, questions, answer } = await open(2);
    await answer(1, "one");
    await questions[1]!.getByRole("button", { name: "I am not sure" }).click();
    await page.reload();
    await page.locator("[data-action=resume]").click();
    const pressed = await page
      .locator(".unsure")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-pressed")));
    expect(pressed).toEqual(["false", "true"]);
  });

  test("measures time only if asked to, and names what took longest", async () => {
    const { page, answer, check } = await open(7);
    await page.clock.install();
    await page.reload();
    await answer(0, "one");
    expect((await check()).length).toBe(1);
    await page.locator("[data-action=restart]").click();
    await page.locator("[name=way][value=times]").check();
    for (const [at, seconds] of [10, 70, 20, 50, 30, 40, 60].entries()) {
      await page.clock.runFor(1000 * seconds);
      await answer(at, "one");
    }
    expect((await check()).slice(1)).toEqual(["Time per question, median: 0:40", "You took longest over:"]);
    expect(await page.locator(".tally > p ~ ul li").allTextContents()).toEqual([
      "Question 2: 1:10",
      "Question 7: 1:00",
      "Question 4: 0:50",
      "Question 6: 0:40",
      "Question 5: 0:30",
    ]);
  });

  test("writes what is below nothing from right to left, too", async () => {
    const { page, answer, check } = await open(1, "ar");
    await answer(0, "two");
    await check();
    expect(await page.locator(".result h2").textContent()).toContain("\u2066−0.67\u2069");
  });

  test.each([320, 375])("fits a window of %d pixels", async (width) => {
    const { page, answer, check } = await open(2);
    await page.setViewportSize({ width, height: 800 });
    await answer(0, "one");
    await check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
