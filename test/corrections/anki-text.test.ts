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

test("tells of lines that Anki takes for comments, and where they stand", () => {
  const told: string[] = [];
  const text = '# mine: 1\tx\n#separator:tab\n#also\na\tb\n#MeToo began when?\t2017\r\n"#1"\tc\n';
  const notes = readAnkiText(text, (lineOf, comment) => told.push(`${lineOf()} ${comment}`));
  expect(notes.map(({ fields }) => fields)).toEqual([
    ["a", "b"],
    ["#1", "c"],
  ]);
  expect(told).toEqual(["1 # mine: 1\tx", "5 #MeToo began when?\t2017"]);
});

test.each([
  ["# HTML : false \na<b", ["a&lt;b"]],
  ["#html:true\na<b", ["a<b"]],
  // The colon of a header says nothing of the rows.
  ["#deck:News\na,b", ["a", "b"]],
  ["#separator:pipe\na|b,c", ["a", "b,c"]],
  ["#separator:space\na b", ["a", "b"]],
  ["#separator: Semicolon\na;b\tc", ["a", "b\tc"]],
  ["#separator:colon\na:b", ["a", "b"]],
  ["#separator:tab\na\tb,c", ["a", "b,c"]],
  ["#separator:nonsense\na,b", ["a", "b"]],
  // As spreadsheets save it.
  ["#separator:Comma,,\na::b,c,d", ["a::b", "c", "d"]],
  ["#separator:semicolon;;;\na,b;c", ["a,b", "c"]],
  ["#separator:,\na;b,c", ["a;b", "c"]],
  ["#guid column: 2\na\tG\tb", ["a", "b"]],
  ["#guid column:0\na\tb", ["a", "b"]],
  ["#guid column:1.5\na\tb", ["a", "b"]],
  ["#tags column:-1\na\tb", ["a", "b"]],
  ["a\t\uFEFFb", ["a", "\uFEFFb"]],
])("heeds the headers of %j", (text, fields) => expect(fieldsOf(text)).toEqual([fields]));

test.each([
  ["#tags:x  y\na", ["x", "y"]],
  ["#tags:x\n#tags column:2\na\tp  q", ["x", "p", "q"]],
  ["#tagsx\na", []],
  ["a", []],
])("tags of %j are those of the file and of the row", (text, tags) =>
  expect(readAnkiText(text)[0]!.tags).toEqual(tags),
);

test("a header ends with its line, however that ends", () => {
  expect(readAnkiText("#guid column:1\r\n#tags:x\r\nG\ta")).toEqual([{ guid: "G", fields: ["a"], tags: ["x"] }]);
  expect(readAnkiText("#tags:a\rb\nc")[0]!.tags).toEqual(["a", "b"]);
  expect(fieldsOf("a\tb\n#comment")).toEqual([["a", "b"]]);
});

test.each([
  ['"never closed\tx\ny', 1],
  ['#html:true\na\tb\nc\t"d\ne\tf', 3],
  ['a\t"b""', 1],
  [`"${'"'.repeat(1_000_000)}`, 1],
])("a quotation mark that is never closed is named by its line: %.20j", (text, line) => {
  expect(() => readAnkiText(text)).toThrow(`in line ${line} is never closed`);
});

test("a file that is one quotation mark after another takes no time", () => {
  expect(fieldsOf('"'.repeat(1_000_000))).toHaveLength(1);
});
