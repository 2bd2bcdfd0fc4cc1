import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Real clients: a browser, Anki, a second implementation. Slower than the unit tests, and they need installing. */
export default defineConfig({
  ssr: { resolve: { conditions: ["broadsheet-source"] } },
  test: {
    include: ["test/clients/**/*.client.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // What is waited for comes late where other programs share the machine; how fast things are is measured elsewhere.
    expect: { poll: { timeout: 15_000 } },
    // A browser keeps one processor busy, and waits a good deal.
    maxWorkers: Math.min(2, availableParallelism()),
  },
});
