import type { Arrangement, Drawable } from "./arrange.js";

/** Divisible by every number of options up to ten: shares of a letter stay whole numbers. */
const UNIT = 2520;
/** Papers that no draw can balance (all keys pinned, say) keep the first one. */
const MAX_ATTEMPTS = 200;

/**
 * The options of all items in the first attempt whose key letters show no pattern: no letter more than 3 times
 * running (4 in papers of over 60 choice items), and no letter far from its due. A letter's count c is far when
 * (c - expected)² > 3 × variance + 2, both of independent draws: for 20 items of four options, 2 to 8 times.
 * Only choice items take part.
 *
 * @param attempt the options of all items in attempt 0, 1, 2 …
 */
export function balanced(items: readonly Drawable[], attempt: (number: number) => Arrangement[]): Arrangement[] {
  const first = attempt(0);
  const isLevel = levelOf(items);
  for (let number = 0; number < MAX_ATTEMPTS; number += 1) {
    const arrangements = number === 0 ? first : attempt(number);
    if (isLevel(arrangements)) return arrangements;
  }
  return first;
}

function levelOf(items: readonly Drawable[]): (arrangements: readonly Arrangement[]) => boolean {
  const letters = Math.max(0, ...items.map(({ options }) => options.length));
  const expected = zeros(letters);
  const variance = zeros(letters);
  let choices = 0;
  for (const { item, options, movable } of items) {
    if (item.type !== "choice") continue;
    choices += 1;
    const key = options.findIndex(({ role }) => role === "key");
    if (key >= movable.length || movable.length === 1) {
      expected[key]! += UNIT;
      continue;
    }
    const share = UNIT / movable.length;
    for (let letter = 0; letter < movable.length; letter += 1) {
      expected[letter]! += share;
      variance[letter]! += share * (UNIT - share);
    }
  }
  const longest = choices > 60 ? 4 : 3;
  return (arrangements) => {
    const counts = zeros(letters);
    let run = 0;
    let last = -1;
    for (let i = 0; i < items.length; i += 1) {
      if (items[i]!.item.type !== "choice") continue;
      const place = arrangements[i]!.keyPlace;
      run = place === last ? run + 1 : 1;
      if (run > longest) return false;
      last = place;
      counts[place]! += 1;
    }
    return counts.every(
      (count, letter) => (UNIT * count - expected[letter]!) ** 2 <= 3 * variance[letter]! + 2 * UNIT ** 2,
    );
  };
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);
