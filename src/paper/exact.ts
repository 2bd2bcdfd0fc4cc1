import { LETTERS } from "../model/letters.js";
import { placeOf } from "./arrange.js";
import { type PoolItem } from "../selection/pool.js";
import { type Placing, longestRun, longestRunIn } from "./balance.js";
import { type Hash128, hashOfName, rank } from "../seed/random.js";

/**
 * Wants every letter to be right as often as every other, give or take one, among the choice items with as many
 * options, and no letter too often running; pinned options stay. Most keys stay where the draw puts them: only
 * those move that are too many for their letter.
 */
export function exactBalance(items: readonly PoolItem[]): (draw: Hash128) => Placing {
  const groups = groupsOf(items);
  const longest = longestRunIn(items.filter(({ item }) => item.type === "choice").length);
  return (draw) => {
    const places = placed(items, groups, draw);
    return { places, flaw: Math.max(0, longestRun(places) - longest) };
  };
}

/** Choice items with as many options, those with the fewest options that move first. */
interface Group {
  /** Indices of items whose key can't move, and where it stands. */
  readonly fixed: readonly number[];
  readonly classes: readonly { readonly movable: number; readonly members: readonly number[] }[];
}

function groupsOf(items: readonly PoolItem[]): Group[] {
  const choices = [...items.keys()].filter((i) => items[i]!.item.type === "choice");
  const isFixed = (i: number): boolean => items[i]!.key >= items[i]!.movable.length;
  const by = <T>(
    list: readonly number[],
    value: (i: number) => number,
    make: (members: number[], value: number) => T,
  ) =>
    [...new Set(list.map(value))]
      .toSorted((a, b) => a - b)
      .map((one) =>
        make(
          list.filter((i) => value(i) === one),
          one,
        ),
      );
  return by(
    choices,
    (i) => items[i]!.options.length,
    (members) => ({
      fixed: members.filter(isFixed),
      classes: by(
        members.filter((i) => !isFixed(i)),
        (i) => items[i]!.movable.length,
        (own, movable) => ({ movable, members: own }),
      ),
    }),
  );
}

function placed(items: readonly PoolItem[], groups: readonly Group[], draw: Hash128): number[] {
  const places = items.map(() => -1);
  for (const { fixed, classes } of groups) {
    const counts = [...LETTERS].map(() => 0);
    for (const i of fixed) {
      places[i] = items[i]!.key;
      counts[places[i]!]! += 1;
    }
    for (const { movable, members } of classes) {
      const own = members.map((i) => ({ i, place: placeOf(items[i]!.key, items[i]!.movable, draw) }));
      const due = dueOf(
        counts,
        own.map(({ place }) => place),
        movable,
        draw,
      );
      due.forEach((times, place) => (counts[place]! += times));
      const left: number[] = [];
      for (const { i, place } of own.toSorted((a, b) => byRank(items[a.i]!, items[b.i]!, draw))) {
        if (due[place]! > 0) {
          due[place]! -= 1;
          places[i] = place;
        } else left.push(i);
      }
      const free = lettersByRank(movable, draw).flatMap((place) => Array<number>(due[place]!).fill(place));
      left.forEach((i, at) => (places[i] = free[at]!));
    }
  }
  return places;
}

/**
 * How many keys each of the first letters gets: one at a time to the letter with the fewest so far; of those to
 * one that most keys are still drawn to; of those to the first by rank.
 */
function dueOf(counts: readonly number[], own: readonly number[], movable: number, draw: Hash128): number[] {
  const due = Array<number>(movable).fill(0);
  const wish = due.map((_, place) => own.filter((one) => one === place).length);
  const letters = lettersByRank(movable, draw);
  for (let n = 0; n < own.length; n += 1) {
    const least = letters.reduce((a, b) => {
      const [countA, countB] = [counts[a]! + due[a]!, counts[b]! + due[b]!];
      return countB < countA || (countB === countA && wish[b]! - due[b]! > wish[a]! - due[a]!) ? b : a;
    });
    due[least]! += 1;
  }
  return due;
}

const letterWords = [...LETTERS].map((letter) => hashOfName("letter", letter));

const lettersByRank = (count: number, draw: Hash128): number[] =>
  Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => rank(draw, letterWords[a]!) - rank(draw, letterWords[b]!),
  );

const byRank = (a: PoolItem, b: PoolItem, draw: Hash128): number =>
  rank(draw, a.words) - rank(draw, b.words) || (a.item.id < b.item.id ? -1 : 1);
