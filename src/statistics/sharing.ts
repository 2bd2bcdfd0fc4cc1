import type { Paper } from "../model/paper.js";
import type { Report, Sharing } from "../model/report.js";
import { type Copyable, copyableFrom } from "../paper/copyable.js";

/** Counts what papers have in common, any two of them and neighbours, without keeping the papers. */
export function sharingTally() {
  const pairs = pairCounts();
  const beside = neighbourCounts();
  return {
    add(paper: Paper): void {
      const copyable = copyableFrom(paper);
      pairs.add(copyable);
      beside.add(paper, copyable);
    },
    result: (): Pick<Report, "sharing" | "neighbours"> => ({ sharing: pairs.mean(), neighbours: beside.mean() }),
  };
}

/** All pairs at once: what n papers have, n (n - 1) / 2 pairs of them share. */
function pairCounts() {
  const asked = new Map<string, number>();
  const numbered = new Map<string, number>();
  const right = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  let papers = 0;
  return {
    add({ items, letters }: Copyable): void {
      papers += 1;
      items.forEach((item, number) => {
        count(asked, item);
        count(numbered, `${number} ${item}`);
        if (letters[number]! >= 0) count(right, `${number} ${letters[number]!}`);
      });
    },
    mean(): Sharing | null {
      if (papers < 2) return null;
      const per = (counts: ReadonlyMap<string, number>) =>
        [...counts.values()].reduce((sum, n) => sum + n * (n - 1), 0) / (papers * (papers - 1));
      return { items: per(asked), sameNumber: per(numbered), sameLetter: per(right) };
    },
  };
}

/** Whoever sits behind or to the right is compared with the last one before in column and row. */
function neighbourCounts() {
  const lastIn = new Map<number, { readonly room: number; readonly row: number; readonly copyable: Copyable }>();
  const sums = { items: 0, sameNumber: 0, sameLetter: 0 };
  let pairs = 0;
  const compare = (one: Copyable, other: Copyable) => {
    const own = new Set(one.items);
    pairs += 1;
    sums.items += other.items.filter((item) => own.has(item)).length;
    sums.sameNumber += other.items.filter((item, number) => item === one.items[number]).length;
    sums.sameLetter += other.letters.filter((letter, number) => letter >= 0 && letter === one.letters[number]).length;
  };
  return {
    add({ seat }: Paper, copyable: Copyable): void {
      if (seat === null) return;
      const { room, row, column } = seat;
      const front = lastIn.get(column);
      const left = lastIn.get(column - 1);
      if (front?.room === room && front.row === row - 1) compare(front.copyable, copyable);
      if (left?.room === room && left.row === row) compare(left.copyable, copyable);
      lastIn.set(column, { room, row, copyable });
    },
    mean: (): Sharing | null =>
      pairs === 0
        ? null
        : { items: sums.items / pairs, sameNumber: sums.sameNumber / pairs, sameLetter: sums.sameLetter / pairs },
  };
}
