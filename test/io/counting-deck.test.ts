import { expect, test } from "vitest";
import { countingDeck } from "../../src/make/counting-deck.js";
import type { Deck } from "../../src/model/deck.js";
import { bankOf, choice, deckOf } from "../sample.js";

const many = deckOf(bankOf(Array.from({ length: 1200 }, (_, i) => choice(`item-${i}`))));

test("a long deck says how far it is, and counts its cards", () => {
  const seen: number[][] = [];
  const { deck, cards } = countingDeck(many, 1200, (...how) => seen.push(how));
  expect([...deck.notes]).toHaveLength(1200);
  expect(seen).toEqual([
    [500, 1200],
    [1000, 1200],
  ]);
  expect(cards()).toBe(1200);
});

test("cards are counted once, however often a deck is gone through", () => {
  const { deck, cards } = countingDeck(many, 1200);
  const through = ({ notes }: Deck) => Array.from(notes).length;
  expect(through(deck) + through(deck)).toBe(2400);
  for (const _ of deck.notes) break;
  expect(cards()).toBe(1200);
});
