import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../../src/article/markdown.js";
import { readPage } from "../../src/article/page.js";
import { readPlainText } from "../../src/article/plain-text.js";
import type { Article } from "../../src/model/article.js";

const prose = (word: string): string =>
  `The harbour of ${word} opened a week earlier than the council had planned this year.`;

const MARKDOWN = [
  (word: string) => prose(word),
  (word: string) => `## ${word}`,
  (word: string) => `- ${word}\n    - nested${word}`,
  (word: string) => `> ${prose(word)}`,
  (word: string) => `| ${word} | b |\n|---|---|\n| c | cell${word} |`,
  (word: string) => "```\n" + word + "\n```",
  (word: string) => `    ${word} indented`,
  (word: string) => `![alt ${word}](p.png)`,
  (word: string) => `<div>${word}</div>`,
  (word: string) => `Noted.[^${word}]\n\n[^${word}]: note ${word}`,
  (word: string) => `***\n\n*${word}* and **${word}** and [${word}](https://example.org/(a))`,
];
const PAGE = [
  (word: string) => `<p>${prose(word)}</p>`,
  (word: string) => `<h2>${word}</h2>`,
  (word: string) => `<ul><li>${word}<ul><li>nested${word}</li></ul></li></ul>`,
  (word: string) => `<blockquote><p>${prose(word)}</p></blockquote>`,
  (word: string) => `<table><tr><td>${word}</td><td>cell${word}</td></tr></table>`,
  (word: string) => `<figure><img src=p.png><figcaption>Photo ${word}</figcaption></figure>`,
  (word: string) => `<aside><h3>${word}</h3><ul><li><a href=/a>Link ${word}</a></li></ul></aside>`,
  (word: string) => `<div class=cookie-banner><p>We use cookies ${word}</p><button>Accept ${word}</button></div>`,
  (word: string) => `<div>${prose(word)}<br><br>${prose(`second${word}`)}</div>`,
  (word: string) => `<dl><dt>${word}</dt><dd>long${word}</dd></dl><pre>code ${word}</pre>`,
  (word: string) => `<footer><p>Footer ${word}</p></footer>`,
  (word: string) => `<details><summary>More ${word}</summary><p>${prose(`in${word}`)}</p></details>`,
];

/** Blocks in any order, each about a word of its own, between prose that makes them an article. */
const blocks = (of: readonly ((word: string) => string)[]): fc.Arbitrary<readonly string[]> =>
  fc
    .array(fc.nat(of.length - 1), { minLength: 1, maxLength: 8 })
    .map((kinds) => [prose("first"), ...kinds.map((kind, i) => of[kind]!(`word${i}x`)), prose("last"), prose("end")]);

function lostOf(article: Article, written: string): readonly string[] {
  const kept = JSON.stringify(article);
  const words = new Set(written.match(/[a-z]*word\d+x/g));
  return [...words].filter((word) => !kept.includes(word));
}

test("every word of a text is in its paragraphs", () => {
  fc.assert(
    fc.property(blocks([prose, (word) => `- ${word}`, (word) => word, (word) => `${word}:\n${word}`]), (parts) => {
      const written = `Head\n\n${parts.join("\n\n")}`;
      expect(lostOf(readPlainText(written), written)).toEqual([]);
    }),
    { numRuns: 100, seed: 14 },
  );
});

test("every word of an article in Markdown is in its paragraphs, or in what is left out", () => {
  fc.assert(
    fc.property(blocks(MARKDOWN), (parts) => {
      const written = `# Head\n\n${parts.join("\n\n")}`;
      expect(lostOf(readMarkdown(written), written)).toEqual([]);
    }),
    { numRuns: 100, seed: 14 },
  );
});

test("every word of a page is in its paragraphs, or in what is left out", () => {
  fc.assert(
    fc.property(blocks(PAGE), (parts) => {
      const written = `<!doctype html><html><body><article><h1>Head</h1>${parts.join("")}</article></body></html>`;
      expect(lostOf(readPage(written), written)).toEqual([]);
    }),
    { numRuns: 100, seed: 14 },
  );
});
