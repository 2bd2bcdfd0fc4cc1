import { longestSharedRun } from "../../article/verbatim.js";
import { mayQuote } from "../../bank/licence.js";
import { shownTexts, unquoted } from "../shown-texts.js";
import { type Check, quoted } from "./check.js";

/** From so many words in a row on, a sentence is the source's. */
export const LEAST_RUN = 12;

export const isInOwnWords: Check = {
  cause: "it takes a sentence from a source that may not be copied",
  effect: "edit",
  find({ item }, { source, words }) {
    if (mayQuote(source.licence ?? "")) return null;
    for (const text of shownTexts(item)) {
      const longest = longestSharedRun(unquoted(text), words);
      if (longest !== null && longest.words >= LEAST_RUN) {
        return `Say it in your own words: ${longest.words} in a row are the article's (${quoted(longest.run)}).`;
      }
    }
    return null;
  },
};

const MOST_QUOTED = 30;

export const quotesLittle: Check = {
  cause: "it quotes too much",
  effect: "edit",
  find({ item }, { source, words }) {
    if (mayQuote(source.licence ?? "")) return null;
    const longest = Math.max(0, ...shownTexts(item).map((text) => longestSharedRun(text, words)?.words ?? 0));
    return longest < MOST_QUOTED ? null : `Shorten the quote: ${longest} words are the article's.`;
  },
};
