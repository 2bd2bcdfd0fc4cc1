import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { look } from "../../src/desk/engine/look.js";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";
import { axeFaults } from "./faults/axe.js";
import { tabTo } from "./faults/keyboard.js";

const root = new URL("../../", import.meta.url).pathname;
const article = readFileSync(`${root}test/fixtures/articles/agency-report.txt`, "utf8");

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const kind = (page: Page, type: string) => page.locator("#kind").selectOption(type);
const card = (page: Page, n: number) => page.locator(`[data-key="question:${n - 1}"]`);

/** The desk with an article of which everything is said. */
async function withArticle() {
  const { page, noise } = await openPage(browser, `${root}dist/desk.html`);
  await page.locator("#paste").fill(article);
  await button(page, en.use_text).click();
  await page.locator("[id$=-publisher]").fill("Harbour News");
  await page.locator("[id$=-published]").fill("2026-02-10");
  await page.locator("nav button").nth(1).click();
  await page.locator("[data-key] [data-action=edit]").waitFor();
  return { page, noise };
}

/** The first words of a paragraph are selected, as a mouse selects them. */
const select = (page: Page, n: number, from: number, to: number) =>
  page.evaluate(
    ([n, from, to]) => {
      const text = document.querySelector(`[data-n="${n}"]`)!.firstChild!;
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [n, from, to] as const,
  );

/** A question of one's own, begun and filled in. */
async function begin(page: Page, asks: string, right: string, wrong: readonly string[]) {
  await button(page, en.add_question).click();
  await page.locator("#field-stem").fill(asks);
  await page.getByLabel(en.field_key, { exact: true }).fill(right);
  for (const [i, one] of wrong.entries()) await page.getByLabel(en.field_wrong, { exact: true }).nth(i).fill(one);
}

test("a question about selected words becomes true or false, is done, and stops nothing", async () => {
  const { page, noise } = await withArticle();
  await select(page, 2, 0, 20);
  await button(page, en.ask_selection).click();
  await page.locator("#kind").waitFor();
  await kind(page, "true-false");
  await page.locator("#field-stem").fill("The harbour opened in the week of the storm of 2026.");
  await page.getByLabel(en.field_is_false, { exact: true }).check();
  await page.locator("#field-correction").fill("It opened a week before the storm.");
  await button(page, en.keep_changes).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  await expect.poll(() => card(page, 1).locator(".unfinished, .error").count()).toBe(0);
  await page.locator("nav button").nth(2).click();
  await button(page, en.everything).waitFor();
  // Another kind and back, and done: nothing changed, and nothing is refused.
  await page.locator("nav button").nth(1).click();
  await card(page, 1).locator("[data-action=edit]").click();
  await kind(page, "choice");
  await kind(page, "true-false");
  await button(page, en.keep_changes).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  expect(await page.locator(".notice").textContent()).not.toMatch(/yaml/);
  expect(noise).toEqual([]);
  await page.context().close();
});

describe("no typed word is lost", () => {
  test("where a file can't be changed: the form stays as it is", async () => {
    const { page } = await openPage(browser, `${root}dist/desk.html`);
    await page.locator("input[type=file]").first().setInputFiles(`${root}test/fixtures/good.jsonl`);
    await page.locator("[data-key] [data-action=edit]").first().click();
    await page.locator("#field-stem").fill("Which port opened a week early?");
    await button(page, en.keep_changes).click();
    await page.locator(".notice.refused").waitFor();
    expect(await page.locator("#field-stem").inputValue()).toBe("Which port opened a week early?");
    await page.context().close();
  });

  test("by Escape, undoing, another form, or discarding", async () => {
    const { page } = await withArticle();
    const stem = page.locator("#field-stem");
    await begin(page, "Which port opened a week early?", "Northwick", []);
    await page.keyboard.press("Escape");
    expect(await stem.inputValue()).toBe("Which port opened a week early?");
    await button(page, en.undo).click();
    await button(page, en.redo).click();
    await expect.poll(() => page.getByLabel(en.field_key, { exact: true }).inputValue()).toBe("Northwick");
    await button(page, en.discard).click();
    await page.locator(".question-form").waitFor({ state: "detached" });
    await button(page, en.undo).click();
    await expect.poll(() => stem.inputValue()).toBe("Which port opened a week early?");
    // Another step and back.
    await page.locator("nav button").nth(2).click();
    await page.locator("nav button").nth(1).click();
    expect(await stem.inputValue()).toBe("Which port opened a week early?");
    // A question about selected words: the one before is kept, half written.
    await select(page, 3, 0, 12);
    await button(page, en.ask_selection).click();
    await expect.poll(() => page.locator(".stem").allTextContents()).toContain("Which port opened a week early?");
    await page.context().close();
  });

  test("and a form in which nothing was typed leaves nothing behind", async () => {
    const { page } = await withArticle();
    const before = await page.locator("[data-key]").count();
    await button(page, en.add_question).click();
    await page.locator("#field-stem").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".question-form").waitFor({ state: "detached" });
    await button(page, en.add_question).click();
    await button(page, en.keep_changes).click();
    await page.locator(".question-form").waitFor({ state: "detached" });
    expect(await page.locator("[data-key]").count()).toBe(before);
    await page.context().close();
  });
});

test("answers are written one after the other by keyboard, and numbers as people type them", async () => {
  const { page } = await withArticle();
  await begin(page, "Which port opened a week early?", "Northwick", []);
  const wrong = page.getByLabel(en.field_wrong, { exact: true });
  expect(await wrong.count()).toBe(3);
  await wrong.first().focus();
  for (const one of ["Easthaven", "Southmere", "Westport", "Nowhere"]) {
    await page.keyboard.type(one);
    await page.keyboard.press("Enter");
  }
  await expect.poll(() => wrong.count()).toBe(5);
  const typed = await wrong.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(typed).toEqual(["Easthaven", "Southmere", "Westport", "Nowhere", ""]);
  // What else somebody wants in a question with one answer is a click away.
  await kind(page, "numeric");
  await page.getByLabel(en.field_key, { exact: true }).fill("6.99");
  await page.getByLabel(en.field_tolerance, { exact: true }).fill("0.01");
  await expect.poll(() => page.locator(".form-foot .missing").textContent()).toBe("");
  expect(await page.locator(".question-form .error").count()).toBe(0);
  expect(await page.getByLabel(en.field_tolerance, { exact: true }).inputValue()).toBe("0.01");
  await kind(page, "choice");
  expect(await wrong.first().inputValue()).toBe("Easthaven");
  await button(page, en.keep_changes).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  await expect.poll(() => card(page, 1).locator(".answers .wrong").count()).toBe(4);
  await page.context().close();
});

test("what is only half written says what it lacks, in grey, and questions are put in another order", async () => {
  const { page } = await withArticle();
  await begin(page, "Which port opened a week early?", "Northwick", ["Easthaven", "Southmere"]);
  await button(page, en.keep_changes).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  await begin(page, "Who wrote the report of 10 February 2026?", "", []);
  await expect.poll(() => page.locator(".form-foot .missing").textContent()).toContain(en.field_distractors);
  expect(await page.locator(".form-foot .error").count()).toBe(0);
  await button(page, en.keep_changes).click();
  await expect.poll(() => card(page, 2).locator(".unfinished").textContent()).toContain(en.field_key);
  // What is finished is handed out, and what is not is named, with a way to it.
  await page.locator("nav button").nth(2).click();
  await button(page, en.everything).waitFor();
  expect(await axeFaults(page, "all", "iframe")).toEqual([]);
  const archive = button(page, en.everything);
  const [zip] = await Promise.all([page.waitForEvent("download"), archive.click()]);
  const files = unzipSync(readFileSync(await zip.path()));
  const questionsIn = (name: string): number => {
    const path = Object.keys(files).find((one) => one.startsWith(`teacher/${name}`) && one.endsWith(".yaml"))!;
    return look("q.yaml", new TextDecoder().decode(files[path])).questions.length;
  };
  expect([questionsIn("questions"), questionsIn("unfinished-")]).toEqual([1, 2]);
  await page.getByRole("button", { name: /^Question 2: “Who wrote/ }).click();
  const key = page.getByLabel(en.field_key, { exact: true });
  await key.waitFor();
  await expect.poll(() => key.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await page.locator(".question-form").waitFor({ state: "detached" });
  // Nor does it stand in the way of others.
  await page.locator("li:not(.focus) .entry.edit, li:not(.focus) .entry.ready").first().click();
  await page.locator("[data-action=accept]").first().click();
  await expect.poll(() => card(page, 3).count()).toBe(1);
  expect(await page.locator(".notice.refused").count()).toBe(0);
  await card(page, 2).click();
  expect(await axeFaults(page, "all", "iframe")).toEqual([]);
  await card(page, 2).locator("[data-action=move_up]").click();
  await expect.poll(() => card(page, 1).locator(".stem").textContent()).toContain("Who wrote");
  await button(page, en.undo).click();
  await expect.poll(() => card(page, 1).locator(".stem").textContent()).toContain("Which port");
  await page.context().close();
});

test("a proposal that somebody changes is kept with that", async () => {
  const { page } = await withArticle();
  const first = page.locator("[data-key]").first();
  const key = (await first.getAttribute("data-key"))!;
  await first.locator("[data-action=edit]").click();
  await page.locator("#field-stem").fill("Which port opened a week early in 2026?");
  await button(page, en.keep_changes).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  await expect.poll(() => card(page, 1).locator(".stem").textContent()).toContain("a week early in 2026");
  expect(await page.locator(`[data-key="${key}"]`).count()).toBe(0);
  expect(await page.locator("li.focus").getAttribute("data-key")).toBe("question:0");
  await page.context().close();
});

test("a refusal goes with the next thing that somebody does", async () => {
  const { page } = await withArticle();
  await button(page, en.ask_selection).click();
  await page.locator(".notice.refused").waitFor();
  await page.locator("#search").click();
  await expect.poll(() => page.locator(".notice.refused").count()).toBe(0);
  await page.context().close();
});

test("where nothing is finished, handing out says what is missing, and leads there", async () => {
  const { page } = await withArticle();
  await begin(page, "Who wrote the report of 10 February 2026?", "", []);
  await button(page, en.keep_changes).click();
  await page.locator(".question-form").waitFor({ state: "detached" });
  await page.locator("nav button").nth(2).click();
  await page.getByText(en.cannot_make).waitFor();
  expect(await button(page, en.everything).count()).toBe(0);
  await page.getByRole("button", { name: /^Question 1: “Who wrote/ }).click();
  await page.locator(".question-form").waitFor();
  // What is typed and not done is said on the way out, too.
  await page.getByLabel(en.field_key, { exact: true }).fill("Ada Holm");
  await page.locator("nav button").nth(2).click();
  await button(page, en.go_on_writing).click();
  expect(await page.getByLabel(en.field_key, { exact: true }).inputValue()).toBe("Ada Holm");
  await page.context().close();
});

describe("by Tab from answer to answer", () => {
  const WRONG = ["New York", "Los Angeles", "San Juan"];

  test("each stands in its own line, and what takes one away comes behind them all", async () => {
    const { page, noise } = await withArticle();
    await begin(page, "Which port opened a week early?", "Northwick", []);
    const wrong = page.getByLabel(en.field_wrong, { exact: true });
    const typed = () => wrong.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await wrong.first().focus();
    for (const one of WRONG) {
      await page.keyboard.type(one);
      await page.keyboard.press("Tab");
    }
    expect(await typed()).toEqual(WRONG);
    // Each of them can be taken away by keys, and brought back where it stood.
    const remove = page.getByRole("button", { name: `${en.remove} 2` });
    await expect.poll(() => tabTo(page, `button[aria-label="${en.remove} 2"]`)).toBe(true);
    const box = await remove.boundingBox();
    const line = await wrong.nth(1).boundingBox();
    expect(Math.abs(box!.y - line!.y)).toBeLessThan(8);
    await page.keyboard.press("Space");
    await expect.poll(typed).toEqual(["New York", "San Juan"]);
    await page.keyboard.press("Space");
    await expect.poll(typed).toEqual(WRONG);
    expect(await wrong.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
    // Undoing brings back what was taken away, and takes back no typing.
    await remove.click();
    await expect.poll(typed).toEqual(["New York", "San Juan"]);
    await button(page, en.undo).click();
    await expect.poll(typed).toEqual(WRONG);
    expect(await page.getByRole("button", { name: en.bring_back.replace("{what}", "Los Angeles") }).count()).toBe(0);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["short", en.field_answers, "1"],
    ["ordering", en.field_sequence, "1"],
    ["matching", en.field_pairs, en.field_left],
    ["statements", en.field_statements, en.field_says],
  ])("of a question of kind %s nothing is lost either", async (type, legend, label) => {
    const { page } = await withArticle();
    await begin(page, "Which port opened a week early?", "Northwick", []);
    await kind(page, type);
    const group = page.getByRole("group", { name: legend, exact: true });
    if (type === "statements") for (let i = 0; i < 2; i += 1) await button(page, en.add).click();
    await group.getByLabel(label, { exact: true }).first().focus();
    await page.keyboard.press("ControlOrMeta+a");
    for (const one of WRONG) {
      await page.keyboard.type(one);
      await page.keyboard.press("Tab");
    }
    const typed = await group
      .locator("input, textarea")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(typed.filter((one) => WRONG.includes(one))).toEqual(WRONG);
    await page.context().close();
  });
});

test("another kind of question is told nothing that was said of the one before", async () => {
  const { page } = await withArticle();
  await button(page, en.add_question).click();
  await kind(page, "matching");
  await page.getByLabel(en.field_left, { exact: true }).first().fill("Northwick");
  await page.getByText(en.still_to_write.replace("{fields}", en.field_stem)).waitFor();
  await page.waitForTimeout(600);
  const told = await page.evaluate(async () => {
    const select = document.querySelector<HTMLSelectElement>("#kind")!;
    select.value = "choice";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return document.querySelector("form.question-form")!.textContent;
  });
  expect(told).not.toContain(en.fault_in_file.slice(0, 40));
  await page.context().close();
});
