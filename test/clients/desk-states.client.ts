import { readFileSync, readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../src/desk/words/en.js";
import { openBrowser, openPage } from "./browser.js";
import { axeFaults } from "./faults/axe.js";
import { contrastFaults } from "./faults/contrast.js";
import { keyboardFaults } from "./faults/keyboard.js";
import { layoutFaults } from "./faults/layout.js";

const root = new URL("../../", import.meta.url).pathname;
const desk = `${root}dist/desk.html`;
const article = readFileSync(`${root}test/fixtures/articles/agency-report.txt`, "utf8");

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole("button", { name }).first();
const step = (page: Page, n: number) => page.locator("nav button").nth(n).click();

/** What a teacher has no reason to know, wherever it comes from. */
const WORDS_OF_FILES = /\b(?:YAML|distractors?|stems?|seeds?|banks?|items?)\b|--[a-z]+/gi;

/** Each state of the desk, and how it is come to from the one before. */
const states: readonly (readonly [state: string, come: (page: Page) => Promise<unknown>])[] = [
  ["start", async () => {}],
  [
    "article",
    async (page) => {
      await page.locator("#paste").fill(article);
      await button(page, en.use_text).click();
      await page.locator("nav [aria-current]").waitFor();
      await page.locator("[id$=-publisher]").waitFor();
    },
  ],
  [
    "proposals",
    async (page) => {
      await step(page, 1);
      await page.locator("[data-key] [data-action=edit]").waitFor();
    },
  ],
  ["form", (page) => page.locator("[data-action=edit]").first().click()],
  [
    "rejected",
    async (page) => {
      await button(page, en.cancel).click();
      await page.locator("[data-action=reject]").first().click();
      await page.getByRole("button", { name: en.rejected }).click();
      await page.locator("[data-key]").first().waitFor();
    },
  ],
  ["keys", (page) => button(page, en.keys).click()],
  [
    "bank",
    async (page) => {
      await page.keyboard.press("Escape");
      await step(page, 0);
      await page.locator("input[type=file]").first().setInputFiles(`${root}test/fixtures/all-types.yaml`);
      await page.locator("[data-key]").first().waitFor();
      await step(page, 1);
    },
  ],
  [
    "hand out",
    async (page) => {
      await step(page, 2);
      await button(page, en.everything).waitFor();
      // What questions lose is said in the order in which they are drawn.
      await page.locator("#seed").fill("one code");
      await page.locator("#seed").press("Tab");
      await page.locator("#other-tool").selectOption("aiken");
      await page.getByLabel(en.leave_out).waitFor();
    },
  ],
];

/** In colours that the reader forces, what is chosen still differs from what is not; without motion nothing moves. */
async function mediaFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const found = await page.evaluate(() => {
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      const { backgroundColor, color, borderStyle, borderWidth, borderColor } = style;
      const { outlineStyle, fontWeight, textDecorationLine } = style;
      return [
        [backgroundColor, color, borderStyle, borderWidth, borderColor],
        [outlineStyle, fontWeight, textDecorationLine],
      ].join();
    };
    const chosen = [...document.querySelectorAll("[aria-current], [aria-pressed=true]")].filter((one) => {
      const other = [...(one.closest("ol, [role=group], .row")?.querySelectorAll("button") ?? [])].find(
        (button) => button !== one && !button.matches("[aria-current], [aria-pressed=true], :disabled"),
      );
      (document.activeElement as HTMLElement | null)?.blur();
      return other !== undefined && look(other) === look(one);
    });
    const moving = [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
    });
    return [
      ...chosen.map((one) => `1.4.1: ${one.outerHTML.slice(0, 60)} looks like the others in forced colours`),
      ...moving.slice(0, 3).map((one) => `2.3.3: <${one.tagName.toLowerCase()}> moves`),
    ];
  });
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  return found;
}

/** A button without an edge, or one that can't be pressed: its words tell what it is, and axe looks at them. */
const isToldByWords = (fault: string): boolean => /^1\.4\.11: <(?:button|label)/.test(fault);

const isDialog = async (page: Page): Promise<boolean> => (await page.locator("dialog[open]").count()) > 0;

/** What axe and our own look at edges find. What is previewed has tests of its own, and axe can't see what is behind a dialog. */
async function lookFaults(page: Page, rules: "all" | "colours"): Promise<string[]> {
  const blind = await isDialog(page);
  return [
    ...(await axeFaults(page, rules, "iframe")).filter((one) => !blind || !one.startsWith("axe color-contrast:")),
    ...(await page.evaluate(contrastFaults, "screen" as const)).filter((fault) => !isToldByWords(fault)),
  ];
}

/** Everything that is wrong with the state that the page is in. */
async function faultsOf(page: Page): Promise<string[]> {
  const found = [...(await lookFaults(page, "all")), ...(await layoutFaults(page)), ...(await mediaFaults(page))];
  // A dialog keeps the focus, as it should.
  return (await isDialog(page)) ? found : [...found, ...(await keyboardFaults(page))];
}

test("in each state a screen reader is told what there is, and nothing is wrong with it", async () => {
  const { page, noise } = await openPage(browser, desk);
  const found: string[] = [];
  for (const [state, come] of states) {
    await come(page);
    await page.getByText(en.saved).waitFor();
    await expect.poll(() => page.getByText(en.making).count()).toBe(0);
    await expect(`${await page.locator("body").ariaSnapshot()}\n`).toMatchFileSnapshot(
      `../golden/desk/${state.replace(" ", "-")}.yaml`,
    );
    found.push(...(await faultsOf(page)).map((fault) => `${state}: ${fault}`));
    // A file that was opened is called by its own name.
    const told = (await page.evaluate(() => document.body.innerText)).replaceAll("all-types.yaml", "");
    found.push(...[...told.matchAll(WORDS_OF_FILES)].map(([word]) => `${state}: says “${word}”`));
  }
  expect(found).toEqual([]);
  expect(noise).toEqual([]);
  await page.context().close();
}, 240_000);

test("in the dark each state can be read", async () => {
  const { page } = await openPage(browser, desk, { colorScheme: "dark" });
  const found: string[] = [];
  for (const [state, come] of states) {
    await come(page);
    found.push(...(await lookFaults(page, "colours")).map((fault) => `${state}: ${fault}`));
  }
  expect(found).toEqual([]);
  await page.context().close();
}, 240_000);

test("no golden file is left over", () =>
  expect(readdirSync(`${root}test/golden/desk`)).toEqual(
    states.map(([state]) => `${state.replace(" ", "-")}.yaml`).toSorted(),
  ));
