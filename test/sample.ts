import { readFileSync } from "node:fs";
import { loadBank } from "../src/bank/load.js";
import type { Bank, ChoiceItem, Item } from "../src/model/bank.js";
import { type DeckSetting, deckOf as deckIn } from "../src/deck/deck.js";
import { loadWords } from "../src/io/words.js";
import type { Blueprint } from "../src/model/blueprint.js";
import type { Deck } from "../src/model/deck.js";
import type { Paper } from "../src/model/paper.js";
import { assemble } from "../src/paper/assemble.js";
import { blueprintOf } from "../src/blueprint/blueprint.js";

/** How many seeds promises are tried with; `npm run soak` tries more. */
export const SEEDS = Number(process.env["BROADSHEET_SEEDS"] ?? 2000);

/** A bank file from the fixtures or from questions/, which must be good. */
export function bankFile(path: string): Bank {
  const bank = loadBank(path, readFileSync(new URL(path, import.meta.url), "utf8"));
  if (!bank.ok) throw new Error(JSON.stringify(bank.diagnostics, null, 2));
  return bank.value;
}

export const choice = (
  id: string,
  texts: readonly string[] = ["one", "two", "three", "four"],
  more: Partial<ChoiceItem> = {},
): ChoiceItem => ({
  id,
  type: "choice",
  lang: null,
  media: null,
  group: null,
  enemies: [],
  formerly: null,
  origin: null,
  retired: false,
  supersededBy: null,
  cards: {
    type: null,
    front: null,
    back: null,
    context: null,
    hint: null,
    reverse: false,
    typed: false,
    options: null,
    numbers: null,
  },
  lint: { off: new Map() },
  placement: null,
  shows: null,
  keyAt: null,
  says: null,
  stem: `Stem of ${id}?`,
  options: texts.map((text, i) => ({ text, role: i === 0 ? "key" : "distractor", why: null, pin: null })),
  points: 1,
  difficulty: "easy",
  topics: ["topic"],
  tags: [],
  evidence: [],
  asOf: "2026-01-01",
  volatility: "never",
  reviewBy: null,
  explanation: null,
  digest: id,
  ...more,
});

export const bankOf = (items: readonly Item[], id = "bank"): Bank => ({
  id,
  formerly: null,
  title: "Bank",
  language: "en",
  updated: "2026-01-01",
  taxonomy: null,
  sources: [],
  passages: [],
  items,
  unpinned: [],
  lint: { off: new Map() },
  digest: "",
});

export const choices = (count: number): ChoiceItem[] => Array.from({ length: count }, (_, i) => choice(`item-${i}`));

/** What cards say without a theme. */
export const shippedWords = loadWords(null);

/** The notes of a bank, in the words that are shipped. */
export const deckOf = (bank: Bank, setting?: DeckSetting): Deck => deckIn(bank, shippedWords, setting);

/** Papers of one bank, with the parts of the blueprint that a test is about. */
export const papersOf = (bank: Bank, seed: string, parts: Partial<Blueprint> = {}): Paper[] => [
  ...assemble([bank], { ...blueprintOf(bank), ...parts }, seed),
];

export const questionsOf = (paper: Paper) => paper.sections.flatMap(({ questions }) => questions);
export const idsOf = (paper: Paper): string[] => questionsOf(paper).map(({ item }) => item.id);
/** `A:two B:one …`, by item. */
export const lettersOf = (paper: Paper): ReadonlyMap<string, string> =>
  new Map(
    questionsOf(paper).map(({ item, options }) => [
      item.id,
      options.map(({ letter, option }) => `${letter}:${option.text}`).join(" "),
    ]),
  );

/** Pearson's chi-square of counts that should all be equal. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How questions with codes are asked where a blueprint says nothing of it. */
export const asking = (options = true) => ({ shuffle: { items: true, options }, today: null });
