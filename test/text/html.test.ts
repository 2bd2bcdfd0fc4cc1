import { describe, expect, test } from "vitest";
import { ENTITIES } from "../../src/text/entities.js";
import { formsIn, linksIn, lossesBesideFiles, lossesOf } from "../../src/text/html-losses.js";
import { attributeOf, pieces, withoutEntities } from "../../src/text/html.js";

/** Texts as they are, tags as they are written. */
const read = (html: string): string[] =>
  [...pieces(html)].map((piece) =>
    piece.kind === "text"
      ? piece.text
      : piece.kind === "open"
        ? `<${piece.tag}${piece.attributes}>`
        : `</${piece.tag}>`,
  );

describe("a field's HTML in pieces", () => {
  test.each<[html: string, found: readonly string[]]>([
    ["", []],
    ["a<b>b</b>c", ["a", "<b>", "b", "</b>", "c"]],
    ["a<BR/>b", ["a", "<br>", "b"]],
    ["<a href=\"x>y\" b='c' d=e f>", ["<a href=\"x>y\" b='c' d=e f>"]],
    ["1 < 2 & 3 > 2", ["1 < 2 & 3 > 2"]],
    ["a<!-- b -->c", ["ac"]],
    ["a<!-- b", ["a"]],
    ["a<!--\n-->b", ["ab"]],
    ["<script>a<b>c</style></script>d", ["d"]],
    ["<STYLE>a</style>d", ["d"]],
    ["a<style>b</style>c", ["a", "c"]],
    ["<script>&amp;", []],
    ["</script>a", ["</script>", "a"]],
    ["a<9>b", ["a<9>b"]],
    ["&amp;&lt;&#65;&#x42;&#x1F600;", ["&<AB\u{1F600}"]],
    ["&#0;&#1114111;&#1114112;&#x110000;", ["\uFFFD\u{10FFFF}\uFFFD\uFFFD"]],
    ["&nosuch;&amp", ["&nosuch;&amp"]],
  ])("%j", (html, found) => expect(read(html)).toEqual(found));

  test.each<[attributes: string, name: string, value: string | null]>([
    [' href="a"', "href", "a"],
    [" HREF='a b'", "href", "a b"],
    [" href=a class=b", "href", "a"],
    ["href = a", "href", "a"],
    [' data-href="a"', "href", null],
    [' href=""', "href", ""],
    [" href", "href", null],
    [' alt="a &amp; <b>b</b>"', "alt", "a & b"],
  ])("of %j, %s says %j", (attributes, name, value) => expect(attributeOf(attributes, name)).toBe(value));

  test.each([
    ["a &lt; b <i>", "a < b <i>"],
    ["&#65;&#x42;&#X43;", "ABC"],
    ["&#xD800;", "\uFFFD"],
    ["&nosuch; &amp;amp;", "&nosuch; &amp;"],
  ])("entities alone are read: %j", (text, plain) => expect(withoutEntities(text)).toBe(plain));

  const NAMED =
    'iexcl¡ yen¥ frac12½ AgraveÀ szligß yumlÿ AlphaΑ RhoΡ SigmaΣ OmegaΩ alphaα sigmafς sigmaσ omegaω amp& quot" ' +
    "hellip… euro€ fnofƒ check✓ prime′ Prime″ larr← lArr⇐ or∨";
  test.each([["nbsp", " "], ...NAMED.split(" ").map((one) => [one.slice(0, -1), one.slice(-1)])])(
    "&%s; is %s",
    (name, character) => expect(ENTITIES.get(name!)).toBe(character),
  );
});

const LINE = "the line through what is struck out";
const UNDER = "the line under what is underlined";
const TABLE = "the lines of a table (its cells are kept apart by |)";
const LEVELS = "the levels of a list";

describe("forms that say something, and get lost", () => {
  test.each<[html: string, lost: readonly string[]]>([
    ["<b>a</b><i>b</i><span style='color:red'>c</span>", []],
    ["<table><tr><td>a</table><table></table>", [TABLE]],
    ["<s>a</s><strike>b</strike><del>c</del>", [LINE]],
    ["<u>a</u><ins>b</ins>", [UNDER]],
    ["<pre>a</pre>", ["the indents of a block of code"]],
    ["<ruby>漢<rt>kan</rt></ruby>", ["the place of small readings (they follow their characters)"]],
    ["<ul><li>a</li></ul><ol><li>b</li></ol>", []],
    ["<ul><li>a<ul><li>b</ul></ul>", [LEVELS]],
    ["<ol><li>a<ul><li>b</ul></ol>", [LEVELS]],
    ["</ul></ol><ul><li>a</ul>", []],
    ["<svg><path/><circle/></svg><what>", ["what stands in <svg>", "what looks like a tag: <what>"]],
    ["<math><mi>x</mi></math>", ["what stands in <math>"]],
    ["<math><mi>x</mi></svg><mo>", ["what stands in <math>"]],
    ["<canvas></canvas><what>", ["what stands in <canvas>", "what looks like a tag: <what>"]],
    ["<input type=text>", ["what stands in <input>"]],
    ["<toString>", ["what looks like a tag: <tostring>"]],
    ["<vector a >", ["what looks like a tag: <vector a>"]],
    ["<a>x</a><a href=''>y</a>", []],
    ["<a href='https://example.org/a'>x</a>", []],
    ["<a href='HTTP://example.org'>x</a>", []],
    ["<a href='mailto:a@example.org'>x</a>", ['the link to "mailto:a@example.org"']],
    ["<a href='https://example.org/a(b)'>x</a>", ['the link to "https://example.org/a(b)"']],
    ["<a href='see https://example.org'>x</a>", ['the link to "see https://example.org"']],
    ["</table></s></what>", []],
  ])("%s", (html, lost) => expect(formsIn(html)).toEqual(lost));
});

test.each<[html: string, links: readonly string[]]>([
  ["<a href='https://example.org/a'>x</a>", ['the link to "https://example.org/a"']],
  ["<A HREF=http://example.org>x</A>", ['the link to "http://example.org"']],
  ["<a href='#top'>x</a><a name=x>y</a>", []],
  ["<link href='https://example.org/a'>", []],
  ["https://example.org", []],
])("links of %s", (html, links) => expect(linksIn(html)).toEqual(links));

describe("what else of a field gets lost", () => {
  const FORMULA = "the setting of a formula (it is shown as it is written)";
  const UNSEEN = "characters that can't be seen (a space stands for each)";
  const NAMED = "characters that are named as in HTML (they are shown as they are written)";
  test.each<[html: string, lost: readonly string[]]>([
    ["plain, <b>bold</b>", []],
    [String.raw`\(x^2\)`, [FORMULA]],
    [String.raw`\[x\]`, [FORMULA]],
    ["[latex]x[/latex]", [FORMULA]],
    ["[$]x[/$]", [FORMULA]],
    ["[$$]x[/$$]", [FORMULA]],
    [String.raw`\(\) [x] $y$`, []],
    ["a\tb\nc\rd", []],
    ["a\u0001b", [UNSEEN]],
    ["<b title='&#1;'></b>", ['what is shown to who points at it: "\\u0001"']],
    ["&nosuch;", [NAMED]],
    ["&amp;nosuch;", []],
    ["&lt;", []],
    ["<!-- a note -->b", ['a comment: "a note"']],
    ["<!-- open", ['a comment: "open"']],
    ["<!----><!--  -->", []],
    ["<!--StartFragment-->a<!--EndFragment--><!--[if gte mso 9]>x<![endif]-->", []],
    ["<b title='more'>a</b><i title=''>b</i>", ['what is shown to who points at it: "more"']],
    ["<script>a</script><SCRIPT></SCRIPT><style>b</style>", ["what stands in <script>", "what stands in <style>"]],
  ])("%j", (html, lost) => expect(lossesBesideFiles(html)).toEqual(lost));

  test("its pictures and recordings come first, each once", () =>
    expect(
      lossesOf("<u>x</u><img src=a.png alt='A &amp; B'><img src=a.png><img>[sound:b.mp3] [sound:b.mp3][sound:]"),
    ).toEqual([
      'the picture "a.png", described as "A & B" (save it beside the bank, and name it under media)',
      'the picture "a.png" (save it beside the bank, and name it under media)',
      'the picture "" (save it beside the bank, and name it under media)',
      'the recording "b.mp3"',
      'the recording ""',
      UNDER,
    ]));
});
