import type { IsoDate, Item, StatementsItem } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { PoolItem } from "../selection/pool.js";
import { type Hash128, type Owner, hashOfName, rank, statementsDraw } from "../seed/random.js";
import type { Asker, SettledAsk } from "./asker.js";
import { codesAsker } from "./ask-codes.js";
import { explainsAsker } from "./ask-explains.js";
import { statementsAsker } from "./ask-statements.js";
import { showablePairs, showableStatements } from "./showable.js";

/** What a blueprint says of how questions with codes are asked. */
type Asking = Pick<Blueprint, "shuffle" | "today" | "numbering">;

/**
 * Settles what papers ask of items with codes, each item by itself: others of the paper move nothing.
 *
 * @returns for a paper, what it asks of an item; null for items whose options are their own
 */
export function codedQuestions(
  items: readonly PoolItem[],
  blueprint: Asking,
  seed: string,
): (owner: Owner) => (item: Item) => SettledAsk | null {
  const askers = new Map(
    items.flatMap(({ item }) => {
      const ask = askerOf(item, blueprint);
      return ask === null ? [] : [[item.id, ask] as const];
    }),
  );
  return (owner) => {
    let draw: Hash128 | null = null;
    return ({ id }) => {
      const ask = askers.get(id);
      return ask === undefined ? null : ask((draw ??= statementsDraw(seed, owner)));
    };
  };
}

/** Null for items whose options are their own. */
function askerOf(item: Item, { shuffle, today, numbering = "arabic" }: Asking): Asker | null {
  const isShuffled = shuffle.options;
  switch (item.type) {
    case "statements":
      return statementsAsker(
        { ...item, showables: showableStatements(freshest(item, today)), numbering: item.numbering ?? numbering },
        isShuffled,
      );
    case "explains":
      return explainsAsker(item);
    case "ordering":
      return !item.coded ? null : codesAsker({ id: item.id, left: null, right: item.options.map(({ text }) => text) });
    case "matching": {
      if (item.coded === null) return null;
      const { id, pairs } = item;
      const { shows } = item.coded;
      const asks = item.coded.asks.map((ask) => ({ words: hashOfName(id, "ask", ask), ask }));
      const codes = codesAsker({
        id,
        left: pairs.map(({ left }) => left),
        right: pairs.map(({ right }) => right.text),
        shows,
      });
      const whole = {
        id,
        showables: showablePairs(item, item.coded),
        truth: "drawn",
        shows,
        order: "drawn",
        numbering,
      } as const;
      const which = statementsAsker({ ...whole, asks: ["which"] }, isShuffled);
      const howMany = statementsAsker({ ...whole, asks: ["how-many"] }, isShuffled);
      return (draw) => {
        const { ask } = asks.toSorted((a, b) => rank(draw, a.words) - rank(draw, b.words))[0]!;
        return (ask === "codes" ? codes : ask === "pairs-which" ? which : howMany)(draw);
      };
    }
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
      return null;
  }
}

/** Without statements that are past their review, as long as enough others are there: what is fixed is shown as it is. */
function freshest(item: StatementsItem, today: IsoDate | null): StatementsItem {
  const { statements, shows, truth } = item;
  const fresh = statements.filter(({ reviewBy }) => reviewBy === null || today === null || reviewBy >= today);
  return truth !== "drawn" || fresh.length < shows ? item : { ...item, statements: fresh };
}
