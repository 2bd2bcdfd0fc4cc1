import type { Page } from "playwright-core";
import type { Kind } from "../specimens.js";
import { tabTo } from "./keyboard.js";

/** What a page does wrong while it is used, by keyboard alone. It stays in the state that it came to. */
export async function behaviourFaults(page: Page, kind: Kind): Promise<string[]> {
  if ((await page.locator("script").count()) === 0) return [];
  switch (kind) {
    case "practice":
      return [...(await choosingFaults(page)), ...(await checkingFaults(page))];
    case "exam":
      return [...(await choosingFaults(page)), ...(await reviewFaults(page))];
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

async function checkingFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const statuses = await page.locator("fieldset[id] [role=status]").elementHandles();
  if (!(await tabTo(page, "button[data-action=check]"))) return ["2.1.1: no answer can be checked by keyboard"];
  await page.keyboard.press("Enter");
  const first = await page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.closest(".result") !== null && /^H\d$/.test(activeElement?.tagName ?? "");
  });
  if (!first) faults.push("2.4.3: the focus does not go to the result");
  for (const status of statuses) {
    const words = await status.evaluate((node) => (node.isConnected ? node.textContent : ""));
    if (!/\p{L}{2}/u.test(words ?? "")) faults.push(`1.4.1: a verdict in no words: “${words}”`);
  }
  faults.push(...(await page.evaluate(verdictFaults)));
  const link = page.locator(".result a").first();
  if ((await link.count()) === 0) return [...faults, "3.3.1: the result names no question that went wrong"];
  const target = (await link.getAttribute("href"))!;
  await link.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const arrived = await page.evaluate((id) => document.activeElement?.closest(id) !== null, target);
  if (!arrived) faults.push(`2.4.3: the link to ${target} leaves the focus behind`);
  return faults;
}

/** Right, wrong and untouched options are told apart without colour. */
function verdictFaults(): string[] {
  const look = (row: Element | null | undefined) => {
    if (!row) return null;
    const { borderStyle, borderWidth, outlineStyle, fontWeight, textDecorationLine } = getComputedStyle(row);
    const signs = ["::before", "::after"].map((part) => getComputedStyle(row, part).content);
    return [borderStyle, borderWidth, outlineStyle, fontWeight, textDecorationLine, ...signs, row.textContent]
      .slice(0, -1)
      .join();
  };
  const question = document.querySelector("fieldset[id]:has(input[type=radio]:checked)");
  if (!question) return [];
  const rowOf = (selector: string) => question.querySelector(selector)?.closest("label");
  const right = look(rowOf("input[data-right]"));
  const wrong = look(rowOf("input:checked:not([data-right])"));
  const other = look(rowOf("input:not(:checked, [data-right])"));
  if (right === null || wrong === null) return ["1.4.1: the wrong answer is gone"];
  return right === wrong || wrong === other || right === other
    ? ["1.4.1: right, wrong and other options differ by colour alone"]
    : [];
}

async function reviewFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  if (await page.locator("[data-action=download]").isVisible()) faults.push("3.3.4: answers leave without a review");
  if (!(await tabTo(page, "button[data-action=review]"))) return ["2.1.1: no review by keyboard"];
  await page.keyboard.press("Enter");
  const found = await page.evaluate(() => ({
    onHeading: document.activeElement?.matches(".review :is(h2, h3)") === true,
    open: document.querySelectorAll(".review .open a").length,
    unanswered: [...document.querySelectorAll("fieldset[id]")].filter(
      (question) => question.querySelector(":checked:not(option)") === null,
    ).length,
  }));
  if (!found.onHeading) faults.push("2.4.3: the focus does not go to the review");
  if (found.open !== found.unanswered)
    faults.push(`3.3.1: ${found.open} of ${found.unanswered} open questions are named`);
  if (!(await tabTo(page, "button[data-action=download]"))) faults.push("2.1.1: answers can't be had by keyboard");
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
  const graded = await page.evaluate(() => document.activeElement?.matches("[data-grade]") === true);
  if (!graded) return [...faults, "2.4.3: the focus is lost when the answer shows"];
  await page.keyboard.press("Enter");
  const next = await page.evaluate(() => document.activeElement?.matches(".front, .rest h2") === true);
  if (!next) faults.push("2.4.3: the focus does not go to the next card");
  if ((await page.locator(".left").textContent()) === left) faults.push("4.1.3: the count of cards says nothing");
  return faults;
}
