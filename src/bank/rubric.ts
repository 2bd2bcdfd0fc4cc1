import type { Criterion } from "../model/bank.js";

/** What a rubric gives in all. Tenths add up as people add them: 0.1 and 0.2 are 0.3. */
export const pointsInAll = (rubric: readonly Pick<Criterion, "points">[]): number =>
  Math.round(rubric.reduce((sum, { points }) => sum + points, 0) * PARTS) / PARTS;

const PARTS = 1_000_000;
