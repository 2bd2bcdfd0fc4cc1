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

/** The ways of looking at a page, what is cheap first. Afterwards the page is in another state. */
const LOOKS = {
  structure: ({ page }: Opened, kind: Kind) => page.evaluate(structureFaults, kind),
  charts: ({ page }: Opened) => page.evaluate(chartFaults),
  contrast: ({ page }: Opened) => page.evaluate(contrastFaults, "screen" as const),
  layout: ({ page }: Opened) => layoutFaults(page),
  keyboard: ({ page }: Opened) => keyboardFaults(page),
  axe: ({ page }: Opened) => axeFaults(page, "all"),
  media: ({ page }: Opened, kind: Kind) => mediaFaults(page, kind),
  behaviour: ({ page }: Opened, kind: Kind) => behaviourFaults(page, kind),
  used: ({ page }: Opened, kind: Kind) => usedFaults(page, kind),
  noise: ({ noise }: Opened) => noise.map((one) => `H01: ${one}`),
} as const;
export type Look = keyof typeof LOOKS;
const looks = Object.keys(LOOKS) as readonly Look[];

/** The state that a page came to is a page as well. */
async function usedFaults(page: Page, kind: Kind): Promise<string[]> {
  if ((await page.locator("script").count()) === 0) return [];
  const after = [() => page.evaluate(structureFaults, kind), () => layoutFaults(page), () => axeFaults(page, "all")];
  const found: string[] = [];
  for (const look of after) found.push(...(await look()));
  return found.map((fault) => `${fault} (used)`);
}

/**
 * What is wrong with an open page, one line each, beginning with the WCAG criterion, the axe rule or
 * the promise that it breaks.
 */
export async function faultsOf(opened: Opened, kind: Kind, by: readonly Look[] = looks): Promise<string[]> {
  const found: string[] = [];
  for (const look of by) found.push(...(await LOOKS[look](opened, kind)));
  return found;
}
