// What the analysis of articles finds, and how long it takes. Usage: npm run bench:draft -- [FOLDER] [--gum CHECKOUT] [--said LIST]
// FOLDER holds articles, a paragraph a line; without it only what the other options ask for is measured.
import { parseArgs } from "node:util";
import { analyse } from "../../dist/analysis/analyse.js";
import { articlesIn } from "./articles.mjs";
import { median } from "./measure.mjs";
import { printNames } from "./names.mjs";
import { printSaid } from "./said.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { gum: { type: "string" }, said: { type: "string" }, verbose: { type: "boolean", default: false } },
});
const [folder] = positionals;

if (folder !== undefined) printCosts(articlesIn(folder));
if (values.gum !== undefined) printNames(values.gum, values.verbose);
if (values.said !== undefined) printSaid(folder, values.said);

/** Milliseconds and memory by 1,000 words; the first run is cold, and not the machine's fault alone. */
function printCosts(articles) {
  const words = articles.map(({ paragraphs }) => paragraphs.join(" ").split(" ").length);
  const all = words.reduce((sum, count) => sum + count, 0);
  const cold = timed(articles[0]);
  const warm = median(
    articles.map((article, i) => {
      const times = [1, 2, 3].map(() => timed(article));
      return (median(times) / words[i]) * 1000;
    }),
  );
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = articles.map(analyse);
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - before) / 1024 / (all / 1000);
  const sum = (of) => kept.reduce((total, analysis) => total + of(analysis), 0);
  console.log(`Analysis of ${articles.length} articles, ${all} words`);
  console.log(`first ${cold.toFixed(0)} ms; then ${warm.toFixed(1)} ms and ${memory.toFixed(0)} KB by 1,000 words`);
  console.log(
    `people ${sum((one) => one.people.length)}, places ${sum((one) => one.places.length)}, organisations ${sum((one) => one.organisations.length)}, quotes ${sum((one) => one.quotes.length)}, with a speaker ${sum((one) => one.quotes.filter(({ speaker }) => speaker !== null).length)}`,
  );
  const long = { paragraphs: articles.flatMap(({ paragraphs }) => paragraphs), published: null };
  const longer = {
    paragraphs: Array.from({ length: Math.ceil(100_000 / all) }, () => long.paragraphs).flat(),
    published: null,
  };
  const count = longer.paragraphs.join(" ").split(" ").length;
  console.log(`${count} words at once: ${timed(longer).toFixed(0)} ms`);
}

function timed(article) {
  const start = performance.now();
  analyse(article);
  return performance.now() - start;
}
