import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWork } from "../../src/desk/state/work-file.js";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";
import { ARTICLE, button, DESK as desk } from "./desk-article.js";
import { serveDesk } from "./serve-desk.js";

const root = new URL("../../", import.meta.url).pathname;
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

declare global {
  interface Window {
    /** What was written into files, and whether that is refused. */
    disk: { files: Record<string, string>; asked: number; isFull: boolean };
  }
}

/** A browser that writes files, without a person who would have to choose them. */
const withDisk = (page: Page) =>
  page.evaluate(() => {
    window.disk = { files: {}, asked: 0, isFull: false };
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName: name }: { suggestedName: string }) => {
        window.disk.asked += 1;
        return {
          name,
          createWritable: async () => ({
            write: async (text: string) => {
              if (window.disk.isFull) throw new DOMException("full", "QuotaExceededError");
              window.disk.files[name] = text;
            },
            close: async () => undefined,
          }),
        };
      },
    });
  });

test("a work goes into the same file again, and the page always says whether all of it is there", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withDisk(page);
  await button(page, en.open_example).click();
  await page.locator("[data-key]").first().waitFor();
  await button(page, en.save_work).click();
  const file = "work.desk.json";
  const inFile = (word: "saved_in" | "save_in") => button(page, en[word].replace("{file}", file));
  await inFile("saved_in").waitFor();
  await page.locator("[data-action=reject]").first().click();
  await inFile("save_in").click();
  await inFile("saved_in").waitFor();
  const { files, asked } = (await page.evaluate("window.disk")) as Window["disk"];
  expect([Object.keys(files), asked]).toEqual([[file], 1]);
  const questions = (text: string) => text.match(/^ {2}- /gm)!.length;
  const example = questions(readFileSync(`${root}questions/sochi-2019.yaml`, "utf8").split("\nitems:")[1]!);
  expect(questions(readWork(files[file]!)!.bank.split("\nitems:")[1]!)).toBe(example - 1);

  // Taken back it is another work again, and done again it is the one in the file.
  await button(page, en.undo).click();
  await inFile("save_in").waitFor();
  await button(page, en.redo).click();
  await inFile("saved_in").waitFor();

  await button(page, en.undo).click();
  await page.evaluate("void (window.disk.isFull = true)");
  const [download] = await Promise.all([page.waitForEvent("download"), inFile("save_in").click()]);
  expect(questions(readWork(readFileSync(await download.path(), "utf8"))!.bank.split("\nitems:")[1]!)).toBe(example);
  await expect.poll(() => page.locator(".notice").textContent()).toBe(en.not_written.replace("{file}", file));
  await button(page, en.save_work).waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

test("what the browser itself writes is the work and nothing of a longer one before it", async () => {
  const { command, url } = await serveDesk();
  const page = await browser.newPage();
  await page.goto(url);
  // A file of the browser's own, which is what the dialog gives but for the choosing; pages from a disk have none.
  await page.evaluate(() =>
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    }),
  );
  const bankInFile = async () => {
    await page.locator(".save-work").click();
    await page.locator(".save-work.whole").waitFor();
    const text = await page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("work.desk.json");
      return (await handle.getFile()).text();
    });
    return readWork(text)!.bank;
  };
  await button(page, en.open_example).click();
  await page.locator("[data-key]").first().waitFor();
  const whole = await bankInFile();
  await page.locator("[data-action=reject]").first().click();
  await page.locator(".save-work.behind").waitFor();
  const shorter = await bankInFile();
  expect(whole).toBe(readFileSync(`${root}questions/sochi-2019.yaml`, "utf8"));
  expect(shorter.length).toBeLessThan(whole.length);
  await page.close();
  command.kill();
});

test("where the browser keeps nothing, a file is enough", async () => {
  const { page, noise } = await openPage(browser, desk);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await page.reload();
  await withDisk(page);
  await button(page, en.open_example).click();
  await page.locator("[data-key]").first().waitFor();
  await page.getByText(en.not_saved).waitFor();
  await button(page, en.save_work).click();
  await page.getByText(en.not_saved).waitFor({ state: "detached" });
  await page.locator("[data-action=reject]").first().click();
  await page.getByText(en.not_saved).waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

test("why a proposal is rejected can be said, and stays in the work", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withDisk(page);
  await page.getByLabel(en.paste_label).fill(ARTICLE);
  await button(page, en.use_text).click();
  await button(page, en.make_questions).click();
  const proposals = page.locator("[data-key]");
  await proposals.first().waitFor();
  await page.locator("[data-action=reject]").first().click();
  await button(page, new RegExp(`^${en.rejected}`)).click();
  await proposals.first().click();
  const why = page.getByLabel(en.because);
  expect(await why.inputValue()).toBe("");
  await why.selectOption({ label: en.because_unclear });
  const saved = async () => {
    await page.locator(".save-work").click();
    await page.locator(".save-work.whole").waitFor();
    const [text] = Object.values((await page.evaluate("window.disk.files")) as Record<string, string>);
    const [draft] = Object.values(readWork(text!)!.drafts);
    return draft!.candidates.filter(({ status }) => status === "rejected").map(({ because }) => because);
  };
  expect(await saved()).toEqual(["unclear"]);
  await why.selectOption({ label: en.not_said });
  await page.locator(".save-work.behind").waitFor();
  expect(await saved()).toEqual([undefined]);
  await button(page, en.undo).click();
  expect(await why.inputValue()).toBe("unclear");
  await button(page, en.back).click();
  await why.waitFor({ state: "detached" });
  expect(noise).toEqual([]);
  await page.context().close();
});
