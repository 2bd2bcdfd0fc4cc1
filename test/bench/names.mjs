// Precision and recall of people, places and bodies against those that GUM marks, by kind.
import { analyse } from "../../dist/analysis/analyse.js";
import { gumTexts } from "./gum.mjs";

const KINDS = ["people", "places", "organisations"];
const share = (a, b) => (b === 0 ? "  -  " : (a / b).toFixed(2).padStart(5));

/** What we find beside what is marked, of every text: by kind, exact spans and any overlap. */
function compareNames(texts) {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, { marked: 0, found: 0, exact: 0, held: 0, met: 0 }]));
  const missed = [];
  for (const { file, paragraphs, marked } of texts) {
    const analysis = analyse({ paragraphs, published: null });
    for (const kind of KINDS) {
      const count = counts[kind];
      const gold = marked.filter((one) => one.kind === kind);
      const found = analysis[kind].flatMap(({ mentions }) => mentions);
      count.marked += gold.length;
      count.found += found.length;
      for (const one of found) {
        const isExact = gold.some((other) => isSame(one, other));
        const isHeld = gold.some((other) => overlap(one, other));
        if (isExact) count.exact += 1;
        if (isHeld) count.held += 1;
        else missed.push({ file, kind, what: "not marked", text: one.text, paragraph: one.paragraph });
      }
      for (const one of gold) {
        if (found.some((other) => overlap(one, other))) count.met += 1;
        else
          missed.push({
            file,
            kind,
            what: "not found",
            text: paragraphs[one.paragraph - 1].slice(one.start, one.end),
            paragraph: one.paragraph,
          });
      }
    }
  }
  return { counts, missed };
}

const isSame = (a, b) => a.paragraph === b.paragraph && a.start === b.start && a.end === b.end;
const overlap = (a, b) => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

export function printNames(folder, isVerbose) {
  const texts = gumTexts(folder);
  const { counts, missed } = compareNames(texts);
  console.log(`Names against GUM's marks, ${texts.length} news texts (proper names alone, titles apart)`);
  console.log("                 marked  found  exact P / R    overlap P / R");
  for (const [kind, { marked, found, exact, held, met }] of Object.entries(counts))
    console.log(
      `${kind.padEnd(16)} ${String(marked).padStart(6)} ${String(found).padStart(6)}  ${share(exact, found)} /${share(exact, marked)}   ${share(held, found)} /${share(met, marked)}`,
    );
  if (isVerbose)
    for (const { file, kind, what, text, paragraph } of missed)
      console.log(`${file} ${paragraph} ${kind} ${what}: ${text}`);
}
