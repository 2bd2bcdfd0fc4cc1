import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { codedQuestions } from "../../src/paper/ask.js";
import { poolItemsOf } from "../../src/selection/pool.js";
import { ASKED, codedBankText } from "../bench/coded-items.mjs";
import { guessed } from "../bench/guessers.mjs";
import { SEEDS, asking } from "../sample.js";

/** `npm run bench:guess` counts over 50,000 seeds, to 0.6 %: this is its short form, with as many sigmas. */
const within = (count: number): number => 0.006 * Math.sqrt(50_000 / count);

function* questions(asked: string) {
  const loaded = loadBank("codes.json", codedBankText(asked));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const items = poolItemsOf([loaded.value]);
  for (let i = 0; i < SEEDS; i += 1)
    yield codedQuestions(items, asking(), `seed ${i}`)({ form: null, candidate: null })(items[0]!.item)!;
}

/** Of three lines no two swaps are apart: who leaves out what most options agree on guesses among three. */
const UNEVEN = ["codes of two lists of 3", "codes of an order of 3"];

describe("who goes by the options alone is right as often as by chance", () => {
  test.each(ASKED.filter((asked) => !UNEVEN.includes(asked)))("%s", (asked) => {
    const { options, guesses, letters, answers, offered } = guessed(questions(asked));
    const far = (share: number, count = SEEDS) => Math.abs(share - 1 / options) > within(count);
    expect(Object.entries(guesses).filter(([, share]) => far(share))).toEqual([]);
    expect(Object.entries(letters).filter(([, share]) => far(share))).toEqual([]);
    // Of hundreds of answers some are further off than one would be.
    expect(Object.entries(answers).filter(([name, share]) => far(share, offered[name]! / 2))).toEqual([]);
  });

  test.each(UNEVEN)("%s is uneven, by as much as docs/marking.md says", (asked) => {
    const { guesses, letters } = guessed(questions(asked));
    expect(guesses["majority"]).toBe(0);
    expect(Math.abs(guesses["minority"]! - 1 / 3)).toBeLessThan(within(SEEDS));
    expect(Object.values(letters).filter((share) => Math.abs(share - 1 / 4) > within(SEEDS))).toEqual([]);
  });
});
