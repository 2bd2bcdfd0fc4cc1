import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileBank, payloads } from "../hostile.js";
import { awaitScripts, openBrowser } from "./browser.js";
import { htmlOf, kinds, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const bank = hostileBank(payloads);
const unprotected = (html: string) => html.replace(/<meta http-equiv[^>]*>/, "");

/** Everything that a page without its policy runs or asks for while each of its elements is hovered, focused and clicked. */
async function provoked(html: string): Promise<{ hits: string[]; asked: string[] }> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.assign(window, { hit: () => console.log("HIT") });
  });
  const page = await context.newPage();
  awaitScripts(page);
  const hits: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => void (message.text() === "HIT" && hits.push("hit")));
  page.on("request", (request) => void asked.push(request.url()));
  const file = put(html);
  await page.goto(`file://${file}`);
  await page.evaluate(() => {
    // Following a link is the reader's own decision; what it does instead of leading away is not.
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (link !== null && /^https?:/.test(link.href)) event.preventDefault();
    });
    for (const element of document.querySelectorAll<HTMLElement>("*")) {
      for (const type of ["mouseover", "mouseenter", "focus"])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      if (element instanceof HTMLElement) element.click();
    }
  });
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 200)));
  await context.close();
  return { hits, asked: asked.filter((url) => !/^(?:data|blob):/.test(url) && url.split("#")[0] !== `file://${file}`) };
}

test.each(kinds)("H06 no hostile text does anything on the %s page, even with its policy taken away", async (kind) => {
  const html = unprotected(htmlOf(kind, bank));
  expect(html).not.toContain("Content-Security-Policy");
  expect(await provoked(html)).toEqual({ hits: [], asked: [] });
});

test("H06 the trap goes off where such a text is not escaped", async () => {
  for (const payload of payloads.filter((text) => /^<\/?(?:script|img)|^<\/textarea|<svg|<b /.test(text))) {
    expect((await provoked(`<textarea></textarea>${payload}`)).hits, payload).not.toEqual([]);
  }
});
