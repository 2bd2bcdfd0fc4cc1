import { expect, test } from "vitest";
import { readAnkiText } from "../../src/corrections/anki-text.js";

const fieldsOf = (text: string) => readAnkiText(text).map(({ fields }) => fields);

test("reads what Anki exports: guid, note type, deck and tags stand apart", () => {
  const text =
    "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n" +
    'G1\tBasic\tNews\t"He said ""hi"""\tback<br>two\ta b::c\n';
  expect(readAnkiText(text)).toEqual([{ guid: "G1", fields: ['He said "hi"', "back<br>two"], tags: ["a", "b::c"] }]);
});

test.each([
  [
    '"#1"\t"a\nb"\r\n#comment\n\nx\ty',
    [
      ["#1", "a\nb"],
      ["x", "y"],
    ],
  ],
  ["#separator:Comma\n#html:true\na,b,\n", [["a", "b"]]],
  ["\uFEFF#separator:;\na;b", [["a", "b"]]],
  ["a;b, c", [["a", "b, c"]]],
  ['"never closed\tx\ny', [["never closed\tx\ny"]]],
  ["#html:false\na < b & c\tx", [["a &lt; b &amp; c", "x"]]],
  [
    "a\tb\rc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["#only:headers", []],
])("reads rows as Anki does: %j", (text, rows) => {
  expect(fieldsOf(text)).toEqual(rows);
});

test("a file that is one quotation mark after another takes no time", () => {
  expect(fieldsOf('"'.repeat(1_000_001))).toHaveLength(1);
});
