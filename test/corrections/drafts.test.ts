import fc from "fast-check";
import { expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { draftBank } from "../../src/corrections/drafts.js";
import type { ForeignNoteType } from "../../src/corrections/foreign.js";
import { noteTypeBy } from "../../src/corrections/note-type.js";

const note = (fields: readonly string[], tags: readonly string[] = []) => ({ guid: "", fields, tags });

test("drafts say what notes say, and what is missing", () => {
  expect(
    draftBank("drafts", "notes.txt", [
      note(["Where did they <b>meet</b>?", "Sochi", "On the Black Sea"], ["Geo Graphy::Cities"]),
      note(["They met in {{c1::Sochi*::city}}.", ""]),
      note(["Where did they meet?", "In Sochi: #1\u0000"]),
      note(["<img src=a.png>", ""]),
    ]),
  ).toMatchInlineSnapshot(`
    {
      "items": 3,
      "left": 1,
      "yaml": "# Drafts made of "notes.txt". Lines marked "missing" are for you to fill in: no note says these things.
    # \`paragraph: …\` below an item says where the source has its answer, once the bank has one; questions/README.md lists what else it may say. Decks, note types, ids and schedules stay in Anki.
    bank: drafts
    title: "Drafts from notes.txt"
    language: en # missing: is it English?
    # sources: … # what the items are about, where you know it
    items:
      - id: where-did-they-meet
        type: short
        stem: "Where did they **meet**?"
        keys: ["Sochi"]
        tags: ["geo-graphy-cities"]
        # also on the note: "On the Black Sea"
      - id: they-met-in-sochi
        type: cloze
        text: "They met in {{c1::Sochi*::city}}."
      - id: where-did-they-meet-2
        type: short
        stem: "Where did they meet?"
        keys: ["In Sochi: #1"]
        # lost: characters that can't be seen (a space stands for each)
    # left out, nothing to ask: "![a.png] / "
    #   lost: the picture "a.png" (save it beside the bank, and name it under media)
    ",
    }
  `);
});

test("whatever notes hold, drafts are YAML, and check names what each is missing", () => {
  const evil = [`"}]\n- a: &x *x`, "{{c1::}} ---\n...", "\uD800 <script>", "# !!js/function", "يد"];
  const { yaml, items } = draftBank(
    "drafts",
    `a"\nb: c`,
    evil.map((text) => note([text, text], [text])),
  );
  const bank = loadBank("drafts.yaml", yaml);
  const codes = bank.ok ? [] : bank.diagnostics.map(({ code }) => code);
  expect(items).toBe(evil.length);
  expect(new Set(codes)).toEqual(new Set(["bank/cloze-syntax"]));
});

const noteOf = (fields: readonly string[], type?: ForeignNoteType) =>
  draftBank("d", "f", [{ ...note(fields), ...(type === undefined ? {} : { type }) }])
    .yaml.split("\n")
    .slice(7, -1);
const trimmed = (lines: readonly string[]) => lines.map((line) => line.trim());

test("what a note type shows first is the question, and what it shows then is the answer", () => {
  const type = noteTypeBy(
    ["ID", "Front", "Hint", "Extra", "Back"],
    "{{#Hint}}{{Front}}{{/Hint}} {{hint:Hint}} {{type:Back}} {{Deck}}",
    "{{FrontSide}} {{Back}} {{furigana:Extra}}",
  );
  expect(type).toEqual({ asked: [1], answered: [4, 3] });
  expect(trimmed(noteOf(["7", "Where?", "east", "more", "Easthaven"], type))).toEqual([
    "- id: where",
    "type: short",
    'stem: "Where?"',
    'keys: ["Easthaven"]',
    '# also on the note: "7"',
    '# also on the note: "east"',
    '# also on the note: "more"',
  ]);
  expect(noteTypeBy(["Text", "Title"], "{{Title}} {{cloze:Text}}", "{{cloze:Text}}").asked).toEqual([0]);
  expect(noteTypeBy([], "{{a}}", "{{b}}")).toEqual({ asked: [], answered: [] });
});

test.each([
  [
    ["m<sup>2</sup>?", "10<sup>-5</sup>"],
    ['stem: "m²?"', 'keys: ["10⁻⁵"]'],
  ],
  [
    ["x<sup>a+q</sup>?", "CH<sub>4</sub>"],
    ['stem: "x^(a+q)?"', 'keys: ["CH₄"]'],
  ],
  [
    ["<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "x"],
    ['stem: "a | b\\n\\nc | d"', 'keys: ["x"]', "# lost: the lines of a table (its cells are kept apart by |)"],
  ],
  [
    ['What? <img src="a.jpg">', "<b>x</b> [sound:x.mp3]"],
    [
      'stem: "What?"',
      'keys: ["x"]',
      '# lost: the picture "a.jpg" (save it beside the bank, and name it under media)',
      '# lost: the recording "x.mp3"',
      "# lost: the emphasis and links of the answer",
    ],
  ],
  [
    ["[sound:a.mp3] Where [sound:b.mp3] was it?", "[sound:c.mp3][sound:d.mp3] Yalta"],
    [
      'stem: "Where was it?"',
      'keys: ["Yalta"]',
      '# lost: the recording "a.mp3"',
      '# lost: the recording "b.mp3"',
      '# lost: the recording "c.mp3"',
      '# lost: the recording "d.mp3"',
    ],
  ],
  [
    ["<b>It took {{c1::<i>nine</i>}} days</b>, <i>all</i> told"],
    ['text: "**It took {{c1::nine}} days**, *all* told"', "# lost: the emphasis of gaps"],
  ],
  [["It took {{c12::<i>nine</i>}} days"], ['text: "It took {{c12::nine}} days"', "# lost: the emphasis of gaps"]],
  [
    ["Where?", '<a href="https://example.org/a">x</a> <b href="https://example.org/b" title="bold">y</b> <!-- z -->'],
    [
      'keys: ["x y"]',
      '# lost: what is shown to who points at it: "bold"',
      '# lost: a comment: "z"',
      "# lost: the emphasis and links of the answer",
      '# lost: the link to "https://example.org/a"',
    ],
  ],
  [
    ["<style>p{}</style><script>x</script>a?<!--StartFragment--><!--[if gte mso 9]><![endif]-->", "b"],
    ['stem: "a?"', "# lost: what stands in <style>", "# lost: what stands in <script>"],
  ],
  [
    ["It was <s>not</s> <u>open</u> \\(x^2\\)", '<a href="javascript:1">x</a> <img src=b.png alt="A pier">'],
    [
      '# lost: the picture "b.png", described as "A pier" (save it beside the bank, and name it under media)',
      "# lost: the setting of a formula (it is shown as it is written)",
      "# lost: the line through what is struck out",
      "# lost: the line under what is underlined",
      '# lost: the link to "javascript:1"',
    ],
  ],
  [
    ["<ruby>漢<rt>かん</rt></ruby>", "[latex]x[/latex]"],
    [
      "# lost: the place of small readings (they follow their characters)",
      "# lost: the setting of a formula (it is shown as it is written)",
    ],
  ],
  [
    ["<ul><li>a<ul><li>b</li></ul></li></ul><pre>c</pre><svg></svg>", "x"],
    ["# lost: the levels of a list", "# lost: the indents of a block of code", "# lost: what stands in <svg>"],
  ],
  [
    ["{char1}<BS>{char2}?", 'maker <producer> of <custom x="1">'],
    [
      "# lost: what looks like a tag: <bs>",
      "# lost: what looks like a tag: <producer>",
      '# lost: what looks like a tag: <custom x="1">',
    ],
  ],
  [["<svg><g><path></g></svg><font color=red>a</font> <center>b</center>", "x"], ["# lost: what stands in <svg>"]],
  [["What?", 'a <input value="typed"> b'], ["# lost: what stands in <input>"]],
  [
    ["a\u0007b?", "c"],
    ['stem: "a b?"', "# lost: characters that can't be seen (a space stands for each)"],
  ],
  [
    ["&hellip;&Eacute;&minus;&frac12;&alpha;&Omega;&sigmaf;&oelig;", "&nosuch; &amp;amp; A&B;"],
    [
      'stem: "…É−½αΩςœ"',
      'keys: ["&nosuch; &amp; A&B;"]',
      "# lost: characters that are named as in HTML (they are shown as they are written)",
    ],
  ],
])("a draft of %j keeps what it can and says what it loses", (fields, expected) => {
  expect(trimmed(noteOf(fields))).toEqual(expect.arrayContaining(expected));
});

test("a question about a part of a picture is left out by name", () => {
  const shape = "{{c1::image-occlusion:rect:left=.1:top=.2:oi=1}}";
  const { yaml, items } = draftBank("d", "f", [note([shape, '<img src="map.png">', "Head"])]);
  expect(items).toBe(0);
  expect(yaml).toContain("# left out, it asks for a part of a picture: ");
  expect(yaml).toContain('#   lost: the picture "map.png"');
});

test("only links that become text are named, and no comments of programs", () => {
  const said = (fields: readonly string[]) => noteOf(fields).join();
  expect(said(["Where?", '<b href="https://example.org/b">y</b>'])).not.toContain("example.org");
  expect(said(["a?<!--EndFragment--><!--[if x]>y<![endif]-->", "b"])).not.toContain("comment");
});

test("nothing is said to be lost where nothing is", () => {
  const { yaml } = draftBank("d", "f", [note(["a &lt; b &amp; c<br><div>d</div>&nbsp;e?", "&#8217;<p>AT&amp;T</p>"])]);
  expect(yaml).not.toContain("lost");
});

test("what is left out is named, and so is a tag in letters that no bank's tags have", () => {
  const { yaml, left } = draftBank("d", "f", [note(["", "a"]), note(["q", ""], ["x::y"]), note(["q", "a"], ["北京"])]);
  expect(left).toBe(2);
  expect(yaml).toContain('# left out, nothing to ask: " / a"');
  expect(yaml).toContain('# left out, nothing to answer: "q / "\n#   its tags: "x::y"');
  expect(yaml).toContain('# also a tag: "北京"');
});

test("tags of our own cards go back to where they came from", () => {
  const tags =
    "date::2026-01 difficulty::easy source::news tag::recall topic::transport::ferries topic::x difficulty::odd difficulty::hardest";
  const { yaml } = draftBank("d", "f", [note(["q", "a"], tags.split(" "))]);
  expect(trimmed(yaml.split("\n").slice(11, -1))).toEqual([
    "difficulty: easy",
    'topics: ["transport/ferries", "x"]',
    'tags: ["recall", "difficulty-odd", "difficulty-hardest"]',
    '# also a tag: "date::2026-01"',
    '# also a tag: "source::news"',
  ]);
});

test("no word of a field is lost without a remark", () => {
  const word = fc.constantFrom(
    "alpha",
    "beta",
    "gamma",
    "42",
    "<b>",
    "</b>",
    "<br>",
    "<sup>",
    "</sup>",
    "<td>",
    "{{c1::",
    "}}",
    '<img src="pic" alt="shown">',
    '<a href="mailto:who">',
    "</a>",
    "<s>",
    "<pre>",
    "long ".repeat(60),
    "[sound:rec]",
    "<ul><li>",
    "</ul>",
  );
  const field = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (fields) => {
      const { yaml } = draftBank("d", "f", [note(fields)]);
      for (const said of fields.join(" ").match(/alpha|beta|gamma|pic|rec|shown|who|long/g) ?? [])
        expect(yaml).toContain(said);
      expect(yaml.includes("42") || yaml.includes("⁴²")).toBe(fields.join(" ").includes("42"));
    }),
  );
});
