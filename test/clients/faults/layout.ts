import type { Page } from "playwright-core";

/** The window at 100 %, and what is left of one of 1280 × 900 at 200 % and at 400 %; and a phone. */
const WINDOWS = [
  ["1.4.4", 640, 450],
  ["1.4.10", 320, 640],
  ["1.4.10", 320, 225],
] as const;

/** Text settings that readers may make: WCAG 1.4.12, and twice the size of 1.4.4. */
const SETTINGS = [
  [
    "1.4.12",
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}",
  ],
  ["1.4.4", "html{font-size:34px!important}"],
] as const;

/** Text that runs out of the window or is cut off, whatever the window and the text settings. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  const faults: string[] = [];
  const look = async (criterion: string, where: string) => {
    for (const what of await page.evaluate(overflowing)) faults.push(`${criterion}: ${what} (${where})`);
  };
  for (const [criterion, width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    await look(criterion, `${width} × ${height}`);
  }
  for (const [criterion, css] of SETTINGS) {
    await page.setViewportSize({ width: criterion === "1.4.12" ? 320 : 1280, height: 640 });
    await page.evaluate(wear, css);
    await look(criterion, "with the reader's text settings");
    await page.evaluate(wear, "");
  }
  await page.setViewportSize(before);
  return faults;
}

/** A style sheet of the reader's: made by script it is no business of the page's policy. */
export function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

function overflowing(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const isHiddenOnPurpose = (element: Element) => getComputedStyle(element).clipPath === "inset(50%)";
  /** A word that a narrow column cuts, although any phone has room for it. */
  const brokenWord = (element: Element): string | undefined => {
    const range = document.createRange();
    for (const node of element.childNodes)
      for (const { index, 0: word } of node.nodeType === 3
        ? node.textContent!.matchAll(/\p{L}{2,8}(?![\p{L}\p{M}])/gu)
        : []) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) return word;
      }
    return undefined;
  };
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== "");
    if (!hasText || !element.checkVisibility({ visibilityProperty: true }) || isHiddenOnPurpose(element)) continue;
    const name = `“${element.textContent!.trim().slice(0, 30)}”`;
    const { left, right } = element.getBoundingClientRect();
    let above: Element | null = element;
    while (above !== null && !scrolls(above)) above = above.parentElement;
    if (above === null && (right > clientWidth + 1 || left < -1)) faults.push(`${name} runs out of the window`);
    const broken = above === null ? brokenWord(element) : undefined;
    if (broken !== undefined) faults.push(`“${broken}” is broken over two lines`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
    if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`${name} is cut off at the side`);
    if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`${name} is cut off below`);
  }
  return faults;
}
