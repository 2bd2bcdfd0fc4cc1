import { describe, expect, test } from "vitest";
import { indexWords } from "../../src/article/verbatim.js";
import { textOf } from "../../src/article/text.js";
import type { Ground } from "../../src/draft/checks/check.js";
import { withEnough } from "../../src/draft/enough.js";
import type { Passed } from "../../src/draft/judge.js";
import type { Tier } from "../../src/model/draft.js";
import { choice } from "../sample.js";

const WORDS = Array.from({ length: 100 }, (_, i) => `word${i}`);
const ground = (licence: string | null): Ground =>
  ({ source: { licence }, words: indexWords(textOf({ paragraphs: [WORDS.join(" ")] })) }) as unknown as Ground;
const OPEN = ground("CC0-1.0");
const CLOSED = ground("all-rights-reserved");

/** A proposal that nothing was amiss with, as far as it is looked at here. */
const passed = (kind: string, keys: readonly string[], more: { tier?: Tier; stem?: string } = {}): Passed => {
  const { tier = "ready", stem = "Who?" } = more;
  return {
    tier,
    reasons: [],
    asked: [stem],
    proposal: { kind, keys },
    item: choice("a", ["k", "d"], { stem }),
  } as unknown as Passed;
};
const tiers = (all: readonly Passed[], about: Ground = OPEN) => withEnough(all, about).map(({ tier }) => tier);

describe("of one kind with one answer three are ready", () => {
  const one = passed("who-said", ["Ada"]);

  test("and the others are put to the rest, with a reason", () => {
    expect(tiers([one, one, one])).toEqual(["ready", "ready", "ready"]);
    const found = withEnough([one, one, one, one], OPEN);
    expect(found.map(({ tier }) => tier)).toEqual(["ready", "ready", "ready", "edit"]);
    expect(found[3]!.reasons).toEqual(["There are 3 questions of this kind with the same answer."]);
  });

  test.each<[string, Passed]>([
    ["kind", passed("who-did", ["Ada"])],
    ["answer", passed("who-said", ["Bo"])],
    ["list of answers", passed("who-said", ["Ada", "Bo"])],
  ])("another %s is counted apart", (_, other) =>
    expect(tiers([one, other, one, other, one, other])).toEqual(Array(6).fill("ready")),
  );

  test("what was not ready before is not counted, and stays as it was", () => {
    const rest = passed("who-said", ["Ada"], { tier: "edit" });
    expect(tiers([rest, one, rest, one, one])).toEqual(["edit", "ready", "edit", "ready", "ready"]);
  });
});

describe("of a closed source's words 15 in a hundred may be repeated", () => {
  const repeating = (from: number, count: number) =>
    passed(`kind-${from}`, ["Ada"], { stem: WORDS.slice(from, from + count).join(" ") });

  test.each([
    [15, "ready"],
    [16, "edit"],
  ] as const)("%i", (count, tier) => expect(tiers([repeating(0, count)], CLOSED)).toEqual([tier]));

  test("by all that are ready together; what is put to the rest repeats nothing", () => {
    expect(tiers([repeating(0, 8), repeating(20, 8), repeating(40, 6)], CLOSED)).toEqual(["ready", "edit", "ready"]);
    const [, put] = withEnough([repeating(0, 8), repeating(20, 8)], CLOSED);
    expect(put!.reasons).toEqual([
      "The other questions repeat as much of the article as may be: say it in your own words.",
    ]);
  });

  test("runs of five words are anybody's", () =>
    expect(
      tiers(
        Array.from({ length: 5 }, (_, i) => repeating(i * 20, 5)),
        CLOSED,
      ),
    ).toEqual(Array(5).fill("ready")));

  test("an open one's may all be", () => expect(tiers([repeating(0, 100)], OPEN)).toEqual(["ready"]));
});
