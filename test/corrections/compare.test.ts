import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { replaceableTexts } from "../../src/bank/replaceable-texts.js";
import { type SourceText, parseSource } from "../../src/reading/source.js";
import { compare as compareIn } from "../../src/corrections/compare.js";
import type { ForeignNote } from "../../src/corrections/foreign.js";
import { deckOf, shippedWords } from "../sample.js";
import type { Bank } from "../../src/model/bank.js";
import { exportedAs } from "./exported.js";

const compare = (source: SourceText, bank: Bank, notes: readonly ForeignNote[], today: string | null = null) =>
  compareIn(source, bank, notes, shippedWords, today);

function read(path: string): { source: SourceText; bank: Bank } {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  const source = parseSource(path, text);
  const bank = loadBank(path, text);
  if (!source.ok || !bank.ok) throw new Error(path);
  return { source: source.value, bank: bank.value };
}

const banks = [
  "../fixtures/all-types.yaml",
  "../fixtures/rich.yaml",
  "../../questions/sochi-2019.yaml",
  // Its items have no ids of their own.
  "../../questions/starter/first.yaml",
];

/** Text without HTML hides formatting: what it can bring home is tried elsewhere. */
const formatted = Object.entries(exportedAs).filter(([form]) => !form.startsWith("text without HTML"));

describe.each(formatted)("as %s", (_, exported) => {
  test.each(banks)("what %s makes comes home without a difference", async (path) => {
    const { source, bank } = read(path);
    const found = compare(source, bank, await exported(bank));
    expect(found).toMatchObject({ corrections: [], differences: [], unknownNotes: [] });
    expect(found.unchanged).toBeGreaterThanOrEqual([...deckOf(bank).notes].length);
  });

  test.each(banks)("another wording of any one text of %s is found, and nothing else", async (path) => {
    const { source, bank } = read(path);
    let found = 0;
    for (const [index, item] of bank.items.entries()) {
      if (index > 8) break;
      for (const text of replaceableTexts(source, index)) {
        if (item.type === "cloze" && text.path.at(-1) === "text") continue;
        const wording = `${text.text.trim().replace(/[.?]$/, "")} (reworded: a < b & *c*)`;
        const { corrections, differences, unknownNotes } = compare(source, bank, await exported(text.with(wording)));
        expect(unknownNotes).toEqual([]);
        // Some texts are on no card, and some are on one in a place of their own, such as the order of options.
        if (corrections.length === 0) continue;
        found += 1;
        expect({ corrections, differences }).toEqual({
          corrections: [{ item: item.id, path: text.path, before: text.text, after: wording }],
          differences: [],
        });
      }
    }
    expect(found).toBeGreaterThan(Math.min(bank.items.length, 9) * 0.8);
  });
});

test.each(banks)("a text of %s that is gone is no correction: somebody must look", async (path) => {
  const { source, bank } = read(path);
  const exported = exportedAs["text for our note types"];
  let compared = 0;
  for (const [index] of bank.items.slice(0, 9).entries())
    for (const text of replaceableTexts(source, index)) {
      const found = compare(source, bank, await exported(text.with("")));
      expect(found.corrections).toEqual([]);
      compared += found.differences.length;
    }
  expect(compared).toBeGreaterThan(0);
});

const { source, bank } = read("../fixtures/all-types.yaml");
const notes = await exportedAs["text for our note types"](bank);
const cloze = notes.find(({ fields }) => fields[0]!.includes("{{c1::12 crowns"))!;
const basic = notes.find(({ fields }) => fields[0]!.startsWith("Which port"))!;
const withField = (note: ForeignNote, at: number, value: string): ForeignNote => ({
  ...note,
  fields: note.fields.map((field, i) => (i === at ? value : field)),
});

test("a cloze text is taken home with its gaps, in which nothing is Markdown", () => {
  const edited = cloze.fields[0]!.replace("12 crowns", "12*2* [new] crowns").replace("crossing", "*crossing*");
  const [correction] = compare(source, bank, [withField(cloze, 0, edited)]).corrections;
  expect(correction!.after).toMatch(
    /^In January 2026 a \\\*crossing\\\* cost \{\{c1::12\*2\* \[new\] crowns::price\}\}/,
  );
});

test("HTML of an editor is nothing that differs", () => {
  const same = basic.fields[0]!.replace("Which", "<span style='color:red'>Which</span>").replace(
    " port",
    "&nbsp;port<br>",
  );
  expect(compare(source, bank, [withField(basic, 0, same.replace("<br>", " "))])).toMatchObject({ unchanged: 1 });
});

test.each([
  ["Which <s>first</s> port did the ferry leave?", "the line through what is struck out"],
  ["Which <u>port</u> did the first ferry of 2026 leave?", "the line under what is underlined"],
  ['Which <a href="file:///x">port</a> did the first ferry of 2026 leave?', 'the link to "file:///x"'],
  ["Which port did the first ferry of 2026 leave?<svg></svg>", "what stands in <svg>"],
])("what Markdown can't say is for a person, however the words read: %s", (question, form) => {
  const { corrections, differences, unchanged } = compare(source, bank, [withField(basic, 0, question)]);
  expect({ corrections, unchanged }).toEqual({ corrections: [], unchanged: 0 });
  expect(differences[0]!.after).toContain(`\n(not shown here: ${form})`);
});

test("emphasis around a gap comes home, and emphasis within one is for a person", () => {
  const edited = (from: string, to: string) =>
    compare(source, bank, [withField(cloze, 0, cloze.fields[0]!.replace(from, to))]);
  const around = edited("{{c1::12 crowns::price}}", "<b>{{c1::12 crowns::price}}</b>");
  expect(around.corrections).toMatchObject([
    { after: expect.stringContaining("**{{c1::12 crowns::price}}**") as string },
  ]);
  expect(edited("12 crowns", "<b>12 crowns</b>")).toMatchObject({ corrections: [], differences: [{ field: "Text" }] });
});

test("a wording that ends with a word such as undefined is taken home as any other", () => {
  const question = basic.fields[0]!.replace(/\?$/, ", or was it undefined");
  const { corrections } = compare(source, bank, [withField(basic, 0, question)]);
  expect(corrections).toMatchObject([{ after: expect.stringMatching(/or was it undefined$/) as string }]);
});

test("what no single text explains is for a person", () => {
  const { corrections, differences } = compare(source, bank, [withField(basic, 10, "As of yesterday.")]);
  expect(corrections).toEqual([]);
  expect(differences).toMatchObject([{ item: "ferry-port", field: "AsOf", after: "As of yesterday." }]);
});

test("two notes that want different wordings of one text are for a person", () => {
  const reworded = (question: string) => withField(basic, 0, question);
  const found = compare(source, bank, [reworded("Which port?"), reworded("Which harbour?")]);
  expect(found.corrections).toMatchObject([{ after: "Which port?" }]);
  expect(found.differences).toMatchObject([{ field: "Question", after: "Which harbour?" }]);
});

test("a learner's own tags are none of the bank's; those of the bank's kinds are for a person", () => {
  const tagged = (tag: string) => compare(source, bank, [{ ...basic, tags: [...basic.tags, tag] }]);
  expect(tagged("leech").differences).toEqual([]);
  expect(tagged("topic::trains").differences).toMatchObject([{ field: "Tags" }]);
});

test("what is hostile comes home as text", () => {
  const evil = `<p onmouseover="alert(1)"><script>alert(2)</script><b onclick=x>bold</b> {{c1::x}} <style>*{}</style>`;
  const [correction] = compare(source, bank, [withField(basic, 0, evil)]).corrections;
  expect(correction!.after).toBe("**bold** {{c1::x}}");
});

test("notes that no bank knows are unknownNotes", () => {
  expect(compare(source, bank, [{ guid: "x", fields: ["a", "b"], tags: [] }]).unknownNotes).toHaveLength(1);
});

test("no word that somebody wrote into a note is lost without a word", () => {
  const word = fc.constantFrom(
    "alpha",
    "<s>beta</s>",
    "<sup>42</sup>",
    "<u>",
    "</u>",
    '<img src="pic">',
    "<td>",
    "<br>",
    "<b>gamma",
    "</b>",
    "*",
    "[delta](x)",
    '<a href="mailto:who">',
    "</a>",
    "{{c1::",
    "}}",
    "<svg>",
  );
  const edits = fc.array(fc.tuple(fc.nat(20), word), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(basic, cloze), edits, (note, written) => {
      const words = note.fields[0]!.split(" ");
      for (const [at, one] of written) words.splice(at % words.length, 0, one);
      const { corrections, differences } = compare(source, bank, [withField(note, 0, words.join(" "))]);
      const shown = [...corrections, ...differences].map(({ after }) => after).join("\n");
      const said = written.map(([, one]) => one).join(" ");
      const signs: readonly (readonly [RegExp, string])[] = [
        [/42/, "⁴²"],
        [/<s>/, "struck out"],
        [/<u>/, "underlined"],
        ...["alpha", "gamma", "delta", "pic", "who"].map((one) => [new RegExp(one), one] as const),
      ];
      expect(signs.filter(([sign, name]) => sign.test(said) && !shown.includes(name))).toEqual([]);
    }),
  );
});
