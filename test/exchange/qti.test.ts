import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { qti21 } from "../../src/exchange/qti21.js";
import { qti3 } from "../../src/exchange/qti3.js";
import { imported, onlyItem, onlyLeft, utf8 } from "./reading.js";

interface Asked {
  readonly body?: string;
  readonly correct?: readonly string[];
  readonly map?: Readonly<Record<string, number>>;
  readonly cardinality?: string;
  readonly baseType?: string;
  readonly processing?: string;
  readonly more?: string;
  readonly attributes?: string;
}

const TEMPLATE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";
function itemOf({
  body = "",
  correct = [],
  map,
  cardinality = "single",
  baseType = "identifier",
  processing,
  more = "",
  attributes = "",
}: Asked) {
  const values = correct.map((one) => `<value>${one}</value>`).join("");
  const entries = Object.entries(map ?? {}).map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`);
  const mapping = map === undefined ? "" : `<mapping defaultValue="0">${entries.join("")}</mapping>`;
  const template = map === undefined ? "match_correct" : "map_response";
  return (
    `<?xml version="1.0"?>\n<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="T" adaptive="false" timeDependent="false"${attributes}>` +
    `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${values && `<correctResponse>${values}</correctResponse>`}${mapping}</responseDeclaration>` +
    `<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>${more}<itemBody>${body}</itemBody>` +
    `${processing ?? `<responseProcessing template="${TEMPLATE}${template}"/>`}</assessmentItem>`
  );
}
const only = (asked: Asked) => onlyItem(qti21, itemOf(asked));
const left = (asked: Asked) => onlyLeft(qti21, itemOf(asked));
const option = (identifier: string, words: string, more = "") =>
  `<simpleChoice identifier="${identifier}"${more}>${words}</simpleChoice>`;
const choices = (inner: string, more = ' shuffle="true" maxChoices="1"') =>
  `<p>At sea.</p><choiceInteraction responseIdentifier="RESPONSE"${more}><prompt>Which <b>port</b>?</prompt>${inner}</choiceInteraction>`;
const abc = option("A", "Easthaven") + option("B", "Northwick") + option("C", "None", ' fixed="true"');

describe("options", () => {
  test("of which one is right, and one stays last", async () => {
    const { fields, name } = await only({ body: choices(abc), correct: ["B"] });
    expect(name).toBe("i1");
    expect(fields).toEqual({
      stem: "At sea.\n\nWhich **port**?",
      key: "Northwick",
      distractors: ["Easthaven", { text: "None", pin: "last" }],
    });
  });
  test("in a fixed order", async () => {
    const { fields } = await only({ body: choices(abc, ' shuffle="false"'), correct: ["B"] });
    expect(fields).toMatchObject({ order: "fixed", keyAt: 2, distractors: ["Easthaven", "None"] });
  });
  test("of which several are right, with points of their own", async () => {
    const asked = { body: choices(abc, ' maxChoices="0"'), cardinality: "multiple", correct: ["A", "B"] };
    const { fields, lost } = await only({ ...asked, map: { A: 1, B: 3, C: -1 } });
    expect(fields["keys"]).toEqual(["Easthaven", "Northwick"]);
    expect(lost).toEqual([
      'the weight of 25 % of "Easthaven"',
      'the weight of 75 % of "Northwick"',
      "the penalty of 25 % for each wrong option",
    ]);
  });
  test("that all keep their places are in a fixed order", async () => {
    const all = ["a", "b", "c"].map((one) => option(one, one, ' fixed="true"')).join("");
    const { fields, lost } = await only({ body: choices(all), correct: ["b"] });
    expect([fields, lost]).toMatchObject([{ order: "fixed", keyAt: 2, distractors: ["a", "c"] }, []]);
  });
  test("whose right one only the processing names", async () => {
    const branch = (value: string, score: number) =>
      `<responseIf><match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${value}</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">${score}</baseValue></setOutcomeValue></responseIf>`;
    const processing = `<responseProcessing><responseCondition>${branch("A", 0)}</responseCondition><responseCondition>${branch("B", 2)}</responseCondition></responseProcessing>`;
    expect((await only({ body: choices(abc), processing })).fields["key"]).toBe("Northwick");
  });
  test("with feedback and points", async () => {
    const feedback = (name: string, words: string) =>
      `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${name}" showHide="show">${words}</modalFeedback>`;
    const { fields, lost } = await only({
      body: choices(
        option(
          "A",
          `Easthaven<feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">Froze.</feedbackInline>`,
        ) + option("B", "Northwick"),
      ),
      correct: ["B"],
      more: `<outcomeDeclaration identifier="MAXSCORE"><defaultValue><value>3</value></defaultValue></outcomeDeclaration>${feedback("B", "Yes.")}${feedback("incorrect", "Look again.")}${feedback("solution", "It had no ice.")}`,
    });
    expect(fields).toMatchObject({
      key: { text: "Northwick", why: "Yes." },
      distractors: [{ text: "Easthaven", why: "Froze." }],
      points: 3,
      explanation: "It had no ice.",
    });
    expect(lost).toEqual(['the feedback on a wrong answer: "Look again."']);
  });
  test.each([
    ["True", "False"],
    ["Richtig", "Falsch"],
    ["صواب", "خطأ"],
  ])("%s and %s are a statement", async (yes, no) => {
    const { fields } = await only({ body: choices(option("t", yes) + option("f", no)), correct: ["f"] });
    expect(fields).toMatchObject({ type: "true-false", key: false });
  });
  test("of which several stay last, and one in their middle doesn't", async () => {
    const pin = ' fixed="true"';
    const all = option("A", "a", pin) + option("B", "b") + option("C", "c", pin) + option("D", "d", pin);
    const { fields, lost } = await only({ body: choices(all), correct: ["B"] });
    expect(fields["distractors"]).toEqual(["a", { text: "c", pin: "last" }, { text: "d", pin: "last" }]);
    expect(lost).toEqual(['that "a" keeps its place']);
  });
});

test("steps in order", async () => {
  const body = `<orderInteraction responseIdentifier="RESPONSE"><prompt>Order.</prompt>${option("A", "second")}${option("B", "first")}</orderInteraction>`;
  const { fields } = await only({ body, cardinality: "ordered", correct: ["B", "A"] });
  expect(fields).toEqual({ type: "ordering", stem: "Order.", sequence: ["first", "second"] });
});

describe("pairs", () => {
  const side = (...all: string[]) =>
    `<simpleMatchSet>${all.map((one) => `<simpleAssociableChoice identifier="${one}" matchMax="1">${one} words</simpleAssociableChoice>`).join("")}</simpleMatchSet>`;
  const body = `<matchInteraction responseIdentifier="RESPONSE"><prompt>Match.</prompt>${side("A", "B")}${side("X", "Y", "Z")}</matchInteraction>`;
  test("with a right side that belongs to nothing", async () => {
    const { fields } = await only({ body, cardinality: "multiple", baseType: "directedPair", correct: ["A X", "B Y"] });
    expect(fields).toEqual({
      type: "matching",
      stem: "Match.",
      pairs: [
        { left: "A words", right: "X words" },
        { left: "B words", right: "Y words" },
      ],
      extras: ["Z words"],
    });
  });
  test("with several for one are left", async () => {
    expect(await left({ body, cardinality: "multiple", baseType: "directedPair", correct: ["A X", "A Y"] })).toBe(
      "several belong to one of its left sides",
    );
  });
});

describe("what is typed", () => {
  const entry = `<textEntryInteraction responseIdentifier="RESPONSE" expectedLength="9"/>`;
  test("at the end of a question", async () => {
    const { fields, lost } = await only({
      body: `<p>Which port? ${entry}</p>`,
      baseType: "string",
      correct: ["Northwick"],
      map: { Northwick: 2, North: 1 },
    });
    expect(fields).toEqual({ type: "short", stem: "Which port?", keys: ["Northwick"], match: { case: "exact" } });
    expect(lost).toEqual(['the answer "North", worth 50 %']);
  });
  test("in a paragraph of its own, without a blank", async () => {
    const { fields } = await only({
      body: `<p>The port of May</p><p>${entry}</p>`,
      baseType: "string",
      correct: ["a"],
    });
    expect(fields).toMatchObject({ type: "short", stem: "The port of May", keys: ["a"] });
  });
  test("within a sentence", async () => {
    const { fields } = await only({
      body: `<p>Now is the ${entry} of our discontent.</p>`,
      baseType: "string",
      correct: ["winter"],
    });
    expect(fields["stem"]).toBe("Now is the ____ of our discontent.");
  });
  test.each([
    ["absolute", "0.5 0.5", 0.5],
    ["relative", "10", 0.3],
    ["exact", "", undefined],
  ])("as a number that is compared with %s tolerance", async (mode, tolerance, found) => {
    const processing = `<responseProcessing><responseCondition><responseIf><equal toleranceMode="${mode}" tolerance="${tolerance}"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;
    const { fields } = await only({ body: `<p>How far?</p>${entry}`, baseType: "float", correct: ["3.0"], processing });
    expect(fields).toMatchObject({ type: "numeric", stem: "How far?", key: "3.0" });
    expect(fields["tolerance"]).toBe(found);
  });
  test.each([
    [" km/h", { unit: "km/h" }],
    [" (in km)", { stem: "How far?\n\n____ (in km)" }],
    [" km. Think!", { stem: "How far?\n\n____ km. Think!" }],
  ])("as a number with %j behind it", async (behind, found) => {
    const { fields } = await only({
      body: `<p>How far?</p><p>${entry}${behind}</p>`,
      baseType: "float",
      correct: ["3"],
    });
    expect(fields).toMatchObject({ type: "numeric", stem: "How far?", ...found });
  });
  test("over a hint, which only a gap has", async () => {
    const hinted = entry.replace("/>", ' placeholderText="a *port*"/>');
    const gap = await only({ body: `<p>To ${hinted} it went.</p>`, baseType: "string", correct: ["x"], map: { x: 1 } });
    expect(gap.fields["stem"]).toBe("To ____ it went.");
    expect(gap.lost).toEqual(['the hint "a \\\\*port\\\\*"']);
  });
  test("in sentences, with what markers are told", async () => {
    const { fields, lost } = await only({
      body: `<rubricBlock view="scorer"><p>Two reasons.</p></rubricBlock><extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="5"><prompt>Why?</prompt></extendedTextInteraction>`,
      baseType: "string",
    });
    expect(fields).toEqual({ type: "open", stem: "Why?", lines: 5 });
    expect(lost).toEqual(['what markers are told: "Two reasons."']);
  });
});

describe("gaps", () => {
  test("with words to drag", async () => {
    const body = `<gapMatchInteraction responseIdentifier="RESPONSE"><prompt>Fill in.</prompt><gapText identifier="W">winter</gapText><gapText identifier="S">summer</gapText><p>The <gap identifier="G1"/> and the <gap identifier="G2"/>.</p></gapMatchInteraction>`;
    const { fields, lost } = await only({
      body,
      cardinality: "multiple",
      baseType: "directedPair",
      correct: ["W G1", "S G2"],
    });
    expect(fields["text"]).toBe("Fill in.\n\nThe {{c1::winter}} and the {{c2::summer}}.");
    expect(lost).toEqual(['the other options of gap 1: "summer"', 'the other options of gap 2: "winter"']);
  });
  test("with one list of options keep them", async () => {
    const body = `<p>In <inlineChoiceInteraction responseIdentifier="RESPONSE" shuffle="true"><inlineChoice identifier="A">a</inlineChoice><inlineChoice identifier="B">b</inlineChoice></inlineChoiceInteraction>.</p>`;
    expect((await only({ body, correct: ["B"] })).fields).toEqual({ stem: "In ____.", key: "b", distractors: ["a"] });
  });
});

test.each([
  [{ body: "<p>x</p>" }, "it is a text that asks nothing"],
  [{ body: `<hotspotInteraction responseIdentifier="RESPONSE"/>` }, "it asks for places on a picture"],
  [{ body: `<constructor-Interaction/>` }, "a bank has no questions like its constructor-Interaction"],
  [{ body: choices(abc) + choices(abc) }, "it asks 2 questions in one"],
  [{ body: choices(abc), more: "<templateDeclaration/>" }, "its parts are drawn anew for everybody"],
  [{ body: choices(abc) }, "it names no right answer"],
])("%j is left", async (asked, why) => {
  expect(await left(asked)).toBe(why);
});

const ITEM_3 = (ref = "") =>
  `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i3" title="T" adaptive="false" time-dependent="false" xml:lang="de">
  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>${ref}
  <qti-item-body><p>Am Meer.</p><qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1"><qti-prompt>Welcher?</qti-prompt>
  <qti-simple-choice identifier="A">Easthaven</qti-simple-choice><qti-simple-choice identifier="B">Northwick</qti-simple-choice></qti-choice-interaction></qti-item-body>
  <qti-modal-feedback outcome-identifier="F" identifier="all" show-hide="show"><qti-content-body><p>So.</p></qti-content-body></qti-modal-feedback></qti-assessment-item>`;

test("QTI 3 says the same by other names", async () => {
  const { fields, lost } = await onlyItem(qti3, ITEM_3());
  expect(fields).toEqual({
    stem: "Am Meer.\n\nWelcher?",
    key: "Northwick",
    distractors: ["Easthaven"],
    order: "fixed",
    keyAt: 2,
    explanation: "So.",
  });
  expect(lost).toEqual([]);
});

describe("a package", () => {
  test("is read in the order of its test, with texts that items share", async () => {
    const found = await imported(
      qti3,
      zipSync({
        "items/b.xml": strToU8(ITEM_3(`<qti-assessment-stimulus-ref identifier="S" href="../texts/s.xml"/>`)),
        "items/a.xml": strToU8(ITEM_3().replaceAll("Am Meer.", "Zuletzt.")),
        "texts/s.xml": strToU8(
          `<qti-assessment-stimulus identifier="S" title="Eis"><qti-stimulus-body><p>Es fror.</p></qti-stimulus-body></qti-assessment-stimulus>`,
        ),
        "test.xml": strToU8(
          `<qti-assessment-test identifier="t" title="Häfen"><qti-test-part><qti-time-limits max-time="60"/><qti-assessment-section title="A"><qti-selection select="1"/><qti-assessment-item-ref href="items/b.xml"/><qti-assessment-item-ref href="items/a.xml"/><qti-assessment-item-ref href="items/c.xml"/></qti-assessment-section></qti-test-part></qti-assessment-test>`,
        ),
      }),
    );
    expect(found.items.map(({ where, fields }) => [where.label, fields["group"]])).toEqual([
      ["question 1, in items/b.xml", "eis"],
      ["question 2, in items/a.xml", undefined],
    ]);
    expect([found.title, found.language]).toEqual(["Häfen", "de"]);
    expect(found.passages).toEqual([{ id: "eis", title: "Eis", text: "Es fror." }]);
    expect(found.left).toEqual([
      {
        where: { line: null, label: "the test" },
        what: "items/c.xml",
        why: "its file is not here, or holds no question",
      },
    ]);
    expect(found.lost).toEqual(["the time limit of 60 seconds", 'that 1 of the questions of "A" are drawn']);
  });
  test("is known by what it holds", () => {
    const knows = (reader: typeof qti3, bytes: Uint8Array) => reader.recognises({ name: "x", bytes, text: null });
    const item2 = itemOf({});
    expect([knows(qti21, utf8(item2)), knows(qti3, utf8(item2))]).toEqual([true, false]);
    expect([knows(qti21, utf8(ITEM_3())), knows(qti3, utf8(ITEM_3()))]).toEqual([false, true]);
    expect(knows(qti21, zipSync({ "a.xml": strToU8(item2) }))).toBe(true);
    const manifest = `<manifest><resources><resource type="imsqti_item_xmlv3p0"/></resources></manifest>`;
    expect(knows(qti3, zipSync({ "imsmanifest.xml": strToU8(manifest) }))).toBe(true);
    expect(knows(qti21, utf8("<quiz/>"))).toBe(false);
  });
});

test("no file makes it throw", async () => {
  const part = fc.constantFrom(
    choices(abc),
    choices(""),
    `<textEntryInteraction responseIdentifier="RESPONSE"/>`,
    `<inlineChoiceInteraction responseIdentifier="R2"><inlineChoice/></inlineChoiceInteraction>`,
    "<matchInteraction/>",
    "<matchInteraction><simpleMatchSet/><simpleMatchSet><simpleAssociableChoice/></simpleMatchSet></matchInteraction>",
    "<gapMatchInteraction><gap/><gapText/></gapMatchInteraction>",
    "<orderInteraction/>",
    "<extendedTextInteraction expectedLines='x'/>",
    "<p>\uE0000\uE001 {{c1::x}} }}</p>",
    "<object type='image/png'/><rubricBlock/><feedbackBlock/>",
  );
  const values = fc.array(fc.constantFrom("A", "B", "A B", "", "1e999", "__proto__"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(part),
      values,
      fc.constantFrom("single", "multiple", "ordered", "x"),
      fc.constantFrom("identifier", "float", "string", "directedPair"),
      fc.nat(),
      async (parts, correct, cardinality, baseType, cut) => {
        const map = correct.length % 2 === 0 ? undefined : Object.fromEntries(correct.map((one, i) => [one, i - 1]));
        const content = itemOf({
          body: parts.join(""),
          correct,
          cardinality,
          baseType,
          ...(map !== undefined && { map }),
        });
        for (const bytes of [utf8(content), utf8(content.slice(0, cut % content.length))])
          expect(typeof (await qti21.read({ name: "x", bytes, text: null })).ok).toBe("boolean");
      },
    ),
    { numRuns: 300 },
  );
});

describe("a package says of its files", () => {
  const lom = (inside: string) =>
    `<metadata><imsmd:lom xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM">${inside}</imsmd:lom></metadata>`;
  const string = (words: string) => `<imsmd:string>${words}</imsmd:string>`;
  const path = (purpose: string, ...steps: readonly string[]) =>
    `<imsmd:classification>${purpose}<imsmd:taxonPath>${steps.map((one) => `<imsmd:taxon><imsmd:entry>${string(one)}</imsmd:entry></imsmd:taxon>`).join("")}</imsmd:taxonPath></imsmd:classification>`;
  const discipline =
    "<imsmd:purpose><imsmd:source>LOMv1.0</imsmd:source><imsmd:value>discipline</imsmd:value></imsmd:purpose>";
  const read = async (metadata: string) => {
    const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="i1" type="imsqti_item_xmlv2p1" href="items/a.xml">${metadata}<file href="items/a.xml"/></resource></resources></manifest>`;
    const files = { "imsmanifest.xml": manifest, "items/a.xml": itemOf({ body: choices(abc), correct: ["B"] }) };
    return onlyItem(
      qti21,
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );
  };
  test("keywords, which are tags, and disciplines, which are topics", async () => {
    const keywords = ["Late Spring", "日本"].map((word) => `<imsmd:keyword>${string(word)}</imsmd:keyword>`).join("");
    const { fields, lost } = await read(
      lom(`<imsmd:general>${keywords}</imsmd:general>${path(discipline, "Ports &amp; Harbours", "Ferries")}`),
    );
    expect([fields["tags"], fields["topics"]]).toEqual([["late-spring"], ["ports-harbours/ferries"]]);
    expect(lost).toEqual(['the tag "日本"']);
  });
  test("how a tool files them, which is nobody's topic", async () =>
    expect((await read(lom(path("", "Examination")))).fields).not.toHaveProperty("topics"));
});

test("a quoted text in front of a question is its passage, where it has none in a file of its own", async () => {
  const body = `<blockquote><p>Ice.</p></blockquote>${choices(abc).replace("<p>At sea.</p>", "<div><p>At sea.</p></div>")}`;
  const alone = await imported(qti21, itemOf({ body, correct: ["B"] }));
  expect(alone.passages).toEqual([{ id: "passage", title: null, text: "Ice." }]);
  const item = itemOf({ body, correct: ["B"], more: '<assessmentStimulusRef identifier="s" href="s.xml"/>' });
  const stimulus = `<assessmentStimulus xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="s" title="Snow"><stimulusBody><p>Snow.</p></stimulusBody></assessmentStimulus>`;
  const both = await imported(qti21, zipSync({ "a.xml": strToU8(item), "s.xml": strToU8(stimulus) }));
  expect(both.items[0]!.fields).toMatchObject({ group: "snow", stem: "Ice.\n\nAt sea.\n\nWhich **port**?" });
});

describe("a text that items share", () => {
  const shared = async (attributes: string, body: string) => {
    const item = itemOf({
      body: choices(abc),
      correct: ["B"],
      more: '<assessmentStimulusRef identifier="s" href="s.xml"/>',
    });
    const stimulus = `<assessmentStimulus xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" ${attributes}><stimulusBody>${body}</stimulusBody></assessmentStimulus>`;
    const { passages = [] } = await imported(qti21, zipSync({ "a.xml": strToU8(item), "s.xml": strToU8(stimulus) }));
    return passages;
  };
  test.each([
    ['identifier="s" title="The pier"', "<p><strong>The <em>pier</em></strong></p><p>Ice.</p>", "The *pier*", "Ice."],
    ['identifier="s" title="The pier"', "<p><strong>Ice</strong></p><p>So.</p>", "The pier", "**Ice**\n\nSo."],
    ['identifier="s" title="2 * 3 * 4"', "<p>Ice.</p>", "2 \\* 3 \\* 4", "Ice."],
    ['identifier="s_pier_1" title="pier"', "<p>Ice.</p>", null, "Ice."],
    ['identifier="s" title=""', "<p>Ice.</p>", null, "Ice."],
  ])("%s %s", async (attributes, body, title, text) =>
    expect(await shared(attributes, body)).toMatchObject([{ title, text }]),
  );
});
