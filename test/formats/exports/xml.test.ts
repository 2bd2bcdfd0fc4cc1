import { expect, test } from "vitest";
import { block, cdata, element, unwritableInXml, xmlFile } from "../../../src/formats/exports/xml.js";

test("text and attributes are escaped, CDATA is closed only by its own end, nulls are left out", () => {
  const root = block("quiz", { title: 'A & "B"\n', lang: null }, [
    element("text", {}, "1 < 2 > 0\r"),
    null,
    element("html", {}, cdata("<p>]]></p>")),
    element("empty"),
  ]);
  expect(xmlFile(root)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<quiz title="A &amp; &quot;B&quot;&#10;">',
      "<text>1 &lt; 2 &gt; 0&#13;</text>",
      "<html><![CDATA[<p>]]]]><![CDATA[></p>]]></html>",
      "<empty/>",
      "</quiz>",
      "",
    ].join("\n"),
  );
});

test.each([
  ["fine: \t\n\u{1F600}\uFFFD", null],
  ["\u000B", "U+000B"],
  ["\uD800", "U+D800"],
  ["\uFFFE", "U+FFFE"],
])("of %j the first character that XML can't hold is %s", (text, found) => expect(unwritableInXml(text)).toBe(found));
