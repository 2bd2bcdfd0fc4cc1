import { describe, expect, test } from "vitest";
import { hashOf, locate } from "../../src/article/locate.js";
import { textOf } from "../../src/article/text.js";
import { articles, sentencesOf } from "./fixtures.js";

const wanted = (paragraph: number, quote: string) => ({ paragraph, quote, hash: null, prefix: null, suffix: null });
const pinned = (paragraph: number, quote: string) => ({
  paragraph,
  quote: null,
  hash: hashOf(quote),
  prefix: null,
  suffix: null,
});

/** Ways to write the same words. */
const harmless: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "straight quotation marks": (text) => text.replace(/[‘’‚]/g, "'").replace(/[“”„«»]/g, '"'),
  "curly quotation marks": (text) => text.replace(/'/g, "’").replace(/["„«]/g, "“").replace(/»/g, "”"),
  guillemets: (text) => text.replace(/[“„]/g, "«").replace(/”/g, "»"),
  "low quotation marks": (text) => text.replace(/[“«]/g, "„").replace(/[”»]/g, "“"),
  "two apostrophes for a quotation mark": (text) => text.replace(/[“”„«»]/g, "''"),
  "other dashes": (text) => text.replace(/[–—]/g, "-").replace(/-/g, "\u2011"),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00A0"),
  "double and thin spaces": (text) => text.replaceAll(" ", " \u2009"),
  "lines wrapped": (text) => text.replaceAll(" ", "\n"),
  "soft hyphens": (text) => text.replace(/(\p{L}\p{L})(?=\p{L}\p{L})/gu, "$1\u00AD"),
  "zero-width characters": (text) => text.replace(/ /g, "\u200B \uFEFF"),
  decomposed: (text) => text.normalize("NFD"),
  ligatures: (text) => text.replaceAll("ffi", "ﬃ").replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ").replaceAll("ff", "ﬀ"),
  "no ligatures": (text) => text.replaceAll("ﬁ", "fi").replaceAll("ﬂ", "fl"),
  "an ellipsis": (text) => text.replaceAll("...", "…"),
};

/** Small edits that say something else; null where a sentence has nothing to edit. */
const meaningful: Readonly<Record<string, (text: string) => string | null>> = {
  "a number one higher": (text) => replaced(text, /\p{Nd}+/u, (found) => String(Number(found) + 1)),
  "a digit dropped": (text) => replaced(text, /\p{Nd}{2,}/u, (found) => found.slice(0, -1)),
  "a digit added": (text) => replaced(text, /\p{Nd}+/u, (found) => `${found}0`),
  "another name": (text) => replaced(text, /(?<=\p{Ll} )\p{Lu}\p{Ll}+/u, () => "Ottoline"),
  "a name without capital": (text) => replaced(text, /(?<=\p{Ll} )\p{Lu}\p{Ll}+/u, (found) => found.toLowerCase()),
  "no negation": (text) => replaced(text, /n[’']t\b| not\b| never\b| no\b| nobody\b| नहीं| لم| لا/u, () => ""),
  "another negation": (text) => replaced(text, /\b(?:was|is|will|had|could|said)\b/u, (found) => `${found} not`),
  "a word dropped": (text) => replaced(text, /(?<=\S )\S+ /u, () => ""),
  "two words swapped": (text) => replaced(text, /(\S+) (\S+)/u, (_, a, b) => (a === b ? null : `${b} ${a}`)),
  "a word more": (text) => replaced(text, / /u, () => " hardly "),
  "another unit": (text) =>
    replaced(text, /tonnes|kilometres|decibels|crowns|kilograms|pairs|minutes|रुपये|دينار/u, () => "dozen"),
  "another sign": (text) => replaced(text, /[%$]/u, (found) => (found === "%" ? "‰" : "€")),
  "a superscript made a digit": (text) => replaced(text, /²/u, () => "2"),
  "a plus for a minus": (text) => replaced(text, / – /u, () => " + "),
  "another accent": (text) => replaced(text, /ö/u, () => "o"),
};

function replaced(text: string, pattern: RegExp, by: (...found: string[]) => string | null): string | null {
  const found = pattern.exec(text);
  const insert = found === null ? null : by(...found);
  if (found === null || insert === null) return null;
  return text.slice(0, found.index) + insert + text.slice(found.index + found[0].length);
}

const sentences = articles.flatMap(({ name, article, text }) =>
  sentencesOf(article).map(({ paragraph, sentence }) => ({ name, article, text, paragraph, sentence })),
);

test("there are enough sentences, in every article", () => {
  expect(new Set(sentences.map(({ name }) => name)).size).toBe(7);
  expect(sentences.length).toBeGreaterThan(60);
});

describe("the same words, written otherwise, are verified", () => {
  test.each(Object.entries(harmless))("%s", (_, variant) => {
    for (const { name, text, paragraph, sentence } of sentences) {
      for (const find of [wanted, pinned])
        expect({ name, sentence, ...locate(text, find(paragraph, variant(sentence))) }).toMatchObject({
          status: "verified",
          span: { paragraph },
        });
    }
  });

  test.each(Object.entries(harmless))("in the article: %s", (_, variant) => {
    for (const { article, paragraph, sentence } of sentences) {
      const text = textOf({ paragraphs: article.paragraphs.map(variant) });
      expect(locate(text, wanted(paragraph, sentence)).status, sentence).toBe("verified");
    }
  });

  test("407 cases or more", () => expect(sentences.length * Object.keys(harmless).length).toBeGreaterThanOrEqual(407));
});

describe("words that say something else are missing", () => {
  const counts = new Map<string, number>();
  test.each(Object.entries(meaningful))("%s", (edit, change) => {
    for (const { text, paragraph, sentence } of sentences) {
      const changed = change(sentence);
      if (changed === null || changed === sentence) continue;
      counts.set(edit, (counts.get(edit) ?? 0) + 1);
      expect(locate(text, wanted(paragraph, changed)).status, changed).toBe("missing");
      expect(locate(text, pinned(paragraph, changed)).status, changed).toBe("missing");
    }
    expect(counts.get(edit) ?? 0, "sentences with something to edit").toBeGreaterThan(0);
  });

  test("36 cases or more", () =>
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(36));
});
