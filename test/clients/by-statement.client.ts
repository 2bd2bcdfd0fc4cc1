import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { markPaper } from "../../src/marking/mark.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Credit, Marking } from "../../src/model/marking.js";
import type { AnswerKey } from "../../src/model/paper.js";
import type { Response } from "../../src/model/response.js";
import { answerKey } from "../../src/paper/key.js";
import { fraction, toDecimal } from "../../src/text/fraction.js";
import { bankFile, bankOf, choices, papersOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";
import { faultsOf } from "./faults/index.js";
import { htmlOf, shelf } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

/** Statements and pairs that can be asked one by one, a statement with a reason, and an item with options of its own. */
const all = bankFile("fixtures/all-types.yaml");
const bank: Bank = {
  ...all,
  items: all.items.flatMap((item): Item[] => {
    if (item.type === "matching" && item.coded !== null)
      return [{ ...item, coded: { ...item.coded, asks: ["pairs-which"] } }];
    return ["choice", "explains", "statements"].includes(item.type) ? [item] : [];
  }),
};
const marked = (credit: Credit): Marking => ({
  ...DEFAULT_MARKING,
  right: fraction(2),
  wrong: fraction(-2, 3),
  credit,
});
const SEED = "by statement";
const open = async (marking: Marking | null, language = "en") => {
  const { page, noise } = await openPage(
    browser,
    put(htmlOf("practice", bank, { seed: SEED, language, blueprint: { marking } })),
  );
  return { page, noise, wanted: page.locator("[name=way][value=statements]") };
};
const keyOf = (marking: Marking | null): AnswerKey => answerKey(papersOf(bank, SEED, { forms: ["B"], marking })[0]!);
/** What is true of the statements of each question; null for questions that are not answered one by one. */
const truthsOf = ({ answers }: AnswerKey) =>
  answers.map(({ item, texts: [text = ""] }) => (item.type !== "explains" && /^[TF]+$/.test(text) ? [...text] : null));

/** Says of each statement of a question what is given, `-` for nothing. */
const say = (page: Page, question: number, said: readonly string[]) =>
  page.evaluate(
    ([id, all]) => {
      const groups = [...document.querySelectorAll(`#${id} .truth`)];
      groups.forEach((group, i) => {
        for (const input of group.querySelectorAll("input")) input.checked = input.value.endsWith(all[i]!);
      });
      document.querySelector(`#${id}`)!.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [`q${question}`, said] as const,
  );

describe("statement by statement", () => {
  test("is a way to answer, and begins where credit is given so", async () => {
    const whole = await open(null);
    expect(await whole.wanted.isChecked()).toBe(false);
    expect(await whole.page.locator(".truth").count()).toBe(0);
    await whole.wanted.check();
    const truths = truthsOf(keyOf(null)).filter((one) => one !== null);
    expect(truths.length).toBeGreaterThan(1);
    expect(await whole.page.locator(".truth").count()).toBe(truths.flat().length);
    expect(await whole.page.locator(".codes").count()).toBe(0);
    await whole.wanted.uncheck();
    expect(await whole.page.locator(".truth").count()).toBe(0);
    expect(await whole.page.locator(".codes input").count()).toBeGreaterThan(3);
    const each = await open(marked("per-statement"));
    expect(await each.wanted.isChecked()).toBe(true);
    expect(await each.page.locator(".truth").count()).toBe(truths.flat().length);
    expect([...whole.noise, ...each.noise]).toEqual([]);
  });

  test("is not offered where there are no statements", async () => {
    const { page } = await openPage(browser, put(htmlOf("practice", bankOf(choices(2)))));
    expect(await page.locator("[name=way][value=statements]").count()).toBe(0);
  });

  test("asks in groups that bear the statement as their name, and by keyboard", async () => {
    const { page } = await open(marked("per-statement"));
    const first = page.locator(".truth").first();
    const text = (await first.locator("legend bdi").first().textContent())!;
    const group = page.getByRole("group", { name: text }).last();
    expect(await group.getByRole("radio").count()).toBe(2);
    await group.getByRole("radio", { name: "True" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    expect(await group.getByRole("radio", { name: "False" }).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    const next = await page.evaluate(() => {
      const groups = [...document.querySelectorAll(".truth")];
      return groups.indexOf(document.activeElement!.closest(".truth")!);
    });
    expect(next).toBe(1);
  });

  test.each<Credit | "nothing said">(["whole", "per-statement", "nothing said"])(
    "is marked as the library does: %s",
    async (credit) => {
      const marking = credit === "nothing said" ? null : marked(credit);
      const key = keyOf(marking);
      const truths = truthsOf(key);
      const { page, noise, wanted } = await open(marking);
      await wanted.check();
      const blank = ({ kind }: AnswerKey["answers"][number]): Response =>
        kind === "one" || kind === "many" ? { kind, chosen: [] } : { kind, entered: [] };
      const said = fc.tuple(
        ...truths.map((truth) =>
          truth === null
            ? fc.constant(null)
            : fc.oneof(
                fc.constant(truth),
                fc.array(fc.constantFrom("T", "F", ""), { minLength: truth.length, maxLength: truth.length }),
              ),
        ),
      );
      await fc.assert(
        fc.asyncProperty(said, async (all) => {
          for (const [i, one] of all.entries())
            if (one !== null)
              await say(
                page,
                i + 1,
                one.map((entry) => entry || "-"),
              );
          await page.locator("[data-action=check]").click();
          const responses = all.map((entered, i): Response =>
            entered === null ? blank(key.answers[i]!) : { kind: "truths", entered },
          );
          const { marks, earned, outOf } = markPaper(key, responses);
          const shown = (points: typeof earned) =>
            String(toDecimal(points, marking === null ? 1 : 2)).replace("-", "\u2212");
          expect(await page.locator(".result h2").textContent()).toBe(
            `You scored ${shown(earned)} of ${shown(outOf)} points`,
          );
          const signs = await page
            .locator(".verdict")
            .evaluateAll((verdicts) => verdicts.map((one) => one.textContent!.slice(0, 1)));
          const SIGNS = { right: "✓", partly: "◐", wrong: "✗", several: "✗", blank: "–", "by-hand": "" };
          expect(signs).toEqual(marks.map(({ verdict }) => SIGNS[verdict]));
          const words = await page.locator(".truth + .part").allTextContents();
          expect(words.map((text) => text.slice(0, 1))).toEqual(
            marks.flatMap(({ parts }, i) =>
              truths[i] === null ? [] : parts.map(({ filled, right }) => (right ? "✓" : filled ? "✗" : "–")),
            ),
          );
        }),
        { numRuns: 40, seed: 7 },
      );
      expect(noise).toEqual([]);
    },
  );

  test("then shows the code, below what it answers", async () => {
    const { page } = await open(marked("per-statement"));
    const at = truthsOf(keyOf(null)).findIndex((one) => one !== null) + 1;
    const question = page.locator(`#q${at}`);
    await say(page, at, ["T", "-", "-"]);
    await page.locator("[data-action=check]").click();
    expect(await question.locator(".answer .ask + .key").isVisible()).toBe(true);
    expect(await question.locator(".answer .key").textContent()).toMatch(/^Right answer: [A-E] \S/);
    await page.locator("[name=way][value=statements]").uncheck();
    expect(await question.locator(".answer .ask").count()).toBe(0);
    expect(await question.locator(".statements + .ask + .codes").count()).toBe(1);
    expect(await question.locator(".verdict").textContent()).toBe("");
  });

  test("comes back after a reload, each question in the way in which it was answered", async () => {
    const { page, wanted } = await open(null);
    const [first, second] = truthsOf(keyOf(null)).flatMap((one, i) => (one === null ? [] : [i + 1]));
    await wanted.check();
    await say(page, first!, ["T", "F", "-"]);
    await page.reload();
    expect(await page.locator(`#q${first} .truth`).count()).toBe(0);
    await page.locator("[data-action=resume]").click();
    expect(await wanted.isChecked()).toBe(true);
    const ticked = await page
      .locator(`#q${first} .truth input:checked`)
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(ticked).toEqual(["1T", "2F"]);
    // Codes that were chosen stay so while statements are asked about, and the other way round.
    await wanted.uncheck();
    await page.locator(`#q${second} .codes input`).first().check();
    await wanted.check();
    expect(await page.locator(`#q${first} .truth input:checked`).count()).toBe(2);
    await wanted.uncheck();
    expect(await page.locator(`#q${second} .codes input`).first().isChecked()).toBe(true);
    await page.locator("[data-action=restart]").click();
    await wanted.check();
    expect(await page.locator("fieldset[id] input:checked").count()).toBe(0);
  });

  test.each(["en", "ar"])("A01 A02 A03 A04 A05 A06 nothing is wrong with it, in %s", async (language) => {
    const opened = await open(marked("per-statement"), language);
    expect(await faultsOf(opened, "practice")).toEqual([]);
  });
});

test.each(["exam", "practice"] as const)(
  "on a phone half of an %s page's questions about statements have at most 560 px each, with “not attempted” offered",
  async (kind) => {
    const sochi = bankFile("../questions/sochi-2019.yaml");
    const items = sochi.items.filter(({ type }) => type === "statements" || type === "explains");
    const marking = { ...marked("whole"), notAttempted: true };
    const html = htmlOf(kind, { ...sochi, items }, { seed: SEED, blueprint: { marking } });
    const { page } = await openPage(browser, put(html), { viewport: { width: 375, height: 800 } });
    const heights = await page.$$eval(".question", (found) => found.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(11);
    expect(heights.toSorted((a, b) => a - b)[Math.ceil(heights.length / 2) - 1]).toBeLessThanOrEqual(560);
    await page.context().close();
  },
);
