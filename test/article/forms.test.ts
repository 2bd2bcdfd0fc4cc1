import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/article/markdown.js";
import { readPage } from "../../src/article/page.js";
import { blocks, readPlainText } from "../../src/article/plain-text.js";

describe("plain text", () => {
  const paragraphs = (text: string) => readPlainText(text).paragraphs;
  test.each([
    ["every line end", "a.\r\nb.\nc.\rd.\u2028e.\u2029f.\u0085g.", ["a.", "b.", "c.", "d.", "e.", "f.", "g."]],
    ["a line tabulation and a form feed", "a.\vb.\fc.", ["a.", "b.", "c."]],
    ["lines that are not wrapped", "Head\nOne.\nTwo.", ["Head", "One.", "Two."]],
    ["a line that goes on in a small letter", "Head\n\nOne ship\nsailed.\nTwo.", ["Head", "One ship sailed. Two."]],
    ["one that goes on after a comma", "Head\n\nOne,\ntwo.", ["Head", "One, two."]],
    ["one that goes on after a semicolon", "Head\n\nOne;\ntwo.", ["Head", "One; two."]],
    ["one that goes on after a number", "Head\n\nIn 2019\nit opened.", ["Head", "In 2019 it opened."]],
    ["one after the end of a sentence", "Head.\n\nOne.\ntwo.", ["Head.", "One.", "two."]],
    ["one after an empty line", "Head\n\none.\nTwo.", ["Head", "one.", "Two."]],
    ["a first line in a small letter", "head\nOne.", ["head", "One."]],
    ["a divided word", "Head\n\nThe har-\nbour", ["Head", "The har\u00ADbour"]],
    [
      "one divided by a Unicode hyphen",
      "Head\n\nThe har\u2010\nbour, so\nit goes",
      ["Head", "The har\u00ADbour, so it goes"],
    ],
    ["a hyphen before a capital", "Head\n\nThe US-\nRussia talks,\nso", ["Head", "The US- Russia talks, so"]],
    ["a hyphen after a number", "Head\n\nIn 2019-\nso", ["Head", "In 2019- so"]],
    ["a byte order mark within", "a\uFEFFb", ["a\uFEFFb"]],
    ["spaces", "  a. \n\t\n b. ", ["a.", "b."]],
    ["nothing", "", []],
  ])("with %s", (_what, text, expected) => expect(paragraphs(text)).toEqual(expected));
  test("says nothing of itself but its headline", () => {
    expect(readPlainText("\uFEFFHead\nOne.")).toMatchObject({ title: "Head", publisher: null, author: null });
    expect(readPlainText("").title).toBe(null);
  });
  test("blocks stand between empty lines", () => expect(blocks(["", "a", "b", "", "", "c", ""])).toEqual(["a b", "c"]));
});

describe("Markdown", () => {
  const paragraphs = (text: string) => readMarkdown(text).paragraphs;
  test.each([
    ["headings of every level", "# One\n###### Two\ntext", ["One", "Two", "text"]],
    ["seven signs and no space, which are no headings", "####### One\n#Two", ["####### One #Two"]],
    ["a heading amid lines", "a\n# b\nc", ["a", "b", "c"]],
    ["lists", "- a\n* b\n+ c\n1. d\n12) e\n  - f", ["a", "b", "c", "d", "e", "f"]],
    ["an entry that goes on", "- a\n  b", ["a b"]],
    ["what looks like a list and is none", "-a\n1.b", ["-a 1.b"]],
    ["a quotation", "> a\n>> b\n> > c", ["a b c"]],
    ["rulers", "a\n\n---\n\n***\n\n___\n\n===\n\n--\n\n--- b", ["a", "--", "--- b"]],
    ["a dash amid a line", "a\nb - c", ["a b - c"]],
    ["a byte order mark within", "a\uFEFFb", ["a\uFEFFb"]],
    ["a link of several words", "[one two](a b) three", ["one two three"]],
    ["pictures and links", "![a](b.png) [c](d) [e]( f ) ![](x)", ["c e"]],
    ["emphasis", "*a* **b** ***c*** _d_ __e__ `f` ``g``", ["a b c d e f g"]],
    ["underscores within words", "a_b_c _d_e_ f_", ["a_b_c d_e f"]],
    ["an underscore that stands alone", "a _ b", ["a _ b"]],
    ["windows' line ends and a byte order mark", "\uFEFF# a\r\n\r\nb\r\nc", ["a", "b c"]],
    ["no front matter", "a\n---\ntitle: b\n---", ["a", "title: b"]],
    ["an empty front matter", "---\n\n---\na", ["a"]],
    ["nothing after it", "---\ntitle: b\n---", ["b"]],
    ["a title that it starts with", "---\ntitle: b\n---\n# b\n\nc", ["b", "c"]],
    ["nothing", "", []],
  ])("with %s", (_what, text, expected) => expect(paragraphs(text)).toEqual(expected));

  const front = (...lines: string[]) => readMarkdown(["---", ...lines, "---", "Head"].join("\n"));
  test.each([
    ["title: A", { title: "A" }],
    ["title:", { title: "Head" }],
    ['title: "A: b"', { title: "A: b" }],
    ["title: 'A'", { title: "A" }],
    [`title: "A'`, { title: `"A'` }],
    [`title: "A" b`, { title: '"A" b' }],
    ['title: A "b"', { title: 'A "b"' }],
    [" title: A", { title: "Head" }],
    ["Title: A", { title: "Head" }],
    ["published: 2025-11-02", { published: "2025-11-02" }],
    ["published: 2025-11-02T10:00Z", { published: "2025-11-02" }],
    ["published: on 2025-11-02", { published: null }],
    ["date: 2025-11-02", { published: "2025-11-02" }],
    ["published: 25-11-02", { published: null }],
    ["language: en", { language: "en" }],
    ["lang: fr", { language: "fr" }],
    ["publisher: P", { publisher: "P", author: null }],
    ["author:\tA  ", { author: "A", publisher: null }],
  ])("says %j", (line, expected) => expect(front(line)).toMatchObject(expected));
  test("prefers the fuller name of a field", () =>
    expect(front("date: 2020-01-01", "published: 2021-01-01", "lang: fr", "language: de")).toMatchObject({
      published: "2021-01-01",
      language: "de",
    }));
  test("has no title where it has no words", () => expect(readMarkdown("").title).toBe(null));
});

describe("a saved page", () => {
  const prose = (i: number) =>
    `Paragraph ${i} of the article says, at some length, what happened at the harbour on that day, and who was there.`;
  const page = (body: string, head = "<title>Harbour opens to ships</title>", attributes = ' lang="en"') =>
    readPage(`<!doctype html><html${attributes}><head>${head}</head><body><article>${body}</article></body></html>`);
  const long = Array.from({ length: 8 }, (_none, i) => `<p>${prose(i)}</p>`).join("");

  test("has a paragraph for each that ends as a sentence does", async () => {
    const ends = [
      "Closed!",
      "Open?",
      "So…",
      "He said “yes.”",
      "(So it was.)",
      "Er sagte »ja.«",
      "到此为止。",
      "So it is. ",
    ];
    const others = ["Read more", "By Ann Smith:", "A, b,"];
    const { paragraphs } = await page(long + [...ends, ...others].map((one) => `<p>${one}</p>`).join(""));
    const kept = paragraphs.slice(1).filter((one) => !one.startsWith("Paragraph"));
    expect(kept).toEqual(ends.map((one) => one.trim()));
  });
  test("has white space as one space, and the text of lists and quotations once", async () => {
    const { paragraphs } = await page(
      `${long}<blockquote><p>Quoted  \n words.</p></blockquote><ul><li>One entry.</li><li><p>Two.</p></li></ul><h2>A heading.</h2>`,
    );
    expect(paragraphs.slice(9)).toEqual(["Quoted words.", "One entry.", "Two."]);
  });
  test("leaves out what is no prose", async () => {
    const { paragraphs } = await page(
      `${long}<figure><p>In a figure.</p><figcaption><p>A caption.</p></figcaption></figure><table><tr><th>Year</th><th>Ships</th></tr><tr><td><p>In 2019.</p></td><td><p>Two.</p></td></tr></table>`,
    );
    expect(paragraphs.slice(9)).toEqual([]);
  });
  test("says who, when and in which language, or nothing", async () => {
    const head = `<title>Harbour opens to ships</title><meta property="og:site_name" content=" The  Coast "><meta name="author" content="Ann  Smith"><meta property="article:published_time" content="2026-01-17T08:00Z">`;
    expect(await page(long, head, ' lang=" en-GB "')).toMatchObject({
      title: "Harbour opens to ships",
      publisher: "The Coast",
      author: "Ann Smith",
      published: "2026-01-17",
      language: "en-GB",
    });
    expect(await page(long, "<title>Harbour opens to ships</title>", "")).toMatchObject({
      publisher: null,
      author: null,
      published: null,
      language: null,
    });
    expect(await page(long, "<title>T</title>", ' lang=" "')).toMatchObject({ language: null });
    const later = `<title>T</title><meta property="article:published_time" content="on 2026-01-17">`;
    expect(await page(long, later)).toMatchObject({ published: null });
  });
  test("without a title has its paragraphs alone", async () => {
    const { title, paragraphs } = await page(long, "");
    expect([title, paragraphs]).toEqual([null, Array.from({ length: 8 }, (_none, i) => prose(i))]);
  });
  test("without an article keeps its language", async () =>
    expect(await readPage('<html lang="fr"><body></body></html>')).toEqual({
      title: null,
      publisher: null,
      author: null,
      published: null,
      language: "fr",
      paragraphs: [],
    }));
});
