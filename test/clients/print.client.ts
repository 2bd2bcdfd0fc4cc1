import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { plain } from "../../src/text/inline.js";
import { print } from "../../src/formats/print.js";
import { key } from "../../src/formats/key.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Artefact } from "../../src/model/artefact.js";
import type { PrintSettings } from "../../src/model/blueprint.js";
import type { Paper, Question } from "../../src/model/paper.js";
import { answerKey } from "../../src/paper/key.js";
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
/** Forty questions of every type that the bank has. */
const forty = { ...sochi, items: sochi.items.slice(0, 40) };
const paperWith = (settings: Partial<PrintSettings>): Paper =>
  papersOf(forty, "print", { forms: ["B"], print: { ...usual, ...settings } })[0]!;

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** A page as Chromium prints it, on the paper that the page itself asks for. */
async function printed({ path, content }: Artefact, printBackground = false) {
  const file = join(folder, path);
  writeFileSync(file, bytesOf(content));
  const { page, noise } = await openPage(browser, file);
  const pdf = `${file}${printBackground ? "-full" : ""}.pdf`;
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground }));
  await page.context().close();
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  const pages = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  return {
    pdf,
    texts: pages.map(squeezed),
    size: /Page size: +(.*)/.exec(info)![1]!,
    tagged: /Tagged: +(\w+)/.exec(info)![1]!,
    noise,
  };
}

/** All that a question prints, in pieces that no line break or number of an option stands in. */
function piecesOf({ number, item, options }: Question): string[] {
  const stem = item.type === "cloze" ? item.segments.filter((part) => typeof part === "string") : [item.stem];
  const lefts = item.type === "matching" ? item.pairs.map(({ left }) => left) : [];
  const texts = [...stem, ...options.map(({ option }) => option.text), ...lefts].map((text) => squeezed(plain(text)));
  return [`Question${number}Points`, ...texts];
}

/** How many dots of each page of a PDF are printed on. */
function inkOf(pdf: string): number[] {
  execFileSync("pdftoppm", ["-gray", "-r", "72", pdf, pdf]);
  const pages = readdirSync(folder).filter((name) => name.startsWith(basename(pdf)) && name.endsWith(".pgm"));
  return pages
    .toSorted()
    .map((name) => readFileSync(join(folder, name)).reduce((ink, grey) => ink + Number(grey < 160), 0));
}

const count = (text: string, wanted: RegExp) => text.match(wanted)?.length ?? 0;

describe.each([
  // Pages in all, with Debian's fonts-noto-core; the sheet is the last one.
  ["one column on A4", {}, 0, "A4", 9],
  ["two columns on A4", { columns: 2 }, 0, "A4", 6],
  ["one column on Letter", { paper: "Letter" }, 0, "letter", 10],
  ["two columns on Letter", { paper: "Letter", columns: 2 }, 0, "letter", 6],
  ["print of 18 points", { sizes: [11, 18] }, 1, "A4", 17],
  ["print of 24 points", { sizes: [11, 24] }, 1, "A4", 24],
] as const)("a paper of 40 questions in %s", (_, settings, at, size, pages) => {
  test("R01 R02 has its pages, splits no question, and says on every sheet whose it is", async () => {
    const paper = paperWith(settings);
    const { texts, size: found, tagged, noise } = await printed(print.renderer(kit)(paper)[at]!);
    expect(found).toContain(size);
    // Another version of a font may break a line elsewhere, and so a page.
    expect(Math.abs(texts.length - pages)).toBeLessThanOrEqual(1);
    texts.forEach((text, i) => {
      expect(text).toContain(`${paper.code}·B`);
      expect(text).toContain(`${i + 1}/${texts.length}`);
    });
    const split = questionsOf(paper).filter((question) => {
      const pieces = piecesOf(question);
      return !texts.some((text) => pieces.every((piece) => text.includes(piece)));
    });
    expect(split.map(({ item }) => item.id)).toEqual([]);
    const sheet = texts.findIndex((text) => text.includes("Answersheet"));
    expect(texts.slice(sheet).map((text) => count(text, /Question\d+Points/g))).toEqual(
      texts.slice(sheet).map(() => 0),
    );
    expect(sheet).toBe(at === 0 ? texts.length - 1 : sheet);
    expect(sheet).toBeGreaterThan(0);
    // No page is there for the last line alone.
    const end = texts.findIndex((text) => text.includes("Endofthepaper"));
    expect(texts[end]).toMatch(/Question\d+Points/);
    expect(tagged).toBe("yes");
    expect(noise).toEqual([]);
  });
});

test("R03 40 questions take two columns of at most 6 pages, a sheet of one page, and a key that is seen at a glance on one", async () => {
  const paper = paperWith({ columns: 2 });
  const { texts } = await printed(print.renderer(kit)(paper)[0]!);
  expect(texts.length).toBeLessThanOrEqual(6);
  expect(texts.filter((text) => text.includes("Answersheet"))).toHaveLength(1);
  const [artefact] = key.renderer(kit)(paper);
  const { texts: keyTexts } = await printed(artefact!);
  const glance = answerKey(paper).answers.map(({ number, letters }) => `${number}${letters.join("")}`);
  expect(glance.filter((row) => !keyTexts[0]!.includes(row))).toEqual([]);
  // What room a short one leaves is the first questions', on the papers' own sheets.
  const [few] = papersOf({ ...sochi, items: sochi.items.slice(0, 5) }, "print", {
    print: { ...usual, paper: "Letter" },
  });
  const { texts: fewTexts, size } = await printed(key.renderer(kit)(few!)[0]!);
  expect(fewTexts[0]).toMatch(/Question1Points/);
  expect(size).toContain("letter");
});

describe("a paper of 100 items of three statements, as long as those of public exams,", () => {
  /** Of 15,000 public items a statement has 56 characters in the median, 114 at nine in ten; the head and its question are a line or two. */
  const said = (i: number, part: number) =>
    `In ${1800 + i + 100 * part} the ${"harbour of the old town ".repeat((3 * i + part) % 10 === 9 ? 3 : 1).trim()} was given to [${["the county", "the navy", "two firms"][part]}].`;
  const items = Array.from({ length: 100 }, (_, i) => ({
    id: `about-${i}`,
    head: `Consider these statements about harbour number ${i}, which was built anew after the storm of that year:`,
    statements: [0, 1, 2].map((part) => ({ id: `s${part}`, says: said(i, part), false: ["nobody at all"] })),
    asks: [["which", "which-not", "how-many"][i % 3]],
  }));
  const loaded = loadBank("long.json", JSON.stringify({ bank: "long", title: "Long", language: "en", items }));
  test.each([1, 2] as const)("has at least four of them a page in %i columns", async (columns) => {
    expect(loaded).toMatchObject({ ok: true });
    const bank = loaded.ok ? loaded.value : sochi;
    const paper = papersOf(bank, "print", { forms: ["B"], print: { ...usual, columns } })[0]!;
    const { texts } = await printed(print.renderer(kit)(paper)[0]!);
    const questions = texts.map((text) => count(text, /Question\d+Points/g)).filter((found) => found > 0);
    expect(questions.reduce((sum, found) => sum + found, 0)).toBe(100);
    expect(100 / questions.length).toBeGreaterThanOrEqual(4);
  });
});

test("R04 nothing is lost where backgrounds are not printed", async () => {
  for (const artefact of [...print.renderer(kit)(paperWith({})), key.renderer(kit)(paperWith({}))[0]!]) {
    const [without, full] = [await printed(artefact), await printed(artefact, true)];
    expect(without.texts).toEqual(full.texts);
    const [bare, rich] = [inkOf(without.pdf), inkOf(full.pdf)];
    // Browsers print pale text darker then; what is there stays there.
    bare.forEach((ink, i) => expect(ink / rich[i]!, `${artefact.path}, page ${i + 1}`).toBeGreaterThan(0.995));
  }
});

test("R05 large print is the same paper, with the same numbers and letters", () => {
  const paper = paperWith({ sizes: [11, 18, 24] });
  const files = print.renderer(kit)(paper);
  expect(files.map(({ path }) => path)).toEqual(["print-B.html", "print-18pt-B.html", "print-24pt-B.html"]);
  const questions = files.map(({ content }) => /<main[\s\S]*<\/main>/.exec(content as string)![0]);
  expect(new Set(questions).size).toBe(1);
});
