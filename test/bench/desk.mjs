// The desk's budgets, measured in Chromium from the file itself: as fast as this machine is, and with the processor
// slowed down four times. Usage: node test/bench/desk.mjs [rounds]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { executable } from "../clients/core/executable.mjs";
import { bankText } from "./banks.mjs";
import { median } from "./measure.mjs";

const ROUNDS = Number(process.argv[2] ?? 5);
const QUESTIONS = 200;
const DRAFTS = 20;
const root = new URL("../../", import.meta.url);
const desk = new URL("dist/desk.html", root);
const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

/** A thousand words of news, of the repository's own articles. */
const article = ["agency-report.txt", "pdf-like.txt", "brief.txt"]
  .map((name) => readFileSync(new URL(`test/fixtures/articles/${name}`, root), "utf8"))
  .join("\n\n");
const words = (text) => text.split(/\s+/).length;
function ofWords(count) {
  const paragraphs = article.split(/\n\s*\n/).filter((text) => text.trim() !== "");
  const taken = [];
  for (let i = 0; words(taken.join(" ")) < count; i += 1) taken.push(paragraphs[i % paragraphs.length]);
  return taken.join("\n\n");
}
const text = ofWords(1000);

/** A saved work with proposals, more than any one of these articles gives. */
const proposals = JSON.stringify({
  format: "broadsheet-desk",
  version: 1,
  work: {
    id: "bench",
    title: "Bench",
    articles: [],
    drafts: {
      bench: {
        id: "bench",
        title: "Bench",
        language: "en",
        source: {
          id: "bench",
          title: null,
          publisher: null,
          published: null,
          licence: null,
          url: null,
          text: { sha256: "", paragraphs: 1 },
        },
        candidates: Array.from({ length: DRAFTS }, (_, i) => ({
          id: `choice-${i}`,
          status: "proposed",
          tier: "ready",
          reasons: [],
          origin: { method: "rules/bench", version: "1", model: null },
          confirmed: [],
          item: {
            stem: `Which ferry left pier ${i} at noon?`,
            key: `Ferry ${i}`,
            distractors: ["Lugger", "Trawler", "Barge"],
          },
        })),
      },
    },
    bank: "",
    file: "questions.yaml",
    pictures: {},
    handOut: { pick: null, forms: 2, seed: "bench" },
    earlier: [],
  },
});

/** Opens a file as a person would who chooses it. */
const open = (page, name, text) =>
  page.$eval(
    "input[type=file]",
    (input, [name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [name, text],
  );
const bank = bankText(QUESTIONS);

/** Runs in the page before it does: when it can be used, and how long each key takes until what it did is painted. */
function watch() {
  globalThis.painted = [];
  const usable = new MutationObserver(() => {
    if (document.querySelector("#paste") === null) return;
    usable.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.usableAt = performance.now())));
  });
  usable.observe(document, { childList: true, subtree: true });
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => globalThis.painted.push(performance.now() - timeStamp)));
    },
    { capture: true },
  );
}

/** Milliseconds from pressing a button until something is there, by the page's own clock. */
const until = (page, press, wanted) =>
  page.evaluate(
    ([press, wanted]) =>
      new Promise((done) => {
        const start = performance.now();
        document.querySelector(press).click();
        const look = () =>
          document.querySelector(wanted) === null ? requestAnimationFrame(look) : done(performance.now() - start);
        look();
      }),
    [press, wanted],
  );

async function round(browser, slowdown) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.evaluateOnNewDocument(watch);
  await page.emulateCPUThrottling(slowdown);
  await page.goto(desk.href);
  await page.waitForFunction("globalThis.usableAt !== undefined");
  const usable = await page.evaluate("usableAt");

  await page.$eval(
    "#paste",
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    text,
  );
  await page.waitForSelector("form button.main:enabled");
  const read = await until(page, "form button.main", "[id$=-publisher]");
  const proposed = await until(page, "nav li:nth-child(2) button", "[data-key]");

  await page.click("nav li:first-child button");
  await page.waitForSelector("input[type=file]");
  await open(page, "bench.desk.json", proposals);
  // On a busy machine it opens after the next press, and begins on its first page: that of the article before it is gone then.
  await page.waitForFunction(() => document.querySelector("[id$=-publisher]") === null);
  await page.click("nav li:nth-child(2) button");
  await page.waitForFunction((n) => document.querySelectorAll("[data-key^='choice-']").length === n, {}, DRAFTS);
  await page.focus("ul.entries");
  const began = Date.now();
  let reviewed = 0;
  while (reviewed < DRAFTS && (await page.$("[data-key] [data-action=reject]")) !== null) {
    const before = await page.$eval("ul.entries", (list) => list.textContent);
    await page.keyboard.press("x");
    await page.waitForFunction((before) => document.querySelector("ul.entries").textContent !== before, {}, before);
    reviewed += 1;
  }
  const review = Date.now() - began;

  await page.click("nav li:first-child button");
  await page.waitForSelector("input[type=file]");
  await open(page, "bank.json", bank);
  await page.waitForFunction((n) => document.querySelectorAll("[data-key^='question:']").length === n, {}, QUESTIONS);
  await page.focus("ul.entries");
  await page.evaluate("void (painted.length = 0)");
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press("j");
    await page.waitForFunction((n) => globalThis.painted.length > n, {}, i);
  }
  const keys = await page.evaluate("painted");
  await context.close();
  return { usable, drafts: read + proposed, review, reviewed, keys };
}

const bytes = readFileSync(desk);
const kB = (n) => `${Math.round(n / 1000)} kB`;
const say = (ms) => `${Math.round(ms)} ms`;
console.log(`the file: ${kB(bytes.length)}, packed ${kB(gzipSync(bytes).length)} (budget 1600 kB)`);
console.log(`${ROUNDS} rounds; others kept this machine as busy as ${loadavg()[0].toFixed(0)} processes`);
const browser = await puppeteer.launch({ executablePath: executable("Chromium"), args: FLAGS.split(" ") });
for (const slowdown of [1, 4]) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await round(browser, slowdown));
  const row = (what, values, budget) =>
    console.log(
      `${slowdown} ×: ${what}: median ${say(median(values))}, best ${say(Math.min(...values))}, worst ${say(Math.max(...values))}${budget}`,
    );
  row(
    "page usable",
    rounds.map(({ usable }) => usable),
    ` (budget ${slowdown === 1 ? 500 : 1500} ms)`,
  );
  row(
    `paste to first drafts, ${words(text)} words`,
    rounds.map(({ drafts }) => drafts),
    ` (budget ${slowdown === 1 ? 1000 : 3000} ms)`,
  );
  row(
    `key to painted, ${QUESTIONS} questions`,
    rounds.flatMap(({ keys }) => keys),
    slowdown === 1 ? " (budget 50 ms)" : "",
  );
  row(
    `${rounds[0].reviewed} drafts decided, a key each`,
    rounds.map(({ review }) => review),
    "",
  );
}
await browser.close();
