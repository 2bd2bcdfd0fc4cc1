import type { TextChange } from "../model/diagnostic.js";
import { before, changed } from "./changes.js";
import { slips } from "./slips.js";
import { type Guess, pageOf } from "./slip.js";

/** Why a text can't be read as it is. */
export interface Fault {
  readonly offset: number;
  readonly reason: string;
}

export interface Mended {
  /** The text with every guess followed. */
  readonly text: string;
  /** What was mistyped, in the order of the text, with offsets in the text as it is written. */
  readonly found: readonly Guess[];
  /** What is still wrong, and nobody can tell why; null where the text can be read now. */
  readonly fault: Fault | null;
  /** From the text as it was written to the mended one, step by step. */
  readonly steps: readonly (readonly TextChange[])[];
}

/** How many characters are read again at most, while guesses are tried. */
const MOST = 40_000_000;
/** How far above a fault its cause may stand. */
const LINES_ABOVE = 4;
/** Longer lines were not typed. */
const MOST_IN_LINE = 5000;
/** Nobody reads more of them. */
const MOST_STEPS = 100;

/**
 * Finds what was mistyped in a text, by trying: a guess counts where the text can be read further with it than without.
 * So no hint is ever given that doesn't work.
 *
 * @param faultOf the first thing that is wrong with a text
 */
export function mend(written: string, faultOf: (text: string) => Fault | null): Mended {
  const steps: (readonly TextChange[])[] = [];
  const found: Guess[] = [];
  const states: State[] = [];
  let left = MOST;
  let state: State = { text: written, fault: faultOf(written) };
  while (state.fault !== null && steps.length < MOST_STEPS) {
    const next = further(state, state.fault, 2);
    if (next.length === 0) break;
    for (const { guess, ...after } of next) {
      found.push(movedBack(guess, steps));
      steps.push(guess.changes);
      states.push(state);
      state = after;
    }
  }
  // Moving lines about until something fits is no explanation unless it leads to a file that can be read.
  while (state.fault !== null && found.at(-1)?.isWeak === true) {
    found.pop();
    steps.pop();
    state = states.pop()!;
  }
  const { text, fault } = state;
  const place = fault === null ? null : { ...fault, offset: origin(fault.offset, steps) };
  return { text, found: found.toSorted((a, b) => a.at - b.at), fault: place, steps };

  /**
   * The guess that leads furthest of the first slip that leads past the line it changes, or two for one line; none where
   * nothing does.
   *
   * @param most how many guesses may be needed
   */
  function further({ text }: State, fault: Fault, most: number): readonly Step[] {
    let best: readonly Step[] = [];
    let least = text.length - fault.offset;
    const onLine: Step[] = [];
    let ofSlip = 0;
    for (const [i, guess] of guessesAt(text, fault.offset)) {
      if (left < text.length || (best.length > 0 && i > ofSlip)) break;
      ofSlip = i;
      left -= text.length;
      const next = changed(text, guess.changes);
      const step: Step = { guess, text: next, fault: faultOf(next) };
      if (remaining(step) >= least) continue;
      if (step.fault !== null && !next.slice(guess.at, step.fault.offset).includes("\n")) {
        onLine.push(step);
        continue;
      }
      least = remaining(step);
      best = [step];
    }
    if (best.length > 0 || most === 1) return best;
    for (const step of onLine) {
      const rest = further(step, step.fault!, most - 1);
      if (rest.length > 0) return [step, ...rest];
    }
    return [];
  }
}

/** A text, and the first thing that is wrong with it. */
interface State {
  readonly text: string;
  readonly fault: Fault | null;
}

interface Step extends State {
  readonly guess: Guess;
}

const remaining = ({ text, fault }: State): number => (fault === null ? -1 : text.length - fault.offset);

/** What may be wrong at a place: slip by slip, and the nearest line first. */
function guessesAt(text: string, offset: number): (readonly [slip: number, Guess])[] {
  const page = pageOf(text);
  const at = Math.max(
    0,
    page.starts.findLastIndex((start) => start <= offset),
  );
  const lines: number[] = [];
  for (let line = at; line >= 0 && line > at - 100 && lines.length <= LINES_ABOVE; line -= 1)
    if (page.lines[line]!.trim() !== "" && page.lines[line]!.length <= MOST_IN_LINE) lines.push(line);
  return slips.flatMap((slip, i) =>
    lines.flatMap((line) => slip.guesses(page, line).map((guess) => [i, guess] as const)),
  );
}

/** Where in the text as it was written an offset of the mended one stands. */
export const origin = (offset: number, steps: readonly (readonly TextChange[])[]): number =>
  steps.reduceRight((at, changes) => before(changes, at), offset);

/** A guess about a mended text, by the places of the text as it was written. */
export const movedBack = (guess: Guess, steps: readonly (readonly TextChange[])[]): Guess => ({
  ...guess,
  at: origin(guess.at, steps),
  changes: guess.changes.map(({ start, end, text }) => ({
    start: origin(start, steps),
    end: origin(end, steps),
    text,
  })),
});
