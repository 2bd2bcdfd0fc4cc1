import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSeen, normalise, qn1 } from "../../src/article/qn1.js";

describe("qn1", () => {
  test.each([
    ["single quotation marks", "‘a’ ‚b‛ ′c` ‹d›", "'a' 'b' 'c' 'd'"],
    ["double quotation marks", "“a” „b‟ «c» ″d″ ''e''", '"a" "b" "c" "d" "e"'],
    ["dashes", "a‐b‑c‒d–e—f―g−h﹣i－j", "a-b-c-d-e-f-g-h-i-j"],
    ["an ellipsis", "so…", "so..."],
    ["ligatures", "oﬃce ﬁnd ﬂoor ﬀ ﬅ", "office find floor ff st"],
    ["what nobody sees", "re\u00ADduce\u200B \u202Aa\u202C\uFEFFb\u2060", "reduce ab"],
    ["white space", " a \t\n\u00A0\u2009\u202F\u3000 b\r\n", "a b"],
    ["decomposed letters", "cafe\u0301 Å", "café Å"],
    ["Hangul letters", "\u1112\u1161\u11AB", "한"],
  ])("makes %s one", (_, text, wanted) => expect(qn1(text)).toBe(wanted));

  test.each([0xad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff])("nobody sees U+%s", (code) =>
    expect(qn1(`a${String.fromCodePoint(code)}b`)).toBe("ab"),
  );
  test.each([0xac, 0xae, 0x200a, 0x2010, 0x2029, 0x202f, 0x2065, 0x206a])("but U+%s leaves something", (code) =>
    expect(qn1(`a${String.fromCodePoint(code)}b`)).not.toBe("ab"),
  );

  test.each([
    ["case", "US", "us"],
    ["superscripts", "10²", "102"],
    ["fractions", "½", "1⁄2"],
    ["full-width digits", "２０", "20"],
    ["accents", "resume", "résumé"],
    ["spelling", "centre", "center"],
    ["one apostrophe and two", "'a", "''a"],
  ])("keeps %s apart", (_, one, other) => expect(qn1(one)).not.toBe(qn1(other)));

  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom("\u00AD", "\u200B", "\uFEFF", " ", "\u0301", "\u0085"), maxLength: 5 }),
    fc.string({
      unit: fc.constantFrom("e", "\u0301", "\u00AD", "'", "’", "ﬁ", " ", "\u2000", "\u1112", "\u1161", "-", "…"),
      maxLength: 30,
    }),
  );

  test("done twice is done once", () =>
    fc.assert(
      fc.property(text, (one) => void expect(qn1(qn1(one))).toBe(qn1(one))),
      { numRuns: 500 },
    ));

  test("leaves nothing of what nobody sees, and of nothing else", () =>
    fc.assert(
      fc.property(text, (one) => void expect(isSeen(one)).toBe(qn1(one) !== "")),
      { numRuns: 500 },
    ));

  test("takes composed and decomposed text for the same", () =>
    fc.assert(
      fc.property(text, (one) => void expect(qn1(one.normalize("NFD"))).toBe(qn1(one.normalize("NFC")))),
      { numRuns: 500 },
    ));

  test("knows where each character came from", () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", "b", "7", "\u00AD", " ", "\n", "ﬁ", "“", "—", "\u{1F600}"),
          maxLength: 40,
        }),
        (one) => {
          const { text: normalised, origin } = normalise(one);
          const points = [...normalised];
          expect(origin).toHaveLength(points.length + 1);
          expect(origin.at(-1)).toBe(one.length);
          expect(origin).toEqual(origin.toSorted((a, b) => a - b));
          const strays = points.filter(
            (point, i) => /[ab7\u{1F600}]/u.test(point) && !one.startsWith(point, origin[i]),
          );
          expect(strays).toEqual([]);
        },
      ),
    ));
});
