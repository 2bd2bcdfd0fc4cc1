import { expect, test } from "vitest";
import { attribute, field, inGap } from "../../src/deck/field.js";

test.each([
  ["AT&T", "AT&amp;T"],
  ["a < b and c > d", "a &lt; b and c &gt; d"],
  ["&amp; already", "&amp;amp; already"],
  [`it's "x"`, `it's "x"`],
  ["one\ntwo\r\nthree\rfour", "one<br>two<br>three<br>four"],
  ["tab\there", "tab here"],
  ["a\u2028b\u0085c", "a b c"],
  ["{{c1::x}}", "&#123;&#123;c1::x&#125;&#125;"],
  ["[sound:x.mp3] [latex] [$]5bn[/$] [anki:tts]", "&#91;sound:x.mp3] &#91;latex] &#91;$]5bn&#91;/$] &#91;anki:tts]"],
  ["an [aside]", "an [aside]"],
  [String.raw`\(a<b\) and \[x\]`, String.raw`\<span></span>(a&lt;b\) and \<span></span>[x\]`],
  ["#MeToo", "#MeToo"],
  ["{a}", "&#123;a&#125;"],
  ["[[type:Front]]", "&#91;&#91;type:Front]]"],
  ["a\u0000b\u001fc\u007f", "abc"],
])("%j becomes %j", (text, html) => expect(field(text)).toBe(html));

test.each([
  ["std::vector", "std&#58;&#58;vector"],
  ["at 9:00", "at 9:00"],
  ["ends:", "ends&#58;"],
])("inside a gap, %j does not start the hint: %j", (text, html) => expect(inGap(text)).toBe(html));

test("a combining mark can't swallow the end of the tag before it", () => {
  expect(field("\u0338a\n\u0338b c\u0338")).toBe("&#824;a<br>&#824;b c\u0338");
});

test("no formula begins in an attribute, which holds no other element", () =>
  expect(attribute(String.raw`\(a"<b\)`)).toBe(String.raw`&#92;(a&quot;&lt;b\)`));
