import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../../src/blueprint/default-marking.js";
import { fraction } from "../../../src/text/fraction.js";
import { itemOf } from "../../exchange/shapes.js";
import { bankFile, bankOf, choice } from "../../sample.js";
import { TRAPS, fileOf, itemsWith, limitsOf, questionsIn } from "./traps.js";

/** All texts of a file, by the path of their element; a parser that is strict throws at what is not well-formed. */
function textsIn(xml: string): readonly (readonly [path: string, text: string])[] {
  const found: [string, string][] = [];
  const path: string[] = [];
  const text: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name === "question" ? String(attributes["type"]) : name);
    text.push("");
  });
  const add = (some: string) => void (text[text.length - 1] += some);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    found.push([path.join("/"), text.pop()!]);
    path.pop();
  });
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.write(xml).close();
  return found;
}

const of = (xml: string, end: string) => textsIn(xml).flatMap(([path, text]) => (path.endsWith(end) ? [text] : []));

test("a file is well-formed whatever its texts are, and has every question", () => {
  const bank = bankOf(TRAPS.flatMap(itemsWith));
  const xml = fileOf("moodle-xml", bank);
  expect(of(xml, "/idnumber")).toEqual(questionsIn(bank).map(({ id }) => id));
  expect(of(xml, "/penalty").every((penalty) => penalty === "0")).toBe(true);
  expect(of(xml, "truefalse/answer/text").filter((text) => text !== "true" && text !== "false")).toEqual([]);
});

test("in a text with gaps Moodle finds those alone, and their answers", () => {
  for (const [i, text] of TRAPS.entries()) {
    const [question] = of(fileOf("moodle-xml", bankOf([itemsWith(text, i)[4]!])), "cloze/questiontext/text");
    expect(question!.match(/[{}]/g)).toEqual(["{", "}"]);
    // As the importer takes a code apart: an answer ends at ~, # or } that no & stands before.
    expect(/\{1:SHORTANSWER:=(.+?)(?<!\\|&|&amp;)(?=[~#}])/.exec(question!)![1]).toMatch(/^(?:[^~#}]|&#\d+;)+$/);
  }
});

test("a picture goes with its question", () => {
  const media = {
    image: "pier.png",
    alt: 'A "pier"',
    credit: "Ann",
    licence: "CC-BY-4.0",
    content: { mediaType: "image/png" as const, base64: "iVBORw0=", sha256: "ab".repeat(32) },
  };
  const xml = fileOf("moodle-xml", bankOf([choice("x", undefined, { media })]));
  expect(xml).toContain('<file name="picture-abababababababab.png" path="/" encoding="base64">iVBORw0=</file>');
  expect(xml).toContain('<img src="@@PLUGINFILE@@/picture-abababababababab.png" alt="A &quot;pier&quot;">');
});

test("a category names the paper and its code, and slashes in it are no levels", () => {
  const bank = { ...bankOf([choice("x")]), title: "Ports/ferries" };
  expect(of(fileOf("moodle-xml", bank), "category/category/text")[0]).toMatch(
    /^\$course\$\/top\/Ports\/\/ferries \([A-Z\d]{5}-[A-Z\d]{5}\)$/,
  );
});

describe("marks", () => {
  const marking = (wrong: readonly [number, number]) => ({
    ...DEFAULT_MARKING,
    right: fraction(2),
    wrong: fraction(...wrong),
  });
  test("of a wrong answer are a share of the points, where Moodle has that share", () => {
    const upsc = { marking: marking([-2, 3]) };
    const bank = bankOf([choice("x", ["a", "b"])]);
    expect(fileOf("moodle-xml", bank, upsc)).toContain("<defaultgrade>2</defaultgrade>");
    expect(fileOf("moodle-xml", bank, upsc).match(/fraction="[^"]*"/g)).toEqual([
      'fraction="100"',
      'fraction="-33.33333"',
    ]);
    expect(limitsOf("moodle-xml", questionsIn(bank, upsc)[0]!)).toEqual([]);
  });
  test("that it has not are left out, and said", () => {
    const odd = { marking: marking([-4, 7]) };
    const bank = bankOf([choice("x", ["a", "b"])]);
    expect(fileOf("moodle-xml", bank, odd).match(/fraction="[^"]*"/g)).toEqual(['fraction="100"', 'fraction="0"']);
    expect(limitsOf("moodle-xml", questionsIn(bank, odd)[0]!)).toEqual(["the marks for wrong answers"]);
  });
});

describe("shuffling there", () => {
  const there = { shuffle: { items: false, options: false, there: true } };
  const pinned = choice("pinned", undefined, {
    options: ["a", "b", "none"].map((text, i) => ({
      text,
      role: i === 0 ? ("key" as const) : ("distractor" as const),
      why: null,
      pin: i === 2 ? ("last" as const) : null,
    })),
  });
  const bank = bankOf([choice("free"), pinned, choice("fixed", undefined, { placement: [0, 1, 2, 3] })]);
  test("is asked for where no option has a place of its own", () => {
    expect(of(fileOf("moodle-xml", bank), "/shuffleanswers")).toEqual(["false", "false", "false"]);
    expect(of(fileOf("moodle-xml", bank, there), "/shuffleanswers")).toEqual(["true", "false", "false"]);
  });
  test("is off where one must stay last, and that is said", () => {
    const said = questionsIn(bank, there).map((one) => limitsOf("moodle-xml", one));
    expect(said).toEqual([[], ["shuffling (Moodle would move its last option)"], []]);
  });
});

test("a passage stands with each of its questions, and with no other", () => {
  const xml = fileOf("moodle-xml", bankFile("../questions/showcase/showcase.yaml"));
  const withIt = of(xml, "/questiontext/text").filter((text) => text.includes("From the harbour report"));
  expect(withIt).toHaveLength(2);
});

describe("what stops Moodle's import, as it was seen", () => {
  const parts = { stem: "In which order?", sequence: ["a", "b", "c"] };
  test("an order says whether the number of right places is shown", () =>
    // Without it qtype_ordering::import_from_xml saves two hints that have no text, and the database refuses them.
    expect(of(fileOf("moodle-xml", bankOf([itemOf(parts)])), "ordering/shownumcorrect")).toEqual(["0"]));

  const matched = (right: string) =>
    itemOf({
      stem: "Match.",
      pairs: [
        { left: "a", right },
        { left: "b", right: "x" },
      ],
    });
  test.each(["moodle-xml", "gift"])("%s: what is matched has a column of 255 characters", (name) => {
    const limits = (right: string) => limitsOf(name, questionsIn(bankOf([matched(right)]))[0]!);
    expect(limits("😀".repeat(255))).toEqual([]);
    const refusal = ["refused: a right side has 256 characters, and Moodle takes 255"];
    expect(limits("😀".repeat(256))).toEqual(refusal);
    // As it is written: `&amp;` has five.
    expect(limits(`&amp;${"x".repeat(247)}`)).toEqual(refusal);
  });

  test.each(["moodle-xml", "gift"])("%s: a tag is not 0, and has at most 50 characters there", (name) => {
    const bank = bankOf([choice("x", undefined, { topics: ["0"], tags: ["0", "a".repeat(51), "b".repeat(50)] })]);
    expect(limitsOf(name, questionsIn(bank)[0]!).slice(0, 2)).toEqual([
      'the tag "0", at which Moodle stops',
      `the end of the tag "${"a".repeat(51)}" (Moodle keeps 50 characters)`,
    ]);
    expect(fileOf(name, bank)).not.toMatch(/<text>0<|tag:0\]/);
  });
});

test("a unit keeps its spaces beside marks of XML", () => {
  const unit = itemOf({ stem: "How fast?", key: 90, unit: "km/h & <more>" });
  // A cut at each entity, and pieces of white space alone are dropped (lib/xmlize.php).
  expect(fileOf("moodle-xml", bankOf([unit]))).toContain("<unit_name><![CDATA[km/h & <more>]]></unit_name>");
});

test.each(["moodle-xml", "gift"])("%s: words that name a file of Moodle's name none", (name) => {
  const text = "See @@PLUGINFILE@@/a.png";
  const options = ["a", "b"].map((one, i) => ({
    text: `${one} ${text}`,
    role: i === 0 ? ("key" as const) : ("distractor" as const),
    why: text,
    pin: null,
  }));
  const written = fileOf(name, bankOf([choice("x", undefined, { stem: text, explanation: text, options })]));
  expect(written).not.toContain("@@PLUGINFILE@@");
  expect(written.match(/&(?:amp;)?\\?#64;@PLUGINFILE@@/g)).toHaveLength(6);
});

test.each([
  ["<5 km", "&lt;5 km"],
  ["more than <", "more than &lt;"],
  ["a < b & c > d", "a < b & c > d"],
])("%s, which is matched, is there whole when Moodle has taken tags away", (right, written) => {
  const pairs = [
    { left: "a", right },
    { left: "b", right: "x" },
  ];
  // PHP's strip_tags begins one at every < but before white space.
  const bank = bankOf([itemOf({ stem: "Match.", pairs })]);
  expect(of(fileOf("moodle-xml", bank), "subquestion/answer/text")).toContain(written);
  expect(fileOf("gift", bank)).toContain(`-> ${written}`);
});
