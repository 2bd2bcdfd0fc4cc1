import type { Page } from "playwright-core";
import type { Kind } from "../specimens.js";
import { axeFaults } from "./axe.js";
import { behaviourFaults } from "./behaviour.js";
import { chartFaults } from "./charts.js";
import { contrastFaults } from "./contrast.js";
import { keyboardFaults } from "./keyboard.js";
import { layoutFaults } from "./layout.js";
import { mediaFaults } from "./media.js";
import { structureFaults } from "./structure.js";

/** A page, and what it said or asked the network for since it was opened. */
interface Opened {
  readonly page: Page;
  readonly noise: readonly string[];
}

/**
 * Everything that is wrong with an open page, one line each, beginning with the WCAG criterion, the axe rule or
 * the promise that it breaks. What is cheap to find comes first. Afterwards the page is in another state.
 */
export async function* faults({ page, noise }: Opened, kind: Kind): AsyncGenerator<string> {
  const looks = [
    () => page.evaluate(structureFaults, kind),
    () => page.evaluate(chartFaults),
    () => page.evaluate(contrastFaults, "screen" as const),
    () => layoutFaults(page),
    () => keyboardFaults(page),
    () => axeFaults(page, "all"),
    () => mediaFaults(page, kind),
    () => behaviourFaults(page, kind),
  ];
  for (const look of looks) yield* await look();
  if ((await page.locator("script").count()) > 0) {
    // The state that it came to is a page as well.
    const after = [() => page.evaluate(structureFaults, kind), () => layoutFaults(page), () => axeFaults(page, "all")];
    for (const look of after) for (const fault of await look()) yield `${fault} (used)`;
  }
  for (const one of noise) yield `H01: ${one}`;
}

export async function faultsOf(opened: Opened, kind: Kind): Promise<string[]> {
  const found: string[] = [];
  for await (const fault of faults(opened, kind)) found.push(fault);
  return found;
}
