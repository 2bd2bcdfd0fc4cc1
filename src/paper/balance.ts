import type { Drawable } from "./arrange.js";

/** Divisible by every number of options up to ten: shares of a letter stay whole numbers. */
const UNIT = 2520;
/** Papers that no draw can balance (all keys pinned, say) keep the first one. */
const MAX_ATTEMPTS = 200;

/** Where an item's key can fall: letters 0 to `places - 1`, or only `fixed`. */
interface Chance {
  readonly places: number;
  readonly fixed: number | null;
}

/**
 * The first attempt whose key letters show no pattern: no letter more than 3 times running (4 in papers of
 * over 60 choice items), and no letter far from its due. A letter's count c is far when
 * (c - expected)² > 3 × variance + 2, both of independent draws: for 20 items of four options, 2 to 8 times.
 * Only choice items take part.
 *
 * @param orderOf the order of an item's options in an attempt
 */
export function balancedAttempt(
  items: readonly Drawable[],
  orderOf: (item: Drawable, attempt: number) => readonly number[],
): number {
  const choices = items.filter(({ item }) => item.type === "choice");
  const isLevel = levelOf(choices.map(chanceOf));
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (isLevel(choices.map((choice) => keyPlace(choice, orderOf(choice, attempt))))) return attempt;
  }
  return 0;
}

const keyPlace = ({ options }: Drawable, order: readonly number[]): number =>
  order.findIndex((index) => options[index]!.option.role === "key");

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

function chanceOf({ options, movable }: Drawable): Chance {
  const place = options.findIndex(({ option }) => option.role === "key");
  return { places: movable, fixed: place < movable && movable > 1 ? null : place };
}

function levelOf(chances: readonly Chance[]): (places: readonly number[]) => boolean {
  const letters = Math.max(0, ...chances.map(({ places, fixed }) => (fixed === null ? places : fixed + 1)));
  const expected = zeros(letters);
  const variance = zeros(letters);
  for (const { places, fixed } of chances) {
    if (fixed !== null) expected[fixed]! += UNIT;
    for (let letter = 0; fixed === null && letter < places; letter += 1) {
      expected[letter]! += UNIT / places;
      variance[letter]! += (UNIT / places) * (UNIT - UNIT / places);
    }
  }
  const longest = chances.length > 60 ? 4 : 3;
  return (places) => {
    const counts = zeros(letters);
    let run = 0;
    for (const [i, place] of places.entries()) {
      run = place === places[i - 1] ? run + 1 : 1;
      if (run > longest) return false;
      counts[place]! += 1;
    }
    return counts.every(
      (count, letter) => (UNIT * count - expected[letter]!) ** 2 <= 3 * variance[letter]! + 2 * UNIT ** 2,
    );
  };
}
