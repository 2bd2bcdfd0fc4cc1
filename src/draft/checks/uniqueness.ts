import { contentWords } from "../sentence-index.js";
import { standsIn } from "../stands.js";
import { askedTexts } from "../shown-texts.js";
import { type Check, type Ground, quoted, type Subject } from "./check.js";

/** So much of a stem's words in one sentence, and it may say the same. */
const SHARE = 0.6;

/** Sentences, other than the evidence, that say most of what is asked. */
function alike({ proposal, item }: Subject, { sentences }: Ground): string[] {
  const words = contentWords(askedTexts(item).join(" "));
  const isEvidence = (index: number): boolean => {
    const { paragraph, start, end } = sentences.sentences[index]!;
    return proposal.evidence.some((one) => one.paragraph === paragraph && one.start < end && one.end > start);
  };
  return sentences
    .sharing(words, SHARE)
    .flatMap((index) => (isEvidence(index) ? [] : [sentences.sentences[index]!.text]));
}

/** Of an order or of pairs every part is a key. */
const hasWrongAnswers = ({ proposal: { distractors } }: Subject): boolean => distractors.length > 0;

/** Each wrong answer is put in the key's place: no sentence may say so. */
export const noDistractorIsRight: Check = {
  cause: "another sentence may make a wrong answer right",
  effect: "reject",
  find(subject, ground) {
    if (!hasWrongAnswers(subject)) return null;
    const texts = alike(subject, ground);
    const found = subject.proposal.distractors.find((one) =>
      ground.names.formsOf(one).some((form) => texts.some((text) => standsIn(text, form))),
    );
    return found === undefined ? null : `Another sentence says nearly the same of ${quoted(found)}.`;
  },
};

/** Where nothing is offered, whoever else a sentence says it of would be right as well. */
export const keyIsOnlyOne: Check = {
  cause: "another answer may be right as well",
  effect: "reject",
  find(subject, ground) {
    const { proposal, item } = subject;
    if (item.type !== "short" && item.type !== "choice") return null;
    const { people } = ground.material.analysis;
    const [key = ""] = proposal.keys;
    if (!people.some(({ name }) => ground.names.isSame(name, key))) return null;
    const asked = item.stem;
    const others = people.filter(({ name }) => !ground.names.isSame(name, key) && !standsIn(asked, name));
    const texts = alike(subject, ground);
    if (texts.length === 0) return null;
    const found = others.find(({ name, surname }) =>
      texts.some((text) => (standsIn(text, name) || standsIn(text, surname)) && !standsIn(asked, surname)),
    );
    return found === undefined ? null : `Another sentence says nearly the same of ${quoted(found.name)}.`;
  },
};
