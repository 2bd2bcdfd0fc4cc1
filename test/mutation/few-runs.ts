import type { IRawProperty, Parameters } from "fast-check";
import { vi } from "vitest";

/** A property is tried this often for each mutant, and with the same values for all, so that each run finds the same. */
const RUNS = { numRuns: 25, seed: 20_190_514 };

vi.mock("fast-check", async (original) => {
  const { default: real } = await original<{ default: typeof import("fast-check") }>();
  const assert = (property: IRawProperty<unknown>, own: Parameters<unknown> = {}) =>
    real.assert(property, { ...own, ...RUNS, numRuns: Math.min(own.numRuns ?? 100, RUNS.numRuns) });
  return { default: { ...real, assert } };
});
