import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadName } from "../../src/desk/state/file-names.js";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";
import { byCommand } from "./core/make.mjs";

const root = new URL("../../", import.meta.url).pathname;
const desk = `${root}dist/desk.html`;
const folder = mkdtempSync(join(tmpdir(), "desk-bytes-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

declare global {
  interface Window {
    /** Names and digests of the files that the page hands to the browser. */
    handed: Promise<readonly [name: string, sha256: string]>[];
  }
}

/** Takes what the page hands over, in place of saving it: a browser asks before it saves more than ten files at once. */
function takeFiles(): void {
  window.handed = [];
  const { createObjectURL } = URL;
  let last = new Blob();
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function taken() {
    const blob = last;
    const digest = async () => {
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
      const sha256 = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      return [this.download, sha256] as const;
    };
    window.handed.push(digest());
  };
}

/** Presses all buttons that save a file of quiz, papers, cards, or of one of the other tools, and gives what came. */
const saveAll = (page: Page) =>
  page.evaluate(async (word) => {
    const buttons = document.querySelectorAll<HTMLButtonElement>(`button[aria-label^="${word}: "]`);
    for (const button of buttons) button.click();
    // What is pressed comes as soon as nothing is being made.
    while (window.handed.length < buttons.length) await new Promise((done) => setTimeout(done, 10));
    return Promise.all(window.handed.splice(0));
  }, en.download);

/** Everything that the page makes for other tools, tool by tool. */
async function forOthers(page: Page): Promise<(readonly [string, string])[]> {
  const tool = page.locator("#other-tool");
  const card = page.locator("section", { has: tool }).last();
  const tools = await tool.locator("option").evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const files: (readonly [string, string])[] = [];
  for (const name of tools.filter((one) => one !== "")) {
    await tool.selectOption(name);
    const leaveOut = card.getByLabel(en.leave_out);
    await expect.poll(() => card.locator("li, input").count(), { timeout: 30_000 }).toBeGreaterThan(0);
    if ((await leaveOut.count()) > 0) await leaveOut.check();
    await card.getByRole("button").first().waitFor();
    files.push(...(await saveAll(page)));
    await tool.selectOption("");
    await expect.poll(() => card.getByRole("button").count()).toBe(0);
  }
  return files;
}

/** All files that the page makes as it is set: one of them is a sheet of this name, which none was made of before. */
async function everything(page: Page, sheet: string): Promise<(readonly [string, string])[]> {
  await page.getByText(sheet, { exact: true }).waitFor();
  await page.getByText(en.making).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: en.everything }).waitFor();
  const files = await saveAll(page);
  expect(files.length).toBeGreaterThan(4);
  return [...files, ...(await forOthers(page))];
}

test.each(["test/fixtures/all-types.yaml", "questions/sochi-2019.yaml", "questions/starter/first.yaml"])(
  "every file that the desk makes of %s has the bytes of the command's",
  async (bank) => {
    const { page, noise } = await openPage(browser, desk);
    await page.evaluate(takeFiles);
    await page.locator("input[type=file]").first().setInputFiles(join(root, bank));
    await page.locator("[data-key]").first().waitFor();
    await page.locator("nav button").last().click();
    await page.locator("#forms").selectOption("1");
    const all = await everything(page, en.file_print);
    const seed = await page.locator("#seed").inputValue();
    // The desk has the bank alone, without a record of cards that were given out before.
    const alone = join(folder, basename(bank));
    copyFileSync(join(root, bank), alone);
    const made = byCommand(folder, alone, seed, ["--no-sheet"]);
    const title = await page.locator("#work-title").inputValue();
    const digests = new Map(Object.entries(made).map(([path, sha256]) => [downloadName(path, title), sha256]));
    expect(all.map(([name, sha256]) => [name, sha256])).toEqual(all.map(([name]) => [name, digests.get(name)]));
    expect(new Set(all.map(([name]) => name)).size).toBeGreaterThan(14);

    await page.locator("#forms").selectOption("2");
    await page.locator("#minutes").fill("45");
    await page.locator("#minutes").press("Tab");
    const sheet = en["file_print-form"].replace("{form}", "B");
    const large = en.file_large.replace("{file}", sheet).replace("{n}", "18");
    await page.locator("#sheet").selectOption("true");
    await page.locator("#sizes").selectOption({ label: en.large_print_copy.replace("{n}", "18") });
    const set = await everything(page, large);
    const asSet = byCommand(folder, alone, seed, ["--forms", "2", "--minutes", "45", "--sizes", "11,18"]);
    // A quiz on a screen has neither versions nor time.
    const wanted = new Map(Object.entries(asSet).map(([path, sha256]) => [downloadName(path, title), sha256]));
    const quiz = downloadName("practice.html", title);
    wanted.set(quiz, digests.get(quiz)!);
    expect(set.map(([name, sha256]) => [name, sha256])).toEqual(set.map(([name]) => [name, wanted.get(name)]));
    for (const name of ["print-A.html", "print-18pt-B.html", "key-B.html", "paper-18pt-A.docx"])
      expect(set.map(([one]) => one)).toContain(downloadName(name, title));
    expect(noise).toEqual([]);
    await page.context().close();
  },
);
