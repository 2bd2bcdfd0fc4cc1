import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/article/markdown.js";
import { readPage } from "../../src/article/page.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { named } from "./fixtures.js";

describe("plain text", () => {
  test("has a paragraph for each line that is not empty, the headline first", () => {
    const { title, paragraphs } = readPlainText("\uFEFFHead\r\n\r\n One. \nTwo.\n\n\n");
    expect([title, paragraphs]).toEqual(["Head", ["Head", "One.", "Two."]]);
  });
  test("that is wrapped has a paragraph for each block, divided words whole again", () => {
    const { paragraphs } = named("pdf-like.txt").article;
    expect(paragraphs).toHaveLength(6);
    expect(paragraphs[3]).toContain("2 deci\u00ADbels, from 71 to 69");
  });
});

describe("Markdown", () => {
  test("says what it is, and has paragraphs without marks", () => {
    const { article } = named("interview.md");
    expect(article).toMatchObject({
      publisher: "The Coast Reader",
      author: "Mira Okafor",
      published: "2025-11-02",
      language: "en",
    });
    expect(article.paragraphs).toHaveLength(11);
    expect(article.paragraphs.join("\n")).not.toMatch(/[*>#\]]|\(https/);
  });
  test("keeps underscores inside words, and adds the title where the text has none", () => {
    expect(readMarkdown("---\ntitle: Head\n---\nsnake_case and _this_ ![a](b.png)").paragraphs).toEqual([
      "Head",
      "snake_case and this",
    ]);
  });
});

describe("a saved page", () => {
  test("gives the article, not what stands around it, and runs no script", () => {
    const { article } = named("page.html");
    expect(article).toMatchObject({
      title: "Old mill of Easthaven to grind again",
      publisher: "Valley Courier",
      author: "Peter Salk",
      published: "2026-01-17",
      language: "en-GB",
    });
    expect(article.paragraphs).toHaveLength(9);
    expect(article.paragraphs.join(" ")).not.toMatch(/cookie|Photo|Read more|Copyright|Sport|script/i);
  });
  test("with nothing in it has no paragraphs", () =>
    expect(readPage("<html><body><nav>Home</nav></body></html>").paragraphs).toEqual([]));
});
