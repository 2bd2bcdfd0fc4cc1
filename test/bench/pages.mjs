// How long a page of 200 questions keeps its reader waiting, in a real browser.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadBank } from "../../dist/bank/load.js";
import { DECK_OPTIONS } from "../../dist/deck/options.js";
import { deckOf } from "../../dist/deck/deck.js";
import { exam } from "../../dist/formats/exam.js";
import { practice } from "../../dist/formats/practice.js";
import { study } from "../../dist/formats/study.js";
import { templateKit } from "../../dist/io/templates.js";
import { assemble } from "../../dist/paper/assemble.js";
import { blueprintOf } from "../../dist/blueprint/blueprint.js";
import { bankText } from "./banks.mjs";
import { median } from "./measure.mjs";

const COUNT = 200;
/** Milliseconds until the next picture, beyond which people feel that they wait. */
const LIMIT = 100;

/** What a reader does, as a click on the first visible element. */
const deeds = {
  practice: { "choose an option": "fieldset[id] input[type=radio]", "check all answers": "[data-action=check]" },
  exam: { "choose an option": "fieldset[id] input[type=radio]", "look over all answers": "[data-action=review]" },
  study: { "show the answer": "[data-action=show]", "grade it": "[data-grade='3']" },
};

function browserHere() {
  try {
    return process.env.CHROMIUM || execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** The pages of one large bank, as files in the folder. */
function pagesIn(folder) {
  const bank = loadBank("bank.json", bankText(COUNT));
  if (!bank.ok) throw new Error("the bench's own bank is bad");
  const [paper] = assemble([bank.value], blueprintOf(bank.value), "bench");
  const kit = templateKit();
  const made = {
    practice: practice.renderer(kit)(paper)[0],
    exam: exam.renderer(kit)(paper)[0],
    study: [...study.render(deckOf(bank.value, kit.wordsIn), kit, DECK_OPTIONS)][0],
  };
  return Object.entries(made).map(([kind, { content }]) => {
    const file = join(folder, `${kind}.html`);
    writeFileSync(file, content.latin1 === undefined ? content : Buffer.from(content.latin1, "latin1"));
    return [kind, file];
  });
}

/** From a click until the picture that it leads to. Runs in the page. */
const waitAfter = (selector) =>
  new Promise((done) => {
    const target = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility() && !one.checked);
    const start = performance.now();
    target.click();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      port2.postMessage(null);
    });
  });

export async function pages(folder) {
  const executablePath = browserHere();
  if (executablePath === null) return console.log("SKIPPED: no Chromium here, so nothing is known of the pages");
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const [kind, file] of pagesIn(folder)) {
      const page = await browser.newPage();
      await page.goto(`file://${file}`);
      const times = Object.fromEntries(Object.keys(deeds[kind]).map((deed) => [deed, []]));
      for (let round = 0; round < 9; round += 1)
        for (const [deed, selector] of Object.entries(deeds[kind]))
          times[deed].push(await page.evaluate(waitAfter, selector));
      for (const [deed, found] of Object.entries(times)) {
        const time = median(found);
        console.log(
          `${time <= LIMIT ? "ok  " : "OVER"} ${kind} page of ${COUNT}, ${deed}: ${time.toFixed(0)} ms (limit ${LIMIT} ms)`,
        );
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
