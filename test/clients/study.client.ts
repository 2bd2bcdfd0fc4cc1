import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { shownCards } from "../../src/formats/cards/cards.js";
import { study } from "../../src/formats/study.js";
import { bytesOf } from "../../src/formats/content.js";
import { kit } from "../formats/kit.js";
import { bankFile, deckOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";
import { banks, htmlOf, shelf } from "./specimens.js";

const folder = mkdtempSync(join(tmpdir(), "study-"));
const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
  done();
});

const bank = bankFile("fixtures/eight-types.yaml");
const cards = shownCards(deckOf(bank));
const count = cards.length;
const [artefact] = study.render(deckOf(bank), kit, DECK_OPTIONS);
const file = join(folder, "study.html");
writeFileSync(file, bytesOf(artefact!.content));

const left = (page: Page) => page.locator(".left").textContent();
const front = (page: Page) => page.locator(".front").textContent();

test("a cloze note gives a card for each gap, as in Anki", () => {
  const gaps = cards.filter(({ front }) => front.includes("a crossing cost"));
  expect(gaps.map((card) => card.front)).toEqual([
    "In January 2026 a crossing cost <b>[price]</b> &amp; took forty minutes.",
    "In January 2026 a crossing cost 12 crowns &amp; took <b>[…]</b> minutes.",
  ]);
  expect(gaps[0]!.back).toMatch(
    /^In January 2026 a crossing cost <b>12 crowns<\/b> &amp; took forty minutes\.<br><br>/,
  );
});

test.each(["types", "rich", "arabic"] as const)("shows the answer of each card of the %s bank", async (name) => {
  const { page } = await openPage(browser, put(htmlOf("study", banks[name])));
  for (const { front: asked, back: answer } of shownCards(deckOf(banks[name]))) {
    await page.locator("[data-action=show]").click();
    expect(await page.locator(".front").innerHTML()).toBe(asked);
    expect(await page.locator(".back").innerHTML()).toBe(answer);
    await page.locator("[data-grade='4']").click();
  }
  expect(await page.locator(".rest").isVisible()).toBe(true);
});

test("is learnt by keyboard, keeps progress over a reload, and asks the network for nothing", async () => {
  const { page, noise } = await openPage(browser, file);
  expect(await left(page)).toBe(`To repeat: 0 · New: ${count}`);
  const first = await front(page);
  await page.locator("[data-action=show]").focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".back").isVisible()).toBe(true);
  expect(await page.locator(".grades small").allTextContents()).toEqual(["1 min", "6 min", "10 min", "8 d"]);
  await page.keyboard.press("4");
  expect(await front(page)).not.toBe(first);
  expect(await left(page)).toBe(`To repeat: 0 · New: ${count - 1}`);
  await page.reload();
  expect(await left(page)).toBe(`To repeat: 0 · New: ${count - 1}`);
  expect(await front(page)).not.toBe(first);
  for (let i = 0; i < count - 1; i += 1) {
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.getByRole("button", { name: /^Easy/ }).click();
  }
  expect(await page.locator(".rest").textContent()).toMatch(/Done for now\s+The next card comes in 8 d\./);
  expect(noise).toEqual([]);
});

test("a card that comes again is shown when it is due, on the day that FSRS gives", async () => {
  const { page } = await openPage(browser, file);
  const clock = page.clock;
  await clock.install({ time: new Date("2026-03-01T10:00:00") });
  await page.reload();
  const first = await front(page);
  for (let i = 0; i < count; i += 1) {
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.getByRole("button", { name: /^Easy/ }).click();
  }
  await clock.setFixedTime(new Date("2026-03-09T10:30:00"));
  await page.reload();
  expect(await left(page)).toBe(`To repeat: ${count} · New: 0`);
  expect(await front(page)).toBe(first);
});

test("a page that rests shows a card when it is due, and new ones on a new day; who is elsewhere stays there", async () => {
  const { page } = await openPage(browser, file);
  await page.clock.install({ time: new Date("2026-03-01T23:00:00") });
  await page.reload();
  const first = await front(page);
  await page.locator(".front").focus();
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press("Space");
    await page.keyboard.press(i === 0 ? "1" : "4");
  }
  const rest = page.locator(".rest");
  expect(await rest.locator("p").textContent()).toBe("The next card comes in 1 min.");
  expect(await rest.locator("h2").evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.clock.runFor(30_000);
  expect(await rest.isVisible()).toBe(true);
  await page.clock.runFor(40_000);
  expect(await front(page)).toBe(first);
  expect(await left(page)).toBe("To repeat: 1 · New: 0");
  expect(await page.locator(".front").evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("4");
  expect(await rest.isVisible()).toBe(true);
  await page.locator("[data-action=save]").focus();
  await page.clock.runFor(9 * 24 * 3_600_000);
  expect(await left(page)).toBe("To repeat: 1 · New: 0");
  expect(await page.locator("[data-action=save]").evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});

test("a rest of new cards ends with the day, and so does a request for more of them", async () => {
  const many = put(htmlOf("study", banks.sochi));
  const { page } = await openPage(browser, many);
  await page.clock.install({ time: new Date("2026-03-01T23:30:00") });
  await page.reload();
  const learn = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      await page.locator("[data-action=show]").click();
      await page.locator("[data-grade='4']").click();
    }
  };
  await learn(20);
  await page.locator("[data-action=more]").click();
  expect(await left(page)).toBe("To repeat: 0 · New: 20");
  await learn(20);
  expect(await page.locator(".rest").isVisible()).toBe(true);
  await page.clock.runFor(31 * 60_000);
  expect(await left(page)).toBe("To repeat: 0 · New: 20");
  expect(await page.locator(".front").isVisible()).toBe(true);
  await page.context().close();
});

test("Space and Enter turn a card and call it good, on the card alone", async () => {
  const { page } = await openPage(browser, file);
  const first = await front(page);
  await page.locator(".front").focus();
  await page.keyboard.press("Space");
  expect(await page.locator(".back").evaluate((back) => back === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  expect(await front(page)).not.toBe(first);
  await page.locator("[data-action=save]").focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Space")]);
  expect(download.suggestedFilename()).toBe("all-types.progress.json");
  expect(await page.locator(".back").isVisible()).toBe(false);
  await page.context().close();
});

test.each([
  [375, 667],
  [360, 640],
])("on a phone of %i × %i each answer comes into sight, and its question stays there", async (width, height) => {
  const { page } = await openPage(browser, put(htmlOf("study", banks.sochi)), { viewport: { width, height } });
  for (let card = 0; card < 20; card += 1) {
    await page.locator("[data-action=show]").click();
    const [asked, answered] = await page
      .locator(".front, .back")
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top));
    expect(asked, `question of card ${card + 1}`).toBeGreaterThanOrEqual(0);
    expect(answered, `answer of card ${card + 1}`).toBeLessThan(height - 40);
    await page.locator("[data-grade='4']").click();
  }
  await page.context().close();
});

test("progress can be saved to a file and loaded elsewhere; anything else is refused", async () => {
  const { page } = await openPage(browser, file);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.getByRole("button", { name: /^Good/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save progress to a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("all-types.progress.json");
  const saved = join(folder, "progress.json");
  await download.saveAs(saved);
  const elsewhere = await openPage(browser, file);
  expect(await left(elsewhere.page)).toBe(`To repeat: 0 · New: ${count}`);
  const load = async (path: string) => {
    await elsewhere.page.locator("input[type=file]").setInputFiles(path);
    await elsewhere.page.waitForFunction(() => document.querySelector(".message")?.textContent !== "");
    return elsewhere.page.locator(".message").textContent();
  };
  for (const bad of ["[]", "{", '{"broadsheet":"study","version":1,"deck":"another","cards":{}}']) {
    writeFileSync(join(folder, "bad.json"), bad);
    expect(await load(join(folder, "bad.json"))).toBe("This file holds no progress for these cards.");
  }
  expect(await load(saved)).toBe("Progress loaded.");
  expect(await left(elsewhere.page)).toBe(`To repeat: 0 · New: ${count - 1}`);
  expect(readFileSync(saved, "utf8")).not.toContain("Northwick");
});

test("where nothing may be stored it says so, and still teaches", async () => {
  const { page } = await openPage(browser, file);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new Error("SecurityError");
      },
    });
  });
  await page.reload();
  expect(await page.locator(".message").textContent()).toMatch(/keeps nothing/);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.getByRole("button", { name: /^Easy/ }).click();
  expect(await left(page)).toBe(`To repeat: 0 · New: ${count - 1}`);
});

test("N01 without scripts every card opens by hand; at 320 px nothing runs out of the page", async () => {
  const { page } = await openPage(browser, file, { javaScriptEnabled: false, viewport: { width: 320, height: 600 } });
  expect(await page.locator(".card").count()).toBe(count);
  await page.locator(".card summary").first().click();
  expect(await page.locator(".card div").first().isVisible()).toBe(true);
  const scripted = await openPage(browser, file, { viewport: { width: 320, height: 600 } });
  expect(await scripted.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
