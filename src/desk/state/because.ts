import type { Word } from "../words/en.js";

/** Why a proposal may be rejected, as its draft keeps it, and as the desk says it. */
export const BECAUSE: readonly (readonly [kept: string, said: Word])[] = [
  ["wrong key", "because_key"],
  ["trivial", "because_trivial"],
  ["unclear", "because_unclear"],
  ["too long", "because_long"],
  ["not in class", "because_class"],
];
