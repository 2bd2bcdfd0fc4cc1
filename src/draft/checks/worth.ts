import type { Material, ProposalKind } from "../proposal.js";
import type { Check } from "./check.js";

/** Questions that one sentence of the article is made into: learners see nothing else of it. */
const OF_ONE_SENTENCE: ReadonlySet<ProposalKind> = new Set(["who-said", "who-did", "number", "year", "quote"]);
const OF_PEOPLE: ReadonlySet<ProposalKind> = new Set(["who-said", "who-did"]);

/** A learner who has read the news weeks ago knows by a word of it which story is meant. */
export const isOfTheStory: Check = {
  cause: "nothing says which story it is about",
  effect: "edit",
  find({ proposal, asked }, { material }) {
    if (!OF_ONE_SENTENCE.has(proposal.kind)) return null;
    const answers = [...proposal.keys, ...proposal.distractors].flatMap(wordsOf);
    const told = new Set(asked.flatMap(wordsOf).filter((word) => !answers.includes(word)));
    return storyOf(material).some((word) => told.has(word)) ? null : "Say which story this is about.";
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

const SHORTEST = 4;

/** Words by their beginnings: `tariffs` and `tariff` are one. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !COMMON.has(word))
    .map((word) => word.slice(0, 6));

/** What the headline says, and whoever and whatever the article keeps coming back to. */
function storyOf({ text, analysis }: Material): string[] {
  const [headline = ""] = text.paragraphs;
  const often = [...analysis.organisations, ...analysis.places].filter(({ mentions }) => mentions.length >= OFTEN);
  return [...wordsOf(headline), ...often.flatMap(({ name }) => wordsOf(name))];
}

const OFTEN = 4;

const COMMON = new Set(
  "about after again against also been before being between could does down during from have here into just like more most much news only other over said says should some than that their them then there these they this those through told under until very were what when where which while will with would year years your november december january february march april june july august september october report according many percent".split(
    " ",
  ),
);
