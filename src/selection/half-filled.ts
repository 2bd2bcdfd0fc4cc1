import type { Constraints } from "./constraints.js";

/** A paper of which some items are taken, and one way to fill the rest: numbers that are kept in step. */
export interface HalfFilled {
  /** By cell: what the way takes for the rest. */
  readonly kept: Int32Array;
  /** By cell. */
  readonly taken: Int32Array;
  /** By kind: what is not taken. */
  readonly left: Int32Array;
  /** By kind: what is neither taken nor kept. */
  readonly spare: Int32Array;
  /** By bound: what is taken or kept. */
  readonly counts: Int32Array;
  /** Takes another way for the rest. */
  readonly keep: (way: Int32Array) => void;
  /** Keeps one more in a cell, or one fewer. */
  readonly keepAt: (cell: number, by: 1 | -1) => void;
}

/** @param way how the whole paper can be filled */
export function halfFilled({ cells, bounds, stock }: Constraints, way: Int32Array): HalfFilled {
  const kept = new Int32Array(cells.length);
  const taken = new Int32Array(cells.length);
  const left = Int32Array.from(stock);
  const spare = Int32Array.from(stock);
  const counts = new Int32Array(bounds.length);
  const count = (cell: number, by: number): void => {
    for (const bound of cells[cell]!.bounds) counts[bound]! += by;
  };
  const keep = (other: Int32Array): void => {
    kept.set(other);
    spare.set(left);
    counts.fill(0);
    cells.forEach(({ kind }, cell) => {
      spare[kind]! -= other[cell]!;
      count(cell, other[cell]! + taken[cell]!);
    });
  };
  const keepAt = (cell: number, by: 1 | -1): void => {
    kept[cell]! += by;
    spare[cells[cell]!.kind]! -= by;
    count(cell, by);
  };
  keep(way);
  return { kept, taken, left, spare, counts, keep, keepAt };
}
