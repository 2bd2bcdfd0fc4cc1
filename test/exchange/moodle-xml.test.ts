import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moodleXml } from "../../src/exchange/moodle-xml.js";
import { imported, onlyItem, onlyLeft, PIXEL, utf8 } from "./reading.js";

const text = (name: string, words: string) => `<${name} format="html"><text><![CDATA[${words}]]></text></${name}>`;
const answer = (fraction: number, words: string, feedback = "") =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${words}]]></text>${text("feedback", feedback)}</answer>`;
const question = (type: string, ...inner: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n<question type="${type}">${inner.join("")}</question></quiz>`;
const asks = (words: string) => text("questiontext", words);
const item = (type: string, ...inner: string[]) => onlyItem(moodleXml, question(type, ...inner));
const left = (type: string, ...inner: string[]) => onlyLeft(moodleXml, question(type, ...inner));

describe("one right option", () => {
  test("with its feedback, and the weight of another named", async () => {
    const { fields, lost } = await item(
      "multichoice",
      asks("Which <b>port</b>?"),
      answer(0, "Easthaven", "It froze."),
      answer(100, "Northwick", "So it was."),
      answer(50, "Southmere"),
    );
    expect(fields).toEqual({
      stem: "Which **port**?",
      key: { text: "Northwick", why: "So it was." },
      distractors: [{ text: "Easthaven", why: "It froze." }, "Southmere"],
    });
    expect(lost).toEqual(['the weight of 50 % of "Southmere"']);
  });
  test("in a fixed order stays where it stands", async () => {
    const { fields } = await item(
      "multichoice",
      asks("Which?"),
      "<shuffleanswers>false</shuffleanswers>",
      answer(0, "a"),
      answer(100, "b"),
    );
    expect(fields).toMatchObject({ order: "fixed", keyAt: 2 });
  });
  test("of many keeps them all, and a paper shows ten", async () => {
    const wrong = Array.from({ length: 12 }, (_, i) => answer(0, `w${i}`));
    const { fields } = await item("multichoice", asks("Which?"), answer(100, "b"), ...wrong);
    expect(fields).toMatchObject({ shows: 10 });
    expect(fields["distractors"]).toHaveLength(12);
  });
  test.each([
    [[answer(0, "a"), answer(0, "b")], "it names no right answer"],
    [[answer(100, "a")], "it offers no wrong option"],
    [[answer(100, "a"), answer(0, '<img src="x.png">')], "one of its options is a picture alone"],
    [[answer(100, "a"), answer(0, "a")], 'the option "a" is right and wrong in it'],
  ])("%# is left where a bank can't say it", async (answers, why) => {
    expect(await left("multichoice", asks("Which?"), ...answers)).toBe(why);
  });
});

test("several right options, of unequal weight and with a penalty", async () => {
  const { fields, lost } = await item(
    "multichoice",
    asks("Which?"),
    "<single>false</single>",
    answer(75, "a"),
    answer(25, "b"),
    answer(-50, "c"),
  );
  expect(fields).toEqual({ stem: "Which?", keys: ["a", "b"], distractors: ["c"] });
  expect(lost).toEqual([
    'the weight of 75 % of "a"',
    'the weight of 25 % of "b"',
    "the penalty of 50 % for each wrong option",
  ]);
});

test("true or false", async () => {
  const { fields, lost } = await item(
    "truefalse",
    asks("It rains."),
    answer(0, "true", "No."),
    answer(100, "false", "It is dry."),
  );
  // Whoever takes a false statement for true is told what is true.
  const said = { correction: "No.", explanation: "It is dry." };
  expect(fields).toEqual({ type: "true-false", stem: "It rains.", key: false, ...said });
  expect(lost).toEqual([]);
});

describe("a typed answer", () => {
  test("with wildcards, capitals and another worth less", async () => {
    const { fields, lost } = await item(
      "shortanswer",
      asks("Who?"),
      "<usecase>1</usecase>",
      answer(100, "*Ann*"),
      answer(100, String.raw`5 \* 3`),
      answer(80, "Anne"),
      answer(0, "*", "Look again."),
    );
    expect(fields).toEqual({ type: "short", stem: "Who?", keys: ["Ann", "5 \\* 3"], match: { case: "exact" } });
    expect(lost).toEqual([
      'the wildcard of "*Ann*"',
      'the answer "Anne", worth 80 %',
      'the feedback on any other answer: "Look again."',
    ]);
  });
  test("with a wildcard within can't be written", async () => {
    expect(await left("shortanswer", asks("Which?"), answer(100, "col*r"))).toBe(
      `a bank can't write its answer "col*r"`,
    );
  });
  test("of a number, with its tolerance and unit", async () => {
    const { fields, lost } = await item(
      "numerical",
      asks("How far?"),
      `<answer fraction="100"><text>1.50</text><tolerance>0.1</tolerance></answer>`,
      `<answer fraction="50"><text>2</text><tolerance>1</tolerance></answer>`,
      "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>",
      "<unit><multiplier>0.001</multiplier><unit_name>km</unit_name></unit></units>",
    );
    expect(fields).toEqual({ type: "numeric", stem: "How far?", key: "1.50", tolerance: 0.1, unit: "m" });
    expect(lost).toEqual(["the unit km (times 0.001)", "the answer 2 ± 1, worth 50 %"]);
  });
  test.each([
    ["1e3", "1000"],
    [".5", "0.5"],
    ["-2.5E-3", "-0.0025"],
  ])("%s is written as a bank writes it", async (written, key) => {
    const { fields } = await item("numerical", asks("?"), `<answer fraction="100"><text>${written}</text></answer>`);
    expect(fields["key"]).toBe(key);
  });
  test("in sentences, with lines and what markers look for", async () => {
    const { fields, lost } = await item(
      "essay",
      asks("Why?"),
      "<responsefieldlines>15</responsefieldlines>",
      text("graderinfo", "Ice."),
      text("responsetemplate", "Because"),
    );
    expect(fields).toEqual({ type: "open", stem: "Why?", lines: 15, answer: "Ice." });
    expect(lost).toEqual(['the text that the answer begins with: "Because"']);
  });
});

describe("what stands in front of a question, and what markers are told", () => {
  const quote = (words: string) => `<blockquote><p>${words}</p></blockquote><p>Why?</p>`;
  const open = (words: string) => item("essay", asks(words));
  test("is a passage where a passage can hold all of it, and no part of the question any more", async () => {
    const { fields } = await open(quote("Ice."));
    expect([fields["group"], fields["stem"]]).toEqual(["passage", "Why?"]);
  });
  test("stays in the question, and what is lost of it is named, where it holds a picture", async () => {
    const { fields, lost } = await open(quote('Ice <img src="x.png">'));
    expect([fields["group"], String(fields["stem"]).includes("Ice")]).toEqual([undefined, true]);
    expect(lost.join()).toContain("picture");
  });
  test("is read in the form that the file says", async () => {
    const plain =
      '<questiontext format="plain_text"><text><![CDATA[<blockquote><p>a</p></blockquote><p>b</p>]]></text></questiontext>';
    expect((await item("essay", plain)).fields["stem"]).toContain("blockquote");
    const told = '<graderinfo format="markdown"><text>so *much* ice</text></graderinfo>';
    expect((await item("essay", asks("Why?"), told)).fields["answer"]).toBe("so *much* ice");
  });
});

test("pairs, with a right side that belongs to nothing", async () => {
  const pair = (one: string, other: string) =>
    `<subquestion format="html"><text>${one}</text><answer><text>${other}</text></answer></subquestion>`;
  const { fields } = await item("matching", asks("Match."), pair("a", "1"), pair("b", "1"), pair("", "3"));
  expect(fields).toEqual({
    type: "matching",
    stem: "Match.",
    pairs: [
      { left: "a", right: "1" },
      { left: "b", right: "1" },
    ],
    extras: ["3"],
  });
});

test("steps in order", async () => {
  const { fields } = await item("ordering", asks("Order."), answer(1, "a"), answer(2, "b"), answer(3, "c"));
  expect(fields).toEqual({ type: "ordering", stem: "Order.", sequence: ["a", "b", "c"] });
});

describe("gaps", () => {
  test("in a text become a cloze, and what else may fill them is named", async () => {
    const { fields, lost } = await item(
      "cloze",
      asks(String.raw`From {1:SA:=North\}wick#Yes~%50%Nor~*#No} in {2:MCS:a~=b} with {1:NM:=5:0.1} {{x}}.`),
    );
    expect(fields).toEqual({ type: "cloze", text: "From {{c1::North}wick}} in {{c2::b}} with {{c3::5}} { {x} }." });
    expect(lost).toEqual([
      "the weights of its gaps",
      'the answer "Nor", worth 50 % (gap 1)',
      'the feedback on any other answer: "No" (gap 1)',
      'the feedback of gap 1: "Yes"',
      'the other options of gap 2: "a"',
      "the tolerance of 0.1 of gap 3",
      "double braces (a space parts them)",
    ]);
  });
  test("of one alone keep their options", async () => {
    const { fields } = await item("cloze", asks("In {1:MC:a~=b#Yes}."));
    expect(fields).toMatchObject({ stem: "In ____.", key: { text: "b", why: "Yes" }, distractors: ["a"] });
  });
  test("of one alone keep their answers", async () => {
    const { fields } = await item("multianswer", asks("In {1:SHORTANSWER:=a~=b}."));
    expect(fields).toEqual({ type: "short", stem: "In ____.", keys: ["a", "b"] });
  });
  test("that are never closed are told", async () => {
    expect(await left("cloze", asks("In {1:SA:=a"))).toBe('a gap of it is never closed: "{1:SA:"');
  });
  test("words for gaps are in no fixed order where nothing is said of shuffling", async () => {
    const { fields } = await item(
      "gapselect",
      asks("[[2]]"),
      "<selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption>",
    );
    expect(fields).toMatchObject({ key: "b", distractors: ["a"] });
    expect(fields).not.toHaveProperty("order");
  });
  test("with words to drag", async () => {
    const box = (word: string) => `<dragbox><text>${word}</text><group>1</group></dragbox>`;
    const { fields, lost } = await item("ddwtos", asks("[[2]] and [[1]]"), box("a"), box("b"));
    expect(fields["text"]).toBe("{{c1::b}} and {{c2::a}}");
    expect(lost).toEqual(['the other options of gap 1: "a"', 'the other options of gap 2: "b"']);
  });
  test("in brackets", async () => {
    const { fields, lost } = await item("gapfill", asks("[cat|tom] on [mat], [!!]"));
    expect(fields["text"]).toBe("{{c1::cat}} on {{c2::mat}}, ____");
    expect(lost).toEqual(["that a gap may stay blank", 'the other answers of gap 1: "tom"']);
  });
});

describe("what a gap in braces may be", () => {
  const gap = async (written: string) => (await item("cloze", asks(`In {1:${written}}.`))).fields;
  test.each([
    ["SA:=a", undefined],
    ["MW:=a", undefined],
    ["SAC:=a", { case: "exact" }],
    ["MWC:=a", { case: "exact" }],
    ["shortanswer_c:=a", { case: "exact" }],
  ])("typed: %s", async (written, match) => {
    const { type, keys, match: found } = (await gap(written)) as Record<string, unknown>;
    // Where case counts, a gap can't say so, and a typed answer can.
    expect([type, keys, found]).toEqual(
      match === undefined ? ["cloze", undefined, undefined] : ["short", ["a"], match],
    );
  });
  test.each([
    ["MC", "fixed"],
    ["MCV", "fixed"],
    ["MCH", "fixed"],
    ["MULTICHOICE_H", "fixed"],
    ["MCS", undefined],
    ["MCVS", undefined],
    ["MULTICHOICE_HS", undefined],
  ])("chosen: %s", async (type, order) => {
    const found = await gap(`${type}:x~=y~%-50%z`);
    expect(found).toMatchObject({ key: "y", distractors: ["x", "z"] });
    expect(found["order"]).toBe(order);
  });
  test.each([
    ["NM:=5", { key: "5" }],
    ["NUMERICAL:=5:0.5#So", { key: "5", tolerance: 0.5 }],
    ["NM:%100%5:x", { key: "5" }],
  ])("a number: %s", async (written, found) => expect(await gap(written)).toMatchObject({ type: "numeric", ...found }));
  test.each(["MR:=a~=b", "MULTIRESPONSE_HS:=a"])("several can't be chosen: %s", async (written) =>
    expect(await left("cloze", asks(`In {1:${written}}.`))).toBe("several options can be chosen in a gap of it"),
  );

  test.each<[what: string, written: string, text: string, lost: readonly string[]]>([
    ["of one weight", "{:SA:=a} {1:SA:=b}", "{{c1::a}} {{c2::b}}", []],
    ["of two", "{2:SA:=a} {1:SA:=b}", "{{c1::a}} {{c2::b}}", ["the weights of its gaps"]],
    ["with signs that are meant", String.raw`{1:SA:=a\~b\#c} {1:SA:=d}`, "{{c1::a~b#c}} {{c2::d}}", []],
    ["with an entity", "{1:SA:=a&#43;} {1:SA:=d}", "{{c1::a+}} {{c2::d}}", []],
    ["with a share that is none", "{1:SA:%x%a~=b} {1:SA:=d}", "{{c1::b}} {{c2::d}}", []],
    ["within another", "{1:SA:={1:SA:=x} {1:SA:=b}", "{{c1::{1:SA:=x}} {{c2::b}}", []],
  ])("gaps %s", async (_, written, found, lost) => {
    const { fields, lost: gone } = await item("cloze", asks(written));
    expect(fields["text"]).toBe(found);
    expect(gone.filter((one) => !one.startsWith("the feedback") && !one.startsWith("the answer"))).toEqual(lost);
  });
});

describe("texts in the ways that Moodle writes them", () => {
  const stem = (format: string, words: string) =>
    item(
      "shortanswer",
      `<questiontext format="${format}"><text><![CDATA[${words}]]></text></questiontext>`,
      answer(100, "Ann"),
    );
  test.each<[format: string, words: string, text: string, lost: readonly string[]]>([
    ["html", "<b>a</b> &lt;", "**a** <", []],
    ["plain_text", "<b> & *", String.raw`<b> & \*`, []],
    ["moodle_auto_format", "a\nb", "a\nb", []],
    ["html", "a\nb", "a b", []],
    ["markdown", " **a** *b* ", "**a** *b*", []],
    ["markdown", "# a", "# a", ["the layout that Markdown gives it"]],
    ["markdown", "a\n- b", "a\n- b", ["the layout that Markdown gives it"]],
    ["markdown", "a - b", "a - b", []],
    ["markdown", "1. a", "1. a", ["the layout that Markdown gives it"]],
    ["markdown", "a <span>b</span>", "a b", ["the layout that Markdown gives it"]],
  ])("%s: %j", async (format, words, found, lost) => {
    const { fields, lost: gone } = await stem(format, words);
    expect([fields["stem"], gone]).toEqual([found, lost]);
  });
  test.each([
    ["html", "<i>Bo</i>", "Bo", ["the emphasis of a typed answer"]],
    ["html", "a < b", "a < b", []],
    ["plain_text", "<i>Bo</i>", "<i>Bo</i>", []],
  ])("an answer that is typed, as %s: %s", async (format, written, key, lost) => {
    const { fields, lost: gone } = await item(
      "shortanswer",
      asks("Who?"),
      `<answer fraction="100" format="${format}"><text><![CDATA[${written}]]></text></answer>`,
    );
    expect([fields["keys"], gone]).toEqual([[key], lost]);
  });
});

describe("what else a question of some type says", () => {
  const pairs = (...all: readonly (readonly [string, string])[]) =>
    all.map(
      ([one, other]) =>
        `<subquestion format="html"><text>${one}</text><answer><text>${other}</text></answer></subquestion>`,
    );
  test.each<[type: string, inner: readonly string[], found: object, lost: readonly string[]]>([
    ["oumultiresponse", [asks("Which?"), answer(100, "a"), answer(0, "b")], { keys: ["a"] }, []],
    ["ddmatch", [asks("Match."), ...pairs(["a", "1"], ["b", "2"])], { type: "matching" }, []],
    [
      "ordering",
      [asks("Order."), "<selecttype>1</selecttype>", answer(1, "a"), answer(2, "b")],
      { sequence: ["a", "b"] },
      ["that it shows a part of its steps"],
    ],
    [
      "ordering",
      [asks("Order."), "<selecttype>0</selecttype>", answer(1, "a"), answer(2, "b")],
      { sequence: ["a", "b"] },
      [],
    ],
    [
      "ordering",
      [asks("Order."), "<selecttype>ALL</selecttype>", answer(1, "a"), answer(2, "b")],
      { sequence: ["a", "b"] },
      [],
    ],
    ["truefalse", [asks("So?"), answer(100, "Wahr"), answer(0, "Falsch")], { key: true }, []],
    ["truefalse", [asks("So?"), answer(0, "Wahr"), answer(100, "Falsch")], { key: false }, []],
    ["truefalse", [asks("So?"), answer(0, "False"), answer(100, "True")], { key: true }, []],
    ["truefalse", [asks("So?"), answer(0, "x"), answer(100, "True")], { key: true }, []],
    [
      "essay",
      [asks("Why?"), "<attachments>1</attachments>"],
      { type: "open" },
      ["files that may be handed in with the answer"],
    ],
    [
      "essay",
      [asks("Why?"), "<attachments>0</attachments><responseformat>editor</responseformat>"],
      { type: "open" },
      [],
    ],
    [
      "essay",
      [asks("Why?"), "<minwordlimit>50</minwordlimit><maxwordlimit>90</maxwordlimit>"],
      { type: "open" },
      ["the fewest words that it asks for: 50", "the most words that it asks for: 90"],
    ],
    ["essay", [asks("Why?"), "<minwordlimit>0</minwordlimit>"], { type: "open" }, []],
    ["essay", [asks("Why?"), "<responsefieldlines>60</responsefieldlines>"], { lines: 60 }, []],
    [
      "gapselect",
      [
        asks("[[1]]"),
        "<selectoption><text>a</text><group>1</group></selectoption><selectoption><text>b</text><group>1</group></selectoption><selectoption><text>c</text><group>2</group></selectoption>",
      ],
      { key: "a", distractors: ["b"] },
      [],
    ],
    [
      "gapselect",
      [
        asks("[[2]]"),
        "<shuffleanswers>0</shuffleanswers><selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption>",
      ],
      { key: "b", distractors: ["a"], order: "fixed", keyAt: 2 },
      [],
    ],
    [
      "gapselect",
      [
        asks("[[2]]"),
        "<shuffleanswers>1</shuffleanswers><selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption>",
      ],
      { key: "b", distractors: ["a"] },
      [],
    ],
    [
      "gapfill",
      [asks("In {a}."), "<delimitchars>{}</delimitchars><casesensitive>1</casesensitive>"],
      { keys: ["a"], match: { case: "exact" } },
      [],
    ],
    ["gapfill", [asks("In [a+]."), "<disableregex>1</disableregex>"], { text: "In {{c1::a+}}." }, []],
    ["gapfill", [asks("In [a+].")], { text: "In {{c1::a+}}." }, ['that "a+" is a pattern']],
    ["gapfill", [asks("In [a|!!].")], { text: "In {{c1::a}}." }, ["that a gap may stay blank"]],
    [
      "numerical",
      [
        asks("How?"),
        answer(100, "5"),
        "<units><unit><multiplier>2</multiplier><unit_name>km</unit_name></unit></units>",
      ],
      { key: "5" },
      ["the unit km (times 2)"],
    ],
    [
      "numerical",
      [asks("How?"), answer(100, "5"), "<units><unit><unit_name>km</unit_name></unit></units>"],
      { key: "5", unit: "km" },
      [],
    ],
  ])("%s %#", async (type, inner, found, lost) => {
    const read = await item(type, ...inner);
    expect(read.fields).toMatchObject(found);
    expect(read.lost).toEqual(lost);
  });
  test.each<[type: string, inner: readonly string[], why: string]>([
    ["truefalse", [asks("So?"), answer(100, "True")], "it names no right answer"],
    ["truefalse", [asks("So?"), answer(100, "True"), answer(100, "False")], "it names no right answer"],
    ["essay", [asks("")], "it asks nothing in words"],
    ["essay", [asks("Why?"), "<responseformat>noinline</responseformat>"], "it asks for a file to be handed in"],
    ["random", [asks("x")], "it stands for a question that is drawn from a category"],
    ["ddimageortext", [asks("x")], "it asks for places on a picture"],
    ["stack", [asks("x")], "its numbers are drawn and calculated anew for everybody"],
    ["gapselect", [asks("[[3]]"), "<selectoption><text>a</text></selectoption>"], "it names no right answer"],
  ])("%s %# is left", async (type, inner, why) => expect(await left(type, ...inner)).toBe(why));
});

describe("what stands around a question is kept, or named", () => {
  const category = (path: string, info = "") =>
    `<question type="CATEGORY"><category><text>${path}</text></category>${text("info", info)}</question>`;
  const asked = (...more: string[]) =>
    `<question type="shortanswer">${asks("Who?")}${answer(100, "Ann")}${more.join("")}</question>`;
  const whole = (...questions: string[]) => imported(moodleXml, `<quiz>${questions.join("")}</quiz>`);

  test.each<[path: string, topics: readonly string[] | undefined, lost: readonly string[]]>([
    ["$course$/top/News", ["news"], []],
    ["top", undefined, []],
    ["TOP/default for Course 1/Art/Now", ["art/now"], []],
    ["$module12$/A//B", ["a-b"], []],
    ["日本", undefined, ['the category "日本"']],
  ])("the category %s", async (path, topics, lost) => {
    const found = await whole(category(path), asked());
    expect([found.items[0]!.fields["topics"], found.lost]).toEqual([topics, lost]);
  });
  test("a category holds for those behind it, and what is said of it is lost", async () => {
    const found = await whole(asked(), category("A", "Old <b>ones</b>."), asked(), asked(), category("B"), asked());
    expect(found.items.map(({ fields, where }) => [fields["topics"], where.label])).toEqual([
      [undefined, "question 1"],
      [["a"], "question 2"],
      [["a"], "question 3"],
      [["b"], "question 4"],
    ]);
    expect(found.lost).toEqual(['what is said of the category "A": "Old **ones**."']);
  });

  test.each<[what: string, more: string, lost: readonly string[]]>([
    ["a right answer", text("correctfeedback", "Well."), ['the feedback on a right answer: "Well."']],
    ["a half right one", text("partiallycorrectfeedback", "Near."), ['the feedback on a half right answer: "Near."']],
    ["a wrong one", text("incorrectfeedback", "No."), ['the feedback on a wrong answer: "No."']],
    [
      "all three, as Moodle does",
      ["correct", "partiallycorrect", "incorrect"]
        .map((of) => text(`${of}feedback`, `Your answer is ${of.replace("ly", "ly ")}.`))
        .join(""),
      [],
    ],
  ])("feedback on %s", async (_, more, lost) => expect((await whole(asked(more))).items[0]!.lost).toEqual(lost));

  test.each<[hints: readonly string[], hint: string | undefined, lost: readonly string[]]>([
    [["One.", "Two."], "One.", ['the hint "Two."']],
    [["<p>a</p><p>b</p>", "Two."], "Two.", ['the hint "a b"']],
    [["", "Two."], "Two.", []],
    [["x".repeat(300)], "x".repeat(300), []],
    [["x".repeat(301)], undefined, [expect.stringContaining("the hint")]],
  ])("hints %#", async (hints, hint, lost) => {
    const [{ fields, lost: gone }] = (await whole(asked(...hints.map((one) => text("hint", one))))).items as [
      Awaited<ReturnType<typeof item>>,
    ];
    expect([fields["cards"], gone]).toEqual([hint === undefined ? undefined : { hint }, lost]);
  });

  test.each<[more: string, fields: object, lost: readonly string[]]>([
    ["<hidden>0</hidden>", {}, []],
    ["<hidden>1</hidden>", { retired: true }, []],
    ["<penalty>0</penalty>", {}, []],
    ["<penalty>0.1</penalty>", {}, ["the penalties for further tries"]],
    ["<defaultgrade>0</defaultgrade>", {}, []],
    ["<tags><tag>a b</tag><tag><text> </text></tag></tags>", { tags: ["a-b"] }, []],
  ])("%s", async (more, fields, lost) => {
    const found = await whole(asked(more));
    expect(found.items[0]!.fields).toEqual({ type: "short", stem: "Who?", keys: ["Ann"], ...fields });
    expect(found.lost).toEqual(lost);
  });

  test.each([
    [text("name", "Named"), "Named", null],
    [`<idnumber>q-1</idnumber>${text("name", "Named")}`, "q-1", null],
    ["", null, `${"y".repeat(60)}`],
  ])("its name: %#", async (more, name, words) => {
    const found = await whole(asked(more), `<question type="stack">${asks("y".repeat(70))}${more}</question>`);
    expect([found.items[0]!.name, found.left[0]!.what]).toEqual([name, words ?? name]);
  });
});

test("what stands around a question", async () => {
  const found = await imported(
    moodleXml,
    `<quiz><question type="category"><category><text>$course$/top/Default for X/News/Café // bar</text></category></question>
     <question type="shortanswer">${asks("Who?")}<defaultgrade>2.5</defaultgrade><penalty>0.33</penalty><hidden>1</hidden>
     <idnumber>q-7</idnumber>${text("generalfeedback", 'See <a href="https://example.org/">it</a>.')}
     ${text("correctfeedback", "Well done.")}${text("hint", "Think.")}${answer(100, "Ann")}
     <tags><tag><text>Old ones</text></tag><tag><text>日本</text></tag></tags></question></quiz>`,
  );
  expect(found.items).toEqual([
    {
      where: { line: 2, label: "question 1" },
      name: "q-7",
      isId: true,
      fields: {
        type: "short",
        stem: "Who?",
        keys: ["Ann"],
        points: 2.5,
        topics: ["news/cafe-bar"],
        tags: ["old-ones"],
        explanation: "See [it](https://example.org/).",
        cards: { hint: "Think." },
        retired: true,
      },
      lost: ['the feedback on a right answer: "Well done."', 'the tag "日本"'],
    },
  ]);
  expect(found.lost).toEqual(["the penalties for further tries"]);
});

describe("pictures", () => {
  const file = (content: string) => `<file name="a b.png" path="/" encoding="base64">${content}</file>`;
  const withFile = (content: string) =>
    question(
      "shortanswer",
      `<questiontext><text><![CDATA[<img src="@@PLUGINFILE@@/a%20b.png" alt="A ship">Who?]]></text>${file(content)}</questiontext>`,
      answer(100, "Ann"),
    );
  test("come along", async () => {
    const { items, pictures } = await imported(moodleXml, withFile(PIXEL));
    expect(items[0]!.fields["media"]).toEqual({ image: "images/a-b.png", alt: "A ship" });
    expect([...pictures.keys()]).toEqual(["images/a-b.png"]);
  });
  test("of Moodle 1 do so too", async () => {
    const old = `<image>a.png</image><image_base64>\n${PIXEL}\n</image_base64>`;
    const { fields } = await item("shortanswer", asks("Who?"), old, answer(100, "Ann"));
    expect(fields["media"]).toEqual({ image: "images/a.png" });
  });
  test.each([
    ["", 'the picture "@@PLUGINFILE@@/a%20b.png", described as "A ship" (it is not a picture of a known kind)'],
    ["%%", 'the picture "@@PLUGINFILE@@/a%20b.png", described as "A ship" (it is not in the file)'],
  ])("that are none (%s) are named", async (content, lost) => {
    expect((await onlyItem(moodleXml, withFile(content))).lost).toEqual([lost]);
  });
});

test.each([
  ["calculated", "its numbers are drawn and calculated anew for everybody"],
  ["description", "it is a text that asks nothing"],
  ["ddmarker", "it asks for places on a picture"],
  ["constructor", 'a bank has no questions of the type "constructor"'],
])("a question of the type %s is left", async (type, why) => {
  expect(await left(type, asks("x"))).toBe(why);
});

describe("a file", () => {
  test("is known by what it holds", () => {
    const knows = (content: string) => moodleXml.recognises({ name: "x", bytes: utf8(content), text: null });
    expect(knows(`<?xml version="1.0"?><!-- x --><quiz><question type="essay"/></quiz>`)).toBe(true);
    expect(knows("<quiz><question>x</question></quiz>")).toBe(false);
    expect(knows("<questestinterop/>")).toBe(false);
    expect(knows("::x:: <quiz>")).toBe(false);
  });
  test("that is broken is told with the place", async () => {
    const found = await moodleXml.read({ name: "a.xml", bytes: utf8("<quiz>\n<question></quiz>"), text: null });
    expect(found.ok ? null : found.diagnostics[0]!.place).toMatchObject({ file: "a.xml", line: 2 });
  });
});

test("no file makes it throw", async () => {
  const part = fc.constantFrom(
    asks("x"),
    asks("{1:SA:=a~%x%b#}"),
    asks("{1:NM:=}{1:MC:}[[1]][[99]]\uE0005\uE001"),
    answer(100, "a"),
    answer(NaN, "}} ::"),
    "<answer/>",
    "<subquestion/>",
    "<dragbox/>",
    "<delimitchars>^</delimitchars>",
    "<delimitchars>]\\</delimitchars>",
    "<defaultgrade>NaN</defaultgrade>",
    "<file name='%'/>",
    "<tags><tag/></tags>",
  );
  const type = fc.constantFrom(
    ..."multichoice truefalse shortanswer numerical matching ordering essay cloze ddwtos gapselect gapfill category".split(
      " ",
    ),
  );
  await fc.assert(
    fc.asyncProperty(type, fc.array(part), fc.nat(), async (of, parts, cut) => {
      const content = question(of, ...parts);
      for (const bytes of [utf8(content), utf8(content.slice(0, cut % content.length))])
        expect(typeof (await moodleXml.read({ name: "x", bytes, text: null })).ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});
