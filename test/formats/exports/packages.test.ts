import { expect, test } from "vitest";
import { canvas } from "../../../src/formats/exports/canvas.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { qti21 } from "../../../src/formats/exports/qti21.js";
import { qti3 } from "../../../src/formats/exports/qti3.js";
import type { Paper } from "../../../src/model/paper.js";
import { hostileBank, payloads } from "../../hostile.js";
import { bankFile, bankOf, choice, papersOf } from "../../sample.js";
import { kit } from "../kit.js";
import { all, packageBytes, packageFiles, rootOf } from "./package-files.js";

const packages = [canvas, qti21, qti3];
const allTypes = bankFile("fixtures/all-types.yaml");
const [paper] = papersOf(allTypes, "packages");
const NCNAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Of a hostile text: those that can be written are, the others are named. */
const hostile = papersOf(hostileBank(payloads), "packages")[0]!;

test.each(packages)("$name: every file is named in the manifest, and is there", (format) => {
  const files = packageFiles(format, paper!);
  const manifest = rootOf("imsmanifest.xml", files["imsmanifest.xml"]!);
  const named = all(manifest, "file").map(({ attributes }) => attributes.get("href")!);
  expect(named.toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "imsmanifest.xml")
      .toSorted(),
  );
  const resources = all(manifest, "resource").map(({ attributes }) => attributes.get("identifier")!);
  expect(new Set(resources).size).toBe(resources.length);
  for (const { attributes } of all(manifest, "dependency"))
    expect(resources).toContain(attributes.get("identifierref"));
});

test.each(packages)("$name: its files are well-formed, and its identifiers are short ASCII names", (format) => {
  for (const of of [paper!, hostile])
    for (const [name, bytes] of Object.entries(packageFiles(format, of)).filter(([name]) => name.endsWith(".xml"))) {
      const root = rootOf(name, bytes);
      for (const element of [root, ...["assessment", "item", "resource"].flatMap((one) => all(root, one))])
        for (const attribute of ["identifier", "ident"]) {
          const value = element.attributes.get(attribute);
          if (value === undefined) continue;
          expect(value).toMatch(NCNAME);
          expect(value.length).toBeLessThan(100);
        }
    }
});

test.each(packages)("$name: the same paper gives the same bytes, and a package says nothing of the day", (format) => {
  const bytes = packageBytes(format, paper!);
  expect(Buffer.from(packageBytes(format, structuredClone(paper!)))).toEqual(Buffer.from(bytes));
  for (const [name, file] of Object.entries(packageFiles(format, paper!)))
    expect(Buffer.from(file).toString("utf8"), name).not.toMatch(/20(?:2[6-9]|3\d)-\d\d-\d\d/);
});

test.each(packages)("$name: a character that XML can't hold refuses its question, and no other", (format) => {
  const bad = ["\u0000", "\uD800", "\uFFFE"].map((one, i) => choice(`bad-${i}`, ["right", `wrong ${one}`]));
  const [of] = papersOf(bankOf([...bad, choice("good", ["]]>", "</script>", "&amp;", "<b>"])]), "s");
  const fates = paperQuestions(of!, kit).map(({ id }, i, questions) => [
    id,
    [...format.objections!(questions[i]!, kit)].filter((limit) => "refused" in limit).length,
  ]);
  expect(Object.fromEntries(fates)).toEqual({ "bad-0": 1, "bad-1": 1, "bad-2": 1, good: 0 });
  const texts = Object.values(packageFiles(format, of!)).map((file) => Buffer.from(file).toString("utf8"));
  expect(texts.join("")).toContain("]]&");
});

test("canvas: one identifier stands on the assessment, in its settings and in the manifest", () => {
  const files = packageFiles(canvas, paper!);
  const [quiz, meta] = Object.keys(files).filter((name) => /\/[^/]*\.xml$/.test(name));
  const ident = all(rootOf(quiz!, files[quiz!]!), "assessment")[0]!.attributes.get("ident")!;
  expect(rootOf(meta!, files[meta!]!).attributes.get("identifier")).toBe(ident);
  const [resource] = all(rootOf("m", files["imsmanifest.xml"]!), "resource");
  expect(resource!.attributes.get("identifier")).toBe(ident);
  expect(quiz).toBe(`${ident}/${ident}.xml`);
});

test("qti3: questions about one text share a file of it, and in 2.1 each repeats it", () => {
  const bank = bankFile("../questions/showcase/showcase.yaml");
  const [of] = papersOf(bank, "s");
  const [three, two] = [packageFiles(qti3, of!), packageFiles(qti21, of!)];
  const stimuli = Object.keys(three).filter((name) => name.startsWith("stimuli/"));
  expect(stimuli).toHaveLength(1);
  const items = Object.keys(three).filter((name) => name.startsWith("items/"));
  const sharing = items.filter((name) => all(rootOf(name, three[name]!), "qti-assessment-stimulus-ref").length > 0);
  expect(sharing.length).toBeGreaterThan(1);
  for (const name of sharing) expect(all(rootOf(name, two[name]!), "blockquote")).toHaveLength(1);
  expect(Object.keys(two).filter((name) => name.startsWith("stimuli/"))).toEqual([]);
});

test("shuffling is handed over with what stays in its place, and never of a fixed order", () => {
  const items = [
    choice("free"),
    choice("pinned", ["one", "two", "three", "none of these"], {
      options: ["one", "two", "three", "none of these"].map((text, i) => ({
        text,
        role: i === 0 ? "key" : "distractor",
        why: null,
        pin: i === 3 ? "last" : null,
      })),
    }),
    choice("fixed", ["one", "two", "three"], { placement: [0, 1, 2] }),
  ];
  const [drawn] = papersOf(bankOf(items), "s");
  const there: Paper = { ...drawn!, shuffleThere: true };
  for (const [format, name, choiceName] of [
    [qti21, "choiceInteraction", "simpleChoice"],
    [qti3, "qti-choice-interaction", "qti-simple-choice"],
  ] as const) {
    const told = (of: Paper) =>
      Object.fromEntries(
        items.map(({ id }) => {
          const [interaction] = all(rootOf(id, packageFiles(format, of)[`items/q_${id}.xml`]!), name);
          const fixed = all(interaction!, choiceName).map(({ attributes }) => attributes.get("fixed") ?? "false");
          return [id, [interaction!.attributes.get("shuffle"), fixed.at(-1)]];
        }),
      );
    expect(told(there)).toEqual({ free: ["true", "false"], pinned: ["true", "true"], fixed: ["false", "false"] });
    expect(told(drawn!)).toEqual({ free: ["false", "false"], pinned: ["false", "false"], fixed: ["false", "false"] });
  }
  const quiz = (of: Paper) => Buffer.from(Object.values(packageFiles(canvas, of))[1]!).toString("utf8");
  expect(quiz(there).match(/shuffle="Yes"/g)).toHaveLength(2);
  expect(quiz(there).match(/lock="Yes"/g)).toHaveLength(1);
  // As it was drawn, only what has a meaning is said of an order.
  expect(quiz(drawn!).match(/(?<=<render_choice[^>]*)shuffle="No"/g)).toHaveLength(1);
  expect(quiz(drawn!).match(/ident="1004" rshuffle="No"/g)).toHaveLength(1);
  expect(quiz(drawn!)).not.toMatch(/shuffle="Yes"|lock=/);
});
