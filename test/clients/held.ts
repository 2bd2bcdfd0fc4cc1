import { afterEach, describe, expect } from "vitest";
import type { Bank, Item } from "../../src/model/bank.js";
import type { Note } from "../../src/model/deck.js";
import { bankFile, deckOf } from "../sample.js";
import { type AnkiNote, versions } from "./anki.js";
import { type Way, withItems } from "./ways.js";

export const sochi = bankFile("fixtures/sochi-before-statements.yaml");
/** Every type, and a card that is asked both ways. */
export const types = bankFile("fixtures/eight-types.yaml");
export const all = withItems(
  types,
  types.items.map((item) => (item.type === "short" ? { ...item, cards: { ...item.cards, reverse: true } } : item)),
);

export const explained = (item: Item): Item => ({ ...item, explanation: `${item.explanation} Corrected.` });
export const learnt = (notes: readonly AnkiNote[]) =>
  new Map(notes.map(({ guid, cards }) => [guid, cards.map(({ deck, learnt }) => [deck, ...learnt])]));
/** Fields and tags. */
export const texts = (notes: readonly AnkiNote[]) =>
  new Map(notes.map(({ guid, fields, tags }) => [guid, [fields, tags]]));

/** What passed, by check and version. */
export const results = new Map<string, Map<string, boolean>>();

/** Holds a way to what it promises, in every version; each test has a line in the matrix. */
export const inEveryVersion = (way: Way, define: (version: string) => void) =>
  describe.each([way])("$name", () => {
    describe.concurrent.each(versions)("in Anki %s", (version) => {
      afterEach(({ task }) => {
        const row = `${way.name}: ${task.name}`;
        results.set(row, (results.get(row) ?? new Map()).set(version, task.result?.state === "pass"));
      });
      define(version);
    });
  });

/** That the collection holds the deck: every field, tag, deck and card, and nothing else. */
export function expectHeld(notes: readonly AnkiNote[], bank: Bank, way: Way, version: string) {
  const deck = deckOf(bank);
  const meant = [...deck.notes].flatMap((note) =>
    way.meant(note).map((one) => ({ ...one, tags: note.tags.toSorted() })),
  );
  const byGuid = <T extends { guid: string }>(some: readonly T[]) =>
    some.toSorted((a, b) => (a.guid < b.guid ? -1 : 1));
  expect(byGuid(notes.map(({ guid, fields, tags }) => ({ guid, fields, tags })))).toEqual(byGuid(meant));
  const title = way.makesDecks(version) ? deck.title : "Default";
  expect(new Set(notes.flatMap(({ cards }) => cards.map((card) => card.deck)))).toEqual(new Set([title]));
  const wanted = [...deck.notes].reduce((all, note) => all + cardCount(note), 0);
  expect(notes.flatMap(({ cards }) => cards)).toHaveLength(wanted);
  for (const { cards } of notes) {
    for (const { question, answer } of cards) {
      expect(question + answer).not.toMatch(/\{\{|\}\}|\[sound:|\[anki:|unknown field/i);
    }
  }
}

/** Counted anew here: a cloze note gives a card per gap number, any other one, and one more in reverse. */
const cardCount = (note: Note): number =>
  note.kind === "cloze" ? new Set(note.text.match(/\{\{c\d+::/g)).size : note.reverse === null ? 1 : 2;
