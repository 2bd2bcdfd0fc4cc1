import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { print } from "../../src/formats/print.js";
import { bytesOf } from "../../src/model/artefact.js";
import type { PrintSettings } from "../../src/model/blueprint.js";
import type { Paper } from "../../src/model/paper.js";
import { kit } from "../formats/kit.js";
import { bankFile, papersOf, questionsOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "print-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const sochi = bankFile("../questions/sochi-2019.yaml");
const usual: PrintSettings = { paper: "A4", columns: 1, sizes: [11], sheet: true };
const paperWith = (settings: Partial<PrintSettings>): Paper =>
  papersOf(sochi, "print", { forms: ["B"], print: { ...usual, ...settings } })[0]!;

/** The text of every page, printed by Chromium on the paper that the page itself asks for. */
async function printed(paper: Paper, at = 0) {
  const artefact = print.renderer(kit)(paper)[at]!;
  const file = join(folder, artefact.path);
  writeFileSync(file, bytesOf(artefact.content));
  const { page, noise } = await openPage(browser, file);
  const pdf = join(folder, `${artefact.path}.pdf`);
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await page.context().close();
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  const pages = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  return { pages: pages.map((text) => text.replace(/\s+/g, " ")), size: /Page size: +(.*)/.exec(info)![1]!, noise };
}

const squeezed = (text: string) => text.replace(/\s+/g, "");

describe.each([
  ["one column on A4", {}, "A4", [8, 16]],
  ["two columns on A4", { columns: 2 }, "A4", [5, 11]],
  ["Letter", { paper: "Letter" }, "letter", [8, 17]],
  ["large print", { sizes: [18] }, "A4", [16, 34]],
] as const)("a paper in %s", (_, settings, size, [least, most]) => {
  test("has code, form and page on every sheet, splits no question, and asks the network for nothing", async () => {
    const paper = paperWith(settings);
    const { pages, size: found, noise } = await printed(paper);
    expect(found).toContain(size);
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    pages.forEach((text, i) => {
      expect(text).toContain(`${paper.code} · B`);
      expect(squeezed(text)).toContain(`${i + 1}/${pages.length}`);
    });
    const texts = pages.map(squeezed);
    const split = questionsOf(paper).filter(({ number, item, options }) => {
      if (options.length === 0) return false;
      const last = squeezed(options.at(-1)!.option.text);
      const start = squeezed(item.stem).slice(0, 40);
      return !texts.some(
        (text) => text.includes(`Question${number}Points`) && text.includes(start) && text.includes(last),
      );
    });
    expect(split.map(({ item }) => item.id)).toEqual([]);
    expect(noise).toEqual([]);
  });
});

test("large print is the same paper, with the same numbers and letters", () => {
  const paper = paperWith({ sizes: [11, 18, 24] });
  const files = print.renderer(kit)(paper);
  expect(files.map(({ path }) => path)).toEqual(["print-B.html", "print-18pt-B.html", "print-24pt-B.html"]);
  const questions = files.map(({ content }) => /<main[\s\S]*<\/main>/.exec(content as string)![0]);
  expect(new Set(questions).size).toBe(1);
});
