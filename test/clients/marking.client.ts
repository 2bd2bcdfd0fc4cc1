import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { NOTHING, fraction, isLess, minus, sum, toDecimal } from "../../src/text/fraction.js";
import { markPaper } from "../../src/marking/mark.js";
import type { Fraction, JudgedPart, Marking, PaperMark, Verdict } from "../../src/model/marking.js";
import type { Answer } from "../../src/model/paper.js";
import type { Response } from "../../src/model/response.js";
import { answerKey } from "../../src/paper/key.js";
import { papersOf, questionsOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";
import { banks, htmlOf, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

const SIGNS: Readonly<Record<Verdict | "by-hand", string>> = {
  right: "✓",
  partly: "◐",
  wrong: "✗",
  several: "✗",
  blank: "–",
  "by-hand": "",
};

/** Something that may be answered: right, nearly right, wrong, odd, or nothing, in each place. */
function answersTo({ item, kind, letters, texts, notAttempted }: Answer, count: number): fc.Arbitrary<Response> {
  const options = [..."ABCDEFGHIJ".slice(0, count), ...(notAttempted === null ? [] : [notAttempted])];
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
      tally: [...document.querySelectorAll(".tally li, .tally p")].map((one) => one.textContent),
      questions: questions.map((question) => ({
        sign: question.querySelector(".verdict")!.textContent!.slice(0, 1),
        rows: rows(question),
      })),
    };
  }, responses as Response[]);

/** What the page should show at each of its inputs. */
function rowsOf({ kind, notAttempted }: Answer, count: number, parts: readonly JudgedPart[]): string[] {
  const shown = (part: JudgedPart | undefined) => (part === undefined ? "" : part.right ? "right" : "wrong");
  if (kind !== "one" && kind !== "many") return parts.map(shown);
  const letters = [..."ABCDEFGHIJ"].slice(0, count + (notAttempted === null ? 0 : 1));
  return letters.map((letter) => shown(parts.find(({ place }) => place === letter)));
}

/** What a page that says how it is marked says of a paper, however often it was unsure. */
function tallyOf({ marks, earned, reachesCutOff }: PaperMark, { cutOff }: Marking): string[] {
  const count = (...of: readonly (Verdict | "by-hand")[]) => marks.filter(({ verdict }) => of.includes(verdict)).length;
  const partly = count("partly");
  const costs = sum(marks.flatMap((one) => (isLess(one.earned, NOTHING) ? [one.earned] : [])));
  const gains = minus(earned, costs);
  expect(reachesCutOff).toBe(!isLess(earned, cutOff!));
  return [
    `Attempted: ${marks.length - count("blank")}`,
    `Right: ${count("right")}`,
    ...(partly === 0 ? [] : [`Partly right: ${partly}`]),
    `Wrong: ${count("wrong", "several")}`,
    `Left out: ${count("blank")}`,
    ...(isLess(costs, NOTHING)
      ? [`Right answers earned ${toDecimal(gains, 2)} points; wrong ones cost ${toDecimal(minus(NOTHING, costs), 2)}.`]
      : []),
    `Cut-off of ${toDecimal(cutOff!, 2)} points: ${reachesCutOff ? "" : "not "}reached.`,
  ];
}

const UPSC: Marking = {
  ...DEFAULT_MARKING,
  right: fraction(2),
  wrong: fraction(-2, 3),
  byType: { numeric: { wrong: fraction(0) }, multiple: { wrong: fraction(-1) } },
  cutOff: fraction(1),
};
/** How often each page is answered; CI tries it less often than a person does. */
const RUNS = Number(process.env["BROADSHEET_RUNS"] ?? 100);

const MARKINGS: readonly (readonly ["types" | "rich" | "sochi", string, Marking | null])[] = [
  ["types", "nothing", null],
  ["rich", "nothing", null],
  ["sochi", "nothing", null],
  ["types", "thirds", { ...UPSC, notAttempted: true, multiple: "false2" }],
  ["rich", "thirds of thirds", { ...UPSC, right: fraction(4, 3), wrong: fraction(-4, 9), multiple: "per-option" }],
  ["types", "something for nothing", { ...UPSC, blank: fraction(1, 7), notAttempted: true, multiple: "all" }],
];

test.each(MARKINGS)(
  "the practice page of the %s bank, where %s is agreed, judges whatever is answered as the library does",
  async (name, _agreed, marking) => {
    const blueprint = { marking };
    const key = answerKey(papersOf(banks[name], "specimen", { forms: ["B"], ...blueprint })[0]!);
    const counts = questionsOf(key.paper).map(({ item, options }) => (item.type === "true-false" ? 2 : options.length));
    const { page, noise } = await openPage(browser, put(htmlOf("practice", banks[name], { blueprint })));
    const decimals = marking === null ? 1 : 2;
    const shown = (points: Fraction) => String(toDecimal(points, decimals)).replace("-", "\u2212");
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...key.answers.map((answer, i) => answersTo(answer, counts[i]!))),
        async (responses) => {
          const whole = markPaper(key, responses);
          const { marks, earned, outOf } = whole;
          const judged = await judgedByPage(page, responses);
          marks.forEach(({ verdict, item }) => seen.add(`${item.type} ${verdict}`));
          expect(judged).toEqual({
            score: `You scored ${shown(earned)} of ${shown(outOf)} points`,
            tally: marking === null ? [] : tallyOf(whole, marking),
            questions: marks.map(({ verdict, parts }, i) => ({
              sign: SIGNS[verdict],
              rows: rowsOf(key.answers[i]!, counts[i]!, parts),
            })),
          });
        },
      ),
      { numRuns: RUNS, seed: 20_190_514 },
    );
    for (const { item } of key.answers)
      for (const verdict of ["right", "wrong", "blank"]) expect(seen).toContain(`${item.type} ${verdict}`);
    expect(noise).toEqual([]);
    await page.context().close();
  },
);
