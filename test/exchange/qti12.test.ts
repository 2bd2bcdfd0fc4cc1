import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { qti12 } from "../../src/exchange/qti12.js";
import { imported, onlyItem, onlyLeft, PIXEL, utf8 } from "./reading.js";

const escaped = (html: string) => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const material = (html: string) => `<material><mattext texttype="text/html">${escaped(html)}</mattext></material>`;
const label = (ident: string, html: string, more = "") =>
  `<response_label ident="${ident}"${more}>${material(html)}</response_label>`;
const lid = (ident: string, cardinality: string, labels: string, left = "") =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${left}<render_choice>${labels}</render_choice></response_lid>`;
const str = (ident: string) =>
  `<response_str ident="${ident}" rcardinality="Single"><render_fib rows="7"><response_label ident="a"/></render_fib></response_str>`;
const equal = (response: string, value: string, more = "") =>
  `<varequal respident="${response}"${more}>${value}</varequal>`;
const gives = (condition: string, score = 100, more = "") =>
  `<respcondition continue="No"><conditionvar>${condition}</conditionvar><setvar action="Set" varname="SCORE">${score}</setvar>${more}</respcondition>`;
const adds = (condition: string, score: number) =>
  `<respcondition><conditionvar>${condition}</conditionvar><setvar action="Add" varname="SCORE">${score}</setvar></respcondition>`;
const meta = (name: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;

interface Asked {
  readonly type?: string;
  readonly points?: string;
  readonly stem?: string;
  readonly responses?: string;
  readonly scoring?: string;
  readonly feedback?: string;
  readonly attributes?: string;
}
const item = ({
  type = "",
  points = "",
  stem = "Which?",
  responses = "",
  scoring = "",
  feedback = "",
  attributes = 'ident="i1"',
}: Asked) =>
  `<item ${attributes}><itemmetadata><qtimetadata>${type && meta("question_type", type)}${points && meta("points_possible", points)}</qtimetadata></itemmetadata>` +
  `<presentation>${stem && material(stem)}${responses}</presentation><resprocessing><outcomes><decvar maxvalue="100" varname="SCORE"/></outcomes>${scoring}</resprocessing>${feedback}</item>`;
const quiz = (...items: string[]) =>
  `<?xml version="1.0"?>\n<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">\n<assessment ident="a" title="Harbours"><section ident="root_section">${items.join("\n")}</section></assessment></questestinterop>`;
const only = (asked: Asked) => onlyItem(qti12, quiz(item(asked)));
const left = (asked: Asked) => onlyLeft(qti12, quiz(item(asked)));

const ab = label("A", "<b>Easthaven</b>") + label("B", "Northwick");

describe("options", () => {
  test("with points and feedback by the names of Canvas", async () => {
    const feedback = (name: string, text: string) =>
      `<itemfeedback ident="${name}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;
    const shows = (ident: string) =>
      `<respcondition continue="Yes"><conditionvar>${equal("r", ident)}</conditionvar><displayfeedback feedbacktype="Response" linkrefid="${ident}_fb"/></respcondition>`;
    const { fields, lost, name } = await only({
      type: "multiple_choice_question",
      points: "2.5",
      responses: lid("r", "Single", ab),
      scoring: shows("A") + shows("B") + gives(equal("r", "B"), 100, '<displayfeedback linkrefid="correct_fb"/>'),
      feedback:
        feedback("A_fb", "Froze.") +
        feedback("general_fb", "A port.") +
        feedback("correct_fb", "Yes") +
        feedback("general_incorrect_fb", "No"),
    });
    expect(name).toBe("i1");
    expect(fields).toEqual({
      stem: "Which?",
      key: "Northwick",
      distractors: [{ text: "**Easthaven**", why: "Froze." }],
      points: 2.5,
      explanation: "A port.",
    });
    expect(lost).toEqual(['the feedback on a right answer: "Yes"', 'the feedback on a wrong answer: "No"']);
  });
  test("of which some are worth less", async () => {
    const { lost } = await only({
      responses: lid("r", "Single", ab),
      scoring: gives(equal("r", "B"), 10) + gives(equal("r", "A"), 5),
    });
    expect(lost).toEqual(['the weight of 50 % of "**Easthaven**"']);
  });
  test("of which several are right, and the others must not be chosen", async () => {
    const { fields, lost } = await only({
      type: "multiple_answers_question",
      responses: lid("r", "Multiple", ab + label("C", "Southmere")),
      scoring: gives(`<and>${equal("r", "A")}<not>${equal("r", "B")}</not>${equal("r", "C")}</and>`),
    });
    expect(fields).toEqual({ stem: "Which?", keys: ["**Easthaven**", "Southmere"], distractors: ["Northwick"] });
    expect(lost).toEqual([]);
  });
  test("of which each adds its share", async () => {
    const { fields, lost } = await only({
      responses: lid("r", "Multiple", ab + label("C", "Southmere")),
      scoring: adds(equal("r", "A"), 3) + adds(equal("r", "C"), 1) + adds(equal("r", "B"), -1),
    });
    expect(fields["keys"]).toEqual(["**Easthaven**", "Southmere"]);
    expect(lost).toEqual([
      'the weight of 75 % of "**Easthaven**"',
      'the weight of 25 % of "Southmere"',
      "the penalty of 25 % for each wrong option",
    ]);
  });
  test("in a fixed order, or with one that stays last", async () => {
    const fixed = await only({
      responses: lid("r", "Single", ab).replace("<render_choice>", '<render_choice shuffle="No">'),
      scoring: gives(equal("r", "B")),
    });
    expect(fixed.fields).toMatchObject({ order: "fixed", keyAt: 2 });
    const pinned = await only({
      responses: lid("r", "Single", ab + label("C", "None of these", ' rshuffle="No"')),
      scoring: gives(equal("r", "B")),
    });
    expect(pinned.fields["distractors"]).toEqual(["**Easthaven**", { text: "None of these", pin: "last" }]);
  });
  test("True and False are a statement", async () => {
    const { fields } = await only({
      responses: lid("r", "Single", label("1", "True") + label("2", "False")),
      scoring: gives(equal("r", "2")),
    });
    expect(fields).toEqual({ type: "true-false", stem: "Which?", key: false });
  });
  test("without a right one are left", async () => {
    expect(await left({ responses: lid("r", "Single", ab) })).toBe("it names no right answer");
  });
});

describe("what is typed", () => {
  test("words, of which any is right", async () => {
    const { fields } = await only({
      type: "short_answer_question",
      responses: str("r"),
      scoring: gives(equal("r", "Northwick") + equal("r", "North Wick")),
    });
    expect(fields).toEqual({ type: "short", stem: "Which?", keys: ["Northwick", "North Wick"] });
  });
  test("words whose capitals count", async () => {
    const { fields } = await only({ responses: str("r"), scoring: gives(equal("r", "pH", ' case="Yes"')) });
    expect(fields["match"]).toEqual({ case: "exact" });
  });
  test.each([
    [
      "<or>{=}<and><vargte respident='r'>9</vargte><varlte respident='r'>11</varlte></and></or>",
      { key: "10", tolerance: 1 },
    ],
    ["<vargte respident='r'>1</vargte><varlte respident='r'>22</varlte>", { key: "11.5", tolerance: 10.5 }],
    [
      "<or>{=}<and><vargte respident='r'>9.9999999</vargte><varlte respident='r'>10.0000001</varlte></and></or>",
      { key: "10", tolerance: 1e-7 },
    ],
    ["<vargte respident='r'>0.1</vargte><varlte respident='r'>0.4</varlte>", { key: "0.25", tolerance: 0.15 }],
    ["{=}", { key: "10" }],
  ])("a number: %s", async (condition, found) => {
    const { fields } = await only({
      type: "numerical_question",
      responses: str("r"),
      scoring: gives(condition.replace("{=}", equal("r", "10"))),
    });
    expect(fields).toEqual({ type: "numeric", stem: "Which?", ...found });
  });
  test("sentences", async () => {
    const { fields } = await only({ type: "essay_question", responses: str("r") });
    expect(fields).toEqual({ type: "open", stem: "Which?", lines: 7 });
  });
});

test("what is right of several is known whatever blanks stand around it", async () => {
  const { fields } = await only({
    type: "multiple_answers_question",
    responses: lid("r", "Multiple", ab + label("C", "Southmere")),
    scoring: gives(`<and>${equal("r", " A\n")}${equal("r", "B ")}<not>${equal("r", " C")}</not></and>`),
  });
  expect(fields).toMatchObject({ keys: ["**Easthaven**", "Northwick"], distractors: ["Southmere"] });
});

describe("several places to answer", () => {
  const right = label("1", "a port") + label("2", "a ship") + label("3", "a quay");
  test("are pairs", async () => {
    const { fields } = await only({
      type: "matching_question",
      responses: lid("x", "Single", right, material("Northwick")) + lid("y", "Single", right, material("Anna")),
      scoring: adds(equal("x", "1"), 50) + adds(equal("y", "2"), 50),
    });
    expect(fields).toEqual({
      type: "matching",
      stem: "Which?",
      pairs: [
        { left: "Northwick", right: "a port" },
        { left: "Anna", right: "a ship" },
      ],
      extras: ["a quay"],
    });
  });
  test("are pairs, whatever blanks stand around what is right", async () => {
    const { fields } = await only({
      type: "matching_question",
      responses: lid("x", "Single", right, material("Northwick")) + lid("y", "Single", right, material("Anna")),
      scoring: adds(equal("x", " 1\n"), 50) + adds(equal("y", "2 "), 50),
    });
    expect(fields["pairs"]).toEqual([
      { left: "Northwick", right: "a port" },
      { left: "Anna", right: "a ship" },
    ]);
  });
  const name = (text: string) => `<material><mattext>${text}</mattext></material>`;
  test("are pairs, whose lists are text as it is in Canvas alone", async () => {
    const listed = (ident: string, text: string) => `<response_label ident="${ident}">${name(text)}</response_label>`;
    const tagged = listed("1", "&lt;b&gt;one&lt;/b&gt;") + listed("2", "two");
    const asked = {
      responses: lid("x", "Single", tagged, material("a")) + lid("y", "Single", tagged, material("b")),
      scoring: adds(equal("x", "1"), 50) + adds(equal("y", "2"), 50),
    };
    const rightOf = async (type: string) =>
      ((await only({ ...asked, type })).fields["pairs"] as { right: string }[])[0]!.right;
    expect([await rightOf("matching_question"), await rightOf("Matching")]).toEqual(["<b>one</b>", "**one**"]);
  });
  test("are gaps with the answers that are taken", async () => {
    const { fields, lost } = await only({
      type: "fill_in_multiple_blanks_question",
      stem: "<p>The [one] at [two]</p>",
      responses:
        lid("response_one", "Single", label("1", "ship") + label("2", "boat"), name("one")) +
        lid("response_two", "Single", label("3", "quay"), name("two")),
      scoring: adds(equal("response_one", "1"), 50) + adds(equal("response_two", "3"), 50),
    });
    expect(fields).toEqual({ type: "cloze", text: "The {{c1::ship}} at {{c2::quay}}" });
    expect(lost).toEqual(['the other answers of gap 1: "boat"']);
  });
  test("are gaps with options", async () => {
    const { lost } = await only({
      type: "multiple_dropdowns_question",
      stem: "The [one] at [two]",
      responses:
        lid("response_one", "Single", label("1", "ship") + label("2", "boat"), name("one")) +
        lid("response_two", "Single", label("3", "quay") + label("4", "sea"), name("two")),
      scoring: adds(equal("response_one", "2"), 50) + adds(equal("response_two", "3"), 50),
    });
    expect(lost).toEqual(['the other options of gap 1: "ship"', 'the other options of gap 2: "sea"']);
  });
  test("are gaps between the words", async () => {
    const { fields } = await only({
      stem: "Now is the",
      responses: `${str("x")}${material("of our")}${str("y")}`,
      scoring: gives(equal("x", "winter") + equal("y", "discontent")),
    });
    expect(fields["text"]).toBe("Now is the {{c1::winter}} of our {{c2::discontent}}");
  });
});

test("a quoted text in front of a question, and its language", async () => {
  const stem = `<div lang="ar" dir="rtl"><blockquote><p><strong>The pier</strong></p><p>Ice.</p></blockquote><p>Why?</p></div>`;
  const { items, passages } = await imported(
    qti12,
    quiz(item({ attributes: 'ident="q_q1_quiz_harbours"', type: "essay_question", stem, responses: str("r") })),
  );
  expect(items).toMatchObject([{ name: "q1", isId: true, fields: { stem: "Why?", lang: "ar", group: "the-pier" } }]);
  expect(passages).toEqual([{ id: "the-pier", title: "The pier", text: "Ice." }]);
});

test("steps in order", async () => {
  const { fields } = await only({
    responses: lid("r", "Ordered", label("A", "second") + label("B", "first")),
    scoring: gives(equal("r", "B") + equal("r", "A")),
  });
  expect(fields["sequence"]).toEqual(["first", "second"]);
});

test.each([
  [{ type: "file_upload_question" }, "it asks for a file to be handed in"],
  [{ type: "calculated_question" }, "its numbers are drawn and calculated anew for everybody"],
  [{ type: "text_only_question" }, "it is a text that asks nothing"],
  [{ responses: `<response_xy ident="r"/>` }, "it asks for places on a picture, or in another way that no paper can"],
])("%j is left", async (asked, why) => {
  expect(await left(asked)).toBe(why);
});

test("groups, points of a group, and texts that questions ask about", async () => {
  const scored = { responses: lid("r", "Single", ab), scoring: gives(equal("r", "B")) };
  const group = `<section ident="g" title="G"><selection_ordering><selection><selection_number>1</selection_number><selection_extension><points_per_item>3</points_per_item></selection_extension></selection></selection_ordering>${item({ ...scored, attributes: 'ident="x" parent_stimulus_item_ident="s"' })}${item({ ...scored, attributes: 'ident="y"' })}</section>`;
  const found = await imported(
    qti12,
    quiz(item({ type: "text_only_question", stem: "The harbour froze.", attributes: 'ident="s" title="Ice"' }), group),
  );
  expect(found.title).toBe("Harbours");
  expect(found.items.map(({ fields }) => [fields["points"], fields["group"]])).toEqual([
    [3, "ice"],
    [3, undefined],
  ]);
  expect(found.passages).toEqual([{ id: "ice", title: "Ice", text: "The harbour froze." }]);
  expect(found.lost).toEqual(['that 1 of the 2 questions of the group "G" are drawn']);
});

describe("a package", () => {
  const zip = (files: Record<string, string | Uint8Array>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === "string" ? strToU8(content) : content,
        ]),
      ),
    );
  const scored = { responses: lid("r", "Single", ab), scoring: gives(equal("r", "B")) };
  const manifest = `<manifest><metadata><title>Course</title></metadata><resources><resource type="imsqti_xmlv1p2"><file href="b/q.xml"/></resource><resource><file href="a/q.xml"/></resource></resources></manifest>`;
  test("is read in the order of its manifest, with its pictures and what stands beside it", async () => {
    const pixel = Uint8Array.from(atob(PIXEL), (one) => one.charCodeAt(0));
    const found = await imported(
      qti12,
      zip({
        "imsmanifest.xml": manifest,
        "a/q.xml": quiz(item({ ...scored, stem: "Last?", attributes: 'ident="z"' })),
        "b/q.xml": quiz(
          item({ ...scored, stem: '<img src="$IMS-CC-FILEBASE$/Up%20loads/h.png?x=1" alt="Harbour">First?' }),
        ),
        "b/assessment_meta.xml": `<quiz identifier="b"><time_limit>20</time_limit></quiz>`,
        "web_resources/Up loads/h.png": pixel,
      }),
    );
    expect(found.items.map(({ fields }) => fields["stem"])).toEqual(["First?", "Last?"]);
    expect(found.items[0]!.fields["media"]).toEqual({ image: "images/h.png", alt: "Harbour" });
    expect(found.items[1]!.where.label).toBe("question 2, in a/q.xml");
    expect(found.pictures.get("images/h.png")).toEqual(pixel);
    expect(found.title).toBe("Course");
    expect(found.lost).toEqual(["the time limit of 20 minutes"]);
  });
  test("with the same question twice takes it once", async () => {
    const one = quiz(item(scored));
    const { items, left: more } = await imported(qti12, zip({ "a.xml": one, "b.xml": one }));
    expect([items.length, more[0]!.why]).toEqual([1, "it is in the file already"]);
  });
  test("of which a file is broken tells it and reads the others", async () => {
    const bytes = zip({ "a.xml": "<questestinterop><item>", "b.xml": quiz(item(scored)) });
    const found = await qti12.read({ name: "x.zip", bytes, text: null });
    expect(found.ok && found.value.items.length).toBe(1);
    expect(found.ok && found.warnings[0]).toMatchObject({
      severity: "warning",
      place: { file: "x.zip: a.xml", line: 1 },
    });
  });
  test("that leads out of its folder, or is cut off, is refused", async () => {
    for (const bytes of [zip({ "../q.xml": quiz(item(scored)) }), zip({ "q.xml": quiz(item(scored)) }).slice(0, -30)]) {
      const found = await qti12.read({ name: "x.zip", bytes, text: null });
      expect(found.ok ? null : found.diagnostics[0]!.place?.file).toBe("x.zip");
    }
  });
  test("names no picture that is not in it", async () => {
    const found = await imported(
      qti12,
      zip({ "q.xml": quiz(item({ ...scored, stem: '<img src="../../etc/passwd">Which?' })) }),
    );
    expect(found.items[0]!.lost).toEqual(['the picture "../../etc/passwd" (it is not in the file)']);
  });
});

test("a file is known by what it holds", () => {
  const knows = (bytes: Uint8Array) => qti12.recognises({ name: "x", bytes, text: null });
  expect(knows(utf8(quiz()))).toBe(true);
  expect(knows(zipSync({ "q.xml": strToU8(quiz()) }))).toBe(true);
  expect(knows(utf8("<quiz/>"))).toBe(false);
  expect(knows(zipSync({ "q.xml": strToU8("<assessmentItem/>") }))).toBe(false);
  expect(knows(utf8("PK\u0003\u0004"))).toBe(false);
});

test("no file makes it throw", async () => {
  const part = fc.constantFrom(
    material("x [one]"),
    lid("r", "Single", ab),
    lid("response_one", "Multiple", ab, material("one")),
    lid("r", "Ordered", ""),
    str("r"),
    "<response_num ident='r'/>",
    "<response_grp/>",
    "<response_lid/>",
    "<flow><flow/></flow>",
  );
  const condition = fc.constantFrom(
    gives(equal("r", "A")),
    gives("<or/>", Number.NaN),
    adds("<not><and/></not>", 1),
    gives("<vargte respident='r'>x</vargte>"),
    "<respcondition/>",
    "<respcondition><conditionvar><other/></conditionvar><setvar/></respcondition>",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(part),
      fc.array(condition),
      fc.constantFrom("", "matching_question", "multiple_dropdowns_question", "numerical_question", "__proto__"),
      fc.nat(),
      async (parts, conditions, type, cut) => {
        const content = quiz(item({ type, responses: parts.join(""), scoring: conditions.join("") }));
        for (const bytes of [utf8(content), utf8(content.slice(0, cut % content.length))])
          expect(typeof (await qti12.read({ name: "x", bytes, text: null })).ok).toBe("boolean");
      },
    ),
    { numRuns: 300 },
  );
});

describe("what is shown", () => {
  const stemOf = async (inner: string) =>
    (
      await only({
        stem: "",
        responses: `<material>${inner}</material>${lid("r", "Single", ab)}`,
        scoring: gives(equal("r", "B")),
      })
    ).fields["stem"];
  test.each([
    ["<mattext>a &lt; b</mattext>", "a < b"],
    ["<mattext>one\ntwo</mattext>", "one\ntwo"],
    ["<mattext>a &lt;b&gt;bold&lt;/b&gt;</mattext>", "a **bold**"],
    ["<mattext texttype='text/plain'>&lt;b&gt;</mattext>", "<b>"],
    ["<mattext texttype='TEXT/HTML'>a &amp;amp; b</mattext>", "a & b"],
    ["<mattext texttype='text/plain'>a <b>c</b></mattext>", "a **c**"],
    ["<matemtext>so</matemtext>", "*so*"],
    ["<mattext>a</mattext><matbreak/><mattext>b</mattext>", "a\nb"],
    ["<flow_mat><material><mattext>a</mattext></material></flow_mat><mattext>b</mattext>", "a\n\nb"],
    ["<mat_extension><mattext>a</mattext></mat_extension>", "a"],
    ["<mattext>a</mattext><unknown><mattext>b</mattext></unknown>", "a"],
  ])("%s", async (inner, text) => expect(await stemOf(inner)).toBe(text));

  test.each([
    ['<matimage uri="a.png" label="A pier"/>', ['the picture "a.png", described as "A pier" (it is not in the file)']],
    ['<mataudio uri="a.mp3"/>', ["what stands in <audio>", 'the file "a.mp3" (<audio>)']],
    ['<matvideo uri="a.mp4"/>', ["what stands in <video>", 'the file "a.mp4" (<video>)']],
    ['<matapplet uri="a.jar"/>', ["what stands in <video>", 'the file "a.jar" (<video>)']],
  ])("%s is lost, and named", async (inner, lost) => {
    const found = await only({
      responses: `<material>${inner}</material>${lid("r", "Single", ab)}`,
      scoring: gives(equal("r", "B")),
    });
    expect(found.lost).toEqual(lost);
  });
});

describe("points, in whatever way they are given", () => {
  const condition = (inner: string, sets: string) =>
    `<respcondition><conditionvar>${inner}</conditionvar>${sets}</respcondition>`;
  const set = (action: string, value: number | string, name = "SCORE") =>
    `<setvar action="${action}" varname="${name}">${value}</setvar>`;
  const [A, B, C] = ["A", "B", "C"].map((one) => equal("r", one)) as [string, string, string];
  const abc = ab + label("C", "Southmere");
  const keyOf = async (scoring: string) => {
    const { fields, lost } = await only({ responses: lid("r", "Single", abc), scoring });
    return [fields["key"], lost];
  };
  const none = (share: string) => [`the penalty of ${share} for "**Easthaven**"`];
  test.each<[what: string, scoring: string, lost: readonly string[]]>([
    ["set", condition(B, set("Set", 2)), []],
    ["added twice", condition(B, set("Add", 1)) + condition(B, set("Add", 1)), []],
    [
      "added, and subtracted for a wrong one",
      condition(B, set("Add", 2)) + condition(A, set("Subtract", 1)),
      none("50 %"),
    ],
    ["multiplied, which says nothing", condition(B, set("Set", 2)) + condition(A, set("Multiply", 5)), []],
    ["no number", condition(B, set("Set", 2)) + condition(A, set("Set", "many")), []],
    ["of another variable", condition(A, set("Set", 9, "other")) + condition(B, set("Set", 2)), []],
    ["of a variable of any name", condition(B, set("Set", 2, "points")) + condition(A, set("Set", 9, "else")), []],
    ["by one of two conditions", condition(`<or>${equal("q", "A")}${B}</or>`, set("Set", 2)), []],
    ["by all of several", condition(`<and>${B}<not>${A}</not></and>`, set("Set", 2)), []],
    ["by not choosing others", condition(`<not>${A}</not><not>${C}</not>`, set("Set", 2)), []],
    [
      "for all, then taken from others",
      condition("<other/>", set("Set", 2)) + condition(`<not>${B}</not>`, set("Set", 0)),
      [],
    ],
    ["where it is not unanswered", condition(`<not><unanswered respident="r"/></not>${B}`, set("Set", 2)), []],
    [
      "by what nobody knows, and by one",
      condition(`<durequal>9</durequal>`, set("Set", 9)) + condition(B, set("Set", 2)),
      [],
    ],
  ])("%s", async (_, scoring, lost) => expect(await keyOf(scoring)).toEqual(["Northwick", lost]));

  test("what only shows something stops nothing", async () => {
    const shown = condition(B, '<displayfeedback linkrefid="x"/>').replace(
      "<respcondition",
      '<respcondition continue="No"',
    );
    expect(await keyOf(shown + condition(B, set("Set", 2)))).toEqual(["Northwick", []]);
  });

  test("the first condition that says so is the last", async () => {
    const stops = (inner: string, score: number, more: string) =>
      condition(inner, set("Set", score)).replace("<respcondition", `<respcondition continue="${more}"`);
    expect((await keyOf(stops(B, 2, "No") + stops("<other/>", 1, "No")))[1]).toEqual([
      'the weight of 50 % of "**Easthaven**"',
      'the weight of 50 % of "Southmere"',
    ]);
    expect(
      await left({ responses: lid("r", "Single", abc), scoring: stops(B, 2, "Yes") + stops("<other/>", 0, "No") }),
    ).toBe("it names no right answer");
  });
});

describe("what it is, by its type or by what it asks for", () => {
  const steps = (order: readonly string[], type = "ordering_question", cardinality = "Single") => ({
    type,
    responses: lid("r", cardinality, ab + label("C", "Southmere")),
    scoring: gives(order.map((one) => equal("r", one)).join("")),
  });
  test.each(["ordering_question", "Ordering"])("steps: %s", async (type) =>
    expect((await only(steps(["C", "A", "B"], type))).fields).toEqual({
      type: "ordering",
      stem: "Which?",
      sequence: ["Southmere", "**Easthaven**", "Northwick"],
    }),
  );
  test("steps, where the response is ordered", async () =>
    expect((await only(steps(["B", "A", "C"], "", "Ordered"))).fields).toMatchObject({ type: "ordering" }));
  test.each<[asked: Asked, why: string]>([
    [steps([]), "it names no right answer"],
    [steps(["C", "A"]), "it names no place for some of its steps"],
    [{ responses: lid("r", "Single", "") }, "it offers no options"],
    [{ type: "file_upload_question", responses: str("r") }, "it asks for a file to be handed in"],
    [{ type: "calculated_question", responses: str("r") }, "its numbers are drawn and calculated anew for everybody"],
    [
      { responses: str("r"), feedback: "<itemproc_extension><calculated/></itemproc_extension>" },
      "its numbers are drawn and calculated anew for everybody",
    ],
    [{ type: "hot_spot_question", responses: lid("r", "Single", ab) }, "it asks for places on a picture"],
    [{ type: "text_only_question", responses: lid("r", "Single", ab) }, "it is a text that asks nothing"],
    [{}, "it is a text that asks nothing"],
    [{ responses: '<response_xy ident="r"/>' }, "it asks for places on a picture, or in another way that no paper can"],
    [
      { responses: lid("r", "Single", ab).replaceAll("render_choice", "render_slider") },
      "it asks for places on a picture, or in another way that no paper can",
    ],
  ])("%# is left", async (asked, why) => expect(await left(asked)).toBe(why));

  test.each([
    ["in two flows", `<flow><flow>${material("Which?")}</flow></flow>`, "Which?"],
    ["in none", material("Which?"), "Which?"],
    ["in what is no part of it", `<other>${material("Which?")}</other>${material("So?")}`, "So?"],
  ])("its words may stand %s", async (_, inner, stem) =>
    expect(
      (await only({ stem: "", responses: inner + lid("r", "Single", ab), scoring: gives(equal("r", "B")) })).fields[
        "stem"
      ],
    ).toBe(stem),
  );

  test.each([
    ["True", "False", "1", true],
    ["FALSE", "true", "2", true],
    ["False", "True", "1", false],
  ])("%s and %s are a statement", async (one, other, right, key) =>
    expect(
      (
        await only({
          responses: lid("r", "Single", label("1", one) + label("2", other)),
          scoring: gives(equal("r", right)),
        })
      ).fields,
    ).toEqual({ type: "true-false", stem: "Which?", key }),
  );
  test("but not where several can be chosen, or none is right", async () => {
    const both = label("1", "True") + label("2", "False");
    expect(
      (await only({ responses: lid("r", "Multiple", both), scoring: gives(equal("r", "1")) })).fields,
    ).toMatchObject({ keys: ["True"] });
    expect(await left({ responses: lid("r", "Single", both) })).toBe("it names no right answer");
  });
});

describe("what groups say", () => {
  const asked = item({ responses: lid("r", "Single", ab), scoring: gives(equal("r", "B")) });
  const group = (more: string, items: string, attributes = 'title="Part"') =>
    `<section ${attributes}><selection_ordering><selection>${more}</selection></selection_ordering>${items}</section>`;
  const points = "<selection_extension><points_per_item>3</points_per_item></selection_extension>";
  const number = "<selection_number>1</selection_number>";
  test.each<[what: string, xml: string, points: unknown, lost: readonly string[]]>([
    ["points", group(points, asked), 3, []],
    [
      "points, and how many are drawn",
      group(number + points, asked + asked.replace("i1", "i2")),
      3,
      ['that 1 of the 2 questions of the group "Part" are drawn'],
    ],
    ["no points", group(points.replace("3", "0"), asked), undefined, []],
    ["of a group around it", group(points, `<section ident="s">${asked}</section>`), 3, []],
    ["a group of its own within", group(points, group(points.replace("3", "5"), asked)), 5, []],
    [
      "by its ident",
      group(number, asked, 'ident="s1"'),
      undefined,
      ['that 1 of the 1 questions of the group "s1" are drawn'],
    ],
    [
      "a bank elsewhere",
      group(`<sourcebank_ref>b7</sourcebank_ref>${number}`, "") + asked,
      undefined,
      ['questions of the group "Part", which are drawn from the bank "b7"'],
    ],
  ])("%s", async (_, xml, worth, lost) => {
    const found = await imported(qti12, quiz(xml));
    expect(found.items[0]!.fields["points"]).toBe(worth);
    expect(found.lost).toEqual(lost);
  });
});
