import { bytesOf } from "../../src/formats/content.js";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import type { Item } from "../../src/model/bank.js";
import { answerKey } from "../../src/paper/key.js";
import { decodeResponse, fieldsOf } from "../../src/paper/response.js";
import { kit } from "../formats/kit.js";
import { bankFile, papersOf } from "../sample.js";
import { openBrowser, openPage } from "./browser.js";
import { banks, htmlOf, signed } from "./specimens.js";

const folder = mkdtempSync(join(tmpdir(), "pages-"));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const bank = bankFile("fixtures/eight-types.yaml");
function pageFile(format: string, items: readonly Item[] = bank.items, more: object = {}): string {
  const [paper] = papersOf({ ...bank, items, ...more }, "pages");
  const renderer = formats.flatMap((one) => (one.name === format && one.from === "paper" ? [one.renderer] : []))[0]!;
  const file = join(folder, `${format}-${Math.abs(JSON.stringify([items, more]).length)}.html`);
  writeFileSync(file, bytesOf(renderer(kit)(paper!)[0]!.content));
  return file;
}

const question = (page: Page, stem: string) => page.locator(".question", { hasText: stem });
async function answerAll(page: Page): Promise<void> {
  await question(page, "Which port").getByLabel("Northwick").check();
  await question(page, "Which two works").getByLabel("Dredging").check();
  await question(page, "Which two works").getByLabel("New piers").check();
  await question(page, "a week late").getByLabel("False").check();
  await question(page, "harbour master").getByRole("textbox").fill("  ines ohara ");
  await question(page, "crossing cost").getByRole("textbox").nth(0).fill("12 Crowns");
  await question(page, "crossing cost").getByRole("textbox").nth(1).fill("fifty");
  await question(page, "How many passengers").getByRole("textbox").fill("1 240 Passengers");
  await choose(page, "works at the harbour in order", ["Dredging", "New piers", "Painting", "Opening"]);
  await choose(page, "Who ran what", ["Inés O'Hara", "Lena Brandt", "Inés O'Hara"]);
}

/** Chooses the letters of these texts, one after the other. */
async function choose(page: Page, stem: string, texts: readonly string[]): Promise<void> {
  const asked = question(page, stem);
  for (const [i, text] of texts.entries()) {
    const letter = await asked.locator(".lettered li", { hasText: text }).locator("b").textContent();
    await asked.getByRole("combobox").nth(i).selectOption(letter!);
  }
}

describe("the practice page", () => {
  test("marks every type, shows the score, and gives the wrong ones again", async () => {
    const { page, noise } = await openPage(browser, pageFile("practice"));
    await answerAll(page);
    await page.getByRole("button", { name: "Check answers" }).click();
    const heading = page.getByRole("heading", { name: "You scored 9.8 of 11 points" });
    await heading.waitFor();
    expect(await heading.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(await question(page, "Which port").getByRole("status").textContent()).toBe("✓ Correct.");
    expect(await question(page, "crossing cost").getByRole("status").textContent()).toBe(
      "◐ Partly correct: 0.5 of 1 points.",
    );
    expect(await page.locator(".result a").allTextContents()).toHaveLength(2);
    const gaps = question(page, "crossing cost");
    expect(await gaps.locator(".part").allTextContents()).toEqual([
      "✓ correct",
      "✗ not correct – right: \u2068forty\u2069",
    ]);
    await page.getByRole("button", { name: "Retry the wrong ones (2)" }).click();
    expect(await gaps.locator(".part").count()).toBe(0);
    expect(await gaps.locator("[aria-describedby]").count()).toBe(0);
    expect(await question(page, "crossing cost").getByRole("textbox").nth(1).inputValue()).toBe("");
    expect(await question(page, "Which port").getByLabel("Northwick").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Start again" }).click();
    expect(await page.locator(".question input:checked").count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test("takes a number as people write it, within its tolerance", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const asked = question(page, "How many passengers");
    await page.getByLabel("After each question").check();
    const verdict = async (answer: string) => {
      await asked.getByRole("textbox").fill(answer);
      await asked.getByRole("button", { name: /^Check question/ }).click();
      return (await asked.getByRole("status").textContent())!.slice(0, 1);
    };
    for (const right of [
      "1250",
      "1,250",
      "1 250",
      "1250.0",
      "١٢٥٠",
      "+1200",
      "1300 passengers",
      "Twelve hundred and fifty",
    ])
      expect(await verdict(right), right).toBe("✓");
    for (const wrong of ["1301", "1199", "1.250", "-1250", "1250 boats", "12e2", "about 1250"])
      expect(await verdict(wrong), wrong).toBe("✗");
  });

  test("says after each question, if asked to", async () => {
    const { page, noise } = await openPage(browser, pageFile("practice"));
    await page.getByLabel("After each question").check();
    const ferry = question(page, "Which port");
    await ferry.getByLabel("Easthaven").check();
    expect(await ferry.getByRole("status").textContent()).toBe("");
    await ferry.getByRole("button", { name: /^Check question/ }).click();
    expect(await ferry.getByRole("status").textContent()).toBe("✗ Not correct.");
    expect(await ferry.locator("[data-chosen=true]").textContent()).toContain("where the ferry arrived");
    expect(await ferry.locator(".option[data-mark=right]").textContent()).toContain("Northwick");
    await ferry.getByLabel("Northwick").check();
    expect(await ferry.getByRole("status").textContent()).toBe("");
    expect(noise).toEqual([]);
  });

  test("N01 works without JavaScript: answers can be opened, and no button is dead", async () => {
    const { page } = await openPage(browser, pageFile("practice"), { javaScriptEnabled: false });
    const ferry = question(page, "Which port");
    await ferry.locator("summary").click();
    expect(await ferry.locator(".key").innerText()).toContain("Northwick");
    expect(await ferry.locator("details").innerText()).toContain("As of 1 January 2026");
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText("scripts are off").isVisible()).toBe(true);
  });
});

describe("the exam page remembers", () => {
  test("who sits it, until the reader starts again", async () => {
    const { page, noise } = await openPage(browser, pageFile("exam"));
    const fields = page.locator("[data-field]");
    const values = () => fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const names = await fields.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["field"]));
    expect(names).toEqual(expect.arrayContaining(["name", "class"]));
    for (const [i, name] of names.entries()) await fields.nth(i).fill(`my ${name}`);
    const typed = await values();
    await page.reload();
    expect(await values(), "not shown unasked").toEqual(names.map(() => ""));
    await page.getByRole("button", { name: "Resume" }).click();
    expect(await values()).toEqual(typed);
    await page.reload();
    await page.getByRole("button", { name: "Start again" }).click();
    await page.reload();
    expect(await page.locator(".resume").isVisible()).toBe(false);
    expect(await values()).toEqual(names.map(() => ""));
    expect(noise).toEqual([]);
  });
});

describe("the practice page remembers", () => {
  const answered = (page: Page) => page.locator(".progress").textContent();

  test("answers on this device, and asks before it shows them again", async () => {
    const { page, noise } = await openPage(browser, pageFile("practice"));
    await answerAll(page);
    await page.reload();
    expect(await answered(page)).toBe("Answered: 0 of 8");
    expect(await page.locator(".resume p").textContent()).toBe("Answers on this device: 8 of 8 questions.");
    await page.getByRole("button", { name: "Resume" }).click();
    expect(await page.locator(".resume").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Check answers" }).click();
    expect(await page.locator(".result h2").textContent()).toBe("You scored 9.8 of 11 points");
    await page.reload();
    expect(await page.locator(".resume").isVisible(), "what is done is forgotten").toBe(false);
    expect(noise).toEqual([]);
  });

  test("the place: who resumes or starts again is at a question, also one at a time", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const at = () => page.evaluate(() => document.activeElement?.closest(".question")?.id);
    await page.locator("#q1 :is(input, select)").first().focus();
    await answerAll(page);
    const open = page.locator(".question[data-type=short] input");
    const id = await page.locator(".question[data-type=short]").getAttribute("id");
    await open.fill("");
    await page.reload();
    await page.getByLabel("One question at a time").check();
    await page.getByRole("button", { name: "Resume" }).press("Enter");
    expect(await at()).toBe(id);
    expect(await page.locator(".question:visible").count()).toBe(1);
    await page.reload();
    await page.locator(".resume").getByRole("button", { name: "Start again" }).press("Enter");
    expect(await at()).toBe("q1");
    expect(await answered(page)).toBe("Answered: 0 of 8");
  });

  test("nothing once the reader starts again, and nothing of another quiz or another edition", async () => {
    const file = pageFile("practice");
    const { page } = await openPage(browser, file);
    const ferry = question(page, "Which port");
    await ferry.getByLabel("Northwick").check();
    const other = pageFile("practice", bank.items.slice(0, 3), { id: "other" });
    const edition = file.replace(".html", "-corrected.html");
    writeFileSync(edition, readFileSync(file, "utf8").replaceAll("Northwick", "Northwyck"));
    for (const one of [other, edition]) {
      await page.goto(`file://${one}`);
      expect(await page.locator(".resume").isVisible(), one).toBe(false);
    }
    await page.goto(`file://${file}`);
    await ferry.getByLabel("Southmere").check();
    await page.locator(".resume").getByRole("button", { name: "Start again" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Resume" }).click();
    expect(await ferry.getByLabel("Southmere").isChecked()).toBe(true);
    await page.locator(".actions").getByRole("button", { name: "Start again" }).click();
    await page.reload();
    expect(await page.locator(".resume").isVisible()).toBe(false);
  });

  test.each([
    ["storage that throws", `Object.defineProperty(window, "localStorage", { get() { throw new Error("no") } })`],
    ["storage that is full", `Storage.prototype.setItem = () => { throw new Error("full") }`],
    ["storage with rubbish", `Storage.prototype.getItem = () => '[{"q1":7}, null'`],
  ])("nothing, and still marks, in a browser with %s", async (name, script) => {
    const { page, noise } = await openPage(browser, pageFile("practice"));
    await page.addInitScript(script);
    await page.reload();
    await question(page, "Which port").getByLabel("Northwick").check();
    expect(await page.locator(".saved").textContent()).toMatch(
      name.endsWith("rubbish") ? /on this device/ : /saves nothing/,
    );
    await page.getByRole("button", { name: "Check answers" }).click();
    expect(await page.locator(".result h2").textContent()).toBe("You scored 1 of 11 points");
    expect(noise).toEqual([]);
  });
});

describe("the practice page, if asked to,", () => {
  test("takes digits for options, only inside a question", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const ferry = question(page, "Which port");
    const ticked = () =>
      ferry.getByRole("radio").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
    await ferry.getByRole("radio").first().focus();
    await page.keyboard.press("2");
    expect(await ticked(), "off").toEqual([false, false, false, false]);
    await page.getByLabel("Choose with the keys").check();
    await page.keyboard.press("2");
    expect(await ticked(), "outside").toEqual([false, false, false, false]);
    await ferry.getByRole("radio").first().focus();
    await page.keyboard.press("2");
    expect(await ticked()).toEqual([false, true, false, false]);
    await page.keyboard.press("Control+3");
    await page.keyboard.press("9");
    expect(await ticked()).toEqual([false, true, false, false]);
    const works = question(page, "Which two works");
    await works.getByRole("checkbox").first().focus();
    await page.keyboard.press("1");
    await page.keyboard.press("3");
    expect(await works.getByRole("checkbox", { checked: true }).count()).toBe(2);
    await question(page, "harbour master").getByRole("textbox").press("1");
    expect(await question(page, "harbour master").getByRole("textbox").inputValue()).toBe("1");
    const badge = await ferry
      .locator(".option")
      .nth(1)
      .evaluate((row) => getComputedStyle(row, "::before").content);
    expect(badge).toContain("counter");
  });

  test("shows one question at a time, with a way back, and all of them when it marks", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const shown = () => page.locator(".question:visible .number").allTextContents();
    await page.getByLabel("One question at a time").check();
    expect(await shown()).toEqual(["Question 1"]);
    await page.getByRole("button", { name: "Next" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Question 2");
    await page.getByRole("button", { name: "Next" }).press("Enter");
    expect(await shown()).toEqual(["Question 3"]);
    expect(await page.locator(".steps p").textContent()).toBe("Question 3 of 8");
    await page.getByRole("button", { name: "Back" }).click();
    expect(await shown()).toEqual(["Question 2"]);
    await page.getByRole("button", { name: "Check answers" }).click();
    expect(await shown()).toHaveLength(8);
  });

  test("copies the score and nothing else; where it may not, it shows the line to copy", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    const context = page.context();
    await question(page, "Which port").getByLabel("Northwick").check();
    await page.getByRole("button", { name: "Check answers" }).click();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy my score" }).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("One of each: 1 of 11 points");
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
    await page.getByRole("button", { name: "Copy my score" }).click();
    await page.getByText("copy it yourself").waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe("One of each: 1 of 11 points");
  });
});

describe("the clock", () => {
  const at = "2026-03-01T10:00:00";
  const face = (page: Page) => page.getByRole("timer").textContent();

  test("of a practice page counts up, once it is started, until answers are checked", async () => {
    const { page } = await openPage(browser, pageFile("practice"));
    await page.clock.install({ time: new Date(at) });
    await page.reload();
    expect(await page.getByRole("timer").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Start the clock" }).click();
    await page.clock.runFor(65_000);
    expect(await face(page)).toBe("Time: 1:05");
    await page.getByRole("button", { name: "Check answers" }).click();
    await page.clock.runFor(65_000);
    expect(await face(page)).toBe("Time: 1:05");
  });

  test("of an exam with a time limit warns, can be extended and switched off, and locks nothing", async () => {
    const [paper] = papersOf(bank, "clock", { minutes: 90 });
    const file = join(folder, "exam-clock.html");
    const renderer = formats.flatMap((one) => (one.name === "exam" && one.from === "paper" ? [one.renderer] : []))[0]!;
    writeFileSync(file, bytesOf(renderer(kit)(paper!)[0]!.content));
    const { page } = await openPage(browser, file);
    await page.clock.install({ time: new Date(at) });
    await page.reload();
    expect(await page.locator(".facts").textContent()).toContain("Time: 90 min");
    await page.getByRole("button", { name: "Start the clock" }).click();
    expect(await face(page)).toBe("Time left: 1:30:00");
    await page.clock.runFor(86 * 60_000);
    expect(await face(page)).toBe("Time left: 4:00");
    expect(await page.locator(".clock [role=status]").textContent()).toBe("Less than 5 min left.");
    await page.getByRole("button", { name: "5 min more" }).click();
    expect(await face(page)).toBe("Time left: 9:00");
    await page.clock.runFor(10 * 60_000);
    expect(await face(page)).toBe("Time left: 0:00");
    expect(await page.locator(".clock [role=status]").textContent()).toMatch(/^The time is up/);
    await question(page, "Which port").getByLabel("Northwick").check();
    await page.getByRole("button", { name: "Review my answers" }).click();
    expect(await page.getByRole("heading", { name: "Answered: 1 of 8" }).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Switch the clock off" }).click();
    expect(await page.getByRole("timer").isVisible()).toBe(false);
  });

  test("is not there in an exam without a time limit", async () => {
    const { page } = await openPage(browser, pageFile("exam"));
    expect(await page.locator(".clock").count()).toBe(0);
  });
});

describe("the exam page", () => {
  test("a right-to-left bank is set from right to left", async () => {
    const { page } = await openPage(browser, pageFile("exam", bank.items, { language: "ar" }));
    expect(
      await page
        .locator("section:has(.question)")
        .first()
        .evaluate((section) => getComputedStyle(section).direction),
    ).toBe("rtl");
  });

  test("H05 looks over what was answered, and hands it out as a code, a text and a file that read back", async () => {
    const { page, noise } = await openPage(browser, pageFile("exam"));
    const [paper] = papersOf(bank, "pages");
    await answerAll(page);
    await page.getByLabel("Name").fill("Ada Holm");
    await question(page, "crossing cost").getByRole("textbox").nth(0).fill("");
    await question(page, "crossing cost").getByRole("textbox").nth(1).fill("");
    await page.getByRole("button", { name: "Review my answers" }).click();
    const heading = page.getByRole("heading", { name: "Answered: 7 of 8" });
    expect(await heading.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(await page.locator(".open a").allTextContents()).toHaveLength(1);
    const code = (await page.locator("output").textContent())!;
    const marked = decodeResponse(paper!.code, fieldsOf(paper!), code)!;
    const right = answerKey(paper!).answers.map(({ item, letters }) => [item.id, letters.join("")] as const);
    // All letters were answered right but those of the last pairs.
    const wrong = right.filter(([, letters], i) => letters !== marked[i]).map(([id]) => id);
    expect(wrong).toEqual(["who-runs-what"]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download my answers" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`answers-${paper!.code}.json`);
    const saved = join(folder, "answers.json");
    await file.saveAs(saved);
    const content = JSON.parse(readFileSync(saved, "utf8")) as { name: string; response: string; paper: string };
    expect(content).toMatchObject({ name: "Ada Holm", response: code, paper: paper!.code });
    expect(await page.locator("textarea").inputValue()).toContain(code);
    // H05: it takes along what was answered, and nothing of the bank.
    expect(Object.keys(content)).toEqual(["broadsheet", "version", "paper", "name", "class", "answers", "response"]);
    const secrets = [
      ...bank.items.flatMap(({ id, topics, tags }) => [id, ...topics, ...tags]),
      "harbour-news",
      "pages",
    ];
    const taken = `${file.suggestedFilename()} ${readFileSync(saved, "utf8")} ${await page.locator("textarea").inputValue()}`;
    expect(secrets.filter((secret) => taken.includes(secret))).toEqual([]);
    expect(noise).toEqual([]);
  });

  test("names what is answered in part, where an order has a letter twice, and where one of several is marked", async () => {
    const { page } = await openPage(browser, pageFile("exam"));
    await answerAll(page);
    await question(page, "crossing cost").getByRole("textbox").nth(1).fill(" ");
    await question(page, "Who ran what").getByRole("combobox").nth(2).selectOption("");
    await question(page, "works at the harbour in order").getByRole("combobox").nth(0).selectOption("A");
    await question(page, "works at the harbour in order").getByRole("combobox").nth(1).selectOption("A");
    await question(page, "Which two works").getByLabel("Dredging").uncheck();
    await question(page, "harbour master").getByRole("textbox").fill("");
    await page.getByRole("button", { name: "Review my answers" }).click();
    expect(await page.locator(".review h2").textContent()).toBe("Answered: 4 of 8");
    const types = await page
      .locator(".open:visible")
      .evaluateAll((lists) =>
        lists.map((list) => [
          list.querySelector("p")!.textContent,
          [...list.querySelectorAll("a")].map(
            (link) => document.querySelector<HTMLElement>(link.getAttribute("href")!)!.dataset["type"],
          ),
        ]),
      );
    expect(types.map(([heading, found]) => [heading, (found as string[]).toSorted()])).toEqual([
      ["Not answered yet:", ["short"]],
      ["Only partly answered:", ["cloze", "matching"]],
      ["The same letter in more than one place:", ["ordering"]],
      ["Only one letter marked, where more can be right:", ["multiple"]],
    ]);
  });

  test("comes back with its answers when its tab is loaded anew, if the candidate says so; another tab knows nothing", async () => {
    const file = pageFile("exam");
    const { page } = await openPage(browser, file);
    expect(await page.locator(".saved").textContent()).toBe("What you answer is kept in this tab until you close it.");
    await question(page, "Which port").getByLabel("Northwick").check();
    await page.reload();
    expect(await question(page, "Which port").getByLabel("Northwick").isChecked()).toBe(false);
    await page.getByRole("button", { name: "Resume" }).click();
    expect(await question(page, "Which port").getByLabel("Northwick").isChecked()).toBe(true);
    const other = await page.context().newPage();
    await other.goto(`file://${file}`);
    await other.locator("[data-action=review]").waitFor();
    expect(await other.locator(".resume").isVisible()).toBe(false);
  });

  test("takes the review away when an answer changes", async () => {
    const { page } = await openPage(browser, pageFile("exam"));
    await page.getByRole("button", { name: "Review my answers" }).click();
    expect(await page.locator(".review").isVisible()).toBe(true);
    await question(page, "Which port").getByLabel("Northwick").check();
    expect(await page.locator(".review").isVisible()).toBe(false);
  });

  test("N01 is complete without scripts, and says how to hand in", async () => {
    const { page } = await openPage(browser, pageFile("exam"), { javaScriptEnabled: false });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator(".question").count()).toBe(8);
    expect(await page.getByText("copy your letters onto your answer sheet").isVisible()).toBe(true);
  });
});

test("R01 the exam prints on paper, with no question cut in two", async () => {
  const sochi = bankFile("fixtures/sochi-before-statements.yaml");
  const { page } = await openPage(browser, pageFile("exam", sochi.items));
  await page.emulateMedia({ media: "print" });
  const kept = await page.$$eval(".question", (all) =>
    all.every((one) => getComputedStyle(one).breakInside === "avoid"),
  );
  expect(kept).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(20);
});

test.each(["practice", "exam", "study"] as const)(
  "the first paint of a %s page does not wait for its script",
  async (kind) => {
    const busy = "{let end=performance.now()+800;while(performance.now()<end);performance.mark('ran')}";
    const html = htmlOf(kind, banks.sochi).replace(/(<script>[\s\S]*?setTimeout\(\(\)=>\{)/, (start) => start + busy);
    const file = join(folder, `busy-${kind}.html`);
    writeFileSync(file, signed(html));
    const { page } = await openPage(browser, file);
    const [painted, ran] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
      performance.getEntriesByName("ran")[0]!.startTime,
    ]);
    expect(painted).toBeLessThan(ran!);
    await page.context().close();
  },
);
