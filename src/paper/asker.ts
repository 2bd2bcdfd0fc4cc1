import type { Asked } from "../model/paper.js";
import type { Hash128 } from "../seed/random.js";

/** What one draw asks, the codes that it offers in their order, and the right one. */
interface DrawnAsk {
  readonly asked: Asked;
  readonly codes: readonly string[];
  readonly right: string;
}

/** Asks by a draw. `rankOf` is the place that the draw gives a code. */
export type Asker = (draw: Hash128, rankOf: (code: string) => number) => DrawnAsk;
