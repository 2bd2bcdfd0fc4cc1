import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chromium or Chrome is. */
export function executable(): string {
  const own = process.env["CHROMIUM"];
  if (own !== undefined && existsSync(own)) return own;
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      continue;
    }
  }
  throw new Error("NO BROWSER: install Chromium (Debian: apt-get install chromium), or set CHROMIUM to one");
}

/** Quiet flags: nothing but the page under test may ask the network for anything. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
      " ",
    ),
  });

/** A page in a context of its own, and what went wrong or over the network in it. */
export async function openPage(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; noise: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) noise.push(`request ${request.url()}`);
  });
  page.on("console", (message) => noise.push(`console ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error ${error.message}`));
  if (options.javaScriptEnabled !== false) awaitScripts(page);
  await page.goto(`file://${file}`);
  return { page, noise };
}

/** A page is there when its script has run, which is after its first paint. */
export function awaitScripts(page: Page): void {
  const { goto, reload } = page;
  const settled = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
  page.goto = async (...args) => {
    const response = await goto.apply(page, args);
    await settled();
    return response;
  };
  page.reload = async (...args) => {
    const response = await reload.apply(page, args);
    await settled();
    return response;
  };
}
