import type { Page } from "playwright-core";

/** Presses a button by keyboard; says in what kind of place the focus is then: a question, the result, nowhere. */
export async function press(page: Page, action: string): Promise<string> {
  await page.locator(`button[data-action=${action}]`).filter({ visible: true }).first().focus();
  await page.keyboard.press("Enter");
  return page.evaluate(() => {
    const place = document.activeElement?.closest("fieldset[id], .result, .review, .stage, .rest");
    return place?.className ?? "nowhere";
  });
}

/** Answers come back after a reload if the reader asks for them, and who has decided is taken to a question. */
export async function resumeFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const action of ["resume", "discard"]) {
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("fieldset[id] :is(input, select)")!;
      if (input.matches("[type=text]")) input.value = "something";
      else if (input instanceof HTMLSelectElement) input.selectedIndex = 1;
      else input.checked = true;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.reload();
    if (!(await page.locator(`[data-action=${action}]`).isVisible()))
      return [...faults, "N03: what was answered is lost when the page is loaded anew"];
    if (!(await press(page, action)).includes("question"))
      faults.push(`2.4.3: the button “${action}” goes, and the focus with it`);
  }
  return faults;
}
