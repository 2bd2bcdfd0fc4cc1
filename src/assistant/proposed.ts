import { qn1 } from "../article/qn1.js";
import type { Ground } from "../draft/checks/check.js";
import type { Proposal } from "../draft/proposal.js";
import { standsIn } from "../draft/stands.js";
import type { Analysis, Mention } from "../model/analysis.js";
import type { Standing } from "./paraphrase.js";
import type { Suggestion, WrongAnswer } from "./suggestion.js";

/** A model has no confidence of its own that means anything. */
const SCORE = 60;

/** What a model suggests, as rules propose it. */
export function proposalOf(
  { stem, explanation, ...given }: Suggestion,
  evidence: Mention,
  standing: Standing,
  reasons: readonly string[],
  { material: { analysis } }: Ground,
): Proposal {
  const { key, wrong } = alike(given);
  const distractors = wrong.map(({ text, why }) => (why === null ? text : { text, why }));
  return {
    kind: "assistant",
    evidence: [evidence],
    item: {
      stem,
      // The type follows the wrong answers.
      ...(wrong.length > 0 ? { key, distractors } : { keys: [key] }),
      ...(explanation !== null && { explanation }),
    },
    keys: [qn1(key)],
    distractors: wrong.map(({ text }) => qn1(text)),
    people: peopleIn([key, ...wrong.map(({ text }) => text)], analysis),
    reasons,
    score: SCORE,
    ...(standing === "paraphrased" && { isParaphrase: true }),
  };
}

type Answers = Pick<Suggestion, "key" | "wrong">;

/** Neither a full stop nor a capital tells the right answer, which was cut out of a sentence, from the others. */
function alike({ key, wrong }: Answers): Answers {
  const all = [key, ...wrong.map(({ text }) => text)];
  const isCapital = all.some((text) => /^\p{Lu}/u.test(text));
  const shown = (text: string): string => {
    const open = /[^.\s]{3}\.$/u.test(text) && !/\.\S/u.test(text) ? text.slice(0, -1) : text;
    return isCapital && /^\p{Ll}(?!\p{Lu})/u.test(open) ? open.charAt(0).toUpperCase() + open.slice(1) : open;
  };
  return { key: shown(key), wrong: wrong.map((one): WrongAnswer => ({ ...one, text: shown(one.text) })) };
}

const peopleIn = (texts: readonly string[], { people }: Analysis): number[] =>
  people.flatMap(({ name, surname }, i) =>
    [name, surname].some((form) => form.length > 2 && texts.some((text) => standsIn(qn1(text), form))) ? [i] : [],
  );
