import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsTo } from "../../src/deck/days.js";
import { attribute, field, inGap, lineField } from "../../src/deck/field.js";
import { gapNumbers } from "../../src/deck/gaps.js";
import { guid } from "../../src/deck/guid.js";
import { attributeOf, pieces } from "../../src/text/html.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { stripMarkup } from "../../src/deck/strip-markup.js";
import { loadMarkdown } from "../../src/text/inline.js";

await loadMarkdown();

describe("the seconds to a day", () => {
  test.each([
    "1970-01-01",
    "1970-02-28",
    "1970-03-01",
    "1969-12-31",
    "1900-02-28",
    "1900-03-01",
    "2000-02-29",
    "2000-03-01",
    "2100-02-28",
    "2100-03-01",
    "2024-12-31",
  ])("%s", (day) => expect(secondsTo(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 1000));

  test("are those of every calendar day", () =>
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 120_000 }), (days) => {
        const seconds = days * 86_400;
        expect(secondsTo(new Date(seconds * 1000).toISOString().slice(0, 10))).toBe(seconds);
      }),
    ));
});

describe("gaps", () => {
  test("are numbered as Anki numbers them: each once, by size", () => {
    expect(gapNumbers("{{c10::a}} {{c2::b}} {{c2::c::hint}} {{c1::}}")).toEqual([1, 2, 10]);
    expect(gapNumbers("none, not even {{c::x}} or {{c1:x}}")).toEqual([]);
  });
});

describe("a guid", () => {
  test("is what learners have already", () => {
    expect([
      guid("sochi-2019", "a", "basic"),
      guid("sochi-2019", "a", "cloze"),
      guid("b", "item-9", "reverse-2"),
    ]).toEqual(["BWvCBhIaFKsMG", "09xY4QTsylcZQ", "5VuoIHUUcwJ6Q"]);
  });

  test("tells bank, item and kind apart, also where they run together", () => {
    const some = [guid("ab", "c", "d"), guid("a", "bc", "d"), guid("a", "b", "cd"), guid("ab", "c", "e")];
    expect(new Set(some).size).toBe(4);
    for (const one of some) expect(one).toMatch(/^[0-9A-Za-z]{13}$/);
  });
});

describe("the pieces of a field", () => {
  const shown = (html: string) =>
    [...pieces(html)].map((piece) =>
      piece.kind === "text" ? piece.text : `${piece.kind} ${piece.tag}${piece.kind === "open" ? piece.attributes : ""}`,
    );
  test.each<[string, string[]]>([
    ["a<br>b", ["a", "open br", "b"]],
    ["<B>x</B>", ["open b", "x", "close b"]],
    [`<a href="x>y">z</a>`, [`open a href="x>y"`, "z", "close a"]],
    ["a<!-- b<i>c -->d", ["ad"]],
    ["a<!-- never closed", ["a"]],
    ["x<script>let a = '<b>';</script>y", ["x", "y"]],
    ["x<style>b{}</style>y", ["x", "y"]],
    ["<script>a</style>b</script>c", ["c"]],
    ["</script>a", ["close script", "a"]],
    ["a < b & c > d", ["a < b & c > d"]],
    ["&amp;&lt;&gt;&quot;&apos;&nbsp;", [`&<>"'\u00a0`.replace("\u00a0", " ")]],
    ["&#65;&#x42;&#0;&#1114112;&#x10ffff;&unknown;", ["AB\uFFFD\uFFFD\u{10FFFF}&unknown;"]],
    ["a &valueOf; &toString; b", ["a &valueOf; &toString; b"]],
    ["", []],
  ])("of %j are %j", (html, parts) => expect(shown(html)).toEqual(parts));

  test("are the text again, whatever it was, that a field was made of", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = [...pieces(field(text))].map((piece) => (piece.kind === "text" ? piece.text : "\n")).join("");
        const kept = text
          .replace(/\r\n?/g, "\n")
          .replace(/[\t\u2028\u2029\u0085]/g, " ")
          .replace(/(?!\n)\p{Cc}/gu, "");
        expect(read).toBe(kept);
      }),
    ));

  test.each<[string, string, string | null]>([
    [` src="a b" alt='c'`, "src", "a b"],
    [` src="a b" alt='c'`, "alt", "c"],
    [` SRC = x`, "src", "x"],
    [` data-src="a"`, "src", null],
    [` alt="&amp;&quot;"`, "alt", `&"`],
    [` alt=""`, "alt", ""],
    ["", "alt", null],
  ])("attributes %j have %s: %j", (attributes, name, value) => expect(attributeOf(attributes, name)).toBe(value));
});

describe("what Anki sorts by", () => {
  test.each([
    ["plain", "plain"],
    ["<b>a</b> &amp; b", "a & b"],
    [`x<img src="p.png" alt="q">y`, "x p.png y"],
    [`<img alt="q" src="p.png"><img alt="q">`, " p.png "],
    ["&constructor;", "&constructor;"],
    ["&#65;&lt;&gt;&quot;&nbsp;&other;", `A<>"\u00a0&other;`.replace("\u00a0", " ")],
  ])("of %j is %j", (html, text) => expect(stripMarkup(html)).toBe(text));
});

test("text in an attribute can't end it", () => expect(attribute(`"a" & <b>`)).toBe("&quot;a&quot; &amp; &lt;b&gt;"));

test.each([
  ["a::b:::c", "a&#58;&#58;b&#58;&#58;&#58;c"],
  [":a", "&#58;a"],
  ["a:", "a&#58;"],
  ["a:b", "a:b"],
])("colons of %j in a gap are %j", (html, inside) => expect(inGap(html)).toBe(inside));

test("a line has its emphasis and code, and links where they are wanted", () => {
  const line = "*a* **b** `<c>` [d](https://example.org/?a=1&b=2)";
  expect(lineField(line)).toBe(
    "<em>a</em> <strong>b</strong> <code>&lt;c&gt;</code> [d](https://example.org/?a=1&amp;b=2)",
  );
  expect(lineField(line, "links")).toBe(
    `<em>a</em> <strong>b</strong> <code>&lt;c&gt;</code> <a href="https://example.org/?a=1&amp;b=2">d</a>`,
  );
});

test("where nobody chose, there is one deck of stock notes with guids, whose tags an update sets", () =>
  expect(DECK_OPTIONS).toEqual({ decks: "bank", noteTypes: "stock", guid: true, tags: "replace" }));
