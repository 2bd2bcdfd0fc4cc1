import { expect, test } from "vitest";
import { LEVELS } from "../src/cli/choices.js";
import { DECK_CHOICES } from "../src/deck/options.js";
import { PRINT_SIZES } from "../src/text/print-sizes.js";
import bank from "../src/schema/bank.schema.json" with { type: "json" };
import blueprint from "../src/schema/blueprint.schema.json" with { type: "json" };
import { itemTypes } from "./lists.js";

const { cards, print } = blueprint.properties;

test("a blueprint may ask for every type of item, and for no other", () =>
  expect(blueprint.$defs.type.enum).toEqual(itemTypes));

test("a blueprint knows the difficulties of a bank", () =>
  expect(blueprint.$defs.difficulty.enum).toEqual(bank.$defs.common.properties.difficulty.enum));

test("what a blueprint and a command may say of flashcards is the same", () => {
  const { decks, noteTypes, tags } = cards.properties;
  expect({ decks: decks.enum, noteTypes: noteTypes.enum, tags: tags.enum }).toEqual(DECK_CHOICES);
});

test("a blueprint and a roster know the same sizes of print", () =>
  expect(print.properties.sizes.items.enum).toEqual(PRINT_SIZES));

test("the levels of findings stand from the worst to the least", () =>
  expect(LEVELS).toEqual(["error", "warning", "info"]));
