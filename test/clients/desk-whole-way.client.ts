import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, expect, test } from "vitest";
import { downloadName } from "../../src/desk/state/file-names.js";
import { en } from "../../src/desk/words/en.js";
import { openCore } from "./core/open.mjs";
import { byCommand } from "./core/make.mjs";
import { ARTICLE, DESK } from "./desk-article.js";

const folder = mkdtempSync(join(tmpdir(), "desk-way-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const WAIT = { timeout: 60_000 };

/** A teacher at the page: what is pressed is seen and pressed by its middle, what is written is typed. */
function teacher(page: Page, downloads: string) {
  const button = async (name: string): Promise<ElementHandle<HTMLButtonElement>> => {
    const found = await page.waitForFunction(
      (name) =>
        [...document.querySelectorAll("button")].find(
          (one) =>
            (one.getAttribute("aria-label") ?? one.innerText.trim()) === name &&
            !one.disabled &&
            one.getClientRects().length > 0,
        ),
      WAIT,
      name,
    );
    return found as ElementHandle<HTMLButtonElement>;
  };
  /** Where it is seen and has come to rest, without a scroll that nobody makes: a button may stick to the window's edge. */
  const pressed = async (one: ElementHandle<Element>) => {
    const [x, y] = await one.evaluate(async (each) => {
      const middle = () => {
        const { left, top, width, height } = each.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      };
      let before = "";
      for (;;) {
        const at = middle();
        if (!each.contains(document.elementFromPoint(...at))) each.scrollIntoView({ block: "center" });
        if (String(at) === before) return at;
        before = String(at);
        await new Promise((done) => setTimeout(done, 100));
      }
    });
    await page.mouse.click(x, y);
  };
  const press = async (name: string) => pressed(await button(name));
  const field = async (selector: string, nth = 0) => {
    await page.waitForFunction(
      (selector, nth) => document.querySelectorAll(selector).length > nth,
      WAIT,
      selector,
      nth,
    );
    return (await page.$$(selector))[nth]!;
  };
  const write = async (selector: string, text: string, nth = 0) => {
    const one = await field(selector, nth);
    await pressed(one);
    await one.type(text);
  };
  const shows = (text: string) => page.waitForFunction((text) => document.body.innerText.includes(text), WAIT, text);
  const count = (selector: string) => page.$$eval(selector, (all) => all.length);
  /** What the browser has saved once a button was pressed, by its name. */
  const saved = async (name: string): Promise<readonly [string, Buffer]> => {
    await press(name);
    let file = "";
    await expect
      .poll(
        () => {
          const all = readdirSync(downloads);
          file = all[0] ?? "";
          return (
            all.length === 1 && !/\.(?:part|crdownload)$/.test(file) && readFileSync(join(downloads, file)).length > 0
          );
        },
        { message: name },
      )
      .toBe(true);
    renameSync(join(downloads, file), join(folder, "last"));
    return [file, readFileSync(join(folder, "last"))];
  };
  return { pressed, press, button, field, write, shows, count, saved };
}

test.each(["Chromium", "Firefox"] as const)(
  "%s goes the whole way from a file: an article, questions kept and written, all that is handed out, and the work again",
  async (name) => {
    const downloads = mkdtempSync(join(folder, "saved-"));
    const { page, noise, close } = await openCore(name, DESK, downloads);
    const { pressed, press, button, field, write, shows, count, saved } = teacher(page, downloads);
    // As in browsers that write no file a second time: the dialog of the others can't be pressed.
    await page.evaluate("globalThis.showSaveFilePicker = undefined");

    const paste = await field("#paste");
    await paste.click();
    await page.evaluate((text) => {
      document.execCommand("insertText", false, text);
    }, ARTICLE);
    await press(en.use_text);
    await write("[id$=-publisher]", "Harbour News");
    await page.$eval("[id$=-published]", (one) => {
      (one as HTMLInputElement).value = "2026-02-10";
      one.dispatchEvent(new Event("input", { bubbles: true }));
      one.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await press(en.make_questions);

    await field("[data-key]");
    const proposed = await count("[data-key]");
    for (const kept of [1, 2]) {
      await pressed(await field("[data-action=accept]"));
      await page.waitForFunction(
        (kept) => document.querySelectorAll("[data-key^='question:']").length === kept,
        WAIT,
        kept,
      );
    }
    expect(await count("[data-key]")).toBe(proposed);

    await press(en.add_question);
    await write("form textarea", "Which port did the first ferry of 2026 leave?");
    await write(`[aria-label="${en.field_key}"]`, "Northwick");
    await write(`[aria-label="${en.field_wrong}"]`, "Easthaven", 0);
    await write(`[aria-label="${en.field_wrong}"]`, "Southmere", 1);
    await pressed(await field("form button[type=submit]"));
    await shows("Which port did the first ferry of 2026 leave?");
    await press(en.add_question);
    await (await field("#kind")).select("numeric");
    await write("form textarea", "How many boats left on the first day of 2026?");
    await write("form input[inputmode]", "6");
    await press(en.count_in_words.replace("{words}", "six"));
    await pressed(await field("form button[type=submit]"));
    await shows("How many boats left on the first day of 2026?");

    await page.$$eval("nav button", (all) => all.at(-1)!.click());
    const seed = await page.$eval("#seed", (one) => (one as HTMLInputElement).value);
    const title = await page.$eval("#work-title", (one) => (one as HTMLInputElement).value);
    await button(en.everything);
    const [, bank] = await saved(en.download_questions);
    expect(bank.toString()).toMatch(/key: 6\n +accept: \[six\]/);
    const file = join(folder, "questions.yaml");
    writeFileSync(file, bank);
    const made = byCommand(folder, file, seed, ["--forms", "2", "--no-sheet"]);
    const wanted = new Map(Object.entries(made).map(([path, digest]) => [downloadName(path, title), digest]));
    const one = byCommand(folder, file, seed, ["--no-sheet"]);
    for (const [path, digest] of Object.entries(one)) {
      const called = downloadName(path, title);
      if (!wanted.has(called) || path.endsWith("practice.html")) wanted.set(called, digest);
    }
    for (const folded of await page.$$("details:has(ul.files) > summary")) await pressed(folded);
    const labels = await page.$$eval(
      "button[aria-label]",
      (all, start) => all.map((each) => each.ariaLabel!).filter((label) => label.startsWith(start)),
      `${en.download}: `,
    );
    expect(labels.length).toBeGreaterThan(6);
    const given = new Map<string, string>();
    for (const label of labels) {
      const [called, bytes] = await saved(label);
      given.set(called, sha256(bytes));
    }
    expect([...given]).toEqual([...given.keys()].map((called) => [called, wanted.get(called)]));
    expect(given.size).toBe(labels.length);
    const [, archive] = await saved(en.everything);
    const inside = new Map(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, sha256(bytes)]));
    for (const digest of given.values()) expect([...inside.values()]).toContain(digest);
    expect(inside.get("teacher/questions.yaml")).toBe(sha256(bank));

    const [workName, work] = await saved(en.save_work);
    expect(workName).toMatch(/\.desk\.json$/);
    const again = join(folder, `${name}.desk.json`);
    writeFileSync(again, work);
    await press(en.new_work);
    await field("#paste");
    const input = (await page.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(again);
    await page.waitForFunction((all) => document.querySelectorAll("[data-key]").length === all, WAIT, proposed + 2);
    await page.$$eval("nav button", (all) => all.at(-1)!.click());
    await button(en.everything);
    const [, reopened] = await saved(en.download_questions);
    expect(reopened.toString()).toBe(bank.toString());
    expect(noise).toEqual([]);
    await close();
  },
  // Each key is a message to the browser, and each file is saved.
  300_000,
);
