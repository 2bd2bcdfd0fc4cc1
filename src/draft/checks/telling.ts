import { contentWords } from "../sentence-index.js";
import type { Check } from "./check.js";
import { headlineWordsOf, wordsOf } from "./story.js";

/** What somebody said, without the headline and the month before it. */
const saidIn = (stem: string): string =>
  /\bwho said(?:,| in [^:“]+:)? “(.*)”\??$/iu.exec(stem)?.[1] ?? stem.replace(/^[^,]+, who\b/i, "").replace(/\?$/, "");

/** A long thought below a headline is told apart from others. */
const MANY_WORDS = 9;

/** Words that anybody could have said about anything tell no speaker. */
export const isTelling: Check = {
  cause: "what was said tells nothing of the story",
  effect: "edit",
  find({ proposal, asked }, { material }) {
    if (proposal.kind !== "who-said") return null;
    const said = saidIn(asked[0]!);
    const words = wordsOf(said);
    const isOwn =
      (contentWords(said).size >= MANY_WORDS && asked[0]!.startsWith("“")) ||
      /\d/.test(said) ||
      /(?<=[\p{L},;:] )\p{Lu}\p{L}+/u.test(said) ||
      headlineWordsOf(material).some((word) => words.includes(word));
    return isOwn ? null : "Quote words that tell more of the story: a name, a number, what it is about.";
  },
};

/** Whoever speaks of a wife is told by that. */
export const hidesTheSpeaker: Check = {
  cause: "what was said gives its speaker away",
  effect: "edit",
  find: ({ proposal, asked }) =>
    proposal.kind === "who-said" &&
    /\bmy (?:wife|husband|son|daughter|mother|father|brother|sister|children|kids)\b/i.test(saidIn(asked[0]!))
      ? "Quote other words: these tell whose they are."
      : null,
};

const OPEN_END =
  /(?:\b(?:of|the|an?|and|or|but|with|from|than|as|if|because|that|which|at|into|its|their|whose|while)|, \p{Ll}+)$/iu;
const FRAGMENT = /^(?:… )?(?:in terms of|only way|as for|the \p{L}+, the)\b/iu;

/** `Since which year has she been rumoured?`, `By how many jets that are on is it made?` */
const LEFT_OPEN =
  /\b(?:been|is|are|was|were) (?:rumou?red|expected|reported|considered|said|known|set|planned|supposed|believed)\?$|\bhow many [^,?]* (?:that|whose|which|who) [^,?]* (?:is|are|was|were|did|does|do|has|have) /iu;
const CUT = "It ends where the sentence goes on, or breaks off inside.";

/** A sentence that was cut where it goes on is understood by nobody. */
export const isNotCutShort: Check = {
  cause: "it is cut too short",
  effect: "reject",
  find({ proposal, asked }) {
    const [stem = ""] = asked;
    if (proposal.kind === "year" || proposal.kind === "number") return LEFT_OPEN.test(stem) ? CUT : null;
    if (proposal.kind !== "who-said") return null;
    const said = saidIn(stem).replace(/[\s.?!”]+$/u, "");
    const isCut =
      said.endsWith("…") ||
      OPEN_END.test(said) ||
      FRAGMENT.test(said) ||
      (/\bnot only\b/i.test(said) && !/\bbut\b/i.test(said));
    return isCut ? CUT : null;
  },
};
