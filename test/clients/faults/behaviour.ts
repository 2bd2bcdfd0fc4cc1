import type { Page } from "playwright-core";
import type { Kind } from "../specimens.js";
import { clockFaults } from "./clock.js";
import { checkingFaults, perfectFaults } from "./checking.js";
import { resumeFaults } from "./focus.js";
import { tabTo } from "./keyboard.js";
import { reviewFaults } from "./review.js";

/** What a page does wrong while it is used, by keyboard alone. It stays in the state that it came to. */
export async function behaviourFaults(page: Page, kind: Kind): Promise<string[]> {
  if ((await page.locator("script").count()) === 0) return [];
  switch (kind) {
    case "practice":
      return [
        ...(await resumeFaults(page)),
        ...(await perfectFaults(page)),
        ...(await choosingFaults(page)),
        ...(await checkingFaults(page)),
      ];
    case "exam":
      return [
        ...(await resumeFaults(page)),
        ...(await clockFaults(page)),
        ...(await choosingFaults(page)),
        ...(await reviewFaults(page)),
      ];
    case "study":
      return learningFaults(page);
    case "print":
    case "key":
    case "key-matrix":
    case "report":
      return [];
  }
}

/** All that was answered, and where the reader is. */
const situation = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      [...document.querySelectorAll<HTMLInputElement>("input, select")].map((one) => [one.checked, one.value]),
      location.href,
      scrollY,
    ]),
  );

async function choosingFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const before = await situation(page);
  for (const key of ["1", "2", "a", "Enter"]) await page.keyboard.press(key);
  if ((await situation(page)) !== before) faults.push("2.1.4: a key pressed on nothing answers or moves on");

  const radio = page.locator("fieldset[id] input[type=radio]:not([data-right])").first();
  if ((await radio.count()) === 0) return faults;
  await radio.focus();
  const place = () => page.evaluate(() => [location.href, scrollY].join());
  const started = await place();
  await page.keyboard.press("Space");
  const stayed = await radio.evaluate(
    (element: HTMLInputElement) => element.checked && document.activeElement === element,
  );
  if (!stayed || (await place()) !== started) faults.push("3.2.2: choosing an option moves on");
  const group = (await radio.getAttribute("name"))!;
  await page.keyboard.press("ArrowDown");
  const moved = await page.evaluate(
    (name) => document.activeElement instanceof HTMLInputElement && document.activeElement.name === name,
    group,
  );
  if (
    !moved ||
    ((await page.locator("[data-action=check]").isHidden()) && (await page.locator("#response").count()) === 0)
  )
    faults.push("3.2.2: the arrow keys lead out of a question");
  await radio.focus();
  await page.keyboard.press("Space");
  return faults;
}

async function learningFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const left = await page.locator(".left").textContent();
  if (!(await tabTo(page, "button[data-action=show]"))) return ["2.1.1: no answer can be shown by keyboard"];
  await page.keyboard.press("1");
  if ((await page.locator(".left").textContent()) !== left)
    faults.push("2.1.4: a digit grades a card that nobody has seen");
  await page.keyboard.press("Enter");
  const isReadOut = await page.evaluate(() => {
    const back = document.querySelector(".back")!;
    return back === document.activeElement || back.closest("[aria-live], [role=status]") !== null;
  });
  if (!isReadOut) faults.push("4.1.3: the answer shows, and nobody reads it out");
  if (!(await tabTo(page, "[data-grade]"))) return [...faults, "2.1.1: no card can be graded by keyboard"];
  await page.keyboard.press("Enter");
  const next = await page.evaluate(() => document.activeElement?.matches(".front, .rest h2") === true);
  if (!next) faults.push("2.4.3: the focus does not go to the next card");
  if ((await page.locator(".left").textContent()) === left) faults.push("4.1.3: the count of cards says nothing");
  return faults;
}
