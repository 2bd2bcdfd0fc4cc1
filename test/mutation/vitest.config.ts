import { defineConfig } from "vitest/config";
import { BUILT } from "./rooms.mjs";

/**
 * For mutation runs: tests that run in process (a file that runs the built command is left out: it can't see a mutant in
 * a module), without those that count work instead of looking at results (`bounds.test.ts` of each room). Which of them run for a room is
 * said by run.mjs.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ["broadsheet-source"] } },
  test: {
    include: (process.env["MUTATION_TESTS"] ?? "test/**/*.test.ts").split(","),
    exclude: ["test/*/bounds.test.ts", ...BUILT],
    setupFiles: ["test/mutation/few-runs.ts"],
    isolate: false,
    testTimeout: 60_000,
    env: { BROADSHEET_SEEDS: "200" },
  },
});
