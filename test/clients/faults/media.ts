import type { Page } from "playwright-core";
import type { Kind } from "../specimens.js";
import { axeFaults } from "./axe.js";
import { contrastFaults } from "./contrast.js";

/** In the dark, in colours that the reader forces, without motion, and on paper. */
export async function mediaFaults(page: Page, kind: Kind): Promise<string[]> {
  const faults: string[] = [];
  const mark = (medium: string, found: readonly string[]) => faults.push(...found.map((one) => `${one} (${medium})`));
  await page.emulateMedia({ colorScheme: "dark" });
  mark("dark", await axeFaults(page, "colours"));
  mark("dark", await page.evaluate(contrastFaults, "screen" as const));
  await page.emulateMedia({ colorScheme: null, forcedColors: "active", reducedMotion: "reduce" });
  mark("forced colours", await page.evaluate(choiceFaults));
  mark("reduced motion", await page.evaluate(motionFaults));
  await page.emulateMedia({ forcedColors: null, reducedMotion: null, media: "print" });
  mark("print", await page.evaluate(contrastFaults, "paper" as const));
  mark("print", await page.evaluate(paperFaults, kind));
  await page.emulateMedia({ media: null });
  return faults;
}

/** A chosen option differs from the others in more than colour. */
function choiceFaults(): string[] {
  const radio = document.querySelector<HTMLInputElement>("fieldset[id] input[type=radio]");
  const row = radio?.closest("label");
  if (!radio || !row) return [];
  const look = () => {
    const { outlineStyle, outlineWidth, borderStyle, borderWidth, fontWeight } = getComputedStyle(row);
    return [outlineStyle, outlineWidth, borderStyle, borderWidth, fontWeight].join();
  };
  // The ring of the focus would hide the difference.
  radio.blur();
  const before = look();
  radio.checked = true;
  const after = look();
  radio.checked = false;
  return before === after ? ["1.4.1: a chosen option looks like the others"] : [];
}

function motionFaults(): string[] {
  const moves = [...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
  });
  return moves.slice(0, 3).map((element) => `2.3.3: <${element.tagName.toLowerCase()}> moves`);
}

/** On paper questions are whole and there, and nothing is there that can only be clicked. */
function paperFaults(kind: Kind): string[] {
  const faults: string[] = [];
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  for (const question of document.querySelectorAll("fieldset[id], .mark, .card")) {
    if (!isShown(question)) faults.push(`R01: ${question.id || question.className} is not printed`);
    else if (getComputedStyle(question).breakInside !== "avoid")
      faults.push(`R01: ${question.id || question.className} may be split`);
  }
  for (const row of document.querySelectorAll("fieldset[id] .option"))
    if (!isShown(row)) faults.push(`R01: the option “${row.textContent!.trim()}” is not printed`);
  for (const back of document.querySelectorAll(".card > div"))
    if (!isShown(back)) faults.push(`R01: the answer “${back.textContent!.trim().slice(0, 20)}” is not printed`);
  for (const button of document.querySelectorAll("button"))
    if (isShown(button)) faults.push(`R04: the button “${button.textContent!.trim()}” is printed`);
  if (kind === "print" && document.querySelectorAll(".bubble").length === 0) faults.push("R04: no bubbles");
  return faults;
}
