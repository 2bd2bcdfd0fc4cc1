import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "./browser.js";
import { faultsOf } from "./faults/index.js";
import { type Mutant, mutants } from "./mutants.js";
import { banks, htmlOf, kinds, shelf, signed } from "./specimens.js";

const { put, done } = shelf();
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser.close();
  done();
});

/** Null where the defect is found by the look that is to see it; all that is found otherwise. */
async function missedIn(mutant: Mutant): Promise<string[] | null> {
  const { kind, bank = "types", language = "en", blueprint = {}, plant, breaks, seenBy } = mutant;
  const good = htmlOf(kind, banks[bank], { language, blueprint });
  const bad = plant(good);
  expect(bad, "the defect was planted").not.toBe(good);
  // A defect of the policy stays; others get a policy that lets them run.
  const opened = await openPage(browser, put(/H0[12]/.test(breaks.source) ? bad : signed(bad)));
  try {
    const found = await faultsOf(opened, kind, [seenBy]);
    return found.some((fault) => breaks.test(fault)) ? null : [...found, ...(await faultsOf(opened, kind))];
  } finally {
    await opened.page.context().close();
  }
}

test.each(kinds)("a %s page without a defect keeps its own policy", (kind) => {
  const html = htmlOf(kind, banks.types);
  expect(signed(html)).toBe(html);
});

describe("A08 the checker finds", () => {
  test("twenty-two defects that others planted", () => expect(mutants.known).toHaveLength(22));
  test.each([...mutants.known, ...mutants.further].map((mutant) => [mutant.defect, mutant] as const))(
    "%s",
    async (_, mutant) => expect(await missedIn(mutant)).toBeNull(),
  );
});
