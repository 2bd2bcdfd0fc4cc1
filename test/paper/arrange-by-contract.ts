import type { Bank, Item, Option } from "../../src/model/bank.js";
import type { Blueprint, Seating } from "../../src/model/blueprint.js";
import { type Hash128, drawsOf, hashOfName, rank } from "../../src/seed/random.js";
import { pickByContract } from "../selection/pick-by-contract.js";

/** A paper as the contract draws it: its items in order, each with its options in order. */
export interface Arranged {
  readonly items: readonly Item[];
  readonly options: readonly (readonly Option[])[];
  /** Where keys stand, or which of true and false is right; -1 where no single letter is. */
  readonly letters: readonly number[];
}

/** Sections 5.2 to 7 of docs/seed-contract.md, written out plainly for one bank. */
export function arrangeByContract(bank: Bank, blueprint: Blueprint, seed: string): readonly Arranged[] {
  const { forms, seating, shuffle } = blueprint;
  const picked = pickByContract(bank.items, blueprint, seed)!;
  const made = new Map<number, Arranged>();
  const paper = (index: number): Arranged => {
    const draws = drawsOf(seed, { form: forms[index]!, candidate: null });
    const near = (seating === null ? [] : neighbours(seating, forms.length, index)).map(arranged);
    const orders = Array.from({ length: near.length > 0 && shuffle.items ? 16 : 1 }, (_, attempt) =>
      picked[index]!.flatMap((section) => ordered(section, bank, shuffle.items ? draws.order(attempt) : null)),
    );
    const items = least(orders, (order) =>
      sum(near, (other) => agreeing(order.map(idOf), other.items.map(idOf), () => true)),
    );
    if (!shuffle.options) return written(items, null, null);
    const tried = function* (count: number) {
      for (let t = 0; t < count; t += 1)
        yield { draw: draws.options(t), ...keysIn(items, blueprint, draws.options(t)) };
    };
    const level = [...tried(near.length > 0 ? 64 : 0)].filter(({ flaw }) => flaw === 0);
    const { draw, places } =
      level.length > 0
        ? least(level, (one) => {
            const { letters } = written(items, one.draw, one.places);
            return sum(near, (other) => agreeing(letters, other.letters, (letter) => letter >= 0));
          })
        : least(tried(200), ({ flaw }) => flaw);
    return written(items, draw, places);
  };
  const arranged = (index: number): Arranged => {
    const known = made.get(index) ?? paper(index);
    made.set(index, known);
    return known;
  };
  return forms.map((_, index) => arranged(index));
}

const idOf = ({ id }: Item) => id;
const sum = <T>(list: readonly T[], value: (one: T) => number) => list.reduce((total, one) => total + value(one), 0);
const agreeing = <T>(one: readonly T[], other: readonly T[], counts: (one: T) => boolean) =>
  one.filter((own, i) => own === other[i] && counts(own)).length;
const groupsBy = <T, K>(list: readonly T[], key: (one: T) => K): (readonly T[])[] =>
  [...new Set(list.map(key))].map((own) => list.filter((one) => key(one) === own));
/** The first of the least; nothing is less than 0. */
function least<T>(list: Iterable<T>, value: (one: T) => number): T {
  let best: { readonly one: T; readonly own: number } | null = null;
  for (const one of list) {
    const own = value(one);
    if (best === null || own < best.own) best = { one, own };
    if (own === 0) break;
  }
  return best!.one;
}

function ordered(section: readonly Item[], bank: Bank, draw: Hash128 | null): readonly Item[] {
  const written = bank.items.filter((item) => section.includes(item));
  const isPassage = (id: string | null) => bank.passages.some((one) => one.id === id);
  const block = (item: Item) => (isPassage(item.group) ? `passage ${item.group}` : `item ${item.id}`);
  if (draw === null) return groupsBy(written, block).flat();
  const words = (item: Item) =>
    isPassage(item.group) ? hashOfName("passage", bank.id, item.group!) : hashOfName(item.id);
  const ranks = new Map(written.map((item) => [item, rank(draw, words(item))]));
  // What is about one passage has one rank, and stays as written.
  return written.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!);
}

const byText = (a: Option, b: Option) => (a.text < b.text ? -1 : 1);
const isMoving = (item: Item, { pin }: Option) => pin === null && "placement" in item && item.placement === null;
const optionsIn = (item: Item): readonly Option[] => ("options" in item ? item.options : []);

function drawn(item: Item, draw: Hash128 | null): readonly Option[] {
  const options = optionsIn(item);
  if ("placement" in item && item.placement !== null) return item.placement.map((at) => options[at]!);
  const moving = options.filter((option) => isMoving(item, option)).toSorted(byText);
  const ranks = new Map(
    moving.map((option) => [option, draw === null ? 0 : rank(draw, hashOfName(item.id, option.text))]),
  );
  return [
    ...moving.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!),
    ...options.filter((option) => !isMoving(item, option)).toSorted(byText),
  ];
}

const keyPlace = (options: readonly Option[]) => options.findIndex(({ role }) => role === "key");

function written(items: readonly Item[], draw: Hash128 | null, places: ReadonlyMap<Item, number> | null): Arranged {
  const options = items.map((item) => {
    const own = drawn(item, draw);
    const place = places?.get(item);
    const key = own[keyPlace(own)]!;
    return place === undefined ? own : own.filter((one) => one !== key).toSpliced(place, 0, key);
  });
  const letters = items.map((item, i) => {
    if (item.type === "true-false") return item.key ? 0 : 1;
    return item.type === "choice" ? keyPlace(options[i]!) : -1;
  });
  return { items, options, letters };
}

/** Section 6. */
function keysIn(all: readonly Item[], { balance }: Blueprint, draw: Hash128) {
  const items = all.filter(({ type }) => type === "choice");
  const longest = items.length > 60 ? 4 : 3;
  if (balance === "exact") {
    const places = exactPlaces(items, draw);
    return { places, flaw: Math.max(0, longestRun(items.map((item) => places.get(item)!)) - longest) };
  }
  const own = items.map((item) => keyPlace(drawn(item, draw)));
  const isLevel = balance === "none" || (longestRun(own) <= longest && areLettersLevel(items, own));
  return { places: null, flaw: isLevel ? 0 : 1 };
}

function longestRun(places: readonly number[]): number {
  const runs = places.map((place, i) =>
    places
      .slice(0, i + 1)
      .reverse()
      .findIndex((one) => one !== place),
  );
  return Math.max(0, ...runs.map((run, i) => (run < 0 ? i + 1 : run)));
}

const movingIn = (item: Item) => optionsIn(item).filter((option) => isMoving(item, option)).length;
const isStuck = (item: Item) =>
  !isMoving(
    item,
    optionsIn(item).find(({ role }) => role === "key")!,
  );

/** Counted in units of 1/2520, so that nothing is rounded. */
function areLettersLevel(items: readonly Item[], own: readonly number[]): boolean {
  return Array.from({ length: 10 }, (_, letter) => letter).every((letter) => {
    const shares = items.map((item, i) => {
      const moving = movingIn(item);
      if (isStuck(item) || moving === 1) return { mean: own[i] === letter ? 2520 : 0, variance: 0 };
      const share = letter < moving ? 2520 / moving : 0;
      return { mean: share, variance: share * (2520 - share) };
    });
    const distance = 2520 * own.filter((one) => one === letter).length - sum(shares, ({ mean }) => mean);
    return distance ** 2 <= 3 * sum(shares, ({ variance }) => variance) + 2 * 2520 ** 2;
  });
}

function exactPlaces(items: readonly Item[], draw: Hash128): ReadonlyMap<Item, number> {
  const places = new Map<Item, number>();
  const lettersByRank = (count: number) =>
    [..."ABCDEFGHIJ"]
      .slice(0, count)
      .map((letter, place) => ({ place, rank: rank(draw, hashOfName("letter", letter)) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ place }) => place);
  for (const group of groupsBy(items, (item) => optionsIn(item).length)) {
    for (const item of group.filter(isStuck)) places.set(item, keyPlace(drawn(item, draw)));
    const classes = groupsBy(
      group.filter((item) => !isStuck(item)),
      movingIn,
    );
    for (const members of classes.toSorted(([a], [b]) => movingIn(a!) - movingIn(b!))) {
      const moving = movingIn(members[0]!);
      const own = new Map(members.map((item) => [item, keyPlace(drawn(item, draw))]));
      const due = Array<number>(moving).fill(0);
      const given = group.map((item) => places.get(item));
      for (const _ of members) {
        const counted = lettersByRank(moving).map((place) => ({
          place,
          count: given.filter((one) => one === place).length + due[place]!,
          wish: [...own.values()].filter((one) => one === place).length - due[place]!,
        }));
        const fewest = Math.min(...counted.map(({ count }) => count));
        due[
          least(
            counted.filter(({ count }) => count === fewest),
            ({ wish }) => members.length - wish,
          ).place
        ]! += 1;
      }
      const ranks = new Map(members.map((item) => [item, rank(draw, hashOfName(item.id))]));
      const left = members
        .toSorted((a, b) => ranks.get(a)! - ranks.get(b)!)
        .filter((item) => {
          const place = own.get(item)!;
          if (due[place] === 0) return true;
          due[place]! -= 1;
          places.set(item, place);
          return false;
        });
      const free = lettersByRank(moving).flatMap((place) => Array<number>(due[place]!).fill(place));
      left.forEach((item, i) => places.set(item, free[i]!));
    }
  }
  return places;
}

/** Section 7. */
function neighbours({ columns, rows }: Seating, papers: number, index: number): number[] {
  const seats = columns * rows;
  if (papers < seats && papers <= 6) return Array.from({ length: index }, (_, other) => other);
  const [column, row] = [index % columns, Math.floor((index % seats) / columns)];
  if ((column + row) % 2 === 0) return [];
  const around = [row > 0 && -columns, column > 0 && -1, column < columns - 1 && 1, row < rows - 1 && columns];
  return around.flatMap((step) => (step === false || index + step >= papers ? [] : [index + step]));
}
