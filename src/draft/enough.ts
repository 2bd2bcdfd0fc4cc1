import { wordsReproduced } from "../article/verbatim.js";
import { mayQuote } from "../bank/licence.js";
import type { Ground } from "./checks/check.js";
import type { Passed } from "./judge.js";
import { shownTexts } from "./shown-texts.js";

/** So many ready questions of a kind may have one answer: more, and the answer is guessed. */
const MOST_OF_ONE_KEY = 3;
/** A bank that repeats more of a closed source than this is refused; shorter runs than these are anybody's. */
const MOST_PERCENT = 15;
const LEAST_RUN = 6;

/**
 * Puts what is ready to the rest, with a reason, where there is enough of it: of one answer, or of a closed source's own words.
 *
 * @param passed the best first
 */
export function withEnough(passed: readonly Passed[], { source, words }: Ground): readonly Passed[] {
  const counts = new Map<string, number>();
  let repeated = 0;
  return passed.map((one) => {
    if (one.tier !== "ready") return one;
    const asked = [one.proposal.kind, ...one.proposal.keys].join("\n");
    const count = counts.get(asked) ?? 0;
    if (count >= MOST_OF_ONE_KEY)
      return put(one, `There are ${MOST_OF_ONE_KEY} questions of this kind with the same answer.`);
    const more = mayQuote(source.licence ?? "") ? 0 : wordsReproduced(shownTexts(one.item), words, LEAST_RUN);
    if ((repeated + more) * 100 > MOST_PERCENT * words.words.length)
      return put(one, "The other questions repeat as much of the article as may be: say it in your own words.");
    counts.set(asked, count + 1);
    repeated += more;
    return one;
  });
}

const put = (one: Passed, reason: string): Passed => ({ ...one, tier: "edit", reasons: [reason] });
