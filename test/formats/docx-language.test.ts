import { describe, expect, test } from "vitest";
import { byDirection, complexFont, languageTag } from "../../src/formats/docx/language.js";

describe("a text is cut where its direction turns", () => {
  /** Pieces from right to left between `<` and `>`. */
  const cut = (text: string, language: string): string =>
    byDirection(text, language)
      .map(({ text: piece, isRtl }) => (isRtl ? `<${piece}>` : `[${piece}]`))
      .join("");
  test.each([
    ["en", "pier", "[pier]"],
    ["en", "", "[]"],
    ["en", "the سفينة left", "[the ]<سفينة>[ left]"],
    ["en", "سفينة left", "<سفينة>[ left]"],
    ["en", "the سفينة", "[the ]<سفينة>"],
    ["en", "a سفينة, 12 - سفينة b", "[a ]<سفينة, 12 - سفينة>[ b]"],
    ["en", "a سُفينة b", "[a ]<سُفينة>[ b]"],
    ["en", "a ספינה b", "[a ]<ספינה>[ b]"],
    ["ar", "سفينة", "<سفينة>"],
    ["ar", "سفينة pier سفينة", "<سفينة >[pier]< سفينة>"],
    ["ar", "pier 4, quay5 سفينة", "[pier 4, quay5]< سفينة>"],
    ["he", "é", "[é]"],
    ["ar", "12", "<12>"],
  ])("%s: %s", (language, text, pieces) => expect(cut(text, language)).toBe(pieces));
});

test.each([
  ["en", '<w:lang w:val="en-US"/>'],
  ["en-GB", '<w:lang w:val="en-GB"/>'],
  ["nn", '<w:lang w:val="nn"/>'],
  ["ar", '<w:lang w:bidi="ar-SA"/>'],
  ["ar-EG", '<w:lang w:bidi="ar-EG"/>'],
  ["HI", '<w:lang w:bidi="hi-IN"/>'],
  ["zh-Hant", '<w:lang w:eastAsia="zh-Hant"/>'],
  ["ja", '<w:lang w:eastAsia="ja-JP"/>'],
  ["constructor", '<w:lang w:val="constructor"/>'],
])("%s is told to Word as %s", (language, tag) => expect(languageTag(language)).toBe(tag));

test.each([
  ["hi", "Nirmala UI"],
  ["hi-IN", "Nirmala UI"],
  ["th", "Leelawadee UI"],
  ["my", "Myanmar Text"],
  ["ar", "Times New Roman"],
])("letters of %s are in %s", (language, font) => expect(complexFont(language)).toBe(font));
