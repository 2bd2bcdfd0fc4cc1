import { describe, expect, test } from "vitest";
import { fromMarkdown, fromTyped } from "../../src/exchange/markdown.js";

describe("Markdown of other tools", () => {
  test.each<[source: string, text: string, lost?: readonly string[]]>([
    ["**a** *b* _c_ `d * e`", "**a** *b* _c_ `d * e`"],
    [String.raw`\* \_ \! \[ \a`, String.raw`\* \_ ! \[ \a`],
    ["$x^2$ costs $5", "$x^2$ costs $5", ["the setting of the formula $x^2$"]],
    ["$$a_1$$", String.raw`$$a\_1$$`, ["the setting of the formula $$a_1$$"]],
    ["from $5 to $7", "from $5 to $7"],
    ["![A pier](a.png){width=5} x", "A pier x", ['the picture "a.png"']],
    ["![](a.png 'T')x", "x", ['the picture "a.png"']],
    ["[words](https://example.org/a 'T')", "words", ["the link to https://example.org/a"]],
    ["<https://example.org/a_b>", "https://example.org/a_b"],
    ["a<br>b<BR />c", "a\nb\nc"],
    ["<span class='x'>a</span>", "a", ["the HTML tag <span class='x'>", "the HTML tag </span>"]],
    ["a<!-- note -->b", "ab", ["the HTML tag <!-- note -->"]],
    ["1 < 2 > 0", "1 < 2 > 0"],
    ["10^3^ H~2~O ~~no~~", "10³ H₂O ~~no~~"],
  ])("%j", (source, text, lost = []) => expect(fromMarkdown(source)).toEqual({ text, lost }));

  test.each([
    ["[a](https://example.org)", "[a](https://example.org)", []],
    ["[a](MAILTO:a@example.org)", "[a](MAILTO:a@example.org)", []],
    ["[a](#top)", "a", ["the link to #top"]],
  ])("links stay in an explanation, those that lead somewhere: %s", (source, text, lost) =>
    expect(fromMarkdown(source, "links")).toEqual({ text, lost }),
  );

  test.each<[what: string, source: string, text: string]>([
    ["wrapped lines", "a\nb\n  c", "a b c"],
    ["paragraphs", "a\n\n\nb", "a\nb"],
    ["breaks", "a  \nb\\\nc", "a\nb\nc"],
    ["headings", "## a\nb\n\nc\n===\nd", "a b\nc\nd"],
    ["quotations", "> a\n> > b", "a b"],
    ["lists", "a\n* b\n+ c\n- d\ne", "a\n- b\n- c\n- d e"],
    ["numbers", "a\n1. b\n(c) d\nii) e\n123) f", "a\n1. b\n(c) d\nii) e\n123) f"],
    ["a number that is none", "a\n1234. b\n1.5 c", "a 1234. b 1.5 c"],
    ["rows of tables", "| a | b |\n| c |", "| a | b |\n| c |"],
    ["blocks of code", "a\n```js\nx = 1\n\ny\n```\nb", "a\n`x = 1`\n`y`\nb"],
    ["blocks of code with other marks", "~~~\na\n```\nb\n~~~\nc", "`a`\n\\`\\`\\`\n`b`\nc"],
    ["a block within a line", "a ```b``` c", "a ```b``` c"],
    ["spaces", "a  \t b", "a b"],
  ])("%s", (_, source, text) => expect(fromMarkdown(source).text).toBe(text));
});

test.each([
  ["plain", "plain"],
  ["**so** and *so*", "**so** and *so*"],
  ["__so__ and _so_", "__so__ and _so_"],
  ["2*3*4 and a_b_c", String.raw`2\*3\*4 and a\_b\_c`],
  ["* so * and ** so **", String.raw`\* so \* and \*\* so \*\*`],
  ["`a*b` [x](https://example.org/a_b)", "`a*b` [x](https://example.org/a_b)"],
  ["[x](a)", String.raw`\[x\](a)`],
  ["*a_b* c", String.raw`*a\_b* c`],
  ["**a*", String.raw`\*\*a\*`],
])("typed by somebody who may not know Markdown: %s", (typed, text) => expect(fromTyped(typed)).toBe(text));
