import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deckOf } from "../../src/deck/deck.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { formats } from "../../src/formats/index.js";
import { templateKit } from "../../src/io/templates.js";
import { loadPlan } from "../../src/io/load.js";
import { bytesOf } from "../../src/model/artefact.js";
import type { Bank } from "../../src/model/bank.js";
import { bankFile, papersOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "axe-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const plan = await loadPlan(new URL("../fixtures/rich.yaml", import.meta.url).pathname);
if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
const banks = { types: bankFile("fixtures/all-types.yaml"), rich: plan.value.banks[0]! };

function fileOf(kind: string, bank: Bank, language: string): string {
  const kit = templateKit(null, language);
  const format = formats.find(({ name }) => name === kind)!;
  const [artefact] =
    format.from === "paper"
      ? format.renderer(kit)(papersOf(bank, "axe", { forms: ["B"] })[0]!)
      : format.render(deckOf(bank), kit, DECK_OPTIONS);
  const file = join(folder, `${kind}-${bank.id}-${language}.html`);
  writeFileSync(file, bytesOf(artefact!.content));
  return file;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong, and what it could not judge. The page's own policy stays on. */
async function complaints(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return [...violations, ...incomplete].map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html).join(" | ")}`.slice(0, 300),
  );
}

/** Brings a page into its other state. */
async function act(kind: string, page: Page): Promise<void> {
  if (kind === "practice") await page.locator("[data-action=check]").click();
  if (kind === "exam") await page.locator("[data-action=review]").click();
  if (kind === "study") await page.locator("[data-action=show]").click();
}

describe.each(["practice", "exam", "print", "key", "study"])("axe has nothing against the %s page", (kind) => {
  test.each(["light", "dark"] as const)("in %s, before and after answering", async (colorScheme) => {
    for (const bank of colorScheme === "light" ? Object.values(banks) : [banks.types]) {
      const { page } = await openPage(browser, fileOf(kind, bank, "en"), { colorScheme });
      expect(await complaints(page), bank.id).toEqual([]);
      await act(kind, page);
      expect(await complaints(page), `${bank.id}, after`).toEqual([]);
      await page.context().close();
    }
  });

  test("in Arabic, on a phone", async () => {
    const { page } = await openPage(browser, fileOf(kind, banks.types, "ar"), {
      viewport: { width: 360, height: 700 },
    });
    await act(kind, page);
    expect(await complaints(page)).toEqual([]);
    await page.context().close();
  });
});
