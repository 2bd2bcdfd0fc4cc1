import type { Numbering, StatementsAsk } from "../model/bank.js";
import type { PlacedOption } from "../model/paper.js";
import { type Hash128, hashOfName, rank, rankAt } from "../seed/random.js";
import type { Asker, CodeOptions } from "./asker.js";
import { byRank, codeOfSet, countsAbout, isIn, setOf, setsAbout } from "./codes.js";
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

/** Behind every rank. */
const LAST = 2 ** 53;

/**
 * Asks which of some statements are right, which are not, or how many are. The draw says which are shown, in which order,
 * which of them are true, and the list of codes: the latter knows nothing of the truth. This runs for every question of every
 * paper: a set of statements is a number with a bit for each, and words stand in one list.
 *
 * @param isShuffled whether codes are shuffled
 */
export function statementsAsker(
  { id, showables, asks, truth, shows, order, numbering }: Askable,
  isShuffled: boolean,
  offered: CodeOptions,
): Asker {
  const named = asks.map((value) => ({ value, words: hashOfName(id, "ask", value) }));
  const [number, codes] = [hashOfName(id, "number"), hashOfName(id, "codes")];
  const count = Math.min(shows, showables.length);
  const all = 2 ** count - 1;
  const written = showables.map(({ place }) => place);
  const rights = showables.slice(0, count).map(({ right }) => right);
  const [shownWords, orderWords, truthWords] = (["shown", "order", "truth"] as const).map((purpose) =>
    Int32Array.from(showables.flatMap((one) => one[purpose])),
  ) as [Int32Array, Int32Array, Int32Array];

  const drawnPlaces = (draw: Hash128): readonly number[] => {
    const picked =
      count === written.length ? written : byRank(written, (at) => rankAt(draw, shownWords, 4 * at)).slice(0, count);
    return order === "fixed"
      ? picked.toSorted((a, b) => a - b)
      : byRank(picked, (at) => rankAt(draw, orderWords, 4 * at));
  };
  /** Which of these are shown as they are true: every pattern that their wordings allow is as likely as any other. */
  const drawnTruth = (ask: StatementsAsk, places: readonly number[], draw: Hash128): number => {
    const canBeWrong = places.filter((at) => showables[at]!.wrong.length > 0);
    if (ask !== "how-many")
      return setOf(places, (at) => !canBeWrong.includes(at) || isEven(rankAt(draw, truthWords, 4 * at)));
    // Each number that can be is as likely as any other; then it is drawn which of them are wrong.
    const wrong = rank(draw, number) % (canBeWrong.length + 1);
    const drawn = byRank(canBeWrong, (at) => rankAt(draw, truthWords, 4 * at));
    return setOf(places, (at) => !drawn.includes(at) || drawn.indexOf(at) >= wrong);
  };

  let ofSets: OptionsOfSets | null = null;
  /** Two statements have a list that everybody knows; in longer ones all and none come last. */
  const lettered = (sets: readonly number[], right: number, draw: Hash128): readonly PlacedOption[] => {
    const { words, placed } = (ofSets ??= optionsOfSets(count, offered));
    const isFixed = count === 2 || !isShuffled;
    const [a, b, c, d] = isFixed
      ? sets
      : byRank(sets, (set) => (set === 0 || set === all ? LAST : rankAt(draw, words, 4 * set)));
    const at = (set: number, place: number) => placed[8 * set + (set === right ? 4 : 0) + place]!;
    return [at(a!, 0), at(b!, 1), at(c!, 2), at(d!, 3)];
  };
  const ofCounts: (readonly PlacedOption[])[] = [];
  /** Where all numbers are offered, the draw has nothing to say. */
  const counted = (right: number, draw: Hash128): readonly PlacedOption[] => {
    const known = ofCounts[right];
    if (known !== undefined) return known;
    const code = String(right);
    const numbers = countsAbout(count, code, (number) => offered.rankOf(number, draw));
    const options = offered.lettered(numbers, code);
    if (numbers.length > count) ofCounts[right] = options;
    return options;
  };
  return (draw) => {
    const ask = first(named, draw);
    const places = drawnPlaces(draw);
    const isTrue = truth === "drawn" ? drawnTruth(ask, places, draw) : setOf(places, (at) => truth[at]!);
    const shown = rights.slice();
    for (let i = 0; i < count; i += 1) {
      const { right, wrong } = showables[places[i]!]!;
      shown[i] = isIn(isTrue, i) ? right : first(wrong, draw);
    }
    const asked = { ask, numbering, shown } as const;
    if (ask === "how-many") return { asked, options: counted(shown.filter((one) => one.isTrue).length, draw) };
    const right = ask === "which" ? isTrue : all ^ isTrue;
    return { asked, options: lettered(setsAbout(right, count, rank(draw, codes)), right, draw) };
  };
}

/** The codes of all sets of so many statements. */
interface OptionsOfSets {
  /** By which a draw orders them, four for each. */
  readonly words: Int32Array;
  /** With the letters A to D, as they are wrong and then as they are right: eight for each. */
  readonly placed: readonly PlacedOption[];
}

function optionsOfSets(count: number, offered: CodeOptions): OptionsOfSets {
  const options = Array.from({ length: 2 ** count }, (_, set) => offered.optionOf(codeOfSet(set)));
  return {
    words: Int32Array.from(options.flatMap(({ words }) => words)),
    placed: options.flatMap(({ key, distractor }) => [...distractor, ...key]),
  };
}

/** Of an integer; `%` of one above 2^31 takes several times as long. */
const isEven = (integer: number): boolean => integer === 2 * Math.floor(integer / 2);

/** The first by rank; most often there is one alone, and nothing to rank. */
const first = <T>(list: readonly { readonly value: T; readonly words: Hash128 }[], draw: Hash128): T =>
  (list.length === 1 ? list : byRank(list, ({ words }) => rank(draw, words)))[0]!.value;
