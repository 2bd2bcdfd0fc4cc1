import type { Numbering, StatementsAsk } from "../model/bank.js";
import { type Hash128, hashOfName, rank } from "../seed/random.js";
import { type Asker, type CodeOptions, lettered } from "./asker.js";
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
 * paper: a set of statements is a number with a bit for each.
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
  const rights = showables.slice(0, count).map(({ right }) => right);
  const ofSets = Array.from({ length: 2 ** count }, (_, set) => offered(codeOfSet(set)));

  /** Which of these are shown as they are true: every pattern that their wordings allow is as likely as any other. */
  const drawnTruth = (ask: StatementsAsk, placed: readonly Showable[], draw: Hash128): number => {
    const canBeWrong = placed.filter(({ wrong }) => wrong.length > 0);
    const own = ({ truth: words }: Showable) => rank(draw, words);
    if (ask !== "how-many") return setOf(placed, (one) => !canBeWrong.includes(one) || isEven(own(one)));
    // Each number that can be is as likely as any other; then it is drawn which of them are wrong.
    const wrong = byRank(canBeWrong, own).slice(0, rank(draw, number) % (canBeWrong.length + 1));
    return setOf(placed, (one) => !wrong.includes(one));
  };
  return (draw) => {
    const ask = first(named, draw);
    const picked =
      count === showables.length ? showables : byRank(showables, (one) => rank(draw, one.shown)).slice(0, count);
    const placed =
      order === "fixed" ? picked.toSorted((a, b) => a.place - b.place) : byRank(picked, (one) => rank(draw, one.order));
    const isTrue = truth === "drawn" ? drawnTruth(ask, placed, draw) : setOf(placed, ({ place }) => truth[place]!);
    const shown = rights.slice();
    for (let i = 0; i < count; i += 1) {
      const { right, wrong } = placed[i]!;
      shown[i] = isIn(isTrue, i) ? right : first(wrong, draw);
    }
    const asked = { ask, numbering, shown } as const;
    if (ask === "how-many") {
      const right = String(shown.filter((one) => one.isTrue).length);
      const numbers = countsAbout(count, right, (one) => rank(draw, offered(one).words));
      return { asked, options: lettered(numbers.map(offered), offered(right)) };
    }
    const right = ask === "which" ? isTrue : all ^ isTrue;
    const sets = setsAbout(right, count, rank(draw, codes));
    // Two statements have a list that everybody knows; in longer ones all and none come last.
    const ordered =
      count === 2 || !isShuffled
        ? sets
        : byRank(sets, (set) => (set === 0 || set === all ? LAST : rank(draw, ofSets[set]!.words)));
    return {
      asked,
      options: lettered(
        ordered.map((set) => ofSets[set]!),
        ofSets[right]!,
      ),
    };
  };
}

/** Of an integer; `%` of one above 2^31 takes several times as long. */
const isEven = (integer: number): boolean => integer === 2 * Math.floor(integer / 2);

/** The first by rank; most often there is one alone, and nothing to rank. */
const first = <T>(list: readonly { readonly value: T; readonly words: Hash128 }[], draw: Hash128): T =>
  (list.length === 1 ? list : byRank(list, ({ words }) => rank(draw, words)))[0]!.value;
