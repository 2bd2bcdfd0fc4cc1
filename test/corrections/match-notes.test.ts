import { beforeAll, describe, expect, test } from "vitest";
import { matchNotes, wantedFields } from "../../src/corrections/match-notes.js";
import {
  type NoteInAnki,
  fieldNamesOf,
  kindOf,
  namesOfItems,
  spelling,
  wordsPrint,
} from "../../src/corrections/notes-in-anki.js";
import { tagChanges } from "../../src/corrections/tag-changes.js";
import type { Note } from "../../src/model/deck.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { bankOf, choice, deckOf } from "../sample.js";

beforeAll(loadMarkdown);

/** `Q/A`: a note that asks so and is answered so; `gap:T`: one with gaps. */
function noteOf(written: string): Note {
  const [basic] = [...deckOf(bankOf([choice("a")])).notes];
  const [question = "", answer = ""] = written.split("/");
  const { kind: _, question: __, answer: ___, ...base } = basic as Note & { question: string; answer: string };
  return (
    written.startsWith("gap:")
      ? { ...base, kind: "cloze", text: written.slice(4), extra: "", typed: false }
      : { ...base, kind: "basic", question, answer }
  ) as Note;
}
const inAnki = (written: string, noteId: number): NoteInAnki => ({
  noteId,
  modelName: "",
  tags: [],
  fields: new Map(wantedFields(noteOf(written))),
});
function told(made: readonly string[], there: readonly string[]) {
  const notes = made.map(noteOf);
  const { matches, fresh, gone, unclear } = matchNotes(notes, there.map(inAnki));
  return {
    matches: matches.map(({ note, there: { noteId } }) => `${made[notes.indexOf(note)]} is ${there[noteId]}`),
    fresh: fresh.map((note) => made[notes.indexOf(note)]),
    gone: gone.map(({ noteId }) => there[noteId]),
    unclear: unclear.map(({ noteId }) => there[noteId]),
  };
}

describe("notes of one item", () => {
  const none = { matches: [], fresh: [], gone: [], unclear: [] };
  test.each<[string, readonly string[], readonly string[], Partial<ReturnType<typeof told>>]>([
    ["are the same where there is one on both sides", ["Q/A"], ["X/Y"], { matches: ["Q/A is X/Y"] }],
    ["are new where Anki has none", ["Q/A", "R/B"], [], { fresh: ["Q/A", "R/B"] }],
    ["are gone where the bank makes none", [], ["Q/A"], { gone: ["Q/A"] }],
    ["go by the whole", ["Q/A", "R/B"], ["R/B", "Q/A"], { matches: ["Q/A is Q/A", "R/B is R/B"] }],
    ["go by the question", ["Q/A", "R/B"], ["R/C", "Q/D"], { matches: ["Q/A is Q/D", "R/B is R/C"] }],
    ["go by the answer", ["Q/A", "R/B"], ["S/B", "T/A"], { matches: ["Q/A is T/A", "R/B is S/B"] }],
    ["go by the question before the answer", ["Q/A", "R/B"], ["Q/B", "R/A"], { matches: ["Q/A is Q/B", "R/B is R/A"] }],
    ["go by the whole before the question", ["Q/A", "Q/B"], ["Q/B", "Q/A"], { matches: ["Q/A is Q/A", "Q/B is Q/B"] }],
    ["are unclear where two ask alike", ["Q/A", "Q/B"], ["Q/C", "X/Y"], { unclear: ["Q/C", "X/Y"] }],
    ["are unclear where Anki has two alike", ["Q/A", "R/B"], ["Q/C", "Q/D"], { unclear: ["Q/C", "Q/D"] }],
    ["that are left over are new", ["Q/A", "R/B"], ["Q/A"], { matches: ["Q/A is Q/A"], fresh: ["R/B"] }],
    ["that are left over there are gone", ["Q/A"], ["Q/A", "X/Y"], { matches: ["Q/A is Q/A"], gone: ["X/Y"] }],
    [
      "that are left over on both sides are unclear",
      ["Q/A", "R/B"],
      ["Q/A", "X/Y"],
      { matches: ["Q/A is Q/A"], unclear: ["X/Y"] },
    ],
    ["are not of another kind", ["Q/A"], ["gap:T"], { fresh: ["Q/A"], gone: ["gap:T"] }],
    [
      "with gaps go by their text",
      ["gap:T", "gap:U"],
      ["gap:U", "gap:T"],
      { matches: ["gap:T is gap:T", "gap:U is gap:U"] },
    ],
    // All have the same nothing behind the text.
    [
      "with gaps do not go by what stands behind it",
      ["gap:T", "gap:U"],
      ["gap:T", "gap:X"],
      { matches: ["gap:T is gap:T"], unclear: ["gap:X"] },
    ],
  ])("%s", (_, made, there, expected) => expect(told(made, there)).toEqual({ ...none, ...expected }));
});

test.each<[string, readonly string[], Note["kind"] | null]>([
  ["basic", fieldNamesOf("basic"), "basic"],
  ["cloze", fieldNamesOf("cloze"), "cloze"],
  ["basic, with a learner's own", [...fieldNamesOf("basic"), "Mine"], "basic"],
  ["neither, where one is missing", fieldNamesOf("basic").slice(1), null],
])("a note with the fields of %s", (_, names, kind) =>
  expect(kindOf({ noteId: 1, modelName: "", tags: [], fields: new Map(names.map((name) => [name, ""])) })).toBe(kind),
);

test.each([
  ["a<br>b", "a<br/>b", true],
  ["a<br>b", "a<br />b", true],
  ["a", "a<span></span>", true],
  ["{", "&#123;", true],
  ['"', "&quot;", true],
  ["\u00A0", "&nbsp;", true],
  ["\u00e9", "e\u0301", true],
  ["\uFFFF", "&#65535;", true],
  ["\u{10000}", "&#65536;", false],
  ["a", "<b>a</b>", false],
])("%j and %j are spelt alike: %s", (one, other, isSame) => {
  expect(spelling(one) === spelling(other)).toBe(isSame);
  const print = (text: string) => wordsPrint("basic", new Map([["Question", text]]));
  expect(print(one) === print(other)).toBe(isSame);
});

test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
  ["come", [], ["topic::a"], ["topic::a"], []],
  ["go", ["topic::a"], [], [], ["topic::a"]],
  ["stay in other capitals", ["Topic::A"], ["topic::a"], [], []],
  ["stay as another file writes them", ["topic::e\u0301"], ["topic::\u00e9"], [], []],
  ["are a learner's own of other kinds", ["mine::a", "leech", "my-topic::a"], [], [], []],
  [
    "of every kind of ours go",
    ["difficulty::a", "tag::a", "source::a", "date::a", "STATE::a"],
    [],
    [],
    ["difficulty::a", "tag::a", "source::a", "date::a", "STATE::a"],
  ],
])("tags %s", (_, there, wanted, add, remove) => expect(tagChanges(there, wanted)).toEqual({ add, remove }));

describe("names by which notes say of which item they are", () => {
  const names = (formerly: string | null, ...items: readonly (readonly [id: string, formerly: string | null])[]) => {
    const bank = bankOf(
      items.map(([id, was]) => choice(id, undefined, { formerly: was })),
      "now",
    );
    return Object.fromEntries(namesOfItems({ ...bank, formerly }));
  };
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["today's", names(null, ["a", null]), { "now/a": "a" }],
    ["those of its earlier bank", names("was", ["a", null]), { "now/a": "a", "was/a": "a" }],
    ["its own earlier one", names(null, ["a", "z"]), { "now/a": "a", "now/z": "a" }],
    ["one of another bank, as it is", names(null, ["a", "other/z"]), { "now/a": "a", "other/z": "a" }],
    ["never another's of today", names(null, ["a", "b"], ["b", null]), { "now/a": "a", "now/b": "b" }],
  ])("%s", (_, found, expected) => expect(found).toEqual(expected));
});
