import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toDecimal } from "../../src/text/fraction.js";
import { markPaper } from "../../src/marking/mark.js";
import type { JudgedPart, Verdict } from "../../src/model/marking.js";
import type { Answer } from "../../src/model/paper.js";
import type { Response } from "../../src/model/response.js";
import { answerKey } from "../../src/paper/key.js";
import { responseKind } from "../../src/paper/response.js";
import { papersOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";
import { banks, htmlOf, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const SIGNS: Readonly<Record<Verdict, string>> = { right: "✓", partly: "◐", wrong: "✗", several: "✗", blank: "–" };

/** Something that may be answered: right, nearly right, wrong, odd, or nothing, in each place. */
function answersTo({ item, letters, texts }: Answer): fc.Arbitrary<Response> {
  const kind = responseKind(item.type);
  const options = [..."ABCDEFGHIJ"].slice(0, "options" in item ? item.options.length : 2);
  const odd = [
    "",
    " ",
    "?",
    "-",
    "'",
    "12",
    "1,250",
    "1.250",
    "1250 passengers",
    "1 200",
    "−1250",
    "12,50",
    "12.crowns",
  ];
  /** The last numbers that are near enough, and the first that are not. */
  const edges =
    item.type === "numeric"
      ? [-1, 1].flatMap((side) => [0, 0.5].map((more) => String(item.key + side * (item.tolerance + more))))
      : ["0"];
  const typed = (right: string) =>
    fc.oneof(
      fc.constantFrom(right, right.toUpperCase(), right.normalize("NFD"), ` ${right}!`, ...odd),
      fc.constantFrom(...edges),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n]/g, "")),
    );
  switch (kind) {
    case "one":
      return fc.subarray(options, { maxLength: 1 }).map((chosen) => ({ kind, chosen }));
    case "many":
      return fc.oneof(fc.subarray(options), fc.constant([...letters])).map((chosen) => ({ kind, chosen }));
    case "boxes":
      return fc
        .oneof(
          fc.constantFrom(
            letters,
            letters.map(() => ""),
          ),
          fc.tuple(...letters.map((letter) => fc.constantFrom(letter, letter, "", ...options))),
        )
        .map((entered) => ({ kind, entered }));
    case "typed": {
      const places = item.type === "cloze" ? texts : texts.slice(-1);
      return fc
        .oneof(
          fc.constantFrom(
            places,
            places.map(() => ""),
          ),
          fc.tuple(...places.map(typed)),
        )
        .map((entered) => ({ kind, entered }));
    }
  }
}

/** Answers a page as a person would, all at once, checks it, and reads what it says. */
const judgedByPage = (page: Page, responses: readonly Response[]) =>
  page.evaluate((all) => {
    const questions = [...document.querySelectorAll<HTMLElement>(".question")];
    questions.forEach((question, i) => {
      const response = all[i]!;
      question.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select").forEach((input, place) => {
        if ("chosen" in response) (input as HTMLInputElement).checked = response.chosen.includes(input.value);
        else input.value = response.entered[place]!;
      });
      question.dispatchEvent(new Event("input", { bubbles: true }));
    });
    document.querySelector<HTMLElement>("[data-action=check]")!.click();
    const rows = (question: HTMLElement) =>
      [...question.querySelectorAll<HTMLElement>("input, select")].map(
        (input) => input.dataset["mark"] ?? input.closest("label")?.dataset["mark"] ?? "",
      );
    return {
      score: document.querySelector(".result h2")!.textContent,
      questions: questions.map((question) => ({
        sign: question.querySelector(".verdict")!.textContent!.slice(0, 1),
        rows: rows(question),
      })),
    };
  }, responses as Response[]);

/** What the page should show at each of its inputs. */
function rowsOf({ item }: Answer, parts: readonly JudgedPart[]): string[] {
  const shown = (part: JudgedPart | undefined) => (part === undefined ? "" : part.right ? "right" : "wrong");
  const kind = responseKind(item.type);
  if (kind !== "one" && kind !== "many") return parts.map(shown);
  const letters = [..."ABCDEFGHIJ"].slice(0, "options" in item ? item.options.length : 2);
  return letters.map((letter) => shown(parts.find(({ place }) => place === letter)));
}

test.each(["types", "rich", "sochi"] as const)(
  "the practice page of the %s bank judges whatever is answered as the library does",
  async (name) => {
    const key = answerKey(papersOf(banks[name], "specimen", { forms: ["B"] })[0]!);
    const { page, noise } = await openPage(browser, put(htmlOf("practice", banks[name])));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.tuple(...key.answers.map(answersTo)), async (responses) => {
        const { marks, earned, outOf } = markPaper(key, responses);
        const judged = await judgedByPage(page, responses);
        marks.forEach(({ verdict, item }) => seen.add(`${item.type} ${verdict}`));
        expect(judged).toEqual({
          score: `You scored ${toDecimal(earned, 1)} of ${toDecimal(outOf, 1)} points`,
          questions: marks.map(({ verdict, parts }, i) => ({
            sign: SIGNS[verdict],
            rows: rowsOf(key.answers[i]!, parts),
          })),
        });
      }),
      { numRuns: 100, seed: 20_190_514 },
    );
    for (const { item } of key.answers)
      for (const verdict of ["right", "wrong", "blank"]) expect(seen).toContain(`${item.type} ${verdict}`);
    expect(noise).toEqual([]);
    await page.context().close();
  },
);
