import { describe, expect, test } from "vitest";
import { readAnkiText } from "../../src/corrections/anki-text.js";
import { draftBank } from "../../src/corrections/drafts.js";

const fieldsOf = (text: string) => readAnkiText(text).map(({ fields }) => fields);

describe("Anki's text", () => {
  test.each([
    // What separates cells: what the header says, by name or by the character itself, else the first that occurs.
    ["#separator:Semicolon\na,b;c", [["a,b", "c"]]],
    ["#separator: PIPE \na|b", [["a", "b"]]],
    ["#separator:space\na b", [["a", "b"]]],
    ["#separator:Colon\na:b\tc", [["a", "b\tc"]]],
    ["#separator:Tab\na;b\tc", [["a;b", "c"]]],
    ["#separator:,\na,b;c", [["a", "b;c"]]],
    ["#separator:nonsense\na;b", [["a", "b"]]],
    ["#separator:constructor\na;b", [["a", "b"]]],
    ["#separator:\na;b", [["a", "b"]]],
    ["a b,c:d;e|f\tg", [["a b,c:d;e|f", "g"]]],
    ["a b,c:d;e|f", [["a b,c:d;e", "f"]]],
    ["a b,c:d;e", [["a b,c:d", "e"]]],
    ["a b,c:d", [["a b,c", "d"]]],
    ["a b,c", [["a b", "c"]]],
    ["a b", [["a", "b"]]],
    ["ab", [["ab"]]],
    [`${"x".repeat(8191)}|\ty`, [["x".repeat(8191), "\ty"]]],
    // Rows
    [
      "a\tb\n\n\r\n#no\tnote\nc\td\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\tb\n#only", [["a", "b"]]],
    [
      "a\t#b\nc\td",
      [
        ["a", "#b"],
        ["c", "d"],
      ],
    ],
    ["a\t\nb\tc", [["a"], ["b", "c"]]],
    ["a\tb\t", [["a", "b"]]],
    ["\ta\t\tb\t\t", [["", "a", "", "b"]]],
    ["\t", [[]]],
    ["a\tb\r", [["a", "b"]]],
    // Quotation marks
    ['"a\tb"\tc', [["a\tb", "c"]]],
    ['"a"b\tc', [["ab", "c"]]],
    ['a"b"\t"c"', [['a"b"', "c"]]],
    ['"a""b"\tc', [['a"b', "c"]]],
    ['""""\tc', [['"', "c"]]],
    ['""\tc', [["", "c"]]],
    ['"a\r\nb"\tc', [["a\r\nb", "c"]]],
    // HTML or not
    ["#html:true\na < b\tc", [["a < b", "c"]]],
    ['#html: false \r\n"a\nb"\t> & <', [["a<br>b", "&gt; &amp; &lt;"]]],
    ["#HTML:false\na<\tb", [["a&lt;", "b"]]],
  ])("%j", (text, rows) => expect(fieldsOf(text)).toEqual(rows));

  test.each([
    ["#guid column:1\n#tags column:3\nG\ta\tx  y", { guid: "G", fields: ["a"], tags: ["x", "y"] }],
    ["#tags: one  two\n#tags column:2\na\tb", { guid: "", fields: ["a"], tags: ["one", "two", "b"] }],
    ["#tags column:0\na\tb", { guid: "", fields: ["a", "b"], tags: [] }],
    ["#tags column:-1\na\tb", { guid: "", fields: ["a", "b"], tags: [] }],
    ["#tags column:1.5\na\tb", { guid: "", fields: ["a", "b"], tags: [] }],
    ["#tags column:9\na\tb", { guid: "", fields: ["a", "b"], tags: [] }],
    ["#tags column: 2 \na\tb", { guid: "", fields: ["a"], tags: ["b"] }],
    ["#notetype column:1\n#deck column:2\nN\tD\ta\tb", { guid: "", fields: ["a", "b"], tags: [] }],
    ["#no colon\n#guid column:2\r\na\tG", { guid: "G", fields: ["a"], tags: [] }],
  ])("%j", (text, note) => expect(readAnkiText(text)).toEqual([note]));

  test("with more notes than anybody has is refused", () => {
    const notes = (count: number) => "a\n".repeat(count);
    expect(readAnkiText(notes(200_000))).toHaveLength(200_000);
    expect(() => readAnkiText(notes(200_001))).toThrow(/more than 200000 notes/);
  });
});

describe("drafts", () => {
  const lines = (fields: readonly string[], tags: readonly string[] = []) =>
    draftBank("d", "f", [{ guid: "", fields, tags }])
      .yaml.split("\n")
      .slice(7, -1)
      .map((line) => line.trim())
      .filter((line) => !/^# (?:missing|left out)/.test(line));
  const idOf = (question: string) => lines([question, "a"])[0]?.replace("- id: ", "");

  test.each([
    [
      ["q", "a"],
      ["- id: q", "type: short", 'stem: "q"', 'keys: ["a"]'],
    ],
    [["q"], []],
    [["", "a"], []],
    [
      ["q", "a", "", "b"],
      ["- id: q", "type: short", 'stem: "q"', 'keys: ["a"]', '# also on the note: "b"'],
    ],
    [["{{c1::q}}"], ["- id: q", "type: cloze", 'text: "{{c1::q}}"']],
    [
      ["{{c12::q}}", "a"],
      ["- id: q", "type: cloze", 'text: "{{c12::q}}"', '# also on the note: "a"'],
    ],
    [
      ["{{c::q}}", "a"],
      ["- id: c-q", "type: short", 'stem: "{{c::q}}"', 'keys: ["a"]'],
    ],
    // In a gap nothing is Markdown, and around it everything is.
    [
      ["*a* {{c1::b*}} {{c2::c_d\ne::f*}}"],
      ["- id: a-b-c-d-e", "type: cloze", String.raw`text: "\\*a\\* {{c1::b*}} {{c2::c_d\ne::f*}}"`],
    ],
    [
      ["q*", "a*"],
      ["- id: q", "type: short", 'stem: "q\\\\*"', 'keys: ["a*"]'],
    ],
  ])("of %j", (fields, expected) => expect(lines(fields)).toEqual(expected));

  test.each([
    [["Élan"], '["elan"]'],
    [["a::b", "A B", "--a--", "1a2", "x"], '["a-b", "a", "a2", "x"]'],
    [["ﬁne"], '["fine"]'],
    [["北京", "12"], undefined],
  ])("have tags %j in a bank's letters, each once", (tags, expected) =>
    expect(lines(["q", "a"], tags).find((line) => line.startsWith("tags"))).toBe(
      expected === undefined ? undefined : `tags: ${expected}`,
    ),
  );

  test.each([
    ["Where did they meet in May 2019?", "where-did-they-meet-in-may"],
    ["2019: what opened?", "what-opened"],
    ["Was öffnete?", "was-o-ffnete"],
    ["北京", "item"],
    ["1 2 3", "item"],
    [`${"x".repeat(59)} yz`, "x".repeat(59)],
    [`${"x".repeat(58)} yz`, `${"x".repeat(58)}-y`],
    [`${"x".repeat(70)}`, "x".repeat(60)],
    ["{{c1::Sochi::city}} {{c2::a\nb}}", "sochi-a-b"],
  ])("call %j %j", (question, id) => expect(idOf(question)).toBe(id));

  test("have ids of their own, however many are alike", () => {
    const notes = ["q", "q", "q", "q-2"].map((question) => ({ guid: "", fields: [question, "a"], tags: [] }));
    const { yaml, items, left } = draftBank("d", "f", [...notes, { guid: "", fields: [], tags: [] }]);
    expect(yaml.match(/id: .*/g)).toEqual(["id: q", "id: q-2", "id: q-3", "id: q-2-2"]);
    expect([items, left]).toEqual([4, 1]);
  });
});
