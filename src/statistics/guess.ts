import { longestRunIn } from "../paper/balance.js";
import { type Hash128, hashOfName, rank } from "../seed/random.js";

/** The right letter of a choice item, from 0 for A, among so many that it might have been. */
export interface KeyPlace {
  readonly place: number;
  readonly options: number;
}

/** What guessing comes to: how many answers are guessed, and how many of them are right. */
export interface Guesses {
  readonly guessed: number;
  readonly right: number;
  /** What would be right by chance alone. */
  readonly chance: number;
}

/**
 * How many answers someone gets right who is sure of some and guesses each of the others by its letter: the one
 * that was right least often among the sure answers to items with as many options, but never one that would make
 * a longer run than papers have. Counted over several named choices of what is known; equal letters share.
 *
 * @param share of the answers that are known, from 0 to 1
 * @param drawn what is known in each trial, for papers that come one after another: most are of one length
 */
export function guessing(keys: readonly KeyPlace[], share: number, drawn: Drawn = new Map()): Guesses {
  const known = Math.floor(keys.length * share);
  const longest = longestRunIn(keys.length);
  let right = 0;
  let chance = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const sure = knownIn(keys.length, known, trial, drawn);
    const counts = new Map<number, number[]>();
    keys.forEach(({ place, options }, i) => {
      const own = counts.get(options) ?? Array<number>(options).fill(0);
      counts.set(options, own);
      if (sure[i]) own[place]! += 1;
    });
    keys.forEach(({ place, options }, i) => {
      if (sure[i]) return;
      const seen = counts.get(options)!;
      const open = seen.flatMap((_, letter) => (runAt(keys, sure, i, letter) > longest ? [] : [letter]));
      const least = Math.min(...open.map((letter) => seen[letter]!));
      const guesses = open.filter((letter) => seen[letter] === least);
      if (guesses.includes(place)) right += 1 / guesses.length;
      chance += 1 / options;
    });
  }
  return { guessed: keys.length - known, right: right / TRIALS, chance: chance / TRIALS };
}

const TRIALS = 8;

/** How long a run this letter would make with the sure answers around it. */
function runAt(keys: readonly KeyPlace[], sure: readonly boolean[], at: number, letter: number): number {
  const isSame = (i: number) => sure[i] === true && keys[i]!.place === letter;
  let [from, to] = [at, at];
  while (isSame(from - 1)) from -= 1;
  while (isSame(to + 1)) to += 1;
  return to - from + 1;
}

/** Which answers are known, by length of the paper, their number and trial. */
export type Drawn = Map<string, readonly boolean[]>;

/** Which answers are known in a trial: the first by rank. The same for all papers of that length. */
function knownIn(length: number, known: number, trial: number, drawn: Drawn): readonly boolean[] {
  const name = `${length} ${known} ${trial}`;
  const found = drawn.get(name);
  if (found !== undefined) return found;
  const draw: Hash128 = hashOfName("guess", String(trial));
  const first = Array.from({ length }, (_, i) => ({ i, rank: rank(draw, hashOfName("guess", "at", String(i))) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, known);
  const sure = Array<boolean>(length).fill(false);
  for (const { i } of first) sure[i] = true;
  drawn.set(name, sure);
  return sure;
}
