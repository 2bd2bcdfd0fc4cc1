import { locate } from "../../article/locate.js";
import { standsIn } from "../stands.js";
import { type Check, quoted } from "./check.js";

/** Where words stand twice in a paragraph, nobody could say which are meant. */
export const evidenceIsFound: Check = {
  cause: "its evidence is not found exactly once",
  effect: "reject",
  find({ proposal: { evidence } }, { material: { text } }) {
    const lost = evidence.find(({ paragraph, text: quote }) => {
      const wanted = { paragraph, quote, hash: null, prefix: null, suffix: null };
      return quote === "" || locate(text, wanted).status !== "verified";
    });
    return lost === undefined
      ? null
      : `The words ${quoted(lost.text)} are not found once in paragraph ${lost.paragraph}.`;
  },
};

export const keysStandInIt: Check = {
  cause: "a key is not in its evidence",
  effect: "reject",
  find({ proposal: { evidence, keys, isParaphrase } }, { names }) {
    if (isParaphrase) return null;
    const lost = keys.find(
      (key) => !names.formsOf(key).some((form) => evidence.some(({ text }) => standsIn(text, form))),
    );
    return lost === undefined ? null : `The evidence doesn't say ${quoted(lost)}.`;
  },
};

export const noDistractorStandsInIt: Check = {
  cause: "a wrong answer stands in its evidence",
  effect: "reject",
  find({ proposal: { evidence, distractors } }, { names }) {
    const found = distractors.find((one) =>
      names.formsOf(one).some((form) => evidence.some(({ text }) => standsIn(text, form))),
    );
    return found === undefined ? null : `The evidence says ${quoted(found)}, too.`;
  },
};

export const distractorsAreOthers: Check = {
  cause: "a wrong answer is another name of the right one",
  effect: "reject",
  find({ proposal: { keys, distractors } }, { names }) {
    const found = distractors.find((one) => keys.some((key) => names.isSame(one, key)));
    return found === undefined ? null : `${quoted(found)} is another name of the right answer.`;
  },
};
