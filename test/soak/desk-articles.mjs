// Opens every article of a folder on the desk, in both browsers, and compares its paragraphs and their digest with what
// the command reads. Usage: node test/soak/desk-articles.mjs FOLDER…
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { textOf } from "../../dist/article/text.js";
import { readArticle } from "../../dist/io/article.js";
import { openCore } from "../clients/core/open.mjs";

const desk = fileURLToPath(new URL("../../dist/desk.html", import.meta.url));
const IS_ARTICLE = /\.(?:txt|html?|mhtml?|md)$/i;

/** What is compared. @typedef {{ readonly sha256: string, readonly paragraphs: readonly string[] }} Read */

/**
 * What the command reads; a file that it refuses is left out.
 *
 * @param {readonly string[]} files
 * @returns {Promise<readonly Read[]>}
 */
export async function readByCommand(files) {
  const read = [];
  for (const file of files) {
    const article = await readArticle(file);
    if (article.ok) {
      const { sha256, paragraphs } = textOf(article.value);
      read.push({ sha256, paragraphs });
    }
  }
  return read;
}

/**
 * What the desk has of the same files, as the device keeps it, and what went wrong or over the network meanwhile.
 *
 * @param {"Chromium" | "Firefox"} browser
 * @param {readonly string[]} files
 * @param {number} count as many of them are articles
 * @returns {Promise<{ readonly read: readonly Read[], readonly noise: readonly string[] }>}
 */
export async function readOnDesk(browser, files, count) {
  const { page, noise, close } = await openCore(browser, desk);
  const input = await page.waitForSelector("input[type=file]");
  await input.uploadFile(...files);
  const read = await page.evaluate(
    (count) =>
      new Promise((done) => {
        const look = () => {
          const opening = indexedDB.open("broadsheet-desk");
          opening.onsuccess = () => {
            const asked = opening.result.transaction("works").objectStore("works").getAll();
            asked.onsuccess = () => {
              opening.result.close();
              const articles = asked.result[0]?.work.articles ?? [];
              if (articles.length < count) setTimeout(look, 200);
              else done(articles.map(({ sha256, paragraphs }) => ({ sha256, paragraphs })));
            };
          };
        };
        look();
      }),
    count,
  );
  await close();
  return { read, noise };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv
    .slice(2)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) => join(one.parentPath, one.name)),
    )
    .filter((name) => IS_ARTICLE.test(name))
    .toSorted();
  const wanted = await readByCommand(files);
  console.log(`${files.length} files, ${wanted.length} of them articles to the command`);
  for (const browser of /** @type {const} */ (["Chromium", "Firefox"])) {
    const { read, noise } = await readOnDesk(browser, files, wanted.length);
    const others = wanted.filter((one, i) => JSON.stringify(one) !== JSON.stringify(read[i])).length;
    console.log(`${browser}: ${wanted.length - others} of ${wanted.length} the same`, ...noise);
    if (others > 0 || read.length !== wanted.length || noise.length > 0) process.exitCode = 1;
  }
}
