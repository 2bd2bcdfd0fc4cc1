import type { ProposalKind } from "../proposal.js";
import { standsIn } from "../stands.js";
import type { Check } from "./check.js";
import { headlineWordsOf, tellsOfStory, wordsOf } from "./story.js";

/** Questions that one sentence of the article is made into: learners see nothing else of it. */
const OF_ONE_SENTENCE: ReadonlySet<ProposalKind> = new Set(["who-said", "who-did", "number", "year", "quote"]);
const OF_PEOPLE: ReadonlySet<ProposalKind> = new Set(["who-said", "who-did"]);

/** A learner who has read the news weeks ago knows by a word of it which story is meant. */
export const isOfTheStory: Check = {
  cause: "nothing says which story it is about",
  effect: "edit",
  find({ proposal, asked }, { material }) {
    if (!OF_ONE_SENTENCE.has(proposal.kind)) return null;
    const answers = [...proposal.keys, ...proposal.distractors];
    return tellsOfStory(asked.join(" "), answers, material) ? null : "Say which story this is about.";
  },
};

/** A name alone is recalled for the best known only: others are recognised among wrong answers. */
export const namesHaveOptions: Check = {
  cause: "a name has to be recalled without options",
  effect: "edit",
  find: ({ proposal, item }) =>
    OF_PEOPLE.has(proposal.kind) && item.type === "short" ? "Add wrong answers: few recall a name alone." : null,
};

const IN_PASSING =
  /\b(?:yards?|carries|touchdowns?|completions?|passing|rushed|rebounds?|assists?|strokes?|innings?|shots|saves?|points?|seconds?|minutes?|mph|dozens?)\b/i;

/** A number that only a table of results keeps, or one that is asked for in so many dozens. */
export const isNoStatistic: Check = {
  cause: "a number that nobody keeps in mind",
  effect: "edit",
  find: ({ proposal, asked }) =>
    proposal.kind === "number" && asked.some((text) => IN_PASSING.test(text))
      ? "Ask for a number that matters to the story."
      : null,
};

/** `16.057`, `84,121`: nobody keeps so many digits. */
const TOO_EXACT = /^[^\d]*(?:\d+\.\d{2,}|(?=(?:[^1-9]*[1-9]){5})[\d,]{6,})/;

export const isNotTooExact: Check = {
  cause: "a number more exact than anybody keeps it",
  effect: "edit",
  find: ({ proposal, item }) =>
    proposal.kind === "number" && item.type !== "cloze" && proposal.keys.some((key) => TOO_EXACT.test(key))
      ? "Ask for the round number."
      : null,
};

/** A word with a capital inside a sentence that is no month and no body without a name. */
const OTHER_NAME =
  /(?<=\p{Ll},? )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)\p{Lu}\p{Ll}+/u;

/** Sales are down somewhere, and somebody was arrested: who or where it was has to be said. */
export const saysWhoOrWhere: Check = {
  cause: "nothing says who or where it was",
  effect: "edit",
  find({ proposal, item, asked }, { material: { analysis } }) {
    if ((proposal.kind !== "number" && proposal.kind !== "year") || item.type === "cloze") return null;
    const names = [...analysis.people, ...analysis.organisations, ...analysis.places]
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => !/^(?:police|\p{Lu}{2,3}s?)$/iu.test(name) || /^U\.?[SK]\.?$/.test(name));
    const told = asked.map((text) => text.replace(/^“[^”]*” \([^)]*\): /, ""));
    const isNamed = told.some((text) => names.some((name) => standsIn(text, name)) || OTHER_NAME.test(text));
    return isNamed ? null : "Say who or where it was.";
  },
};

/** A year in which something was so many per cent. */
export const isNoYearOfAShare: Check = {
  cause: "the year of a share",
  effect: "edit",
  find: ({ proposal, asked }) =>
    proposal.kind === "year" && asked.some((text) => /\d ?%|\bper ?cent\b/.test(text))
      ? "Ask for the share, or for the year of something that happened."
      : null,
};

/** A gap or a changed value in a sentence that the news isn't about; a day moved is no fact worth correcting. */
export const changesTheStory: Check = {
  cause: "its fact is beside the story",
  effect: "reject",
  find({ proposal, item, asked }, { material }) {
    const isGap = proposal.kind === "number" && item.type === "cloze";
    if (
      (!isGap && proposal.kind !== "changed-fact") ||
      (material.options.kinds?.includes(proposal.kind as never) ?? false)
    )
      return null;
    const words = asked.flatMap(wordsOf);
    const isBeside = !headlineWordsOf(material).some((word) => words.includes(word));
    const isSmall = isGap
      ? /^(?:one|two|three|[123])$/i.test(proposal.keys[0]!)
      : /\p{L} \d{4}$/u.test(proposal.distractors[0] ?? "");
    return isBeside || isSmall ? "Its fact is beside the story." : null;
  },
};
