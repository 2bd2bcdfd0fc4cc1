import type {
  ExplainsItem,
  Item,
  MatchingItem,
  OrderingItem,
  Statement,
  StatementsAsk,
  StatementsItem,
} from "../../src/model/bank.js";
import { codedQuestions } from "../../src/paper/ask.js";
import type { SettledAsk } from "../../src/paper/asker.js";
import { asking } from "../sample.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import type { Owner } from "../../src/seed/random.js";
import { bankOf, choice } from "../sample.js";

const { options: _options, placement: _placement, says: _says, ...base } = choice("x");
const few = (i: number, most: number): number => i % (most + 1);

const statement = (id: string, falses: number): Statement => ({
  id,
  wordings: [
    { text: `${id} is so.`, isTrue: true, why: null },
    ...Array.from({ length: falses }, (_, i) => ({ text: `${id} is not so (${i}).`, isTrue: false, why: null })),
  ],
  card: null,
  evidence: [],
  asOf: null,
  volatility: null,
  reviewBy: null,
});

const ASKS: readonly (readonly StatementsAsk[])[] = [["which"], ["which", "which-not"], ["how-many"]];

/** Items of every form with codes, more or fewer of which each paper shows. */
const items: readonly Item[] = Array.from({ length: 24 }, (_, i): readonly Item[] => {
  const shows = 2 + few(i, 3);
  const statements = Array.from({ length: shows + few(i, 2) }, (__, at) => statement(`s${at}`, few(at + i, 2)));
  const one: StatementsItem = {
    ...base,
    id: `about-${i}`,
    type: "statements",
    statements,
    shows,
    asks: ASKS[shows > 2 ? i % 3 : i % 2]!,
    truth:
      i % 5 === 4 && shows === statements.length
        ? statements.map((all, at) => all.wordings.length < 2 || at % 2 === 0)
        : "drawn",
    order: i % 4 === 3 ? "fixed" : "drawn",
    numbering: null,
  };
  const reasons = Array.from({ length: 2 + few(i, 2) }, (__, at) => ({
    ...statement(`r${at}`, few(at + i, 2)),
    explains: (at + i) % 3 !== 0,
  }));
  const why: ExplainsItem = {
    ...base,
    id: `why-${i}`,
    type: "explains",
    statement: statement("fact", few(i, 1)),
    reasons,
    shows: i % 3 === 2 ? 2 : 1,
    style: "statements",
  };
  const options = ["one", "two", "three", "four", "five"].map((text) => ({
    text,
    role: "key" as const,
    why: null,
    pin: null,
  }));
  const count = 3 + few(i, 2);
  const pairs: MatchingItem = {
    ...base,
    id: `pairs-${i}`,
    type: "matching",
    options,
    placement: null,
    pairs: options.slice(0, count).map((right, at) => ({ left: `left ${at}`, right })),
    coded: {
      asks: (["pairs-which", "pairs-how-many", "codes"] as const).slice(few(i, 2)),
      shows: 3 + few(i, count - 3),
      alsoTrue: [["left 0", "two"]],
    },
  };
  const steps: OrderingItem = {
    ...base,
    id: `steps-${i}`,
    type: "ordering",
    options: options.slice(0, count),
    placement: null,
    coded: true,
  };
  return [one, why, pairs, steps];
}).flat();

/** An item as another program may be asked for it. */
function described(item: Item, isShuffled: boolean): object {
  const wordings = ({ id, wordings: [right, ...wrong] }: Statement) => ({
    names: [id],
    says: right.text,
    false: wrong.map(({ text }) => text),
  });
  const { id, type } = item;
  switch (item.type) {
    case "statements": {
      const { asks, truth, shows, order } = item;
      return { id, type, asks, truth, shows, order, shuffle: isShuffled, statements: item.statements.map(wordings) };
    }
    case "explains": {
      const reasons = item.reasons.map((one) => ({ ...wordings(one), explains: one.explains }));
      return { id, type, shows: item.shows, statement: wordings(item.statement), reasons };
    }
    case "matching": {
      const pairs = item.pairs.map(({ left, right }) => [left, right.text]);
      return { id, type, ...item.coded, pairs, rights: item.options.map(({ text }) => text), shuffle: isShuffled };
    }
    case "ordering":
      return { id, type, steps: item.options.map(({ text }) => text) };
    default:
      throw new Error(`${type} items have no codes`);
  }
}

const answer = ({ asked, options }: SettledAsk): unknown => [
  asked.ask,
  asked.ask === "codes" ? asked.right : asked.shown.map(({ text, right }) => right ?? text),
  options.map(({ option }) => option.text),
  options.find(({ option }) => option.role === "key")!.option.text,
];

/** Items as another program may be asked for them, and what ours asks of them in each of these papers. */
export const codedItems = (owners: readonly (Owner & { readonly seed: string })[]) =>
  items.map((item, i) => {
    const isShuffled = i % 6 !== 5;
    const pool = poolItemsOf([bankOf([item])]);
    const ask = ({ seed, ...owner }: Owner & { readonly seed: string }) =>
      answer(codedQuestions(pool, asking(isShuffled), seed)(owner)(item)!);
    return { item: described(item, isShuffled), asked: owners.map(ask) };
  });
