import { expect, test } from "vitest";
import { deckOf } from "../sample.js";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Note } from "../../src/model/deck.js";
import type { AnkiNote, Step } from "./anki.js";
import { all, expectHeld, explained, inEveryVersion, learnt, sochi, texts } from "./held.js";
import { addingTags, after, asIs, changed, ownTypes, packages, text, withItems, withoutIds } from "./ways.js";

inEveryVersion(addingTags, (version) => {
  const isOf = (kind: Note["kind"]) => (one: { readonly kind: Note["kind"] }) => one.kind === kind;
  /** The tags that all notes of a file have. */
  const shared = (bank: Bank) => {
    const all = [...deckOf(bank).notes];
    return new Map(
      all.map((note) => [
        note.guid,
        note.tags.filter((tag) => all.filter(isOf(note.kind)).every(({ tags }) => tags.includes(tag))).toSorted(),
      ]),
    );
  };
  const tagsIn = (notes: readonly AnkiNote[]) => new Map(notes.map(({ guid, tags }) => [guid, tags]));

  test("leaves a learner's own tags alone, and those that a first import has set", async () => {
    const guids = [...deckOf(sochi).notes].slice(0, 3).map(({ guid }) => guid);
    const mine = guids.map((guid, i): Step => ({ do: "tag", guid, name: `mine::${i}` }));
    const retagged = changed(sochi, (item, i) => explained({ ...item, tags: ["term-2", `own-${i}`] }));
    const [first, second] = await after(version, addingTags, { ...asIs(sochi), by: text }, ...mine, retagged);
    expect(new Set([...tagsIn(first!.notes).values()].map(String)).size).toBeGreaterThan(5);
    const wanted = first!.notes.map(({ guid, tags }): [string, string[]] => {
      const own = guids.includes(guid) ? [`mine::${guids.indexOf(guid)}`] : [];
      return [guid, [...new Set([...tags, ...own, "tag::term-2"])].toSorted()];
    });
    expect(tagsIn(second!.notes)).toEqual(new Map(wanted));
    expect(second!.notes.every(({ fields }) => fields.join().includes("Corrected."))).toBe(true);
  });

  test("gives a new note the tags that all notes of its file share", async () => {
    const [first] = await after(version, addingTags, asIs(sochi));
    expect(tagsIn(first!.notes)).toEqual(shared(sochi));
    expect([...shared(sochi).values()].every(({ length }) => length > 0)).toBe(true);
  });
});

/** Notes by their first fields, which are all that Anki knows them by. */
const byFirst = (notes: readonly AnkiNote[]) =>
  new Map(
    notes.map(({ fields: [front, back], tags, cards }) => [
      front,
      { back, tags, learnt: cards.map(({ learnt }) => learnt) },
    ]),
  );

inEveryVersion(withoutIds, (version) => {
  const meant = new Map([...deckOf(sochi).notes].map((note) => text.meant(note)[0]!.fields as [string, string]));

  test("knows notes by their first field: what is behind it is corrected, and progress stays", async () => {
    const corrected = changed(sochi, explained);
    const study: Step = { do: "study", answers: 10 };
    const [begun, same, second] = await after(version, withoutIds, asIs(sochi), study, asIs(sochi), corrected);
    expect(new Map([...byFirst(begun!.notes)].map(([front, { back }]) => [front, back]))).toEqual(meant);
    expect(same!.log.new).toBe(0);
    expect(second!.log.new).toBe(0);
    expect(second!.notes.map(({ guid }) => guid)).toEqual(begun!.notes.map(({ guid }) => guid));
    const before = byFirst(same!.notes);
    for (const [front, note] of byFirst(second!.notes)) {
      expect(note).toEqual({ ...before.get(front), back: expect.stringContaining("Corrected.") as string });
    }
  });

  test("takes a reworded question for another note, and so every note once there are ids", async () => {
    const [item] = sochi.items as [Item];
    const reworded = withItems(sochi, [{ ...item, stem: "Worded otherwise in May 2019?" }, ...sochi.items.slice(1)]);
    const [, second, third] = await after(version, withoutIds, asIs(sochi), asIs(reworded), {
      ...asIs(sochi),
      by: text,
    });
    expect(second!.log.new).toBe(1);
    expect(third!.log.new).toBe(sochi.items.length);
  });
});

inEveryVersion(ownTypes, (version) => {
  test("corrects the notes of a package and adds to them, with all their cards", async () => {
    const begun = withItems(all, all.items.slice(1));
    const corrected = changed(all, explained);
    const study: Step = { do: "study", answers: 5 };
    const [, before, second] = await after(
      version,
      ownTypes,
      { ...asIs(begun), by: packages },
      study,
      { ...asIs(begun), by: packages },
      corrected,
    );
    expectHeld(second!.notes, corrected.bank, ownTypes, version);
    const newNotes = [...deckOf(all).notes].filter(({ item }) => item === all.items[0]!.id);
    expect(second!.log.new).toBe(newNotes.length);
    const now = learnt(second!.notes);
    for (const [guid, cards] of learnt(before!.notes)) expect(now.get(guid)).toEqual(cards);
  });

  test("adds and changes nothing to what a package of the same bank has brought", async () => {
    const [first, second] = await after(version, ownTypes, { ...asIs(all), by: packages }, asIs(all));
    expect(second!.log).toMatchObject({ new: 0, updated: 0 });
    expect(texts(second!.notes)).toEqual(texts(first!.notes));
  });
});
