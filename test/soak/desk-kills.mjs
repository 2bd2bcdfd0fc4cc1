// Kills the desk at random moments while somebody works on it, and looks what is there afterwards: at most the last
// second may be gone. Usage: node test/soak/desk-kills.mjs [kills]
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { executable } from "../clients/core/executable.mjs";

const root = new URL("../../", import.meta.url);
const DESK = new URL("dist/desk.html", root).href;
const ARTICLE = readFileSync(new URL("test/fixtures/articles/agency-report.txt", root), "utf8");
const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

/** A tenth of a second by the page's own clock: on a busy machine it goes slower, as the page itself does. */
const TICKS_A_SECOND = 10;

/** What somebody does again and again, and where it shows once the work is open again. Each time it says one number more. */
const WORKS = {
  /** Says who published the article. */
  async fields(page) {
    const field = await page.waitForSelector("[id$=-publisher]");
    return {
      async step(n) {
        await field.evaluate((input, said) => {
          input.value = said;
          for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
        }, String(n));
      },
      pause: () => randomInt(20, 390),
    };
  },
  /** Types a question, and is never done with it. */
  async form(page) {
    await (await page.waitForSelector("nav li:nth-child(2) button")).click();
    await (await page.waitForSelector('[data-action="edit"]')).click();
    const field = await page.waitForSelector(".question-form textarea");
    return {
      async step(n) {
        await field.evaluate((input, said) => {
          input.value = said;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }, String(n));
      },
      pause: () => randomInt(20, 300),
    };
  },
};
const SHOWN = { fields: "[id$=-publisher]", form: ".question-form textarea" };

const open = (profile) =>
  puppeteer.launch({ executablePath: executable("Chromium"), args: FLAGS.split(" "), userDataDir: profile });
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const ticks = (page) => page.evaluate("ticks");

/** Works on a fresh desk until it is killed; tells at which tick each number was said. */
async function workOn(browser, kind, kill) {
  const page = await browser.newPage();
  page.on("error", () => {});
  await page.goto(DESK);
  await page.evaluate("globalThis.ticks = 0; setInterval(() => { ticks += 1 }, 100)");
  await page.waitForSelector("#paste");
  await page.evaluate((text) => {
    const field = document.querySelector("#paste");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, ARTICLE);
  await (await page.waitForSelector("button.main:enabled")).click();
  const { step, pause } = await WORKS[kind](page);
  const said = [];
  const end = Date.now() + randomInt(300, 2500);
  while (Date.now() < end) {
    await step(said.length);
    said.push(await ticks(page));
    await sleep(Math.min(pause(), Math.max(0, end - Date.now())));
  }
  const killedAt = await ticks(page);
  await kill(page);
  return { said, killedAt };
}

/** The number that shows once the latest work of the device is open; −1 where nothing is. */
async function shownAgain(browser, kind) {
  const page = await browser.newPage();
  await page.goto(DESK);
  const work = await page.waitForSelector("section ul.plain button.link", { timeout: 5000 }).catch(() => null);
  if (work === null) return -1;
  await work.click();
  if (kind === "fields") await (await page.waitForSelector("nav li:first-child button")).click();
  const field = await page.waitForSelector(SHOWN[kind], { timeout: 5000 }).catch(() => null);
  const value = field === null ? "" : await field.evaluate(({ value }) => value);
  await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open("broadsheet-desk");
        request.onsuccess = () => {
          const change = request.result.transaction("works", "readwrite");
          change.objectStore("works").clear();
          change.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
  );
  await page.close({ runBeforeUnload: false });
  return /^\d+$/.test(value) ? Number(value) : -1;
}

/**
 * Kills the desk that often, every `whole`th time with the whole browser. Gives what was lost of more than a second, a
 * line each.
 *
 * @param {number} kills
 * @param {number} whole
 * @returns {Promise<readonly string[]>}
 */
export async function lostByKills(kills, whole, tell = /** @type {(line: string) => void} */ (() => {})) {
  const profile = mkdtempSync(join(tmpdir(), "desk-kills-"));
  let browser = await open(profile);
  const lost = [];
  for (let i = 1; i <= kills; i += 1) {
    const kind = i % 2 === 0 ? "form" : "fields";
    const isWhole = i % whole === 0;
    const { said, killedAt } = await workOn(browser, kind, async (page) => {
      if (isWhole) {
        const gone = new Promise((done) => browser.process().once("exit", done));
        browser.process().kill("SIGKILL");
        await gone;
      } else {
        const client = await page.createCDPSession();
        await Promise.race([
          client.send("Page.crash").catch(() => {}),
          new Promise((done) => page.once("error", done)),
        ]);
        await page.close().catch(() => {});
      }
    });
    if (isWhole) browser = await open(profile);
    const kept = await shownAgain(browser, kind);
    const age = (killedAt - (said[kept + 1] ?? killedAt)) / TICKS_A_SECOND;
    tell(
      `kill ${i} (${isWhole ? "browser" : "page"}, ${kind}): ${kept + 1} of ${said.length} kept, ${age.toFixed(1)} s gone`,
    );
    if (age > 1) lost.push(`${kind}: ${kept + 1} of ${said.length} kept, ${age.toFixed(1)} s gone`);
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
  return lost;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lost = await lostByKills(Number(process.argv[2] ?? 100), 2, console.log);
  console.log(lost.length === 0 ? "At most the last second was gone, each time." : lost.join("\n"));
  process.exitCode = lost.length === 0 ? 0 : 1;
}
