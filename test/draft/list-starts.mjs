// Prints the facts of articles that a question can begin with, as the desk lists them, and holds each to what is promised:
//   node test/draft/list-starts.mjs [--counts] [--kinds number,day] FILE…
// The day of publication comes from an index.json beside the file where there is one. Ends with 1 where a promise is broken.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { broken } from "./starts-promised.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { counts: { type: "boolean", default: false }, kinds: { type: "string" } },
});
const { startsOf } = await import("../../dist/draft/starts/starts.js");
const { readItem } = await import("../../dist/draft/readable.js");
const { evidenceOf } = await import("../../dist/draft/candidate.js");
const { locate } = await import("../../dist/article/locate.js");
const { textOf } = await import("../../dist/article/text.js");
const { readPlainText } = await import("../../dist/article/plain-text.js");
const { analyse } = await import("../../dist/analysis/analyse.js");

const kinds = new Map();
const types = new Map();
const add = (map, name) => map.set(name, (map.get(name) ?? 0) + 1);
const counts = [];
const faults = [];
let [words, slowest] = [0, 0];

for (const file of positionals) {
  const index = join(dirname(file), "index.json");
  const known = existsSync(index)
    ? JSON.parse(readFileSync(index, "utf8")).find((one) => basename(one.file) === basename(file))
    : undefined;
  const read = readPlainText(readFileSync(file, "utf8"));
  const article = {
    ...read,
    published: (known?.published || null) ?? read.published,
    licence: known?.licence ?? read.licence,
    publisher: known?.publisher ?? read.publisher,
  };
  const before = performance.now();
  const all = startsOf(article, analyse);
  slowest = Math.max(slowest, performance.now() - before);
  faults.push(
    ...broken(article, all, { readItem, evidenceOf, locate, textOf }).map((fault) => `${basename(file)}: ${fault}`),
  );
  const shown = all.filter(({ kind }) => values.kinds === undefined || values.kinds.split(",").includes(kind));
  counts.push(all.length);
  words += article.paragraphs.join(" ").split(/\s+/).length;
  for (const { kind, item } of all) {
    add(kinds, kind);
    add(types, `${kind} ${item.stem?.includes("____") ? `${item.type} with a blank` : item.type}`);
  }
  if (values.counts) continue;
  console.log(`\n=== ${basename(file)}: ${article.paragraphs[0]} (${article.published ?? "no day"})`);
  for (const { kind, fact, before: led, after, item } of shown) {
    console.log(`\n¶${fact.paragraph} ${kind}: ${led}[${fact.text}]${after}`);
    const { type, stem, text, key, keys = [], distractors = [], answer, unit } = item;
    console.log(`   ${type}: ${stem ?? text}`);
    for (const one of [key ?? [], keys, answer ?? []].flat()) console.log(`   * ${one}${unit ? ` (${unit})` : ""}`);
    for (const one of distractors) console.log(`   - ${one}`);
  }
}
counts.sort((a, b) => a - b);
const [first, median, last] = [counts[0], counts[Math.floor(counts.length / 2)], counts.at(-1)];
console.log(`\n${positionals.length} articles, ${words} words: ${counts.reduce((sum, n) => sum + n, 0)} starts`);
console.log(`  of an article: ${first} to ${last}, median ${median}; the slowest took ${Math.round(slowest)} ms`);
for (const map of [kinds, types]) for (const [name, n] of [...map].sort()) console.log(`  ${n} ${name}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
