import type { Page } from "playwright-core";
import { press } from "./focus.js";
import { coveredFaults } from "./keyboard.js";
import { wear } from "./layout.js";

/** A clock that runs can be stopped and its time extended, and it hides nothing: on a phone, in type of twice the size. */
export async function clockFaults(page: Page): Promise<string[]> {
  if ((await page.locator(".clock").count()) === 0) return [];
  const faults: string[] = [];
  await press(page, "start");
  for (const action of ["stop", "more"])
    if (!(await page.locator(`.clock [data-action=${action}]`).isVisible()))
      faults.push(`2.2.1: a clock that runs has no button “${action}”`);
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(wear, "html{font-size:34px!important}");
  for (const fault of await coveredFaults(page)) faults.push(`${fault} (while the clock runs)`);
  await page.evaluate(wear, "");
  await page.setViewportSize(before);
  // A layout that moves what is in sight is followed a frame later: what is looked at next shall find the page at rest.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  return faults;
}
