import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { titleInName } from "../../src/desk/state/file-names.js";
import { pathInArchive } from "../../src/desk/state/hand-outs.js";
import type { HandOutKind } from "../../src/desk/state/work.js";
import { en } from "../../src/desk/words/en.js";
import { fakeModels, inTurn, streamed } from "../io/fake-models.js";
import { ankiCollection } from "./anki-collection.js";
import { openBrowser, openPage } from "./browser.js";
import { ARTICLE, button, DESK as desk, pasteArticle } from "./desk-article.js";
import { serveDesk } from "./serve-desk.js";
import { openCore } from "./core/open.mjs";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "desk-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The desk with an article on it, and what is proposed. */
async function withArticle(page: Page): Promise<void> {
  await pasteArticle(page, "2026-02-10");
  await page.getByRole("list").locator("[data-key]").first().waitFor();
}

/** As in browsers that write no file a second time. */
const withoutFiles = (page: Page) => page.evaluate("globalThis.showSaveFilePicker = undefined");

/** Files that buttons with this name give. */
async function downloaded(page: Page, name: RegExp | string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const buttons = button(page, name);
  await buttons.first().waitFor();
  for (let i = 0; i < (await buttons.count()); i += 1) {
    const [download] = await Promise.all([page.waitForEvent("download"), buttons.nth(i).click()]);
    files.set(download.suggestedFilename(), sha256(readFileSync(await download.path())));
  }
  return files;
}

/** Scrolled to, and seen under the mouse as a person would: for an instant the preview's frame still takes what is pressed there. */
const underMouse = (target: Locator): Promise<void> =>
  expect
    .poll(async () => {
      await target.hover();
      return target.evaluate((one) => one.matches(":hover"));
    })
    .toBe(true);

/** What the command makes of a bank, by path below its folder. */
function byCommand(bank: string, seed: string, args: readonly string[]): Map<string, string> {
  const out = mkdtempSync(join(folder, "out-"));
  const argv = ["build", bank, "--seed", seed, ...args, "--out", out];
  execFileSync(process.execPath, [`${root}dist/bin/broadsheet.js`, ...argv], { stdio: "ignore" });
  const top = join(out, readdirSync(out)[0]!);
  const entries = readdirSync(top, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map(({ name, parentPath }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(top, path), sha256(readFileSync(path))]));
}

/** Where the archive of everything has them. */
const inArchive = (kind: HandOutKind, files: Map<string, string>): Map<string, string> =>
  new Map([...files].map(([path, digest]) => [pathInArchive(kind, path), digest]));

test("an article becomes questions that are kept, changed, undone, and handed out as the command does", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  const proposals = page.locator("[data-key]");
  const before = await proposals.count();
  expect(before).toBeGreaterThan(2);

  await page.locator("ul.entries").focus();
  await page.keyboard.press("x");
  await expect.poll(() => proposals.count()).toBe(before - 1);
  await page.keyboard.press("z");
  await expect.poll(() => proposals.count()).toBe(before);

  await button(page, "Add a question").click();
  await page.getByLabel("Question", { exact: true }).fill("Which port did the first ferry of 2026 leave?");
  const answers = page.getByRole("textbox", { name: /^(?:Right|Wrong) answer$/ });
  await answers.nth(0).fill("Northwick");
  await answers.nth(1).fill("Easthaven");
  await answers.nth(2).fill("Southmere");
  await button(page, "Done").click();
  await page.getByText("Which port did the first ferry of 2026 leave?").first().waitFor();

  await button(page, /Hand out/).click();
  const code = await page.locator("#seed").inputValue();
  const title = await page.locator("#work-title").inputValue();
  const bank = [...(await downloaded(page, "Download the questions"))];
  expect(bank).toHaveLength(1);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Download the questions").click()]);
  const file = join(folder, "questions.yaml");
  writeFileSync(file, readFileSync(await download.path()));
  const archive = button(page, "Everything in one archive");
  await archive.waitFor();
  await underMouse(archive);
  const [zip] = await Promise.all([page.waitForEvent("download"), archive.click()]);
  const made = Object.entries(unzipSync(readFileSync(await zip.path())));
  expect(new Map(made.map(([path, bytes]) => [path, sha256(bytes)]))).toEqual(
    new Map([
      ...inArchive("quiz", byCommand(file, code, ["--to", "practice"])),
      ...inArchive("papers", byCommand(file, code, ["--to", "print,key", "--forms", "2", "--no-sheet"])),
      ...inArchive("cards", byCommand(file, code, ["--to", "apkg,quizlet,study"])),
      ["teacher/questions.yaml", bank[0]![1]],
      ["read me.txt", sha256(Buffer.from(`${title}\n\n${en.read_me}\n`))],
    ]),
  );
  expect(zip.suggestedFilename()).toBe(`${titleInName(title)}.zip`);
  await page.getByText(en.downloaded.replace("{file}", zip.suggestedFilename()), { exact: true }).waitFor();
  // What pupils get for the test tells none of its answers.
  const sheets = made.filter(([path]) => path.startsWith("student/test/"));
  expect(sheets.map(([path]) => path)).toEqual(["student/test/print-A.html", "student/test/print-B.html"]);
  // A browser asks before it saves more than ten files at once: a few of them, one by one.
  const some = await downloaded(page, /^Download: (?:The quiz|Sheet|Anki)/);
  const digests = new Set(made.map(([, bytes]) => sha256(bytes)));
  expect(some.size).toBe(4);
  expect([...some.values()].filter((digest) => !digests.has(digest))).toEqual([]);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a work is there again after a reload, and opens from its file", async () => {
  const { page, noise } = await openPage(browser, desk);
  await button(page, "Open the example").click();
  await page.locator("[data-key]").first().waitFor();
  await page.getByText("Kept on this device").waitFor();
  await withoutFiles(page);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as a file").click()]);
  const saved = join(folder, "saved.desk.json");
  writeFileSync(saved, readFileSync(await download.path()));
  await page.waitForTimeout(1000);
  await page.reload();
  await page.getByRole("heading", { name: "Earlier work" }).waitFor();
  await page.locator("input[type=file]").setInputFiles(saved);
  await button(page, /Questions/).click();
  await page.locator("[data-key]").first().waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

test("own questions need no article; what they come from is asked for, and nothing is made up", async () => {
  const { page, noise } = await openPage(browser, desk);
  await button(page, "Write my own questions").click();
  await button(page, /Questions/).click();
  await button(page, "Add a question").click();
  await expect.poll(() => page.locator(".notice").textContent()).toContain("First say who published");
  await button(page, /Articles/).click();
  await page.getByLabel("Headline").fill("What we did this week");
  await page.getByLabel("Publisher").fill("Class 7b");
  await page.getByLabel("Day of publication").fill("2026-02-06");
  await page.getByLabel("Day of publication").blur();
  await button(page, /Questions/).click();
  await button(page, "Add a question").click();
  await page.getByLabel("Question", { exact: true }).waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

test("the bank that a command serves is saved in its file, and another work never goes there", async () => {
  const file = join(folder, "served.yaml");
  const before = readFileSync(`${root}test/fixtures/all-types.yaml`, "utf8");
  writeFileSync(file, before);
  const { command, url } = await serveDesk(file);
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.locator("[data-key]").first().waitFor();
  await page.locator('[data-action="reject"]').first().click();
  await expect.poll(() => readFileSync(file, "utf8").length, { timeout: 20_000 }).toBeLessThan(before.length);
  const after = readFileSync(file, "utf8");
  await button(page, "New work").click();
  await button(page, "Open the example").click();
  await page.getByText("Putin").first().waitFor();
  await page.locator('[data-action="reject"]').first().click();
  await page.getByText("Kept on this device").waitFor();
  await page.waitForTimeout(1500);
  expect(readFileSync(file, "utf8")).toBe(after);
  await page.context().close();
  command.kill();
});

test("the model that the command names writes questions, and can be stopped", async () => {
  const question = {
    stem: "In March 2026, how many tonnes of fish a year did the agreement of Northwick and Southmere allow?",
    type: "short",
    key: "1,250 tonnes",
    quote: "warned that the quota of 1,250 tonnes a year would not please everyone",
  };
  const found = JSON.stringify({ answers: [{ question: 1, answer: "1,250 tonnes" }] });
  const models = await fakeModels(
    inTurn(streamed(JSON.stringify({ questions: [question] })), streamed(found), streamed(found), () => {}),
  );
  const { command, url } = await serveDesk("--model", "writer", "--endpoint", models.url.href);
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.getByLabel("Paste an article here").fill(ARTICLE);
  await button(page, "Use this text").click();
  await page.getByLabel("Publisher").fill("Harbour News");
  await page.getByLabel("Day of publication").fill("2026-03-05");
  await page.getByLabel("Day of publication").blur();
  await button(page, /Questions/).click();
  await page.getByText("More questions from your assistant").click();
  await page.getByText("It runs on this machine").waitFor();
  await button(page, "Have writer propose questions").click();
  await page.getByText(question.stem).first().waitFor();
  // The model says nothing any more: the person ends it.
  await button(page, "Have writer propose questions").click();
  await button(page, "Stop").click();
  await expect.poll(() => button(page, "Have writer propose questions").isEnabled()).toBe(true);
  await page.context().close();
  command.kill();
  await models.close();
});

test("a second bank is a work of its own: the first is still there", async () => {
  const { page } = await openPage(browser, desk);
  await page.locator("input[type=file]").setInputFiles(`${root}test/fixtures/rich.yaml`);
  await button(page, /Articles/).click();
  await page.locator("input[type=file]").setInputFiles(`${root}test/fixtures/all-types.yaml`);
  await expect.poll(() => page.locator("header .count").textContent()).not.toBe("");
  await button(page, "New work").click();
  await page.getByRole("heading", { name: "Earlier work" }).waitFor();
  await expect.poll(() => page.locator("section ul li").count()).toBe(2);
  await page.context().close();
});

const NOTES = [
  ["Which port did the ferry leave?", "Northwick"],
  ['What stands here? <img src="harbour.png" alt="A harbour">', "A <b>pier</b>"],
] as const;

test("a package of Anki gives the questions that the command takes from it, with its picture", async () => {
  const file = join(folder, "deck.apkg");
  writeFileSync(file, await ankiCollection(NOTES));
  const { page, noise } = await openPage(browser, desk);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("2 questions were taken over from deck.apkg").waitFor();
  await page.getByText("Which port did the ferry leave?").first().waitFor();
  expect(await page.locator("section.card[role=status]").textContent()).toContain("the schedule");
  await button(page, /Hand out/).click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Download the questions").click()]);
  const bank = join(folder, "of-anki.yaml");
  execFileSync(process.execPath, [`${root}dist/bin/broadsheet.js`, "import", file, "--out", bank], { stdio: "ignore" });
  const itemsOf = (path: string) => readFileSync(path, "utf8").replace(/^[^]*?^items:/m, "");
  expect(itemsOf(await download.path())).toBe(itemsOf(bank));
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a package that is damaged is refused with a reason, and one that takes long can be stopped", async () => {
  const { page, noise } = await openPage(browser, desk);
  const good = await ankiCollection(NOTES);
  const broken = join(folder, "broken.apkg");
  writeFileSync(broken, good.fill(255, 160, 200));
  await page.locator("input[type=file]").setInputFiles(broken);
  await page.getByText(/broken\.apkg can't be opened: .* is damaged/).waitFor();
  const large = join(folder, "large.apkg");
  writeFileSync(
    large,
    await ankiCollection(
      Array.from({ length: 60_000 }, (_, i) => [`What is ${i}<br><i>here</i>?`, `<b>${i}</b> of them`]),
    ),
  );
  await page.locator("input[type=file]").setInputFiles(large);
  await button(page, "Stop").click();
  await page.getByText("You stopped the reading of large.apkg").waitFor();
  expect(await button(page, "Stop").count()).toBe(0);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("questions of another tool come in with what they lose, and go out with it", async () => {
  const { page, noise } = await openPage(browser, desk);
  const gift = join(folder, "harbour.txt");
  writeFileSync(
    gift,
    [
      "::port:: Which port did the ferry leave? {=Northwick ~Easthaven ~%50%Southmere}",
      "",
      "How long is the pier? {#86:1}",
      "",
      "Tell what you saw. {}",
      "",
    ].join("\n"),
  );
  await page.locator("input[type=file]").setInputFiles(gift);
  await page.getByText("questions were taken over from harbour.txt").waitFor();
  expect(await page.locator("section.card[role=status]").textContent()).toMatch(/50 ?%/);
  await page.getByText("Which port did the ferry leave?").first().waitFor();
  await button(page, /Hand out/).click();
  await page.getByLabel("Which tool").selectOption({ label: "Aiken" });
  await page
    .getByText(/its answer is a typed number/)
    .first()
    .waitFor();
  await page.getByLabel("Leave out the questions that it can’t ask").check();
  const save = button(page, /^Download: .*-aiken/).first();
  await save.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(readFileSync(await download.path(), "utf8")).toMatch(/^Which port did the ferry leave\?\nA\) /);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("another wrong answer comes from the article, and is of the key's kind", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  await button(page, "Add a question").click();
  const answers = page.getByRole("textbox", { name: /^(?:Right|Wrong) answer$/ });
  await answers.nth(0).fill("Ada Holm");
  await button(page, "Another wrong answer from the article").click();
  await expect.poll(() => answers.nth(1).inputValue()).toMatch(/Asante|Brandt/);
  await answers.nth(0).fill("nobody at all");
  await expect.poll(() => button(page, "Another wrong answer from the article").count()).toBe(0);
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a picture stands beside its question, and goes into the archive", async () => {
  const { page, noise } = await openPage(browser, desk);
  const pier = `${root}test/fixtures/pictures/pier.png`;
  await page.locator("input[type=file]").setInputFiles(`${root}test/fixtures/all-types.yaml`);
  await page.locator("[data-key]").first().waitFor();
  await page.locator('[data-action="edit"]').first().click();
  await page.getByLabel("Choose a picture").setInputFiles(`${root}package.json`);
  await expect.poll(() => page.locator(".notice").textContent()).toContain("is not a picture");
  await page.getByLabel("Choose a picture").setInputFiles(pier);
  await page.getByLabel("What it shows").fill("A pier");
  await page.getByLabel("Who made it").fill("Ann");
  await page.getByLabel("Its licence").fill("CC0-1.0");
  await button(page, "Done").click();
  await page.getByRole("img", { name: "A pier" }).waitFor();
  await button(page, /Hand out/).click();
  const archive = button(page, "Everything in one archive");
  await archive.waitFor();
  const [zip] = await Promise.all([page.waitForEvent("download"), archive.click()]);
  const made = unzipSync(readFileSync(await zip.path()));
  expect(sha256(made["teacher/images/pier.png"]!)).toBe(sha256(readFileSync(pier)));
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a question that people mark has lines and a rubric, and its pages run in the preview", async () => {
  const { page, noise } = await openPage(browser, desk);
  await page.locator("input[type=file]").setInputFiles(`${root}test/fixtures/all-types.yaml`);
  await page.locator("[data-key]").first().waitFor();
  await button(page, "Add a question").click();
  await page.getByLabel("Kind of question").selectOption({ label: "Answer in sentences" });
  await page.getByLabel("Question", { exact: true }).fill("Why was the old quay given up?");
  await page.getByLabel("Model answer").fill("It was too short.");
  await page.getByLabel("Lines to write on").fill("5");
  const rubric = page.getByRole("group", { name: "What earns points, for those who mark" });
  await rubric.getByRole("button", { name: "Add" }).click();
  await rubric.getByLabel("Points", { exact: true }).fill("0.5");
  await rubric.getByLabel("What for").fill("its length");
  await button(page, "Done").click();
  await page.getByText("Why was the old quay given up?").first().waitFor();

  await button(page, /Hand out/).click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Download the questions").click()]);
  expect(readFileSync(await download.path(), "utf8")).toMatch(
    /type: open\n {4}stem: Why was the old quay given up\?\n {4}answer: It was too short\.\n {4}lines: 5\n {4}rubric: \[\{ points: 0\.5, for: its length \}\]\n/,
  );
  await button(page, /^Preview/)
    .first()
    .click();
  const frame = page.frameLocator("iframe.preview");
  const question = frame.locator(".question", { hasText: "Why was the old quay given up?" });
  await question.locator("textarea").fill("Too short");
  await frame.getByRole("button", { name: "Check answers" }).click();
  await question.getByText("It was too short.").waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

test("sheets are shown and printed from the page as they are made, and the browser has nothing to complain of", async () => {
  const { page, noise } = await openPage(browser, desk);
  await page.addInitScript(() => {
    globalThis.print = () => void (document.documentElement.dataset["printed"] = "yes");
  });
  await page.locator("input[type=file]").setInputFiles(`${root}test/fixtures/all-types.yaml`);
  await page.locator("[data-key]").first().waitFor();
  await button(page, /Hand out/).click();
  await button(page, "Preview: Sheet, version A").click();
  await page.frameLocator("iframe.preview").getByRole("heading", { level: 1 }).waitFor();
  await button(page, "Print: Answers, version B").click();
  const ofSheets = () =>
    Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() =>
            document.documentElement.dataset["printed"] === "yes"
              ? document.adoptedStyleSheets
                  .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
                  .join("")
              : "",
          ),
        ),
    );
  await expect.poll(async () => (await ofSheets()).join("")).toContain("@page");
  expect(noise).toEqual([]);
  await page.context().close();
});

test("a question about selected words is written, looked at, and not asked again by the next quiz", async () => {
  const { page, noise } = await openPage(browser, desk);
  await withArticle(page);
  // The article is marked anew when it is known where the answer stands, and what was selected before is not any more.
  await page.locator(".paragraphs mark").first().waitFor();
  await page.locator("[data-n='9']").evaluate((paragraph) => {
    const range = document.createRange();
    const text = [...paragraph.querySelectorAll("*"), paragraph]
      .flatMap((one) => [...one.childNodes])
      .find((one) => one instanceof Text && one.data.includes("Lena Brandt")) as Text;
    range.setStart(text, text.data.indexOf("Lena Brandt"));
    range.setEnd(text, text.data.indexOf("Lena Brandt") + 11);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  await button(page, "Ask about the selected words").click();
  const stem = page.getByLabel("Question", { exact: true });
  await stem.waitFor();
  expect(await page.getByLabel("Kind of question").inputValue()).toBe("choice");
  await stem.fill("Who spoke for the fishermen of Northwick in March 2026?");
  await button(page, "As a flashcard").click();
  await page.frameLocator("iframe.one").getByText("Who spoke for the fishermen of Northwick").first().waitFor();
  await button(page, "Done").click();
  await button(page, /^All/).click();
  await page.locator('[data-action="accept"]').first().click();
  await expect.poll(() => page.locator("header .count").textContent()).toBe("2");
  await button(page, /Hand out/).click();
  await button(page, "Begin the next quiz").click();
  await page.getByText("is not asked again").waitFor();
  await withArticle(page);
  await expect.poll(() => page.locator(".notice").textContent()).toContain("asked in an earlier quiz");
  expect(await button(page, /^Rejected/).textContent()).toBe("Rejected 1");
  // Chromium may send what is pressed to where a frame stood before, until the page has come to rest.
  await page.waitForTimeout(300);
  await button(page, "Add a question").click();
  await stem.fill("Who spoke for the fishermen of Northwick in March 2026?");
  await page.getByText("An earlier quiz of yours asks this.").waitFor();
  expect(noise).toEqual([]);
  await page.context().close();
});

describe("what is wrong with a file is said, and changes nothing", () => {
  test.each([
    ["a picture", "pier.png", Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ["a bank that can't be read", "bad.yaml", Buffer.from('bank: "a\n')],
    ["an empty text", "empty.txt", Buffer.from("")],
    ["a work of another version", "old.desk.json", Buffer.from('{"format":"broadsheet-desk","version":9}')],
    ["no Word file", "fake.docx", Buffer.from("hello")],
  ])("%s", async (_, name, buffer) => {
    const { page, noise } = await openPage(browser, desk);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await expect.poll(() => page.locator(".notice").textContent(), { timeout: 20_000 }).toContain(name);
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toBe("From an article to a quiz");
    expect(noise).toEqual([]);
    await page.context().close();
  });
});

test("hostile words are shown as words", async () => {
  const { page, noise } = await openPage(browser, desk);
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script> \u202E {{c1::x}} </textarea>';
  await page.getByLabel("Paste an article here").fill(`${evil}\n\nA second paragraph, which Ann Lee said was ${evil}.`);
  await button(page, "Use this text").click();
  await page.getByRole("heading", { level: 2 }).waitFor();
  await button(page, /Questions/).click();
  await page.locator("[data-n]").first().waitFor();
  expect(await page.title()).toBe("Broadsheet");
  expect(noise).toEqual([]);
  await page.context().close();
});

test.each(["Chromium", "Firefox"] as const)(
  "%s opens the example from a disk and makes it, without a request",
  async (name) => {
    const open = await openCore(name, desk);
    const press = (label: string) =>
      open.page.evaluate((label) => {
        const found = [...document.querySelectorAll("button")].find((one) => one.textContent?.includes(label) === true);
        found?.click();
        return found !== undefined;
      }, label);
    const shows = (text: string) =>
      open.page.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 60_000 }, text);
    await shows("Open the example");
    await press("Open the example");
    await shows("Putin");
    await press("Hand out");
    await shows("Anki package");
    expect(open.noise).toEqual([]);
    await open.close();
  },
);

test.each(["Chromium", "Firefox"] as const)(
  "%s takes questions from a package of Anki that is dropped",
  async (name) => {
    const base64 = Buffer.from(await ankiCollection(NOTES)).toString("base64");
    const open = await openCore(name, desk);
    await open.page.waitForFunction(() => document.querySelector("button") !== null, { timeout: 60_000 });
    await open.page.evaluate((base64) => {
      const dataTransfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], "deck.apkg"));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    }, base64);
    await open.page.waitForFunction(
      () => document.body.innerText.includes("2 questions were taken over from deck.apkg."),
      { timeout: 60_000 },
    );
    expect(open.noise).toEqual([]);
    await open.close();
  },
);
