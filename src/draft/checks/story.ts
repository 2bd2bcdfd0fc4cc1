import type { Material } from "../proposal.js";

const SHORTEST = 4;

/** Words by their beginnings: `tariffs` and `tariff` are one. */
export const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !COMMON.has(word))
    .map((word) => word.replace(/ies$/, "y").slice(0, 6));

export const headlineWordsOf = ({ text }: Material): string[] => wordsOf(text.paragraphs[0] ?? "");

/** Whether a question has a word of the story in it that is none of its answers. */
export function tellsOfStory(asked: string, answers: readonly string[], material: Material): boolean {
  const given = answers.flatMap(wordsOf);
  const told = new Set(wordsOf(asked).filter((word) => !given.includes(word)));
  return storyOf(material).some((word) => told.has(word));
}

/** What the headline says, and whoever and whatever the article keeps coming back to. */
function storyOf(material: Material): string[] {
  const { organisations, places } = material.analysis;
  const often = [...organisations, ...places].filter(({ mentions }) => mentions.length >= OFTEN);
  return [...headlineWordsOf(material), ...often.flatMap(({ name }) => wordsOf(name))];
}

const OFTEN = 4;

const COMMON = new Set(
  "about after again against also been before being between could does down during from have here into just like more most much news only other over said says should some than that their them then there these they this those through told under until very were what when where which while will with would year years your november december january february march april june july august september october report according many percent".split(
    " ",
  ),
);
