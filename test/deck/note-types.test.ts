import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { CARD_STYLE } from "../../src/deck/card-style.js";
import { BASIC, CLOZE, NOTE_TYPES_CHANGED, fieldsOf } from "../../src/deck/note-types.js";
import { bankFile, deckOf } from "../sample.js";

test("a change of names, ids or order would make other note types, whose notes are never updated: there is none", () => {
  const frozen = [BASIC, CLOZE].map(({ id, name, fields, templates }) => [
    `${name} ${id}`,
    fields.map((field) => `${field.name} ${field.id}`).join(", "),
    templates.map((template) => `${template.name} ${template.id}`).join(", "),
  ]);
  expect(frozen).toMatchInlineSnapshot(`
    [
      [
        "Broadsheet Basic 1557878400001",
        "Question 557878400001, Answer 557878400002, Detail 557878400003, Context 557878400004, Passage 557878400005, Picture 557878400006, Options 557878400007, Hint 557878400008, Explanation 557878400009, Notice 557878400010, AsOf 557878400011, Source 557878400012, SourceLink 557878400013, Credit 557878400014, Reverse 557878400015, Typed 557878400016, ItemId 557878400017, Spare1 557878400018, Spare2 557878400019, Spare3 557878400020, Spare4 557878400021",
        "Question 557878400201, Reverse 557878400202",
      ],
      [
        "Broadsheet Cloze 1557878400002",
        "Text 557878400101, Extra 557878400102, Context 557878400103, Passage 557878400104, Picture 557878400105, Hint 557878400106, Explanation 557878400107, Notice 557878400108, AsOf 557878400109, Source 557878400110, SourceLink 557878400111, Credit 557878400112, Typed 557878400113, ItemId 557878400114, Spare1 557878400115, Spare2 557878400116, Spare3 557878400117, Spare4 557878400118",
        "Cloze 557878400203",
      ],
    ]
  `);
});

test("templates and style change only with their date, or learners would keep the old ones", () => {
  const look = JSON.stringify([BASIC.templates, CLOZE.templates, CARD_STYLE]);
  expect({ [NOTE_TYPES_CHANGED]: hash("sha256", look, "hex") }).toMatchInlineSnapshot(`
    {
      "2026-11-24": "0d8b7c207806ef2b5ad5766cca183052efc4fdecaf8847d1b56af3ec805b4f30",
    }
  `);
});

test("every field that a template names exists, and no template has words of its own", () => {
  for (const { fields, templates } of [BASIC, CLOZE]) {
    const names = fields.map(({ name }) => name);
    for (const { front, back } of templates) {
      const used = [...(front + back).matchAll(/\{\{[#^/]?(?:type:|cloze:)*(\w+)\}\}/g)].map(([, name]) => name!);
      expect(used.filter((name) => !names.includes(name))).toEqual([]);
      const words = (front + back).replace(/\{\{[^}]*\}\}|<[^>]*>/g, " ");
      expect(words.match(/\p{L}+/gu)).toBeNull();
      expect(front + back).not.toMatch(/<script|on\w+=|javascript:/i);
    }
  }
});

test("the style is whole, knows the night on desktop and on AnkiDroid, and loads nothing", () => {
  expect(CARD_STYLE.split("{").length).toBe(CARD_STYLE.split("}").length);
  expect(CARD_STYLE).toMatch(/\.nightMode/);
  expect(CARD_STYLE).toMatch(/\.night_mode/);
  expect(CARD_STYLE).not.toMatch(/url\(|@import/);
});

test("a note fills the fields of its type", () => {
  for (const note of deckOf(bankFile("fixtures/all-types.yaml")).notes) {
    const fields = fieldsOf(note);
    expect(fields).toHaveLength((note.kind === "basic" ? BASIC : CLOZE).fields.length);
    expect(fields[0]).not.toBe("");
    expect(fields.join("\n")).toContain(`all-types/${note.item}`);
    expect(fields.join("\n")).toContain(note.source);
  }
});
