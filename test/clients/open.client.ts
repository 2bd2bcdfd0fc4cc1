import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bytesOf } from "../../src/formats/content.js";
import { exam } from "../../src/formats/exam.js";
import { print } from "../../src/formats/print.js";
import type { OpenItem } from "../../src/model/bank.js";
import { kit } from "../formats/kit.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "open-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const { options: _, placement: __, says: ___, ...base } = choice("why");
const open: OpenItem = { ...base, type: "open", lines: 4, answer: null, rubric: [] };
const paper = papersOf(bankOf([open]), "open")[0]!;

test.each([exam, print])(
  "on paper, $name has its lines below what is asked, and so is what was typed",
  async (format) => {
    const file = join(folder, `${format.name}.html`);
    writeFileSync(file, bytesOf([...format.renderer(kit)(paper)][0]!.content));
    const { page, noise } = await openPage(browser, file);
    const field = page.locator(".writing textarea");
    const below = async (selector: string) => {
      const [asked, answer] = await Promise.all(
        [".question .hint", selector].map((one) => page.locator(one).first().boundingBox()),
      );
      return answer!.y - (asked!.y + asked!.height);
    };
    await page.emulateMedia({ media: "print" });
    expect(await below(".ruled span")).toBeGreaterThanOrEqual(0);
    await page.emulateMedia({ media: "screen" });
    await field.fill("Because.");
    await page.emulateMedia({ media: "print" });
    expect(await below(".writing textarea")).toBeGreaterThanOrEqual(0);
    expect(noise).toEqual([]);
    await page.context().close();
  },
);
