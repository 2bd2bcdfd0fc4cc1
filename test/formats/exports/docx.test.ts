import { createRequire } from "node:module";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { pictureOf } from "../../../src/bank/pictures.js";
import { DEFAULT_MARKING } from "../../../src/blueprint/default-marking.js";
import { bytesOf } from "../../../src/formats/content.js";
import { docx } from "../../../src/formats/exports/docx.js";
import type { Kit } from "../../../src/formats/format.js";
import type { Amendment } from "../../../src/model/amendment.js";
import type { Item } from "../../../src/model/bank.js";
import type { Paper } from "../../../src/model/paper.js";
import { fraction } from "../../../src/text/fraction.js";
import { plain } from "../../../src/text/inline.js";
import { templateKit } from "../../../src/io/templates.js";
import { hostileBank, payloads } from "../../hostile.js";
import { gif, jpeg, png, webp } from "../../pictures.js";
import { bankFile, bankOf, choice, papersOf, questionsOf } from "../../sample.js";
import { partsOf } from "../docx-text.js";
import { kit } from "../kit.js";

/** As somebody else reads them. */
const mammoth = createRequire(import.meta.url)("mammoth") as {
  readonly convertToHtml: (file: {
    buffer: Buffer;
  }) => Promise<{ readonly value: string; readonly messages: readonly unknown[] }>;
};

const bank = bankFile("fixtures/all-types.yaml");
const [paper] = papersOf(bank, "seed", { forms: ["A"] });
const filesOf = (of: Paper, words: Kit = kit) =>
  new Map(
    docx
      .renderer(words)(of)
      .map(({ path, content }) => [path, bytesOf(content)]),
  );
const documentOf = (of: Paper, words?: Kit) => partsOf([...filesOf(of, words).values()][0]!)["word/document.xml"]!;

test("a paper and its key are files of their own, the same every time", () => {
  const files = filesOf(paper!);
  expect([...files.keys()]).toEqual(["paper-A.docx", "key-A.docx"]);
  expect(filesOf(paper!)).toEqual(files);
});

test("large print is a file of its own, and its key is not", () => {
  const large = { ...paper!, print: { ...paper!.print, sizes: [11, 24] as const } };
  expect([...filesOf(large).keys()]).toEqual(["paper-A.docx", "paper-24pt-A.docx", "key-A.docx"]);
  expect(partsOf(filesOf(large).get("paper-24pt-A.docx")!)["word/styles.xml"]).toContain('<w:sz w:val="48"/>');
});

test.each([
  ["without marking", null],
  ["with marking", DEFAULT_MARKING],
])("the key counts no points of a question that was taken out, %s", (_, marking) => {
  const some = bankOf([3, 4, 5].map((points) => choice(`worth-${points}`, undefined, { points })));
  const [printed] = papersOf(some, "seed", { marking });
  const said = (of: Paper) =>
    partsOf([...filesOf(of)].find(([path]) => path.startsWith("key"))![1])["word/document.xml"]!.replace(
      /<[^>]*>/g,
      "",
    );
  const taken: Amendment = {
    item: "worth-4",
    decision: { kind: "void", answers: [] },
    reason: "No answer was right.",
    date: "2026-12-03",
  };
  expect(said(printed!)).toContain("Points: 12 \u00B7");
  expect(said({ ...printed!, amendments: [taken] })).toContain("Points: 8 \u00B7");
});

test.each<[why: string, marking: Paper["marking"], taken: readonly string[], points: readonly number[]]>([
  ["without marking", null, [], [12, 12]],
  ["with marking", { ...DEFAULT_MARKING, right: fraction(3, 2) }, [], [18, 18]],
  ["without the one that was taken out", null, ["worth-4"], [12, 8]],
  ["with marking and without that one", { ...DEFAULT_MARKING, right: fraction(3, 2) }, ["worth-4"], [18, 12]],
])("a section says what its questions earn on the paper, and on its key: %s", (_, marking, taken, points) => {
  const some = bankOf([3, 4, 5].map((worth) => choice(`worth-${worth}`, undefined, { points: worth })));
  const [made] = papersOf(some, "seed", { marking });
  const amendments = taken.map((item): Amendment => ({
    item,
    decision: { kind: "void", answers: [] },
    reason: "So.",
    date: "2026-12-03",
  }));
  const titled = { ...made!, amendments, sections: made!.sections.map((one) => ({ ...one, title: "First" })) };
  const said = [...filesOf(titled).values()].map((bytes) => {
    const heading = /<w:p><w:pPr><w:pStyle w:val="Heading1"\/>.*?<\/w:p>/s.exec(
      partsOf(bytes)["word/document.xml"]!,
    )![0];
    return Number(/Points: (\d+)/.exec(heading.replace(/<[^>]*>/g, ""))![1]);
  });
  expect(said).toEqual(points);
});

/** @throws Error where it is no XML */
function elementsOf(xml: string): Map<string, number> {
  const found = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", ({ name }) => found.set(name, (found.get(name) ?? 0) + 1));
  parser.write(xml).close();
  return found;
}

test.each([bank, ...payloads.map((text) => hostileBank([text]))])(
  "every part is XML, whatever people write: %#",
  (one) => {
    const [hostile] = papersOf(one, "seed");
    for (const [path, bytes] of filesOf(hostile!))
      for (const [name, text] of Object.entries(partsOf(bytes))) {
        const elements = elementsOf(text);
        expect(
          [...elements.keys()].filter((tag) => !/^\w+(?::\w+)?$/.test(tag)),
          `${path} ${name}`,
        ).toEqual([]);
        // What people write adds no field.
        expect(elements.get("w:fldSimple") ?? 0, path).toBe(name === "word/footer.xml" ? 2 : 0);
      }
  },
);

test("nobody, no day and no clock stands in a file", () => {
  for (const bytes of filesOf(paper!).values()) {
    const parts = partsOf(bytes);
    expect(parts["docProps/core.xml"]).not.toMatch(/created|modified|creator|lastModifiedBy/);
    expect(Object.keys(parts)).not.toContain("docProps/app.xml");
    expect(Object.values(parts).join()).not.toMatch(/w:rsid|w14:paraId/);
  }
});

/** The questions of a paper as mammoth reads them: each with its options, in HTML without marks. */
async function readByMammoth(bytes: Uint8Array): Promise<{ stem: string; options: string[] }[]> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter((one) => !/Unrecognised (?:paragraph|run) style/.test(JSON.stringify(one)))).toEqual([]);
  const text = (html: string) =>
    html
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  return value
    .split(
      /(?=<ol><li>[^<]*(?:<(?!ol|\/li)[^>]*>[^<]*)*Points:\u00A0)|(?<=<\/li>)(?=<li>[^<]*(?:<(?!ol|\/li)[^>]*>[^<]*)*Points:\u00A0)/,
    )
    .slice(1)
    .map((one) => {
      const [stem = "", ...options] = one.split("<li>").slice(1);
      return { stem: text(stem).split("\t")[0]!, options: options.map((option) => text(option.split("</li>")[0]!)) };
    });
}

test("mammoth reads the same questions with the same options in the same order", async () => {
  const items = [
    choice("a", ["Northwick", "a & b", "<b>", "*so*"], { stem: 'Which "one" & only?' }),
    choice("b", ["1", "2"], { stem: "An _old_ quay, **closed**?" }),
    choice(
      "c",
      [..."ABCDEFGHIJ"].map((letter) => `option ${letter}`),
    ),
  ];
  const [sheet] = papersOf(bankOf(items), "seed", { forms: ["A"] });
  const wanted = questionsOf(sheet!).map(({ item, options }) => ({
    stem: plain(item.stem),
    options: options.map(({ option }) => plain(option.text)),
  }));
  const files = filesOf(sheet!);
  expect(await readByMammoth(files.get("paper-A.docx")!)).toEqual(wanted);
});

test("questions are one list, and options its second level: Word counts both", () => {
  const xml = documentOf(paper!);
  const count = (style: string, level: number) =>
    xml.match(
      new RegExp(
        `<w:pStyle w:val="${style}"/>(?:<w:keepNext/>)?<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/>`,
        "g",
      ),
    )?.length;
  const questions = questionsOf(paper!);
  expect(count("Question", 0)).toBe(questions.length);
  const offered = questions.filter(({ item }) => item.type !== "true-false").flatMap(({ options }) => options);
  expect(count("Option", 1)).toBe(offered.length);
});

test("nothing of a question is torn from it: all its paragraphs but the last stay with the next one", () => {
  const [one] = papersOf(bankOf([choice("a"), choice("b")]), "seed");
  const paragraphs = [...documentOf(one!).matchAll(/<w:pStyle w:val="(Question|Option)"\/>(<w:keepNext\/>)?/g)];
  expect(paragraphs.map(([, style, kept]) => `${style}${kept === undefined ? "" : "+"}`)).toEqual(
    Array(2).fill(["Question+", "Option+", "Option+", "Option+", "Option"]).flat(),
  );
});

const withPicture = (bytes: readonly number[], id = "a"): Item => {
  const content = pictureOf(Uint8Array.from(bytes));
  if (typeof content === "string") throw new Error(content);
  return choice(id, undefined, {
    media: { image: "a.png", alt: 'A "pier" & <sea>', credit: "Me", licence: "CC0-1.0", content },
  });
};

test.each([
  ["small", png(96, 48), 914400, 457200],
  ["wide", png(4000, 100), 5840730, 146018],
  ["high", jpeg(100, 4000), 106921, 4276852],
])("a %s picture is shown as large as the page has room for", (_, bytes, cx, cy) => {
  const [one] = papersOf(bankOf([withPicture(bytes)]), "seed");
  const xml = documentOf(one!);
  expect(xml).toContain(`<wp:extent cx="${cx}" cy="${cy}"/>`);
  expect(xml).toContain('descr="A &quot;pier&quot; &amp; &lt;sea&gt;"');
});

test("a picture that is shown twice is one file", () => {
  const [one] = papersOf(
    bankOf([withPicture(gif(2, 2), "a"), withPicture(gif(2, 2), "b"), withPicture(png(3, 3), "c")]),
    "seed",
  );
  const types = Object.entries(
    partsOf(filesOf(one!).get("paper.docx")!)["word/_rels/document.xml.rels"]!.match(/media\/[^"]+/g)!,
  );
  expect(types.map(([, name]) => name).toSorted()).toHaveLength(2);
});

test("of WebP, which older programs do not show, the description stands there, and that is said", () => {
  const item = withPicture(webp.lossless(3, 3));
  const [one] = papersOf(bankOf([item]), "seed");
  expect(documentOf(one!)).not.toContain("<w:drawing>");
  expect(documentOf(one!)).toContain("A &quot;pier&quot; &amp; &lt;sea&gt;");
});

test.each([
  ["ar", "<w:bidi/>", "<w:rtl/>", 'w:bidi="ar-SA"'],
  ["hi", 'w:pStyle w:val="Title"', "w:pStyle", 'w:bidi="hi-IN"'],
])("%s has its direction, its fonts and its language", (language, first, second, tag) => {
  const item = choice("a", ["واحد", "NATO (UK)", "ثلاثة"], { stem: "من أي ميناء؟" });
  const [one] = papersOf({ ...bankOf([item]), language }, "seed");
  const xml = documentOf(one!, templateKit(null, language));
  expect(xml).toContain(first);
  expect(xml).toContain(second);
  expect(partsOf([...filesOf(one!).values()][0]!)["word/styles.xml"]).toContain(tag);
});

test("Latin letters in a line from right to left run their own way", () => {
  const item = choice("a", ["واحد", "NATO (UK)", "ثلاثة"], { stem: "من أي ميناء؟" });
  const [one] = papersOf({ ...bankOf([item]), language: "ar" }, "seed");
  expect(documentOf(one!)).toContain('<w:r><w:t xml:space="preserve">NATO (UK</w:t>');
});
