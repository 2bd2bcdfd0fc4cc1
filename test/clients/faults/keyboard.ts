import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Where the Tab key has been. */
    reached?: Set<Element>;
  }
}

/** Everything that takes the focus is reached by Tab, seen, and left again; forwards, and backwards in a small window. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const faults = [...(await coveredFaults(page)), ...(await page.evaluate(missed))];
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 640, height: 450 });
  await page.evaluate(() => {
    const last = [...window.reached!].at(-1);
    window.reached = new Set(last === undefined ? [] : [last]);
    if (last instanceof HTMLElement) last.focus();
  });
  faults.push(...(await walk(page, "Shift+Tab")), ...(await page.evaluate(missed)));
  await page.setViewportSize(before);
  return [...new Set(faults)];
}

/** Everything that Tab comes to can be seen, in the window and the state that the page is in. */
export async function coveredFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // From the top, wherever somebody has clicked before.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
    window.reached = new Set();
  });
  return walk(page, "Tab");
}

/** Goes on until the focus leaves the page, or is caught. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<string[]> {
  const faults: string[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const found = await page.evaluate(stopFaults);
    if (found === null) return faults;
    faults.push(...found);
    if (found.some((one) => one.startsWith("2.1.2"))) return faults;
  }
}

/** What is wrong with where the focus is; null when it has left the page, or come round to where it began. */
function stopFaults(): string[] | null {
  const element = document.activeElement;
  const [first] = window.reached!;
  if (element === null || element === document.body) return null;
  // Tab goes through the parts of a date and of a frame, too, which are one element here.
  if (element === [...window.reached!].at(-1) && element.matches("input[type=date], iframe")) return [];
  if (element === first) return null;
  const name = element.outerHTML.slice(0, 70);
  if (window.reached!.has(element)) return [`2.1.2: the focus is caught at ${name}`];
  window.reached!.add(element);
  const faults: string[] = [];
  const label = element.closest("label");
  const box = (
    element.matches("input[type=radio], input[type=checkbox]") ? (label ?? element) : element
  ).getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight) faults.push(`2.4.11: ${name} is out of sight`);
  const own = element.getBoundingClientRect();
  const y = Math.min(Math.max(own.top + own.height / 2, 1), innerHeight - 1);
  const hit = document.elementFromPoint(own.left + Math.min(20, own.width / 2), y);
  const isClear = hit !== null && (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true);
  if (!isClear) faults.push(`2.4.11: ${name} is covered by ${hit?.outerHTML.slice(0, 40)}`);
  const ringed = [element, label].filter((one): one is Element => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)|transparent/.test(outlineColor);
  });
  if (ringed.length === 0 && !element.matches("iframe"))
    faults.push(`2.4.7: ${name} has no ring of 2 px when it has the focus`);
  return faults;
}

/** Controls that Tab passed by. Of a group of radio buttons it visits one. */
function missed(): string[] {
  const groupOf = (element: Element) =>
    element.matches("input[type=radio]") ? `radio ${element.getAttribute("name")}` : element;
  const reached = new Set([...window.reached!].map(groupOf));
  const controls = document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [data-action], [role=button]",
  );
  return [...controls]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"))
    .filter((one) => !reached.has(groupOf(one)))
    .map((one) => `2.1.1: Tab never comes to ${one.outerHTML.slice(0, 70)}`);
}

/** Presses Tab until the focus is on it. */
export async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let stop = 0; stop < 300; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(
      (wanted) => [document.activeElement?.matches(wanted) === true, document.activeElement === document.body] as const,
      selector,
    );
    if (found[0]) return true;
    // Once around, from the end of the page to its start.
    if (found[1] && stop > 150) return false;
  }
  return false;
}
