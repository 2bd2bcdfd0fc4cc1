import type { Option, Statement, StatementsAsk, StatementsItem, Wording } from "../model/bank.js";
import type { AskedStatements, PlacedOption, ShownStatement } from "../model/paper.js";
import { LETTERS } from "../model/letters.js";
import type { PoolItem } from "../selection/pool.js";
import { type Hash128, type Owner, hashOfName, rank, statementsDraw } from "../seed/random.js";
import { codeOf, codesAbout, countsAbout } from "./codes.js";

/** What a paper asks about which statements, and the options. */
export interface SettledStatements {
  readonly asked: AskedStatements;
  readonly options: readonly PlacedOption[];
}

/**
 * Settles the statements items of a paper, each by itself: other items of the paper move nothing.
 *
 * @param isShuffled whether options that have no order of their own are shuffled
 */
export function statementsAsker(
  items: readonly PoolItem[],
  isShuffled: boolean,
  seed: string,
): (owner: Owner) => (item: StatementsItem) => SettledStatements {
  const pools = new Map(
    items.flatMap(({ item }) => (item.type === "statements" ? [[item.id, statementsPool(item)] as const] : [])),
  );
  return (owner) => {
    let draw: Hash128 | null = null;
    return (item) => askStatements(item, pools.get(item.id)!, (draw ??= statementsDraw(seed, owner)), isShuffled);
  };
}

/** A statements item, ready to be drawn many times: the words of all that its draws name. */
interface StatementsPool {
  readonly asks: readonly Named<StatementsAsk>[];
  readonly statements: readonly PoolStatement[];
  readonly number: Hash128;
  readonly codes: Hash128;
  /** By code: its words, and the option in both roles. */
  readonly options: Map<string, Named<Readonly<Record<Option["role"], Option>>>>;
}

interface Named<T> {
  readonly value: T;
  readonly words: Hash128;
}

interface PoolStatement {
  readonly statement: Statement;
  readonly place: number;
  readonly shown: Hash128;
  readonly order: Hash128;
  readonly truth: Hash128;
  readonly wrong: readonly Named<Wording>[];
}

function statementsPool({ id, asks, statements }: StatementsItem): StatementsPool {
  return {
    asks: asks.map((ask) => ({ value: ask, words: hashOfName(id, "ask", ask) })),
    statements: statements.map((statement, place) => ({
      statement,
      place,
      shown: hashOfName(id, statement.id, "shown"),
      order: hashOfName(id, statement.id, "order"),
      truth: hashOfName(id, statement.id, "truth"),
      wrong: statement.wordings
        .slice(1)
        .map((wording) => ({ value: wording, words: hashOfName(id, statement.id, "wording", wording.text) })),
    })),
    number: hashOfName(id, "number"),
    codes: hashOfName(id, "codes"),
    options: new Map(),
  };
}

/**
 * The seed draws which statements are shown, in which order, which of them are true, and the list of options: the latter
 * knows nothing of the truth.
 */
function askStatements(
  item: StatementsItem,
  pool: StatementsPool,
  draw: Hash128,
  isShuffled: boolean,
): SettledStatements {
  const ask = first(pool.asks, draw).value;
  const picked = byRank(pool.statements, ({ shown }) => rank(draw, shown)).slice(0, item.shows);
  const placed =
    item.order === "fixed"
      ? picked.toSorted((a, b) => a.place - b.place)
      : byRank(picked, ({ order }) => rank(draw, order));
  const isTrue = truthOf(item, ask, placed, pool, draw);
  const shown = placed.map((one, i): ShownStatement => ({
    statement: one.statement,
    wording: isTrue[i]! ? one.statement.wordings[0] : first(one.wrong, draw).value,
  }));
  const codes = listOf(item.id, ask, isTrue, pool, draw, isShuffled);
  const right = rightCode(ask, isTrue);
  const options = codes.map((code, i) => ({
    letter: LETTERS[i]!,
    option: optionOf(item.id, code, pool).value[code === right ? "key" : "distractor"],
  }));
  return { asked: { ask, shown }, options };
}

/** For each of the statements, whether it is shown as it is true. */
function truthOf(
  { truth }: StatementsItem,
  ask: StatementsAsk,
  placed: readonly PoolStatement[],
  pool: StatementsPool,
  draw: Hash128,
): readonly boolean[] {
  if (truth !== "drawn") return placed.map(({ place }) => truth[place]!);
  const canBeWrong = placed.filter(({ wrong }) => wrong.length > 0);
  if (ask !== "how-many") return placed.map((one) => one.wrong.length === 0 || isHeads(draw, one.truth));
  // Each number that can be is equally often right: then it is drawn which of them.
  const number = rank(draw, pool.number) % (canBeWrong.length + 1);
  const wrong = new Set(byRank(canBeWrong, ({ truth }) => rank(draw, truth)).slice(0, number));
  return placed.map((one) => !wrong.has(one));
}

const isHeads = (draw: Hash128, words: Hash128): boolean => rank(draw, words) % 2 === 0;

/** The code of what is right. */
function rightCode(ask: StatementsAsk, isTrue: readonly boolean[]): string {
  switch (ask) {
    case "which":
      return codeOf(isTrue);
    case "which-not":
      return codeOf(isTrue.map((one) => !one));
    case "how-many":
      return String(isTrue.filter(Boolean).length);
  }
}

/** The codes that are offered, in their order. */
function listOf(
  id: string,
  ask: StatementsAsk,
  isTrue: readonly boolean[],
  pool: StatementsPool,
  draw: Hash128,
  isShuffled: boolean,
): readonly string[] {
  const count = isTrue.length;
  const own = (code: string) => rank(draw, optionOf(id, code, pool).words);
  if (ask === "how-many") {
    const right = rightCode(ask, isTrue);
    return countsAbout(count, right, (wrong) => byRank(wrong, own));
  }
  const right = ask === "which" ? isTrue : isTrue.map((one) => !one);
  const codes = codesAbout(right, rank(draw, pool.codes));
  // Two statements have a list that everybody knows; in longer ones all and none come last.
  if (count === 2 || !isShuffled) return codes;
  const [all, none] = [codeOf(isTrue.map(() => true)), codeOf(isTrue.map(() => false))];
  const last = [all, none].filter((code) => codes.includes(code));
  return [
    ...byRank(
      codes.filter((code) => !last.includes(code)),
      own,
    ),
    ...last,
  ];
}

function optionOf(id: string, code: string, { options }: StatementsPool) {
  const known = options.get(code);
  if (known !== undefined) return known;
  const option = (role: Option["role"]): Option => ({ text: code, role, why: null, pin: null });
  const made = {
    value: { key: option("key"), distractor: option("distractor") },
    words: hashOfName(id, "code", code),
  };
  options.set(code, made);
  return made;
}

const first = <T extends { readonly words: Hash128 }>(list: readonly T[], draw: Hash128): T =>
  byRank(list, ({ words }) => rank(draw, words))[0]!;

/** By rank, smallest first; equal ones as they stand. */
const byRank = <T>(list: readonly T[], rankOf: (one: T) => number): readonly T[] =>
  list
    .map((one) => ({ one, at: rankOf(one) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
