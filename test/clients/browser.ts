import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { executable } from "./core/executable.mjs";

/** Quiet flags: nothing but the page under test may ask the network for anything. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable("Chromium"),
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
