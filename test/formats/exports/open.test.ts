import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { unzipSync } from "fflate";
import { readers } from "../../../src/exchange/index.js";
import { bytesOf } from "../../../src/formats/content.js";
import type { OpenItem } from "../../../src/model/bank.js";
import { bankOf, choice, papersOf } from "../../sample.js";
import { kit } from "../kit.js";
import { fakeGoogle } from "./fake-google.js";
import { all, packageBytes, packageFiles, rootOf } from "./package-files.js";
import { exportNamed, limitsOf, questionsIn } from "./traps.js";

const { options: _, placement: __, says: ___, ...base } = choice("why", undefined, { topics: [] });
const rubric = [
  { points: 2, for: "the *gale*" },
  { points: 0.5, for: "the year" },
];
const open: OpenItem = { ...base, type: "open", points: 3, lines: 4, answer: "A storm had *broken* it.", rubric };
const bare: OpenItem = { ...open, id: "bare", points: 1, answer: null, rubric: [], explanation: null };
const paperOf = (...items: readonly OpenItem[]) => papersOf(bankOf(items), "s")[0]!;
const limits = (format: string, item: OpenItem) => limitsOf(format, questionsIn(bankOf([item]))[0]!);

/** The one item of a package that asks. */
function itemIn(format: "qti21" | "qti3", item: OpenItem): string {
  const files = packageFiles(exportNamed(format), paperOf(item));
  const [name] = Object.keys(files).filter((one) => one.startsWith("items/"));
  const text = Buffer.from(files[name!]!).toString("utf8");
  rootOf(name!, files[name!]!);
  return text;
}

test("QTI 2.1 gives lines to write on, and what scorers read to nobody else", () => {
  const text = itemIn("qti21", { ...open, explanation: null });
  expect(text).toContain('<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="4">');
  expect(/<rubricBlock view="scorer">.*<\/rubricBlock>/s.exec(text)![0]).toMatch(
    /<p>A storm had <em>broken<\/em> it\.<\/p>\s*<ul><li>2: the <em>gale<\/em><\/li><li>0\.5: the year<\/li><\/ul>/,
  );
  expect(text).toContain("<correctResponse><value>A storm had broken it.</value></correctResponse>");
  // People mark it.
  expect(text).not.toContain("responseProcessing");
  expect(text).not.toContain("externalScored");
});

test("QTI 3.0 says who scores it, and has the same for them", () => {
  const text = itemIn("qti3", { ...open, explanation: "It was windy." });
  expect(text).toContain('<qti-extended-text-interaction response-identifier="RESPONSE" expected-lines="4">');
  expect(text).toMatch(/<qti-rubric-block use="scoring" view="scorer">\s*<qti-content-body>/);
  expect(text).toContain('identifier="SCORE" cardinality="single" base-type="float" external-scored="human"');
  // All that a program does is to show what all are told.
  expect(/<qti-response-processing>.*<\/qti-response-processing>/s.exec(text)![0]).not.toContain("SCORE");
  expect(text).toContain("It was windy.");
});

test.each(["qti21", "qti3"] as const)("%s says nothing to scorers where there is nothing to say", (format) => {
  const text = itemIn(format, bare);
  expect(text).not.toMatch(/rubric|correct/i);
  expect(limits(format, bare)).toEqual([]);
  expect(limits(format, open)).toEqual(["the rubric as points to give (it becomes a text for those who mark)"]);
});

test.each(["qti21", "qti3"] as const)(
  "%s is read back: lines, points, the model answer and its rubric",
  async (format) => {
    const file = { name: "questions.zip", bytes: packageBytes(exportNamed(format), paperOf(open)), text: null };
    const read = await readers.find(({ recognises }) => recognises(file))!.read(file);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.items.map(({ fields }) => fields)).toMatchObject([
      { type: "open", lines: 4, points: 3, answer: "A storm had *broken* it.", rubric },
    ]);
  },
);

test("Google Forms ask for a paragraph, and say afterwards what a good answer is", () => {
  const google = fakeGoogle();
  const script = exportNamed("google-forms").renderer(kit)(paperOf({ ...open, explanation: "It was windy." }));
  runInNewContext(`${String(script[0]!.content)}\nmakeQuiz();`, google.globals);
  expect(google.form().items).toMatchObject([
    { kind: "ParagraphText", points: 3, general: { text: "A storm had broken it.\nIt was windy." } },
  ]);
  expect(limits("google-forms", bare)).toEqual(["the 4 lines to write on"]);
  expect(limits("google-forms", open)).toEqual([
    "emphasis and code in its text",
    "the 4 lines to write on",
    "the rubric",
  ]);
});

test("Wayground's sheet has a row of its type Open-Ended, without an answer", () => {
  const [file] = exportNamed("wayground").renderer(kit)(paperOf(open));
  const strings = Object.entries(unzipSync(bytesOf(file!.content))).map(([, bytes]) => new TextDecoder().decode(bytes));
  expect(strings.join("")).toContain("Open-Ended");
  expect(strings.join("")).not.toContain("storm");
  expect(limits("wayground", bare)).toEqual(["the 4 lines to write on"]);
  expect(limits("wayground", { ...open, points: 1 })).toEqual([
    "the model answer",
    "the rubric",
    "the 4 lines to write on",
  ]);
});

test("our sheet names what a cell can't keep of a rubric", () => {
  expect(limits("sheet", open)).toEqual([]);
  expect(limits("sheet", { ...open, rubric: [{ points: 1, for: "one\ntwo" }] })).toEqual(["line breaks in its rubric"]);
  const long = Array.from({ length: 20 }, () => ({ points: 0.1, for: "x".repeat(2000) }));
  expect(limits("sheet", { ...open, rubric: long })).toEqual([
    "refused: a text of it has 40119 characters, and a cell takes 32767",
  ]);
});

test("what has questions of all types alone is in the manifest of a package with one that people mark", () => {
  const files = packageFiles(exportNamed("qti21"), paperOf(open, bare));
  const manifest = rootOf("imsmanifest.xml", files["imsmanifest.xml"]!);
  expect(all(manifest, "file").length).toBe(Object.keys(files).length - 1);
});
