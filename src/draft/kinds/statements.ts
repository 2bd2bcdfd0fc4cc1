import type { Analysis } from "../../model/analysis.js";
import { dayInWords } from "../days.js";
import { loose } from "../checks/definite.js";
import { clauseOf } from "../facts/clause.js";
import { GAP, factOf } from "../facts/fact.js";
import { lowered } from "../facts/lowered.js";
import { type Swap, placeOf, swapsOf } from "../facts/swaps.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { sceneOf } from "../scene.js";

const FEWEST = 3;
const MOST = 5;
/** Of statements without a false wording no more may stand among them. */
const MOST_SURE = 2;

/** What one sentence says; with a value that another of the article would make false, or none. */
type Line = Pick<Swap, "fact"> & Partial<Swap>;

/** Which of these are right? What single sentences say, most with a value that another of the article would make false. */
export const statements: Rule = (material) => {
  const swaps = swapsOf(material);
  const groups = Math.max(1, Math.ceil(swaps.length / MOST));
  const size = Math.ceil(swaps.length / groups);
  const sure = sureOf(material, swaps);
  return Array.from({ length: groups }, (_, i) => {
    const own = swaps.slice(i * size, (i + 1) * size);
    const wanted = own.length < 2 ? 0 : Math.min(MOST_SURE, Math.max(FEWEST + 1 - own.length, 0));
    return [...own, ...sure.slice(i * MOST_SURE, i * MOST_SURE + wanted)].toSorted(
      (one, other) => placeOf(one) - placeOf(other),
    );
  })
    .filter((group) => group.length >= FEWEST)
    .flatMap((group) => proposalOf(group, material) ?? []);
};

const MOST_WORDS = 16;

/** Facts of sentences that no swap has: those that name somebody or something, in order of the text. */
function sureOf({ analysis }: Material, swaps: readonly Swap[]): readonly Line[] {
  const taken = new Set(swaps.map(placeOf));
  return analysis.sentences.flatMap((sentence) => {
    const fact = factOf(sentence, null, analysis);
    if (fact === null || taken.has(placeOf({ fact })) || fact.text.split(" ").length > MOST_WORDS) return [];
    const clause = clauseOf(fact.text);
    return clause !== null &&
      /\p{Lu}/u.test(clause.subject.slice(1)) &&
      loose(fact.text) === null &&
      !/\b(?:last|next|past|this|recent) /.test(fact.text)
      ? [{ fact }]
      : [];
  });
}

function proposalOf(group: readonly Line[], material: Material): Proposal | null {
  const head = headOf(material, group);
  const [first, ...others] = group.map(({ fact }) => fact.sentence);
  if (head === null || first === undefined) return null;
  return {
    kind: "statements",
    evidence: [first, ...others],
    item: {
      head,
      statements: group.map((swap) => ({
        says: saying(swap, material.analysis),
        ...(swap.others !== undefined && { false: swap.others }),
        paragraph: swap.fact.sentence.paragraph,
      })),
    },
    keys: group.flatMap(({ written }) => written ?? []),
    distractors: [],
    people: [],
    reasons: [],
    score: Math.min(100, 40 + 6 * group.length),
  };
}

function saying({ fact: { text, source }, value }: Line, analysis: Analysis): string {
  const told = (words: string): string => (value === undefined ? words : words.replace(GAP, `[${value}]`));
  return source === null ? `${told(text)}.` : `According to ${source}, ${told(lowered(text, analysis))}.`;
}

/** Who, where and when: the headline and its day. Null where nobody knows when. */
function headOf(material: Material, group: readonly Line[]): string | null {
  const { published } = material.article;
  if (published === null) return null;
  const scene = sceneOf(
    material,
    group.flatMap(({ value }) => value ?? []),
  );
  const names = [...material.analysis.people, ...material.analysis.organisations, ...material.analysis.places]
    .toSorted((one, other) => other.salience - one.salience)
    .slice(0, 2)
    .map(({ name }) => (/^(?:United|Netherlands|Philippines|European Union)\b/.test(name) ? `the ${name}` : name));
  if (scene !== null)
    return `Consider the following statements about the news of ${dayInWords(published)}, “${scene}”:`;
  return names.length < 2
    ? null
    : `Consider the following statements about the news of ${dayInWords(published)} on ${names.join(" and ")}:`;
}
