import type { Page } from "playwright-core";
import { tabTo } from "./keyboard.js";

/** Leaves something open in each question that has room for it; all letters of an order are the same. */
function answerInPart(): void {
  for (const question of document.querySelectorAll<HTMLElement>("fieldset[id]")) {
    const boxes = [...question.querySelectorAll("select")];
    for (const box of question.dataset["type"] === "ordering" ? boxes : boxes.slice(0, 1)) box.selectedIndex = 1;
    const [gap, next] = question.querySelectorAll<HTMLInputElement>("[type=text]");
    if (gap !== undefined && next !== undefined) gap.value = "something";
    const tick = question.querySelector<HTMLInputElement>("[type=checkbox]");
    if (tick !== null) tick.checked = true;
  }
}

/** What is wrong with how a candidate looks over the answers. */
export async function reviewFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(answerInPart);
  if (await page.locator("[data-action=download]").isVisible()) faults.push("3.3.4: answers leave without a review");
  if (!(await tabTo(page, "button[data-action=review]"))) return ["2.1.1: no review by keyboard"];
  await page.keyboard.press("Enter");
  const found = await page.evaluate(() => ({
    onHeading: document.activeElement?.matches(".review :is(h2, h3)") === true,
    open: [...document.querySelectorAll(".review .open a")].filter((link) => link.checkVisibility()).length,
    unanswered: [...document.querySelectorAll("fieldset[id]")].filter(
      (question) => question.querySelector("[type=radio]:checked") === null,
    ).length,
  }));
  if (!found.onHeading) faults.push("2.4.3: the focus does not go to the review");
  if (found.open !== found.unanswered)
    faults.push(`3.3.1: ${found.open} of ${found.unanswered} questions are named that are open or half answered`);
  if (!(await tabTo(page, "button[data-action=download]"))) faults.push("2.1.1: answers can't be had by keyboard");
  return faults;
}
