import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/article/markdown.js";

const paragraphs = (text: string) => readMarkdown(text).paragraphs;

describe("Markdown", () => {
  test.each([
    ["a headline", "# One\n\ntext", ["One", "text"]],
    ["headings below it, which are no paragraphs", "# One\n\n## Two\n\na\n\n###### Three\n\nb", ["One", "a", "b"]],
    ["underlined headings", "One\n===\n\na\n\nTwo\n---\n\nb", ["One", "a", "b"]],
    ["what only looks like one", "####### One\n#Two", ["####### One #Two"]],
    ["lists", "- a\n* b\n+ c\n1. d\n12) e\n  - f", ["a", "b", "c", "d", "e", "f"]],
    ["an entry that goes on", "- a\n  b\n\n  c", ["a b", "c"]],
    ["what looks like a list and is none", "-a\n1.b", ["-a 1.b"]],
    ["a quotation", "> a\n> b\n\nc", ["a b", "c"]],
    ["rulers", "a\n\n---\n\n***\n\n___\n\nb", ["a", "b"]],
    ["a byte order mark within", "a\uFEFFb", ["a\uFEFFb"]],
    ["lines broken by hand", "a  \nb\\\nc", ["a b c"]],
    ["links of every kind", "[a](x(y)) [b][1] [c] <https://d.example>\n\n[1]: x\n[c]: y", ["a b c https://d.example"]],
    ["emphasis", "*a* **b** ***c*** _d_ __e__ `f` ``g`` ~~h~~ ==i *j*==", ["a b c d e f g h i j"]],
    ["signs that are none", "a == b, a_b_c, 2 * 3 * 4, ~5", ["a == b, a_b_c, 2 * 3 * 4, ~5"]],
    ["signs with a backslash before", "\\*a\\* \\[b\\]", ["*a* [b]"]],
    ["entities", "a&nbsp;b &amp; &lt;c&gt;", ["a b & <c>"]],
    ["footnotes", "a[^1] b.[^x-2]\n\n[^1]: Said so.\n[^x-2]: c\nd", ["a b.", "Said so.", "c d"]],
    ["links between notes", "[[Note]] and [[Note|the other]]", ["Note and the other"]],
    ["comments of either kind", "a %%no%% b <!-- nor -->", ["a b"]],
    ["percent signs after words and numbers", "5%% and then 7%%, a%%b%%", ["5%% and then 7%%, a%%b%%"]],
    ["HTML", "a <b>b</b><br>c\n\n<div>\n<p>d</p>\n</div>", ["a b c", "d"]],
    ["a table, as one paragraph", "a\n\n| b | c |\n| --- | ---: |\n| d | e |\n\nf", ["a", "b c d e", "f"]],
    ["paragraphs that are set in", "a\n\n    b\n\nc", ["a", "b", "c"]],
    ["windows' line ends and a byte order mark", "\uFEFF# a\r\n\r\nb\r\nc", ["a", "b c"]],
    ["an empty front matter", "---\n\n---\na", ["a"]],
    ["a heading between two rules", "---\n\n# Head\n\n---\n\na", ["Head", "a"]],
    ["a rule with words behind it", "--- abstract\n\na", ["--- abstract", "a"]],
    ["a headline in which nothing is seen", "# \u200B\n\n# One\n\na", ["One", "a"]],
    ["a title in which nothing is seen", "---\ntitle: \u200B\n---\nOne\n\na", ["One", "a"]],
    ["a first paragraph in which nothing is seen", "\u2060\n\nOne\n\na", ["One", "a"]],
    ["spaces in its title", "---\ntitle: a  \u00A0b\n---\nc", ["a b", "c"]],
    ["nothing after it", "---\ntitle: b\n---", ["b"]],
    ["a title that it starts with", "---\ntitle: b\n---\n# b\n\nc", ["b", "c"]],
    ["nothing", "", []],
  ])("with %s", (_what, text, expected) => expect(paragraphs(text)).toEqual(expected));

  test("says what it leaves out", () => {
    const text =
      "---\ntitle: a\nsource: b\nnot a field\n---\n# c\n\n![d](e.png) ![[f.png]]\n\n<figure><img src=g><figcaption>h</figcaption></figure>\n\ni";
    expect(readMarkdown(text)).toMatchObject({
      paragraphs: ["a", "i"],
      leftOut: [
        { kind: "metadata", text: "source: b" },
        { kind: "metadata", text: "not a field" },
        { kind: "heading", text: "c" },
        { kind: "hidden", text: "d" },
        { kind: "hidden", text: "f.png" },
        { kind: "caption", text: "h" },
      ],
    });
  });

  test.each([
    ["![[a.png]]", "a.png"],
    ["b ![[a b|300]] c", "a b|300"],
    ["b %%a *c* <d>%%", "a *c* <d>"],
    ["b <!-- a & c --> d", "a & c"],
    ["<!-- a\nc -->\n\nb", "a c"],
    ["b\n\n<!-- a that never ends\n\nc", "a that never ends c"],
  ])("says what %j hides", (text, expected) =>
    expect(readMarkdown(`# Head\n\n${text}`).leftOut).toEqual([{ kind: "hidden", text: expected }]),
  );

  const deep = {
    quotations: (depth: number) => `${"> ".repeat(depth)}inmost`,
    "lists in lists": (depth: number) =>
      Array.from({ length: depth }, (_, i) => `${"  ".repeat(i)}- ${i + 1 < depth ? i : "inmost"}`).join("\n"),
    "lists of one line": (depth: number) => `${"- ".repeat(depth)}inmost`,
    "lists and quotations": (depth: number) => `${"> 1. ".repeat(depth)}inmost`,
  };
  test.each(
    Object.entries(deep).flatMap(([what, text]) => [48, 49, 50, 100, 500].map((n) => [n, what, text] as const)),
  )("loses nothing in or after %d %s", (depth, _what, text) => {
    const found = paragraphs(`# Head\n\n${text(depth)}\n\nAfter.\n\nLast.`);
    expect(found.slice(-3)).toEqual([expect.stringMatching(/inmost$/), "After.", "Last."]);
  });

  const front = (...lines: string[]) => readMarkdown(["---", ...lines, "---", "Head"].join("\n"));
  test.each([
    [["title: A"], { title: "A" }],
    [["title: A: b"], { title: "A: b" }],
    [["title:"], { title: "Head" }],
    [['title: "A: b"'], { title: "A: b" }],
    [["title: 'A'"], { title: "A" }],
    [[`title: "A'`], { title: `"A'` }],
    [['title: A "b"'], { title: 'A "b"' }],
    [[" title: A"], { title: "Head" }],
    [["published: 2025-11-02"], { published: "2025-11-02" }],
    [["published: 2025-11-02T10:00Z"], { published: "2025-11-02" }],
    [["published: on 2025-11-02"], { published: null }],
    [["published: 2025-11-02 10:00 +0100"], { published: "2025-11-02" }],
    [["published: 2024-02-29"], { published: "2024-02-29" }],
    [["published: 2023-02-29"], { published: null }],
    [["published: 2024-99-99"], { published: null }],
    [["published: 2024-01-011"], { published: null }],
    [["date: 2020-01-01", "published: 2021-01-01"], { published: "2021-01-01" }],
    [["date: 2020-01-01", "published: soon"], { published: "2020-01-01" }],
    [["lang: fr", "language: de"], { language: "de" }],
    [["publisher: P"], { publisher: "P", author: null }],
    [["author:", '  - "[[Ana Doe]]"', "  - [[people/bo|Bo]]"], { author: "Ana Doe, Bo" }],
    [["licence: CC-BY-4.0"], { licence: "CC-BY-4.0" }],
    [["license: CC0"], { licence: "CC0" }],
  ])("says %j", (lines, expected) => expect(front(...lines)).toMatchObject(expected));

  test.each([
    [["title: A", "headline: B"], ["headline: B"]],
    [["headline: B", "title: A"], ["headline: B"]],
    [["title: A", "title: B"], ["title: B"]],
    [["title:", "headline: B"], []],
    [["author: A", "authors:", "  - B", "  - C"], ["authors: B, C"]],
    [["date: last Monday"], ["date: last Monday"]],
    [["date: 2024-99-99"], ["date: 2024-99-99"]],
    [["published: soon", "date: 2020-01-01"], ["published: soon"]],
    [["date: 2020-01-01 (the day of the vote)"], ["date: 2020-01-01 (the day of the vote)"]],
    [["date: 2020-01-01T06:30:00.5+01:00"], []],
    [["date: 2020-01-01 06:30 UTC"], []],
    [
      ["lang: fr", "language: de", "site: A", "publisher: B"],
      ["lang: fr", "site: A"],
    ],
  ])("drops nothing in silence: %j leaves %j", (lines, expected) => {
    const { leftOut } = front(...lines);
    expect(leftOut.flatMap(({ kind, text }) => (kind === "metadata" ? [text] : []))).toEqual(expected);
  });
});

/** Bounded work, and no word lost: a flood of signs is text. */
test.each(["[", "[[", "![", "*a*", "_", "`", "<", "==a==", "%%", "[^"])(
  "two hundred thousand of %j are a paragraph",
  (sign) => {
    const flood = sign.repeat(Math.ceil(200_000 / sign.length));
    expect(paragraphs(`Before it.\n\n${flood}\n\nAfter *it*.\n`)).toEqual(["Before it.", flood, "After it."]);
  },
);
