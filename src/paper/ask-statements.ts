import type { Numbering, StatementsAsk } from "../model/bank.js";
import { type Hash128, hashOfName, rank } from "../seed/random.js";
import type { Asker } from "./asker.js";
import { byRank, codesAbout, countsAbout, isAllOrNone, rightCode } from "./codes.js";
import type { Showable } from "./showable.js";

/** Behind every rank. */
const LAST = 2 ** 53;

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
 * which of them are true, and the list of codes: the latter knows nothing of the truth.
 *
 * @param isShuffled whether codes are shuffled
 */
export function statementsAsker(
  { id, showables, asks, truth, shows, order, numbering }: Askable,
  isShuffled: boolean,
): Asker {
  const named = asks.map((value) => ({ value, words: hashOfName(id, "ask", value) }));
  const [number, codes] = [hashOfName(id, "number"), hashOfName(id, "codes")];
  return (draw, rankOf) => {
    const ask = first(named, draw);
    const picked = byRank(showables, ({ shown }) => rank(draw, shown)).slice(0, shows);
    const placed =
      order === "fixed" ? picked.toSorted((a, b) => a.place - b.place) : byRank(picked, (one) => rank(draw, one.order));
    const isTrue = truth === "drawn" ? drawnTruth(ask, placed, number, draw) : placed.map(({ place }) => truth[place]!);
    const shown = placed.map(({ right, wrong }, i) => (isTrue[i]! ? right : first(wrong, draw)));
    const asked = { ask, numbering, shown } as const;
    const right = rightCode(ask, isTrue);
    if (ask === "how-many") return { asked, right, codes: countsAbout(shown.length, right, rankOf) };
    const isMeant = ask === "which" ? isTrue : isTrue.map((one) => !one);
    const all = codesAbout(isMeant, rank(draw, codes));
    // Two statements have a list that everybody knows; in longer ones all and none come last.
    const isFixed = shown.length === 2 || !isShuffled;
    const ordered = isFixed ? all : byRank(all, (code) => (isAllOrNone(code, shown.length) ? LAST : rankOf(code)));
    return { asked, right, codes: ordered };
  };
}

/** For each of the statements, whether it is shown as it is true: every pattern that their wordings allow is as likely as any other. */
function drawnTruth(
  ask: StatementsAsk,
  placed: readonly Showable[],
  number: Hash128,
  draw: Hash128,
): readonly boolean[] {
  const canBeWrong = placed.filter(({ wrong }) => wrong.length > 0);
  const isHeads = ({ truth }: Showable) => rank(draw, truth) % 2 === 0;
  if (ask !== "how-many") return placed.map((one) => one.wrong.length === 0 || isHeads(one));
  // Each number that can be is as likely as any other; then it is drawn which of them are wrong.
  const count = rank(draw, number) % (canBeWrong.length + 1);
  const wrong = new Set(byRank(canBeWrong, ({ truth }) => rank(draw, truth)).slice(0, count));
  return placed.map((one) => !wrong.has(one));
}

const first = <T>(list: readonly { readonly value: T; readonly words: Hash128 }[], draw: Hash128): T =>
  (list.length < 2 ? list : byRank(list, ({ words }) => rank(draw, words)))[0]!.value;
