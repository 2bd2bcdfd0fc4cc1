import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

export const DESK = new URL("../../dist/desk.html", import.meta.url).pathname;
export const ARTICLE = readFileSync(new URL("../fixtures/articles/agency-report.txt", import.meta.url), "utf8");

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: typeof name === "string" });

/** Pastes an article into the desk, says where it comes from, and asks for proposals. */
export async function pasteArticle(page: Page, day: string): Promise<void> {
  await page.getByLabel("Paste an article here").fill(ARTICLE);
  await button(page, "Use this text").click();
  await page.getByLabel("Publisher").fill("Harbour News");
  await page.getByLabel("Day of publication").fill(day);
  await page.getByLabel("Day of publication").blur();
  await button(page, "Propose questions").click();
}
