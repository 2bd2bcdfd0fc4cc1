import { describe, expect, test } from "vitest";
import { withoutDuplicates } from "../../src/draft/duplicates.js";
import type { Passed } from "../../src/draft/judge.js";

interface Asked {
  readonly keys?: readonly string[];
  readonly stem?: string;
  readonly paragraph?: number;
  readonly words?: string;
}

const TEN = "one two three four five six seven eight nine ten".split(" ").map((word) => `${word}ish`);

/** A proposal as far as it is looked at here: what it asks for, how, and the words that say it. */
const passed = ({ keys = ["Ada"], stem = TEN.join(" "), paragraph = 2, words = "Ada opened it." }: Asked): Passed =>
  ({
    asked: [stem],
    proposal: { keys, evidence: [{ paragraph, start: 0, end: words.length, text: words }] },
  }) as unknown as Passed;

/** Which of them are kept, by their place. */
function kept(...all: readonly Asked[]): number[] {
  const made = all.map(passed);
  const { kept: left, dropped } = withoutDuplicates(made);
  expect(dropped).toBe(all.length - left.length);
  return left.map((one) => made.indexOf(one));
}

/** Ten words of which so many are those of the stem. */
const sharing = (count: number): string => TEN.map((word, i) => (i < count ? word : `other${i}`)).join(" ");

describe("the same is asked for once, and the better question stays", () => {
  test("from the same words", () => {
    expect(kept({}, { stem: "something else entirely" })).toEqual([0]);
    expect(kept({}, { stem: "something else entirely" }, { stem: "a third one altogether" })).toEqual([0]);
  });

  test.each<[string, Asked]>([
    ["another paragraph", { paragraph: 3 }],
    ["other words", { words: "Ada closed it." }],
    ["another answer", { keys: ["Bo"] }],
    ["one answer more", { keys: ["Ada", "Bo"] }],
  ])("but of %s it is another one", (_, more) =>
    expect(kept({}, { stem: "something else entirely", ...more })).toEqual([0, 1]),
  );

  test("an answer is the same in other letters, and several in any order", () => {
    expect(kept({ keys: ["ADA"] }, { stem: "something else entirely" })).toEqual([0]);
    expect(kept({ keys: ["Ada", "Bo"] }, { keys: ["bo", "Ada"], stem: "something else entirely" })).toEqual([0]);
  });

  test("in nearly the same words: six of ten, from wherever", () => {
    expect(kept({}, { stem: sharing(6), paragraph: 3 })).toEqual([0]);
    expect(kept({}, { stem: sharing(5), paragraph: 3 })).toEqual([0, 1]);
    // Of the shorter one, whichever that is.
    expect(kept({}, { stem: TEN.slice(0, 3).join(" "), paragraph: 3 })).toEqual([0]);
    expect(kept({ stem: TEN.slice(0, 3).join(" ") }, { paragraph: 3 })).toEqual([0]);
    expect(kept({}, { stem: sharing(10), paragraph: 3, keys: ["Bo"] })).toEqual([0, 1]);
  });

  test("each is held against all that stay, not against what was left out", () => {
    expect(kept({ stem: sharing(0), paragraph: 1 }, {}, { paragraph: 1, stem: "something else entirely" })).toEqual([
      0, 1,
    ]);
    expect(kept({}, { stem: sharing(6), paragraph: 3 }, { stem: "something else entirely", paragraph: 3 })).toEqual([
      0, 2,
    ]);
  });
});
