// Prints the candidates of articles as a teacher would see them:
//   node test/draft/list.mjs [--kinds who-said,year] [--published 2019-05-15] [--tier ready] [--counts] FILE…
// The day of publication comes from an index.json beside the file where there is one.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: "string" },
    published: { type: "string" },
    tier: { type: "string" },
    seed: { type: "string", default: "list" },
    analyser: { type: "string", default: new URL("../../dist/analysis/analyse.js", import.meta.url).href },
    counts: { type: "boolean", default: false },
  },
});
const { propose } = await import("../../dist/draft/propose.js");
const { readPlainText } = await import("../../dist/article/plain-text.js");
const { analyse } = await import(values.analyser);

const total = { words: 0, ready: 0, all: 0 };
const pages = [];
const kinds = new Map();
const causes = new Map();
const add = (map, name, n = 1) => map.set(name, (map.get(name) ?? 0) + n);

for (const file of positionals) {
  const index = join(dirname(file), "index.json");
  const known = existsSync(index)
    ? JSON.parse(readFileSync(index, "utf8")).find((one) => basename(one.file) === basename(file))
    : undefined;
  const article = readPlainText(readFileSync(file, "utf8"));
  const published = values.published ?? (known?.published || null) ?? article.published;
  const licence = known?.licence ?? article.licence;
  const options = {
    kinds: values.kinds?.split(",") ?? null,
    max: null,
    paragraphs: null,
    seed: values.seed,
    isSensitive: false,
  };
  const id = basename(file).replace(/\.\w+$/, "");
  const { draft, shortages, uncovered, rejected } = propose(
    { ...article, published, licence, publisher: known?.publisher ?? article.publisher },
    { id, url: null },
    options,
    analyse,
  );
  const words = article.paragraphs.join(" ").split(/\s+/).length;
  const shown = draft.candidates.filter(({ tier }) => values.tier === undefined || tier === values.tier);
  total.words += words;
  total.all += draft.candidates.length;
  total.ready += draft.candidates.filter(({ tier }) => tier === "ready").length;
  pages.push({
    words,
    ready: draft.candidates.filter(({ tier }) => tier === "ready").length,
    all: draft.candidates.length,
  });
  for (const { tier, origin } of draft.candidates) add(kinds, `${tier} ${origin.method}`);
  for (const [cause, n] of rejected) add(causes, cause, n);
  if (values.counts) continue;
  console.log(`\n=== ${id}: ${article.title ?? article.paragraphs[0]} (${published ?? "no day"}, ${words} words)`);
  shown.forEach(({ tier, reasons, origin, item, id: name }, i) => {
    const { evidence, asOf: _, ...fields } = item;
    console.log(
      `\n${i + 1}. [${tier}] ${origin.method} ¶${evidence.map(({ paragraph }) => paragraph).join(",")} ${name}`,
    );
    console.log(asShown(fields));
    for (const reason of reasons) console.log(`   ! ${reason}`);
  });
  if (shortages.length > 0) console.log(`\nMissing: ${shortages.join(" ")}`);
  console.log(`Not covered: ${uncovered.join(", ")}`);
}
console.log(`\n${positionals.length} articles, ${total.words} words: ${total.ready} ready, ${total.all} in all`);
const median = (field) => {
  const shares = pages.map((page) => (1000 * page[field]) / page.words).sort((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)].toFixed(1);
};
console.log(`  median of a page, per 1,000 words: ${median("ready")} ready, ${median("all")} in all`);
for (const [name, n] of [...kinds].sort()) console.log(`  ${n} ${name}`);
console.log("Thrown out:");
for (const [cause, n] of [...causes].sort((a, b) => b[1] - a[1])) console.log(`  ${n} ${cause}`);

function asShown({ stem, text, head, key, keys, distractors = [], ...rest }) {
  const lines = [`   ${stem ?? text ?? head}`];
  if (key !== undefined) lines.push(`   * ${key}`);
  for (const one of keys ?? []) lines.push(`   * ${one}`);
  for (const one of distractors) lines.push(`   - ${typeof one === "string" ? one : one.text}`);
  for (const [name, value] of Object.entries(rest)) lines.push(`   ${name}: ${JSON.stringify(value)}`);
  return lines.join("\n");
}
