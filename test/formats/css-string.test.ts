import { expect, test } from "vitest";
import { cssString } from "../../src/formats/pages/page.js";

test("a text in a style sheet ends neither its string nor its rule nor the sheet", () => {
  expect(cssString('Copy "A" \u00B7 7')).toBe('"Copy \\22 A\\22  \\b7  7"');
  expect(cssString('"; } body{display:none} </style>\n\\')).not.toMatch(/[;{}<\n]|\\[^0-9a-f]|"."/);
});
