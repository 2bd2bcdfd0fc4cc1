import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { wantedFields } from "../../src/corrections/match-notes.js";
import { type NoteInAnki, pushedText, readPushed, searchFor } from "../../src/corrections/notes-in-anki.js";
import { type PushPlan, type PushSetting, pushPlan } from "../../src/corrections/push-plan.js";
import { updatedLock } from "../../src/deck/lock.js";
import { fieldsOf } from "../../src/deck/note-types.js";
import type { Bank, Item } from "../../src/model/bank.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { bankFile, bankOf, choice, deckOf, shippedWords } from "../sample.js";

const plan = (bank: Bank, there: readonly NoteInAnki[], setting?: PushSetting): PushPlan =>
  pushPlan(bank, deckOf(bank), there, setting);

const counts = ({ add, update, tag, retire, left, unchanged }: PushPlan) =>
  [add, update, tag, retire, left].map(({ length }) => length).concat(unchanged);

let nextId = 1;
/** What Anki has after a plan was carried out. */
function carriedOut(there: readonly NoteInAnki[], { add, update, tag, retire }: PushPlan): NoteInAnki[] {
  const known = there.map((note) => {
    const changes = update
      .filter(({ noteId }) => noteId === note.noteId)
      .flatMap(({ fields }) => Object.entries(fields));
    const tags = [...tag, ...retire].filter(({ noteId }) => noteId === note.noteId);
    return {
      ...note,
      fields: new Map([...note.fields, ...changes.map(([name, { after }]) => [name, after] as const)]),
      tags: tags.reduce(
        (all, { add, remove }) => [...all.filter((one) => !remove.includes(one)), ...add],
        [...note.tags],
      ),
    };
  });
  const added = add.map(({ note }) => ({
    noteId: (nextId += 1),
    modelName: note.kind === "basic" ? "Broadsheet Basic" : "Broadsheet Cloze",
    tags: [...note.tags],
    fields: new Map(wantedFields(note)),
  }));
  return [...known, ...added];
}

const pushedTo = (there: readonly NoteInAnki[], bank: Bank, setting?: PushSetting) =>
  carriedOut(there, plan(bank, there, setting));

const edited = (notes: readonly NoteInAnki[], field: string, text: string): NoteInAnki[] =>
  notes.map((note, i) => (i === 0 ? { ...note, fields: new Map(note.fields).set(field, text) } : note));

const asking = (stem: string, more: Partial<Item> = {}): Bank =>
  bankOf([{ ...choice("a", undefined, { stem }), ...more } as Item]);

beforeAll(loadMarkdown);

describe("what a push would do", () => {
  test.each(["./fixtures/all-types.yaml", "./fixtures/rich.yaml", "../questions/sochi-2019.yaml"])(
    "a second push of %s changes nothing, in whichever order Anki tells its notes",
    (path) => {
      const bank = bankFile(path);
      const notes = [...deckOf(bank).notes].length;
      const first = plan(bank, []);
      expect(counts(first)).toEqual([notes, 0, 0, 0, 0, 0]);
      const there = carriedOut([], first);
      fc.assert(
        fc.property(fc.shuffledSubarray(there, { minLength: there.length }), (some) => {
          expect(counts(plan(bank, some))).toEqual([0, 0, 0, 0, 0, notes]);
        }),
        { numRuns: 20 },
      );
    },
  );

  test("from any part of a bank to any other: the second push changes nothing, and no note goes", () => {
    const { items, ...head } = bankFile("../questions/sochi-2019.yaml");
    const some = fc.subarray([...items]).map((part): Bank => ({ ...head, items: part }));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const there = pushedTo([], before);
        const changed = pushedTo(there, after);
        expect(there.every(({ noteId }) => changed.some((one) => one.noteId === noteId))).toBe(true);
        const [add, update, tag, retire] = counts(plan(after, changed));
        expect([add, update, tag, retire]).toEqual([0, 0, 0, 0]);
      }),
      { numRuns: 30 },
    );
  });

  test("a reworded item updates its note where what was pushed tells that nobody has changed it", () => {
    const there = pushedTo([], asking("Who?"));
    const { pushed } = plan(asking("Who?"), there);
    expect(plan(asking("Who then?"), there, { pushed }).update).toEqual([
      { item: "a", noteId: there[0]!.noteId, fields: { Question: { before: "Who?", after: "Who then?" } } },
    ]);
  });

  test("a note that somebody changed in Anki is left and named, unless it is to be overwritten", () => {
    const there = edited(pushedTo([], asking("Who?")), "Question", "Whom?");
    const { pushed } = plan(asking("Who?"), pushedTo([], asking("Who?")));
    const before = new Map([...pushed.values()].map((print) => [there[0]!.noteId, print]));
    const why = (bank: Bank, setting: PushSetting) => plan(bank, there, setting).left.map((one) => one.why);
    expect(why(asking("Who?"), { pushed: before })).toEqual(["changed in Anki"]);
    expect(why(asking("Who then?"), { pushed: before })).toEqual(["changed in Anki and in the bank"]);
    expect(why(asking("Who then?"), {})).toEqual(["changed in Anki or in the bank"]);
    expect(plan(asking("Who then?"), there, { pushed: before, overwrite: true }).update).toHaveLength(1);
  });

  test("a note that was never pushed, and is as the lock wrote it down, is the bank's to correct", () => {
    const bank = asking("Who?");
    const lock = updatedLock(bank, new Map(), shippedWords);
    // As a package brings it: with all fields, the spare ones too.
    const [note] = [...deckOf(bank).notes];
    const spare = ["Spare1", "Spare2", "Spare3", "Spare4"].map((name) => [name, ""] as const);
    const there = [{ ...pushedTo([], bank)[0]!, fields: new Map([...wantedFields(note!), ...spare]) }];
    expect([...there[0]!.fields.values()]).toEqual(fieldsOf(note!));
    expect(counts(plan(asking("Who then?"), there, { lock }))).toEqual([0, 1, 0, 0, 0, 0]);
    expect(counts(plan(asking("Who then?"), edited(there, "Answer", "Nobody"), { lock }))).toEqual([0, 0, 0, 0, 1, 0]);
  });

  test("tags that the bank gives come and go; a learner's own stay", () => {
    const [note] = pushedTo([], asking("Who?", { difficulty: "hard" }));
    const there = [{ ...note!, tags: [...note!.tags, "marked", "mine::topic"] }];
    expect(plan(asking("Who?", { difficulty: "easy" }), there).tag).toEqual([
      { item: "a", noteId: note!.noteId, add: ["difficulty::easy"], remove: ["difficulty::hard"] },
    ]);
    const inCapitals = [{ ...note!, tags: note!.tags.map((tag) => tag.toUpperCase()) }];
    expect(plan(asking("Who?", { difficulty: "hard" }), inCapitals).tag).toEqual([]);
  });

  test("what the bank no longer has is tagged once, and the tag goes when it comes back", () => {
    const two = bankOf([choice("a"), choice("b")]);
    const one = bankOf([choice("a")]);
    const there = pushedTo([], two);
    expect(plan(one, there).retire).toEqual([
      { item: "bank/b", noteId: there[1]!.noteId, add: ["state::retired"], remove: [] },
    ]);
    const retired = pushedTo(there, one);
    expect(counts(plan(one, retired))).toEqual([0, 0, 0, 0, 0, 2]);
    expect(plan(two, retired).tag).toEqual([
      { item: "b", noteId: there[1]!.noteId, add: [], remove: ["state::retired"] },
    ]);
  });

  test("what was pushed of it is remembered, so that it can be reworded when it comes back", () => {
    const two = bankOf([choice("a"), choice("b")]);
    const there = pushedTo([], two);
    const { pushed } = plan(two, there);
    const without = plan(bankOf([choice("a")]), there, { pushed });
    const back = bankOf([choice("a"), choice("b", undefined, { stem: "Who was it then?" })]);
    expect(counts(plan(back, carriedOut(there, without), { pushed: without.pushed }))).toEqual([0, 1, 1, 0, 0, 1]);
  });

  test("a retired item is tagged as one", () => {
    expect(plan(asking("Who?", { retired: true }), pushedTo([], asking("Who?"))).tag[0]?.add).toEqual([
      "state::retired",
    ]);
  });

  test("a renamed item, and a renamed bank, go on with their notes", () => {
    const there = pushedTo([], asking("Who?"));
    const renamed: Bank = {
      ...bankOf([choice("b", undefined, { stem: "Who?", formerly: "a" })], "new"),
      formerly: "bank",
    };
    expect(searchFor(renamed)).toBe('"ItemId:new/*" OR "ItemId:bank/*"');
    const { add, update, left } = plan(renamed, there, { pushed: plan(asking("Who?"), there).pushed });
    expect([add, left]).toEqual([[], []]);
    expect(update[0]?.fields).toHaveProperty("ItemId", { before: "bank/a", after: "new/b" });
  });

  test("of notes of one item that can't be told apart none is touched, and none added", () => {
    const bank = bankFile("./fixtures/all-types.yaml");
    const there = pushedTo([], bank).map((note) =>
      note.fields.get("ItemId") === "all-types/who-runs-what"
        ? { ...note, fields: new Map([...note.fields, ["Question", "?"], ["Answer", "!"]] as const) }
        : note,
    );
    const { add, update, left } = plan(bank, there);
    expect([add, update]).toEqual([[], []]);
    expect(left.map(({ item, why }) => `${item}: ${why}`)).toEqual(
      Array.from({ length: 3 }, () => "who-runs-what: which of the item's notes it is can't be told"),
    );
  });

  test("two items that ask with the same words are allowed to, and no others", () => {
    const twice = bankOf([
      choice("a", undefined, { stem: "Who?" }),
      choice("b", undefined, { stem: "Who?" }),
      choice("c", undefined, { stem: "When?" }),
    ]);
    expect(plan(twice, []).add.map((one) => one.isRepeated)).toEqual([true, true, false]);
  });

  test("what Anki's editor writes otherwise is no change", () => {
    const bank = asking('A {brace} & a "quote"?');
    const there = pushedTo([], bank).map((note) => ({
      ...note,
      fields: new Map(
        [...note.fields].map(([name, html]) => [name, html.replaceAll("&#123;", "{").replaceAll("&#125;", "}")]),
      ),
    }));
    expect(there[0]!.fields.get("Question")).toContain("{brace}");
    expect(counts(plan(bank, there))).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test("a note whose type lacks fields of ours is left", () => {
    const [note] = pushedTo([], asking("Who?"));
    const fields = new Map([...note!.fields].filter(([name]) => name !== "Hint"));
    const { add, left } = plan(asking("Who?"), [{ ...note!, fields }]);
    expect([add.length, left.map(({ why }) => why)]).toEqual([0, ["its note type lacks fields of ours"]]);
  });

  test("what was pushed is read back, and what is damaged remembers nothing", () => {
    const pushed = new Map([
      [3, "x"],
      [20, "y"],
    ]);
    expect(readPushed(pushedText(pushed))).toEqual(pushed);
    expect(pushedText(pushed)).toBe('{"pushed":{"3":"x","20":"y"}}\n');
    for (const text of ["", "[]", "null", '{"pushed":{"__proto__":"x","4":5}}']) expect(readPushed(text).size).toBe(0);
  });
});

test.each(["state::retired", "State::Retired", "STATE::RETIRED"])(
  "what is gone and bears the tag %s already is not tagged again: Anki knows no capitals",
  (tag) => {
    const [gone, ...there] = pushedTo([], bankOf([choice("b"), choice("a")]));
    const tagged = [{ ...gone!, tags: [...gone!.tags, tag] }, ...there];
    expect(counts(plan(bankOf([choice("a")]), tagged))).toEqual([0, 0, 0, 0, 0, 2]);
    expect(counts(plan(bankOf([choice("a")]), [gone!, ...there]))).toEqual([0, 0, 0, 1, 0, 1]);
  },
);
