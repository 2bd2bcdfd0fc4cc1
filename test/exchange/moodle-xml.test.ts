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
