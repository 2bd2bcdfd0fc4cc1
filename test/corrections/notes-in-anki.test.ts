import { describe, expect, test } from "vitest";
import { draftTags } from "../../src/corrections/draft-tags.js";
import { matchNotes, wantedFields } from "../../src/corrections/match-notes.js";
import {
  type NoteInAnki,
  fieldNamesOf,
  kindOf,
  namesOfItems,
  pushedFileOf,
  readPushed,
  searchFor,
  spelling,
  wordsPrint,
} from "../../src/corrections/notes-in-anki.js";
import { noteTypeBy } from "../../src/corrections/note-type.js";
import { lettersOf, picturesIn } from "../../src/corrections/plain.js";
import { tagChanges } from "../../src/corrections/tag-changes.js";
import type { Note } from "../../src/model/deck.js";
import { bankOf, choice, deckOf } from "../sample.js";

const fields = (kind: Note["kind"], more: Readonly<Record<string, string>> = {}): Map<string, string> =>
  new Map([...fieldNamesOf(kind).map((name) => [name, ""] as const), ...Object.entries(more)]);
let nextId = 0;
const inAnki = (all: ReadonlyMap<string, string>): NoteInAnki => ({
  noteId: (nextId += 1),
  modelName: "x",
  tags: [],
  fields: all,
});

describe("a note of ours is known", () => {
  test("by its fields, whatever others it has; spare ones are the learner's", () => {
    expect(fieldNamesOf("basic").some((name) => name.startsWith("Spare"))).toBe(false);
    expect(kindOf(inAnki(fields("basic")))).toBe("basic");
    expect(kindOf(inAnki(fields("cloze", { Mine: "" })))).toBe("cloze");
    for (const name of fieldNamesOf("cloze")) {
      const less = fields("cloze");
      less.delete(name);
      expect(kindOf(inAnki(less)), name).toBeNull();
    }
  });

  const bank = bankOf(
    [
      choice("a"),
      choice("b", undefined, { formerly: "a" }),
      choice("c", undefined, { formerly: "old/x" }),
      choice("d", undefined, { formerly: "e" }),
    ],
    "new",
  );
  test("by the names of its item, today's before earlier ones", () => {
    expect([...namesOfItems(bank)]).toEqual([
      ["new/a", "a"],
      ["new/b", "b"],
      ["new/c", "c"],
      ["new/d", "d"],
      ["old/x", "c"],
      ["new/e", "d"],
    ]);
    expect(Object.fromEntries(namesOfItems({ ...bank, formerly: "was" }))).toMatchObject({
      "was/a": "a",
      "was/e": "d",
      "new/e": "d",
      "old/x": "c",
    });
  });
  test("by what Anki is asked for", () => {
    expect(searchFor(bank)).toBe('"ItemId:new/*" OR "ItemId:old/x"');
    expect(searchFor({ ...bank, formerly: "was" })).toBe('"ItemId:new/*" OR "ItemId:was/*" OR "ItemId:old/x"');
    expect(pushedFileOf("new")).toBe("_broadsheet-new.json");
  });
});

test.each<[html: string, same: string]>([
  ["a<span></span>b", "ab"],
  ["a<br />b<br/>c", "a<br>b<br>c"],
  ["&#123;&#65;&quot;", '{A"'],
  ["&nbsp;", "\u00A0"],
  ["e\u0301", "é"],
  ["&#65536;", "&#65536;"],
  ["&#65535;", "\uFFFF"],
  ["<span>a</span>", "<span>a</span>"],
])("%j is spelt %j", (html, same) => expect(spelling(html)).toBe(same));

test("a fingerprint is of what a note says in our fields, however it is spelt", () => {
  const print = wordsPrint("basic", fields("basic", { Question: "a&quot;" }));
  expect(print).toMatch(/^[0-9a-f]{16}$/u);
  expect(wordsPrint("basic", fields("basic", { Question: 'a"', Mine: "x", Spare1: "y" }))).toBe(print);
  expect(wordsPrint("basic", new Map([["Question", 'a"']]))).toBe(print);
  expect(wordsPrint("basic", fields("basic", { Question: "a", Answer: "b" }))).not.toBe(
    wordsPrint("basic", fields("basic", { Question: "b", Answer: "a" })),
  );
});

test.each([
  [
    '{"pushed":{"1":"a","02":"b","1234567890123456":"c","x":"d","3":5}}',
    [
      [1, "a"],
      [2, "b"],
    ],
  ],
  ['{"pushed":{"123456789012345":"a"}}', [[123_456_789_012_345, "a"]]],
  ["{}", []],
  ["so", []],
] as const)("of %s is remembered", (text, pushed) =>
  expect([...readPushed(text)].toSorted(([a], [b]) => a - b)).toEqual(pushed),
);

describe("which of several notes of an item is which", () => {
  const made = (question: string, answer: string): Note =>
    ({ ...[...deckOf(bankOf([choice("a")])).notes][0]!, question, answer }) as Note;
  const there = (question: string, answer: string): NoteInAnki =>
    inAnki(fields("basic", { Question: question, Answer: answer }));
  const said = (ours: readonly Note[], theirs: readonly NoteInAnki[]) => {
    const { matches, fresh, gone, unclear } = matchNotes(ours, theirs);
    const ask = (one: Note) => wantedFields(one).get("Question")!;
    const of = (one: NoteInAnki) => one.fields.get("Question")!;
    return [
      matches.map((one) => `${ask(one.note)}=${of(one.there)}`).toSorted(),
      fresh.map(ask),
      gone.map(of),
      unclear.map(of),
    ];
  };
  const [A, B, C] = [made("a", "1"), made("b", "2"), made("c", "3")];
  test.each<
    [what: string, ours: readonly Note[], theirs: readonly NoteInAnki[], found: readonly (readonly string[])[]]
  >([
    ["one of each", [A], [there("x", "y")], [["a=x"], [], [], []]],
    ["whole", [A, B], [there("b", "2"), there("a", "1")], [["a=a", "b=b"], [], [], []]],
    ["by the question", [A, B], [there("b", "x"), there("a", "y")], [["a=a", "b=b"], [], [], []]],
    ["by the answer", [A, B], [there("x", "2"), there("y", "1")], [["a=y", "b=x"], [], [], []]],
    ["the question before the answer", [A, B], [there("a", "2"), there("b", "1")], [["a=a", "b=b"], [], [], []]],
    ["new ones", [A, B, C], [there("a", "1")], [["a=a"], ["b", "c"], [], []]],
    ["gone ones", [A], [there("a", "1"), there("z", "9")], [["a=a"], [], ["z"], []]],
    ["left on both sides", [A, B], [there("a", "1"), there("z", "9")], [["a=a"], [], [], ["z"]]],
    [
      "two that are alike",
      [made("a", "1"), made("a", "2")],
      [there("a", "8"), there("a", "9")],
      [[], [], [], ["a", "a"]],
    ],
    ["none there", [A], [], [[], ["a"], [], []]],
    ["none made", [], [there("a", "1")], [[], [], ["a"], []]],
  ])("%s", (_, ours, theirs, found) => expect(said(ours, theirs)).toEqual(found));
});

test.each<[there: readonly string[], wanted: readonly string[], add: readonly string[], remove: readonly string[]]>([
  [[], ["topic::a"], ["topic::a"], []],
  [["Topic::A"], ["topic::a"], [], []],
  [["topic::b", "mine", "leech"], ["topic::a"], ["topic::a"], ["topic::b"]],
  [
    ["difficulty::x", "tag::x", "source::x", "date::x", "state::x", "STATE::Y"],
    [],
    [],
    ["difficulty::x", "tag::x", "source::x", "date::x", "state::x", "STATE::Y"],
  ],
  [["topics::a", "topic", "my::topic::a"], [], [], []],
  [["topic::e\u0301"], ["topic::é"], [], []],
])("of tags %j, wanted %j", (there, wanted, add, remove) => expect(tagChanges(there, wanted)).toEqual({ add, remove }));

test.each<[tags: readonly string[], said: Partial<ReturnType<typeof draftTags>>]>([
  [["difficulty::easy", "difficulty::hard"], { difficulty: "easy", tags: ["difficulty-hard"] }],
  [["difficulty::so"], { difficulty: null, tags: ["difficulty-so"] }],
  [["topic::Arms::Treaty 2", "topic"], { topics: ["arms/treaty-2"], tags: ["topic"] }],
  [["topic::C++", "topic::!"], { topics: ["c"], others: ["topic::C++", "topic::!"] }],
  [["tag::a::b", "tag"], { tags: ["a-b", "tag"] }],
  [
    ["source::x", "date::2026", "state::retired", "source"],
    { others: ["source::x", "date::2026", "state::retired"], tags: ["source"] },
  ],
  [["Été", "Été", "2nd", "日本"], { tags: ["ete", "nd"], others: ["Été", "2nd", "日本"] }],
  [["old_ones", "a-b"], { tags: ["old-ones", "a-b"], others: [] }],
])("tags %j say", (tags, said) => expect(draftTags(tags)).toMatchObject(said));

test.each<[front: string, back: string, asked: readonly number[], answered: readonly number[]]>([
  ["{{Q}}", "{{FrontSide}}<hr>{{A}}", [0], [1]],
  ["{{Q}} {{hint:H}} {{type:A}}", "{{Q}} {{A}} {{H}}", [0], [1]],
  ["{{#H}}{{H}}{{/H}}{{^A}}x{{/A}}{{Q}}", "{{A}}", [2, 0], [1]],
  ["{{Q}}{{Q}}", "{{A}}{{A}}", [0], [1]],
  ["{{tts en_US:Q}} {{furigana:Q}}", "{{A}}", [0], [1]],
  ["{{cloze:Q}} {{H}}", "{{cloze:Q}} {{A}} {{H}}", [0], [1]],
  ["{{ Q }} {{Deck}} {{!A}}", "{{A}}", [0], [1]],
])("a card that asks %s", (front, back, asked, answered) =>
  expect(noteTypeBy(["Q", "A", "H"], front, back)).toEqual({ asked, answered }),
);

test.each([
  ["a <b>b</b>\n&nbsp;c&amp;", "abc&"],
  ["e\u0301<br>x", "éx"],
  ["<img src=a.png> \u0001", ""],
])("the letters of %j", (html, letters) => expect(lettersOf(html)).toBe(letters));
test("pictures by their files, in their order", () =>
  expect(picturesIn('<img src="b.png"><p>a<IMG src=a.png><img>')).toEqual(["b.png", "a.png", ""]));
