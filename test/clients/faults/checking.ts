import type { Page } from "playwright-core";
import { press } from "./focus.js";
import { tabTo } from "./keyboard.js";

/** Answers everything as the page itself would. */
function answerRightly(): void {
  for (const question of document.querySelectorAll<HTMLElement>("fieldset[id]")) {
    for (const input of question.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
      const said = input.closest<HTMLElement>(".truth")?.dataset["answer"];
      if (said !== undefined) (input as HTMLInputElement).checked = input.labels![0]!.textContent === said;
      else if ("right" in input.dataset) (input as HTMLInputElement).checked = true;
      else if (input.matches("select, [type=text]"))
        input.value =
          input.dataset["answer"] ??
          question.dataset["key"] ??
          question.querySelector("[data-accepted]")?.textContent ??
          "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

/** A run without a mistake ends at its result, too; and one begins anew where the questions begin. */
export async function perfectFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(answerRightly);
  if (!(await press(page, "check")).includes("result")) faults.push("2.4.3: where all is right the focus goes nowhere");
  if ((await page.locator(".result a").count()) > 0) faults.push("3.3.1: what is right is called wrong");
  if (!(await press(page, "restart")).includes("question")) faults.push("2.4.3: after a new start the focus is lost");
  return faults;
}

/** Fills the first field of each question of several rightly, and the next one wrongly; so with statements. */
function answerHalf(): void {
  for (const question of document.querySelectorAll("fieldset[id]")) {
    for (const [i, truth] of [...question.querySelectorAll<HTMLElement>(".truth")].slice(0, 2).entries())
      for (const input of truth.querySelectorAll("input"))
        input.checked = (input.labels![0]!.textContent === truth.dataset["answer"]) === (i === 0);
    const [first, next] = question.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, [type=text]");
    if (first === undefined || next === undefined) continue;
    first.value = first.dataset["answer"] ?? "";
    next.value =
      next instanceof HTMLSelectElement
        ? [...next.options].find(({ value }) => value !== next.dataset["answer"] && value !== "")!.value
        : "zz";
  }
}

/** Of several fields each says for itself, in words, how it was judged. */
function fieldFaults(): string[] {
  const faults: string[] = [];
  for (const question of document.querySelectorAll("fieldset[id]")) {
    const fields = [...question.querySelectorAll<HTMLElement>("select, [type=text], .truth")];
    if (fields.length < 2) continue;
    const said = fields.map((field) =>
      (field.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" "),
    );
    if (said.some((words) => !/\p{L}{2}/u.test(words)) || said[0] === said[1])
      faults.push(`1.3.1: fields of #${question.id} do not say how they were judged`);
  }
  return faults;
}

/** What is wrong with how answers are judged and shown: some are right, some wrong, most are missing. */
export async function checkingFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(answerHalf);
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
  faults.push(...(await page.evaluate(verdictFaults)), ...(await page.evaluate(fieldFaults)));
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
  const right = look(rowOf("input[data-right], .truth[data-mark=right] :checked"));
  const wrong = look(rowOf("input:checked:not([data-right], .truth[data-mark=right] *)"));
  const other = look(rowOf("input:not(:checked, [data-right])"));
  if (right === null || wrong === null) return ["1.4.1: the wrong answer is gone"];
  return right === wrong || wrong === other || right === other
    ? ["1.4.1: right, wrong and other options differ by colour alone"]
    : [];
}
