import { bytesOf } from "../../src/model/artefact.js";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import type { Item } from "../../src/model/bank.js";
import { answerKey } from "../../src/paper/key.js";
import { decodeResponse, fieldsOf } from "../../src/paper/response.js";
import { kit } from "../formats/kit.js";
import { bankFile, papersOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "pages-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const bank = bankFile("fixtures/all-types.yaml");
function pageFile(format: string, items: readonly Item[] = bank.items, more: object = {}): string {
  const [paper] = papersOf({ ...bank, items, ...more }, "pages");
  const renderer = formats.flatMap((one) => (one.name === format && one.from === "paper" ? [one.renderer] : []))[0]!;
  const file = join(folder, `${format}-${Math.abs(JSON.stringify([items, more]).length)}.html`);
  writeFileSync(file, bytesOf(renderer(kit)(paper!)[0]!.content));
  return file;
}

const question = (page: Page, stem: string) => page.locator(".question", { hasText: stem });
async function answerAll(page: Page): Promise<void> {
  await question(page, "Which port").getByLabel("Northwick").check();
  await question(page, "Which two works").getByLabel("Dredging").check();
  await question(page, "Which two works").getByLabel("New piers").check();
  await question(page, "a week late").getByLabel("False").check();
  await question(page, "harbour master").getByRole("textbox").fill("  ines ohara ");
  await question(page, "crossing cost").getByRole("textbox").nth(0).fill("12 Crowns");
  await question(page, "crossing cost").getByRole("textbox").nth(1).fill("fifty");
  await question(page, "How many passengers").getByRole("textbox").fill("1 240 Passengers");
  await choose(page, "works at the harbour in order", ["Dredging", "New piers", "Painting", "Opening"]);
  await choose(page, "Who ran what", ["Inés O'Hara", "Lena Brandt", "Inés O'Hara"]);
}

/** Chooses the letters of these texts, one after the other. */
async function choose(page: Page, stem: string, texts: readonly string[]): Promise<void> {
  const asked = question(page, stem);
  for (const [i, text] of texts.entries()) {
    const letter = await asked.locator(".lettered li", { hasText: text }).locator("b").textContent();
    await asked.getByRole("combobox").nth(i).selectOption(letter!);
  }
}

describe("the practice page", () => {
  test("marks every type, shows the score, and gives the wrong ones again", async () => {
    const { page, noise } = await openPage(browser, pageFile("practice"));
    await answerAll(page);
    await page.getByRole("button", { name: "Check answers" }).click();
    const heading = page.getByRole("heading", { name: "You scored 9.8 of 11 points" });
    await heading.waitFor();
    expect(await heading.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(await question(page, "Which port").getByRole("status").textContent()).toBe("✓ Correct.");
    expect(await question(page, "crossing cost").getByRole("status").textContent()).toBe(
      "◐ Partly correct: 0.5 of 1 points.",
    );
    expect(await page.locator(".result a").allTextContents()).toHaveLength(2);
    await page.getByRole("button", { name: "Retry the wrong ones (2)" }).click();
    expect(await question(page, "crossing cost").getByRole("textbox").nth(1).inputValue()).toBe("");
    expect(await question(page, "Which port").getByLabel("Northwick").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Start again" }).click();
    expect(await page.locator(".question input:checked").count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test("takes a number as people write it, within its tolerance", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const asked = question(page, "How many passengers");
    await page.getByLabel("After each question").check();
    const verdict = async (answer: string) => {
      await asked.getByRole("textbox").fill(answer);
      await asked.getByRole("button", { name: /^Check question/ }).click();
      return (await asked.getByRole("status").textContent())!.slice(0, 1);
    };
    for (const right of [
      "1250",
      "1,250",
      "1 250",
      "1250.0",
      "١٢٥٠",
      "+1200",
      "1300 passengers",
      "Twelve hundred and fifty",
    ])
      expect(await verdict(right), right).toBe("✓");
    for (const wrong of ["1301", "1199", "1.250", "-1250", "1250 boats", "12e2", "about 1250"])
      expect(await verdict(wrong), wrong).toBe("✗");
  });

  test("says after each question, if asked to", async () => {
    const { page, noise } = await openPage(browser, pageFile("practice"));
    await page.getByLabel("After each question").check();
    const ferry = question(page, "Which port");
    await ferry.getByLabel("Easthaven").check();
    expect(await ferry.getByRole("status").textContent()).toBe("");
    await ferry.getByRole("button", { name: /^Check question/ }).click();
    expect(await ferry.getByRole("status").textContent()).toBe("✗ Not correct.");
    expect(await ferry.locator("[data-chosen=true]").textContent()).toContain("where the ferry arrived");
    expect(await ferry.locator(".option[data-mark=right]").textContent()).toContain("Northwick");
    await ferry.getByLabel("Northwick").check();
    expect(await ferry.getByRole("status").textContent()).toBe("");
    expect(noise).toEqual([]);
  });

  test("can be done by keyboard alone", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const seen: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        if (element === document.body) return null;
        const box = element.getBoundingClientRect();
        const ring = [element, element.closest("label")].some(
          (one) => one !== null && getComputedStyle(one).outlineStyle !== "none",
        );
        return {
          name: element.tagName + (element.getAttribute("type") ?? ""),
          visible: box.bottom > 0 && box.top < innerHeight,
          ring,
        };
      });
      if (focus === null) break;
      expect(focus).toMatchObject({ visible: true, ring: true });
      seen.push(focus.name);
      if (focus.name === "INPUTradio") await page.keyboard.press("Space");
    }
    expect(seen).toContain("BUTTONbutton");
    expect(seen.filter((name) => name === "INPUTtext")).toHaveLength(4);
  });

  test("works without JavaScript: answers can be opened, and no button is dead", async () => {
    const { page } = await openPage(browser, pageFile("practice"), { javaScriptEnabled: false });
    const ferry = question(page, "Which port");
    await ferry.locator("summary").click();
    expect(await ferry.locator(".key").innerText()).toContain("Northwick");
    expect(await ferry.locator("details").innerText()).toContain("As of 2026-01-01");
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText("scripts are off").isVisible()).toBe(true);
  });
});

describe("every page", () => {
  const kinds = ["practice", "exam", "print", "key"];

  test.each(kinds)("%s stays inside 320 px, and inside 640 px at double text size", async (kind) => {
    for (const [width, zoom] of [
      [320, 1],
      [1280, 1],
      [640, 2],
    ] as const) {
      const { page, noise } = await openPage(browser, pageFile(kind), {
        viewport: { width, height: 640 },
        bypassCSP: zoom > 1,
      });
      if (zoom > 1) await page.addStyleTag({ content: "html{font-size:200%!important}" });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      expect(noise).toEqual([]);
      await page.context().close();
    }
  });

  test.each(kinds)("%s has fieldsets with legends, unique ids and headings in order", async (kind) => {
    const { page } = await openPage(browser, pageFile(kind));
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const levels = [...document.querySelectorAll("h1,h2,h3")].map(({ tagName }) => Number(tagName[1]));
      const choices = [...document.querySelectorAll("input[type=radio],input[type=checkbox]")];
      return {
        doubleIds: ids.length - new Set(ids).size,
        jumps: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).length,
        lost: choices.filter((input) => !input.closest("fieldset")?.querySelector("legend")?.textContent?.trim())
          .length,
        styled: document.querySelectorAll("[style],[onclick]").length,
        policy: document.head.children[1]?.getAttribute("http-equiv"),
      };
    });
    expect(found).toEqual({ doubleIds: 0, jumps: 0, lost: 0, styled: 0, policy: "Content-Security-Policy" });
  });

  test.each(kinds)("%s shows hostile text as text, even with its policy taken away", async (kind) => {
    const payloads = [
      "<script>hit()</script>",
      '"><img src=x onerror=hit()>',
      "javascript:hit()",
      "</script><script>hit()</script>",
      "{{ 7*7 }}",
      "</style><b>",
      "'-hit()-'",
      "<svg onload=hit()>",
      "</textarea><iframe src=javascript:hit()>",
      "${hit()}",
      "&lt;i&gt;",
      "\u202Ehit()",
    ];
    const hostile = payloads.join(" ");
    const items = bank.items.map((item) => {
      const options =
        "options" in item
          ? item.options.map((option, i) => ({ ...option, text: `${i} ${hostile}`, why: hostile }))
          : [];
      return {
        ...item,
        stem: hostile,
        explanation: hostile,
        media: { image: "a.png", alt: hostile, credit: hostile, licence: hostile, content: null },
        ...("options" in item && { options }),
        ...(item.type === "matching" && {
          pairs: item.pairs.map(({ right }, i) => ({
            left: `${i} ${hostile}`,
            right: options[item.options.indexOf(right)]!,
          })),
        }),
        ...(item.type === "numeric" && { unit: hostile, shown: hostile, accept: [hostile] }),
        ...(item.type === "short" && { keys: [hostile] }),
        ...(item.type === "true-false" && { correction: hostile }),
        ...(item.type === "cloze" && { segments: [hostile, { gap: 1, answer: hostile, hint: hostile }] }),
      } as Item;
    });
    const file = pageFile(kind, items, {
      title: hostile,
      sources: bank.sources.map((source) => ({ ...source, title: hostile, publisher: hostile })),
    });
    const bare = file.replace(".html", "-bare.html");
    writeFileSync(
      bare,
      readFileSync(file, "utf8").replace(
        /<meta http-equiv[^>]*>/,
        "<script>window.hits=0;window.hit=()=>{window.hits++}</script>",
      ),
    );
    const { page } = await openPage(browser, bare);
    if (kind === "practice") await page.getByRole("button", { name: "Check answers" }).click();
    for (const link of await page.locator("a").all()) expect(await link.getAttribute("href")).toMatch(/^(#|https:)/);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => (window as unknown as { hits: number }).hits)).toBe(0);
    expect(await page.locator("h1").textContent()).toContain(payloads[0]);
  });

  test("a right-to-left bank is set from right to left", async () => {
    const { page } = await openPage(browser, pageFile("exam", bank.items, { language: "ar" }));
    expect(
      await page
        .locator("section")
        .first()
        .evaluate((section) => getComputedStyle(section).direction),
    ).toBe("rtl");
  });
});

describe("the exam page", () => {
  test("looks over what was answered, and hands it out as a code, a text and a file that read back", async () => {
    const { page, noise } = await openPage(browser, pageFile("exam"));
    const [paper] = papersOf(bank, "pages");
    await answerAll(page);
    await page.getByLabel("Name").fill("Ada Holm");
    await question(page, "crossing cost").getByRole("textbox").nth(0).fill("");
    await question(page, "crossing cost").getByRole("textbox").nth(1).fill("");
    await page.getByRole("button", { name: "Review my answers" }).click();
    const heading = page.getByRole("heading", { name: "Answered: 7 of 8" });
    expect(await heading.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(await page.locator(".open a").allTextContents()).toHaveLength(1);
    const code = (await page.locator("output").textContent())!;
    const marked = decodeResponse(paper!.code, fieldsOf(paper!), code)!;
    const right = answerKey(paper!).answers.map(({ item, letters }) => [item.id, letters.join("")] as const);
    // All letters were answered right but those of the last pairs.
    const wrong = right.filter(([, letters], i) => letters !== marked[i]).map(([id]) => id);
    expect(wrong).toEqual(["who-runs-what"]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download my answers" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`answers-${paper!.code}.json`);
    const saved = join(folder, "answers.json");
    await file.saveAs(saved);
    const content = JSON.parse(readFileSync(saved, "utf8")) as { name: string; response: string; paper: string };
    expect(content).toMatchObject({ name: "Ada Holm", response: code, paper: paper!.code });
    expect(await page.locator("textarea").inputValue()).toContain(code);
    expect(noise).toEqual([]);
  });

  test("takes the review away when an answer changes", async () => {
    const { page } = await openPage(browser, pageFile("exam"));
    await page.getByRole("button", { name: "Review my answers" }).click();
    expect(await page.locator(".review").isVisible()).toBe(true);
    await question(page, "Which port").getByLabel("Northwick").check();
    expect(await page.locator(".review").isVisible()).toBe(false);
  });

  test("is complete without scripts", async () => {
    const { page } = await openPage(browser, pageFile("exam"), { javaScriptEnabled: false });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator(".question").count()).toBe(8);
  });
});

test("the exam prints on paper, with no question cut in two", async () => {
  const sochi = bankFile("../questions/sochi-2019.yaml");
  const { page } = await openPage(browser, pageFile("exam", sochi.items));
  await page.emulateMedia({ media: "print" });
  const kept = await page.$$eval(".question", (all) =>
    all.every((one) => getComputedStyle(one).breakInside === "avoid"),
  );
  expect(kept).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(20);
});
