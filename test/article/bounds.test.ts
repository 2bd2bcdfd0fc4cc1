import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/article/blocks.js";
import { parseDocument } from "../../src/article/document.js";
import { headlineOf } from "../../src/article/headline.js";
import { hashOf, locate } from "../../src/article/locate.js";
import { readPage } from "../../src/article/page.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { qn1 } from "../../src/article/qn1.js";
import { textOf } from "../../src/article/text.js";

test("a hundred thousand near matches are looked through once", () => {
  const paragraphs = ["ab ".repeat(33_000), "a".repeat(100_000)];
  const long = textOf({ paragraphs });
  const missing = (quote: string) =>
    locate(long, { paragraph: 1, quote, hash: null, prefix: null, suffix: null }).status;
  expect(missing("ab ".repeat(1000) + "ac")).toBe("missing");
  expect(missing("a".repeat(5000))).toBe("missing");
  expect(locate(long, { paragraph: 1, quote: "ab", hash: null, prefix: null, suffix: null }).status).toBe("ambiguous");
  expect(locate(long, { paragraph: 2, quote: null, hash: hashOf("ab ac"), prefix: null, suffix: null }).status).toBe(
    "missing",
  );
});

/** Each of these took minutes when it was read in time that grows with its square. */
describe("floods are read in seconds:", () => {
  test("separators in a title", () => {
    const title = "Harbour opens" + " - a | b".repeat(3000) + " - The Coast";
    expect(headlineOf(title, ["Another", "One more"], "The Coast")).toBe(title.slice(0, -" - The Coast".length));
    expect(headlineOf(title, ["Another", "Harbour opens"], "The Coast")).toBe("Harbour opens");
  });
  test("line breaks", () => {
    const { body } = parseDocument(`<body><p>${"word <br> ".repeat(60_000)}end<br> &nbsp;<br>after</p></body>`);
    const texts = blocksOf(body!, () => null).map(({ text }) => text);
    expect(texts).toEqual([`${"word ".repeat(60_000)}end`, "after"]);
  });
  test("signs that begin no tag", () => {
    const text = "<".repeat(90_000);
    const { paragraphs, leftOut } = readPage(`<title>T</title><p>${"A long enough paragraph, ".repeat(9)}</p>${text}`);
    expect([...paragraphs, ...leftOut.map((one) => one.text)].filter((one) => one === text)).toHaveLength(1);
  });
  test("entries of a list in wrapped text, and divided words", () => {
    const [entry, line] = ["- a ticket of the ferry costs twelve crowns", "the council of the town and its neighbour-"];
    const text = `Head\n\n${`${entry}\n`.repeat(200_000)}\n${`${line}\n`.repeat(200_000)}`;
    expect(readPlainText(text).paragraphs).toHaveLength(200_002);
  });
  test("marks on a letter, in whatever order", () => {
    const flood = `a${"\u0315".repeat(100_000)}${"\u0316".repeat(100_000)}`;
    expect(qn1(flood)).toBe(flood);
    expect(qn1(`e\u0301${"\u0315".repeat(999)}`)).toHaveLength(1000);
    expect(qn1(`e\u0301${"\u0315".repeat(1000)}`)).toHaveLength(1002);
  });
  test("headings below a long headline", () => {
    const title = "word ".repeat(100_000).trim();
    const page = `<title>T</title><h1>${title}</h1>${"<h2>x</h2>".repeat(2000)}`;
    expect(readPage(page).leftOut.length).toBeGreaterThanOrEqual(2000);
  });
});
