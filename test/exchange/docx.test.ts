import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { docxReader } from "../../src/exchange/docx.js";
import { bytesOf } from "../../src/formats/content.js";
import { docx } from "../../src/formats/exports/docx.js";
import type { Item } from "../../src/model/bank.js";
import { kit } from "../formats/kit.js";
import { templateKit } from "../../src/io/templates.js";
import { png } from "../pictures.js";
import { bankFile, bankOf, choice, papersOf, questionsOf } from "../sample.js";
import { imported } from "./reading.js";
import { itemOf } from "./shapes.js";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const run = (text: string, look = "") =>
  `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (content: string, more = "") =>
  `<w:p>${more === "" ? "" : `<w:pPr>${more}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;

/** A Word file as Word itself might have written it. */
const wordFile = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipSync({
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  });
const fieldsOf = async (body: string, parts?: Readonly<Record<string, string | Uint8Array>>) =>
  (await imported(docxReader, wordFile(body, parts))).items.map(({ fields }) => fields);

const KEYED = { stem: "Which sea?", key: "Baltic", distractors: ["North"] };

describe("what is right is told by", () => {
  test.each([
    ["a line below", [line("1. Which sea?"), line("a) North"), line("b) Baltic"), line("Answer: b")]],
    ["bold letters", [line("1. Which sea?"), line("a) North"), line(run("b) Baltic", "<w:b/>"))]],
    ["a highlight", [line("1. Which sea?"), line("a) North"), line(run("b) Baltic", '<w:highlight w:val="yellow"/>'))]],
    ["a line under it", [line("1. Which sea?"), line("a) North"), line(run("b) Baltic", '<w:u w:val="single"/>'))]],
    ["a colour", [line("1. Which sea?"), line("a) North"), line(run("b) Baltic", '<w:color w:val="00B050"/>'))]],
    ["a star", [line("1. Which sea?"), line("a) North"), line("*b) Baltic")]],
  ])("%s", async (_, lines) => expect(await fieldsOf(lines.join(""))).toEqual([KEYED]));

  test("none of these where all options have it", async () => {
    const all = ["1. Which sea?", "a) North", "b) Baltic"].map((text) => line(run(text, '<w:color w:val="0000FF"/>')));
    expect(await fieldsOf([...all, line("Answer: b")].join(""))).toEqual([KEYED]);
  });
});

const LEVEL = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${LEVEL(0, "decimal", "%1.")}${LEVEL(1, "lowerLetter", "%2)")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const at = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;

test("a star is seen behind a letter that Word counts, and one that is a part of the text stays", async () => {
  const body = [line("Which sea?", at(0)), line("North", at(1)), line("*Baltic", at(1))].join("");
  expect(await fieldsOf(body, { "word/numbering.xml": NUMBERING })).toEqual([KEYED]);
  const product = [line("Which product?", at(0)), line("2*3", at(1)), line("* 3 *", at(1)), line("Answer: a")].join("");
  expect(await fieldsOf(product, { "word/numbering.xml": NUMBERING })).toMatchObject([{ stem: "Which product?" }]);
});

test("numbers and letters that Word counts are those of the list, and begin anew with each question", async () => {
  const question = (stem: string, answer: string) => [
    line(stem, at(0)),
    line("North", at(1)),
    line("Baltic", at(1)),
    line(`Answer: ${answer}`),
  ];
  const body = [...question("Which sea?", "b"), ...question("Which other sea?", "a")].join("");
  expect(await fieldsOf(body, { "word/numbering.xml": NUMBERING })).toEqual([
    KEYED,
    { stem: "Which other sea?", key: "North", distractors: ["Baltic"] },
  ]);
});

test("what was deleted is gone, what was inserted is there, and both are said with comments, footnotes and macros", async () => {
  const body = [
    line(
      `<w:ins>${run("1. Which ")}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r>${run("old ")}</w:del>${run("sea?")}<w:r><w:commentReference w:id="1"/></w:r>`,
    ),
    line(`${run("a) North")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    line("*b) Baltic"),
  ].join("");
  const found = await imported(docxReader, wordFile(body, { "word/vbaProject.bin": "no" }));
  expect(found.items.map(({ fields }) => fields)).toEqual([KEYED]);
  expect(found.lost.join("; ")).toBe(
    "a tracked insertion, which is taken as it is; a tracked deletion; a comment; a footnote; its macros, which were not looked at",
  );
});

test("pictures come along with what they show", async () => {
  const picture =
    '<w:r><w:drawing><wp:docPr xmlns:wp="w" id="1" descr="A pier"/><a:blip xmlns:a="a" r:embed="rId9"/></w:drawing></w:r>';
  const rels = '<Relationships><Relationship Id="rId9" Target="media/Bild 1.png"/></Relationships>';
  const file = wordFile([line("1. Which sea?"), line(picture), line("a) North"), line("*b) Baltic")].join(""), {
    "word/_rels/document.xml.rels": rels,
    "word/media/Bild 1.png": Uint8Array.from(png(2, 2)),
  });
  const found = await imported(docxReader, file);
  expect(found.items.map(({ fields }) => fields)).toEqual([
    { ...KEYED, media: { image: "images/Bild-1.png", alt: "A pier" } },
  ]);
  expect([...found.pictures.keys()]).toEqual(["images/Bild-1.png"]);
});

const keyOf = (items: readonly Item[], language = "en") => {
  const [paper] = papersOf(
    { ...bankOf(items), language, sources: bankFile("fixtures/all-types.yaml").sources },
    "seed",
    { forms: ["A"] },
  );
  const files = docx.renderer(language === "en" ? kit : templateKit(null, language))(paper!);
  return { paper: paper!, key: bytesOf(files.find(({ path }) => path === "key-A.docx")!.content) };
};

const word = fc
  .stringMatching(/^[A-Za-zäéÖ&<>"'][A-Za-z0-9äéÖ&<>"' ]{0,20}[a-z]$/)
  .filter((text) => !/\s\s/.test(text));

test("a key that was made here reads back with the same stems, options and right answers", async () => {
  const items = fc.array(
    fc.tuple(word, fc.uniqueArray(word, { minLength: 2, maxLength: 10, selector: (text) => text.toLowerCase() })),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(items, fc.constantFrom("en", "ar", "hi"), async (all, language) => {
      const { paper, key } = keyOf(
        all.map(([stem, texts], i) => choice(`q${i}`, texts, { stem: `${stem}?` })),
        language,
      );
      const { items: found } = await imported(docxReader, key);
      const texts = (value: unknown) => (typeof value === "string" ? value : (value as { text: string }).text);
      expect(
        found.map(({ fields: { stem, key: right, distractors } }) => [
          stem,
          texts(right),
          (distractors as unknown[]).map(texts),
        ]),
      ).toEqual(
        questionsOf(paper).map(({ item, options }) => [
          item.stem,
          options.find(({ option }) => option.role === "key")!.option.text,
          options.filter(({ option }) => option.role !== "key").map(({ option }) => option.text),
        ]),
      );
    }),
    { numRuns: 40, examples: [[[["Öa", ["é<P>a", "A<B>a", "&lt;a"]]], "en"]] },
  );
});

test("of each type a key tells what a bank says, with ids, points, reasons, hints and rubrics", async () => {
  const { items } = bankFile("fixtures/all-types.yaml");
  const { key } = keyOf(items);
  const found = await imported(docxReader, key);
  expect(found.left).toEqual([]);
  expect(found.lost).toEqual([]);
  expect(found.items.map(({ name }) => name).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  const fields = new Map(found.items.map((one) => [one.name, one.fields]));
  expect(fields.get("passengers")).toEqual({
    type: "numeric",
    stem: "How many passengers did the first ferry of 2026 carry?",
    key: 1250,
    tolerance: 50,
    unit: "passengers",
    accept: ["twelve hundred and fifty"],
  });
  expect(fields.get("harbour-master")).toMatchObject({ keys: ["Inés O'Hara", "O'Hara"] });
  expect(fields.get("ferry-fare")).toMatchObject({
    text: "In January 2026 a crossing cost {{c1::12 crowns::price}} & took {{c2::forty}} minutes.",
  });
  expect(fields.get("opened-early")).toMatchObject({ key: false, correction: "It opened a week early." });
  expect(fields.get("order-of-works")).toMatchObject({ sequence: ["Dredging", "New piers", "Painting", "Opening"] });
  expect(fields.get("who-runs-what")).toMatchObject({ points: 2, extras: ["Lena Brandt"] });
  expect(fields.get("harbour-facts")).toMatchObject({ order: "fixed", explanation: "The report speaks of all three." });
  expect(fields.get("ferry-port")).toMatchObject({
    distractors: expect.arrayContaining([{ text: "Easthaven", why: "It was where the ferry arrived." }]),
  });
  const lost = new Set(found.items.flatMap((one) => one.lost));
  expect([...lost]).toEqual(["the sources and days of its answer"]);
});

test.each(["ar", "de", "en", "es", "fr", "hi"])(
  "%s: “Not attempted”, which a paper offers, is no option of its question",
  async (language) => {
    const items = [choice("a", ["right", "wrong"]), itemOf({ id: "b", stem: "So?", key: false })];
    const marking = { ...DEFAULT_MARKING, notAttempted: true };
    const [paper] = papersOf({ ...bankOf(items), language }, "seed", { forms: ["A"], marking });
    const words = templateKit(null, language);
    const files = docx.renderer(words)(paper!);
    const contentOf = (name: string) => bytesOf(files.find(({ path }) => path === name)!.content);
    const named = `the option ${JSON.stringify(words.t("not_attempted"))}, which counts as no answer`;

    const { items: found } = await imported(docxReader, contentOf("key-A.docx"));
    const [first, second] = found.toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
    expect(first!.fields).toMatchObject({ key: "right", distractors: ["wrong"] });
    expect(second!.fields).toMatchObject({ type: "true-false", key: false });
    for (const { lost } of found) expect(lost).toContain(named);

    // Of a paper nobody knows what is right: its questions are left, and so are their options.
    const answered = await imported(docxReader, contentOf("paper-A.docx"));
    expect(answered.left).toHaveLength(2);
    expect(answered.lost).toContain(named);
  },
);

test("a key keeps its reasons where a program cuts a letter from the space behind it", async () => {
  const options = choice("a", ["right", "wrong"]).options.map((one) => ({ ...one, why: `${one.text} it is` }));
  const parts = unzipSync(keyOf([choice("a", [], { options })]).key);
  const xml = Buffer.from(parts["word/document.xml"]!).toString("utf8");
  const mark = '<w:r><w:rPr><w:rStyle w:val="Marker"/></w:rPr><w:t xml:space="preserve">';
  const cut = xml.replace(
    /(?<=<w:rStyle w:val="Marker"\/><\/w:rPr><w:t xml:space="preserve">)([AB]) </g,
    `$1</w:t></w:r>${mark} <`,
  );
  expect(cut.length - xml.length).toBe(2 * `</w:t></w:r>${mark}`.length);
  parts["word/document.xml"] = strToU8(cut);
  const { items } = await imported(docxReader, zipSync(parts));
  expect(items[0]!.fields).toMatchObject({ key: { text: "right", why: "right it is" } });
});

test("a passage of a key stands with the questions about it, and with no other", async () => {
  const about = (id: string, group: string | null) => choice(id, [`${id} right`, `${id} wrong`], { group });
  const items = [about("one", "text"), about("two", "text"), about("three", null)];
  const passages = [{ id: "text", title: "The *pier*", text: "First.\n\n**Second** & last." }];
  const [paper] = papersOf({ ...bankOf(items), passages }, "seed", { forms: ["A"] });
  const files = docx.renderer(kit)(paper!);
  const found = await imported(docxReader, bytesOf(files.find(({ path }) => path === "key-A.docx")!.content));
  expect(found.passages).toEqual([{ id: "the-pier", title: "The *pier*", text: "First.\n\n**Second** & last." }]);
  const groups = Object.fromEntries(found.items.map(({ name, fields }) => [name, fields["group"]]));
  expect(groups).toEqual({ one: "the-pier", two: "the-pier", three: undefined });
});

test("what somebody wrote into a key in another style is named, and so is a decision that was taken since", async () => {
  const { key } = keyOf([choice("a", ["right", "`code`"])]);
  const parts = unzipSync(key);
  const xml = Buffer.from(parts["word/document.xml"]!).toString("utf8");
  const added = `${line("A note of mine")}<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr>${run("All answers count.")}</w:p>`;
  const place = xml.indexOf('<w:p><w:pPr><w:pStyle w:val="ItemName"');
  parts["word/document.xml"] = strToU8(xml.slice(0, place) + added + xml.slice(place));
  const { items } = await imported(docxReader, zipSync(parts));
  expect(items[0]!.fields).toMatchObject({ key: "right", distractors: ["`code`"] });
  expect(items[0]!.lost).toEqual([
    "the sources and days of its answer",
    'what stands in it in the style "normal": "A note of mine"',
    "what was decided about it since",
  ]);
});

test.each([
  ["{\\rtf1 1. Which sea?}", "This is rich text (.rtf), which is not read."],
  [
    `\xD0\xCF\x11\xE0\xA1${[..."WordDocument"].join("\0")}`,
    "This is a file of Word 97–2003 (.doc), which is not read.",
  ],
  [`\xD0\xCF\x11\xE0\xA1${[..."EncryptedPackage"].join("\0")}`, "This Word file has a password."],
])("older and closed files are refused by name: %#", async (content, message) => {
  const bytes = Uint8Array.from(content, (one) => one.charCodeAt(0));
  expect(docxReader.recognises({ name: "a.docx", bytes, text: null })).toBe(true);
  await expect(imported(docxReader, bytes)).rejects.toThrow(message);
});

test.each([
  ["<w:document", "word/document.xml in the file is damaged."],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "word/document.xml in the file is damaged."],
  ["<a>".repeat(300) + "</a>".repeat(300), "word/document.xml in the file is damaged."],
])("a file that is no Word file inside is refused: %#", async (text, message) => {
  await expect(imported(docxReader, zipSync({ "word/document.xml": strToU8(text) }))).rejects.toThrow(message);
});

describe("a document is read in pieces", () => {
  const xml = (words: string) =>
    `<?xml version="1.0"?><w:document ${W}><w:body>${["1. " + words, "a) North", "b) Baltic", "Answer: b"].map((text) => line(text)).join("")}</w:body></w:document>`;
  const stemOf = async (bytes: Uint8Array): Promise<unknown> =>
    (await imported(docxReader, zipSync({ "word/document.xml": bytes }))).items[0]?.fields["stem"];

  test.each([0, 1, 2, 3])("between which a character of four bytes may be cut: %i", async (shift) => {
    const words = `${"a".repeat(shift)}${"😀".repeat(40_000)}`;
    expect(await stemOf(strToU8(xml(words)))).toBe(words);
  });

  test("with a mark of byte order, which is no text", async () => {
    expect(await stemOf(strToU8(`\uFEFF${xml("Which sea?")}`))).toBe("Which sea?");
  });

  test("in UTF-16", async () => {
    expect(await stemOf(Buffer.from(`\uFEFF${xml("Which Ostsee é?")}`, "utf16le"))).toBe("Which Ostsee é?");
  });

  test.each([
    ["another charset", Buffer.from(xml("Which bay, São?"), "latin1")],
    ["a character that is cut off at the end", Buffer.concat([Buffer.from(xml("Which sea?")), Buffer.of(0xf0, 0x9f)])],
    ["zeros", Buffer.from(xml("Which\0sea?"))],
  ])("with %s it is refused", async (_, bytes) => {
    await expect(stemOf(bytes)).rejects.toThrow("word/document.xml in the file is damaged.");
  });
});

test("a file that unpacks to much more than questions have is refused", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(70 * 1024 * 1024) });
  await expect(imported(docxReader, bomb)).rejects.toThrow(/unpacks to/);
});

test("no bytes make it throw", async () => {
  const whole = unzipSync(keyOf([choice("a")]).key);
  const changed = fc.tuple(fc.constantFrom(...Object.keys(whole)), fc.nat(5000), fc.uint8Array({ maxLength: 30 }));
  await fc.assert(
    fc.asyncProperty(fc.array(changed, { minLength: 1, maxLength: 4 }), async (changes) => {
      const parts = Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, part.slice()]));
      for (const [name, place, bytes] of changes)
        parts[name]!.set(
          bytes.subarray(0, Math.max(0, parts[name]!.length - place)),
          Math.min(place, parts[name]!.length),
        );
      expect(typeof (await docxReader.read({ name: "a", bytes: zipSync(parts, { level: 1 }), text: null })).ok).toBe(
        "boolean",
      );
    }),
    { numRuns: 200 },
  );
});
