import { strToU8 } from "fflate";
import type { ElementHandle, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { docx } from "../word-file.js";
import { openCore } from "./core/open.mjs";
import { DESK } from "./desk-article.js";
import { longArticle } from "./long-article.js";

const WAIT = { timeout: 100_000 };
const LONG = longArticle(100_000);

const html = (paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><title>News</title><article><h1>${paragraphs[0]!}</h1>${paragraphs
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></html>`;

/** Presses a button by its words, as soon as it is there. */
const press = async (page: Page, name: string): Promise<void> => {
  const found = await page.waitForFunction(
    (name) => [...document.querySelectorAll("button")].find((one) => one.innerText === name && !one.disabled),
    WAIT,
    name,
  );
  await (found as ElementHandle<HTMLButtonElement>).evaluate((one) => one.click());
};

/** Says where it comes from, and goes on to the questions. */
async function toQuestions(page: Page): Promise<void> {
  await page.waitForSelector("[id$=-publisher]", WAIT);
  await page.$$eval("[id$=-publisher], [id$=-published]", (fields) => {
    for (const field of fields as HTMLInputElement[]) {
      field.value = field.id.endsWith("-publisher") ? "Harbour News" : "2026-02-10";
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  });
  await press(page, en.make_questions);
  await page.waitForSelector("[data-n]", WAIT);
}

/** A press is answered: the dialog of keys opens, and closes again. */
async function answers(page: Page): Promise<void> {
  await press(page, en.keys);
  await page.waitForSelector("dialog[open]", WAIT);
  await page.$eval("dialog[open]", (one) => (one as HTMLDialogElement).close());
}

const GIVEN = {
  "that is pasted": (page: Page) =>
    page
      .evaluate((text) => {
        const field = document.querySelector<HTMLTextAreaElement>("#paste")!;
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }, LONG.join("\n\n"))
      .then(() => press(page, en.use_text)),
  "as a page that is dropped": (page: Page) => drop(page, "long.html", strToU8(html(LONG))),
  "from a word processor": (page: Page) => drop(page, "long.docx", docx(LONG)),
};

const drop = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    (name, base64) => {
      const dataTransfer = new DataTransfer();
      const units = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      dataTransfer.items.add(new File([units], name));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    name,
    Buffer.from(bytes).toString("base64"),
  );

describe.each(["Chromium", "Firefox"] as const)("in %s, an article of 100,000 words", (browser) => {
  test.each(Object.keys(GIVEN) as (keyof typeof GIVEN)[])(
    "%s is told to be too long for proposals, and a question of one's own can be written about it",
    async (way) => {
      const { page, noise, close } = await openCore(browser, DESK);
      await page.waitForSelector("#paste", WAIT);
      await GIVEN[way](page);
      await toQuestions(page);
      await answers(page);
      const most = en.too_long.replace(/^.*?\{n\}/, "").replace("{most}", "50000");
      await page.waitForFunction((most) => document.querySelector(".few")?.textContent?.endsWith(most), WAIT, most);
      expect(await page.$$eval("[data-n]", (all) => all.length)).toBe(LONG.length);
      expect(await page.$$("[data-key], .fact")).toEqual([]);
      await press(page, en.add_question);
      await page.waitForSelector("form textarea", WAIT);
      await page.type("form textarea", "Which port?");
      expect(await page.$eval("form textarea", (one) => (one as HTMLTextAreaElement).value)).toBe("Which port?");
      expect(noise).toEqual([]);
      await close();
    },
  );
});

test("an article of 10,000 words comes to proposals, a press is answered meanwhile, and its facts come in portions", async () => {
  const { page, noise, close } = await openCore("Chromium", DESK);
  await page.waitForSelector("#paste", WAIT);
  await drop(page, "long.html", strToU8(html(longArticle(10_000))));
  await toQuestions(page);
  await answers(page);
  expect(await page.$$("[data-key]")).toEqual([]);
  await page.waitForSelector("[data-key]", WAIT);
  await page.waitForSelector("#facts .fact", WAIT);
  const facts = () => page.$$eval(".fact", (all) => all.length);
  const all = Number(await page.$eval("#facts > summary .count", (one) => one.textContent));
  expect([all > 200, await facts()]).toEqual([true, 100]);
  await page.$eval("#facts", (one) => ((one as HTMLDetailsElement).open = true));
  await press(page, en.facts_more.replace("{n}", String(all - 100)));
  await expect.poll(facts).toBe(200);
  expect(noise).toEqual([]);
  await close();
});
