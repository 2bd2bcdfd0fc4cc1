import { beforeAll, describe, expect, test } from "vitest";
import { directionOf } from "../../src/text/direction.js";
import {
  type Writer,
  hasMarks,
  inlines,
  leadsOut,
  loadMarkdown,
  needsMarkdown,
  plain,
  render,
} from "../../src/text/inline.js";

beforeAll(loadMarkdown);

/** Text in round brackets, so that every piece of it shows. */
const SHOWN: Writer = {
  text: (text) => `(${text})`,
  code: (text) => `<code>${text}</code>`,
  open: (tag, href) => (href === null ? `<${tag}>` : `<${tag} ${href}>`),
  close: (tag) => `</${tag}>`,
};
const link = "[t](https://example.org/x)";

describe("Markdown in a line", () => {
  test.each([
    ["", "()"],
    ["so", "(so)"],
    ["an *odd* one", "(an )<em>(odd)</em>( one)"],
    ["an _odd_ one", "(an )<em>(odd)</em>( one)"],
    ["**big**", "<strong>(big)</strong>"],
    ["*a* **b**", "<em>(a)</em>( )<strong>(b)</strong>"],
    ["`a*b*`", "<code>a*b*</code>"],
    ["snake_case_name", "(snake_case_name)"],
    ["<b>*a*</b>", "(<b>)<em>(a)</em>(</b>)"],
    [`${link} *a*`, `(${link} )<em>(a)</em>`],
  ])("%s", (text, shown) => expect(render(inlines(text), SHOWN)).toBe(shown));

  test.each([
    [link, "<a https://example.org/x>(t)</a>"],
    [`see ${link}.`, "(see )<a https://example.org/x>(t)</a>(.)"],
    ["[*t*](mailto:a@example.org)", "<a mailto:a@example.org><em>(t)</em></a>"],
    ["[t](javascript:x)", "([t](javascript:x))"],
  ])("with links: %s", (text, shown) => {
    expect(render(inlines(text, "links"), SHOWN)).toBe(shown);
    expect(render(inlines(text, "no-links"), SHOWN)).not.toContain("<a");
  });

  test.each([
    ["\\*a\\*", "*a*"],
    ["\\`a\\_ \\[b\\] c\\\\", "`a_ [b] c\\"],
    ["C:\\(temp) and \\x", "C:\\(temp) and \\x"],
    ["at the end \\", "at the end \\"],
    ["*C:\\temp* \\!", "C:\\temp \\!"],
  ])("of %s only marks are escaped", (text, shown) => expect(plain(text)).toBe(shown));

  test.each([
    ["*a* `b` **c**", "no-links", "a b c"],
    [link, "no-links", link],
    [link, "links", "t"],
  ] as const)("%s without marks, %s", (text, links, shown) => expect(plain(text, links)).toBe(shown));
});

describe("which texts have marks", () => {
  test.each([
    ["", false],
    ["so", false],
    ["a]b", false],
    ["a_b", false],
    ["a _ b", false],
    ["a*", true],
    ["`", true],
    ["\\", true],
    ["](", true],
    ["_a", true],
    ["a _b", true],
  ])("%j: %j", (text, has) => expect(hasMarks(text)).toBe(has));
  test.each([
    ["so", false],
    ["*so*", true],
    [["so", "so"], false],
    [["so", "*so*"], true],
    [["*so*", "so"], true],
    [{ a: "so", b: { c: ["so"] } }, false],
    [{ a: "so", b: { c: ["so", "*so*"] } }, true],
    [{ a: "*so*", b: "so" }, true],
    [7, false],
    [null, false],
    [{}, false],
    [[], false],
  ])("%j: %j", (value, needs) => expect(needsMarkdown(value)).toBe(needs));
});

test.each([
  ["https://example.org", true],
  ["http://example.org", true],
  ["HTTPS://EXAMPLE.ORG", true],
  ["mailto:a@example.org", true],
  ["https://", false],
  ["https://example.org/ x", false],
  ["xhttps://example.org", false],
  ["httpx://example.org", false],
  ["javascript:x", false],
  ["ftp://example.org", false],
])("%s may be followed: %j", (href, may) => expect(leadsOut(href)).toBe(may));

test.each([
  ["en", "ltr"],
  ["en-AR", "ltr"],
  ["ara", "ltr"],
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["FA-af", "rtl"],
  ["ckb-Arab-IQ", "rtl"],
])("%s is written %s", (language, direction) => expect(directionOf(language)).toBe(direction));
