import { draw } from "./draw.mjs";

/**
 * A checker for Stryker that lets a sample of the bugs pass (`npm run mutate -- --sample N`). Everything else is
 * Stryker's own: which bugs there are, how they are planted, and which tests are run for each.
 */
class Sampler {
  #passed = new Set();

  async init() {}

  /** Stryker hands over all bugs of a run at once, before the first of them is checked. */
  async group(bugs) {
    const { size, seed } = JSON.parse(process.env.MUTATION_SAMPLE);
    for (const { id } of draw(bugs, size, seed)) this.#passed.add(id);
    return [bugs.map(({ id }) => id)];
  }

  async check(bugs) {
    const verdict = (id) =>
      this.#passed.has(id) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" };
    return Object.fromEntries(bugs.map(({ id }) => [id, verdict(id)]));
  }
}

/** As Stryker asks for plugins. */
export const strykerPlugins = [{ kind: "Checker", name: "sample", injectableClass: Sampler }];
