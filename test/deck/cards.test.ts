import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardsOf } from "../../src/deck/cards.js";
import { gapNumbers, replaceGaps } from "../../src/deck/gaps.js";
import { rowsOf } from "../../src/formats/cards/anki-rows.js";
import { shownCards } from "../../src/formats/cards/cards.js";
import { twoSided } from "../../src/formats/cards/two-sides.js";
import type { Item } from "../../src/model/bank.js";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";

const asked = (item: Item) => [...deckOf(bankOf([item])).notes].flatMap(cardsOf);
const { options: _, placement: __, ...common } = choice("gaps");
const cloze = (...gaps: readonly number[]): Item => ({
  ...common,
  type: "cloze",
  segments: gaps.flatMap((gap, i) => [` ${i} `, { gap, answer: `answer ${i}`, hint: null }]),
});

describe("a note makes", () => {
  test("one card, with the note's own guid", () => {
    const [card, ...others] = asked(choice("one"));
    expect(others).toEqual([]);
    expect(card).toMatchObject({ asks: "question", place: 0, id: card!.note.guid });
  });

  test("two where it is asked both ways, each with a guid of its own", () => {
    const cards = asked(choice("one", undefined, { cards: { ...common.cards, reverse: true } }));
    expect(cards.map(({ asks, place }) => [asks, place])).toEqual([
      ["question", 0],
      ["reverse", 1],
    ]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(2);
  });

  test("one for each number of its gaps, in their order, however often a number stands", () => {
    const cards = asked(cloze(3, 1, 3));
    expect(cards.map(({ asks, place, id, note }) => [asks, place, id.slice(note.guid.length)])).toEqual([
      ["gap", 0, "-1"],
      ["gap", 2, "-3"],
    ]);
  });
});

test("gaps are found and replaced, with or without a hint", () => {
  const text = "{{c2::a}} b {{c1::c::d}} {{c2::}} {c1::x}";
  expect(gapNumbers(text)).toEqual([1, 2]);
  expect(replaceGaps(text, ({ number, answer, hint }) => `<${number},${answer},${hint}>`)).toBe(
    "<2,a,undefined> b <1,c,d> <2,,undefined> {c1::x}",
  );
});

test("every format that makes cards makes the same ones", () => {
  const all = bankFile("fixtures/all-types.yaml");
  fc.assert(
    fc.property(fc.subarray([...all.items]), fc.boolean(), (some, reverse) => {
      const items = some.map((item) => ({
        ...item,
        cards: { ...item.cards, reverse: reverse && item.type === "choice" },
      }));
      const deck = deckOf({ ...all, items });
      const ids = [...deck.notes].flatMap(cardsOf).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(shownCards(deck).map(({ id }) => id)).toEqual(ids);
      expect([...twoSided(deck)]).toHaveLength(ids.length);
      const rows = [...deck.notes].flatMap((note) => rowsOf(note, DECK_OPTIONS)).map(({ guid }) => guid);
      expect(rows).toEqual([...new Set(ids.map((id) => id.replace(/-\d+$/, "")))]);
    }),
    { numRuns: 50 },
  );
});
