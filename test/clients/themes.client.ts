import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, runUntil } from "../cli/run.js";
import { openBrowser, openPage } from "./browser.js";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "themes-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(["school", "gazette"])("pages in the example theme %s", (name) => {
  const theme = `${root}docs/examples/themes/${name}`;

  test("open without noise, by day and by night, and fit a phone", async () => {
    const out = join(folder, name);
    const bank = `${root}questions/showcase/showcase.yaml`;
    await run(["build", bank, "--to", "practice,exam,print,key,study", "--theme", theme, "--out", out]);
    const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
    expect(files.length).toBe(5);
    for (const file of files) {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page, noise } = await openPage(browser, join(out, file), { colorScheme });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const size = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          expect(size[0], `${file}, ${width} px`).toBeLessThanOrEqual(size[1]!);
        }
        expect(noise, file).toEqual([]);
        await page.context().close();
      }
    }
  });
});

describe("the preview in a browser", () => {
  test("shows pages, and mistakes in their line; after a save it is at the same page and place", async () => {
    const file = join(folder, "bank.yaml");
    const good = readFileSync(`${root}test/fixtures/all-types.yaml`, "utf8");
    writeFileSync(file, good);
    const { found: home, interrupt } = await runUntil(/http:\S+/, ["preview", file]);
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", (error) => noise.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(home)) noise.push(request.url());
    });
    await page.goto(home);
    const frame = page.frameLocator("iframe");
    await page.getByRole("link", { name: "student/exam.html" }).click();
    await expect.poll(() => frame.locator(".kicker").textContent()).toContain("Test");
    const top = () => page.locator("iframe").evaluate((one) => (one as HTMLIFrameElement).contentWindow!.scrollY);
    await page.locator("iframe").evaluate((one) => (one as HTMLIFrameElement).contentWindow!.scrollTo(0, 300));

    writeFileSync(file, good.replace("Which port did the first ferry of 2026 leave?", "Which port was first in 2026?"));
    await expect.poll(() => frame.locator("body").textContent()).toContain("Which port was first in 2026?");
    await expect.poll(top).toBe(300);
    expect(await page.locator("a[aria-current]").textContent()).toBe("student/exam.html");

    writeFileSync(file, good.replace("type: choice", "type: chioce"));
    await expect.poll(() => page.locator("[role=status]").textContent()).toContain("did you mean");
    expect(await page.locator("pre").first().textContent()).toBe("    type: chioce\n          ^");
    await expect.poll(() => frame.locator("body").textContent()).toContain("Which port was first in 2026?");
    expect(noise).toEqual([]);
    await page.context().close();
    expect(await interrupt()).toBe(0);
  });
});
