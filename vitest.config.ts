import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What needs nothing but Node. Tests run the built command: it is built first where its sources have changed. */
export default defineConfig({
  ssr: { resolve: { conditions: ["broadsheet-source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/ready.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
  },
});
