import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The package as people get it: packed, and installed in an empty folder with what it depends on. Needs the registry. */
export default defineConfig({
  test: {
    include: ["test/package/**/*.pack.ts"],
    globalSetup: "test/package/install.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxConcurrency: availableParallelism(),
  },
});
