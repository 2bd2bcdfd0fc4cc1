import fc from "fast-check";
import { expect, test } from "vitest";
import { randomBanks } from "./random-banks.js";
import { targets } from "./targets.js";
import { thereAndBack } from "./there-and-back.js";

/** How many banks go to each target, and which: BROADSHEET_RUNS and BROADSHEET_FROM ask for more, and for others. */
const RUNS = Number(process.env["BROADSHEET_RUNS"] ?? 30);
const FROM = Number(process.env["BROADSHEET_FROM"] ?? 14);

const named = targets.map((one) => [one.format, one.file ?? "", one] as const);

test.each(named)(
  "what goes out as %s %s comes back, but for what is named as lost",
  async (_, __, target) => {
    await fc.assert(
      fc.asyncProperty(
        randomBanks(),
        fc.constantFrom("s", "t", "u"),
        fc.boolean(),
        async (bank, seed, shuffleThere) => {
          const { compared, idle } = await thereAndBack(target, bank, seed, shuffleThere);
          expect(compared.map(({ back }) => back)).toEqual(compared.map(({ there }) => there));
          expect(idle).toEqual([]);
        },
      ),
      { numRuns: RUNS, seed: FROM },
    );
  },
  Math.max(60_000, RUNS * 1000),
);
