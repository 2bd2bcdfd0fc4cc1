import { expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { apkg } from "../../src/formats/apkg.js";
import { bytesOf } from "../../src/formats/content.js";
import { bankOf, choice, deckOf } from "../sample.js";
import { opened, rows } from "./package.js";

await apkg.load();

const packed = (topics: readonly string[]) => {
  const bank = bankOf(topics.map((topic) => choice(topic, undefined, { topics: [topic] })));
  const { db } = opened(bytesOf(apkg.render(deckOf(bank, { decks: "topic" }), undefined, DECK_OPTIONS)[0].content));
  const [col] = rows(db, "select decks from col");
  const decks = Object.values(JSON.parse(String(col!["decks"])) as Record<string, { id: number; name: string }>);
  return {
    decks: new Map(decks.map(({ id, name }) => [name, id])),
    cards: rows(db, "select did from cards order by id").map(({ did }) => did),
  };
};

test("two decks whose names would get one id get two, and their cards stay apart", () => {
  const [one, other] = ["t8379", "t9663"] as const;
  const alone = packed([other]).decks.get(`Bank::${other}`)!;
  const { decks, cards } = packed([one, other]);
  expect(decks.get(`Bank::${one}`)).toBe(alone);
  expect(decks.get(`Bank::${other}`)).toBe(alone + 1);
  expect(cards).toEqual([alone, alone + 1]);
});

test("a deck's id is that of its name alone, whatever stands beside it", () =>
  expect(packed(["a", "b"]).decks.get("Bank::b")).toBe(packed(["b", "c/d"]).decks.get("Bank::b")));
