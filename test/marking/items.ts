import type { Amendment, Decision } from "../../src/model/amendment.js";
import type { Bank, Item, ItemType } from "../../src/model/bank.js";
import type { Answer, Paper } from "../../src/model/paper.js";
import { answerKey } from "../../src/paper/key.js";
import { bankFile, papersOf } from "../sample.js";

const all = bankFile("fixtures/all-types.yaml");
/** Without those that come in another form as well. */
const bank: Bank = {
  ...all,
  items: all.items.filter(({ type }, i) => all.items.findIndex((one) => one.type === type) === i),
};
/** One item of each type, its options as a draw placed them. */
export const paper: Paper = papersOf(bank, "marking")[0]!;

export const item = <Type extends ItemType>(type: Type): Extract<Item, { type: Type }> =>
  bank.items.find((one): one is Extract<Item, { type: Type }> => one.type === type)!;

/** The answer to the item of a type, after some decisions. */
export function answerTo(type: ItemType, ...decisions: readonly Decision[]): Answer {
  const amendments = decisions.map((decision): Amendment => ({
    item: item(type).id,
    decision,
    reason: "A mistake",
    date: "2026-12-03",
  }));
  return answerKey({ ...paper, amendments }).answers.find((answer) => answer.item.type === type)!;
}
