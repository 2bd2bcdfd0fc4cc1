import { expect, test } from "vitest";
import { manifestWriter } from "../../src/manifest/write.js";
import type { Item, Statement } from "../../src/model/bank.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { head } from "./head.js";

const statement = (id: string): Statement => ({
  id,
  wordings: [{ text: `${id}.`, isTrue: true, why: null }],
  card: null,
  evidence: [],
  asOf: null,
  volatility: null,
  reviewBy: null,
});
/** A question that stands in no bank: a blueprint had it composed of items that do. */
function composed(id: string, ...of: readonly string[]): Item {
  const { options: _options, placement: _placement, says: _says, ...base } = choice(id);
  const asked = { asks: ["which"], truth: "drawn", shows: of.length, order: "drawn", numbering: null } as const;
  return { ...base, type: "statements", stem: "Which?", statements: of.map(statement), ...asked };
}

/** Ids of the items that a manifest records, when papers ask these of a bank of `a`, `b`, `c` and `d`. */
function recorded(...asked: readonly Item[]): string[] {
  const bank = bankOf(["d", "b", "c", "a"].map((id) => choice(id)));
  const [paper] = papersOf(bank, "s");
  const [section] = paper!.sections;
  const questions = asked.map((item) => ({ ...section!.questions[0]!, item }));
  let text = "";
  const { addPaper, close } = manifestWriter(head, [bank], (more) => void (text += more));
  addPaper({ ...paper!, sections: [{ ...section!, questions }] }, []);
  close({ shared: [], decks: [] });
  return Object.keys((JSON.parse(text) as { items: object }).items);
}

test.each<[string, readonly Item[], readonly string[]]>([
  ["nothing, of an empty paper", [], []],
  ["items that are asked, by id", [choice("d"), choice("a")], ["a", "d"]],
  ["what a composed question is made of, too", [composed("both", "c", "a")], ["a", "both", "c"]],
  ["each once", [composed("both", "c", "a"), composed("more", "a", "d")], ["a", "both", "c", "d", "more"]],
  ["not the statements of an item that stands in a bank", [composed("b", "c", "a")], ["b"]],
  ["of any other kind itself alone", [choice("other")], ["other"]],
])("a manifest records %s", (_what, asked, ids) => expect(recorded(...asked)).toEqual(ids));
