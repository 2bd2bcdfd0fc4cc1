// Who said what, against a list made by hand. A list is JSON: [{ file, paragraph, words, speaker }, …]. `words` are the
// first five words of the quote, or, where a text may not be copied, the first twelve hex digits of the SHA-256 of them
// (in lower case, single spaces, no punctuation). `speaker` is a full name, or null where nobody is named.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { analyse } from "../../dist/analysis/analyse.js";
import { articleOf } from "./articles.mjs";

const beginning = (words) => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 5).join(" ");
const digest = (words) => createHash("sha256").update(words).digest("hex").slice(0, 12);

/** Says of each quote in the list whether it was found, and its speaker with it; by method. */
export function printSaid(folder, list) {
  const wanted = JSON.parse(readFileSync(list, "utf8"));
  const byMethod = new Map();
  let [quotes, given, right] = [0, 0, 0];
  const wrong = [];
  for (const file of new Set(wanted.map((one) => one.file))) {
    const said = wanted.filter((one) => one.file === file);
    const { people, quotes: found } = analyse(articleOf(folder, file));
    for (const { paragraph, words, speaker } of said) {
      const quote = found.find(
        (one) => one.paragraph === paragraph && [words, beginning(words)].some((form) => isBeginning(form, one.words)),
      );
      if (quote === undefined) {
        wrong.push(`${file} ${paragraph}: quote not found`);
        continue;
      }
      quotes += 1;
      if (quote.speaker === null) continue;
      given += 1;
      const isRight = speaker !== null && isOne(people[quote.speaker], speaker);
      if (isRight) right += 1;
      else wrong.push(`${file} ${paragraph}: ${quote.method} gave ${people[quote.speaker].name}, not ${speaker}`);
      const [all, good] = byMethod.get(quote.method) ?? [0, 0];
      byMethod.set(quote.method, [all + 1, good + (isRight ? 1 : 0)]);
    }
  }
  const named = wanted.filter(({ speaker }) => speaker !== null).length;
  console.log(`Who said it, ${wanted.length} quotes of the list, ${named} with a named speaker`);
  console.log(
    `found ${quotes}, speaker given ${given}, right ${right}: precision ${(right / given).toFixed(2)}, recall ${(right / named).toFixed(2)}`,
  );
  for (const [method, [all, good]] of byMethod) console.log(`  ${method.padEnd(14)} ${good} of ${all}`);
  for (const line of wrong) console.log(`  ${line}`);
}

const isBeginning = (form, words) => {
  const five = beginning(words);
  return form === five || form === digest(five);
};

const isOne = ({ name, aliases }, speaker) =>
  name === speaker || aliases.includes(speaker) || speaker.endsWith(` ${name}`);
