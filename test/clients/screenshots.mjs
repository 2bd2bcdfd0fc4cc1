// Takes the pictures of the Sochi pages that the README shows, in Chromium (CHROMIUM names another one).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { executable } from "./core/executable.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "screenshots-"));
const build = (file, formats) =>
  execFileSync(process.execPath, [`${root}dist/bin/broadsheet.js`, "build", file, "--to", formats, "--out", out], {
    cwd: root,
    stdio: "ignore",
  });
build("questions/sochi-2019.yaml", "practice,study");
build("questions/sochi-2019.blueprint.yaml", "exam,print,key");

const pictures = [
  { name: "practice", file: "sochi-2019/student/practice.html" },
  {
    name: "practice-marked",
    file: "sochi-2019/student/practice.html",
    width: 390,
    height: 720,
    colorScheme: "dark",
    async act(page) {
      await page.locator("#q1 input").first().check();
      await page.locator("[data-action=check]").click();
      await page.locator("#q1").evaluate((question) => question.scrollIntoView());
    },
  },
  { name: "exam", file: "sochi-test/student/exam-A.html" },
  { name: "print", file: "sochi-test/student/print-A.html", width: 794, height: 1040, media: "print" },
  { name: "key", file: "sochi-test/teacher/key-A.html" },
  {
    name: "study",
    file: "sochi-2019/student/sochi-2019.study.html",
    act: (page) => page.locator("[data-action=show]").click(),
  },
];

const browser = await chromium.launch({
  executablePath: executable("Chromium"),
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
try {
  for (const { name, file, width = 840, height = 760, colorScheme = "light", media = "screen", act } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(`file://${out}/${file}`);
    await page.emulateMedia({ media });
    // Paper's margins are the printer's; a picture of it needs its own.
    if (media === "print") await page.evaluate(() => (document.body.style.margin = "15mm"));
    await act?.(page);
    await page.screenshot({ path: `${root}docs/images/${name}.png`, animations: "disabled" });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(out, { recursive: true });
}
