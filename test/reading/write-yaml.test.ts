import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { yamlEntry, yamlFields, yamlInline, yamlScalar } from "../../src/reading/write-yaml.js";

test.each<[why: string, text: string, written: string]>([
  ["words", "the harbour", "the harbour"],
  ["a letter", "ä", "ä"],
  ["a colon within a word", "at 9:30", "at 9:30"],
  ["a number sign within a word", "C#", "C#"],
  ["a day", "2024-05-01", "2024-05-01"],
  ["nothing", "", '""'],
  ["a digit", "7 days", '"7 days"'],
  ["a value's colon", "note: seven", '"note: seven"'],
  ["a colon at the end", "as follows:", '"as follows:"'],
  ["a note", "seven #8", '"seven #8"'],
  ["a break", "two\nlines", String.raw`"two\nlines"`],
  ["a space at the end", "two ", '"two "'],
  ["a truth", "Yes", '"Yes"'],
  ["what looks like nothing", "null", '"null"'],
  ["what no YAML may hold", "a\uFFFEb", String.raw`"a\ufffeb"`],
  ["what no YAML may end with", "ab\uFFFF", String.raw`"ab\uffff"`],
  ["half of a character", "a\uD800b", String.raw`"a\ud800b"`],
  ["half of one at the end", "ab\uDC00", String.raw`"ab\udc00"`],
  ["a mark of byte order", "a\uFEFFb", String.raw`"a\ufeffb"`],
  ["a break of other scripts", "a\u2028b", String.raw`"a\u2028b"`],
])("a text with %s", (_, text, written) => {
  expect(yamlScalar(text)).toBe(written);
});

test.each(["a, b", "a [b", "a] b", "a {b", "a} b", "a:b"])("%j has quotation marks in brackets alone", (text) => {
  expect([yamlScalar(text), yamlScalar(text, true)]).toEqual([text, JSON.stringify(text)]);
});

describe("any text is read as it was", () => {
  const pieces = ["a", "Z", "ä", "7", "-", "- ", ":", ": ", " ", "#", " #", "\t", "\n", "\r", "'", '"', "\\", "[", "]"];
  const rare = [
    "{",
    "}",
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "~",
    "=",
    "<<",
    "...",
    "---",
    "😀",
    "\u0085",
  ];
  const unseen = ["\u00A0", "\u200B", "\u2028", "\uFEFF", "\uFFFE", "\uFFFF", "\u0000", "null", "yes", "2024-05-01"];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces, ...rare, ...unseen), { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 20 }),
  );

  test("as a value, in a list, in brackets and in braces", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(load(`v: ${yamlScalar(one)}\n`)).toEqual({ v: one });
        expect(load(yamlInline([one, { v: one }]))).toEqual([one, { v: one }]);
        const group = { name: one, list: [one, one], inner: { text: one, more: [{ v: one, w: one }] } };
        expect(load(yamlFields(group, 0).join("\n"))).toEqual(group);
        expect(load(yamlEntry(group, 2).join("\n"))).toEqual([group]);
      }),
    );
  });
});
