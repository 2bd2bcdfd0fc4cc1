import { describe, expect, test } from "vitest";
import { explanationOfHtml, textOfHtml, textOfPlain, typedTextOfHtml } from "../../src/exchange/html.js";

describe("HTML of a question", () => {
  test.each([
    ["<p>Which <b>port</b>\n  was <em>first</em>?</p>", "Which **port** was *first*?"],
    ["Which is <b>NOT </b>a port?", "Which is **NOT** a port?"],
    ["<strong> a</strong><strong></strong> b", "**a** b"],
    ["10<sup>3</sup> H<sub>2</sub>O", "10³ H₂O"],
    ["a * b_c_d", String.raw`a \* b\_c\_d`],
    ["<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"],
    ["<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"],
    ["<pre>a\nb</pre>", "a\nb"],
    ["x &lt;y&gt; &amp;nbsp; &copy;", "x <y> &nbsp; ©"],
  ])("%s", (html, text) => {
    expect(textOfHtml(html).text).toBe(text);
  });
  test.each([
    ["<table><tr><td>a</td><td>b</td></tr></table>", "the lines of a table (its cells are kept apart by |)"],
    [String.raw`\(x^2\)`, "the setting of a formula (it is shown as it is written)"],
    [`<a href="https://example.org/x">x</a>`, `the link to "https://example.org/x"`],
    [`<audio src="a.mp3"></audio>`, `the file "a.mp3" (<audio>)`],
    [`<iframe src="https://example.org/v"></iframe>`, `the file "https://example.org/v" (<iframe>)`],
    [`<span style="font-size:9px; color: red">x</span>`, "colours"],
    ["<u>x</u>", "the line under what is underlined"],
    ["<script>alert(1)</script>x", "what stands in <script>"],
  ])("%s loses something, and says so", (html, lost) => {
    expect(textOfHtml(html).lost).toContain(lost);
  });
  test("of words alone loses nothing", () => {
    expect(textOfHtml(`<p dir="ltr" style="text-align: left;">A <b>b</b></p>`).lost).toEqual([]);
  });
  test("names its pictures", () => {
    expect(textOfHtml(`<img src="@@PLUGINFILE@@/a%20b.png" alt="A  harbour">x`)).toEqual({
      text: "x",
      lost: [],
      pictures: [{ source: "@@PLUGINFILE@@/a%20b.png", alt: "A harbour" }],
    });
  });
});

test("links of an explanation stay", () => {
  expect(explanationOfHtml(`See <a href="https://example.org/x">x</a>`)).toEqual({
    text: "See [x](https://example.org/x)",
    lost: [],
    pictures: [],
  });
});

test("an answer that is typed has no marks", () => {
  const { text, lost } = typedTextOfHtml("<i>a</i>_b_ * c");
  expect([text, lost]).toEqual(["a_b_ * c", ["the emphasis of a typed answer"]]);
});

test("plain text is no Markdown", () => {
  expect(textOfPlain(" 2 * 3\tis <b> ").text).toBe(String.raw`2 \* 3 is <b>`);
});

test.each(["<pre>", "&nbsp;", "<b>", "<b> ", String.raw`\(`, "<a href='", "<!--", "<br>"])(
  "%s many times over takes no time that grows with its square",
  (part) => {
    expect(textOfHtml(part.repeat(50_000)).text.length).toBeLessThan(500_000);
  },
);
