import type { Numbering, StatementsAsk } from "../model/bank.js";
import type { PlacedOption } from "../model/paper.js";
import { type Hash128, hashOfName, rank, rankAt } from "../seed/random.js";
import { type Asker, codeRanks, placedCode } from "./asker.js";
import { byRank, codeOfSet, countsAbout, setsAbout } from "./codes.js";
import type { Showable } from "./showable.js";

/** What can be asked about some statements or pairs. */
interface Askable {
  readonly id: string;
  readonly showables: readonly Showable[];
  readonly asks: readonly StatementsAsk[];
  readonly truth: "drawn" | readonly boolean[];
  readonly shows: number;
  readonly order: "drawn" | "fixed";
  readonly numbering: Numbering;
}

/**
 * Asks which of some statements are right, which are not, or how many are. The draw says which are shown, in which order,
 * which of them are true, and the list of codes: the latter knows nothing of the truth. This runs for every question of every
 * paper: a set of statements is a number with a bit for each that is shown, and words stand in one list.
 *
 * @param isShuffled whether codes are shuffled
 */
export function statementsAsker(
  { id, showables, asks, truth, shows, order, numbering }: Askable,
  isShuffled: boolean,
): Asker {
  const named = asks.map((value) => ({ value, words: hashOfName(id, "ask", value) }));
  const [number, codes] = [hashOfName(id, "number"), hashOfName(id, "codes")];
  const count = Math.min(shows, showables.length);
  const all = 2 ** count - 1;
  const rights = showables.map(({ right }) => right);
  /** Most have one false wording, and then nothing to draw. */
  const wrongs = showables.map(({ wrong }) => (wrong.length === 1 ? wrong[0]!.value : null));
  const wordsOf = (purpose: "shown" | "order" | "truth") => Int32Array.from(showables.flatMap((one) => one[purpose]));
  const [toShow, toOrder, toBeTrue] = [wordsOf("shown"), wordsOf("order"), wordsOf("truth")];
  // Two statements have a list that everybody knows; in longer ones all and none come last.
  const isFixed = count === 2 || !isShuffled;

  /** Puts what is shown into the first of `places`. */
  const place = (draw: Hash128) => {
    for (let i = 0; i < showables.length; i += 1) places[i] = i;
    if (count < showables.length) sortByRank(places, showables.length, draw, toShow);
    sortByRank(places, count, order === "drawn" ? draw : null, toOrder);
  };
  /** Which of `places` are shown as they are true. Drawn, every pattern that their wordings allow is as likely as any other. */
  const truthOf = (ask: StatementsAsk, draw: Hash128): number => {
    let isTrue = all;
    let able = 0;
    for (let i = 0; i < count; i += 1) {
      const at = places[i]!;
      if (truth !== "drawn") {
        if (!truth[at]!) isTrue ^= 1 << i;
      } else if (showables[at]!.wrong.length === 0) continue;
      else if (ask === "how-many") candidates[able++] = at;
      else if (rankAt(draw, toBeTrue, 4 * at) % 2 === 1) isTrue ^= 1 << i;
    }
    if (able === 0) return isTrue;
    // Each number that can be is as likely as any other; then it is drawn which of them are wrong.
    const wrong = rank(draw, number) % (able + 1);
    sortByRank(candidates, able, draw, toBeTrue);
    for (let i = 0; i < wrong; i += 1) isTrue ^= 1 << places.indexOf(candidates[i]!);
    return isTrue;
  };

  let words: Int32Array | null = null;
  const codesBy = (right: number, draw: Hash128): readonly PlacedOption[] => {
    const sets = setsAbout(right, count, rank(draw, codes));
    // All is the largest number, and none is 0.
    let movable = 0;
    for (let i = 0; i < sets.length; i += 1) if ((ordered[i] = sets[i]!) % all > 0) movable += 1;
    if (!isFixed) {
      words ??= Int32Array.from(
        Array.from({ length: all + 1 }, (_, set) => hashOfName(id, "code", codeOfSet(set))).flat(),
      );
      sortByRank(ordered, movable, draw, words);
    }
    const at = (i: number) => placedAt(i, ordered[i]!, right, SETS);
    return [at(0), at(1), at(2), at(3)];
  };
  const rankOf = codeRanks(id);
  const countsBy = (right: number, draw: Hash128): readonly PlacedOption[] =>
    countsAbout(count, String(right), (one) => rankOf(one, draw)).map((one, i) =>
      placedAt(i, Number(one), right, COUNTS),
    );
  return (draw) => {
    const ask = first(named, draw);
    place(draw);
    const isTrue = truthOf(ask, draw);
    const shown = rights.slice(0, count);
    let right = 0;
    for (let i = 0; i < count; i += 1) {
      const at = places[i]!;
      const bit = (isTrue >> i) & 1;
      right += bit;
      shown[i] = bit === 1 ? rights[at]! : (wrongs[at] ?? first(showables[at]!.wrong, draw));
    }
    return {
      asked: { ask, numbering, shown },
      options: ask === "how-many" ? countsBy(right, draw) : codesBy(ask === "which" ? isTrue : all ^ isTrue, draw),
    };
  };
}

/** Sets and numbers of statements as options, wrong and right, with each letter: all items share them. */
const SETS: (readonly PlacedOption[])[] = [];
const COUNTS: (readonly PlacedOption[])[] = [];

function placedAt(place: number, value: number, right: number, known: (readonly PlacedOption[])[]): PlacedOption {
  return (known[2 * value + Number(value === right)] ??= placedCode(
    known === SETS ? codeOfSet(value) : String(value),
    value === right,
  ))[place]!;
}

/** Room for the statements of one question, used over and over. */
const places: number[] = [];
const candidates: number[] = [];
const ordered: number[] = [];
const ranks: number[] = [];

/** Puts the first of a list in order by the words of each, or without a draw by number. Ties stay as they are. */
function sortByRank(list: number[], count: number, draw: Hash128 | null, words: Int32Array): void {
  for (let i = 0; i < count; i += 1) {
    const one = list[i]!;
    const own = draw === null ? one : rankAt(draw, words, 4 * one);
    let place = i;
    for (; place > 0 && ranks[place - 1]! > own; place -= 1) {
      ranks[place] = ranks[place - 1]!;
      list[place] = list[place - 1]!;
    }
    ranks[place] = own;
    list[place] = one;
  }
}

/** The first by rank; most often there is one alone, and nothing to rank. */
const first = <T>(list: readonly { readonly value: T; readonly words: Hash128 }[], draw: Hash128): T =>
  (list.length < 2 ? list : byRank(list, ({ words }) => rank(draw, words)))[0]!.value;
