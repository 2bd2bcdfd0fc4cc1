import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { hostileBankText, payloads } from "../hostile.js";
import { openBrowser, openPage } from "./browser.js";

const root = new URL("../../", import.meta.url).pathname;
const desk = `${root}dist/desk.html`;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const step = (page: Page, n: number) => page.locator("nav button").nth(n).click();
const paragraphs = (page: Page) => page.locator("[data-n]");

async function openHostile() {
  const opened = await openPage(browser, desk);
  await opened.page.locator("#paste").waitFor();
  await opened.page.evaluate(() => Object.assign(window, { hit: () => console.log("HIT") }));
  return opened;
}

const give = (page: Page, name: string, text: string | Buffer) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });

/** As an article has them: each in a sentence that something can be asked about. */
const sentences = payloads.map((text, i) => `In ${1990 + i}, Ann Lee said that ${text} was for all ${i + 3} towns.`);
const RUNNING = payloads.filter((text) => /^(?:<\/script|<img|" auto|' on|\*\*<b|<\/textarea)/.test(text));

test("hostile words in an article, in what is pasted and in a bank are shown as words, and run nowhere", async () => {
  expect(RUNNING.length).toBeGreaterThan(5);
  const { page, noise } = await openHostile();
  await page.locator("#paste").fill(["A headline", ...sentences].join("\n\n"));
  await page.getByRole("button", { name: en.use_text }).click();
  await page.locator("[id$=-publisher]").waitFor();
  await step(page, 1);
  await paragraphs(page).first().waitFor();
  const shown = await paragraphs(page).allTextContents();
  for (const text of RUNNING) expect(shown.join("\n")).toContain(text);
  await step(page, 0);
  await give(page, "hostile.json", hostileBankText(payloads));
  await page.locator("[data-key]").first().waitFor();
  await step(page, 1);
  await page.locator("[data-action=edit]").first().click();
  await step(page, 2);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.title()).toBe("Broadsheet");
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a hostile page on the clipboard is read in pieces, and runs nowhere", async () => {
  const { page, noise } = await openHostile();
  const html = `<h1>A headline</h1>${payloads.map((text, i) => `<p>In ${1990 + i}, Ann Lee said ${text} so.</p>`).join("")}<p>The end came in 2020, Ann Lee said.</p>`;
  await page.locator("#paste").evaluate((field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await page.locator("[id$=-publisher]").waitFor();
  await step(page, 1);
  await paragraphs(page).first().waitFor();
  expect(await page.title()).toBe("Broadsheet");
  expect(noise).toEqual([]);
  await page.context().close();
});

test("marks of direction and half characters are read, and binary data is refused with a word", async () => {
  const { page, noise } = await openHostile();
  const odd = "A \u202Eheadline\u2069\n\nAnn Lee said \uD800 in 2020 \u2066that\u2069 \u200Fit \uDC00 was so.";
  await page.locator("#paste").fill(`${odd} \0`);
  await page.getByRole("button", { name: en.use_text }).click();
  await expect.poll(() => page.locator(".notice").textContent(), { timeout: 20_000 }).toContain("pasted.txt");
  await page.locator("#paste").fill(odd);
  await page.getByRole("button", { name: en.use_text }).click();
  await page.locator("[id$=-publisher]").waitFor();
  await step(page, 1);
  await paragraphs(page).nth(1).waitFor();
  expect(await paragraphs(page).nth(1).textContent()).toMatch(/^Ann Lee said .* in 2020 .*that.* .*it .* was so\.$/u);
  expect(noise).toEqual([]);
  await page.context().close();
});

test.each(["huge.txt", "huge.html", "huge.yaml", "huge.docx"])(
  "50 MB are too much, which is said: %s",
  async (name) => {
    const { page, noise } = await openHostile();
    const start = name.endsWith("docx") ? "PK\u0003\u0004" : "bank: a\n";
    await page.evaluate(
      ({ name, start }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([start, "In 2020 a ferry left. ".repeat(2_400_000)], name));
        dispatchEvent(new DragEvent("drop", { dataTransfer: transfer }));
      },
      { name, start },
    );
    await expect.poll(() => page.locator(".notice").textContent(), { timeout: 60_000 }).toContain(name);
    await page.getByRole("button", { name: en.keys }).click();
    await page.getByRole("dialog").waitFor();
    expect(noise).toEqual([]);
    await page.context().close();
  },
);
